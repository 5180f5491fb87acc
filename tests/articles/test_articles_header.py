import pytest

from verbale.articles.header import find_header

BODY = "The council will repair the old harbour bridge before the winter, the mayor said on Friday, after two years of delay."


def read(text):
    return find_header([line for line in text.split("\n") if line.strip()])


@pytest.mark.parametrize(
    ("head", "outlet", "published"),
    [
        ("Bridge to be mended\nThe Cradle, November 7, 2023 —", "The Cradle", "2023-11-07"),
        ("Bridge to be mended\nThe Harbour Post | 3 May 2024", "The Harbour Post", "2024-05-03"),
        (
            "Bridge to be mended\nBy Jane Roe, The Harbour Post\nPublished: 3 May 2024",
            "The Harbour Post",
            "2024-05-03",
        ),
        ("Bridge to be mended\nTuesday 3 May 2024 14.05 BST", None, "2024-05-03"),
        ("Bridge to be mended\n3 May 2024, 10:15", None, "2024-05-03"),
        ("Bridge to be mended\nPublished 3 May 2024 | Updated 4 May 2024", None, "2024-05-03"),
        ("Bridge to be mended\nUpdated 10:15 GMT, 4 May 2024", None, "2024-05-04"),
        ("Bridge to be mended\nUpdated: May 4, 2024 at 10:15 a.m. ET", None, "2024-05-04"),
        ("Bridge to be mended\n2024-05-03T10:15:00Z", None, "2024-05-03"),
        ("Bridge to be mended\nBy Jane Roe\nMay 3, 2024 | 5 min read", None, "2024-05-03"),
        ("Bridge to be mended\n3 May", None, None),
        ("Bridge to be mended\nPublished May 2024", None, "2024-05"),
        ("Bridge to be mended\nSource: Xinhua", "Xinhua", None),
        ("Bridge to be mended\nBeirut, November 7, 2023 —", None, "2023-11-07"),
    ],
)
def test_outlet_and_date_are_read_from_lines_of_their_own(head, outlet, published):
    header = read(f"{head}\n{BODY}")
    assert (header.title, header.outlet, header.published) == ("Bridge to be mended", outlet, published)


@pytest.mark.parametrize(
    ("dateline", "outlet", "published"),
    [
        ("LONDON, 3 May (Agency) - ", "Agency", None),
        ("LONDON, 3 May 2024 (Agency) - ", "Agency", "2024-05-03"),
        ("LONDON (Agency) — ", "Agency", None),
        ("NEW YORK, Nov. 7, 2023 (Reuters) – ", "Reuters", "2023-11-07"),
        ("KYIV, Ukraine (AP) — ", "AP", None),
        ("WASHINGTON — ", None, None),
        ("(Reuters) - ", "Reuters", None),
        ("The Harbour Post, May 3, 2024 — ", "The Harbour Post", "2024-05-03"),
    ],
)
def test_a_dateline_at_the_start_of_the_first_paragraph_is_read(dateline, outlet, published):
    header = read(f"Bridge to be mended\n{dateline}{BODY}")
    assert (header.title, header.outlet, header.published) == ("Bridge to be mended", outlet, published)


def test_a_dateline_without_a_year_takes_the_year_of_another_line():
    assert (
        read(f"Bridge to be mended\nUpdated 4 May 2024\nLONDON, 3 May (Agency) - {BODY}").published
        == "2024-05-03"
    )


@pytest.mark.parametrize(
    ("line", "byline", "outlet"),
    [
        ("By Jane Roe", "Jane Roe", None),
        ("BY JANE ROE", "JANE ROE", None),
        ("By Jane Roe and John Doe", "Jane Roe and John Doe", None),
        ("By Jane Roe, The Harbour Post", "Jane Roe", "The Harbour Post"),
        ("By Jane Roe | Harbour News", "Jane Roe", "Harbour News"),
        ("By Jane Roe, Political Correspondent", "Jane Roe", None),
        ("By Jane Roe, John Doe and Ann Poe", "Jane Roe, John Doe and Ann Poe", None),
    ],
)
def test_a_byline_gives_the_names_and_perhaps_the_outlet(line, byline, outlet):
    header = read(f"Bridge to be mended\n{line}\n{BODY}")
    assert (header.byline, header.outlet) == (byline, outlet)


@pytest.mark.parametrize(
    "line",
    [
        "By Friday the mayor had said nothing about the bridge.",
        "By Tuesday, the council said it would act.",
        "In May 2024 the council promised to mend the bridge.",
        "The mayor, who took office on 3 May 2024, said the bridge was safe.",
    ],
)
def test_prose_is_no_header(line):
    header = read(f"Bridge to be mended\n{line}\n{BODY}")
    assert (header.byline, header.outlet, header.published) == (None, None, None)


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (f"Bridge to be mended\n{BODY}", "Bridge to be mended"),
        (f"‘The bridge is safe,’ says mayor\n{BODY}", "‘The bridge is safe,’ says mayor"),
        (f"Is the Bridge Safe?\n{BODY}", "Is the Bridge Safe?"),
        (
            f"Council Votes to Mend the Old Harbour Bridge.\n{BODY}",
            "Council Votes to Mend the Old Harbour Bridge.",
        ),
        (f"The Harbour Post, 3 May 2024 —\nBridge to be mended\n{BODY}", "Bridge to be mended"),
        (f"By Jane Roe\nBridge to be mended\n{BODY}", "Bridge to be mended"),
        (f"{BODY}\n{BODY}", None),
        ("The bridge is safe, the mayor said.\nIt will be mended soon.", None),
        ("Bridge to be mended", None),
        (f"Jane Roe\n{BODY}", None),
        (f"Jane Roe and John van Doe\n{BODY}", None),
        (f"(Corrects the cost in paragraph three)\n{BODY}", None),
        (f"The mayor at the bridge (picture via Harbour Post/Jane Roe)\n{BODY}", None),
        (f"7 years ago\n{BODY}", None),
        (f"Bridge reopens\n{BODY}", "Bridge reopens"),
        (f"LONDON (Agency) — {BODY}\n{BODY}", None),
    ],
)
def test_the_headline_is_the_first_line_that_looks_like_one(text, title):
    assert read(text).title == title


@pytest.mark.parametrize(
    ("dateline", "outlet", "published"),
    [
        ("The Cradle, November 7, 2023 —", "The Cradle", "2023-11-07"),
        ("LONDON, May 3, 2024—", None, "2024-05-03"),
        ("LONDON (Agency)—", "Agency", None),
        ("Paris, May 3 (AFP) — ", "AFP", None),
        ("Paris, May 3, 2024 (AFP) — ", "AFP", "2024-05-03"),
    ],
)
def test_a_dash_close_to_the_text_and_a_place_in_small_letters_make_a_dateline(dateline, outlet, published):
    header = read(f"Bridge to be mended\n{dateline}{BODY}")
    assert (header.outlet, header.published) == (outlet, published)
