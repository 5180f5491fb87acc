"""International bodies and news outlets by the names that news gives them: ``data/bodies.txt``, written for Verbale.

A body of the United Nations speaks for the UN, one of the European Union for the EU; any other speaks for itself, by
its acronym.
"""

from __future__ import annotations

from verbale.places import organ_of
from verbale.sources.lexicon import read_sections

_SECTIONS = read_sections("bodies.txt")

BODIES: dict[str, str] = {}
"""The code of each international body by its names."""
for _line in _SECTIONS["bodies"]:
    _code, _, _names = _line.partition(": ")
    BODIES.update({_name.strip("; "): _code for _name in _names.split("; ")})

PRIVATE_BODIES = frozenset(("FIFA", "UEFA", "IOC"))
"""Bodies that are clubs of private law: they have an acronym but speak for no state."""

OUTLETS = frozenset(name.strip("; ") for line in _SECTIONS["outlets"] for name in line.split("; "))
"""News outlets whose name does not tell what they are."""

FULL_NAMES = {"UN": "United Nations", "EU": "European Union"}

SEATS_OF_BODIES = {
    "Brussels": ("European Union", "EU"),
    "Turtle Bay": ("United Nations", "UN"),
    "Berlaymont": ("European Union", "EU"),
}
"""Places that stand for an international body when they speak."""


def body_of(name: str) -> str | None:
    """The code for which the body ``name`` (as written, without article) speaks, if it is listed: an acronym, or that
    of a state.
    """
    name = name.replace("’", "'")
    organ = organ_of(name)
    code = BODIES.get(name) or (organ.code if organ else None)
    return None if code in PRIVATE_BODIES else code


def body_in(name: str) -> str | None:
    """The code of the body that a longer name begins with ("UN Environment Assembly", "European Commission office")."""
    parts = name.replace("’", "'").split()
    for length in range(len(parts), 0, -1):
        code = body_of(" ".join(parts[:length]))
        if code:
            return code
    return "EU" if parts and parts[0] == "EU" else "UN" if parts and parts[0] in ("UN", "U.N.") else None
