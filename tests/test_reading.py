from __future__ import annotations

import threading
import time
from types import SimpleNamespace
from typing import Any

import pytest

import verbale.reading as room
from verbale.characters import clean
from verbale.records import Article, Document, Refusal, Source, Span, Statement, text_id
from verbale.settings import Settings

RAW = (
    "\ufeffA pier opens\r\n\r\n“It is\u00a0sa\u00adfe,” she\u200b said.\r\nShare this\x00 page\r\n\ud800 end"
)


class Rooms:
    """Stands for the rooms before: finds the quotation and the furniture by their words, and notes what it was given."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.documents: list[Document] = []
        self.loaded: list[str] = []
        self.models: list[Any] = []
        monkeypatch.setattr(room, "load_pipeline", self.load)
        monkeypatch.setattr(room, "load_model", lambda: SimpleNamespace(version="7"))
        monkeypatch.setattr(room, "find_statements", self.find)

    def load(self, name: str) -> Any:
        time.sleep(0.01)
        self.loaded.append(name)
        return SimpleNamespace(name=name or "shipped", version="1.0", nlp=None)

    def find(self, document: Document, pipeline: Any, model: Any) -> Any:
        self.documents.append(document)
        self.models.append(model)
        text = document.text
        at, who, verb = text.index("“"), text.index("she"), text.index("said")
        words = Span(text[at : text.index("”") + 1], at, text.index("”") + 1)
        statement = Statement(
            "s1", "direct", "speech", Source("she", who, who + 3), Span("said", verb, verb + 4), (words,)
        )
        return SimpleNamespace(statements=(statement,), refusals=(Refusal(0, len(text), "all"),))


@pytest.fixture
def rooms(monkeypatch: pytest.MonkeyPatch) -> Rooms:
    return Rooms(monkeypatch)


def article(text: str, **known: Any) -> Article:
    return Article(text_id(text), text, **known)


def test_spans_of_a_text_kept_whole_refer_to_the_text_as_given(rooms: Rooms) -> None:
    given = article(RAW, title="A pier\u00a0opens")
    reading = room.Reader().read(given)
    (statement,) = reading.statements
    assert reading.article is given
    assert statement.content[0].text == "“It is\u00a0sa\u00adfe,”"
    for span in (statement.content[0], statement.cue, statement.source):
        assert span is not None
        assert RAW[span.start : span.end] == span.text
    assert rooms.documents[0].text == clean(RAW.replace("\ud800", "\ufffd")).text


def test_furniture_of_a_text_kept_whole_is_skipped_where_it_stands_in_the_cleaned_text(rooms: Rooms) -> None:
    start = RAW.index("Share")
    room.Reader().read(article(RAW, furniture=((start, RAW.index(" page") + 5),)))
    (document,) = rooms.documents
    assert [document.text[low:high] for low, high in document.skip] == ["Share this page"]


def test_a_clean_text_is_read_as_it_is(rooms: Rooms) -> None:
    text = "“Safe,” she said."
    reading = room.Reader().read(article(text))
    assert reading.statements[0].content == (Span("“Safe,”", 0, 7),)
    assert rooms.documents[0].text == text


def test_the_reading_names_its_reader(rooms: Rooms) -> None:
    rules = room.Reader(Settings(pipeline="other", reader="rules")).read(article("“Safe,” she said."))
    assert rules.reader == f"verbale {room.__version__} (other 1.0, rules alone)"
    learned = room.Reader(Settings(reader="learned")).read(article("“Safe,” she said."))
    assert learned.reader == f"verbale {room.__version__} (shipped 1.0, tagger 7)"
    assert [model and model.version for model in rooms.models] == [None, "7"]


def test_the_pipeline_is_loaded_once_and_not_before_it_is_needed(rooms: Rooms) -> None:
    reader = room.Reader()
    assert rooms.loaded == []
    threads = [threading.Thread(target=reader.read, args=(article("“Safe,” she said."),)) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert rooms.loaded == [""]
    assert len(rooms.documents) == 8
