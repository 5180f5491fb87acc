"""The person or body whose name stands in apposition behind what describes it: "its fisheries spokesman, Luca Brandt,"."""

from __future__ import annotations

from verbale.sources import lexicon
from verbale.sources.mentions import Mention
from verbale.sources.phrases import (
    is_title,
    state_form,
)
from verbale.sources.referents import Referent, Scene
from verbale.sources.weighing import body


def apposed(scene: Scene, indices: range) -> Referent | None:
    """The person or body whose name follows between commas: "its fisheries spokesman, Luca Brandt,"."""
    words, after = scene.words, indices.stop
    beside = scene.at(after) if after < len(words) else None
    if beside is not None and beside.first == after and beside.kind == "person" and beside.entity >= 0:
        return scene.person(scene.entity(beside.entity)) if _is_titled(scene, beside) else None
    if beside is not None and beside.first == after and beside.kind == "organisation" and beside.entity >= 0:
        return body(scene, beside.entity) if words.words[after - 1] in lexicon.FIRMS_BEFORE else None
    after += words.lows[after : after + 1] in (["there"], ["here"], ["too"])
    if words.lows[after : after + 1] in (["who"], ["whose"], ["whom"]):
        after = _past_clause(scene, after)
    if after + 1 >= len(words) or words.words[after] not in (",", "—", "–"):
        return None
    at = after + 1
    while (
        at < min(after + 5, len(words))
        and scene.at(at) is None
        and (
            words.lows[at] in ("the", "a", "an")
            or words.lows[at] in lexicon.ORGANISATIONS
            or words.lows[at].endswith(("-run", "-owned", "-backed", "-based", "-listed", "-controlled"))
        )
    ):
        at += 1
    mention, from_a_state = scene.at(at), False
    told = next(
        (
            m
            for m in scene.starting_in(after + 1, after + 9)
            if m.kind == "person"
            and any(p.start == after + 1 and p.stop == m.first for p in m.places.values())
        ),
        None,
    )
    if told is not None and (mention is None or mention.kind != "person"):
        mention, at, from_a_state = told, told.first, True
    if mention is not None and mention.form is not None and (mention.owner or mention.form.kind == "demonym"):
        at = mention.last + (2 if mention.owner else 1)
        while at < min(after + 7, len(words)) and scene.at(at) is None and is_title(words.words[at]):
            at += 1
        mention, from_a_state = scene.at(at) if at < len(words) else None, True
    if (
        mention is None
        or mention.entity < 0
        or mention.first != at
        or (
            at > after + 1
            and mention.kind == "person"
            and not from_a_state
            and not mention.titled
            and not _told_nation(mention)
        )
    ):
        return None
    if not _closes(scene, mention):
        return None
    entity = scene.entity(mention.entity)
    if entity.kind == "person":
        return scene.person(entity)
    return body(scene, entity.index) if entity.kind == "organisation" else None


def _closes(scene: Scene, mention: Mention) -> bool:
    """Whether an apposition ends with a name, or with the place that a person is from."""
    words, following = scene.words, mention.last + 1
    if following >= len(words) or words.words[following][0] == "\n":
        return True
    placed = words.lows[following : following + 1] in (["from"], ["of"], ["in"]) and (
        following + 1 < len(words) and words.words[following + 1][0].isupper()
    )
    return (placed and mention.kind == "person") or words.words[following] in _CLOSERS


_CLOSERS = frozenset({",", ".", ";", ":", "—", "–", "(", ")", "”", '"', "’", "'"})


def _is_titled(scene: Scene, mention: Mention) -> bool:
    """Whether a title, or the work it is for, stands right before a name: "director of public works Ana Reis"."""
    told = any(place.stop == mention.first for place in mention.places.values())
    return told or is_title(scene.words.words[mention.first - 1])


_CLAUSE = 12


def _told_nation(mention: Mention) -> bool:
    """Whether a name has an adjective of a nation before it: "the outgoing keeper, the Ivorian Marcelline Kouadio,"."""
    form = state_form(mention.words[0]) if len(mention.words) > len(mention.name) else None
    return form is not None and form.kind == "demonym"


def _past_clause(scene: Scene, at: int) -> int:
    """The comma that closes a clause right after a description, if a name follows it: "A woman who lives above, Ilse Roth,"."""
    words = scene.words
    for index in range(at, min(at + _CLAUSE, len(words) - 2)):
        if words.words[index] == ",":
            first = index + 1
            while first < index + _TITLES and scene.at(first) is None and _of_title(words.words[first]):
                first += 1
            named = scene.at(first)
            person = named is not None and named.kind == "person" and len(named.name) > 1
            return index if named is not None and person and words.words[named.last + 1] == "," else at
        if not words.words[index][0].isalnum():
            return at
    return at


_TITLES = 4


def _of_title(word: str) -> bool:
    return is_title(word) or word in ("former", "retired")
