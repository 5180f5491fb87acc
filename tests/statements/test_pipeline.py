"""Loading the language pipeline."""

from __future__ import annotations

import pytest

from verbale.errors import PipelineError
from verbale.statements import Pipeline, load_pipeline

pytestmark = pytest.mark.model


def test_only_what_is_needed_is_kept(pipeline: Pipeline) -> None:
    assert pipeline.nlp.pipe_names == ["tok2vec", "tagger", "parser"]
    assert pipeline.name
    assert pipeline.version


@pytest.mark.parametrize("name", ["no_such_pipeline", "json"])
def test_a_pipeline_that_cannot_be_loaded_is_refused_with_a_hint(name: str) -> None:
    with pytest.raises(PipelineError) as caught:
        load_pipeline(name)
    assert name in caught.value.message
    assert caught.value.hint is not None
    assert "\n" not in caught.value.line


def test_no_pipeline_at_all_is_refused_with_a_hint(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("verbale.statements.pipeline.NAMES", ("no_such_pipeline",))
    with pytest.raises(PipelineError, match="no_such_pipeline"):
        load_pipeline()
