"""``verbale outlets``: the source audit of a ledger."""

from __future__ import annotations

from typing import Any

import click

from verbale.ledger.queries.outlets import Audit, Outlet, Outlets
from verbale.operations import asking
from verbale.views.cli.ledger_options import ledger_option
from verbale.views.cli.tables import Answer, Form, Sheet, form_options, paging_options, show

FORMAT = "verbale.outlets/1"
_COLUMNS = (
    "outlet", "articles", "statements", "direct", "indirect", "mixed", "direct_share", "named", "unnamed", "no_source",
    "unnamed_share", "speakers", "types", "top",
)  # fmt: skip


@click.command()
@ledger_option
@click.option("--outlet", metavar="NAME", help="One outlet only.")
@click.option("--since", metavar="DATE", help="Published on DATE or later.")
@click.option("--until", metavar="DATE", help="Published until the end of DATE.")
@click.option(
    "--top",
    type=click.IntRange(0, 1000),
    default=5,
    show_default=True,
    help="How many sources to name for each.",
)
@paging_options(100)
@form_options
def outlets(
    *,
    ledger: str,
    outlet: str | None,
    since: str | None,
    until: str | None,
    top: int,
    limit: int,
    after: str | None,
    form: Form,
) -> int:
    """Print the source audit: whom each outlet quotes, and how.

    How often, directly or not, named or unnamed.

    A text that several outlets ran counts for each of them.
    """
    found = asking.outlets(ledger, Audit(outlet, since, until, top, limit, after))
    plain = {"format": FORMAT, "outlets": [one.to_dict() for one in found.outlets], "next": found.next}
    show(Answer(plain, map(row, found.outlets), lambda sheet: draw(found, sheet), _COLUMNS, found.next), form)
    return 0


def row(one: Outlet) -> dict[str, Any]:
    """One outlet as a flat row."""
    plain = one.to_dict()
    plain["types"] = "; ".join(f"{kind} {count}" for kind, count in one.types.items())
    plain["top"] = "; ".join(f"{t.name or t.speaker} {t.statements}" for t in one.top)
    return plain


def draw(found: Outlets, sheet: Sheet) -> None:
    """The outlets for people."""
    if not found.outlets:
        sheet.note("No outlet fits.")
        return
    sheet.table(
        ("outlet", "articles", "statements", "direct", "named", "unnamed", "no source", "speakers"),
        [
            (
                one.outlet or "(none)",
                one.articles,
                one.statements,
                _share(one.direct, one.direct_share),
                one.named,
                _share(one.unnamed, one.unnamed_share),
                one.no_source,
                one.speakers,
            )
            for one in found.outlets
        ],
    )
    sheet.gap()
    for one in found.outlets:
        if one.top:
            names = ", ".join(f"{t.name or t.speaker} {t.statements}" for t in one.top)
            sheet.note(f"{one.outlet or '(none)'} quotes most: {names}")


def _share(count: int, share: float | None) -> str:
    return f"{count}" if share is None else f"{count} ({share:.0%})"
