"""The words for members of parliaments and councils and the names of parties, as two tables of our own give them
(``data/members.txt``, ``data/parties.txt``), read once.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache
from importlib.resources import files


def _lines(name: str) -> list[str]:
    text = (files("verbale.acts") / "data" / name).read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line and not line.startswith(("#", "["))]


@cache
def parties() -> frozenset[str]:
    """The names of parties, with straight apostrophes."""
    return frozenset(name for line in _lines("parties.txt") for name in line.split(";"))


@cache
def committees() -> re.Pattern[str]:
    """The name of a parliament's or council's committee by what it is for: "Foreign Affairs Committee", "Finance and Budget Commission"."""
    one = "|".join(re.escape(name) for line in _lines("portfolios.txt") for name in line.split(";"))
    return re.compile(
        rf"(?:Select\s|Standing\s|Joint\s)?[Cc]ommittee\s(?:on|for)\s(?:the\s)?(?:{one})(?:,\s(?:{one}))*(?:,?\s(?:and|&)\s(?:the\s)?(?:{one}))?|(?:Joint\s)?(?:Select|Standing|Special|Scrutiny|Privileges)\s[Cc]ommittee|(?:House|Senate|Joint|Select|Standing|Parliamentary)?\s?(?:{one})(?:,\s(?:{one}))*(?:,?\s(?:and|&)\s(?:{one}))?\s(?:Select\s|Standing\s|Sub-?)?[Cc]om(?:mittee|mission)",
        re.I,
    )


@cache
def several() -> Mapping[str, str | None]:
    """The words for several members, each with the code of the state or body that alone has them."""
    rows = (line.split("|") for line in _lines("members.txt"))
    return {word: None if code == "-" else code for code, _, words in rows for word in words.split(";")}


@cache
def titles() -> str:
    """The words for one member of a parliament or council, as alternatives of a pattern."""
    rows = (line.split("|") for line in _lines("members.txt"))
    return alternatives([word for _, one, _ in rows for word in one.split(";")])


def alternatives(words: Iterable[str]) -> str:
    """``words`` as the alternatives of a pattern, the longest first; a small first letter may be a capital."""
    ordered = sorted(words, key=lambda word: (-len(word), word))
    return "|".join(
        (f"[{word[0].upper()}{word[0]}]" if word[0].islower() else re.escape(word[0])) + re.escape(word[1:])
        for word in ordered
    )
