"""The data that the room ships: tables that load, hold what they say, and stay small."""

from __future__ import annotations

import time
from importlib.resources import files

import pytest

from verbale.sources import officeholders
from verbale.sources.bodies import BODIES, body_in
from verbale.sources.names import FIRST_NAMES, gender_of_first_name


def test_the_table_of_terms_is_small_and_read_fast() -> None:
    size = len((files("verbale.sources") / "data" / "officeholders.tsv.gz").read_bytes())
    assert size < 600_000
    officeholders._terms.cache_clear()
    began = time.perf_counter()
    officeholders.holders(("Angela", "Merkel"), "2019-05-01")
    assert time.perf_counter() - began < 2.0


@pytest.mark.parametrize(
    ("name", "day", "country"),
    [
        (("Angela", "Merkel"), "2019-05-01", "DEU"),
        (("Angela", "Merkel"), "2023-05-01", None),
        (("Angela", "Merkel"), None, None),
        (("Nobody", "Atall"), "2019-05-01", None),
        ((), "2019-05-01", None),
    ],
)
def test_a_term_counts_only_on_its_days(name: tuple[str, ...], day: str | None, country: str | None) -> None:
    assert officeholders.country_of_person(name, frozenset(), day) == country


def test_a_bare_surname_needs_an_office() -> None:
    assert officeholders.country_of_person(("Macron",), frozenset(("president",)), "2020-01-01") == "FRA"
    assert officeholders.country_of_person(("Brown",), frozenset(("teacher",)), "2020-01-01") is None


def test_an_open_term_ends_some_time_after_its_source_was_read() -> None:
    open_terms = [
        t for terms in officeholders._terms().values() for t in terms if not t.end and not t.head and t.start
    ]
    assert open_terms
    assert not any(officeholders.held(term, "2031-01-01") for term in open_terms)


def test_bodies_of_the_united_nations_speak_for_it() -> None:
    assert body_in("UNICEF") == body_in("UN Environment Assembly") == "UN"
    assert body_in("European Commission") == "EU"
    assert body_in("Nordlys Shipping") is None
    assert set(BODIES.values()) >= {"UN", "EU", "NATO", "AU"}


def test_first_names_tell_one_gender_or_none() -> None:
    assert gender_of_first_name("Astrid") == "f"
    assert gender_of_first_name("Kofi") == "m"
    assert gender_of_first_name("Robin") is None
    assert len(FIRST_NAMES) > 1500
