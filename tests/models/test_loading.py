"""The loader takes the files that the manifest names, and no others."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from verbale.errors import ModelError
from verbale.models import load_model
from verbale.models.loading import FOLDER


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    return Path(shutil.copytree(FOLDER, tmp_path / "tagger"))


def test_the_tagger_that_ships_loads_once() -> None:
    model = load_model()
    assert model is load_model()
    assert model.version
    assert len(model.vocabulary) == len(model.table) == len(model.scales)
    assert {"statement", "new"} <= model.thresholds.keys()


def cut_short(folder: Path) -> None:
    path = folder / "weights.npz"
    path.write_bytes(path.read_bytes()[:-1000])


def changed(folder: Path) -> None:
    path = folder / "pieces.txt"
    path.write_text(path.read_text("utf-8").replace("the", "teh", 1), "utf-8")


def gone(folder: Path) -> None:
    (folder / "weights.npz").unlink()


def of_another_format(folder: Path) -> None:
    path = folder / "manifest.json"
    path.write_text(json.dumps(json.loads(path.read_text("utf-8")) | {"format": "verbale.tagger/9"}), "utf-8")


def no_manifest(folder: Path) -> None:
    (folder / "manifest.json").write_text("{", "utf-8")


@pytest.mark.parametrize("harm", [cut_short, changed, gone, of_another_format, no_manifest])
def test_files_that_do_not_match_are_refused(copy: Path, harm: Callable[[Path], None]) -> None:
    harm(copy)
    with pytest.raises(ModelError) as raised:
        load_model(copy)
    assert "\n" not in raised.value.line
    assert "Install Verbale again" in raised.value.line


def test_the_weights_are_small_and_their_card_ships_with_them() -> None:
    assert sum(path.stat().st_size for path in FOLDER.iterdir()) < 30_000_000
    card = (FOLDER / "CARD.md").read_text("utf-8")
    assert load_model().version in card
