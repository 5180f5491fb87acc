"""Keep the matrix arithmetic of the network on one core.

Its matrices are small: on an idle machine several threads gain nothing (measured with two: 2,100 to 2,600 words a second; with one 2,500
to 2,600), on a busy one they wait for each other (a tenth of the speed), and the last bits of a sum depend on how many there are.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache

from threadpoolctl import ThreadpoolController


@contextmanager
def one_core() -> Iterator[None]:
    """Within it, NumPy's linear algebra uses one thread; afterwards as many as before. Where several threads of Python are inside at once,
    the one that leaves last may leave it at one."""
    with _controller().limit(limits=1, user_api="blas"):
        yield


@cache
def _controller() -> ThreadpoolController:
    return ThreadpoolController()
