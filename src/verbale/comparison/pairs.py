"""Two statements that stand against each other, before they are given out."""

from __future__ import annotations

from dataclasses import dataclass

from verbale.records import DisputeKind


@dataclass(frozen=True, slots=True)
class Found:
    """``a`` is the account and ``b`` the challenge, by their place in the pool; ``weight`` how much they share; ``inside`` tells that
    the reading of one article found it."""

    kind: DisputeKind
    a: int
    b: int
    confidence: float
    reason: str
    weight: float
    inside: bool = False


BY_CLAUSE = 0.9
"""What a dispute weighs that single clauses show, beside one that is found by a whole statement: the latter is told where both find it."""
