"""What makes two statements reports of one utterance, and how much each sign weighs (``data/same.json``)."""

from __future__ import annotations

import functools
import json
import math
from collections.abc import Mapping
from importlib.resources import files

FEATURES = (
    "bias", "run", "run_share", "threes", "cover_less", "cover_more", "shared", "cover_shared", "variant", "office",
    "open", "different", "different_shaky", "day_firm", "day_near", "day_mid", "day_far", "day_apart",
    "numbers_agree", "numbers_differ", "names", "negation", "quotes_apart", "one_article", "act", "short", "nested",
    "both_nested", "verbatim", "tail", "asked", "rivals", "occasion",
    "headline", "headline_open", "lede", "headline_cover", "turn", "words_follow",
    "bare_follow", "again", "charge_follow", "numbers_rare",
    "parity", "admits", "to_own", "unnamed", "follow_long", "follow_admits", "headline_second", "headline_quote",
    "numbers_about", "meaning", "meaning_near", "meaning_wordless",
)  # fmt: skip
"""The names of the features, in the order of a vector."""


def probability_of(values: Mapping[str, float]) -> float:
    """How likely two statements with these features report one utterance."""
    table = _by_name("meaning" in values)
    total = sum([table.get(name, 0.0) * value for name, value in values.items() if value])
    return 1 / (1 + math.exp(-max(min(total, 30.0), -30.0)))


@functools.cache
def _by_name(meant: bool) -> Mapping[str, float]:
    return dict(zip(FEATURES, weights(meant), strict=True))


@functools.cache
def weights(meant: bool) -> tuple[float, ...]:
    """The weight of each feature, where meanings are known (``meant``) or words alone. Fitted on the pairs of the dev stories, near older
    weights (the demo's key, 200 machine-made pairs of shared quotations) and values set by hand for what is rare, by
    ``evaluation/comparison_fit.py``.
    """
    table = json.loads((files("verbale.comparison") / "data" / "same.json").read_text("utf-8"))
    return tuple(float(table["meant" if meant else "weights"].get(name, 0.0)) for name in FEATURES)
