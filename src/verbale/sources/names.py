"""First names with the gender they usually tell, and honorifics. The lists in ``data/first-names.txt`` were written
for Verbale.

A name has a gender only where it is used for one nearly everywhere; names used for both are listed without.
"""

from __future__ import annotations

import unicodedata
from typing import Literal

from verbale.sources.lexicon import read_sections

Gender = Literal["m", "f"]

_SECTIONS = read_sections("first-names.txt")
FIRST_NAMES: dict[str, Gender | None] = dict.fromkeys(" ".join(_SECTIONS["men"]).split(), "m")
FIRST_NAMES.update(dict.fromkeys(" ".join(_SECTIONS["women"]).split(), "f"))
FIRST_NAMES.update(dict.fromkeys(" ".join(_SECTIONS["both"]).split(), None))

FAMILY_FIRST = frozenset(" ".join(_SECTIONS["family-first"]).split())
"""Family names that stand before the given name: "Nguyen Thi Mai"."""


def plain(name: str) -> str:
    """A name without accents: "Leïla" as "Leila"."""
    if name.isascii():
        return name
    return "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))


FIRST_NAMES |= {plain(name): gender for name, gender in FIRST_NAMES.items() if plain(name) not in FIRST_NAMES}

SHORT_FORMS: dict[str, frozenset[str]] = {
    full: frozenset(short.split())
    for full, _, short in (line.partition(": ") for line in _SECTIONS["short-forms"])
}
"""How people of a first name are called for short, in lower case."""

_MALE = """Mr Mister Monsieur Herr Señor Signor Sir Lord Baron Count Fr Father Brother Imam Sheikh Ayatollah Mullah Pope Cardinal
Haji Hajji Alhaji Ratu Tengku Shri Datuk Dato Mallam Malam Encik Ustaz Maulana Maulvi Ato Sayed Otunba
Monsignor Mgr Prince King Emir Sultan Emperor Duke"""
_FEMALE = """Mdm Mrs Ms Miss Mme Madame Madam Frau Señora Signora Dame Lady Baroness Countess Sister Smt
Shrimati Auntie Aunty Datin Puan Daw Dona Doña Sheikha Hajia Alhaja Princess Queen Empress Duchess"""
_EITHER = """Dr Doctor Prof Professor Rev Reverend Rabbi Hon Chief Mx Engr Saint Comrade
Excellency Honourable Honorable Eng Ing Ven Venerable Swami Pandit Pastor Canon Rt"""
HONORIFICS: dict[str, Gender | None] = dict.fromkeys(_EITHER.split(), None)
HONORIFICS.update(dict.fromkeys(_MALE.split(), "m"))
HONORIFICS.update(dict.fromkeys(_FEMALE.split(), "f"))
"""Titles of courtesy, nobility and religion that stand before a name, with the gender they tell."""

_PARTICLES = """de da do dos das du del des della delle dei degli di d van von der den ter ten la le el al bin ibn bint ben abu
af av zu zur y e ould wa"""
PARTICLES = frozenset(_PARTICLES.split())
"""Words in lower case that stand inside a person's name."""


def gender_of_first_name(name: str) -> Gender | None:
    """The gender that a first name tells, or ``None``. Double names go by their first part where the whole is not
    listed.
    """
    if name.startswith("Jean-"):
        return "m"
    name = plain(name)
    found = FIRST_NAMES.get(name)
    return found if found or "-" not in name else FIRST_NAMES.get(name.split("-")[0])
