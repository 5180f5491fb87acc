"""Pronouns as sources: who "he", "she", "it", "they", "who" and "we" are, by agreement, nearness, subjecthood and who
spoke last.

The weights in :data:`WEIGHTS` were set on the development articles of ``evaluation/gold`` and are re-checked by
``evaluation/coreference.py``. The preferences are those of Lappin & Leass (1994) and of centering (Grosz, Joshi &
Weinstein 1995), cut to the case of sources: the last speaker is by far the likeliest antecedent.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from verbale.records import SourceType
from verbale.sources import actors, lexicon
from verbale.sources.mentions import Mention
from verbale.sources.names import Gender
from verbale.sources.phrases import DETERMINERS, gender_of_title, head_of, is_title, low, plural
from verbale.sources.referents import Referent, Scene, body_actor, role_words

FARTHEST = 12
"""How many sentences of narrative back a person is looked for: none farther could reach the limit of the score."""
CHAIN = 6
"""How many pronouns back a chain of pronouns is followed."""
REACH = 80
"""How many mentions back an antecedent is looked for."""


SPOKE_REACH = 3
"""For how many sentences of narrative the last speaker is still the one who goes on."""


@dataclass(frozen=True, slots=True)
class Weights:
    """What speaks for an antecedent: for each sentence of distance, being a subject, having spoken last, a known
    gender; and against it: standing inside quotation marks, being a possessor, speaking in another's account.
    """

    distance: float = -0.7
    subject: float = 1.2
    spoke: float = 1.6
    gender: float = 1.4
    quoted: float = -2.5
    owner: float = -0.8
    nested: float = -0.7
    limit: float = -5.0


WEIGHTS = Weights()


@dataclass(frozen=True, slots=True)
class Candidate:
    """A possible antecedent: who, at which word, with its score."""

    referent: Referent
    index: int
    score: float


def resolve(scene: Scene, index: int, outer: Referent | None, barred: Referent | None = None) -> Referent:
    """Who the pronoun at word ``index`` means. ``outer`` is the speaker of the statement that reports this one;
    ``barred`` cannot be meant.

    Where nothing fits, the referent has no name: a ``group`` for plurals, else ``unnamed``.
    """
    word = scene.words.lows[index]
    quoted = scene.words.quotation(index) is not None
    if word in lexicon.FIRST_PERSON and not quoted and outer is None and scene.author is not None:
        return scene.author
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
        return _thing(scene, index, outer, quoted) or Referent("unnamed")
    if word in lexicon.PLURAL_PRONOUNS:
        return _several(scene, index, outer, quoted) or Referent("group", several=True)
    return Referent("unnamed")


def _gender(word: str) -> Gender:
    return "m" if lexicon.SINGULAR_PRONOUNS[word] == "m" else "f"


def _back(scene: Scene, index: int) -> Iterator[Mention]:
    """The mentions before a word, nearest first, at most :data:`REACH` of them."""
    found = scene.starting_in(max(0, index - 3000), index)[-REACH:]
    return reversed(found)


def _score(scene: Scene, index: int, at: int, quoted: bool) -> float:
    distance = scene.words.story[index] - scene.words.story[at]
    score = WEIGHTS.distance * min(distance, 12)
    inside = scene.words.quotation(at)
    if inside is not None and (not quoted or inside != scene.words.quotation(index)):
        score += WEIGHTS.quoted
    return score


def _speakers(scene: Scene, index: int, quoted: bool) -> Iterator[tuple[Candidate, bool]]:
    """Who has spoken before the word, with whether it was the last to speak."""
    waiting = True
    for at, who, statement in scene.heard(index, 8):
        nested = statement.within is not None and not quoted
        last = waiting and not nested
        waiting = waiting and nested
        near = scene.words.story[index] - scene.words.story[at] <= SPOKE_REACH
        score = _score(scene, index, at, quoted) + WEIGHTS.subject + WEIGHTS.spoke * (last and near)
        yield Candidate(who, at, score + WEIGHTS.nested * nested), last


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
    for mention in _back(scene, index):
        if scene.words.story[index] - scene.words.story[mention.first] > FARTHEST:
            break
        if mention.entity < 0 or scene.entity(mention.entity).kind != "person":
            continue
        score = _score(scene, index, mention.first, quoted)
        score += WEIGHTS.subject * mention.subject + WEIGHTS.owner * mention.owner
        found.append(Candidate(scene.person(scene.entity(mention.entity)), mention.first, score))
    found += _described(scene, index, quoted)
    found += _going_on(scene, index, quoted, wanted, depth)
    later = max((c.index for c in found if c.score > 0 and c.referent.gender in (None, wanted)), default=-1)
    for candidate, last in _speakers(scene, index, quoted):
        who = candidate.referent
        if who.type not in ("person", "unnamed") or who.several or who == scene.author:
            continue
        score = candidate.score - WEIGHTS.spoke * (last and later > candidate.index)
        score -= 0.5 * (who.type == "unnamed" and who.gender is None)
        found.append(replace(candidate, score=score))
    return _best(found, wanted, barred or (outer if quoted else None))


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
            score = _score(scene, index, at, False) + WEIGHTS.subject * words.opens_sentence(at)
            return [Candidate(who, at, score)] if who is not None and who.type == "person" else []
    return []


def _described(scene: Scene, index: int, quoted: bool) -> list[Candidate]:
    """People whom the sentences just before bring in without a name ("a woman at the market")."""
    words = scene.words
    found: list[Candidate] = []
    low_sentence = words.sentences[index] - 2
    at = index - 1
    while at > 0 and words.sentences[at] >= low_sentence and index - at < 80:
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
                            _score(scene, index, at, quoted)
                            + WEIGHTS.subject * words.opens_sentence(at)
                            - 0.3
                        )
                        found.append(
                            Candidate(
                                Referent("unnamed", gender=gender_of_title(key), role=words.words[head]),
                                at,
                                score,
                            )
                        )
                    break
        at -= 1
    return found


_OPENING = frozenset(("The", "His", "Her", "Its", "Their"))


def _subject_title(scene: Scene, index: int, at: int, quoted: bool) -> list[Candidate]:
    """The title that opens a sentence ("The spokesperson …", "His predecessor …"): its holder, or somebody without a
    name.
    """
    phrase = range(at, min(at + 5, index))
    holder = scene.find_holder(scene, phrase) if scene.find_holder is not None else None
    score = _score(scene, index, at, quoted) + WEIGHTS.subject
    if holder is not None:
        return [Candidate(holder, at, score)]
    for head in phrase[1:]:
        word = scene.words.words[head]
        if not word.islower():
            break
        if is_title(word) and not is_title(scene.words.words[head + 1]):
            if scene.at(head + 1) is not None or _named_after(scene, head):
                break
            return [
                Candidate(
                    Referent("unnamed", gender=gender_of_title(head_of(word)), role=word), at, score - 0.3
                )
            ]
    return []


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


def government(code: str) -> Referent:
    """The government of a state as a referent."""
    return Referent("government", actors.government(code), actor=code)


def body(scene: Scene, index: int) -> Referent:
    """A body of the cast as a referent."""
    entity = scene.entity(index)
    kind: SourceType = "government" if actors.is_government_body(entity.name) else "organisation"
    label = role_words(list(entity.name)) if kind == "government" else entity.label
    return Referent(kind, label, actor=body_actor(scene, entity), entity=index)


def _thing(scene: Scene, index: int, outer: Referent | None, quoted: bool) -> Referent | None:
    if outer is not None and not quoted and outer.type in ("government", "organisation", "document"):
        return outer
    found = []
    for mention in _back(scene, index):
        if mention.owner and scene.words.sentences[mention.first] != scene.words.sentences[index]:
            continue
        who = _state_or_body(scene, mention)
        if who is not None:
            score = (
                _score(scene, index, mention.first, quoted)
                + WEIGHTS.subject * mention.subject
                - 2.0 * mention.place
                + WEIGHTS.owner * mention.owner
            )
            found.append(Candidate(who, mention.first, score - 0.5))
    for candidate, _ in _speakers(scene, index, quoted):
        if candidate.referent.type in ("government", "organisation", "document"):
            found.append(candidate)
    found += _described_things(scene, index, quoted)
    found = [c for c in found if c.score > WEIGHTS.limit and not (quoted and c.referent == outer)]
    return max(found, key=lambda c: (c.score, c.index)).referent if found else None


def _described_things(scene: Scene, index: int, quoted: bool) -> list[Candidate]:
    """Bodies and papers without a name of their own that open one of the last sentences ("A petition …", "The
    federation …").
    """
    words = scene.words
    found: list[Candidate] = []
    at = index - 1
    while at > 0 and words.sentences[at] >= words.sentences[index] - 2 and index - at < 90:
        if (
            words.words[at] in ("The", "A", "An", "Its")
            and words.opens_sentence(at)
            and scene.describe is not None
        ):
            for head in range(at + 1, min(at + 5, index)):
                noun = words.words[head]
                if not noun[0].isalnum() and noun not in "’'":
                    break
                if (
                    noun.islower()
                    and (noun in lexicon.DOCUMENTS or noun in lexicon.ORGANISATIONS)
                    and not is_title(noun)
                    and scene.at(head + 1) is None
                ):
                    who = scene.describe(scene, range(at, head + 1), None)
                    if who.type in ("government", "organisation", "document") and not who.several:
                        found.append(
                            Candidate(who, at, _score(scene, index, at, quoted) + WEIGHTS.subject - 0.2)
                        )
                    break
        at -= 1
    return found


def _state_or_body(scene: Scene, mention: Mention) -> Referent | None:
    if mention.kind == "state" and mention.form is not None and mention.form.kind != "demonym":
        return government(mention.form.code)
    if mention.entity >= 0 and scene.entity(mention.entity).kind == "organisation":
        return body(scene, mention.entity)
    return None


def _several(scene: Scene, index: int, outer: Referent | None, quoted: bool) -> Referent | None:
    if (
        outer is not None
        and not quoted
        and (outer.several or outer.type in ("group", "government", "organisation"))
    ):
        return outer
    found = []
    for candidate, last in _speakers(scene, index, quoted):
        who = candidate.referent
        if who.several or who.type == "group" or (who.type in ("government", "organisation") and last):
            found.append(candidate)
    for mention in _back(scene, index):
        meant = (
            (_people_of(mention) or _pair(scene, mention) or _state_or_body(scene, mention))
            if not mention.place
            else None
        )
        if meant is None or (
            outer is not None and quoted and meant.actor is not None and meant.actor == outer.actor
        ):
            continue
        score = (
            _score(scene, index, mention.first, False)
            + WEIGHTS.subject * mention.subject
            + WEIGHTS.owner * mention.owner
        )
        if quoted:
            score -= WEIGHTS.quoted if scene.words.quotation(mention.first) is not None else 0.0
        elif not mention.subject:
            score -= 2.0
        found.append(Candidate(meant, mention.first, score - 0.5))
    found += _groups(scene, index, quoted)
    if quoted and outer is not None:
        found = [
            c
            for c in found
            if c.referent != outer and not (c.referent.actor and c.referent.actor == outer.actor)
        ]
    found = [c for c in found if c.score > WEIGHTS.limit]
    return max(found, key=lambda c: (c.score, c.index)).referent if found else None


def _people_of(mention: Mention) -> Referent | None:
    """A people that stands for its state at the head of a sentence: "The French remember it otherwise"."""
    form = mention.form
    if form is None or form.kind != "demonym" or not (mention.article and mention.subject):
        return None
    return government(form.code) if form.text.endswith(("s", "sh", "ch", "ese")) else None


def _pair(scene: Scene, mention: Mention) -> Referent | None:
    """Two states or bodies that are named together, from the first of them: "Brasilia and New Delhi made …"."""
    after = mention.last + 1
    if after + 1 >= len(scene.words) or scene.words.words[after] != "and":
        return None
    second = scene.at(after + 1)
    one, other = _state_or_body(scene, mention), _state_or_body(scene, second) if second is not None else None
    if one is None or other is None or one.type != other.type:
        return None
    return Referent(one.type, f"{one.name} and {other.name}", several=True)


def _groups(scene: Scene, index: int, quoted: bool) -> list[Candidate]:
    """Plural nouns for people in the sentences just before."""
    words, found = scene.words, []
    at = index - 1
    while at > 0 and words.sentences[at] >= words.sentences[index] - 1 and index - at < 60:
        word = words.lows[at]
        if (
            plural(word)
            and word not in ("many", "some", "most", "several", "few", "others", "public", "police", "staff")
            and words.words[at].islower()
        ):
            subject = words.opens_sentence(at) or (at > 0 and words.opens_sentence(at - 1))
            score = _score(scene, index, at, quoted) + (WEIGHTS.subject if subject else 0.0) - 0.2
            kind: SourceType = "unnamed" if word in lexicon.SOURCES else "group"
            found.append(Candidate(Referent(kind, several=True), at, score))
        at -= 1
    return found


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


def _relative(scene: Scene, index: int) -> Referent | None:
    """The antecedent of "who" or "which": the name or the noun before it, past one apposition at most."""
    words = scene.words
    nearest = next(iter(scene.starting_in(max(0, index - 25), index)[-1:]), None)
    before = index - 1
    while before > 0 and words.words[before] in (",", "—", "–"):
        before -= 1
    direct = scene.at(before)
    if direct is not None and direct.entity >= 0:
        entity = scene.entity(direct.entity)
        if entity.kind == "person":
            return scene.person(entity)
        if words.lows[index] != "who":
            return _state_or_body(scene, direct)
    thing = _thing_before(scene, before) if words.lows[index] in ("that", "which") else None
    if thing is not None:
        return thing
    at = before
    while at > 0 and words.sentences[at] == words.sentences[index] and before - at < 12:
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
