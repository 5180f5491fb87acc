"""The cue lexicon and the weights that ship with the package."""

from __future__ import annotations

import math
from typing import get_args

import pytest

from verbale.records import Mode, SpeechAct
from verbale.statements.lexicon import load_lexicon, verb_forms
from verbale.statements.weighing import load_weights, weigh


@pytest.mark.parametrize(
    ("lemma", "forms"),
    [
        ("say", {"say", "says", "saying", "said"}),
        ("deny", {"deny", "denies", "denying", "denied"}),
        ("argue", {"argue", "argues", "arguing", "argued"}),
        ("admit", {"admit", "admits", "admitting", "admitted"}),
        ("write", {"write", "writes", "writing", "wrote", "written"}),
        ("agree", {"agree", "agrees", "agreeing", "agreed"}),
        ("express", {"express", "expresses", "expressing", "expressed"}),
        ("stress", {"stress", "stresses", "stressing", "stressed"}),
    ],
)
def test_verbs_are_inflected(lemma: str, forms: set[str]) -> None:
    assert set(verb_forms(lemma)) == forms


def test_every_cue_has_a_known_mode_and_act() -> None:
    lexicon = load_lexicon()
    cues = [*lexicon.verbs.values(), *lexicon.nouns.values(), *lexicon.adverbs.values()]
    assert {cue.mode for cue in cues} <= set(get_args(Mode))
    assert {cue.act for cue in cues} <= set(get_args(SpeechAct))
    changed = {act for frames in lexicon.acts.values() for act in frames.values()}
    assert changed <= set(get_args(SpeechAct))


def test_the_act_depends_on_the_frame() -> None:
    lexicon = load_lexicon()
    call = lexicon.verbs["called"]
    assert lexicon.act(call, "prep:for") == "demand"
    assert lexicon.act(call, "obj+oprd") == "state"


def test_weights_are_finite_and_likelihoods_lie_between_0_and_1() -> None:
    weights = load_weights()
    assert len(weights) > 500
    assert all(math.isfinite(value) for value in weights.values())
    assert weigh(("bias",), {}) == 0.5
    assert 0 < weigh(tuple(weights), weights) < 1


def test_a_quotation_with_a_plain_cue_is_likelier_than_a_bare_object() -> None:
    weights = load_weights()
    quote = ("bias", "cue=say", "frame=quote", "cue+frame=say+quote", "source=name", "place=body")
    thing = ("bias", "cue=see", "frame=obj", "cue+frame=see+obj", "source=name", "place=body")
    assert weigh(quote, weights) > weigh(thing, weights)
