"""Going on where a page ended: an opaque token that holds the place of its last row, not a count, so that rows that come meanwhile
neither repeat nor hide others.
"""

from __future__ import annotations

import base64
import binascii
import dataclasses
import hashlib
import json
from typing import Any

from verbale.errors import UsageError

_HINT = "Use the token that the page before gave, with the same question."


def fingerprint(question: Any) -> str:
    """What a question asks, in 12 digits; ``after`` and ``limit`` do not count."""
    plain = dataclasses.asdict(question)
    for name in ("after", "limit"):
        plain.pop(name, None)
    return hashlib.sha256(json.dumps(plain, sort_keys=True, default=str).encode()).hexdigest()[:12]


def cursor(question: Any, place: list[Any]) -> str:
    """The token that goes on after ``place``, the sort keys of the last row of a page."""
    raw = json.dumps([fingerprint(question), *place], separators=(",", ":")).encode()
    return base64.urlsafe_b64encode(raw).decode().rstrip("=")


def place_after(question: Any, kinds: tuple[type, ...]) -> list[Any] | None:
    """The place that ``question.after`` holds, of the ``kinds`` given (each may be ``None`` too); ``None`` at the start.

    Raises :class:`~verbale.errors.UsageError` if it is no token of ours, or was given for another question.
    """
    token = question.after
    if token is None:
        return None
    try:
        raw = base64.b64decode(
            token.encode("ascii") + b"=" * (-len(token) % 4), altchars=b"-_", validate=True
        )
        mark, *place = json.loads(raw)
    except (ValueError, TypeError, RecursionError, binascii.Error):
        raise UsageError("The token to go on after is none of ours.", hint=_HINT) from None
    fits = len(place) == len(kinds) and all(
        value is None or type(value) is kind for value, kind in zip(place, kinds, strict=False)
    )
    if not fits:
        raise UsageError("The token to go on after is none of ours.", hint=_HINT)
    if mark != fingerprint(question):
        raise UsageError("The token to go on after belongs to another question.", hint=_HINT)
    return list(place)
