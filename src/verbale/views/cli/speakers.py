"""``verbale speakers``: who speaks in a ledger."""

from __future__ import annotations

from typing import Any

import click

from verbale.ledger.queries.speaking import Speaker, Speakers, Speaking
from verbale.operations import asking
from verbale.views.cli.ledger_options import ledger_option
from verbale.views.cli.tables import Answer, Form, Sheet, days, form_options, paging_options, show
from verbale.views.wording import plural

FORMAT = "verbale.speakers/1"
_COLUMNS = (
    "speaker", "keys", "statements", "names", "roles", "actors", "types", "first", "last", "joined", "suggestions",
)  # fmt: skip


@click.command()
@click.argument("name", nargs=-1)
@ledger_option
@click.option(
    "--all", "every", is_flag=True, help="Documents and groups too, whose keys mean another in each article."
)
@paging_options(20)
@form_options
def speakers(
    *, name: tuple[str, ...], ledger: str, every: bool, limit: int, after: str | None, form: Form
) -> int:
    """List the speakers of a ledger, and who else each may be.

    All of them, or those that NAME may mean: spellings, offices with their days, for whom they speak, how often they are
    reported, which keys were joined and why, and who else each may be.

    Suggestions are for a person to decide: verbale judge --speakers A B --same keeps the decision.
    """
    found = asking.speakers(ledger, Speaking(" ".join(name) or None, every, True, limit, after))
    plain = {"format": FORMAT, "speakers": [one.to_dict() for one in found.speakers], "next": found.next}
    show(
        Answer(plain, map(row, found.speakers), lambda sheet: draw(found, sheet), _COLUMNS, found.next), form
    )
    return 0


def row(one: Speaker) -> dict[str, Any]:
    """One speaker as a flat row."""
    return {
        "speaker": one.person.key,
        "keys": " ".join(one.person.keys),
        "statements": one.statements,
        "names": "; ".join(n.value for n in one.names),
        "roles": "; ".join(f"{r.value} ({days(r.first, r.last)})" for r in one.roles),
        "actors": " ".join(a.value for a in one.actors),
        "types": " ".join(one.types),
        "first": min((n.first for n in one.names if n.first), default=None),
        "last": max((n.last for n in one.names if n.last), default=None),
        "joined": "; ".join(f"{a} to {b} by {how}" for a, b, how in one.machine),
        "suggestions": "; ".join(f"{s.key} ({s.reason})" for s in one.suggestions),
    }


def draw(found: Speakers, sheet: Sheet) -> None:
    """The speakers for people."""
    for one in found.speakers:
        sheet.title(f"{one.names[0].value if one.names else one.person.key}  ({one.person.key})")
        sheet.note(f"{plural(one.statements, 'statement')}; {', '.join(one.types)}", indent=2)
        for label, values in (("name", one.names), ("office", one.roles), ("speaks for", one.actors)):
            for value in values[:6]:
                sheet.note(
                    f"{label}: {value.value}, {days(value.first, value.last)}, {value.count}", indent=2
                )
        if one.several_actors:
            sheet.note("reports give several actors: one speaker, or two?", indent=2)
        for key, other, how in one.machine:
            sheet.note(f"{key} is taken for {other}: {how}", indent=2)
        for judged in one.judgements:
            part = f" in {judged.article[:12]}" if judged.article else ""
            why = f": {judged.why}" if judged.why else ""
            sheet.note(
                f"judgement {judged.id}: {judged.speaker} and {judged.other_speaker}{part} {judged.verdict},"
                f" {judged.made_by}, {judged.made_at[:10]}{why}",
                indent=2,
            )
        for suggestion in one.suggestions:
            sheet.note(f"may be {suggestion.key}: {suggestion.reason}", indent=2)
        sheet.gap()
    if not found.speakers:
        sheet.note("Nobody fits.")
