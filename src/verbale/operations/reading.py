"""Reading articles: one function for each thing that a person can do. Nothing here prints or exits."""

from __future__ import annotations

import dataclasses
import functools
import importlib.resources
import json
import os
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any, BinaryIO

from verbale import demo
from verbale.articles import Given, Refused, find_sources, from_page, from_text, load
from verbale.articles.decoding import decode, is_page
from verbale.errors import (
    DecodeError,
    NotFoundError,
    PipelineError,
    TooLargeError,
    UsageError,
    VerbaleError,
    WrongKindError,
)
from verbale.reading import Reader
from verbale.records import Article, Reading, encode
from verbale.settings import Settings

_URL = re.compile(r"https?://\S+", re.IGNORECASE)
_PATH_LIKE = re.compile(
    r"(?:[~.]{0,2}/)?[^\s/]+(?:/[^\s/]+)*\.(?:txt|text|md|html?|xhtml)|(?:~|\.{1,2})?/\S*"
)
_FIELDS = ("title", "outlet", "published", "url")


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one source: a reading or the error that says why there is none, never both.

    ``label`` names the source as the user knows it: a path, a URL, ``line 7 of FILE``. For a line of JSON
    Lines ``line`` is its number, from 1, and ``input_id`` the ``id`` it carries (any JSON value, ``None``
    where it could not be read).
    """

    label: str
    reading: Reading | None = None
    error: VerbaleError | None = None
    input_id: Any = None
    line: int | None = None

    def to_json(self, *, indent: int | None = None) -> str:
        """The outcome as JSON: the reading, or ``{"error": {"type", "message", "hint"}}``; with
        ``input_id`` for a line.
        """
        value: dict[str, Any] = {} if self.line is None else {"input_id": self.input_id}
        if self.reading is not None:
            value |= self.reading.to_dict()
        elif self.error is not None:
            error = self.error
            value["error"] = {"type": type(error).__name__, "message": error.message, "hint": error.hint}
        return encode(value, indent=indent)


def read(
    text_or_path: str | bytes | os.PathLike[str],
    *,
    title: str | None = None,
    outlet: str | None = None,
    published: str | None = None,
    url: str | None = None,
    force: bool = False,
    keep_text: bool = False,
    pipeline: str = "",
) -> Reading:
    """Read one report and say who said what in it.

    ``text_or_path`` is a path (or a one-line string that names an existing file), an ``http(s)`` URL, which
    is fetched, the bytes of a page or text file, or else the text itself. ``title``, ``outlet``,
    ``published`` (ISO 8601) and ``url`` win over what is found in the article; ``force`` reads it even if
    it is not English, ``keep_text`` keeps the text exactly as given, so that all offsets refer to it.
    ``pipeline`` names another installed spaCy pipeline.

    Raises :class:`~verbale.errors.VerbaleError`, in one of the kinds listed in :mod:`verbale.errors`.
    """
    given = Given(title=title, outlet=outlet, published=published, url=url, force=force, keep_text=keep_text)
    reader = _shared_reader(pipeline)
    return reader.read(_article(text_or_path, given, reader.settings))


def read_many(
    sources: Iterable[str | os.PathLike[str]],
    *,
    outlet: str | None = None,
    published: str | None = None,
    force: bool = False,
    keep_text: bool = False,
    pipeline: str = "",
) -> Iterator[Outcome]:
    """Read many reports, one after another: files, folders of files, ``http(s)`` URLs, ``-`` for standard
    input.

    Yields one :class:`Outcome` for each article, as soon as it is read. A source that cannot be read is an
    outcome with its error and never stops the others. The options are those of :func:`read` and apply to
    each source.
    """
    if isinstance(sources, str | bytes | os.PathLike):
        raise UsageError(
            "read_many takes several sources, not one.", hint="Give a list, or call verbale.read."
        )
    given = Given(outlet=outlet, published=published, force=force, keep_text=keep_text)
    return read_sources([os.fspath(source) for source in sources], given, _shared_reader(pipeline))


def read_sources(names: Iterable[str], given: Given, reader: Reader) -> Iterator[Outcome]:
    """One outcome for each article in ``names``, as :func:`read_many` has it."""
    for found in find(names):
        yield read_source(found, given, reader)


def find(names: Iterable[str]) -> Iterator[str | Refused]:
    """The sources that ``names`` stand for: a folder gives the files in it. What does not exist comes as a
    refusal.
    """
    return find_sources(names)


def read_source(found: str | Refused, given: Given, reader: Reader) -> Outcome:
    """The outcome for one source, or for one that was refused when it was looked for."""
    if isinstance(found, Refused):
        return Outcome(found.name, error=found.error)
    return _outcome(found, lambda: reader.read(load(found, given, reader.settings)))


def read_demo(reader: Reader) -> Iterator[Outcome]:
    """One outcome for each of the invented reports that ship with the package."""
    for report in demo.reports():
        with importlib.resources.as_file(report) as path:
            outcome = read_source(str(path), Given(), reader)
        yield dataclasses.replace(outcome, label=report.name)


def read_lines(stream: BinaryIO, label: str, given: Given, reader: Reader) -> Iterator[Outcome]:
    """One outcome for each line of JSON Lines, in order: ``{"id", "text", "title"?, "outlet"?,
    "published"?, "url"?}``.

    What a line says of its article wins over ``given``. A line that is not such a record is an outcome with
    an error and its number; blank lines are passed over. At most one line is held in memory, and of a
    longer line than ``max_bytes`` only that much.
    """
    limit = reader.settings.max_bytes
    number = 0
    while data := stream.readline(limit + 1):
        number += 1
        whole = len(data) <= limit or data.endswith(b"\n")
        while not whole:
            rest = stream.readline(limit)
            whole = not rest or rest.endswith(b"\n")
        if data.strip(b" \t\r\n"):
            yield _read_line(data, Outcome(f"line {number} of {label}", line=number), given, reader)


def _read_line(data: bytes, blank: Outcome, given: Given, reader: Reader) -> Outcome:
    known: dict[str, Any] = {}

    def make() -> Reading:
        if len(data) > reader.settings.max_bytes:
            raise TooLargeError(
                f"The line has more than {reader.settings.max_bytes} bytes.",
                hint="Cut the text, or set VERBALE_MAX_BYTES higher.",
            )
        known.update(_record(data))
        text, given_here = _line_given(known, given)
        return reader.read(from_text(text, given_here, reader.settings))

    outcome = _outcome(blank.label, make)
    return dataclasses.replace(outcome, line=blank.line, input_id=known.get("id"))


def _record(data: bytes) -> dict[str, Any]:
    shape = 'Each line is {"id": …, "text": "…"}, and may have "title", "outlet", "published" and "url".'
    try:
        value = json.loads(data.decode("utf-8-sig"), parse_constant=lambda name: None)
    except UnicodeDecodeError as error:
        raise DecodeError(f"The line is not UTF-8 (byte {error.start + 1}).", hint=shape) from None
    except (ValueError, RecursionError) as error:
        reason = "it is nested too deeply" if isinstance(error, RecursionError) else str(error)
        raise DecodeError(f"The line is not JSON: {reason}.", hint=shape) from None
    if not isinstance(value, dict):
        raise DecodeError("The line is JSON, but no object.", hint=shape)
    return value


def _line_given(record: dict[str, Any], given: Given) -> tuple[str, Given]:
    for name in ("id", "text"):
        if name not in record or (name == "text" and record[name] is None):
            raise DecodeError(f'The record has no "{name}".', hint="Both id and text are needed.")
    for name in ("text", *_FIELDS):
        if not isinstance(record.get(name), str | None):
            raise DecodeError(
                f'"{name}" must be a string, not {type(record[name]).__name__}.',
                hint="Write it in quotation marks.",
            )
    return record["text"], dataclasses.replace(
        given, **{name: record[name] for name in _FIELDS if record.get(name)}
    )


def _outcome(label: str, make: Callable[[], Reading]) -> Outcome:
    try:
        return Outcome(label, reading=make())
    except PipelineError:
        raise  # nothing can be read without it
    except VerbaleError as error:
        return Outcome(label, error=error)
    except Exception as error:  # noqa: BLE001 - one bad article never stops the batch; the cause is kept
        wrapped = VerbaleError(
            f"Unexpected {type(error).__name__}: {error}"[:500],
            hint="This is a fault in Verbale: please report it (VERBALE_DEBUG=1 shows where it happened).",
        )
        wrapped.__cause__ = error
        return Outcome(label, error=wrapped)


def _article(source: str | bytes | os.PathLike[str], given: Given, settings: Settings) -> Article:
    if isinstance(source, bytes):
        text = decode(source)
        if is_page(text) and not given.keep_text:
            return from_page(source, given, settings)
        return from_text(text, given, settings, raw=source)
    if not isinstance(source, str | os.PathLike):
        raise UsageError(
            f"A {type(source).__name__} cannot be read.", hint="Give a text, a path, a URL or bytes."
        )
    if not isinstance(source, str):
        path = os.fspath(source)
        if os.path.isdir(path):
            raise WrongKindError(f"{path} is a folder, not an article.", hint="read_many takes folders.")
        return load(_as_path(path), given, settings)
    if _URL.fullmatch(source.strip()):
        return load(source.strip(), given, settings)
    if "\n" not in source and os.path.isfile(source):
        return load(_as_path(source), given, settings)
    if _PATH_LIKE.fullmatch(source):
        if os.path.isdir(source):
            raise WrongKindError(f"{source} is a folder, not an article.", hint="read_many takes folders.")
        raise NotFoundError(f"There is no file {source}.", hint="Check the name and the folder.")
    return from_text(source, given, settings)


def _as_path(path: str) -> str:
    return os.path.join(os.curdir, path) if path == "-" else path


@functools.lru_cache(maxsize=2)
def _reader_with(settings: Settings) -> Reader:
    return Reader(settings)


def _shared_reader(pipeline: str) -> Reader:
    settings = Settings.from_environment()
    return _reader_with(dataclasses.replace(settings, pipeline=pipeline or settings.pipeline))
