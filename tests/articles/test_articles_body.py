"""How the paragraphs of a report are put right by the page around them."""

import pytest
from lxml import html

from verbale.articles.body import _by_whole, _completed, _merged

LINES = [
    f"The council will mend bridge number {n} before the winter, the mayor said on Friday." for n in range(8)
]


def tree(*groups):
    """A page of groups of (class, lines), each in a container of its own inside one article."""
    divs = "".join(
        f'<div class="{name}">' + "".join(f"<p>{line}</p>" for line in lines) + "</div>"
        for name, lines in groups
    )
    return html.document_fromstring(f"<html><body><article>{divs}</article></body></html>")


def test_prose_in_containers_of_the_same_kind_is_put_in_its_place():
    page = tree(
        ("text", LINES[:3]),
        ("ad", ["Buy a bridge of your own today, for less than you may think it costs."]),
        ("text", LINES[3:5]),
        ("text", LINES[5:]),
    )
    assert _completed(page, [*LINES[:3], *LINES[5:]]) == LINES


@pytest.mark.parametrize(
    "page",
    [
        tree(("text", LINES[:4]), ("more", LINES[4:])),
        html.document_fromstring(
            "<article><div class=a>"
            + "".join(f"<p>{line}</p>" for line in LINES[:4])
            + "</div></article><article><div class=a>"
            + "".join(f"<p>{line}</p>" for line in LINES[4:])
            + "</div></article>"
        ),
        html.document_fromstring("<div>" + "".join(f"<p>{line}</p>" for line in LINES) + "</div>"),
    ],
    ids=["another kind", "another article", "no kind"],
)
def test_prose_elsewhere_is_left_alone(page):
    assert _completed(page, LINES[:4]) == LINES[:4]


def test_prose_between_two_lines_is_put_back_and_what_follows_the_last_is_not():
    assert _merged([LINES[0], LINES[2]], LINES[:4]) == LINES[:3]


def test_short_lines_are_not_put_back():
    assert _merged([LINES[0], LINES[1]], [LINES[0], "Advertisement here.", LINES[1]]) == LINES[:2]


def test_the_balanced_lines_serve_where_there_are_no_careful_ones():
    assert _merged([], LINES) == LINES


def test_lines_that_the_whole_text_does_not_have_are_left_out_but_for_single_headings():
    lines = [*LINES[:3], "What happens next", *LINES[3:], "Five bridges that fell", "Mayor under fire"]
    assert _by_whole(tree(("text", LINES)), lines, " ".join(LINES)) == [
        *LINES[:3],
        "What happens next",
        *LINES[3:],
    ]


def test_a_whole_text_about_something_else_changes_nothing():
    assert _by_whole(tree(("text", LINES)), LINES, "A recipe for soup. " * 20) == LINES


def test_a_short_whole_text_changes_nothing():
    assert _by_whole(tree(("text", LINES)), LINES, LINES[0]) == LINES


def test_what_the_whole_text_has_on_top_is_taken_from_the_page():
    assert _by_whole(tree(("a", LINES[:2]), ("b", LINES[2:])), LINES[:2], " ".join(LINES)) == LINES


def test_without_it_on_the_page_the_whole_text_serves_only_where_nothing_was_found():
    assert _by_whole(tree(), [], "\n".join(LINES)) == LINES
    assert _by_whole(tree(), LINES[:2], "\n".join(LINES)) == LINES[:2]
