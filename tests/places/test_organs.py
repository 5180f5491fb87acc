"""Organs and regions by the state they belong to."""

from __future__ import annotations

import pytest

from verbale.places import find_organs, find_regions, name_of, organ_of, region_of
from verbale.places.organs import _organs, _regions


@pytest.mark.parametrize(
    ("words", "code", "kind"),
    [
        ("the Knesset", "ISR", "parliament"),
        ("Rajya Sabha", "IND", "parliament"),
        ("The National People’s Congress", "CHN", "parliament"),
        ("the CRTC", "CAN", "agency"),
    ],
)
def test_an_organ_is_known_by_its_name(words: str, code: str, kind: str) -> None:
    organ = organ_of(words)
    assert organ is not None
    assert (organ.code, organ.kind) == (code, kind)


@pytest.mark.parametrize("words", ["the Senate", "National Assembly", "Nowhere", ""])
def test_a_name_that_two_states_have_leads_nowhere(words: str) -> None:
    assert organ_of(words) is None


def test_a_common_word_is_an_organ_only_after_the() -> None:
    assert [organ.code for organ, _, _ in find_organs("In Tokyo the Diet ratified it.")] == ["JPN"]
    assert find_organs("Diet and exercise") == ()


def test_offsets_lead_back_to_the_text() -> None:
    text = "MPs in the Sejm and the Michigan Senate, and in New South Wales"
    assert [text[start:end] for _, start, end in find_organs(text)] == ["Sejm"]
    assert [(code, text[start:end]) for code, start, end in find_regions(text)] == [
        ("USA", "Michigan"),
        ("AUS", "New South Wales"),
    ]


def test_every_organ_and_region_lies_in_a_state_that_exists() -> None:
    assert all(name_of(organ.code) for organ in _organs().values())
    assert all(name_of(code) for code in _regions().values())
    assert region_of("Bergen") == "NOR"
    assert region_of("Nowhere") is None
