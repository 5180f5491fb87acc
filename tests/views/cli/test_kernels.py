"""The wide kernels are named only where the processor has what they need, in time, and where nobody has chosen others."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from verbale.views.cli import kernels

WIDE = "vendor_id\t: AuthenticAMD\nflags\t\t: fpu fma avx512f avx512cd avx512dq avx512bw avx512vl\n"


@pytest.fixture(autouse=True)
def early(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(kernels.NAME, raising=False)
    monkeypatch.delitem(sys.modules, "numpy", raising=False)
    monkeypatch.setattr(sys, "platform", "linux")


def described(folder: Path, text: str) -> Path:
    path = folder / "cpuinfo"
    path.write_text(text)
    return path


def test_a_processor_that_can_gets_them(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(kernels.NAME, "")
    monkeypatch.delenv(kernels.NAME)
    assert kernels.choose_kernels(described(tmp_path, WIDE))
    assert os.environ[kernels.NAME] == "SkylakeX"


@pytest.mark.parametrize(
    "text",
    [
        WIDE.replace("avx512vl", "avx2"),
        WIDE.replace("AuthenticAMD", "GenuineIntel"),
        WIDE.replace("flags", "Features"),
        "",
    ],
)
def test_any_other_keeps_what_it_has(tmp_path: Path, text: str) -> None:
    assert not kernels.choose_kernels(described(tmp_path, text))
    assert kernels.NAME not in os.environ


def test_a_choice_of_the_user_stands(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(kernels.NAME, "Haswell")
    assert not kernels.choose_kernels(described(tmp_path, WIDE))
    assert os.environ[kernels.NAME] == "Haswell"


def test_it_comes_too_late_once_numpy_is_loaded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "numpy", os)
    assert not kernels.choose_kernels(described(tmp_path, WIDE))


def test_no_description_no_choice(tmp_path: Path) -> None:
    assert not kernels.choose_kernels(tmp_path / "nothing")


def test_the_command_line_chooses_before_numpy_is_loaded() -> None:
    code = "import sys, verbale.views.cli.main; print('numpy' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"
