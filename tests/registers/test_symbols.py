"""Symbols of drafts, meetings and resolutions in text."""

import pytest

from verbale.registers import find_symbols


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("document S/2023/773 and S/PV.9442", [("S/2023/773", "draft"), ("S/PV.9442", "meeting")]),
        ("resolution 2712 (2023) was", [("S/RES/2712", "resolution")]),
        ("Resolution 2712 was", [("S/RES/2712", "resolution")]),
        ("resolutions 242 and 338", [("S/RES/242", "resolution"), ("S/RES/338", "resolution")]),
        ("S/RES/1559 (2004)", [("S/RES/1559", "resolution")]),
        ("S/4985/Rev.1", [("S/4985/Rev.1", "draft")]),
        ("a resolution 10 days ago, by 14 votes", []),
        ("resolution 181/II and resolution 67/19", []),
        ("the S/ in miles/h", []),
    ],
)
def test_symbols_are_found_and_written_one_way(text, found):
    assert [(symbol.normal, symbol.kind) for symbol in find_symbols(text)] == found


def test_the_year_of_a_resolution_is_kept():
    first, second = find_symbols("resolutions 1267 (1999) and 1989 (2011)")
    assert (first.year, second.year) == (1999, 2011)
