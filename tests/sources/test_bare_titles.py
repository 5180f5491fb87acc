"""Titles that name no body: they are of the public body spoken of just before; and organs whose names many states have."""

from __future__ import annotations

import pytest

import verbale


def _actors(text: str) -> dict[str | None, str | None]:
    reading = verbale.read(text, published="2026-03-04")
    return {one.source.name: one.source.actor for one in reading.statements if one.source}


_SCENE = "The quay in Lublin, Poland, was shut on Monday. "


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("Customs has counted 400 umbrellas. Director General Ewa Nowak said they were wet.", "POL"),
        ("The port authority has sent two men. Its director, Ewa Nowak, said they were wet.", "POL"),
        ("The ferry company has sent two men. Its director, Ewa Nowak, said they were wet.", None),
        ("The anglers’ federation laughed: its chairman, Ewa Nowak, said the men were wet.", None),
        (
            "The land tribunal has met twice. The ferry company lost. Director Ewa Nowak said it was wet.",
            None,
        ),
        ("The water board met twice. Board secretary Ewa Nowak said it was wet.", "POL"),
        ("The rowing club’s board met twice. Board secretary Ewa Nowak said it was wet.", None),
        ("The tax office has moved. Marketing manager Ewa Nowak said it was wet.", None),
        ("A rumour reached the ministry of tourism. Secretary-general Ewa Nowak said it was wet.", "POL"),
        ("Ewa Nowak of the water board said it was wet.", "POL"),
        ("Ewa Nowak of the rowing club said it was wet.", None),
    ],
)
def test_whose_a_bare_title_is(text: str, actor: str | None) -> None:
    assert _actors(_SCENE + text)["Ewa Nowak"] == actor


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "name", "actor"),
    [
        ("MANILA, March 4 — The Coast Guard said the raft was empty.", "Coast Guard", "PHL"),
        ("Coast Guard Captain Ana Reyes said the raft off Cebu was empty.", "Ana Reyes", "PHL"),
        ("The Coast Guard said the raft was empty.", "Coast Guard", "USA"),
        (
            "In Cebu, US experts helped. The Coast Guard said the raft of the United States was empty.",
            "Coast Guard",
            "USA",
        ),
    ],
)
def test_an_organ_that_many_states_have_is_that_of_the_setting(text: str, name: str, actor: str) -> None:
    assert _actors(text)[name] == actor
