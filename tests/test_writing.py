from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from verbale.errors import OutputError
from verbale.writing import writing


def test_a_file_is_written_whole_with_the_rights_it_had(tmp_path: Path) -> None:
    target = tmp_path / "out.json"
    target.write_text("old")
    target.chmod(0o640)
    with writing(target) as stream:
        stream.write("new é \ud800")
    assert target.read_text() == "new é \\ud800"
    assert stat.S_IMODE(target.stat().st_mode) == 0o640
    assert os.listdir(tmp_path) == ["out.json"]


def test_a_new_file_has_the_usual_rights(tmp_path: Path) -> None:
    with writing(tmp_path / "out.json") as stream:
        stream.write("x")
    umask = os.umask(0)
    os.umask(umask)
    assert stat.S_IMODE((tmp_path / "out.json").stat().st_mode) == 0o666 & ~umask


@pytest.mark.parametrize("failure", [RuntimeError, KeyboardInterrupt, OSError, SystemExit])
def test_the_old_file_stays_whole_on_any_failure(tmp_path: Path, failure: type[BaseException]) -> None:
    target = tmp_path / "out.json"
    target.write_text("old")

    def fail() -> None:
        with writing(target) as stream:
            stream.write("half")
            stream.flush()
            raise failure

    with pytest.raises((failure, OutputError)):
        fail()
    assert target.read_text() == "old"
    assert os.listdir(tmp_path) == ["out.json"]


def test_a_link_keeps_pointing_where_it_points(tmp_path: Path) -> None:
    (tmp_path / "real").write_text("old")
    (tmp_path / "link").symlink_to("real")
    with writing(tmp_path / "link") as stream:
        stream.write("new")
    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "real").read_text() == "new"


def test_a_device_is_written_to_and_not_replaced() -> None:
    with writing("/dev/null") as stream:
        stream.write("gone")
    assert Path("/dev/null").is_char_device()


@pytest.mark.parametrize("name", ["", ".", "folder", "folder/", "none/out.json", "new/"])
def test_what_cannot_be_written_is_said_in_one_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("folder").mkdir()
    with pytest.raises(OutputError) as error, writing(name):
        pytest.fail("opened")
    assert "\n" not in error.value.line
    assert error.value.hint
    assert os.listdir(tmp_path) == ["folder"]


def test_whoever_has_the_old_file_open_goes_on_reading_the_old_one(tmp_path: Path) -> None:
    target = tmp_path / "out.json"
    target.write_text("old")
    with target.open() as reader:
        with writing(target) as stream:
            stream.write("new")
        assert reader.read() == "old"
    assert target.read_text() == "new"
