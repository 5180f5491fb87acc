"""The spaCy component: statements on a document, in any pipeline, kept through bytes."""

from __future__ import annotations

import pytest
import spacy
from spacy.tokens import Doc

import verbale.views.spacy_component  # noqa: F401 - registers the factory also where the package is not installed

TEXT = "Quay to be green\n\nInes Halloran said on Monday that the quay would be painted green. “It is about time,” she added."


@pytest.mark.model
def test_statements_come_to_lie_on_the_tokens_of_a_blank_pipeline() -> None:
    nlp = spacy.blank("en")
    nlp.add_pipe("verbale", config={"published": "2026-05-04", "outlet": "Norda"})
    doc = nlp(TEXT)
    reading = doc._.verbale
    assert reading["article"]["text"] == TEXT
    assert reading["article"]["outlet"] == "Norda"
    ids = {one["id"] for one in reading["statements"]}
    assert len(ids) >= 2
    assert "Ines Halloran" in {span.text for span in doc.spans["verbale_source"]}
    assert {span.label_ for span in doc.spans["verbale_content"]} <= ids
    for one in reading["statements"]:
        for span in one["content"]:
            assert any(
                s.start_char <= span["start"] and span["end"] <= s.end_char
                for s in doc.spans["verbale_content"]
            )
    back = Doc(nlp.vocab).from_bytes(doc.to_bytes())
    assert back._.verbale == reading
    assert [s.text for s in back.spans["verbale_cue"]] == [s.text for s in doc.spans["verbale_cue"]]
