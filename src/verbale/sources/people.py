"""People meant by their surname alone where it is a common word too: "King said" of Peter King, "Ms Major", "Page said"."""

from __future__ import annotations

from verbale.sources.cast import Cast
from verbale.sources.mentions import Mention
from verbale.sources.names import HONORIFICS
from verbale.sources.referents import Referent, Scene
from verbale.sources.words import fold


def by_surname(scene: Scene, indices: range) -> Referent | None:
    """The person whom a bare surname means, where the article has somebody of that surname in full: "Page said"."""
    word = scene.words.words[indices[-1]]
    if len(indices) != 1 or not word[0].isupper() or scene.one_case:
        return None
    bearers = scene.cast.by_last.get(fold(word), [])
    if not any(len(scene.entity(bearer).name) > 1 for bearer in bearers):
        return None
    mention = scene.at(indices[0])
    if mention is not None and mention.kind == "state":
        return None
    bearer = scene.cast.person((word,), mention)
    return scene.person(bearer) if bearer is not None else None


def read_courtesies(cast: Cast, mentions: list[Mention]) -> None:
    """Make a courtesy and a surname that is a title too the name of the one who bears it: "Ms Major" of Laura Major."""
    for mention in mentions:
        if mention.kind != "title" or len(mention.words) != 2:
            continue
        title, name = mention.words[0].rstrip("."), mention.words[1]
        if title in HONORIFICS and fold(name) in cast.by_last:
            mention.kind, mention.name, mention.titled = "person", (name,), True
            mention.gender = mention.gender or HONORIFICS[title]
