"""What a database's own errors mean for people: one line each, as :class:`~verbale.errors.LedgerError`."""

from __future__ import annotations

import sqlite3

from verbale.errors import LedgerError

_SQLITE = {
    sqlite3.SQLITE_NOTADB: ("is no ledger.", "Name another file; if it was one, put a backup in its place."),
    sqlite3.SQLITE_CORRUPT: (
        "is damaged.",
        'Put a backup in its place, or try SQLite\'s ".recover" on a copy of it.',
    ),
    sqlite3.SQLITE_FULL: (
        "could not be written: there is no room left.",
        "Free some room and do it again; what was kept before is still there.",
    ),
    sqlite3.SQLITE_READONLY: (
        "may not be written to.",
        "Give yourself the right to write to the file and its folder, or name another ledger.",
    ),
    sqlite3.SQLITE_PERM: ("may not be used.", "Check the rights of the file and its folder."),
    sqlite3.SQLITE_CANTOPEN: (
        "cannot be opened.",
        "Check that the folder exists and that you may write to the file and the folder.",
    ),
    sqlite3.SQLITE_BUSY: ("is being written by somebody else.", "Wait until they are done and do it again."),
    sqlite3.SQLITE_LOCKED: (
        "is being written by somebody else.",
        "Wait until they are done and do it again.",
    ),
    sqlite3.SQLITE_IOERR: (
        "could not be read or written: the disk fails or is full.",
        "Look at the disk and do it again; what was kept before is still there.",
    ),
    sqlite3.SQLITE_PROTOCOL: (
        "is being opened by too many at once.",
        "Wait a moment and do it again.",
    ),
    sqlite3.SQLITE_TOOBIG: ("cannot hold a text of that size.", "Leave that article out."),
}

_POSTGRESQL = {
    "53100": ("could not be written: the server has no room left.", "Free some room and do it again."),
    "25006": ("may not be written to.", "Connect as somebody who may write, or to the primary server."),
    "42501": ("may not be used by this user.", "Ask for the rights, or connect as somebody else."),
    "55P03": ("is being written by somebody else.", "Wait until they are done and do it again."),
    "40P01": ("is being written by somebody else.", "Do it again."),
    "40001": ("was changed by somebody else meanwhile.", "Do it again."),
    "3D000": ("does not exist on the server.", "Make the database first (createdb), or check its name."),
    "XX001": ("is damaged.", "Put a backup in its place."),
    "XX002": ("is damaged.", "Rebuild its indexes (REINDEX), or put a backup in its place."),
    "54000": ("cannot hold an article of that size.", "Leave that article out."),
}


def told(error: BaseException, where: str) -> LedgerError | None:
    """What ``error`` of the driver means for the ledger shown as ``where``; ``None`` for a fault of ours.

    SQLite's errors are told apart by their result code, PostgreSQL's by SQLSTATE.
    """
    code = getattr(error, "sqlite_errorcode", None)
    if code is not None:
        line = _SQLITE.get(code & 0xFF)
        return LedgerError(f"{where} {line[0]}", hint=line[1]) if line else None
    return _of_postgresql(error, where)


def _of_postgresql(error: BaseException, where: str) -> LedgerError | None:
    state = getattr(error, "sqlstate", None)
    if state in _POSTGRESQL:
        what, hint = _POSTGRESQL[state]
        return LedgerError(f"{where} {what}", hint=hint)
    if state is not None and state.startswith("28"):
        return LedgerError(f"{where} does not let this user in.", hint="Check the user and the password.")
    if type(error).__module__.startswith("psycopg") and (
        type(error).__name__ == "OperationalError" or (state or "").startswith(("08", "57P"))
    ):
        return LedgerError(
            f"{where} does not answer.",
            hint="Check the address, and that the server runs; what was kept before is still there.",
        )
    return None
