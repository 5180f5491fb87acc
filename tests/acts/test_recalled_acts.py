"""Formal acts told with less common verbs, taken up by "so did" and "as did", and read in time linear in the text."""

from __future__ import annotations

import time

import pytest

from verbale.acts import find_formal_acts
from verbale.acts.contents import Contents
from verbale.records import Span, Statement
from verbale.text import lay_out


def _acts(text: str) -> list[tuple[str, tuple[str, ...], str | None]]:
    return [(act.type, act.actors, act.object) for act in find_formal_acts(lay_out(text), (), "2026-06-18")]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Peru’s Congress greenlighted the bill on Monday.", [("adopt", ("PER",), "bill")]),
        ("Spain’s parliament gave its blessing to the treaty.", [("adopt", ("ESP",), "treaty")]),
        ("The Riksdag backed a ban on flares by 180 votes to 92.", [("adopt", ("SWE",), "ban on flares")]),
        ("The bill sailed through the Senate in Manila.", [("adopt", ("PHL",), "bill")]),
        ("Ghana became the ninth state to ratify the convention.", [("adopt", ("GHA",), "convention")]),
        ("Ghana has become the ninth state to sign the convention.", [("sign", ("GHA",), "convention")]),
        ("Samoa acceded to the convention on Monday.", [("sign", ("WSM",), "convention")]),
        ("Oman and Qatar inked an agreement on dates.", [("sign", ("OMN", "QAT"), "agreement on dates")]),
        ("Chile denounced the treaty in 2019.", [("withdraw", ("CHL",), "treaty")]),
        ("Japan walked away from the convention.", [("withdraw", ("JPN",), "convention")]),
        ("The bill was shelved by Jordan’s lower house.", [("block", ("JOR",), "bill")]),
        ("Peru’s upper house failed to adopt the budget.", [("vote", ("PER",), "budget")]),
        ("Latvia voted yes, Estonia no.", [("vote", ("LVA",), None), ("vote", ("EST",), None)]),
        (
            "Poland blocked the plan. As did Hungary.",
            [("block", ("POL",), "plan"), ("block", ("HUN",), "plan")],
        ),
        (
            "Norway signed the accord in May, as did Iceland.",
            [("sign", ("NOR",), "accord"), ("sign", ("ISL",), "accord")],
        ),
        ("Togo’s parliament said no to the plan.", [("vote", ("TGO",), "plan")]),
        ("Belgium’s lower house agreed to the amendment.", [("adopt", ("BEL",), "amendment")]),
        ("Laos became the last member to join the treaty.", [("sign", ("LAO",), "treaty")]),
        ("She said no to the offer of tea, and the crash held up the plan.", []),
        ("Chile denounced the attack in 2019.", []),
        ("The committee shelved its plans for lunch.", []),
        ("The singer inked a deal with a label.", []),
        ("Ferries left the harbour after the convention.", []),
        ("Kenya hopes to become the first state to sign the charter.", []),
        ("Mayor Ana Ruiz backed the idea, as did two neighbours.", []),
        ("The ship quit the port. So did Norway’s ferries.", []),
    ],
)
def test_acts_told_otherwise_are_read_and_other_uses_of_the_words_are_not(
    text: str, wanted: list[tuple[str, tuple[str, ...], str | None]]
) -> None:
    assert _acts(text) == wanted


def test_the_innermost_statement_around_a_place_comes_first() -> None:
    outer = Statement(
        id="s1", kind="indirect", mode="speech", source=None, cue=None, content=(Span("x" * 2000, 0, 2000),)
    )
    inner = Statement(
        id="s2", kind="indirect", mode="speech", source=None, cue=None, content=(Span("x" * 100, 600, 700),)
    )
    contents = Contents((outer, inner))
    assert [contents.within(at) for at in (0, 599, 600, 699, 700, 1999, 2000)] == [
        "s1",
        "s1",
        "s2",
        "s2",
        "s1",
        "s1",
        None,
    ]


def test_a_text_four_times_as_long_takes_about_four_times_as_long() -> None:
    states = ("Norway", "Spain", "Chile", "Ghana", "Peru", "Kenya", "Japan")
    deeds = ("vetoed a draft on {}.", "signed an agreement on {} with Malta.", "withdrew its bill on {}.")
    matters = ("ferries", "wool", "tolls", "wells", "pears")
    lines = [f"{states[i % 7]} {deeds[i % 3].format(matters[i % 5])}" for i in range(800)]

    def seconds(count: int) -> float:
        document = lay_out("\n\n".join(lines[:count]))
        begun = time.process_time()
        find_formal_acts(document, (), "2026-06-18")
        return time.process_time() - begun

    seconds(100)
    assert seconds(800) < 10 * seconds(200)
