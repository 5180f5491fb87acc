"""What stands in brackets or between commas in a source and says no more of who it is."""

from __future__ import annotations

from verbale.sources.referents import Scene


def without_aside(scene: Scene, indices: range) -> range:
    """The words up to a bracket, or up to a comma after a name: "Gwen Moore (D-Wis.)", "Zhang Li, the ambassador"."""
    for index in indices[1:]:
        word = scene.words.words[index]
        if word == "(" and (named := _past_brackets(scene, index, indices.stop)) is not None:
            return range(named, indices.stop)
        if word in ("(", "[", ";", "—", "–") or (word == "," and scene.words.words[indices[-1]] != ","):
            return range(indices.start, index)
    return indices


def _past_brackets(scene: Scene, at: int, stop: int) -> int | None:
    """Where a name begins right after brackets in a source: "Deputy Commissioner (Jorhat) | Pooja Chetia"."""
    closed = next((i for i in range(at + 1, min(at + 4, stop)) if scene.words.words[i] == ")"), None)
    mention = scene.at(closed + 1) if closed is not None and closed + 1 < stop else None
    return mention.first if mention is not None and mention.kind == "person" else None
