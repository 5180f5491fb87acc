"""What the user names — files, folders, standard input, URLs — to articles."""

from __future__ import annotations

import errno
import os
import re
import stat
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from verbale.articles import decoding, pages, plain
from verbale.articles.fetching import fetch
from verbale.articles.given import Given
from verbale.articles.names import shown
from verbale.errors import (
    EmptyArticleError,
    NotFoundError,
    SourceError,
    TooLargeError,
    VerbaleError,
    WrongKindError,
)
from verbale.records import Article
from verbale.settings import Settings

_URL = re.compile(r"https?://", re.IGNORECASE)
_SCHEME = re.compile(r"[a-z][a-z0-9+.-]{1,20}://", re.IGNORECASE)
_DEEPEST = 40


@dataclass(frozen=True, slots=True)
class Refused:
    """A source that could not be taken up: its name as given, and the error that says why."""

    name: str
    error: VerbaleError


def is_url(source: str) -> bool:
    """Whether ``source`` names a web address rather than a file."""
    return bool(_URL.match(source))


def find_sources(names: Iterable[str]) -> Iterator[str | Refused]:
    """The sources that ``names`` stand for, in order: a folder gives its files, in the folders in it too, sorted; hidden ones are skipped.

    ``-`` and URLs are passed through. What does not exist, and a folder with no files in it, comes as a :class:`Refused`.
    """
    for name in names:
        if name == "-" or _SCHEME.match(name):
            yield name
            continue
        try:
            if name and Path(name).is_dir():
                yield from _folder(name)
            else:
                os.stat(name)
                yield name
        except (OSError, ValueError) as error:
            yield Refused(name, _refusal(name, error))


def _folder(name: str) -> Iterator[str | Refused]:
    empty = True
    for found in _walk(name, 0):
        empty = False
        yield found
    if empty:
        yield Refused(
            name,
            NotFoundError(
                f"The folder {shown(name)} holds no files.", hint="Name a folder with articles in it."
            ),
        )


def _walk(folder: str, depth: int) -> Iterator[str | Refused]:
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError as error:
        yield Refused(folder, _refusal(folder, error))
        return
    for entry in entries:
        if entry.name.startswith("."):
            continue
        try:
            inside, linked = entry.is_dir(follow_symlinks=False), entry.is_dir()
        except OSError as error:
            yield Refused(entry.path, _refusal(entry.path, error))
            continue
        if inside:
            if depth < _DEEPEST:
                yield from _walk(entry.path, depth + 1)
        elif not linked:
            yield entry.path


def load(source: str, given: Given, settings: Settings) -> Article:
    """The article in ``source``: the path of a text file or a saved page, ``-`` for standard input, or an ``http(s)`` URL.

    Raises a :class:`~verbale.errors.SourceError` if it cannot be read and an :class:`~verbale.errors.ArticleError` if there is no article
    in it that can be used.
    """
    if is_url(source):
        return _from_url(source, given, settings)
    if source != "-" and _SCHEME.match(source):
        raise WrongKindError(
            f"{shown(source)} is no web address that can be fetched.",
            hint="Only http:// and https:// are fetched.",
        )
    name = "Standard input" if source == "-" else shown(source)
    data = _read_stream(settings) if source == "-" else _read_file(source, settings)
    return _from_bytes(data, given, settings, name=name)


def _from_url(url: str, given: Given, settings: Settings) -> Article:
    fetched = fetch(url, settings)
    given = replace(given, url=given.url or fetched.url)
    return _from_bytes(fetched.data, given, settings, name=shown(fetched.url), charset=fetched.charset)


def _from_bytes(
    data: bytes, given: Given, settings: Settings, *, name: str, charset: str | None = None
) -> Article:
    if not data.strip():
        raise EmptyArticleError(f"{name} is empty.", hint="Give a report with at least one sentence.")
    text = decoding.decode(data, charset=charset, name=name)
    if decoding.is_page(text):
        return pages.article_of_page(text, data, given, settings)
    return plain.from_text(text, given, settings, raw=data)


def _read_stream(settings: Settings) -> bytes:
    stream = getattr(sys.stdin, "buffer", None)
    if stream is None:
        raise SourceError("There is no standard input.", hint="Name a file instead of '-'.")
    return _within(stream.read(settings.max_bytes + 1), "Standard input", settings)


def _read_file(path: str, settings: Settings) -> bytes:
    try:
        handle = os.open(
            path,
            os.O_RDONLY
            | getattr(os, "O_NONBLOCK", 0)
            | getattr(os, "O_BINARY", 0)
            | getattr(os, "O_CLOEXEC", 0),
        )
    except (OSError, ValueError) as error:
        raise _refusal(path, error) from None
    try:
        status = os.fstat(handle)
        if not stat.S_ISREG(status.st_mode):
            raise _wrong_kind(path, status.st_mode)
        if status.st_size > settings.max_bytes:
            raise _too_large(shown(path), settings)
        with os.fdopen(handle, "rb", closefd=False) as file:
            return _within(file.read(settings.max_bytes + 1), shown(path), settings)
    except OSError as error:
        raise _refusal(path, error) from None
    finally:
        os.close(handle)


def _within(data: bytes, name: str, settings: Settings) -> bytes:
    if len(data) > settings.max_bytes:
        raise _too_large(name, settings)
    return data


def _too_large(name: str, settings: Settings) -> TooLargeError:
    return TooLargeError(
        f"{name} is larger than the {settings.max_bytes:,} bytes that are read.",
        hint="Give a single report, or set VERBALE_MAX_BYTES higher.",
    )


def _wrong_kind(path: str, mode: int) -> WrongKindError:
    if stat.S_ISDIR(mode):
        return WrongKindError(
            f"{shown(path)} is a folder, not an article.",
            hint="Name the files in it, or pass the folder to a command that takes folders.",
        )
    kind = "a pipe" if stat.S_ISFIFO(mode) else "a socket" if stat.S_ISSOCK(mode) else "a device"
    return WrongKindError(
        f"{shown(path)} is {kind}, not a file.",
        hint="Give a file, or pass the text on standard input with '-'.",
    )


def _refusal(path: str, error: OSError | ValueError) -> SourceError:
    if not path:
        return NotFoundError("The name of the file is empty.", hint="Name a file, a folder, a URL or '-'.")
    if isinstance(error, FileNotFoundError | NotADirectoryError):
        return NotFoundError(f"There is no file {shown(path)}.", hint="Check the name and the folder.")
    if isinstance(error, IsADirectoryError):
        return _wrong_kind(path, stat.S_IFDIR)
    if isinstance(error, PermissionError):
        return SourceError(f"{shown(path)} may not be read.", hint="Check its permissions.")
    if isinstance(error, OSError) and error.errno in (errno.ENXIO, errno.ENODEV):
        return _wrong_kind(path, stat.S_IFSOCK)
    if isinstance(error, OSError) and error.errno == errno.ELOOP:
        return SourceError(
            f"{shown(path)} is a link that leads back to itself.", hint="Name the file itself."
        )
    reason = error.strerror if isinstance(error, OSError) and error.strerror else "the name is not valid"
    return SourceError(f"{shown(path)} could not be read: {reason}.", hint="Check the name.")
