"""Writing a file whole or not at all."""

from __future__ import annotations

import contextlib
import os
import secrets
import shutil
import stat
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO, TextIO

from verbale.errors import OutputError


@contextlib.contextmanager
def writing(path: str | os.PathLike[str]) -> Iterator[TextIO]:
    """Write a file whole or not at all: a temporary file in the same folder, synced, takes its place at the
    end.

    Yields a text stream in UTF-8. On any failure inside the block, an interrupt included, what stood at
    ``path`` before stays as it was. A device or a pipe (``/dev/stdout``) is written to directly. A symbolic
    link keeps pointing where it points.

    Raises :class:`~verbale.errors.OutputError` for a directory, a missing folder, a full disk or missing
    rights.
    """
    shown = os.fspath(path)
    target = Path(os.path.realpath(path))
    try:
        if _is_device(shown):
            with open(shown, "w", encoding="utf-8", errors="backslashreplace") as stream:
                yield stream
        else:
            _check_target(target, shown)
            with _replacing(target) as stream:
                yield stream
    except BrokenPipeError:
        raise
    except OSError as error:
        raise OutputError(
            f"{shown} could not be written: {error.strerror or error}.", hint="Name another file."
        ) from error


@contextlib.contextmanager
def writing_bytes(path: str | os.PathLike[str]) -> Iterator[BinaryIO]:
    """As :func:`writing`, for bytes; devices and pipes are refused, since what is written this way needs a file.

    Raises :class:`~verbale.errors.OutputError`.
    """
    shown = os.fspath(path)
    target = Path(os.path.realpath(path))
    if _is_device(shown):
        raise OutputError(f"{shown} is no ordinary file.", hint="Name a file to write to.")
    try:
        _check_target(target, shown)
        with _replacing(target) as stream:
            yield stream.buffer
            stream.buffer.flush()
    except OSError as error:
        raise OutputError(
            f"{shown} could not be written: {error.strerror or error}.", hint="Name another file."
        ) from error


@contextlib.contextmanager
def writing_folder(path: str | os.PathLike[str]) -> Iterator[Path]:
    """Make a folder whole or not at all: the folder that is yielded takes the name ``path`` at the end.

    Raises :class:`~verbale.errors.OutputError` where something stands there already, save an empty folder, or it cannot be made.
    """
    shown = os.fspath(path)
    target = Path(os.path.abspath(path))
    if target.exists() and (not target.is_dir() or any(target.iterdir())):
        raise OutputError(f"{shown} is there already.", hint="Name a new folder, or an empty one.")
    if not target.parent.is_dir():
        raise OutputError(f"The folder {target.parent} does not exist.", hint="Make it first.")
    try:
        made = Path(tempfile.mkdtemp(dir=target.parent, prefix=f".{target.name[:100]}."))
    except OSError as error:
        raise OutputError(
            f"{shown} could not be made: {error.strerror or error}.", hint="Name another folder."
        ) from error
    try:
        yield made
        made.chmod(0o755)
        os.replace(made, target)
    except OSError as error:
        raise OutputError(
            f"{shown} could not be written: {error.strerror or error}.", hint="Name another folder."
        ) from error
    finally:
        shutil.rmtree(made, ignore_errors=True)


def _is_device(path: str) -> bool:
    try:
        mode = os.stat(path).st_mode
    except OSError:
        return False
    return not stat.S_ISREG(mode) and not stat.S_ISDIR(mode)


def _check_target(target: Path, shown: str) -> None:
    if target.is_dir() or not shown or shown.endswith(os.sep):
        raise OutputError(
            f"{shown or 'The empty name'} is a folder, not a file.", hint="Name a file in it to write to."
        )
    if not target.parent.is_dir():
        raise OutputError(
            f"{shown} cannot be written: the folder {target.parent} does not exist.", hint="Make it first."
        )


@contextlib.contextmanager
def _replacing(target: Path) -> Iterator[TextIO]:
    mode = _mode(target)
    name = target.parent / f".{target.name[:100]}.{secrets.token_hex(8)}.tmp"
    try:  # the name is known before the file is there, so that a signal at any moment finds what to take away
        descriptor = os.open(name, os.O_RDWR | os.O_CREAT | os.O_EXCL | getattr(os, "O_CLOEXEC", 0), 0o600)
        with open(descriptor, "w", encoding="utf-8", errors="backslashreplace", newline="\n") as stream:
            yield stream
            stream.flush()
            os.fchmod(stream.fileno(), mode)
            os.fsync(stream.fileno())
        os.replace(name, target)
    except BaseException:
        with contextlib.suppress(OSError):
            os.unlink(name)
        raise


def _mode(target: Path) -> int:
    try:
        return stat.S_IMODE(target.stat().st_mode)
    except OSError:
        umask = os.umask(0)
        os.umask(umask)
        return 0o666 & ~umask
