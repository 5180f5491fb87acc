"""The command line as a process of its own: start, signals, pipes and encodings."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

COMMAND = [sys.executable, "-m", "verbale"]
TEXT = "Pier opens\n\nThe harbour board met on Monday. “The pier will open in the spring,” Mara Ellingsen said.\n"


def clean_environment(**more: str) -> dict[str, str]:
    gone = ("NO_COLOR", "FORCE_COLOR", "PYTHONIOENCODING", "PYTHONUTF8")
    return {key: value for key, value in os.environ.items() if key not in gone} | more


HEAVY = (
    "spacy",
    "numpy",
    "rich",
    "trafilatura",
    "lxml",
    "httpx2",
    "jinja2",
    "py3langid",
    "verbale.reading",
    "verbale.articles",
)


@pytest.mark.parametrize("argument", ["--help", "--version"])
def test_help_starts_without_the_heavy_modules(argument: str) -> None:
    code = (
        "import sys\n"
        f"sys.argv = ['verbale', {argument!r}]\n"
        "from verbale.views.cli.main import main\n"
        "try:\n    main()\nexcept SystemExit:\n    pass\n"
        f"print([name for name in {HEAVY!r} if name in sys.modules], file=sys.stderr)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, env=clean_environment()
    )
    assert done.stdout
    assert done.stderr.strip() == "[]"


@pytest.mark.model
def test_a_report_is_read_from_standard_input_and_printed_without_colour() -> None:
    done = subprocess.run(
        [*COMMAND, "read", "-"], input=TEXT.encode(), capture_output=True, env=clean_environment()
    )
    shown = done.stdout.decode()
    assert done.returncode == 0
    assert "┃ “The pier will open in the spring,”" in shown
    assert "Mara Ellingsen" in shown
    assert "\x1b" not in shown


@pytest.mark.model
@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "cp1252", "utf-8"])
def test_no_encoding_of_the_terminal_makes_it_fail(encoding: str) -> None:
    text = TEXT.replace("Pier opens", "Piér opens 😀")
    environment = clean_environment(PYTHONIOENCODING=f"{encoding}:strict", PYTHONUTF8="0")
    done = subprocess.run([*COMMAND, "read", "-"], input=text.encode(), capture_output=True, env=environment)
    assert (done.returncode, done.stderr) == (0, b"")
    assert b"The pier will open in the spring," in done.stdout


@pytest.mark.model
def test_a_reader_that_leaves_early_ends_it_quietly(tmp_path: Path) -> None:
    for number in range(30):
        (tmp_path / f"{number}.txt").write_text(TEXT * 20)
    with subprocess.Popen(
        [*COMMAND, "read", str(tmp_path)], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.readline()
        process.stdout.close()
        assert (process.wait(60), process.stderr.read()) == (141, b"")


@pytest.mark.model
@pytest.mark.parametrize(("number", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
def test_a_signal_leaves_nothing_half_written(tmp_path: Path, number: signal.Signals, code: int) -> None:
    out = tmp_path / "out.jsonl"
    out.write_text("old")
    lines = json.dumps({"id": 1, "text": TEXT}) + "\n"
    command = [*COMMAND, "read", "--jsonl-in", "-", "--json", "-o", str(out)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdin is not None
        assert process.stderr is not None
        process.stdin.write(lines.encode())
        process.stdin.flush()
        for _ in range(600):
            if len(os.listdir(tmp_path)) == 2:
                break
            time.sleep(0.05)
        else:
            pytest.fail("it never began to write")
        process.send_signal(number)
        assert process.wait(60) == code
        assert b"Traceback" not in process.stderr.read()
    assert out.read_text() == "old"
    assert os.listdir(tmp_path) == ["out.jsonl"]


@pytest.mark.model
@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no /dev/full here")
def test_a_full_disk_is_told_as_such() -> None:
    with open("/dev/full", "wb") as full:
        done = subprocess.run(
            [*COMMAND, "demo", "--json"], stdout=full, stderr=subprocess.PIPE, env=clean_environment()
        )
    assert done.returncode == 5
    assert done.stderr.decode().startswith("verbale: The output could not be written")
    assert done.stderr.count(b"\n") == 1
