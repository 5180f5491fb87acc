"""For whom officials speak whose country the words beside them do not give."""

from __future__ import annotations

import pytest

import verbale


def _actors(text: str, published: str = "2026-06-18") -> dict[str, str | None]:
    reading = verbale.read(text, published=published)
    return {one.source.name: one.source.actor for one in reading.statements if one.source and one.source.name}


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "name", "actor"),
    [
        (
            "SANTIAGO, March 5 (Andes Wire) - Chile will let Peruvian tomatoes in again,"
            " Agriculture Minister Paula Riquelme said on Thursday.",
            "Paula Riquelme",
            "CHL",
        ),
        ("Taoiseach’s aide Cormac Tully said the delay was daft.", "Cormac Tully", "IRL"),
        (
            "The Federal Court in Canberra ruled on Wednesday. New Zealand’s honey board had complained."
            " Justice Harriet Doonan said buyers were not misled.",
            "Harriet Doonan",
            "AUS",
        ),
        (
            "ABUJA (SPA) — West African ministers met on Wednesday.\n\nAccra wants the data to be free for fishermen."
            " “They will guess it,” Deputy Minister for Communications Kwesi Amoah told reporters.",
            "Kwesi Amoah",
            "GHA",
        ),
        (
            "“This is good,” Trade Minister Sunil Wijeratne told parliament in Colombo.",
            "Sunil Wijeratne",
            "LKA",
        ),
        (
            "TOKYO — The main points of Friday’s briefing follow.\n\n"
            "Press Secretary Noriko Hayase said that Oslo would translate the label.",
            "Noriko Hayase",
            "JPN",
        ),
        (
            "“The spoons were counted twice,” said the session’s chair, Jamaica’s Errol Whyte.",
            "Errol Whyte",
            "JAM",
        ),
    ],
)
def test_a_country_is_taken_from_the_words_around(text: str, name: str, actor: str) -> None:
    assert _actors(text)[name] == actor


@pytest.mark.model
def test_a_name_after_a_firm_is_not_that_of_its_spokesman() -> None:
    text = "A spokesman for the operator, Northern Rails, said the company respected the decision."
    reading = verbale.read(text, published="2026-06-18")
    assert [(one.source.type, one.source.name) for one in reading.statements if one.source] == [
        ("unnamed", None)
    ]
