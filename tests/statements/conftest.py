"""The pipeline is loaded once for all tests of this room."""

from __future__ import annotations

from collections.abc import Callable

import pytest

import verbale
from verbale.statements import Found, Pipeline, find_statements, load_pipeline
from verbale.text import lay_out


@pytest.fixture(scope="session")
def pipeline() -> Pipeline:
    return load_pipeline()


@pytest.fixture(scope="session")
def read(pipeline: Pipeline) -> Callable[[str], Found]:
    return lambda text: find_statements(lay_out(text), pipeline)


@pytest.fixture(scope="session")
def shapes(read: Callable[[str], Found]) -> Callable[[str], list[tuple[str | None, str | None, list[str]]]]:
    """What a text holds: source, cue and contents of each statement."""

    def of(text: str) -> list[tuple[str | None, str | None, list[str]]]:
        return [
            (
                one.source.text if one.source else None,
                one.cue.text if one.cue else None,
                [span.text for span in one.content],
            )
            for one in read(text).statements
        ]

    return of


@pytest.fixture
def rows_of(request: pytest.FixtureRequest) -> Callable[[str], list[tuple[str | None, str | None, str]]]:
    """What a text holds below the opening that its module gives (``_TOP``), read with the tagger: source, cue, and content in one."""

    def of(text: str) -> list[tuple[str | None, str | None, str]]:
        return [
            (
                one.source.text if one.source else None,
                one.cue.text if one.cue else None,
                " … ".join(span.text for span in one.content),
            )
            for one in verbale.read(request.module._TOP + text).statements
        ]

    return of
