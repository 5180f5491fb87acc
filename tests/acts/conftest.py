"""What the tests of formal acts ask of a text."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from verbale.acts import find_formal_acts
from verbale.text import lay_out


@pytest.fixture(scope="session")
def acts_of() -> Callable[[str], list[tuple[str, tuple[str, ...]]]]:
    """The kind and the actors of each formal act of a text published on 18 June 2026, in its order."""

    def of(text: str) -> list[tuple[str, tuple[str, ...]]]:
        return [(act.type, act.actors) for act in find_formal_acts(lay_out(text), (), "2026-06-18")]

    return of
