"""A PostgreSQL server of the tests' own, on a Unix socket, where its programs are installed; else those tests are skipped."""

from __future__ import annotations

import itertools
import os
import pwd
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

_PLACES = (
    "/usr/lib/postgresql/17/bin",
    "/usr/lib/postgresql/16/bin",
    "/usr/lib/postgresql/15/bin",
    "/usr/lib/postgresql/14/bin",
)
_NUMBER = itertools.count(1)


def _program(name: str) -> str | None:
    return shutil.which(name, path=os.pathsep.join((*_PLACES, os.environ.get("PATH", ""))))


def _keeper() -> str | None:
    """Who runs the server: it refuses to run as root."""
    return "nobody" if os.getuid() == 0 else None


@pytest.fixture(scope="session")
def postgresql_server() -> Iterator[tuple[str, str]]:
    """The folder of the socket and the name of the user."""
    initdb, ctl = _program("initdb"), _program("pg_ctl")
    if initdb is None or ctl is None:
        pytest.skip("there is no PostgreSQL: install Debian's package postgresql-15")
    ctl = str(Path(initdb).with_name("pg_ctl"))
    keeper = _keeper()
    user = keeper or pwd.getpwuid(os.getuid()).pw_name
    folder = Path(tempfile.mkdtemp(prefix="verbale-pg-"))
    folder.chmod(0o755)
    if keeper:
        shutil.chown(folder, keeper)
    run = {"check": True, "capture_output": True, "cwd": folder, "timeout": 120} | (
        {"user": keeper} if keeper else {}
    )
    options = f"-c listen_addresses= -c unix_socket_directories={folder} -c fsync=off -c max_connections=30"
    try:
        subprocess.run(
            [initdb, "-D", folder / "data", "-A", "trust", "-U", user, "-E", "UTF8", "--locale=C"], **run
        )  # type: ignore[call-overload]
        subprocess.run(
            [ctl, "-D", folder / "data", "-w", "-l", folder / "log", "-o", options, "start"], **run
        )  # type: ignore[call-overload]
    except (subprocess.CalledProcessError, subprocess.TimeoutExpired, OSError) as error:
        shutil.rmtree(folder, ignore_errors=True)
        pytest.skip(f"PostgreSQL could not be started: {getattr(error, 'stderr', error)!r}"[:300])
    try:
        yield str(folder), user
    finally:
        subprocess.run([ctl, "-D", folder / "data", "-m", "immediate", "stop"], **(run | {"check": False}))  # type: ignore[call-overload]
        shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture
def postgresql(postgresql_server: tuple[str, str]) -> Iterator[str]:
    """The address of an empty database."""
    psycopg = pytest.importorskip("psycopg")
    folder, user = postgresql_server
    name = f"test_{next(_NUMBER)}"
    with psycopg.connect(host=folder, user=user, dbname="postgres", autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name}")
    yield f"postgresql://{user}@/{name}?host={folder}"
    with psycopg.connect(host=folder, user=user, dbname="postgres", autocommit=True) as connection:
        connection.execute(f"DROP DATABASE {name} WITH (FORCE)")
