"""The antecedents of "it" and "they": states, bodies, papers and groups."""

from __future__ import annotations

from verbale.records import SourceType
from verbale.sources import actors, lexicon
from verbale.sources.mentions import Mention
from verbale.sources.phrases import is_title, plural
from verbale.sources.referents import Referent, Scene
from verbale.sources.weighing import (
    WEIGHTS,
    Candidate,
    body,
    government,
    mentions_before,
    nearness,
    speakers_before,
)


def thing_meant(scene: Scene, index: int, outer: Referent | None, quoted: bool) -> Referent | None:
    """Which state, body or paper "it" means, or ``None``."""
    if outer is not None and not quoted and outer.type in ("government", "organisation", "document"):
        return outer
    found = []
    for mention in mentions_before(scene, index):
        if mention.owner and scene.words.sentences[mention.first] != scene.words.sentences[index]:
            continue
        who = state_or_body(scene, mention)
        if who is not None:
            score = (
                nearness(scene, index, mention.first, quoted)
                + WEIGHTS.subject * mention.subject
                - 2.0 * mention.place
                + WEIGHTS.owner * mention.owner
            )
            found.append(Candidate(who, mention.first, score - 0.5))
    for candidate, _ in speakers_before(scene, index, quoted):
        if (
            candidate.referent.type in ("government", "organisation", "document")
            and not candidate.referent.several
        ):
            found.append(candidate)
    found += _described_things(scene, index, quoted)
    found = [c for c in found if c.score > WEIGHTS.limit and not (quoted and c.referent == outer)]
    best = max(found, key=lambda c: (c.score, c.index)) if found else None
    if best is not None and best.referent.type == "government" and not quoted:
        rivals = [c for c in found if c.referent.type == "organisation" and c.score > best.score - DOUBT]
        return None if rivals else best.referent
    return best.referent if best is not None else None


DOUBT = 1.0
"""How near a body may come to a state in score before "it" is left open."""


def _described_things(scene: Scene, index: int, quoted: bool) -> list[Candidate]:
    """Bodies and papers without a name of their own that open one of the last sentences ("A petition …", "The
    federation …").
    """
    words = scene.words
    found: list[Candidate] = []
    at = index - 1
    while at >= 0 and words.sentences[at] >= words.sentences[index] - 2 and index - at < 90:
        owned = words.words[at][0].isupper() and words.words[at + 1 : at + 2] in (["’s"], ["'s"])
        if (
            (owned or words.words[at] in ("The", "A", "An", "Its"))
            and words.opens_sentence(at)
            and scene.describe is not None
        ):
            for head in range(at + 1 + owned, min(at + 5, index)):
                noun = words.words[head]
                if not noun[0].isalnum() and noun not in "’'":
                    break
                if (
                    noun.islower()
                    and not (owned and noun in _OF_PEOPLE)
                    and (noun in lexicon.DOCUMENTS or noun in lexicon.ORGANISATIONS)
                    and not is_title(noun)
                    and scene.at(head + 1) is None
                ):
                    who = scene.describe(scene, range(at, head + 1), None)
                    if who.type in ("government", "organisation", "document") and not who.several:
                        found.append(
                            Candidate(who, at, nearness(scene, index, at, quoted) + WEIGHTS.subject - 0.2)
                        )
                    break
        at -= 1
    return found


_OF_PEOPLE = ("delegation", "team", "side", "squad", "mission")
"""Bodies of people whom a state has out: their leaders need not speak for it."""


def state_or_body(scene: Scene, mention: Mention) -> Referent | None:
    """The state or body that a mention names, or ``None``."""
    if mention.kind == "state" and mention.form is not None and mention.form.kind != "demonym":
        return government(mention.form.code)
    if mention.entity >= 0 and scene.entity(mention.entity).kind == "organisation":
        return body(scene, mention.entity)
    return None


def several_meant(scene: Scene, index: int, outer: Referent | None, quoted: bool) -> Referent | None:
    """Which group, body or state "they" means, or ``None``."""
    if (
        outer is not None
        and not quoted
        and (outer.several or outer.type in ("group", "government", "organisation"))
    ):
        return outer
    found = []
    for candidate, last in speakers_before(scene, index, quoted):
        who = candidate.referent
        if who.several or who.type == "group" or (who.type in ("government", "organisation") and last):
            found.append(candidate)
    for mention in mentions_before(scene, index):
        meant = (
            (_people_of(mention) or pair(scene, mention) or state_or_body(scene, mention))
            if not mention.place
            else None
        )
        if meant is None or (
            outer is not None and quoted and meant.actor is not None and meant.actor == outer.actor
        ):
            continue
        score = (
            nearness(scene, index, mention.first, False)
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


def pair(scene: Scene, mention: Mention) -> Referent | None:
    """Two states or bodies that are named together, from the first of them: "Brasilia and New Delhi made …"."""
    after = mention.last + 1
    if after + 2 >= len(scene.words) or scene.words.words[after] != "and":
        return None
    second = scene.at(after + 1 + (scene.words.lows[after + 1] == "the"))
    one, other = state_or_body(scene, mention), state_or_body(scene, second) if second is not None else None
    if one is None or other is None or one.type != other.type:
        return None
    return Referent(one.type, f"{one.name} and {other.name}", several=True)


STATES_TOGETHER = lexicon.words("countries nations governments capitals states neighbours neighbors sides")
"""Words by which news takes up two states: "the two capitals"."""
_PAIR_REACH = 150


def two_states(scene: Scene, at: int, sides: bool) -> Referent | None:
    """The two states that "both governments" means: the two named together last ("Brazil and India"), else the only two named
    shortly before; ``sides`` may be those of others, and need two named together.
    """
    before = scene.starting_in(max(0, at - _PAIR_REACH), at)
    near = [m for m in before if m.form is not None]
    here = [m for m in before if scene.words.sentences[m.first] == scene.words.sentences[at]]
    beside = list(dict.fromkeys(code for m in here if (code := _state_beside(scene, m)) is not None))
    if len(beside) == TWO:
        return _governments(beside)
    for mention in reversed(near):
        both = pair(scene, mention)
        if both is not None and both.type == "government":
            return both
    codes = list(dict.fromkeys(code for m in near if (code := scene.state_of(m)) is not None))
    if sides or len(codes) != TWO:
        return None
    return _governments(codes)


TWO = 2


def _state_beside(scene: Scene, mention: Mention) -> str | None:
    """The state that a mention names, or whose officer it is: "Sri Lankan Foreign Minister Kumudini Ratna"."""
    code = scene.state_of(mention)
    return code or (next(iter(actors.states_in(mention.words)), None) if mention.kind == "person" else None)


def _governments(codes: list[str]) -> Referent:
    return Referent("government", " and ".join(government(code).name or "" for code in codes), several=True)


def _groups(scene: Scene, index: int, quoted: bool) -> list[Candidate]:
    """Plural nouns for people in the sentences just before."""
    words, found = scene.words, []
    at = index - 1
    while at >= 0 and words.sentences[at] >= words.sentences[index] - 1 and index - at < 60:
        word = words.lows[at]
        if (
            plural(word)
            and word not in ("many", "some", "most", "several", "few", "others", "public", "police", "staff")
            and words.words[at].islower()
        ):
            subject = words.opens_sentence(at) or (at > 0 and words.opens_sentence(at - 1))
            score = nearness(scene, index, at, quoted) + (WEIGHTS.subject if subject else 0.0) - 0.2
            kind: SourceType = "unnamed" if word in lexicon.SOURCES else "group"
            found.append(Candidate(Referent(kind, several=True), at, score))
        at -= 1
    return found
