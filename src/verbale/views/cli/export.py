"""``verbale export``: what was found, in the formats of other tools."""

from __future__ import annotations

import contextlib
import sys
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

import click

from verbale.errors import UsageError, VerbaleError
from verbale.views.cli.ledger_options import optional_ledger_option
from verbale.views.cli.main import tell
from verbale.views.cli.refusals import exit_code
from verbale.views.exports.formats import FORMATS
from verbale.views.wording import line, plural
from verbale.writing import writing, writing_bytes, writing_folder

if TYPE_CHECKING:
    from verbale.ledger import Ledger
    from verbale.records import Reading

_LISTED = "\b\nFormats:\n" + "\n".join(f"  {one.name:<18}{one.help}" for one in FORMATS.values())


@click.command(epilog=_LISTED)
@click.argument("named", metavar="[ARTICLE|SOURCE]...", nargs=-1)
@optional_ledger_option("The ledger to export from.")
@click.option(
    "--format",
    "form",
    type=click.Choice(list(FORMATS)),
    required=True,
    metavar="FORMAT",
    help="One of those below.",
)
@click.option(
    "-o", "--output", metavar="PATH", help="Write to PATH, whole or not at all, instead of printing."
)
@click.option("--speaker", metavar="NAME", help="Only what this speaker said (with --ledger).")
@click.option("--since", metavar="DATE", help="Only articles published on this day or later (with --ledger).")
@click.option(
    "--until", metavar="DATE", help="Only articles published on this day or earlier (with --ledger)."
)
@click.option("--machine", is_flag=True, help="As it was read, without people's judgements.")
@click.option("--force", is_flag=True, help="Read SOURCE even if it is not English.")
def export(named: tuple[str, ...], *, ledger: str | None, form: str, output: str | None, **rest: Any) -> int:
    """Write what was found in the format of another tool.

    With --ledger, ARTICLE is an id, its first six digits or more, or a URL; without any, all articles are exported. Without --ledger each
    SOURCE is read as by "verbale read" and exported at once.
    """
    force = rest.pop("force")
    if form in ("brat", "parquet") and output is None:
        raise UsageError(f"{form} cannot be printed.", hint="Name where to write it with -o PATH.")
    with contextlib.ExitStack() as stack:
        if ledger is not None:
            from verbale.ledger import open_ledger

            opened = stack.enter_context(open_ledger(ledger))
            return _from_ledger(opened, form, output, {"articles": named, **rest})
        if not named:
            raise UsageError("Name a --ledger, or at least one SOURCE.", hint='See "verbale export --help".')
        if rest["speaker"] or rest["since"] or rest["until"] or form == "dossier":
            raise UsageError(
                "--speaker, --since, --until and the dossier need a ledger.",
                hint='Make one with "verbale add".',
            )
        return _from_sources(named, form, output, force)


def _from_ledger(opened: Ledger, form: str, output: str | None, wanted: dict[str, Any]) -> int:
    from verbale.operations.exporting import Chosen, chosen_readings

    if form == "dossier" or form.startswith("findings"):
        if wanted["articles"]:
            raise UsageError(
                f"The format {form} is made from the whole ledger or a span of days.",
                hint="Leave the ARTICLE out, or use --since and --until.",
            )
        if wanted["machine"]:
            raise UsageError(
                f"The format {form} always takes in people's judgements.", hint="Leave --machine out."
            )
    if form == "dossier":
        return _dossier(opened, output, wanted)
    if form.startswith("findings"):
        from verbale.operations.comparing import Question, compare_ledger

        asked = Question(speaker=wanted["speaker"], since=wanted["since"], until=wanted["until"])
        return _findings(compare_ledger(opened, asked), form, output)
    _write(chosen_readings(opened, Chosen(**wanted)), form, output)
    return 0


def _from_sources(named: tuple[str, ...], form: str, output: str | None, force: bool) -> int:
    from verbale.articles import Given
    from verbale.operations import find, read_source
    from verbale.reading import Reader
    from verbale.settings import Settings

    reader = Reader(Settings.from_environment())
    refused: list[tuple[str, VerbaleError]] = []
    read = 0

    def readings() -> Iterator[Reading]:
        nonlocal read
        for source in find(named):
            outcome = read_source(source, Given(force=force), reader)
            if outcome.reading is not None:
                read += 1
                yield outcome.reading
            elif outcome.error is not None:
                refused.append((outcome.label, outcome.error))

    if form.startswith("findings"):
        from verbale.operations.comparing import compare

        _findings(compare(list(readings())), form, output)
    else:
        first = readings()
        head = next(first, None)
        if head is not None:
            _write(_chain(head, first), form, output)
    for label, error in refused:
        if len(refused) == 1 and not read:
            tell(error)
        else:
            click.echo(f"verbale: {line(label)}: {line(error.line)}", err=True)
    return exit_code(refused, read)


def _chain(head: Reading, rest: Iterator[Reading]) -> Iterator[Reading]:
    yield head
    yield from rest


def _write(readings: Iterable[Reading], form: str, output: str | None) -> None:
    if form == "parquet":
        from verbale.views.exports.parquet import write_parquet

        with writing_bytes(output or "") as stream:
            count = write_parquet(readings, stream)
        click.echo(f"Wrote {line(output or '')}: {plural(count, 'statement')}.", err=True)
    elif form == "brat":
        _brat(readings, output or "")
    else:
        make = FORMATS[form].lines
        assert make is not None
        _text(make(readings), output)


def _brat(readings: Iterable[Reading], output: str) -> None:
    from verbale.views.exports import brat

    count = 0
    with writing_folder(output) as folder:
        (folder / "annotation.conf").write_text(brat.ANNOTATION_CONF, "utf-8")
        (folder / "visual.conf").write_text(brat.VISUAL_CONF, "utf-8")
        for reading in readings:
            name = brat.file_name(reading)
            text = reading.article.text.encode("utf-8", "surrogatepass")
            (folder / f"{name}.txt").write_bytes(text)
            (folder / f"{name}.ann").write_bytes(brat.ann(reading).encode("utf-8", "surrogatepass"))
            count += 1
    click.echo(f"Wrote {line(output)}: {plural(count, 'article')}.", err=True)


def _findings(found: Any, form: str, output: str | None) -> int:
    from verbale.views.exports import tables

    _text((tables.findings_csv if form == "findings-csv" else tables.findings_jsonl)(found), output)
    return 0


def _dossier(opened: Ledger, output: str | None, wanted: dict[str, Any]) -> int:
    from verbale.ledger.queries.dossier import Asking, dossier
    from verbale.views.exports.dossier import render

    if not wanted["speaker"]:
        raise UsageError("A dossier is of one speaker.", hint="Name one with --speaker NAME.")
    asking = Asking(wanted["speaker"], wanted["since"], wanted["until"], limit=1000)
    _text(iter([render(dossier(opened, asking))]), output)
    return 0


def _text(lines: Iterator[str], output: str | None) -> None:
    if output is None:
        for part in lines:
            sys.stdout.write(part)
        return
    with writing(output) as stream:
        stream.writelines(lines)
    click.echo(f"Wrote {line(output)}.", err=True)
