"""The spaCy component: statements on a document, in any pipeline, kept through bytes."""

from __future__ import annotations

import pytest
import spacy
from spacy.tokenizer import Tokenizer
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
    first = doc._.verbale_statements[0]
    assert (first["who"]["name"], first["source"].text, first["cue"].label_) == (
        "Ines Halloran",
        "Ines Halloran",
        first["id"],
    )
    assert first["content"][0].text.startswith("the quay would")
    back = Doc(nlp.vocab).from_bytes(doc.to_bytes())
    assert back._.verbale == reading
    assert [s.text for s in back.spans["verbale_cue"]] == [s.text for s in doc.spans["verbale_cue"]]
    assert [one["content"][0].text for one in back._.verbale_statements] == [
        one["content"][0].text for one in doc._.verbale_statements
    ]


def test_a_document_without_words_has_no_statements() -> None:
    nlp = spacy.blank("en")
    nlp.add_pipe("verbale")
    for doc in nlp.pipe(["", " \n "]):
        assert (doc._.verbale, doc._.verbale_statements, len(doc.spans["verbale_cue"])) == (None, [], 0)
    assert nlp("")._.verbale is None


@pytest.mark.model
def test_spans_are_widened_to_tokens_and_each_document_may_name_its_day() -> None:
    nlp = spacy.blank("en")
    nlp.tokenizer = Tokenizer(nlp.vocab)  # words with the signs that stand on them
    nlp.add_pipe("verbale")
    doc = nlp.make_doc("Tove Lind, the keeper, said on Tuesday: “The lamp is \U0001f6e5 lit.”")
    doc.user_data["verbale_given"] = {"published": "2026-05-06", "outlet": "Norda"}
    doc = nlp(doc)
    (one,) = doc._.verbale_statements
    assert one["content"][0].text.startswith("“The lamp")
    assert one["said"]["date"] == "2026-05-05"
    assert doc._.verbale["article"]["outlet"] == "Norda"
    given = doc._.verbale["statements"][0]["content"][0]
    assert doc.text[given["start"] : given["end"]] == given["text"]
