"""``verbale timeline``: the days on which something was said or done."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import click

from verbale.ledger.queries.timeline import Days, Timeline
from verbale.operations import asking
from verbale.views.cli.ledger_options import ledger_option
from verbale.views.cli.tables import FOUND, Answer, Form, Sheet, form_options, found_row, paging_options, show
from verbale.views.wording import plural, spoken_date

FORMAT = "verbale.timeline/1"


@click.command()
@ledger_option
@click.option("--speaker", metavar="NAME", help="Of one speaker: a name or a key.")
@click.option("--about", metavar="WORDS", help="Statements that hold all WORDS.")
@click.option("--since", metavar="DATE", help="Published on DATE or later.")
@click.option("--until", metavar="DATE", help="Published until the end of DATE.")
@paging_options(100)
@form_options
def timeline(
    *,
    ledger: str,
    speaker: str | None,
    about: str | None,
    since: str | None,
    until: str | None,
    limit: int,
    after: str | None,
    form: Form,
) -> int:
    """Print the days on which something was said or done.

    The earliest comes first, with the first report of each and who else has it.

    A day is that on which it was said where the text gives it, else that of the report. --limit counts days.
    """
    found = asking.timeline(ledger, Timeline(speaker, about, since, until, limit, after))
    plain = {"format": FORMAT, "days": [day.to_dict() for day in found.days], "next": found.next}
    columns = ("day", "what", "reports", *FOUND)
    show(Answer(plain, rows(found), lambda sheet: draw(found, sheet), columns, found.next), form)
    return 0


def rows(found: Days) -> Iterator[dict[str, Any]]:
    """One row for each statement's first report and for each formal act."""
    for day in found.days:
        for told in day.told:
            yield {
                "day": day.day,
                "what": "statement",
                "reports": 1 + len(told.others),
                **found_row(told.first),
            }
        for done in day.done:
            act = done.act
            yield {
                "day": day.day, "what": act.type, "reports": done.reports, "article": done.article, "statement": act.id,
                "outlet": done.outlet, "published": done.published, "url": done.url, "actor": " ".join(act.actors),
                "content": act.text, "content_spans": f"{act.start}-{act.end}",
            }  # fmt: skip


def draw(found: Days, sheet: Sheet) -> None:
    """The days for people."""
    for day in found.days:
        sheet.title(spoken_date(day.day) or "Day not known")
        for done in day.done:
            who = f" by {', '.join(done.act.actors)}" if done.act.actors else ""
            sheet.text(f"{done.act.type}{who}: {done.act.text}", indent=2)
            place = f"{done.outlet or 'no outlet'}, {done.article[:12]}:{done.act.id}, characters {done.act.start}–{done.act.end}"
            sheet.note(f"{place}; {plural(done.reports, 'report')}", indent=2)
        for told in day.told:
            sheet.found(told.first, others=told.others, indent=2)
        sheet.gap()
    if not found.days:
        sheet.note("Nothing fits.")
