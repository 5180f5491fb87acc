"""How well a body of the article fits a noun for one: "the bank", "the weather office", "the firm"."""

from __future__ import annotations

from verbale.sources import actors, lexicon
from verbale.sources.cast import Entity
from verbale.sources.phrases import low, state_form
from verbale.sources.referents import Scene

_FIRM = lexicon.words("company firm group business corporation conglomerate retailer manufacturer maker")
"""Words by which news calls any firm."""
_PAPERS = frozenset(("newspaper", "paper", "daily"))


def _is_central_bank(names: list[str]) -> bool:
    """Whether a name is that of a central bank: "Bank of Estonia", "Norges Bank", "Federal Reserve", "Bundesbank"."""
    of_state = (
        names[:2] == ["bank", "of"]
        and len(names) > TWO_WORDS
        and state_form(names[-1].capitalize()) is not None
    )
    return (
        of_state or bool(_CENTRAL & set(names)) or any(word.endswith(("sbank", "sbanken")) for word in names)
    )


TWO_WORDS = 2
_CENTRAL = lexicon.words("reserve fed norges bundesbank riksbank nationalbank ecb rba boe boj pboc")


def _stem(word: str) -> str:
    """A noun without its plural ending: "ferries" as "ferry"."""
    return word[:-3] + "y" if word.endswith("ies") else word.removesuffix("s")


def body_fits(entity: Entity, head: str, classes: frozenset[str], modifiers: set[str]) -> float:
    """How well a noun for a body, with the ``classes`` of bodies it may mean and the words before it, means one: 0 for not at all."""
    names = [low(word) for word in entity.name]
    nouns = (
        {names[-1]}
        | {word for i, word in enumerate(names[:-1]) if names[i + 1] in ("of", "for")}
        | {names[0]}
    )
    told = {low(word) for phrase in entity.about for word in phrase}
    if head == "bank" and modifiers == {"central"} and _is_central_bank(names):
        return 1.5
    if modifiers and not {_stem(word) for word in modifiers} & {_stem(word) for word in (*names, *told)}:
        return 0.0
    if head in nouns or head in entity.heads or (head in _PAPERS and nouns & {"daily", "evening", "sunday"}):
        return 1.5
    if head in names and names[-1] not in lexicon.ORGANISATIONS:
        return 1.2
    if (
        classes & nouns
        or classes & entity.heads
        or (entity.code and head in ("bloc", "alliance", "grouping"))
    ):
        return 1.0
    if head in _FIRM and (_FIRM | lexicon.ORGANISATION_CLASSES["company"]) & (nouns | entity.heads):
        return 0.9
    return (
        0.8
        if len(entity.name) == 1
        and entity.code is None
        and not entity.about
        and head in ("company", "firm", "agency", "group", "charity")
        else 0.0
    )


_SENT = ("embassy", "ambassador", "consulate", "consul", "commissioner", "mission", "envoy")
_SENT_REACH = 200


def sender_before(scene: Scene, at: int) -> str | None:
    """The state whose ambassador, envoy or embassy was spoken of last before "the embassy"."""
    words = scene.words
    places = sorted(i for noun in _SENT for i in words.occurrences(noun, max(0, at - _SENT_REACH), at))
    for index in reversed(places):
        near = [i for i in range(max(0, index - 4), index) if words.sentences[i] == words.sentences[index]]
        after = words.words[index + 1 : index + 4]
        states = actors.states_in([words.words[i] for i in near]) or (
            actors.states_in(after) if after[:1] == ["of"] else []
        )
        if states:
            return states[-1]
    return None
