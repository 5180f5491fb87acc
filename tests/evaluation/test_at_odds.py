"""The measure over the invented affairs: how tellings become articles, and how what is found is counted."""

from __future__ import annotations

from collections import Counter
from typing import Any

import at_odds
import pytest

from verbale.findings import Comparison, Disputed, Ref, Shift


def affair(*pairs: tuple[int, int, str]) -> at_odds.Affair:
    said: list[dict[str, Any]] = [
        {
            "speaker": "Mayor Ada Brook",
            "tellings": ["The pond is deep.", ["warned of", "the deep pond"], "the pond has no bottom"],
        },
        {
            "speaker": "Parish council",
            "tellings": ["You can see the bottom.", ["put", "the depth at a foot"], "it is a puddle"],
        },
        {"speaker": "Bo Lind", "tellings": ["Ducks like bread.", "ducks eat anything"]},
    ]
    told = {"said": said, "at_odds": [{"a": a, "b": b, "kind": kind} for a, b, kind in pairs]}
    return at_odds.affair_of("x-pond", told)


def test_each_outlet_has_a_paragraph_for_each_utterance_it_tells() -> None:
    every = list(at_odds.articles(affair()))
    assert [outlet for outlet, _, _ in every] == ["Outlet 1", "Outlet 2", "Outlet 3"]
    assert [number for number, _ in every[2][2]] == [0, 1]
    assert every[0][2][1] == (1, "“You can see the bottom,” the parish council said.")
    assert every[1][2][1] == (1, "The parish council put the depth at a foot.")


def test_a_changed_account_is_told_on_a_second_day() -> None:
    days = [
        (day, [number for number, _ in told]) for _, day, told in at_odds.articles(affair((0, 1, "shift")))
    ]
    assert days[:2] == [(at_odds.DAYS[0], [0]), (at_odds.DAYS[1], [1, 2])]


@pytest.mark.parametrize(
    ("telling", "outlet", "turned", "words"),
    [
        ("They swim.", 0, False, "“They swim,” Bo Lind said."),
        ("Do they swim?", 0, False, "“Do they swim?” Bo Lind said."),
        ("they swim", 2, False, "Bo Lind said that they swim."),
        ("they swim", 2, True, "They swim, Bo Lind said."),
        (["denied", "that they swim"], 1, True, "Bo Lind denied that they swim."),
    ],
)
def test_a_telling_is_a_sentence_of_a_report(
    telling: str | list[str], outlet: int, turned: bool, words: str
) -> None:
    assert at_odds.sentence("Bo Lind", telling, outlet, turned) == words


def test_what_is_given_and_what_is_found_are_counted_by_utterance() -> None:
    one = affair((0, 1, "denial"), (0, 2, "shift"))
    refs = [Ref(f"a{number}", "s1") for number in range(3)]
    one.utterance = dict(zip(refs, range(3), strict=True))
    one.found = Comparison(
        disputes=(
            Disputed(refs[1], refs[0], "contradiction", 0.8, "the same pair, the other way round"),
            Disputed(refs[0], refs[2], "denial", 0.8, "one speaker's change is no dispute"),
            Disputed(refs[1], refs[2], "figures", 0.8, "not annotated"),
        ),
        shifts=(Shift("bo-lind", refs[0], refs[2], "changed", 0.8),),
    )
    tally: Counter[str] = Counter()
    told: list[str] = []
    at_odds.score(one, tally, told)
    assert (tally["right.contradiction"], tally["right.denial"], tally["right.figures"]) == (1, 0, 0)
    assert (tally["wanted.denial"], tally["found.denial"]) == (1, 1)
    assert (tally["wanted.shift"], tally["found.shift"]) == (1, 1)
    assert sorted(line.split(":")[0] for line in told) == ["wrong, denial", "wrong, figures"]


def test_what_leads_to_no_statement_is_told_as_not_read() -> None:
    one = affair((0, 1, "denial"))
    tally: Counter[str] = Counter()
    at_odds.score(one, tally, [])
    assert tally["lost.denial: not read"] == 1


@pytest.mark.parametrize("asked", [["--wrong"], ["--missed"], ["--affair", "y-pond"]])
def test_the_mistakes_of_the_held_out_affairs_are_not_told(
    asked: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit):
        at_odds.main(["--set", "y", *asked])
    assert "nobody's to read" in capsys.readouterr().err
