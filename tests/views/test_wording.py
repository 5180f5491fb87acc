from __future__ import annotations

import dataclasses

import pytest

from verbale.records import Act, Check, Dispute, Reading, Source, Span, Statement, When
from verbale.views import wording


def made(id: str, within: str | None = None, kind: str = "direct") -> Statement:
    return Statement(id, kind, "speech", None, None, (Span("x", 0, 1),), within=within)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("date", "words"),
    [
        ("2023-11-07", "7 November 2023"),
        ("2023-11", "November 2023"),
        ("2023-W05", "week 5 of 2023"),
        ("2023", "2023"),
        ("2023-13", "2023-13"),
        ("some day\x1b", "some day␛"),
        (None, None),
    ],
)
def test_dates_are_spoken_as_precisely_as_they_are_known(date: str | None, words: str | None) -> None:
    assert wording.spoken_date(date) == words


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("\x1b[31mred\x07", "␛[31mred␇"),
        ("a\u202eb\u2066c", "a\ufffdb\ufffdc"),
        ("tab\there\r\nnext", "tab here \nnext"),
        ("\x9b2J\x7f", "\ufffd2J␡"),
        ("plain “text” 😀 é", "plain “text” 😀 é"),
    ],
)
def test_steering_characters_are_replaced_one_for_one(text: str, shown: str) -> None:
    assert wording.harmless(text) == shown
    assert len(shown) == len(text)


def test_a_statement_inside_another_comes_after_it_and_deeper() -> None:
    found = wording.ordered([made("s1"), made("s2", "s3"), made("s3"), made("s4", "s2")])
    assert [(p.statement.id, p.number, p.depth) for p in found] == [
        ("s1", 1, 0),
        ("s3", 3, 0),
        ("s2", 2, 1),
        ("s4", 4, 2),
    ]


@pytest.mark.parametrize("within", [("s2", "s1"), ("s1", None), ("gone", "gone")])
def test_no_statement_is_lost_where_nesting_makes_no_sense(within: tuple[str | None, str | None]) -> None:
    found = wording.ordered([made("s1", within[0]), made("s2", within[1])])
    assert sorted(p.statement.id for p in found) == ["s1", "s2"]


@pytest.mark.parametrize(
    ("content", "own"),
    [
        ("called it “absurd” and “late”", ["“absurd”", "“late”"]),
        ('said it was "far too late', ['"far too late']),
        ("the town’s ‘last chance’ in May", ["‘last chance’"]),
        ("it ‘wasn’t ready’ yet", ["‘wasn’t ready’"]),
        ("the boats' crews don't know", []),
    ],
)
def test_the_speakers_own_words_are_told_from_the_reporters(content: str, own: list[str]) -> None:
    found = list(wording.pieces(made("s1", kind="mixed"), content))
    assert [piece for piece, is_own in found if is_own] == own
    assert "".join(piece for piece, _ in found) == content


@pytest.mark.parametrize(
    ("source", "label", "unnamed"),
    [
        (None, "no source given", True),
        (Source("she", 0, 3, name="Mara\nEllingsen"), "Mara Ellingsen", False),
        (Source("an aide", 0, 7, type="unnamed"), "an aide", True),
        (Source("The mayor", 0, 9), "The mayor", False),
    ],
)
def test_the_speaker_is_the_name_where_known_and_the_words_otherwise(
    source: Source | None, label: str, unnamed: bool
) -> None:
    found = wording.speaker(source)
    assert (found.label, found.unnamed) == (label, unnamed)


def test_the_summary_counts_statements_speakers_and_kinds(reading: Reading) -> None:
    assert wording.summary(reading) == "6 statements by 5 speakers: 1 direct, 4 indirect, 1 mixed."
    assert wording.summary(Reading(reading.article)) == "No statements found."


def test_what_was_stated_and_what_is_the_date_of_the_report_are_told_apart(reading: Reading) -> None:
    assert "said 4 May 2026" in wording.traits(reading.statements[1])
    assert wording.said(When("2026-05", "month", "publication")) == "said May 2026 (the report’s date)"
    assert wording.said(When()) is None
    assert "through a letter" in wording.traits(reading.statements[5])
    assert "decline-comment" in wording.traits(reading.statements[5])


def test_disputes_go_by_the_numbers_of_their_statements(reading: Reading) -> None:
    found = (Dispute("denial", "s2", "s1", "one denies\nit"), Dispute("figures", "s1", "gone", "lost"))
    standing = wording.disputes(dataclasses.replace(reading, disputes=found))
    assert [(d.account, d.challenge, d.kind, d.reason) for d in standing] == [
        (2, 1, "denial", "one denies it")
    ]


def test_an_act_is_told_with_what_the_records_say_of_it(reading: Reading) -> None:
    act = Act("a1", "veto", ("USA", "GBR"), "resolution", "UNSC", "2023-10", 1, "Harbour", 0, 7)
    checks = (
        Check("a1", "not-covered", "un-security-council", "after 2025"),
        Check("a9", "differs", "other", "no"),
    )
    ((words, found),) = wording.acts(dataclasses.replace(reading, acts=(act,), checks=checks))
    assert words == "veto by USA, GBR, October 2023: “Harbour” (characters 0–7)"
    assert found == ["un-security-council: not-covered. after 2025"]


@pytest.mark.parametrize(
    ("text", "name", "shown"),
    [
        ("he", "Catherine Adeyemi", True),
        ("the minister", "Ines Halloran", True),
        ("Ms Halloran", "Ines Halloran", False),
        ("Waters Minister Ines Halloran", "Ines Halloran", False),
        ("the Imber Basin Council", "Imber Basin Council", False),
        ("he", None, False),
    ],
)
def test_the_words_of_the_text_are_told_where_they_do_not_tell_the_name(
    text: str, name: str | None, shown: bool
) -> None:
    statement = dataclasses.replace(made("s1"), source=Source(text, 0, len(text), name=name))
    assert (f"in the text “{text}”" in wording.traits(statement)) is shown
