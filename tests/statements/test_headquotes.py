"""Headlines that report without a verb of saying."""

from __future__ import annotations

from collections.abc import Callable

import pytest

import verbale
from verbale.statements import Found

pytestmark = pytest.mark.model
BODY = "\n\nThe pond is 40 metres wide. It freezes in most winters."


@pytest.mark.parametrize(
    ("headline", "source", "contents"),
    [
        ("Pond closed: ‘The ice will not hold anybody’", None, ["‘The ice will not hold anybody’"]),
        ("‘The ice will not hold anybody’", None, ["‘The ice will not hold anybody’"]),
        ("Skating club ‘will pay for the fence’", None, ["Skating club ‘will pay for the fence’"]),
        ("Skaters to council: open the pond", "Skaters", ["open the pond"]),
        ("Pond to stay closed until Friday - council", "council", ["Pond to stay closed until Friday"]),
        ("The pond must stay closed: Ilja Horn", "Ilja Horn", ["The pond must stay closed"]),
        ("Council accused of neglecting pond", None, ["Council", "of neglecting pond"]),
        ("Pond fence slammed by skaters", "skaters", ["Pond fence"]),
        ("Pond fence branded ‘an eyesore’", None, ["Pond fence", "‘an eyesore’"]),
    ],
)
def test_a_headline_reports_by_its_form(
    headline: str, source: str | None, contents: list[str], read: Callable[[str], Found]
) -> None:
    (one,) = read(headline + BODY).statements
    assert (one.source.text if one.source else None) == source
    assert [span.text for span in one.content] == contents


def test_who_speaks_in_the_article_may_speak_in_its_headline(read: Callable[[str], Found]) -> None:
    text = "Horn: pond to stay closed\n\nThe pond will stay closed. Horn said the ice was thin."
    first = read(text).statements[0]
    assert first.source is not None
    assert first.source.text == "Horn"


@pytest.mark.parametrize(
    "headline", ["Choir rehearses ‘Evening Star’ by pond", "Winter sports: pond opens to skaters"]
)
def test_titles_and_topics_are_no_reports(headline: str, read: Callable[[str], Found]) -> None:
    assert read(headline + BODY).statements == ()


@pytest.mark.parametrize(
    ("headline", "source", "words"),
    [
        ("The lamp is a fake – museum", "museum", "The lamp is a fake"),
        ("No plan to sell the lamp, says museum", "museum", "No plan to sell the lamp"),
        ("“It stinks” – pensioner on the new bins", "pensioner", "“It stinks”"),
        ("Tavria: the river was always ours", "Tavria", "the river was always ours"),
        ("Tavria ‘ready for talks’ on river", "Tavria", "‘ready for talks’ on river"),
        ("Rauno: ‘I will not run again’", "Rauno", "‘I will not run again’"),
        (
            "Singer denies feud with sister: ‘We are like twins’",
            "Singer",
            "feud with sister … ‘We are like twins’",
        ),
    ],
)
def test_who_speaks_in_a_headline(headline: str, source: str, words: str) -> None:
    text = f"{headline}\n\nThe matter was in the papers on Monday. Reporters met Ona Rauno at home."
    (one,) = verbale.read(text).statements
    assert one.source is not None
    assert (one.source.text, " … ".join(c.text for c in one.content)) == (source, words)


def test_a_topic_before_a_quotation_is_nobody() -> None:
    text = "Bin row: ‘We were never asked’\n\nThe matter was in the papers on Monday."
    (one,) = verbale.read(text).statements
    assert one.source is None
