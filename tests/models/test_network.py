"""The network in NumPy: shapes, laws, and what does not depend on what."""

from __future__ import annotations

import numpy as np
import pytest

from verbale.models import Network, View
from verbale.models.network import Floats

WIDE, NARROW = 384, 128


def weights(layers: int = 2, steps: bool = False) -> dict[str, Floats]:
    """A small network of random weights with a fixed seed."""
    rng = np.random.default_rng(7)
    made: dict[str, Floats] = {}

    def put(name: str, *shape: int) -> None:
        made[name] = rng.normal(0, 0.05, shape).astype(np.float32)

    def linear(name: str, inner: int, outer: int) -> None:
        put(f"{name}.weight", outer, inner)
        put(f"{name}.bias", outer)

    def layer(name: str, width: int, inner: int) -> None:
        linear(f"{name}.qkv", width, 3 * width)
        linear(f"{name}.out", width, width)
        linear(f"{name}.up", width, inner)
        linear(f"{name}.down", inner, width)
        for norm in ("norm1", "norm2"):
            made[f"{name}.{norm}.weight"] = np.ones(width, np.float32)
            made[f"{name}.{norm}.bias"] = np.zeros(width, np.float32)

    put("positions.weight", 512, WIDE)
    for norm, width in (("norm", WIDE), ("entry", NARROW)):
        made[f"{norm}.weight"] = np.ones(width, np.float32)
        made[f"{norm}.bias"] = np.zeros(width, np.float32)
    put("signals.0.weight", 4, WIDE)
    for i in range(layers):
        layer(f"layers.{i}", WIDE, 64)
    layer("narrow.0", NARROW, 32)
    for name, size in (("branch", 6), ("reach", 5), ("role", 5), ("frame", 3), ("weight", 7)):
        put(f"{name}.weight", size, NARROW)
    linear("anchor", WIDE, 1)
    linear("word", WIDE, NARROW)
    linear("cue", WIDE, NARROW)
    linear("roles", NARROW, 4)
    linear("valid", 2 * NARROW, 1)
    if steps:
        linear("steps", NARROW, 16)
    return made


@pytest.fixture(scope="module")
def network() -> Network:
    return Network(weights())


def words(network: Network, count: int = 9) -> Floats:
    rng = np.random.default_rng(3)
    vectors = rng.normal(0, 1, (count + 2, WIDE)).astype(np.float32)
    first = np.arange(1, count + 1, dtype=np.int32)
    signals = np.zeros((count, 1), np.int32)
    return network.encode(vectors, first, signals, (0, len(vectors)))


def view(cues: list[int], count: int, padding: int = 0) -> View:
    size = count + padding
    at = np.zeros((len(cues), size), np.int32)
    at[:, :count] = np.arange(count)
    seen = np.zeros((len(cues), size), bool)
    seen[:, :count] = True
    return View(
        at,
        seen,
        np.array(cues, np.int32),
        np.zeros((len(cues), size, 3), np.int32),
        np.zeros((len(cues), 2), np.int32),
    )


def test_likelihoods_lie_between_nought_and_one(network: Network) -> None:
    vectors = words(network)
    likely = network.anchors(vectors)
    roles, steps, valid = network.relate(vectors, np.array([2, 5], np.int32), view([2, 5], 9))
    assert likely.shape == (9,)
    assert roles.shape == (2, 9, 4)
    assert steps is None
    for values in (likely, valid):
        assert ((values >= 0) & (values <= 1)).all()


def test_a_cue_is_read_alike_alone_and_beside_others(network: Network) -> None:
    vectors = words(network)
    alone, _, sure = network.relate(vectors, np.array([5], np.int32), view([5], 9))
    beside, _, both = network.relate(vectors, np.array([2, 5], np.int32), view([2, 5], 9))
    assert np.allclose(alone[0], beside[1], atol=1e-5)
    assert sure[0] == pytest.approx(both[1], abs=1e-5)


def test_words_that_are_not_there_change_nothing(network: Network) -> None:
    vectors = words(network)
    bare, _, sure = network.relate(vectors, np.array([2], np.int32), view([2], 9))
    padded, _, same = network.relate(vectors, np.array([2], np.int32), view([2], 9, padding=4))
    assert np.allclose(bare[0], padded[0, :9], atol=1e-5)
    assert sure[0] == pytest.approx(same[0], abs=1e-5)


def test_windows_are_read_alike_alone_and_one_after_another(network: Network) -> None:
    rng = np.random.default_rng(4)
    vectors = rng.normal(0, 1, (11, WIDE)).astype(np.float32)
    first, signals = np.array([1, 2, 5, 7, 9], np.int32), np.zeros((5, 1), np.int32)
    both = network.encode(vectors, first, signals, (0, 4, 11))
    alone = network.encode(vectors[:4], first[:2], signals[:2], (0, 4))
    after = network.encode(vectors[4:], first[2:] - 4, signals[2:], (0, 7))
    assert np.allclose(both, np.concatenate([alone, after]), atol=1e-5)


def test_the_same_words_give_the_same_numbers(network: Network) -> None:
    assert np.array_equal(words(network), words(network))


def test_steps_from_role_to_role_are_given_where_the_weights_have_them() -> None:
    network = Network(weights(steps=True))
    _, steps, _ = network.relate(words(network), np.array([2, 5], np.int32), view([2, 5], 9))
    assert steps is not None
    assert steps.shape == (2, 9, 4, 4)
