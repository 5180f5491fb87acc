import pytest

from verbale.articles.dates import from_iso, parse


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("November 7, 2023", "2023-11-07"),
        ("Nov. 7, 2023", "2023-11-07"),
        ("NOV 7 2023", "2023-11-07"),
        ("7 November 2023", "2023-11-07"),
        ("3rd May 2024", "2024-05-03"),
        ("the 3rd", None),
        ("Tuesday 3 May 2024", "2024-05-03"),
        ("Fri, May 3, 2024", "2024-05-03"),
        ("3-May-2024", "2024-05-03"),
        ("Sept. 30, 2024", "2024-09-30"),
        ("May 2024", "2024-05"),
        ("2024-05-03", "2024-05-03"),
        ("2024/05/03", "2024-05-03"),
        ("25/12/2024", "2024-12-25"),
        ("12/25/2024", "2024-12-25"),
        ("05/05/2024", "2024-05-05"),
        ("03/05/2024", "2024"),
        ("31 February 2024", None),
        ("30/02/2024", None),
        ("29 February 2023", None),
        ("Marching on", None),
        ("May", None),
        ("3 May", None),
        ("2024", None),
        ("yesterday", None),
    ],
)
def test_a_date_is_read_as_it_is_written_or_not_at_all(text, iso):
    day = parse(text)
    assert (day.iso() if day else None) == iso


def test_a_day_without_a_year_takes_the_one_that_is_known():
    assert parse("3 May").iso(2024) == "2024-05-03"


def test_the_last_of_february_needs_a_leap_year():
    assert parse("29 February").iso(2024) == "2024-02-29"
    assert parse("29 February").iso(2023) is None


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("2024-05-03T23:30:00+02:00", "2024-05-03"),
        ("2024-05-03T23:30:00Z", "2024-05-03"),
        ("2024-05-03 23:30:00", "2024-05-03"),
        (" 2024-05-03", "2024-05-03"),
        ("2024-05", "2024-05"),
        ("20240503T101500Z", "2024-05-03"),
        ("2024-13-03T10:00:00Z", None),
        ("0001-01-01T00:00:00Z", None),
        ("1714745400", None),
        ("tomorrow", None),
        ("", None),
    ],
)
def test_a_stamp_keeps_the_day_that_its_writer_states(text, iso):
    assert from_iso(text) == iso
