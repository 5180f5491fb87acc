"""``verbale judge``: what a person decides about statements, findings and speakers."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from typing import Any

import click

from verbale.errors import UsageError
from verbale.ledger.judgements import Judgement, Verdict
from verbale.operations import judging
from verbale.operations.training_data import training_rows
from verbale.records import encode
from verbale.views.cli.ledger_options import ledger_option
from verbale.views.cli.tables import Answer, Form, Sheet, form_options, show
from verbale.views.wording import line, plural
from verbale.writing import writing

FORMAT = "verbale.judgements/1"
_COLUMNS = (
    "id", "made_at", "made_by", "target", "verdict", "kind", "field", "value", "article", "quoted", "other_article",
    "other_quoted", "speaker", "other_speaker", "why", "undoes", "state", "note",
)  # fmt: skip
_SPAN = re.compile(r"(\d{1,9})-(\d{1,9})")


@click.command()
@click.argument("targets", metavar="[TARGET]...", nargs=-1)
@ledger_option
@click.option("--by", metavar="NAME", default="", help="Who judges. Needed for every judgement.")
@click.option("--why", metavar="TEXT", help="The reason.")
@click.option("--accept", "verdict", flag_value="accept", help="It is right as it stands.")
@click.option("--reject", "verdict", flag_value="reject", help="It is wrong: leave it out of every view.")
@click.option("--unsure", "verdict", flag_value="unsure", help="Looked at, and left open.")
@click.option(
    "--correct", metavar="FIELD=VALUE", multiple=True, help="Change a field; may be given several times."
)
@click.option(
    "--finding",
    type=click.Choice(("same", "drift", "dispute", "shift")),
    help="Two TARGETs are the statements of a finding.",
)
@click.option(
    "--speakers",
    is_flag=True,
    help="Two TARGETs are names or keys of speakers; with --same, --different or --unsure.",
)
@click.option("--same", "verdict", flag_value="same", help="The two speakers are one.")
@click.option("--different", "verdict", flag_value="different", help="The two speakers are two.")
@click.option(
    "--split",
    metavar="KEY",
    help="What KEY says in the TARGETs (articles, or ARTICLE:STATEMENT) is said by another: --to.",
)
@click.option("--to", metavar="NAME", help="The other speaker of --split: a key, or a name.")
@click.option("--undo", metavar="N", type=int, help="Take back judgement N by a row of its own.")
@click.option("--list", "listing", is_flag=True, help="List every judgement and how it stands.")
@click.option(
    "--export",
    metavar="FILE",
    help="Write the judgements that hold to FILE as data to learn from (JSON Lines).",
)
@form_options
def judge(
    *, targets: tuple[str, ...], ledger: str, form: Form, listing: bool, export: str | None, **rest: Any
) -> int:
    """Decide about a statement, a finding or a speaker; list and export what was decided.

    Decisions are rows of their own: they win over the machine in every view, survive re-reading, and are never erased, only
    taken back.

    \b
    verbale judge 3fa2b1:s4 --reject --by Ann --why "no speech"
    verbale judge 3fa2b1:s4 --correct act=deny --correct said=2026-05-03 --by Ann
    verbale judge 3fa2b1:s4 9c01de:s2 --finding dispute --accept --by Ann
    verbale judge --speakers "I. Halloran" ines-halloran --same --by Ann
    verbale judge --split halloran --to piet-halloran 3fa2b1 --by Ann
    verbale judge --undo 12 --by Ann

    A TARGET is ARTICLE:STATEMENT, as search shows it. What can be corrected: speaker (a name), name, type, role, actor, extent
    (12-40 52-80), cue (12-17), act, said (a date), kind, mode, channel; of a finding: change, meaning,
    kind. An empty value says that there is none.
    """
    if listing:
        return _listed(judging.judgements(ledger), form)
    if export is not None:
        return _exported(ledger, export)
    kept = _judged(ledger, targets, rest)
    if form.json or form.csv:
        plain = [one.to_dict() for one in kept]
        rows = ({**one, "value": _shown(one.get("value"))} for one in plain)
        answer = Answer({"format": FORMAT, "judgements": plain}, rows, lambda sheet: None, _COLUMNS)
        show(answer, form)
    else:
        for one in kept:
            click.echo(f"Judgement {one.id} is kept: {_told(one)}")
    return 0


def _judged(ledger: str, targets: tuple[str, ...], asked: dict[str, Any]) -> list[Judgement]:
    hand = judging.Hand(asked["by"], asked["why"])
    if not hand.by.strip():
        raise UsageError("A judgement needs the name of who makes it.", hint="Give --by NAME.")
    verdict: Verdict | None = asked["verdict"]
    if asked["undo"] is not None:
        return [judging.undo(ledger, asked["undo"], hand)]
    if asked["split"] is not None:
        if not asked["to"]:
            raise UsageError("--split needs --to NAME.", hint="Say whose the words are.")
        return judging.part_speaker(ledger, asked["split"], asked["to"], list(targets), hand)
    if asked["speakers"]:
        one, other = _two(targets, "speakers")
        if verdict is None:
            raise UsageError("Nothing was decided.", hint="Give --same, --different or --unsure.")
        return [judging.judge_speakers(ledger, one, other, verdict, hand)]
    if asked["finding"] is not None:
        return [_finding(ledger, targets, asked, verdict, hand)]
    if len(targets) != 1:
        raise UsageError(
            f"There are {len(targets)} targets, not one.", hint="Name one statement: ARTICLE:STATEMENT."
        )
    on = judging.On.of(targets[0])
    if asked["correct"] and verdict is None:
        changes = [_change(text) for text in asked["correct"]]
        return [judging.correct_statement(ledger, on, name, value, hand) for name, value in changes]
    if verdict is None or asked["correct"]:
        raise UsageError("Give one of --accept, --reject, --unsure and --correct.")
    return [judging.judge_statement(ledger, on, verdict, hand)]


def _finding(
    ledger: str, targets: tuple[str, ...], asked: dict[str, Any], verdict: Verdict | None, hand: judging.Hand
) -> Judgement:
    one, other = _two(targets, "statements")
    if len(asked["correct"]) > 1:
        raise UsageError("One field of a finding is corrected at a time.")
    change = None
    for text in asked["correct"]:
        name, value = _pair(text)
        change = (name, value)
    if verdict is None and change is None:
        raise UsageError("Give one of --accept, --reject, --unsure and --correct.")
    decided: Verdict = verdict or "correct"
    ends = (judging.On.of(one), judging.On.of(other))
    return judging.judge_finding(ledger, asked["finding"], ends, decided, hand, change)


def _two(targets: tuple[str, ...], what: str) -> tuple[str, str]:
    if len(targets) != 2:
        raise UsageError(f"There are {len(targets)} targets.", hint=f"Name two {what}.")
    return targets[0], targets[1]


def _pair(text: str) -> tuple[str, str]:
    name, equals, value = text.partition("=")
    if not equals:
        raise UsageError(f"{text[:80]!r} corrects nothing.", hint="Write FIELD=VALUE.")
    return name.strip(), value.strip()


def _change(text: str) -> tuple[str, Any]:
    """The field and the value of ``FIELD=VALUE``."""
    name, value = _pair(text)
    if not value:
        return name, None
    if name in ("extent", "cue"):
        parts = [_SPAN.fullmatch(part) for part in value.replace(",", " ").split()]
        spans = [[int(part[1]), int(part[2])] for part in parts if part]
        if len(spans) != len(parts) or (name == "cue" and len(spans) != 1):
            raise UsageError(
                f"{value[:80]!r} is no place in the text.", hint="Write offsets: 12-40, or 12-40 52-80."
            )
        return name, spans[0] if name == "cue" else spans
    if name == "speaker" and value.startswith("{"):
        try:
            return name, json.loads(value)
        except (ValueError, RecursionError):
            raise UsageError(
                "The speaker is no JSON.", hint='Write a name, or {"name": "…", "speaker": "…"}.'
            ) from None
    return name, value


def _listed(found: Iterable[judging.Listed], form: Form) -> int:
    every = list(found)
    rows = ({**one.to_dict(), "value": _shown(one.judgement.value)} for one in every)
    plain = {"format": FORMAT, "judgements": [one.to_dict() for one in every]}

    def draw(sheet: Sheet) -> None:
        for one in every:
            judgement = one.judgement
            sheet.title(f"{judgement.id}  {_told(judgement)}")
            state = one.state + (f" {one.note}" if one.note else "")
            sheet.note(f"{judgement.made_by}, {judgement.made_at}; {state}", indent=2)
            for words in filter(None, (judgement.quoted, judgement.other_quoted)):
                sheet.text(words, indent=2)
            if judgement.why:
                sheet.note(f"why: {judgement.why}", indent=2)
        if not every:
            sheet.note("Nobody has judged anything.")

    show(Answer(plain, rows, draw, _COLUMNS), form)
    return 0


def _exported(ledger: str, path: str) -> int:
    count = 0
    with writing(path) as stream:
        for row in training_rows(ledger):
            stream.write(encode(row) + "\n")
            count += 1
    click.echo(f"Wrote {path}: {plural(count, 'judgement')}.", err=True)
    return 0


def _told(one: Judgement) -> str:
    """What was decided, in one line."""
    if one.verdict == "undo":
        return f"judgement {one.undoes} is taken back"
    where = f" in {one.article[:12]}" if one.article else ""
    if one.target == "speaker":
        if where:
            return line(f"{one.speaker}{where} is {one.other_speaker}")
        return line(f"{one.speaker} and {one.other_speaker}: {one.verdict}")
    value = f" {one.field} = {_shown(one.value)}" if one.field else ""
    return line(f"{one.kind or 'statement'}{where}: {one.verdict}{value}")


def _shown(value: Any) -> str | None:
    return value if value is None or isinstance(value, str) else json.dumps(value, ensure_ascii=False)
