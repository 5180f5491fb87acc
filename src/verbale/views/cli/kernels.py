"""Let NumPy's linear algebra use the widest instructions of the processor.

OpenBLAS chooses its kernels when it is loaded, by the processor's family, and takes narrow ones for families younger than itself. Where
Linux says that the processor has the AVX-512 instructions that the wide kernels need, they are named before NumPy is loaded: the tagger
then reads 3,800 words a second in place of 2,500 (measured on an AMD EPYC of family 26). What the user has set stays.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

NAME = "OPENBLAS_CORETYPE"
_NEEDED = {"avx512f", "avx512cd", "avx512dq", "avx512bw", "avx512vl", "fma"}


def choose_kernels(described: Path = Path("/proc/cpuinfo")) -> bool:
    """Name the wide kernels in the environment of this process, if that is safe and comes in time; tells whether it did."""
    if NAME in os.environ or "numpy" in sys.modules or not sys.platform.startswith("linux"):
        return False
    try:
        with described.open("rb") as file:
            text = file.read(8192).decode("ascii", "replace")
    except OSError:
        return False
    flags = next((line for line in text.splitlines() if line.startswith("flags")), "")
    if "AuthenticAMD" not in text or not set(flags.split()) >= _NEEDED:
        return False
    os.environ[NAME] = "SkylakeX"
    return True
