"""Pronouns as sources: who "he", "she", "it", "they", "who" and "we" are.

By agreement, nearness, subjecthood and who spoke last, as :mod:`verbale.sources.weighing` weighs them.
"""

from __future__ import annotations

from dataclasses import replace

from verbale.sources import actors, lexicon
from verbale.sources.mentions import Mention, role_gender
from verbale.sources.names import Gender
from verbale.sources.offices import singular
from verbale.sources.phrases import DETERMINERS, gender_of_title, head_of, is_title, low, plural
from verbale.sources.referents import Referent, Scene
from verbale.sources.things import pair, several_meant, state_or_body, thing_meant
from verbale.sources.weighing import (
    WEIGHTS,
    Candidate,
    government,
    mentions_before,
    nearness,
    speakers_before,
)

FARTHEST = 12
"""How many sentences of narrative back a person is looked for: none farther could reach the limit of the score."""


REPORTER = Referent("unnamed", role="reporter")
"""Who writes and names nobody as the author: "I ask her whether it is so"."""
CHAIN = 6
"""How many pronouns back a chain of pronouns is followed."""


def resolve(scene: Scene, index: int, outer: Referent | None, barred: Referent | None = None) -> Referent:
    """Who the pronoun at word ``index`` means. ``outer`` is the speaker of the statement that reports this one;
    ``barred`` cannot be meant.

    Where nothing fits, the referent has no name: a ``group`` for plurals, else ``unnamed``.
    """
    word = scene.words.lows[index]
    quoted = scene.words.quotation(index) is not None
    if word in lexicon.FIRST_PERSON and not quoted and outer is None and scene.author is not None:
        return scene.author
    if word == "i" and not quoted and outer is None:
        return REPORTER
    if word == "us" and not quoted and outer is None and scene.outlet:
        return Referent("organisation", scene.outlet)
    if word in lexicon.FIRST_PLURAL and not quoted and outer is None:
        return Referent("group", several=True)
    if (
        word in lexicon.FIRST_PLURAL
        and outer is not None
        and outer.type == "person"
        and outer.actor
        and actors.government(outer.actor)
    ):
        return government(outer.actor)
    if word in lexicon.FIRST_PERSON or word in lexicon.FIRST_PLURAL:
        return outer or Referent("unnamed")
    if word in lexicon.RELATIVES:
        return _relative(scene, index) or Referent("unnamed")
    if word in lexicon.SINGULAR_PRONOUNS:
        return _single(scene, index, outer, quoted, barred) or Referent("unnamed", gender=_gender(word))
    if word in lexicon.THING_PRONOUNS:
        return thing_meant(scene, index, outer, quoted) or Referent("unnamed")
    if word in lexicon.PLURAL_PRONOUNS:
        return several_meant(scene, index, outer, quoted) or Referent("group", several=True)
    return Referent("unnamed")


def _gender(word: str) -> Gender:
    return "m" if lexicon.SINGULAR_PRONOUNS[word] == "m" else "f"


def _single(
    scene: Scene,
    index: int,
    outer: Referent | None,
    quoted: bool,
    barred: Referent | None,
    depth: int = 0,
) -> Referent | None:
    wanted = _gender(scene.words.lows[index])
    if (
        outer is not None
        and not quoted
        and outer != barred
        and outer.type in ("person", "unnamed")
        and outer.gender in (None, wanted)
    ):
        return outer
    found: list[Candidate] = []
    for mention in mentions_before(scene, index):
        if scene.words.story[index] - scene.words.story[mention.first] > FARTHEST:
            break
        if mention.entity < 0 or scene.entity(mention.entity).kind != "person":
            continue
        score = nearness(scene, index, mention.first, quoted)
        score += WEIGHTS.subject * mention.subject + WEIGHTS.owner * mention.owner
        found.append(Candidate(scene.person(scene.entity(mention.entity)), mention.first, score))
    found += _described(scene, index, quoted)
    found += _going_on(scene, index, quoted, wanted, depth)
    later = max((c.index for c in found if c.score > 0 and c.referent.gender in (None, wanted)), default=-1)
    for candidate, last in speakers_before(scene, index, quoted):
        who = candidate.referent
        if who.type not in ("person", "unnamed") or who.several or who == scene.author or who is REPORTER:
            continue
        score = candidate.score - WEIGHTS.spoke * (last and later > candidate.index)
        score -= 0.5 * (who.type == "unnamed" and who.gender is None)
        found.append(replace(candidate, score=score))
    out = barred or (outer if quoted else None)
    found = [one for one in found if not _asked(scene, one.index, index)]
    return (
        _best(found, wanted, out)
        or _misnamed(scene, index, found, wanted, out)
        or (_only_one(scene, index, wanted, out) if depth == 0 and not quoted else None)
    )


def _only_one(scene: Scene, index: int, wanted: Gender, barred: Referent | None) -> Referent | None:
    """The only person of a gender whom the article has named before a pronoun, however far, if nobody without a name stands nearer:
    "she" in an interview.
    """
    found: list[Referent] = []
    people = [one for one in scene.cast.entities[:_CAST] if one.kind == "person" and one.mentions]
    for entity in people if len(scene.cast.entities) <= _CAST else ():
        who = scene.person(entity) if entity.mentions[0].first < index else None
        if who is not None and who.gender in (None, wanted):
            found.append(who)
        if len(found) > 1:
            return None
    return found[0] if found and found[0].gender == wanted and found[0] != barred else None


_CAST = 80
"""In an article with more names than this, a pronoun far from all of them is left open."""


def _asked(scene: Scene, at: int, index: int) -> bool:
    """Whether the word at ``at`` is of whoever put the question that the pronoun’s own sentence opens with: "Pressed by a reporter on
    the cost, she said".
    """
    words = scene.words
    if at >= index or words.sentences[at] != words.sentences[index]:
        return False
    first = max(0, at - _ASKED_REACH)
    return any(
        words.opens_sentence(i) and words.sentences[i] == words.sentences[at] and words.lows[i] in _ASKED
        for i in (by - 1 for by in words.occurrences("by", first + 1, at + 1))
    )


_ASKED = lexicon.words(
    "asked pressed questioned quizzed challenged prompted grilled probed interrupted interviewed heckled"
)
_ASKED_REACH = 6


def _misnamed(
    scene: Scene, index: int, found: list[Candidate], wanted: Gender, barred: Referent | None
) -> Referent | None:
    """The only person spoken of near by, though the first name is mostly one of the other gender: lists of names are not
    right about everybody.
    """
    near = {
        c.referent.entity: c.referent
        for c in found
        if c.referent.entity >= 0
        and c.referent != barred
        and scene.words.quotation(c.index) is None
        and scene.words.story[index] - scene.words.story[c.index] <= MISNAMED
    }
    who = next(iter(near.values())) if len(near) == 1 else None
    if who is None or who.gender in (None, wanted):
        return who
    entity = scene.entity(who.entity)
    told = role_gender(entity.roles) or any(mention.gender for mention in entity.mentions[:50])
    return None if told else who


MISNAMED = 3
"""Within how many sentences a person is looked for whose first name speaks against a pronoun."""


def _going_on(scene: Scene, index: int, quoted: bool, wanted: Gender, depth: int) -> list[Candidate]:
    """Whoever the last "she" or "he" of the narrative before is, who may go on as this one; at most :data:`CHAIN`
    links are followed.
    """
    words = scene.words
    pronoun = "he" if wanted == "m" else "she"
    if quoted or depth >= CHAIN:
        return []
    for at in words.occurrences(pronoun, max(0, index - 80), index):
        if words.story[index] - words.story[at] > 2:
            return []
        if words.quotation(at) is None:
            if at not in scene.pronouns:
                scene.pronouns[at] = _single(scene, at, None, False, None, depth + 1)
            who = scene.pronouns[at]
            score = nearness(scene, index, at, False) + WEIGHTS.subject * words.opens_sentence(at)
            return [Candidate(who, at, score)] if who is not None and who.type == "person" else []
    return []


def _described(scene: Scene, index: int, quoted: bool) -> list[Candidate]:
    """People whom the sentences just before bring in without a name ("a woman at the market")."""
    words = scene.words
    found: list[Candidate] = []
    low_sentence = words.sentences[index] - 2
    at = index - 1
    while at >= 0 and words.sentences[at] >= low_sentence and index - at < 80:
        if words.words[at] in _OPENING and words.opens_sentence(at):
            found += _subject_title(scene, index, at, quoted)
        if words.lows[at] in ("a", "an") and scene.at(at) is None:
            for head in range(at + 1, min(at + 6, index)):
                if not words.words[head][0].isalnum():
                    break
                if (
                    words.words[head].islower()
                    and is_title(words.words[head])
                    and not is_title(words.words[head + 1])
                ):
                    if scene.at(head + 1) is None and not _named_after(scene, head):
                        key = head_of(words.words[head])
                        score = (
                            nearness(scene, index, at, quoted)
                            + WEIGHTS.subject * words.opens_sentence(at)
                            - 0.3
                        )
                        found.append(Candidate(_told_of(scene, at, head, key), at, score))
                    break
        at -= 1
    return found


_OPENING = frozenset(("The", "His", "Her", "Its", "Their"))


def _subject_title(scene: Scene, index: int, at: int, quoted: bool) -> list[Candidate]:
    """The title that opens a sentence ("The spokesperson …", "His predecessor …"): its holder, or somebody without a
    name; nobody of the speaker’s own ("Her mother, she recalls, …").
    """
    own = scene.words.words[at] == ("His" if _gender(scene.words.lows[index]) == "m" else "Her")
    if own and scene.words.sentences[at] == scene.words.sentences[index]:
        return []
    phrase = range(at, min(at + 5, index))
    holder = scene.find_holder(scene, phrase) if scene.find_holder is not None else None
    score = nearness(scene, index, at, quoted) + WEIGHTS.subject
    if holder is not None:
        return [Candidate(holder, at, score)]
    for head in phrase[1:]:
        word = scene.words.words[head]
        if not word.islower():
            break
        if is_title(word) and not is_title(scene.words.words[head + 1]):
            if scene.at(head + 1) is not None or _named_after(scene, head):
                break
            return [Candidate(_told_of(scene, at, head, head_of(word)), at, score - 0.3)]
    return []


def _told_of(scene: Scene, at: int, head: int, key: str) -> Referent:
    """Somebody without a name, with the state or body that stands with the noun: "A spokeswoman for the Vietnamese mission in Jakarta"."""
    words, stop = scene.words, head + 1
    told = Referent("unnamed", gender=gender_of_title(key), role=words.words[head])
    if words.lows[stop : stop + 1] not in (["for"], ["of"], ["from"], ["at"]):
        return told
    stop += 1
    while (
        stop < len(words)
        and stop - head < _LONGEST
        and (words.words[stop][0].isupper() or _joins(words.lows[stop]))
    ):
        stop += 1
    full = scene.explain(range(at, stop), None) if stop > head + 2 else told
    return replace(told, actor=full.actor) if full.type == "unnamed" else told


_LONGEST = 9


def _joins(word: str) -> bool:
    """Whether a word in small letters goes on with whose somebody is: "the", "foreign", "ministry"."""
    return word in ("the", "in", "of", "and", "’s", "'s") or word in (
        lexicon.ORGANISATIONS | lexicon.ORGANS | lexicon.DOMAINS | lexicon.PORTFOLIOS
    )


def _named_after(scene: Scene, head: int) -> bool:
    for at in range(head + 1, min(head + 9, len(scene.words))):
        if scene.words.words[at] == ",":
            mention = scene.at(at + 1)
            return mention is not None and mention.kind == "person"
        if not scene.words.words[at][0].isalnum():
            return False
    return False


def _best(found: list[Candidate], wanted: Gender, barred: Referent | None) -> Referent | None:
    best: Candidate | None = None
    for candidate in found:
        who = candidate.referent
        if who.gender not in (None, wanted) or (barred is not None and who == barred):
            continue
        score = candidate.score + WEIGHTS.gender * (who.gender == wanted)
        if score > WEIGHTS.limit and (best is None or score > best.score):
            best = Candidate(who, candidate.index, score)
    return best.referent if best else None


def _thing_before(scene: Scene, last: int) -> Referent | None:
    """The paper or body whose noun stands right before "that" or "which"."""
    words = scene.words
    nouns = lexicon.DOCUMENTS | lexicon.ORGANISATIONS
    last = next((i for i in range(last, max(-1, last - 4), -1) if words.lows[i] in nouns), -1)
    if scene.describe is None or last < 0 or is_title(words.words[last]):
        return None
    first = last
    while (
        first > 0
        and last - first < 6
        and words.words[first - 1][0].isalnum()
        and words.lows[first] not in DETERMINERS
    ):
        if words.lows[first - 1] in lexicon.FUNCTION_WORDS - DETERMINERS:
            break
        first -= 1
    return scene.describe(scene, range(first, last + 1), None)


def _both_before(scene: Scene, last: Mention) -> Referent | None:
    """Two states or bodies joined right before "which": "Brazil and Malta, which had threatened"."""
    joint = last.first - 1 - last.article
    first = scene.at(joint - 1) if joint > 0 and scene.words.words[joint] == "and" else None
    return pair(scene, first) if first is not None else None


def _people_of_place(scene: Scene, mention: Mention) -> Referent | None:
    """The people whose place stands right before "who": "Deputies from Imereti, who had promised"."""
    words, before = scene.words, mention.first - 1 - mention.article
    if before < 1 or words.lows[before] not in ("of", "from", "in", "at", "for"):
        return None
    noun = words.lows[before - 1]
    if not (noun in lexicon.PEOPLE_PLURAL or (plural(noun) and is_title(singular(noun)))):
        return None
    return scene.explain(range(before - 1, mention.last + 1), None)


def _relative(scene: Scene, index: int) -> Referent | None:
    """The antecedent of "who" or "which": the name or the noun before it, past one apposition at most."""
    words = scene.words
    nearest = next(iter(scene.starting_in(max(0, index - 25), index)[-1:]), None)
    before = index - 1
    while before > 0 and words.words[before] in (",", "—", "–"):
        before -= 1
    direct = scene.at(before)
    if direct is not None and (placed := _people_of_place(scene, direct)) is not None:
        return placed
    if direct is not None and direct.entity >= 0:
        entity = scene.entity(direct.entity)
        if entity.kind == "person":
            return scene.person(entity)
        if words.lows[index] != "who":
            return _both_before(scene, direct) or state_or_body(scene, direct)
    thing = _thing_before(scene, before) if words.lows[index] in ("that", "which") else None
    if thing is not None:
        return thing
    at = before
    while at >= 0 and words.sentences[at] == words.sentences[index] and before - at < 12:
        if words.lows[at] in lexicon.PEOPLE_PLURAL or plural(words.lows[at]):
            return Referent("unnamed" if words.lows[at] in lexicon.SOURCES else "group", several=True)
        if is_title(words.words[at]) and words.words[at].islower():
            break
        at -= 1
    if nearest is not None and words.sentences[nearest.first] == words.sentences[index]:
        people = [
            m
            for m in scene.starting_in(max(0, index - 25), index)
            if m.entity >= 0 and scene.entity(m.entity).kind == "person"
        ]
        if people and words.sentences[people[-1].first] == words.sentences[index]:
            return scene.person(scene.entity(people[-1].entity))
    if is_title(words.words[at]):
        return Referent(
            "unnamed", role=low(words.words[at]), gender=gender_of_title(head_of(words.words[at]))
        )
    return None
