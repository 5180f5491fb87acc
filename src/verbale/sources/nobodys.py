"""Statements whose source the text does not name, though somebody stands near: the reports that a speaker denies, and the question that a
speaker is asked.
"""

from __future__ import annotations

from dataclasses import replace

from verbale.records import Source, Statement
from verbale.sources import lexicon
from verbale.sources.phrases import POSSESSIVES, low
from verbale.sources.referents import Scene
from verbale.sources.words import POSSESSIVE

_TALK = lexicon.words(
    "reports report suggestions suggestion claims rumours rumors rumour rumor allegations allegation accusations speculation talk charges"
)
_TURNED_DOWN = lexicon.words(
    """denied denies deny denying rejected rejects reject rejecting dismissed dismisses dismiss dismissing refuted refutes refute refuting
    rebutted rebuts aside off on disputed disputes disputing scotched quashed"""
)
"""What is done with reports by whoever did not make them: "denied press reports", "brushed aside suggestions", "drawn on reports"."""
_ASKED = lexicon.words("asked pressed questioned quizzed challenged prompted")
_BETWEEN = 3
_BEFORE = lexicon.words(
    "media press foreign recent earlier all any such these those the online newspaper certain local widespread"
)


def without_maker(scene: Scene, statement: Statement) -> Statement:
    """The statement without its source, where that is only who denies or answers it; with the one who asked, where a question names
    them ("Asked by the Mail if …").
    """
    if statement.cue is None or statement.source is None:
        return statement
    at = scene.words.between(statement.cue.start, statement.cue.end)
    if not len(at):
        return statement
    if len(at) == 1 and scene.words.lows[at.start] in _TALK and _is_turned_down(scene, statement, at.start):
        return replace(statement, source=None)
    if scene.words.lows[at.start] in _ASKED and _is_passive(scene, statement, at.start):
        by = scene.words.lows[at.stop : at.stop + 1] == ["by"]
        return replace(statement, source=_asker(scene, at.stop) or statement.source if by else None)
    return statement


def _is_turned_down(scene: Scene, statement: Statement, at: int) -> bool:
    """Whether the reports at a word are what a speaker named before them turns down."""
    words, source = scene.words, statement.source
    if source is None or source.start >= words.starts[at]:
        return False
    for index in range(at - 1, max(-1, at - 2 - _BETWEEN), -1):
        if words.lows[index] in _TURNED_DOWN:
            return source.end <= words.starts[index]
        if (
            low(words.words[index]) in POSSESSIVES
            or words.words[index] in POSSESSIVE
            or words.lows[index] not in _BEFORE
        ):
            return False
    return False


def _is_passive(scene: Scene, statement: Statement, at: int) -> bool:
    """Whether somebody is asked: "Asked whether …, she said", "Mwila, asked whether he agreed, said"; not "Mwila asked whether", nor
    "the head, Aya Fukuda, asked who".
    """
    words, source = scene.words, statement.source
    if source is None:
        return False
    if source.start < words.starts[at]:
        beside = words.text[source.end : words.starts[at]].strip()
        return beside == "," and (source.start == 0 or words.text[: source.start].rstrip()[-1:] != ",")
    return words.opens_sentence(at) or (at > 0 and words.lows[at - 1] in ("when", "if", "being"))


def _asker(scene: Scene, at: int) -> Source | None:
    """Who put the question: "Asked by the Mail if"."""
    words = scene.words
    if at + 2 >= len(words):
        return None
    mention = scene.at(at + 2 if words.lows[at + 1] == "the" else at + 1)
    if mention is None:
        return None
    start, end = words.starts[at + 1], words.ends[mention.last]
    return Source(words.text[start:end], start, end)
