import pytest

from verbale.articles import Given
from verbale.errors import UsageError


@pytest.mark.parametrize(
    "date", ["2024-05-03", "2024-W18", "2024-05", "2024", "2024-02-29", "2020-W53", None]
)
def test_dates_of_every_precision_are_taken(date):
    assert Given(published=date).published == date


@pytest.mark.parametrize(
    "date",
    [
        "",
        "3 May 2024",
        "2024-5-3",
        "2024-13",
        "2023-02-29",
        "2024-W54",
        "2021-W53",
        "2024-05-03T10:00",
        "24",
        "0000",
        "２０２４",
        "2024-05-03\n",
    ],
)
def test_what_is_no_date_is_a_usage_error_with_a_hint(date):
    with pytest.raises(UsageError) as caught:
        Given(published=date)
    assert "2024-05-03" in caught.value.hint


@pytest.mark.parametrize(
    "wrong", [{"title": 5}, {"published": 2024}, {"outlet": b"x"}, {"url": ["x"]}, {"byline": 1.5}]
)
def test_what_is_no_text_is_a_usage_error(wrong):
    with pytest.raises(UsageError, match="is no text"):
        Given(**wrong)
