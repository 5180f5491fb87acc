"""The words that tell what kind of source a phrase is: offices and trades, bodies, papers, groups.

The lists are in ``data/words.txt``, one section each, with singular forms in lower case unless the section says
otherwise. They were written from general knowledge of news English and widened by what the development articles of
``evaluation/gold`` showed to be missing.
"""

from __future__ import annotations

from collections.abc import Mapping
from importlib.resources import files

WordTable = dict[str, frozenset[str]]


def read_sections(name: str) -> dict[str, list[str]]:
    """The lines of a word file of this room under each ``[heading]``, comments left out, indented lines joined to the
    one above.
    """
    sections: dict[str, list[str]] = {}
    lines: list[str] = []
    for line in (files("verbale.sources") / "data" / name).read_text(encoding="utf-8").splitlines():
        if line.startswith("[") and line.endswith("]"):
            lines = sections.setdefault(line[1:-1], [])
        elif line.startswith("  ") and lines:
            lines[-1] += " " + line.strip()
        elif line and not line.startswith("#"):
            lines.append(line)
    return sections


def words(text: str) -> frozenset[str]:
    """The words of a string, as a set."""
    return frozenset(text.split())


_SECTIONS = read_sections("words.txt")


def _words(section: str) -> frozenset[str]:
    return frozenset(" ".join(_SECTIONS[section]).split())


def _table(section: str) -> WordTable:
    found: WordTable = {}
    for line in _SECTIONS[section]:
        keys, _, words = line.partition(": ")
        found.update(dict.fromkeys(keys.split(","), frozenset(words.split())))
    return found


STATE_OFFICES = _words("state-offices")
"""Offices of a state: who holds one speaks for the state named beside it."""
TITLES = STATE_OFFICES | _words("titles")
"""Nouns for one person by office, trade or tie."""
MALE_TITLES = _words("male-titles")
FEMALE_TITLES = _words("female-titles")
SPOKES = _words("spokespeople")
ORGANISATIONS = _words("organisations")
"""Nouns for a body: the last word of its name, or the word that stands for it ("the agency")."""
NAME_ENDS = _words("name-ends")
NAME_STARTS = _words("name-starts")
"""Words that make a capitalised name one of a firm, a club or a movement, though they are no nouns for a body alone."""
FIRMS_TAKEN_UP = _words("firms-taken-up")
"""Nouns that take up a body by what it does: "the airline"."""
FIRMS_BEFORE = _words("firms-before")
"""Nouns before the name of a firm, some of them trades of people too: "the brewer Oakhurst"."""
CIVIC = _words("civic")
"""Those who band together under a name: "Citizens for Quiet", "Friends of the Canal"."""
PARTS_OF_STATES = _words("parts-of-states")
"""Adjectives of nations and regions that have a government of their own inside a state: "the Scottish government"."""
ORIGINS = _words("origins")
"""Nouns for one person by where they are from: "the Scot", "the Londoner"."""
ORGANS = _words("organs")
"""Nouns for organs of a state, national to local."""
FREE_BODIES = _words("free-bodies")
"""Nouns for bodies that speak for themselves, whatever country they are in."""
PRIVATE_WORDS = _words("private-words")
"""Words in a role that make it one of private life or out of office, where no organ of state stands beside them."""
DOMAINS = _words("domains")
"""Words that an office or a body deals with or is qualified by: they belong to a title, not to a name."""
PORTFOLIOS = _words("portfolios")
"""What departments deal with that are ministries by another name."""
DOCUMENTS = _words("documents")
PEOPLE_PLURAL = _words("people-plural")
"""Nouns for several people, or for bodies without a name."""
SOURCES = _words("sources")
FUNCTION_WORDS = _words("function-words")
"""Words that stand with a capital at the head of a sentence without being a name."""
SYNONYMS: Mapping[str, frozenset[str]] = _table("synonyms") | {
    "official": STATE_OFFICES | SPOKES | words("official officer director chief head adviser advisor aide")
}
"""For a title standing alone: the titles a person may carry whom it means. A title that is not listed means itself.
"""
ORGANISATION_CLASSES: Mapping[str, frozenset[str]] = _table("organisation-classes")
"""For a word that stands for a body: the words that may end or describe the name of what it means."""

ABBREVIATIONS: Mapping[str, list[str]] = {
    line.split(": ")[0]: line.split(": ")[1].split() for line in _SECTIONS["abbreviations"]
}
"""Titles in short, as written ("Gov"), and the word each stands for."""
GREAT_OFFICES: tuple[tuple[str, str], ...] = tuple(
    (line.split()[0], line.split()[1]) for line in _SECTIONS["great-offices"]
)
"""Pairs of words that only offices of states have ("attorney general")."""
AMERICAN_OFFICES: tuple[tuple[str, str], ...] = tuple(
    (line.split()[0], line.split()[1]) for line in _SECTIONS["american-offices"]
)
"""Pairs of words in the names of offices that the United States have, and that other states may have too."""
TIME_WORDS = _words("time-words")
UNNAMED_MARKS = tuple(_SECTIONS["unnamed-marks"])
"""Words beside a source that say it was left unnamed on purpose."""

SINGULAR_PRONOUNS = {
    "he": "m",
    "him": "m",
    "his": "m",
    "himself": "m",
    "she": "f",
    "her": "f",
    "hers": "f",
    "herself": "f",
}
FIRST_PERSON = _words("first-person")
FIRST_PLURAL = _words("first-plural")
SECOND_PERSON = _words("second-person")
PLURAL_PRONOUNS = _words("plural-pronouns")
THING_PRONOUNS = _words("thing-pronouns")
RELATIVES = _words("relatives")
PRONOUNS = (
    frozenset(SINGULAR_PRONOUNS)
    | FIRST_PERSON
    | FIRST_PLURAL
    | SECOND_PERSON
    | PLURAL_PRONOUNS
    | THING_PRONOUNS
    | RELATIVES
)
