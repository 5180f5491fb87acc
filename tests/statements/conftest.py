"""The pipeline is loaded once for all tests of this room."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from verbale.statements import Found, Pipeline, find_statements, load_pipeline
from verbale.text import lay_out


@pytest.fixture(scope="session")
def pipeline() -> Pipeline:
    return load_pipeline()


@pytest.fixture(scope="session")
def read(pipeline: Pipeline) -> Callable[[str], Found]:
    return lambda text: find_statements(lay_out(text), pipeline)
