"""The only file that knows the order of the rooms: one article in, one reading out. No database, no input
or output.
"""

from __future__ import annotations

import dataclasses
import re
import threading
from bisect import bisect_right
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any, TypeVar

from verbale.acts import classify_speech, find_disputes, find_formal_act_details
from verbale.characters import Cleaned, clean
from verbale.dating import date_statements
from verbale.models import Model, load_model
from verbale.records import Article, Document, Reading
from verbale.registers import Context, Register, check_acts, find_links, find_symbols, registers
from verbale.settings import Settings
from verbale.sources import resolve_sources
from verbale.statements import Pipeline, find_statements, load_pipeline
from verbale.text import lay_out
from verbale.version import __version__

R = TypeVar("R")
_SURROGATE = re.compile("[\ud800-\udfff]")


class Reader:
    """Reads articles, one after another or from several threads; the language pipeline is loaded once, when
    first needed. ``extra_registers`` are folders with registers of the user's own, beside those that ship.
    """

    def __init__(self, settings: Settings | None = None, extra_registers: Sequence[Path] = ()) -> None:
        self.settings = settings or Settings()
        self._folders = tuple(extra_registers)
        self._pipeline: Pipeline | None = None
        self._model: Model | None = None
        self._registers: tuple[Register, ...] | None = None
        self._lock = threading.Lock()

    @property
    def pipeline(self) -> Pipeline:
        """The language pipeline that the settings name.

        Raises :class:`~verbale.errors.PipelineError` if it is not installed or does not fit.
        """
        with self._lock:
            if self._pipeline is None:
                self._pipeline = load_pipeline(self.settings.pipeline)
            return self._pipeline

    @property
    def model(self) -> Model | None:
        """The tagger that ships with the package; ``None`` where the settings ask for the rules alone.

        Raises :class:`~verbale.errors.ModelError` if its files are missing or are not those it shipped with.
        """
        if self.settings.reader == "rules":
            return None
        with self._lock:
            if self._model is None:
                self._model = load_model()
            return self._model

    @property
    def registers(self) -> tuple[Register, ...]:
        """The official records that formal acts are laid beside; loaded when the first act is found.

        Raises :class:`~verbale.errors.RegisterError` if a register's data or description is off.
        """
        with self._lock:
            if self._registers is None:
                self._registers = registers(self._folders)
            return self._registers

    @property
    def name(self) -> str:
        """What reads: the version of Verbale, the name and version of the pipeline, and those of the tagger."""
        tagger = f"tagger {self.model.version}" if self.model is not None else "rules alone"
        return f"verbale {__version__} ({self.pipeline.name} {self.pipeline.version}, {tagger})"

    def read(self, article: Article) -> Reading:
        """What ``article`` becomes. All offsets are code points into ``article.text``, which is returned as
        it is.

        A text that was kept whole is read in its cleaned form, and every span is then placed in the text as
        given.

        Raises :class:`~verbale.errors.PipelineError` if the pipeline is missing.
        """
        cleaned = clean(_SURROGATE.sub("\ufffd", article.text))
        if cleaned.text == article.text:
            return self._read(article)
        title = clean(article.title).text.strip() if article.title else None
        furniture = tuple(clean_range(cleaned, start, end) for start, end in article.furniture)
        reading = self._read(
            dataclasses.replace(article, text=cleaned.text, title=title, furniture=furniture)
        )
        return dataclasses.replace(placed(reading, cleaned, article.text), article=article)

    def _read(self, article: Article) -> Reading:
        published = article.published
        document: Document = lay_out(article.text, title=article.title, skip=article.furniture)
        found = find_statements(document, self.pipeline, self.model)
        statements = resolve_sources(document, found.statements, published, outlet=article.outlet)
        statements = date_statements(document, statements, published)
        statements = classify_speech(document, statements)
        told = find_formal_act_details(document, statements, published)
        context = Context(document.text, title=article.title, published=_day(published))
        return Reading(
            article,
            statements=statements,
            acts=tuple(act for act, _ in told),
            disputes=find_disputes(document, statements),
            checks=check_acts(told, context, self.registers) if told else (),
            refusals=found.refusals,
            links=find_links(document.text, self.registers) if find_symbols(document.text) else (),
            reader=self.name,
        )


def _day(published: str | None) -> date | None:
    """``published`` as a day, or ``None`` where it is less precise than that."""
    try:
        return date.fromisoformat(published) if published and len(published) == 10 else None
    except ValueError:
        return None


def placed(record: R, cleaned: Cleaned, raw: str) -> R:
    """``record``, whose offsets are into ``cleaned.text``, with offsets and texts of ``raw``, from which
    that was made.

    Works on every record with ``start`` and ``end``, and on whatever holds such records; all else is
    returned as it is. An article inside ``record`` is left alone. ``raw`` may differ from what ``cleaned``
    was made from in characters, not in length.
    """
    return _placed(record, cleaned, raw)  # type: ignore[no-any-return]


def _placed(record: Any, cleaned: Cleaned, raw: str) -> Any:
    if isinstance(record, tuple):
        return tuple(_placed(item, cleaned, raw) for item in record)
    if not dataclasses.is_dataclass(record) or isinstance(record, type | Article):
        return record
    changes = {
        entry.name: _placed(getattr(record, entry.name), cleaned, raw) for entry in dataclasses.fields(record)
    }
    if "start" in changes and "end" in changes:
        start, end = cleaned.raw_range(changes["start"], changes["end"])
        changes |= {"start": start, "end": end}
        if "text" in changes:
            changes["text"] = raw[start:end]
    return dataclasses.replace(record, **changes)


def clean_range(cleaned: Cleaned, start: int, end: int) -> tuple[int, int]:
    """The half-open range of ``cleaned.text`` that was made from ``start`` to ``end`` of the raw text."""
    return _clean_offset(cleaned, start), _clean_offset(cleaned, end)


def _clean_offset(cleaned: Cleaned, offset: int) -> int:
    index = bisect_right(cleaned.runs, offset, key=lambda run: run[1]) - 1
    if index < 0:
        return 0
    start, raw, length = cleaned.runs[index]
    return start + min(offset - raw, length)
