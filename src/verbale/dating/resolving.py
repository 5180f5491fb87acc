"""From a match to the calendar: each shape of expression against the day of publication and the day last
spoken of."""

from __future__ import annotations

from verbale.dating import calendar_forms, counted_forms
from verbale.dating.anchors import Anchors, Match, Outcome, Resolver

_RESOLVERS: dict[str, Resolver] = calendar_forms.RESOLVERS | counted_forms.RESOLVERS


def resolve(name: str, match: Match, anchors: Anchors) -> Outcome | None:
    """What a match of the pattern ``name`` stands for, or ``None`` where it is no time expression after
    all."""
    return _RESOLVERS[name](match, anchors)
