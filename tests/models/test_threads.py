"""Inside, the linear algebra has one thread; outside, what it had before."""

from __future__ import annotations

import numpy as np
from threadpoolctl import threadpool_info

from verbale.models.threads import one_core


def counts() -> list[int]:
    np.ones((2, 2)) @ np.ones((2, 2))
    return [one["num_threads"] for one in threadpool_info() if one["user_api"] == "blas"]


def test_one_thread_inside_and_the_former_number_after() -> None:
    before = counts()
    with one_core():
        assert set(counts()) <= {1}
        with one_core():
            assert set(counts()) <= {1}
        assert set(counts()) <= {1}
    assert counts() == before


def test_an_error_inside_puts_it_back() -> None:
    before = counts()
    try:
        with one_core():
            raise ValueError
    except ValueError:
        pass
    assert counts() == before
