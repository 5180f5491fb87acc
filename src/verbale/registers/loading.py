"""Registers as they lie on disk: a folder with ``register.toml`` and a CSV file (plain or gzipped), checked
when loaded."""

from __future__ import annotations

import csv
import gzip
import io
import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any, Protocol, get_args

from verbale.errors import RegisterError
from verbale.registers.symbols import normal
from verbale.registers.table import Column, ColumnType, Register, Row

SHIPPED = ("un-security-council",)
DESCRIPTION = "register.toml"
LARGEST = 64 * 2**20
_ROLES = frozenset(
    {
        "key",
        "date",
        "symbol",
        "title",
        "item",
        "subjects",
        "sponsors",
        "kind",
        "outcome",
        "yes",
        "no",
        "abstain",
    }
    | {"vetoed_by", "votes", "note"}
)
_NEEDED_ROLES = ("key", "date", "outcome")
_CHOICES = frozenset({"Y", "N", "A", "NV", "?"})


class Folder(Protocol):
    """A folder with files in it, on disk or in a package."""

    @property
    def name(self) -> str: ...  # noqa: D102

    def joinpath(self, *parts: str) -> Any: ...  # noqa: D102


def registers(extra: Sequence[Path] = ()) -> tuple[Register, ...]:
    """The registers that ship with the package, and the user's own from the folders ``extra``.

    Raises :class:`~verbale.errors.RegisterError` for a folder that holds none, for a description or data that
    are off, and for a name that two registers share; the message names file, line and column.
    """
    found = list(_shipped())
    for folder in extra:
        register = load(folder)
        if any(register.name == other.name for other in found):
            raise RegisterError(
                f"{folder}: there is a register {register.name!r} already.",
                hint="Change name in register.toml.",
            )
        found.append(register)
    return tuple(found)


@cache
def _shipped() -> tuple[Register, ...]:
    return tuple(load(files("verbale.registers") / "data" / name) for name in SHIPPED)


def load(folder: Folder) -> Register:
    """The register in a folder: ``register.toml``, and the CSV file that its ``data`` names.

    Raises :class:`~verbale.errors.RegisterError`, one line for the first thing that is off.
    """
    table = _described(folder)
    columns = tuple(_column(folder, name, entry) for name, entry in _part(folder, table, "columns").items())
    _check_roles(folder, columns)
    coverage = _part(folder, table, "coverage")
    rules = table.get("rules", {})
    rows = tuple(
        sorted(_rows(folder, _word(folder, table, "data"), columns), key=lambda row: (row.date, row.key))
    )
    since = _day(folder, coverage.get("from"), "coverage.from")
    until = _day(folder, coverage.get("to"), "coverage.to")
    _check_coverage(folder, rows, since, until)
    by_day: dict[date, list[Row]] = {}
    by_symbol: dict[str, list[Row]] = {}
    for row in rows:
        for day in dict.fromkeys((row.date, *_disputed(row))):
            by_day.setdefault(day, []).append(row)
        for symbol in dict.fromkeys((*(normal(s) for s in row.symbols if s), normal(row.key))):
            by_symbol.setdefault(symbol, []).append(row)
    return Register(
        name=_word(folder, table, "name"),
        title=_word(folder, table, "title"),
        version=_word(folder, table, "version"),
        body=_word(folder, table, "body"),
        body_names=tuple(table.get("body_names", ())),
        about=table.get("about", ""),
        since=since,
        until=until,
        left_out=tuple(coverage.get("left_out", ())),
        source={key: str(value) for key, value in _part(folder, table, "source").items()},
        columns=columns,
        rows=rows,
        permanent=frozenset(rules.get("permanent", ())) if rules.get("veto") else frozenset(),
        needed=tuple(
            (_day(folder, e.get("from"), "rules.needed"), int(e["votes"])) for e in rules.get("needed", ())
        ),
        by_day={day: tuple(found) for day, found in by_day.items()},
        by_symbol={symbol: tuple(found) for symbol, found in by_symbol.items()},
        days=[row.date for row in rows],
        vetoed=tuple(row for row in rows if row.outcome == "vetoed"),
    )


def _check_coverage(folder: Folder, rows: Sequence[Row], since: date, until: date) -> None:
    """Raises if a register ends before it starts, has no rows, or has rows outside what it says it covers."""
    if until < since:
        raise RegisterError(
            f"{folder}: coverage.to ({until}) is before coverage.from ({since}).", hint="Change the two."
        )
    if not rows:
        raise RegisterError(f"{folder}: the data file has no rows.", hint="A register has one row at least.")
    outside = next((row for row in rows if not since <= row.date <= until), None)
    if outside:
        raise RegisterError(
            f"{folder}: {outside.key} is of {outside.date}, outside the coverage ({since} to {until}).",
            hint="Mend the row, or coverage in register.toml.",
        )


def _disputed(row: Row) -> list[date]:
    """The days that a row's note gives where its sources do not agree on one ("date disputed: …
    =1961-02-20")."""
    if "date disputed" not in row.note:
        return []
    return [date.fromisoformat(day) for day in re.findall(r"=(\d{4}-\d\d-\d\d)\b", row.note)]


def _described(folder: Folder) -> Mapping[str, Any]:
    place = folder.joinpath(DESCRIPTION)
    if not place.is_file():
        raise RegisterError(
            f"{folder}: no register here: {DESCRIPTION} is missing.",
            hint="A register is a folder with register.toml and a CSV file.",
        )
    try:
        return tomllib.loads(place.read_bytes().decode("utf-8"))
    except UnicodeDecodeError as error:
        raise RegisterError(f"{place}: not UTF-8 at byte {error.start}.", hint="Save it as UTF-8.") from None
    except tomllib.TOMLDecodeError as error:
        raise RegisterError(f"{place}: not TOML: {error}.") from None


def _part(folder: Folder, table: Mapping[str, Any], name: str) -> Mapping[str, Any]:
    part = table.get(name)
    if not isinstance(part, Mapping) or not part:
        raise RegisterError(
            f"{folder}: {DESCRIPTION} has no [{name}].", hint="See the documentation on registers."
        )
    return part


def _word(folder: Folder, table: Mapping[str, Any], name: str) -> str:
    value = table.get(name)
    if not isinstance(value, str) or not value.strip():
        raise RegisterError(f"{folder}: {DESCRIPTION} gives no {name}.", hint=f'Add {name} = "…".')
    return value


def _day(folder: Folder, value: object, name: str) -> date:
    if isinstance(value, date):
        return value
    try:
        return date.fromisoformat(str(value))
    except ValueError:
        raise RegisterError(
            f"{folder}: {name} is {value!r}, which is no date.", hint="Write YYYY-MM-DD."
        ) from None


def _column(folder: Folder, name: str, entry: Any) -> Column:
    kind: Any = entry.get("type") if isinstance(entry, Mapping) else None
    if kind not in get_args(ColumnType):
        known = ", ".join(get_args(ColumnType))
        raise RegisterError(
            f"{folder}: column {name!r} has the type {kind!r}, which is not known.", hint=f"Known: {known}."
        )
    role = entry.get("role")
    if role is not None and role not in _ROLES:
        raise RegisterError(
            f"{folder}: column {name!r} has the role {role!r}, which is not known.",
            hint=f"Known: {', '.join(sorted(_ROLES))}.",
        )
    return Column(name, kind, role, tuple(entry.get("values", ())), str(entry.get("help", "")))


def _check_roles(folder: Folder, columns: tuple[Column, ...]) -> None:
    roles = [column.role for column in columns if column.role]
    for role in _NEEDED_ROLES:
        if role not in roles:
            raise RegisterError(
                f"{folder}: no column has the role {role!r}.",
                hint="Every register needs key, date and outcome.",
            )
    for role in roles:
        if role != "symbol" and roles.count(role) > 1:
            raise RegisterError(
                f"{folder}: two columns have the role {role!r}.", hint="Only 'symbol' may stand twice."
            )


def _rows(folder: Folder, name: str, columns: tuple[Column, ...]) -> Iterator[Row]:
    if "/" in name or "\\" in name:
        raise RegisterError(
            f"{folder}: data is {name!r}.", hint="The file must lie in the register's own folder."
        )
    place = folder.joinpath(name)
    if not place.is_file():
        raise RegisterError(f"{place}: the data file is missing.")
    reader = csv.DictReader(io.StringIO(_decoded(place), newline=""), strict=True)
    missing = [column.name for column in columns if column.name not in (reader.fieldnames or ())]
    if missing:
        raise RegisterError(
            f"{place}: column {missing[0]!r} is missing.", hint="The first line must name every column."
        )
    seen: dict[str, int] = {}
    try:
        for entry in reader:
            where = f"{place}, line {reader.line_num}"
            if None in entry or None in entry.values():
                raise RegisterError(f"{where}: not as many fields as columns.")
            row = _row(where, entry, columns)
            if row.key in seen:
                raise RegisterError(f"{where}: the key {row.key!r} stands on line {seen[row.key]} already.")
            seen[row.key] = reader.line_num
            yield row
    except csv.Error as error:
        raise RegisterError(f"{place}, line {reader.line_num}: not CSV: {error}.") from None


def _decoded(place: Any) -> str:
    data: bytes = place.read_bytes()
    if str(place.name).endswith(".gz"):
        try:
            with gzip.GzipFile(fileobj=io.BytesIO(data)) as unpacked:
                data = unpacked.read(LARGEST + 1)
        except (OSError, EOFError) as error:
            raise RegisterError(f"{place}: not a whole gzip file: {error}.") from None
    if len(data) > LARGEST:
        raise RegisterError(f"{place}: larger than {LARGEST} bytes.")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise RegisterError(
            f"{place}, line {line}: not UTF-8 at byte {error.start}.", hint="Save it as UTF-8."
        ) from None


def _row(where: str, entry: Mapping[str, str], columns: tuple[Column, ...]) -> Row:
    values: dict[str, Any] = {}
    symbols: list[str] = []
    for column in columns:
        value = _value(where, column, entry[column.name].strip())
        if column.role == "symbol":
            symbols.append(value)
        elif column.role:
            values[column.role] = value
    if not values["key"]:
        raise RegisterError(f"{where}: the key is empty.")
    for role in ("subjects", "vetoed_by"):
        values[role] = frozenset(values.get(role, ()))
    plain = {column.name: entry[column.name] for column in columns}
    return Row(symbols=tuple(filter(None, symbols)), plain=plain, **values)


def _value(where: str, column: Column, text: str) -> Any:
    if column.values and text not in column.values:
        raise RegisterError(
            f"{where}: {column.name} is {text!r}.", hint=f"It may be {', '.join(map(repr, column.values))}."
        )
    if column.type == "date":
        try:
            return date.fromisoformat(text)
        except ValueError:
            raise RegisterError(
                f"{where}: {column.name} is {text!r}, which is no date.", hint="Write YYYY-MM-DD."
            ) from None
    if column.type == "integer":
        if (text and not text.isascii()) or (text and not text.isdigit()):
            raise RegisterError(f"{where}: {column.name} is {text!r}, which is no whole number.")
        return int(text) if text else None
    if column.type in ("words", "codes"):
        return tuple(text.split())
    if column.type == "votes":
        return _votes(where, column, text)
    return text


def _votes(where: str, column: Column, text: str) -> dict[str, str]:
    votes = {}
    for part in text.split():
        code, _, choice = part.partition("=")
        if choice not in _CHOICES:
            raise RegisterError(
                f"{where}: {column.name} has {part!r}.",
                hint="Write MEMBER=Y, N, A, NV or ?, apart by spaces.",
            )
        votes[code] = choice
    return votes
