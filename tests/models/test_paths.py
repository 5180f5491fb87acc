"""The path that is found is the best of all, and its likelihood is its share of all, by trying every one."""

import itertools

import numpy as np
import pytest

from verbale.models.paths import CUE, likeliest


@pytest.mark.parametrize(("length", "here"), [(5, 2), (3, 0), (1, 0), (4, 3)])
def test_finds_the_best_of_all_paths(length: int, here: int) -> None:
    rng = np.random.default_rng(length)
    roles = rng.normal(size=(1, 6, 4)).astype(np.float32)
    steps = rng.normal(size=(1, 6, 4, 4)).astype(np.float32)
    scores = {
        path: sum(roles[0, i, path[i]] for i in range(length))
        + sum(steps[0, i, path[i - 1], path[i]] for i in range(1, length))
        for path in itertools.product(range(4), repeat=length)
        if path[here] == CUE
    }
    best = max(scores, key=lambda path: scores[path])
    found, sure = likeliest(roles, steps, np.array([length], np.int32), np.array([here], np.int32))
    assert tuple(found[0, :length]) == best
    everything = np.log(sum(np.exp(float(score)) for score in scores.values()))
    assert sure[0] == pytest.approx(np.exp(float(scores[best]) - everything), rel=1e-4)


def test_views_side_by_side_do_not_change_each_other() -> None:
    rng = np.random.default_rng(1)
    roles = rng.normal(size=(3, 7, 4)).astype(np.float32)
    steps = rng.normal(size=(3, 7, 4, 4)).astype(np.float32)
    lengths, here = np.array([7, 4, 1], np.int32), np.array([3, 0, 0], np.int32)
    together, sure = likeliest(roles, steps, lengths, here)
    for k in range(3):
        alone, sure_alone = likeliest(
            roles[k : k + 1, : lengths[k]],
            steps[k : k + 1, : lengths[k]],
            lengths[k : k + 1],
            here[k : k + 1],
        )
        assert (alone[0] == together[k, : lengths[k]]).all()
        assert sure_alone[0] == pytest.approx(sure[k], rel=1e-5)


def test_steps_that_are_the_same_for_all_words_are_said_once() -> None:
    rng = np.random.default_rng(2)
    roles = rng.normal(size=(3, 40, 4)).astype(np.float32)
    step = rng.normal(size=(4, 4)).astype(np.float32)
    lengths, here = np.array([7, 40, 1], np.int32), np.array([3, 20, 0], np.int32)
    once, sure = likeliest(roles, step, lengths, here)
    each, as_sure = likeliest(roles, np.broadcast_to(step, (3, 40, 4, 4)), lengths, here)
    assert all((once[k, : lengths[k]] == each[k, : lengths[k]]).all() for k in range(3))
    assert sure == pytest.approx(as_sure, rel=1e-5)
