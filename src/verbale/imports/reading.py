"""A reading made from its public JSON, checked on the way: every span must be the text it says it is."""

from __future__ import annotations

import dataclasses
import types
import typing
from collections.abc import Iterable, Mapping
from typing import Any, Literal, get_args, get_origin

from verbale.days import days_of
from verbale.errors import DecodeError
from verbale.records import (
    FORMAT,
    Act,
    Article,
    Check,
    Dispute,
    Link,
    Reading,
    Refusal,
    Statement,
    text_id,
)

_PARTS: dict[str, type] = {
    "statements": Statement,
    "acts": Act,
    "disputes": Dispute,
    "checks": Check,
    "refusals": Refusal,
    "links": Link,
}
_MOST = 2**53
_HINT = "Export it again, or leave it out."


def reading_of(value: Any) -> Reading:
    """The reading that ``value``, a parsed line of JSON, describes.

    Fields that are not known are passed over. Raises :class:`~verbale.errors.DecodeError` for another format, a field that is missing or of
    the wrong kind, a span whose words do not stand where it says, an id that is given twice or leads nowhere, a date that
    is none.
    """
    if not isinstance(value, Mapping) or not isinstance(value.get("article"), Mapping):
        raise DecodeError("This is no reading: there is no article in it.", hint=_HINT)
    if value.get("format") != FORMAT:
        raise DecodeError(
            f"The format is {value.get('format')!r}, not {FORMAT!r}.",
            hint="Only readings of that format can be imported.",
        )
    text = value["article"].get("text")
    if not isinstance(text, str) or not text.strip():
        raise DecodeError("The article has no text.", hint=_HINT)
    article = dataclasses.replace(
        _record(Article, {**value["article"], "id": text_id(text)}, "article", text), raw_map=None
    )
    if value["article"].get("id") not in (None, article.id):
        raise DecodeError(
            "The article's id is not that of its text.",
            hint="The text was changed after it was read: read it again.",
        )
    parts = {name: _list(value, name, kind, text) for name, kind in _PARTS.items()}
    reader = value.get("reader")
    reading = Reading(article, reader=reader if isinstance(reader, str) else None, **parts)
    _check_ids(reading)
    check_nesting(reading.statements)
    _check_dates(reading)
    return reading


def _list(value: Mapping[str, Any], name: str, kind: type, text: str) -> tuple[Any, ...]:
    found = value.get(name, [])
    if not isinstance(found, list):
        raise DecodeError(f"{name} is no list.", hint=_HINT)
    return tuple(_record(kind, one, f"{name}[{place}]", text) for place, one in enumerate(found))


def _record(kind: type, value: Any, where: str, text: str) -> Any:
    if not isinstance(value, Mapping):
        raise DecodeError(f"{where} is no object.", hint=_HINT)
    hints = typing.get_type_hints(kind)
    values: dict[str, Any] = {}
    for entry in dataclasses.fields(kind):
        if entry.name in value:
            values[entry.name] = _value(hints[entry.name], value[entry.name], f"{where}.{entry.name}", text)
        elif entry.default is dataclasses.MISSING:
            raise DecodeError(f"{where} has no {entry.name!r}.", hint=_HINT)
    if {"text", "start", "end"} <= values.keys():
        start, end, words = values["start"], values["end"], values["text"]
        if not 0 <= start <= end <= len(text) or text[start:end] != words:
            raise DecodeError(
                f"{where} says that {words[:40]!r} stands at {start} to {end}; there stands {text[max(start, 0) : max(end, 0)][:40]!r}.",
                hint="Offsets count Unicode code points from 0. " + _HINT,
            )
    try:
        return kind(**values)
    except (TypeError, ValueError) as error:
        raise DecodeError(f"{where}: {error}.", hint=_HINT) from None


def _value(hint: Any, value: Any, where: str, text: str) -> Any:
    origin, arguments = get_origin(hint), get_args(hint)
    if origin in (types.UnionType, typing.Union):
        if value is None and type(None) in arguments:
            return None
        others = [one for one in arguments if one is not type(None)]
        return _value(others[0], value, where, text)
    if origin is Literal:
        if value not in arguments:
            raise DecodeError(
                f"{where} is {str(value)[:40]!r}.",
                hint=f"It must be one of: {', '.join(map(str, arguments))}.",
            )
        return value
    if origin is tuple:
        if not isinstance(value, list):
            raise DecodeError(f"{where} is no list.", hint=_HINT)
        return tuple(_value(arguments[0], one, f"{where}[{place}]", text) for place, one in enumerate(value))
    if dataclasses.is_dataclass(hint):
        return _record(typing.cast(type, hint), value, where, text)
    return _plain(hint, value, where)


def _plain(hint: Any, value: Any, where: str) -> Any:
    if hint is float and isinstance(value, int | float) and not isinstance(value, bool):
        if not 0 <= value <= 1:
            raise DecodeError(f"{where} is {str(value)[:40]}.", hint="It must be a number from 0 to 1.")
        return float(value)
    if hint is int and isinstance(value, int) and abs(value) > _MOST:
        raise DecodeError(
            f"{where} is {str(value)[:40]}.", hint="That is no number of anything in an article."
        )
    wanted = hint if hint in (str, int, float) else None
    if wanted is not None and (not isinstance(value, wanted) or isinstance(value, bool)):
        raise DecodeError(f"{where} is {type(value).__name__}, not {wanted.__name__}.", hint=_HINT)
    return value


def _check_ids(reading: Reading) -> None:
    ids = [statement.id for statement in reading.statements]
    acts = [act.id for act in reading.acts]
    for name, found in (("statement", ids), ("act", acts)):
        if len(set(found)) != len(found):
            raise DecodeError(f"Two {name}s have one id.", hint=_HINT)
    for what, within in [(s.id, s.within) for s in reading.statements] + [
        (a.id, a.within) for a in reading.acts
    ]:
        if within is not None and within not in ids:
            raise DecodeError(f"{what} stands within {within}, which is not there.", hint=_HINT)
    for dispute in reading.disputes:
        if dispute.a not in ids or dispute.b not in ids:
            raise DecodeError(
                f"A dispute names {dispute.a} and {dispute.b}, which are not both there.", hint=_HINT
            )
    for check in reading.checks:
        if check.act not in acts:
            raise DecodeError(f"A check names the act {check.act}, which is not there.", hint=_HINT)


def check_nesting(statements: Iterable[Statement]) -> None:
    """Raise :class:`~verbale.errors.DecodeError` where a statement stands within itself, by however many steps."""
    outer = {one.id: one.within for one in statements}
    sound: set[str] = set()
    for number in outer:
        way: set[str] = set()
        at: str | None = number
        while at is not None and at not in sound:
            if at in way:
                raise DecodeError(f"{at} stands within itself.", hint="Take one of the links away.")
            way.add(at)
            at = outer.get(at)
        sound |= way


def _check_dates(reading: Reading) -> None:
    dates = [("article.published", reading.article.published)]
    dates += [(f"The day of {one.id}", one.said.date) for one in reading.statements]
    for where, value in dates:
        if value is not None and days_of(value) is None:
            raise DecodeError(
                f"{where} is {value[:40]!r}, which is no date.",
                hint="Write it as 2024-05-03, 2024-W18, 2024-05 or 2024.",
            )
