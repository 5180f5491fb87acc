"""``verbale search``: the statements of a ledger that fit a question."""

from __future__ import annotations

from typing import Any, get_args

import click

from verbale.ledger.queries.search import Page, Search
from verbale.operations import asking
from verbale.records import Kind, Mode, SpeechAct
from verbale.views.cli.ledger_options import ledger_option
from verbale.views.cli.tables import FOUND, Answer, Form, Sheet, form_options, found_row, paging_options, show

FORMAT = "verbale.search/1"


@click.command()
@click.argument("words", nargs=-1)
@ledger_option
@click.option("--phrase", is_flag=True, help="WORDS stand one after the other, as given.")
@click.option("--speaker", metavar="NAME", help="Who said it: a name or a key.")
@click.option("--actor", metavar="CODE", help="For whom they speak: NOR, UN, EU.")
@click.option("--act", type=click.Choice(get_args(SpeechAct)), help="What is done with the words.")
@click.option("--outlet", metavar="NAME", help="Who published it.")
@click.option("--kind", type=click.Choice(get_args(Kind)), help="Direct, indirect or mixed.")
@click.option(
    "--direct", "kind", flag_value="direct", help="Direct quotation only: the same as --kind direct."
)
@click.option("--mode", type=click.Choice(get_args(Mode)), help="Speech, writing or thought.")
@click.option(
    "--said-from", metavar="DATE", help="Said on this day, or in this week, month or year, or later."
)
@click.option("--said-until", metavar="DATE", help="Said until the end of DATE.")
@click.option("--since", metavar="DATE", help="Published on DATE or later.")
@click.option("--until", metavar="DATE", help="Published until the end of DATE.")
@click.option(
    "--named/--unnamed", "named", default=None, help="Only sources with a name, or only those without."
)
@paging_options(20)
@form_options
def search(*, words: tuple[str, ...], ledger: str, form: Form, **rest: Any) -> int:
    """Find statements in a ledger.

    Those that hold all WORDS and fit the options.
    "Words in double quotation marks" must stand together. With WORDS, the newest in the ledger come first; without, those published last.
    A statement that a person corrected is found by what they say; one that they rejected is not found.
    """
    question = Search(words=" ".join(words) if words else None, **rest)
    page = asking.search(ledger, question)
    plain = {
        "format": FORMAT,
        "speakers": [{"speaker": one.key, "keys": list(one.keys)} for one in page.speakers],
        "rows": [row.to_dict() for row in page.rows],
        "next": page.next,
    }
    show(Answer(plain, map(found_row, page.rows), lambda sheet: draw(page, sheet), FOUND, page.next), form)
    return 0


def draw(page: Page, sheet: Sheet) -> None:
    """The answers for people."""
    if len(page.speakers) > 1:
        sheet.note(
            f"The name may mean {', '.join(one.key for one in page.speakers)}: name a key to have one of them."
        )
        sheet.gap()
    for row in page.rows:
        sheet.found(row)
        sheet.gap()
    if not page.rows:
        sheet.note("Nothing fits.")
