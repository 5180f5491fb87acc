"""``verbale speaker``: a dossier of one speaker."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import click

from verbale.ledger.queries.dossier import Asking, Dossier, Standing
from verbale.operations import asking
from verbale.views.cli.ledger_options import ledger_option
from verbale.views.cli.tables import (
    FOUND,
    Answer,
    Form,
    Sheet,
    days,
    form_options,
    found_row,
    paging_options,
    show,
    where,
)  # fmt: skip
from verbale.views.wording import plural, spoken_date

FORMAT = "verbale.dossier/1"
_MOST = 12


@click.command()
@click.argument("name", nargs=-1, required=True)
@ledger_option
@click.option("--since", metavar="DATE", help="Statements published on DATE or later.")
@click.option("--until", metavar="DATE", help="Statements published until the end of DATE.")
@paging_options(50)
@form_options
def speaker(
    *,
    name: tuple[str, ...],
    ledger: str,
    since: str | None,
    until: str | None,
    limit: int,
    after: str | None,
    form: Form,
) -> int:
    """Print a dossier of one speaker: what was said, when, and where it was reported.

    Names and offices over time, what was said by day and where it was reported, by whom and how, and the disputes inside the
    articles in which one of the accounts is theirs.

    NAME is a name or a key. Where it may mean several speakers, their keys are listed.
    """
    found = asking.dossier(ledger, Asking(" ".join(name), since, until, limit, after))
    plain = {"format": FORMAT, **found.to_dict()}
    show(Answer(plain, rows(found), lambda sheet: draw(found, sheet), ("day", *FOUND), found.next), form)
    return 0


def rows(found: Dossier) -> Iterator[dict[str, Any]]:
    """One row for each report, under the day on which it was said."""
    for told in found.told:
        for one in (told.first, *told.others):
            yield {"day": told.day, **found_row(one)}


def draw(found: Dossier, sheet: Sheet) -> None:
    """The dossier for people."""
    title = found.names[0].value if found.names else found.person.key
    sheet.title(f"{title}  ({found.person.key})")
    for label, values in (("names", found.names), ("offices", found.roles), ("speaks for", found.actors)):
        for one in values[:_MOST]:
            sheet.note(f"{label}: {one.value}, {days(one.first, one.last)}, {plural(one.count, 'statement')}")
    sheet.note("acts: " + ", ".join(f"{act} {count}" for act, count in found.acts.items()))
    sheet.gap()
    sheet.table(
        ("outlet", "statements", "direct", "indirect", "mixed"),
        [
            (r.outlet or "(none)", r.statements, r.direct, r.indirect, r.mixed)
            for r in found.reporters[:_MOST]
        ],
    )
    sheet.gap()
    day: str | None = ""
    for told in found.told:
        if told.day != day:
            day = told.day
            sheet.title(spoken_date(day) or "Day not known")
        sheet.found(told.first, who=False, others=told.others)
        sheet.gap()
    for title, standing in (
        ("Accounts of theirs that others challenge", found.against),
        ("Accounts of others that they challenge", found.by),
    ):
        if standing:
            sheet.title(title)
        for dispute in standing:
            _standing(sheet, dispute)
    if found.formal:
        sheet.title("Formal acts that reports tell")
        for sha, act in found.formal:
            when = spoken_date(act.date) or "day not known"
            sheet.text(f"{act.type}, {when}: {act.text}", indent=2)
            sheet.note(f"{sha[:12]}:{act.id}, characters {act.start}–{act.end}", indent=2)


def _standing(sheet: Sheet, dispute: Standing) -> None:
    for one in (dispute.account, dispute.challenge):
        source = one.statement.source
        sheet.text(f"{(source.name or source.text) if source else 'no source'}: {one.content}", indent=2)
        sheet.note(where(one), indent=4)
    told = dispute.ruling is None or dispute.ruling in dispute.reason
    judged = "" if told else f" {dispute.ruling}"
    sheet.note(f"{dispute.kind}: {dispute.reason}{judged}", indent=2)
    sheet.gap()
