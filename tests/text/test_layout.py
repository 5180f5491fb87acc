"""Paragraphs and headlines."""

from __future__ import annotations

import pytest

from verbale.text import lay_out

WRAPPED = """Ferry to stop in June

The ferry between Osterby and the mainland will stop running in
June, when the new bridge is opened to traffic, the council said
on Monday after a long debate that went on until the late night.

Islanders had asked for two more years, but the company that runs
the boats said it could not pay for new engines before the summer.
"""


def paragraphs(text: str, **options: str) -> list[str]:
    return [text[start:end] for start, end in lay_out(text, **options).paragraphs]  # type: ignore[arg-type]


def test_each_line_is_a_paragraph() -> None:
    assert paragraphs("One line.\nAnother line.\n\n  A third. \n") == [
        "One line.",
        "Another line.",
        "A third.",
    ]


def test_wrapped_lines_are_put_back_together() -> None:
    found = paragraphs(WRAPPED)
    assert len(found) == 3
    assert found[1].endswith("until the late night.")


@pytest.mark.parametrize(
    ("text", "title", "headline"),
    [
        ("Ferry to stop in June\n\nThe ferry will stop.", None, 0),
        ("Ferry to stop in June.\n\nThe ferry will stop.", None, None),
        ("Ferry to stop in June.\n\nThe ferry will stop.", "Ferry to Stop in June", 0),
        ("The ferry will stop in June, the council said.", None, None),
        ("", None, None),
        ("Q: Will the ferry stop? Why\n\nThe ferry will stop.", None, None),
        ("Mayor: ‘We will stay’\nThe mayor spoke.", None, 0),
        ("x" * 300 + "\nThe mayor spoke.", None, None),
    ],
)
def test_the_headline_is_found_where_there_is_one(text: str, title: str | None, headline: int | None) -> None:
    assert lay_out(text, title=title).headline == headline


def test_the_headline_ends_at_the_first_line_break() -> None:
    assert paragraphs(WRAPPED)[0] == "Ferry to stop in June"


def test_skipped_ranges_are_handed_on() -> None:
    assert lay_out("One.\nTwo.", skip=((0, 4),)).skip == ((0, 4),)


@pytest.mark.parametrize("text", ["", " ", "\n\n\n", "a", "😀", "é\u0301"])
def test_the_shortest_texts_are_laid_out(text: str) -> None:
    document = lay_out(text)
    assert document.text == text
    assert len(document.paragraphs) == int(bool(text.strip()))
