"""Asking a ledger: one function for each question that a person can ask. Nothing here prints or exits.

``where`` is the path of a ledger or a ``postgresql://`` address. Every function raises :class:`~verbale.errors.LedgerError` if the
ledger cannot be opened or fails, and :class:`~verbale.errors.UsageError` for a question that cannot be asked.
"""

from __future__ import annotations

import dataclasses
import os
from collections.abc import Callable, Iterator
from typing import Any, TypeVar

from verbale.ledger.opening import open_ledger
from verbale.ledger.queries.dossier import Asking, Dossier
from verbale.ledger.queries.dossier import dossier as _dossier
from verbale.ledger.queries.outlets import Audit, Outlets
from verbale.ledger.queries.outlets import outlets as _outlets
from verbale.ledger.queries.search import Page, Search
from verbale.ledger.queries.search import search as _search
from verbale.ledger.queries.speaking import Speakers, Speaking
from verbale.ledger.queries.speaking import speakers as _speakers
from verbale.ledger.queries.timeline import Days, Timeline
from verbale.ledger.queries.timeline import timeline as _timeline

Where = str | os.PathLike[str]
_Page = TypeVar("_Page", Page, Dossier, Days, Outlets, Speakers)


def search(where: Where, question: Search) -> Page:
    """The statements that fit a question, a page of them."""
    with open_ledger(where) as ledger:
        return _search(ledger, question)


def dossier(where: Where, asking: Asking) -> Dossier:
    """What a ledger holds of one speaker."""
    with open_ledger(where) as ledger:
        return _dossier(ledger, asking)


def timeline(where: Where, asked: Timeline) -> Days:
    """The days with what was said and done on them."""
    with open_ledger(where) as ledger:
        return _timeline(ledger, asked)


def outlets(where: Where, asked: Audit) -> Outlets:
    """Whom each outlet quotes, how often, directly or not, named or unnamed."""
    with open_ledger(where) as ledger:
        return _outlets(ledger, asked)


def speakers(where: Where, asked: Speaking) -> Speakers:
    """Who speaks in a ledger, by which names, and who else each may be."""
    with open_ledger(where) as ledger:
        return _speakers(ledger, asked)


def pages(ask: Callable[[Where, Any], _Page], where: Where, question: Any) -> Iterator[_Page]:
    """Every page of an answer, one after another: ``ask`` is one of the functions here."""
    while True:
        page = ask(where, question)
        yield page
        if page.next is None:
            return
        question = dataclasses.replace(question, after=page.next)
