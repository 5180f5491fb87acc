from __future__ import annotations

import inspect
import subprocess
import sys

import pytest

import verbale
from verbale import errors, records


def test_the_public_names_are_sorted_and_all_there() -> None:
    assert verbale.__all__ == sorted(verbale.__all__)
    assert all(getattr(verbale, name) is not None for name in verbale.__all__)
    assert set(verbale.__all__) <= set(dir(verbale))


def test_every_error_and_every_record_is_public() -> None:
    own = [
        name
        for module in (errors, records)
        for name, value in vars(module).items()
        if inspect.isclass(value) and value.__module__ == module.__name__
    ]
    assert [name for name in own if name not in verbale.__all__] == []


def test_an_unknown_name_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="no_such_name"):
        _ = verbale.no_such_name  # type: ignore[attr-defined]


@pytest.mark.parametrize("module", ["verbale", "verbale.views.cli.main"])
def test_nothing_heavy_is_loaded_before_it_is_needed(module: str) -> None:
    code = f"import sys, {module}; print(*sorted(m for m in sys.modules if '.' not in m))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    loaded = set(done.stdout.split())
    assert not loaded & {"spacy", "trafilatura", "lxml", "httpx2", "numpy", "rich", "jinja2", "py3langid"}


@pytest.mark.parametrize("name", ["read", "read_many", "Reader", "Outcome", "Settings"])
def test_every_public_door_says_what_it_does(name: str) -> None:
    assert len(inspect.getdoc(getattr(verbale, name)) or "") > 60


def test_what_asks_a_ledger_loads_no_reader() -> None:
    names = ("search", "speaker", "speakers", "timeline", "outlets", "info", "forget", "backup")
    views = ", ".join(f"verbale.views.cli.{name}" for name in names)
    code = f"import sys, {views}, verbale.operations.keeping, verbale.operations.asking; print(*sorted(sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    loaded = set(done.stdout.split())
    assert "verbale.operations.asking" in loaded
    assert not loaded & {
        "verbale.reading",
        "verbale.statements",
        "verbale.articles",
        "spacy",
        "lxml",
        "rapidfuzz",
    }
