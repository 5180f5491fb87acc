"""The cue that the tagger gives, as the format wants it: without auxiliaries and adverbs, and what is known of its words."""

from __future__ import annotations

from verbale.statements.drafts import Place
from verbale.statements.lexicon import Cue, Lexicon, words
from verbale.statements.tagging import Tagged, joined


def cue_place(text: str, told: Tagged) -> Place:
    """The first stretch of the cue without its auxiliaries, which the format leaves out: "is adamant", "was begging"."""
    start, end = joined(told.cue, text)[0]
    while (space := text.find(" ", start, end)) > 0 and _beside_cue(text[start:space].lower()):
        if text[space + 1 : end].lower().startswith(_ARTICLES):
            break  # "did a check on": a verb of its own
        start = space + 1
    while (space := text.rfind(" ", start, end)) > 0 and text[space + 1 : end].lower() in _AUXILIARIES:
        end = space
    return start, end


def _beside_cue(word: str) -> bool:
    """Whether a word before a cue is no part of it: "has", "nevertheless", "repeatedly"."""
    return word in _AUXILIARIES or word in _ADVERBS or (word.endswith("ly") and word != "rely")


_ARTICLES = ("a ", "an ", "the ", "no ")
_AUXILIARIES = words("is are was were be been being has have had will would does do did also")
_ADVERBS = words(
    "nevertheless nonetheless however still thus then later again further therefore once now earlier previously since"
)


def known_cue(cue: str, lexicon: Lexicon) -> Cue:
    """What the lexicon knows of the last word of ``cue`` that it has; else a cue of speech that states."""
    for word in reversed(cue.lower().split()):
        for table in (lexicon.verbs, lexicon.nouns, lexicon.adverbs):
            if word in table:
                return table[word]
    return Cue(cue.lower(), "speech", "state")
