"""People brought in without a name ("a Western diplomat", "a second official") whom a title alone then means."""

from __future__ import annotations

from verbale.sources import lexicon
from verbale.sources.cast import Entity
from verbale.sources.phrases import Phrase, gender_of_title, head_of, is_title, low
from verbale.sources.referents import Referent, Scene

REACH = 150
"""How many words back such a person is looked for."""
_ARTICLES = lexicon.words("a an another one second third")
_PREDICATES = lexicon.words(
    "is was are were as like became become becomes being been be than for appointed elected"
)
_LONGEST = 6


def brought_in(scene: Scene, at: int, phrase: Phrase, holder: Entity | None) -> Referent | None:
    """The unnamed person whom "the diplomat" goes on from, or ``None``.

    It is the last one brought in by an indefinite article and a noun that the title can take up, unless ``holder``,
    the named person who could be meant, has spoken or come in since then as the only one.
    """
    head = head_of(phrase.head or "")
    wanted = lexicon.SYNONYMS.get(head, frozenset()) | {head}
    for index in range(at - 1, max(-1, at - REACH), -1):
        word = scene.words.words[index]
        if not word.islower() or not is_title(word) or head_of(word) not in wanted:
            continue
        first = _opened_at(scene, index)
        genders = {gender_of_title(head), gender_of_title(head_of(word))} - {None}
        if first is None or len(genders) > 1:
            continue
        found = _as_heard(scene, first, index, at)
        if found is None or found.type != "unnamed":
            return None
        if holder is not None and _since(scene, holder, first, at):
            return None
        if holder is not None and _told_apart(scene, phrase, holder, range(first, index)):
            return None
        return found
    return None


def _told_apart(scene: Scene, phrase: Phrase, holder: Entity, brought: range) -> bool:
    """Whether a word of rank is the named person's and not that of the one brought in: "the deputy spokesperson" after "a
    spokesman".
    """
    rank = {low(word) for word in phrase.core[:-1]} & _RANKS
    theirs = {low(word) for role in holder.roles for word in role}
    return bool(rank & theirs - {scene.words.lows[i] for i in brought})


_RANKS = lexicon.words(
    "deputy chief vice assistant associate senior junior principal press lead first prime acting"
)


def _opened_at(scene: Scene, head: int) -> int | None:
    """Where the indefinite phrase begins whose noun stands at ``head``; ``None`` for none, for a predicate, an
    apposition, a title before a name or a noun before another.
    """
    words = scene.words
    if head + 1 < len(words):
        after = scene.at(head + 1)
        if (after is not None and after.kind in ("person", "unknown")) or is_title(words.words[head + 1]):
            return None
    for first in range(head - 1, max(-1, head - _LONGEST), -1):
        if not words.words[first][0].isalnum() or words.sentences[first] != words.sentences[head]:
            return None
        if words.lows[first] in _ARTICLES:
            while first and words.lows[first - 1] in _ARTICLES:
                first -= 1
            before = first - 1
            if before >= 0 and words.lows[before] in _PREDICATES:
                return None
            if before > 0 and words.words[before] in (",", "—", "–") and scene.at(before - 1) is not None:
                return None
            return None if _named_beside(scene, head) else first
        if words.lows[first] in ("the", "this", "that"):
            return None
    return None


def _named_beside(scene: Scene, head: int) -> bool:
    """Whether a name follows in an apposition ("a fisherman from Vardo, Ola Nes,") or after "named"."""
    words = scene.words
    for index in range(head + 1, min(head + 9, len(words) - 1)):
        if words.words[index] == "," or words.lows[index] in ("named", "called"):
            mention = scene.at(index + 1)
            return mention is not None and mention.kind == "person"
        if not words.words[index][0].isalnum() or words.lows[index] in ("said", "told", "met"):
            return False
    return False


def _as_heard(scene: Scene, first: int, head: int, at: int) -> Referent | None:
    """The one brought in, as found when speaking, else by the words that bring them in."""
    for index, who, _ in scene.heard(at, 12):
        if first <= index <= head:
            return who
    return scene.explain(range(first, head + 1), None)


def _since(scene: Scene, holder: Entity, first: int, at: int) -> bool:
    """Whether the named person has been the last to speak since."""
    for index, who, _ in scene.heard(at, 1):
        return index > first and who.entity == holder.index
    return False
