"""The encoder of meanings: what it gives, and what does not depend on what."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from verbale.errors import ModelError
from verbale.models.meaning import FOLDER, WIDE, Meaning, load_meaning

SOLD = "We sold the old ferry to a yard in the north for half a million crowns."
BOUGHT = "a northern shipyard had bought the vessel for 500,000 crowns"
LATE = "the timetable for the summer would come out late"


@pytest.fixture(scope="module")
def meaning() -> Meaning:
    return load_meaning()


def test_it_loads_once(meaning: Meaning) -> None:
    assert load_meaning() is meaning


def test_other_words_for_one_thing_lie_closer_than_another_thing(meaning: Meaning) -> None:
    sold, bought, late = meaning.of([SOLD, BOUGHT, LATE])
    assert sold @ bought > sold @ late + 0.2


def test_each_passage_has_a_vector_of_length_one(meaning: Meaning) -> None:
    vectors = meaning.of([SOLD, "", "?", "word " * 5000, SOLD])
    assert vectors.shape == (5, WIDE)
    assert vectors.dtype == np.float32
    assert np.allclose(np.linalg.norm(vectors, axis=1), 1, atol=1e-5)
    assert np.array_equal(vectors[0], vectors[4])


def test_none_gives_none(meaning: Meaning) -> None:
    assert meaning.of([]).shape == (0, WIDE)


def test_a_vector_does_not_depend_on_what_is_read_beside_it() -> None:
    alone = fresh().of([BOUGHT])
    beside = fresh().of([SOLD * 3, BOUGHT, LATE, "Yes."])
    assert np.allclose(alone[0], beside[1], atol=1e-4)


def test_quotation_marks_may_be_curly_or_straight(meaning: Meaning) -> None:
    curly, straight = meaning.of(["It’s “late” – again", 'It\'s "late" - again'])
    assert np.allclose(curly, straight, atol=1e-5)


def fresh() -> Meaning:
    """An encoder that remembers nothing."""
    shipped = load_meaning()
    return Meaning(shipped._weights, shipped._tagger)


def cut_short(folder: Path) -> None:
    path = folder / "weights.npz"
    path.write_bytes(path.read_bytes()[:-1000])


def of_another_format(folder: Path) -> None:
    path = folder / "manifest.json"
    path.write_text(
        json.dumps(json.loads(path.read_text("utf-8")) | {"format": "verbale.meaning/9"}), "utf-8"
    )


@pytest.mark.parametrize("harm", [cut_short, of_another_format])
def test_files_that_do_not_match_are_refused(tmp_path: Path, harm: Callable[[Path], None]) -> None:
    folder = Path(shutil.copytree(FOLDER, tmp_path / "meaning"))
    harm(folder)
    with pytest.raises(ModelError) as raised:
        load_meaning(folder)
    assert "Install Verbale again" in raised.value.line


def test_its_card_ships_with_it() -> None:
    version = json.loads((FOLDER / "manifest.json").read_text("utf-8"))["version"]
    assert version in (FOLDER / "CARD.md").read_text("utf-8")
    assert sum(path.stat().st_size for path in FOLDER.iterdir()) < 12_000_000
