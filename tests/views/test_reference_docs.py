from __future__ import annotations

import importlib.util
from pathlib import Path
from types import ModuleType

import pytest

from verbale.settings import table
from verbale.views.cli.main import COMMANDS

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def script() -> ModuleType:
    spec = importlib.util.spec_from_file_location("docs_cli", ROOT / "scripts" / "docs_cli.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize("name", ["cli.md", "settings.md"])
def test_the_reference_is_what_the_code_says(script: ModuleType, name: str) -> None:
    written = (ROOT / "docs" / "reference" / name).read_text("utf-8")
    assert written == script.pages()[name], f"docs/reference/{name} is stale: run scripts/docs_cli.py"


def test_every_command_and_every_setting_is_documented(script: ModuleType) -> None:
    pages = script.pages()
    assert [name for name in COMMANDS if f"## verbale {name}\n" not in pages["cli.md"]] == []
    assert [row["variable"] for row in table() if f"`{row['variable']}`" not in pages["settings.md"]] == []


def test_a_stale_page_is_found(script: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(script, "HERE", tmp_path)
    assert script.main(["--check"]) == 1
    assert script.main([]) == 0
    assert script.main(["--check"]) == 0
