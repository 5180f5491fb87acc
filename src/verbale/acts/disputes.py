"""Where accounts inside one article stand against each other.

Four kinds, each found by a rule of its own that can give its reason in one line: *denial* (one says that the other's account
is not so), *contradiction* (both cannot hold), *figures* (different numbers for one thing) and *accusation* (one charges the
other with lying or bad faith over it). ``a`` is the account, ``b`` the challenge. No side is taken. A wrong dispute is the worst
that can be printed: when in doubt it is left out.
"""

from __future__ import annotations

from verbale.acts.accounts import account_of
from verbale.acts.charges import find_accusations
from verbale.acts.contradictions import find_contradictions
from verbale.acts.denials import find_denials
from verbale.acts.figure_disputes import find_figure_disputes
from verbale.acts.figures_in_turn import find_figures_in_turn
from verbale.records import Dispute, Document, Statement


def find_disputes(document: Document, statements: tuple[Statement, ...]) -> tuple[Dispute, ...]:
    """The disputes between the statements of one article, in the order of the challenges; at most one for each pair.

    Works on statements whose sources and acts are resolved; with unresolved ones it finds less, never more. Never raises.
    """
    accounts = [account_of(index, statement, document.text) for index, statement in enumerate(statements)]
    found: dict[tuple[str, str], Dispute] = {}
    denials = tuple(find_denials(accounts, document.text))
    found_by = (
        denials,
        find_accusations(accounts, denials),
        find_figure_disputes(accounts),
        find_figures_in_turn(accounts),
        find_contradictions(accounts),
    )
    for finds in found_by:
        for one in finds:
            found.setdefault((min(one.a, one.b), max(one.a, one.b)), one)
    order = {statement.id: index for index, statement in enumerate(statements)}
    return tuple(sorted(found.values(), key=lambda d: (order[d.b], order[d.a])))


__all__ = ["find_disputes"]
