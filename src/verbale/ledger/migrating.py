"""Running the migrations, without a command line, a file of settings or a logger."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from sqlalchemy import Connection, inspect

from verbale.errors import LedgerError
from verbale.ledger import schema

if TYPE_CHECKING:
    from alembic.script import ScriptDirectory

_FOLDER = Path(__file__).parent / "migrations"


def version_of(connection: Connection) -> str | None:
    """The migration that the ledger stands at, ``None`` where no table has been made."""
    if not inspect(connection).has_table(schema.VERSION_TABLE):
        return None
    found = connection.exec_driver_sql(f"SELECT version_num FROM {schema.VERSION_TABLE}").scalar()  # noqa: S608
    return None if found is None else str(found)


def check(version: str | None, where: str) -> None:
    """Raise :class:`~verbale.errors.LedgerError` if ``version`` is none that this Verbale knows."""
    if version is not None and version not in {script.revision for script in scripts().walk_revisions()}:
        raise LedgerError(
            f"{where} was made by a newer version of Verbale (its tables stand at {version[:40]}, ours at {schema.HEAD}).",
            hint="Install the newer version; nothing was changed.",
        )


def upgrade(connection: Connection) -> None:
    """Run the migrations that are missing, inside the transaction that ``connection`` is in."""
    from alembic.config import Config
    from alembic.runtime.environment import EnvironmentContext

    script = scripts()

    def steps(current: Any, context: Any) -> Any:
        return script._upgrade_revs("head", current)

    with EnvironmentContext(Config(), script, fn=steps) as environment:
        environment.configure(connection=connection, version_table=schema.VERSION_TABLE)
        environment.run_migrations()


def scripts() -> ScriptDirectory:
    """The migrations that come with the package."""
    from alembic.script import ScriptDirectory

    return ScriptDirectory(str(_FOLDER))
