"""Symbols in a text, linked to the rows of a register."""

from __future__ import annotations

import pytest

from verbale.registers import find_links, registers

TEXT = "The draft, S/2023/773, was put to the vote at S/PV.9442; resolution 242 was named, resolution 2712 (1999) is none."


def test_each_symbol_that_a_register_holds_is_linked() -> None:
    links = find_links(TEXT, registers())
    assert [link.symbol for link in links] == ["S/2023/773", "S/PV.9442", "S/RES/242"]
    assert all(TEXT[link.start : link.end] == link.text for link in links)
    assert links[0].rows == ({"key": "S/2023/773", "date": "2023-10-18", "outcome": "vetoed"},)


@pytest.mark.parametrize("text", ["", "No symbol.", "Resolution 9999 is none.", "S/2099/1"])
def test_what_no_register_holds_is_not_linked(text: str) -> None:
    assert find_links(text, registers()) == ()
