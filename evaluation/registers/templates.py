"""Sentences made from the register's own rows, right and with one thing changed: how many are told consistent, and how many differing.

    python evaluation/registers/templates.py [--seed N] [--rows N] [--show N]

A broad net beside the gold set: every decade and subject, few turns of phrase. A development figure, since the rules were mended on it.
"""

from __future__ import annotations

import argparse
import random
import sys
from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta

from verbale.acts.formal import find_formal_act_details
from verbale.registers import Context, Register, Row, check_acts, registers, subject_label
from verbale.registers.query import day_in_words, naming
from verbale.text import lay_out

NUMBERS = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen",
    "fourteen", "fifteen",
)  # fmt: skip
GENERAL = {
    "africa",
    "peacekeeping",
    "membership",
    "disarmament",
    "chemical",
    "sanctions",
    "terrorism",
    "korea",
    "congo",
    "aviation",
}
PERMANENT = ("USA", "RUS", "GBR", "FRA", "CHN")
VETO = (
    "{A} vetoed a draft on {S} in the Security Council on {D}.",
    "On {D} {A} vetoed a Security Council resolution on {S}.",
    "A draft resolution on {S} was vetoed by {A} on {D}, the Security Council's records show.",
    "{A} used {their} veto in the Security Council on {W} to stop a draft on {S}.",
    "{A} on {W} vetoed a draft by {P} on {S} in the Security Council.",
    "A text on {S} tabled by {P} fell on {D} when {A}, which had warned against it for weeks, vetoed it in the Security Council.",
    "{Y} members of the Security Council voted on {D} for a draft on {S}, which {A} vetoed; {B} abstained.",
    "The Security Council voted {t} on {D} on a draft on {S} that {A} vetoed.",
    "Diplomats had hoped for a compromise on {S}, but {A} vetoed the draft in the Security Council on {D}.",
    "The ambassador said that the text on {S}, which {A} vetoed in the Security Council on {D}, had been fair.",
    "It was on {D} that {A} vetoed the Security Council's draft on {S}.",
    "“We regret it,” an envoy said after {A} vetoed a Security Council draft on {S} on {W}; {B} abstained.",
    "{V} voted in favour of a Security Council draft on {S} on {D}, but {A} vetoed it.",
    "In the Security Council, {A} cast the deciding vote against a draft on {S} on {D} and so vetoed it.",
)
ADOPT = (
    "The Security Council adopted {R} on {D} by {y} votes to {n}, with {k} abstentions.",
    "{R} was adopted by the Security Council on {D}.",
    "{B} abstained as the Security Council adopted {R} on {D}.",
    "On {W} the Security Council approved a resolution on {S} with {y} votes in favour.",
    "{V} voted for {R}, which the Security Council adopted on {D}.",
    "A text on {S} sponsored by {P} was adopted by the Security Council on {D} with {y} votes in favour.",
)


def main() -> int:
    """Prints the shares; returns 1 where one of them lies under 95 in 100."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--rows", type=int, default=40, help="rows for each template")
    parser.add_argument("--show", type=int, default=0, help="print so many that are told otherwise")
    options = parser.parse_args()
    chance = random.Random(options.seed)
    council = registers()[0]
    tried: Counter[str] = Counter()
    right: Counter[str] = Counter()
    odd: list[str] = []
    for kind, wanted, text, published in made(council, chance, options.rows):
        verdicts = found(council, text, published)
        good = (
            bool(verdicts) and set(verdicts) == {"consistent"}
            if wanted == "consistent"
            else "differs" in verdicts
        )
        tried[kind] += 1
        right[kind] += good
        if not good:
            odd.append(f"  {kind}: {text} -> {verdicts}")
    for kind, number in tried.items():
        print(f"{kind:<28}{right[kind]:>6} of {number}")
    print("\n".join(odd[: options.show]))
    return int(any(right[kind] < 0.95 * number for kind, number in tried.items()))


def made(council: Register, chance: random.Random, number: int) -> Iterator[tuple[str, str, str, str]]:
    """Kind, verdict, sentence and day of publication, for right sentences and for those with one thing changed."""
    known = [
        row
        for row in council.rows
        if row.yes is not None and "?" not in row.votes.values() and row.kind == "draft_resolution"
    ]
    for kind, templates in (("vetoed", VETO), ("adopted", ADOPT)):
        rows = [row for row in known if row.outcome == kind]
        for template in templates:
            for row in chance.sample(rows, number):
                text = filled(template, facts(row))
                if text:
                    yield (
                        f"{kind}, as it was",
                        "consistent",
                        text,
                        (row.date + timedelta(days=chance.choice([1, 2]))).isoformat(),
                    )
    for row in chance.sample([row for row in known if row.outcome == "vetoed"], 2 * number):
        yield from changed(council, row, chance)


def changed(council: Register, row: Row, chance: random.Random) -> Iterator[tuple[str, str, str, str]]:
    """One vetoed row with another country, day, number or subject."""
    told, after = facts(row), (row.date + timedelta(days=14)).isoformat()
    other = chance.choice([code for code in PERMANENT if code not in row.vetoed_by])
    day = row.date + timedelta(days=chance.choice([-3, 4, 9]))
    changes = [
        ("another country", VETO[0], {"A": naming(other)}),
        ("another number", VETO[6], {"Y": NUMBERS[(row.yes or 1) - 1].capitalize()}),
    ]
    if not any(row.vetoed_by <= near.vetoed_by for near in council.by_day.get(day, ())):
        changes.append(("another day", VETO[1], {"D": day_in_words(day)}))
    if row.subjects - GENERAL:
        changes.append(("another subject", VETO[0], {"S": "Haiti" if "HTI" not in row.subjects else "Mali"}))
    for kind, template, change in changes:
        text = filled(template, {**told, **change})
        if text:
            yield f"vetoed, {kind}", "differs", text, after


def facts(row: Row) -> dict[str, str]:
    """The words for a row that the templates take; empty where the row has none."""
    symbol = next((s for s in row.symbols if s.startswith("S/RES/")), "")
    subjects = [subject_label(key) for key in sorted(row.subjects - GENERAL)][:2]
    abstained = [naming(code) for code, vote in row.votes.items() if vote == "A"]
    return {
        "A": joined([naming(code) for code in sorted(row.vetoed_by)]),
        "their": "its" if len(row.vetoed_by) == 1 else "their",
        "S": joined(subjects),
        "D": day_in_words(row.date),
        "W": f"{row.date:%A}",
        "P": joined([naming(code) for code in row.sponsors[:3]]),
        "B": joined(abstained),
        "V": next((naming(code) for code, vote in row.votes.items() if vote == "Y"), ""),
        "Y": NUMBERS[row.yes or 0].capitalize(),
        "y": NUMBERS[row.yes or 0],
        "n": NUMBERS[row.no] if row.no else "none",
        "k": NUMBERS[row.abstain] if row.abstain else "no",
        "t": row.tally,
        "R": f"Resolution {symbol[6:].split(' ')[0]} ({row.date.year})" if symbol else "",
    }


def filled(template: str, words: dict[str, str]) -> str | None:
    """The sentence, or ``None`` where the row lacks something that the template needs."""
    if any(not value for name, value in words.items() if f"{{{name}}}" in template):
        return None
    text = template.format(**words)
    return text[0].upper() + text[1:]


def found(council: Register, text: str, published: str) -> list[str]:
    """The verdicts on a sentence."""
    pairs = find_formal_act_details(lay_out(text), (), published)
    context = Context(text, None, date.fromisoformat(published))
    return [check.verdict for check in check_acts(pairs, context, [council])]


def joined(names: list[str]) -> str:
    """Names as a list in words."""
    return names[0] if len(names) == 1 else ", ".join(names[:-1]) + " and " + names[-1] if names else ""


if __name__ == "__main__":
    sys.exit(main())
