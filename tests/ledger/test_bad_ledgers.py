"""Files that are no ledger, damaged, newer, locked or read-only, a full disk, a kill at any moment: one clear line, nothing lost."""

from __future__ import annotations

import os
import random
import signal
import sqlite3
import subprocess
import sys
import textwrap
import time
from contextlib import closing
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))
from small_readings import article_reading

from verbale.errors import LedgerError
from verbale.ledger import info, iterate_readings, open_ledger, put


def made(path: Path, count: int = 1) -> Path:
    """A ledger with some articles."""
    with open_ledger(path, create=True) as ledger:
        for number in range(count):
            put(ledger, article_reading(number))
    return path


def other_database(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE recipes (name TEXT)")


def newer(path: Path) -> None:
    made(path)
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("UPDATE ledger_version SET version_num = '9999'")
        connection.commit()


@pytest.mark.parametrize(
    ("make", "says"),
    [
        (lambda path: path.mkdir(), "folder"),
        (lambda path: path.write_text("a letter to the editor, and no ledger at all\n" * 50), "no ledger"),
        (other_database, "no ledger"),
        (newer, "newer"),
    ],
)
def test_what_is_no_ledger_of_ours_is_refused_in_one_line_and_left_as_it_is(
    tmp_path: Path, make: object, says: str
) -> None:
    path = tmp_path / "it"
    make(path)  # type: ignore[operator]
    before = None if path.is_dir() else path.read_bytes()
    for create in (False, True):
        with pytest.raises(LedgerError, match=says) as caught:
            open_ledger(path, create=create)
        assert "\n" not in caught.value.line
        assert caught.value.hint
    assert before is None or path.read_bytes() == before


def test_a_ledger_that_is_not_there_is_not_made_by_asking_it(tmp_path: Path) -> None:
    with pytest.raises(LedgerError, match="no ledger"):
        open_ledger(tmp_path / "none.db")
    with pytest.raises(LedgerError):
        open_ledger(tmp_path / "no" / "folder.db", create=True)
    assert list(tmp_path.iterdir()) == []


def test_a_damaged_page_is_told_of_and_the_file_is_not_touched(tmp_path: Path) -> None:
    path = made(tmp_path / "ledger.db", 60)
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    data = bytearray(path.read_bytes())
    for page in range(4, len(data) // 4096, 2):
        data[page * 4096 : page * 4096 + 3000] = os.urandom(3000)
    path.write_bytes(data)
    before = path.read_bytes()
    told = integrity_of(path)
    assert told != "ok"
    assert "\n" not in told
    assert path.read_bytes() == before


def integrity_of(path: Path) -> str:
    """What ``info`` tells of a ledger, or the error that it ends with."""
    try:
        with open_ledger(path) as ledger:
            return info(ledger).integrity
    except LedgerError as error:
        return error.line


@pytest.mark.skipif(os.getuid() == 0, reason="root may write everywhere")
def test_a_read_only_folder_is_told_of(tmp_path: Path) -> None:
    folder = tmp_path / "shut"
    folder.mkdir()
    made(folder / "ledger.db")
    folder.chmod(0o500)
    try:
        with pytest.raises(LedgerError), open_ledger(folder / "ledger.db") as ledger:
            put(ledger, article_reading(7))
    finally:
        folder.chmod(0o700)


def test_a_full_disk_loses_only_what_was_not_acknowledged(tmp_path: Path) -> None:
    path = made(tmp_path / "ledger.db", 3)
    program = """
        import resource, sys
        sys.path.insert(0, sys.argv[2])
        from small_readings import article_reading
        from verbale.errors import LedgerError
        from verbale.ledger import open_ledger, put
        import os, signal
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        size = os.path.getsize(sys.argv[1]) + 400_000
        resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))
        done = 0
        try:
            with open_ledger(sys.argv[1]) as ledger:
                for number in range(10, 4000):
                    put(ledger, article_reading(number))
                    done += 1
        except LedgerError as error:
            print(done, error.line)
    """
    run = python(program, path)
    out, _ = run.communicate(timeout=120)
    count, told = out.split(" ", 1)
    assert "\n" not in told.strip()
    with open_ledger(path) as ledger:
        assert info(ledger).integrity == "ok"
        assert 3 + int(count) <= len(list(iterate_readings(ledger))) <= 3 + int(count) + 1


def python(program: str, path: Path) -> subprocess.Popen[str]:
    """A process of its own that runs a program on the ledger."""
    return subprocess.Popen(
        [sys.executable, "-c", textwrap.dedent(program), str(path), str(Path(__file__).parent)],
        stdout=subprocess.PIPE,
        text=True,
    )


ADDING = """
    import sys
    sys.path.insert(0, sys.argv[2])
    from small_readings import article_reading
    from verbale.ledger import open_ledger, put
    with open_ledger(sys.argv[1], create=True) as ledger:
        for number in range({start}, {stop}):
            print(put(ledger, article_reading(number)).article, flush=True)
"""


def test_a_kill_at_any_moment_leaves_every_acknowledged_article_and_no_half_of_one(tmp_path: Path) -> None:
    path = tmp_path / "ledger.db"
    chance = random.Random(7)
    kept: set[str] = set()
    for turn in range(4):
        run = python(ADDING.format(start=turn * 10_000, stop=turn * 10_000 + 5000), path)
        assert run.stdout is not None
        for _ in range(chance.randint(1, 40)):
            kept.add(run.stdout.readline().strip())
        time.sleep(chance.random() / 50)
        os.kill(run.pid, signal.SIGKILL)
        with run:
            kept.update(line.strip() for line in run.stdout if len(line) == 65)
    kept.discard("")
    with open_ledger(path) as ledger:
        assert info(ledger).integrity == "ok"
        there = {one.article.id: one for one in iterate_readings(ledger)}
    assert kept <= there.keys()
    assert all(one == article_reading(int(one.reader.split()[-1])) for one in there.values())


def test_two_writers_at_once_both_get_everything_in(tmp_path: Path) -> None:
    path = tmp_path / "ledger.db"
    runs = [python(ADDING.format(start=start, stop=start + 40), path) for start in (0, 100)]
    outs = [run.communicate(timeout=120)[0].split() for run in runs]
    assert [len(out) for out in outs] == [40, 40]
    with open_ledger(path) as ledger:
        assert info(ledger).articles == 80
