"""The house keeps its shape: who may import whom, what is never imported, and how large things may grow."""

from __future__ import annotations

import ast
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "src" / "verbale"
FILES = sorted(PACKAGE.rglob("*.py"))

LEAVES = {
    "errors",
    "records",
    "findings",
    "days",
    "wording",
    "settings",
    "characters",
    "version",
    "places",
    "models",
}
ROOMS = ("articles", "text", "statements", "sources", "dating", "acts", "comparison", "registers")
LATER = {"reading", "ledger", "operations", "views", "demo"}
HEAVY = {
    "spacy",
    "trafilatura",
    "lxml",
    "py3langid",
    "httpcore2",
    "httpx2",
    "rich",
    "charset_normalizer",
    "jinja2",
    "sqlalchemy",
    "alembic",
    "rapidfuzz",
    "rensa",
    "pyarrow",
}
NEVER = {
    "torch",
    "sklearn",
    "transformers",
    "pickle",
    "cPickle",
    "dill",
    "marshal",
    "shelve",
    "training",
    "joblib",
}


def imports(path: Path) -> Iterator[tuple[str, bool]]:
    """The modules a file imports, each with whether that happens inside a function."""
    tree = ast.parse(path.read_text("utf-8"))
    inside = {
        id(n)
        for f in ast.walk(tree)
        if isinstance(f, ast.FunctionDef | ast.AsyncFunctionDef)
        for n in ast.walk(f)
    }
    package = ("verbale", *path.relative_to(PACKAGE).parts[:-1])
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from ((alias.name, id(node) in inside) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = package[: len(package) - node.level + 1] if node.level else ()
            name = ".".join((*base, *([node.module] if node.module else [])))
            if name == "verbale":
                yield from ((f"verbale.{alias.name}", id(node) in inside) for alias in node.names)
            else:
                yield name, id(node) in inside


def place(path: Path) -> str:
    return path.relative_to(PACKAGE).with_suffix("").parts[0]


@pytest.mark.parametrize("path", FILES, ids=lambda p: str(p.relative_to(PACKAGE)))
def test_rooms_never_import_each_other_or_what_comes_later(path: Path) -> None:
    here = place(path)
    found = {name.split(".")[1] for name, _ in imports(path) if name.startswith("verbale.")}
    if here in LEAVES:
        assert found <= LEAVES
    elif here in ROOMS:
        assert found <= LEAVES | {here}
    elif here == "reading":
        assert not found & (LATER - {"reading"})
    elif here == "operations":
        assert "views" not in found


@pytest.mark.parametrize("path", FILES, ids=lambda p: str(p.relative_to(PACKAGE)))
def test_nothing_is_imported_that_must_not_be(path: Path) -> None:
    assert not {name.split(".")[0] for name, _ in imports(path)} & NEVER


@pytest.mark.parametrize("path", FILES, ids=lambda p: str(p.relative_to(PACKAGE)))
def test_imports_hidden_in_functions_are_only_the_heavy_ones(path: Path) -> None:
    if place(path) in {"views", "__init__", "__main__"}:
        return  # the command line loads each command, and the package each name, only when asked for
    hidden = {name.split(".")[0] for name, inside in imports(path) if inside}
    assert hidden <= HEAVY


@pytest.mark.parametrize("path", FILES, ids=lambda p: str(p.relative_to(PACKAGE)))
def test_files_and_functions_stay_small(path: Path) -> None:
    text = path.read_text("utf-8")
    assert len(text.splitlines()) <= 400, "split the file"
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            lines = (node.end_lineno or node.lineno) - node.lineno + 1
            assert lines <= 60, f"{node.name} has {lines} lines: split it"
            a = node.args
            positional = [x.arg for x in (*a.posonlyargs, *a.args) if x.arg not in {"self", "cls"}]
            assert len(positional) <= 6, (
                f"{node.name} takes {len(positional)} positional parameters: use a dataclass"
            )


@pytest.mark.parametrize("path", FILES, ids=lambda p: str(p.relative_to(PACKAGE)))
def test_library_code_never_exits_and_evaluates_nothing(path: Path) -> None:
    calls = {
        ast.unparse(node.func)
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Call)
    }
    assert not calls & {
        "eval",
        "exec",
        "os.system",
        "subprocess.run",
        "subprocess.Popen",
        "logging.basicConfig",
    }
    if place(path) not in {"views", "__main__"}:
        assert not calls & {"sys.exit", "exit", "quit", "os._exit", "print"}


def test_no_file_is_a_bag_of_helpers() -> None:
    assert not [p for p in FILES if p.stem in {"utils", "util", "helpers", "misc", "common"}]


def test_the_wheel_asks_for_what_the_lock_is_made_from() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    lines = (ROOT / "requirements.in").read_text("utf-8").splitlines()
    assert sorted(project["dependencies"]) == sorted(
        line for line in lines if line and not line.startswith("#")
    )


@pytest.mark.parametrize("name", ["requirements.txt", "requirements-dev.txt"])
def test_every_requirement_is_pinned_and_hashed(name: str) -> None:
    text = (ROOT / name).read_text("utf-8").replace("\\\n", " ")
    entries = [line for line in text.splitlines() if line.strip() and not line.startswith("#")]
    assert len(entries) > 30
    for entry in entries:
        assert "==" in entry.split(";")[0], entry
        assert "--hash=sha256:" in entry, entry
        assert "999.9.9" not in entry, entry
