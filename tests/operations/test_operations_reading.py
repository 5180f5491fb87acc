from __future__ import annotations

import io
import json
from collections.abc import Iterator
from pathlib import Path

import pytest

import verbale
from verbale.articles import Given
from verbale.errors import (
    DecodeError,
    EmptyArticleError,
    LanguageError,
    NotFoundError,
    TooLargeError,
    UsageError,
    VerbaleError,
    WrongKindError,
)
from verbale.operations import reading as operations
from verbale.reading import Reader
from verbale.records import Article, Reading
from verbale.settings import Settings

TEXT = "The harbour board said on Monday that the old pier would open again in the spring, after two years of repairs."


class Stub(Reader):
    """Reads without a parser, and breaks on the word that says so."""

    def read(self, article: Article) -> Reading:
        if "breaks the reader" in article.text:
            raise RuntimeError("a fault of ours")
        return Reading(article, reader="stub")


@pytest.fixture
def reader() -> Reader:
    return Stub(Settings(max_bytes=4096))


@pytest.fixture
def shared(monkeypatch: pytest.MonkeyPatch, reader: Reader) -> None:
    monkeypatch.setattr(operations, "_shared_reader", lambda pipeline: reader)


def lines(*records: object) -> io.BytesIO:
    data = [r if isinstance(r, bytes) else json.dumps(r).encode() for r in records]
    return io.BytesIO(b"\n".join(data) + b"\n")


def outcomes(stream: io.BytesIO, reader: Reader, given: Given | None = None) -> list[operations.Outcome]:
    return list(operations.read_lines(stream, "news.jsonl", given or Given(), reader))


def test_lines_come_out_in_order_with_the_id_they_came_with(reader: Reader) -> None:
    found = outcomes(lines({"id": "b", "text": TEXT}, {"id": 7, "text": TEXT, "outlet": "The Quay"}), reader)
    written = [json.loads(outcome.to_json()) for outcome in found]
    assert [value["input_id"] for value in written] == ["b", 7]
    assert written[1]["article"]["outlet"] == "The Quay"
    assert all(value["format"] == "verbale.reading/1" for value in written)


@pytest.mark.parametrize(
    ("bad", "kind", "part"),
    [
        (b"{nonsense", DecodeError, "not JSON"),
        (b"[1]", DecodeError, "no object"),
        (b'{"id": "x", "text": "\xff\xfe"}', DecodeError, "not UTF-8"),
        (b"[" * 3000, DecodeError, "not JSON"),
        ({"id": "x"}, DecodeError, '"text"'),
        ({"text": TEXT}, DecodeError, '"id"'),
        ({"id": "x", "text": 3}, DecodeError, '"text" must be a string'),
        ({"id": "x", "text": TEXT, "title": ["a"]}, DecodeError, '"title" must be a string, not list'),
        ({"id": "x", "text": TEXT, "published": "soon"}, UsageError, "soon"),
        ({"id": "x", "text": "  "}, EmptyArticleError, ""),
        ({"id": "x", "text": "x" * 5000}, TooLargeError, "4096"),
        ({"id": "x", "text": TEXT + " It breaks the reader."}, VerbaleError, "RuntimeError: a fault of ours"),
    ],
)
def test_a_bad_line_is_an_outcome_in_its_place_and_stops_nothing(
    reader: Reader, bad: object, kind: type[VerbaleError], part: str
) -> None:
    found = outcomes(lines({"id": "a", "text": TEXT}, bad, {"id": "c", "text": TEXT}), reader)
    assert [outcome.label for outcome in found] == [f"line {n} of news.jsonl" for n in (1, 2, 3)]
    assert found[0].reading is not None
    assert found[2].reading is not None
    assert type(found[1].error) is kind
    assert part in str(found[1].error)
    error = json.loads(found[1].to_json())["error"]
    assert error["type"] == kind.__name__
    assert set(error) == {"type", "message", "hint"}


def test_a_bad_line_keeps_its_id_where_it_can_be_read(reader: Reader) -> None:
    assert outcomes(lines({"id": "x", "text": " "}), reader)[0].input_id == "x"


def test_blank_lines_are_passed_over_and_still_counted(reader: Reader) -> None:
    found = outcomes(
        io.BytesIO(
            b"\xef\xbb\xbf" + lines({"id": 1, "text": TEXT}, b"", b" \r", {"id": 2, "text": TEXT}).getvalue()
        ),
        reader,
    )
    assert [(outcome.input_id, outcome.line) for outcome in found] == [(1, 1), (2, 4)]


def test_what_a_line_says_wins_over_what_is_said_for_all(reader: Reader) -> None:
    given = Given(outlet="All", published="2024")
    (found,) = outcomes(lines({"id": 1, "text": TEXT, "outlet": "Own", "published": None}), reader, given)
    assert found.reading is not None
    assert (found.reading.article.outlet, found.reading.article.published) == ("Own", "2024")


def test_a_text_that_is_to_be_kept_comes_back_as_it_was(reader: Reader) -> None:
    text = "\ufeff" + TEXT + "\r\n\r\nLeave a Reply\r\nRequired fields are marked *\u00ad"
    (found,) = outcomes(lines({"id": 1, "text": text}), reader, Given(keep_text=True))
    assert found.reading is not None
    assert found.reading.article.text == text


def test_lines_are_read_one_at_a_time(reader: Reader) -> None:
    class Endless(io.RawIOBase):
        given = 0

        def readable(self) -> bool:
            return True

        def readinto(self, buffer: bytearray) -> int:  # type: ignore[override]
            data = (json.dumps({"id": self.given, "text": TEXT}) + "\n").encode()[: len(buffer)]
            buffer[: len(data)] = data
            self.given += 1
            return len(data)

    stream = Endless()
    found = operations.read_lines(io.BufferedReader(stream, 256), "x", Given(), reader)  # type: ignore[type-var]
    assert [next(found).input_id for _ in range(3)] == [0, 1, 2]
    assert stream.given < 8


def test_one_bad_source_never_stops_the_others(tmp_path: Path, reader: Reader) -> None:
    (tmp_path / "a.txt").write_text(TEXT)
    (tmp_path / "b.txt").write_text("")
    (tmp_path / "c.txt").write_text(TEXT + " It breaks the reader.")
    (tmp_path / "d.txt").write_text(TEXT)
    found = list(operations.read_sources([str(tmp_path), "missing.txt"], Given(), reader))
    assert [type(outcome.error).__name__ for outcome in found] == [
        "NoneType", "EmptyArticleError", "VerbaleError", "NoneType", "NotFoundError",
    ]  # fmt: skip
    assert "unexpected" in str(found[2].error).lower()
    assert isinstance(found[2].error.__cause__, RuntimeError)
    assert found[4].label == "missing.txt"


def test_an_interrupt_is_not_taken_for_a_bad_article(tmp_path: Path) -> None:
    class Interrupted(Stub):
        def read(self, article: Article) -> Reading:
            raise KeyboardInterrupt

    (tmp_path / "a.txt").write_text(TEXT)
    with pytest.raises(KeyboardInterrupt):
        list(operations.read_sources([str(tmp_path)], Given(), Interrupted()))


@pytest.mark.usefixtures("shared")
@pytest.mark.parametrize("how", ["text", "path", "name", "bytes", "page"])
def test_read_takes_text_paths_names_and_bytes(tmp_path: Path, how: str) -> None:
    file = tmp_path / "report.txt"
    file.write_text(TEXT)
    page = f"<html><head><title>Pier</title></head><body><article><h1>Pier</h1><p>{TEXT}</p><p>{TEXT[:90]}.</p></article></body></html>"
    source = {"text": TEXT, "path": file, "name": str(file), "bytes": TEXT.encode(), "page": page.encode()}[
        how
    ]
    assert TEXT in verbale.read(source, outlet="The Quay").article.text


@pytest.mark.usefixtures("shared")
def test_a_file_called_minus_is_a_file_and_not_standard_input(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("-").write_text(TEXT)
    assert verbale.read("-").article.text == TEXT
    assert verbale.read(Path("-")).article.text == TEXT


@pytest.mark.usefixtures("shared")
@pytest.mark.parametrize(
    ("source", "kind"),
    [
        (Path("missing.txt"), NotFoundError),
        (Path(), WrongKindError),
        ("", EmptyArticleError),
        (b"\x00\x01\x02\x03" * 64, DecodeError),
        (
            "Der Hafenmeister hat gestern mitgeteilt, dass die Brücke im Frühjahr wieder geöffnet wird. " * 5,
            LanguageError,
        ),
    ],
)
def test_read_raises_what_is_wrong(source: str | bytes | Path, kind: type[VerbaleError]) -> None:
    with pytest.raises(kind):
        verbale.read(source)


@pytest.mark.usefixtures("shared")
def test_read_many_yields_outcomes_as_they_are_read(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT)
    found = verbale.read_many([tmp_path, Path("missing")], published="2024-05")
    assert isinstance(found, Iterator)
    first, second = found
    assert first.reading is not None
    assert first.reading.article.published == "2024-05"
    assert isinstance(second.error, NotFoundError)


def test_every_demo_report_is_read_and_labelled_by_its_name(reader: Reader) -> None:
    big = Stub()
    found = list(operations.read_demo(big))
    assert len(found) >= 6
    assert [outcome.error for outcome in found if outcome.error] == []
    assert [outcome.label for outcome in found] == sorted(outcome.label for outcome in found)
    assert len({outcome.reading.article.outlet for outcome in found if outcome.reading}) >= 3


@pytest.mark.parametrize("name", ["nofile.txt", "saved/page.html", "/no/such/place", "./report.md"])
def test_a_mistyped_path_is_not_read_as_a_text(name: str) -> None:
    with pytest.raises(NotFoundError):
        operations.read(name)


def test_one_string_is_not_many_sources() -> None:
    with pytest.raises(UsageError, match="several"):
        operations.read_many("a.txt")


def test_what_is_no_text_is_refused() -> None:
    with pytest.raises(UsageError, match="NoneType"):
        operations.read(None)  # type: ignore[arg-type]
