"""Cities of the world by the state they lie in, where their name belongs to one state.

The table (``data/cities.txt``) was made from GeoNames by ``scripts/build_cities.py``, which says what was left out; it is read once, when
first asked.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib.resources import files


def city_of(words: str, *, doubtful: bool = False) -> str | None:
    """The code of the state of a city, by its name as news spells it, curly apostrophes passed over; ``None`` for no city that is known.

    Names that are also words or names of people ("Nice", "Lincoln"), as those of small towns may always be, are given only where
    ``doubtful`` ones are asked for: where nothing but a place can stand, as in a dateline.
    """
    sure, unsure = _cities()
    name = words.replace("’", "'")
    return sure.get(name) or (unsure.get(name) if doubtful else None)


@cache
def _cities() -> tuple[Mapping[str, str], Mapping[str, str]]:
    text = (files("verbale.places") / "data" / "cities.txt").read_text(encoding="utf-8")
    sure, _, unsure = text.partition("[doubtful]\n")
    return _table(sure), _table(unsure)


def _table(text: str) -> Mapping[str, str]:
    lines = (line.partition(": ") for line in text.splitlines() if line[:1] not in ("#", "[", ""))
    return {name: code for code, _, names in lines for name in names.split("; ")}
