"""What the documents show is true: Python blocks run and print what stands below them, commands parse, paths of the JSON exist."""

import contextlib
import importlib.util
import io
import itertools
import re
import shlex
import shutil
from dataclasses import dataclass
from pathlib import Path

import pytest

import verbale
from verbale import demo

ROOT = Path(__file__).resolve().parents[2]
DOCUMENTS = sorted((ROOT / "docs").glob("*.md")) + sorted((ROOT / "docs" / "how-to").glob("*.md"))
README = ROOT / "README.md"
FENCE = re.compile(
    r"^(?P<indent> *)```(?P<language>\w+)\n(?P<body>.*?)^(?P=indent)```$", re.MULTILINE | re.DOTALL
)
OPTIONAL = ("pandas", "polars")


@dataclass(frozen=True)
class Block:
    language: str
    body: str
    line: int


def blocks(path: Path) -> list[Block]:
    text = path.read_text(encoding="utf-8")
    found = []
    for match in FENCE.finditer(text):
        indent = match["indent"]
        body = "".join(line.removeprefix(indent) for line in match["body"].splitlines(keepends=True))
        found.append(Block(match["language"], body, text.count("\n", 0, match.start()) + 1))
    return found


def commands(path: Path) -> list[str]:
    """Every call of ``verbale`` in the shell blocks, up to a pipe, redirection or comment."""
    found = []
    for block in blocks(path):
        if block.language == "sh":
            for line in block.body.splitlines():
                match = re.search(r"(?:^|[\s/])verbale (.*)", line.split(" #")[0])
                if match:
                    found.append(re.split(r"\s(?:\|\|?|&&?|2?>|<)(?:\s|$)", match[1] + " ")[0].strip())
    return found


def has_python(path: Path) -> bool:
    return any(block.language == "python" for block in blocks(path))


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder with the demo reports in ``reports``, as the documents assume."""
    (tmp_path / "reports").mkdir()
    for report in demo.reports():
        (tmp_path / "reports" / report.name).write_bytes(report.read_bytes())
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.model
@pytest.mark.parametrize("path", [path for path in DOCUMENTS if has_python(path)], ids=lambda path: path.stem)
def test_the_python_of_a_document_runs_and_prints_what_it_shows(path: Path, desk: Path) -> None:
    namespace: dict[str, object] = {"__name__": "__main__"}
    found = blocks(path)
    for block, after in zip(found, [*found[1:], None], strict=True):
        if block.language != "python":
            continue
        code = compile("\n" * block.line + block.body, str(path), "exec")
        if any(f"import {name}" in block.body and not importlib.util.find_spec(name) for name in OPTIONAL):
            continue
        printed = io.StringIO()
        with contextlib.redirect_stdout(printed):
            exec(code, namespace)
        if after and after.language == "text":
            assert printed.getvalue() == after.body, f"{path.name}, line {block.line}"


def test_the_tutorial_shows_what_its_python_prints() -> None:
    found = blocks(ROOT / "docs" / "tutorial.md")
    shown = [b.language for a, b in itertools.pairwise(found) if a.language == "python"]
    assert shown.count("text") >= 5


SHOWN = [(path, command) for path in [README, *DOCUMENTS] if path.exists() for command in commands(path)]


@pytest.mark.parametrize(
    ("path", "command"), SHOWN, ids=[f"{path.stem}: {command}" for path, command in SHOWN]
)
def test_a_command_that_a_document_shows_parses(path: Path, command: str) -> None:
    from verbale.views.cli.main import verbale as group

    name, *arguments = shlex.split(command)
    if name == "COMMAND":
        return
    with group.make_context("verbale", [name]) as context:
        found = group.get_command(context, name)
        assert found is not None, f"there is no command {name}"
        if "--help" not in arguments:
            with found.make_context(name, arguments, parent=context) as inner:
                assert not inner.args


def test_enough_commands_are_shown() -> None:
    assert len(SHOWN) >= 20


@pytest.mark.model
@pytest.mark.parametrize(
    "command",
    [c for c in commands(ROOT / "docs" / "tutorial.md") if "http" not in c and not c.endswith(" -")],
)
def test_a_command_of_the_tutorial_works(
    command: str, desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    from verbale.views.cli.main import run

    arguments = shlex.split(command)
    assert run(arguments) == 0
    written = [value for flag, value in itertools.pairwise(arguments) if flag in ("--html", "-o", "--output")]
    assert all((desk / name).stat().st_size > 1000 for name in written)
    assert written or len(capsys.readouterr().out) > 500


@pytest.mark.model
def test_the_output_that_the_tutorial_shows_is_printed(
    desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    from verbale.views.cli.main import run

    assert run(["read", "reports/2-courier-parliament.txt"]) == 0
    printed = [line.strip() for line in capsys.readouterr().out.splitlines()]
    bars = ("┃", "┊")
    shown = [
        line.strip()
        for b in blocks(ROOT / "docs" / "tutorial.md")
        for line in b.body.splitlines()
        if line.strip().startswith(bars)
    ]
    assert len(shown) >= 3
    assert [line for line in shown if line not in printed] == []


def test_the_exit_codes_are_those_of_the_errors() -> None:
    from verbale import errors

    told: dict[str, int] = {}
    for row in (ROOT / "docs" / "exit-codes.md").read_text(encoding="utf-8").splitlines():
        match = re.match(r"\| (\d+) \| (`\w+Error`.*) \|$", row)
        if match:
            told.update(dict.fromkeys(re.findall(r"`(\w+)`", match[2]), int(match[1])))
    real = {
        name: value.exit_code
        for name, value in vars(errors).items()
        if isinstance(value, type) and issubclass(value, errors.VerbaleError)
    }
    assert told == real


def test_the_terms_name_fields_that_exist() -> None:
    reading = set(re.findall(r"[a-z_]+", " ".join(_fields(verbale.Reading))))
    named = set()
    for row in (ROOT / "docs" / "terms.md").read_text(encoding="utf-8").splitlines():
        cells = [cell.strip() for cell in row.strip("|").split("|")]
        if (
            len(cells) == 5
            and cells[0].startswith("**")
            and "comparison" not in cells[3]
            and "not in" not in cells[3]
        ):
            named.update(
                part
                for path in re.findall(r"`([a-z_.\[\]]+)`", cells[3])
                for part in re.findall(r"[a-z_]+", path)
            )
    assert len(named) >= 20
    assert named - reading - {"government"} == set()


def _fields(record: type) -> list[str]:
    from verbale import records

    found = []
    for name, kind in record.__annotations__.items():
        found.append(name)
        for inner in re.findall(r"[A-Z]\w+", str(kind)):
            if isinstance(getattr(records, inner, None), type) and inner != record.__name__:
                found += _fields(getattr(records, inner))
    return found


def test_the_desk_holds_every_report(desk: Path) -> None:
    assert len(list((desk / "reports").iterdir())) == len(demo.reports()) == 9
    shutil.rmtree(desk / "reports")
