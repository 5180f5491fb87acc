"""Short forms of the names of bodies: acronyms by their initials, and single words out of a longer name."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from verbale.sources import lexicon
from verbale.sources.cast import SMALL, Cast, Entity, join, key_of
from verbale.sources.mentions import Mention
from verbale.sources.phrases import is_acronym
from verbale.sources.words import fold


def _initials(name: Sequence[str]) -> set[str]:
    """The acronyms that a name makes, with its small words and without; an acronym in it stays whole: "US Geological Survey"
    makes "USGS", "Transport for Wessex" "TFW".
    """
    found = set()
    for told in (name, [word for word in name if word.lower() not in SMALL]):
        plain = [word.replace(".", "") for word in told]
        found.add("".join(word if is_acronym(word) else word[0] for word in plain).upper())
    return found


def join_short_forms(cast: Cast, mentions: list[Mention]) -> None:
    """Join acronyms, and single words of the name of one body, to the body."""
    initials: dict[str, int] = {}
    starts: dict[str, list[int]] = defaultdict(list)
    ends: dict[str, list[int]] = defaultdict(list)
    for entity in cast.entities:
        if entity.kind == "organisation" and len(entity.name) > 1:
            initials.update(dict.fromkeys(_initials(entity.name), entity.index))
            starts[fold(entity.name[0])].append(entity.index)
            if entity.name[-1].lower() in _ENDS:
                ends[fold(entity.name[-1])].append(entity.index)
    for mention in mentions:
        if (
            len(mention.name) != 1
            or mention.kind in ("state", "person")
            or fold(mention.name[0]) in cast.by_last
        ):
            continue
        word = mention.name[0]
        target = initials.get(word.replace(".", "").upper()) if _shortened(word) else None
        free = mention.entity < 0 or _tells_nothing(mention)
        for table in (starts, ends):
            if target is None and free and len(table.get(fold(word), ())) == 1:
                target = table[fold(word)][0]
        told = mention.kind == "organisation" or (mention.kind == "unknown" and mention.entity < 0)
        if target is None and told and mention.article:
            target = _short_name(cast, word, mention)
        if target is not None and target != mention.entity:
            _move(cast, mention, target)


def _tells_nothing(mention: Mention) -> bool:
    """Whether a name of one word is no noun for a body and no known body by itself."""
    word = mention.name[0]
    return mention.code is None and not is_acronym(word) and word.lower() not in lexicon.ORGANISATIONS


_ENDS = lexicon.words(
    "united city rovers wanderers athletic county rangers albion wednesday villa town hotspur"
)
"""The last words of the names of clubs, by which news calls them: "United"."""


def _shortened(word: str) -> bool:
    """Whether a word may be made of initials: "KPA", "TfW"."""
    capitals = sum(letter.isupper() for letter in word)
    return is_acronym(word) or (len(word) <= 5 and capitals > 1 and word[-1].isupper())


def _short_name(cast: Cast, word: str, mention: Mention) -> int | None:
    """The one body whose longer name holds the noun ("the Office" for the United Nations Office for Weather Data): of
    those named before, or else of those named after a headline.
    """
    holds = [
        e
        for e in cast.entities
        if e.kind == "organisation" and len(e.name) > 1 and word in e.name and e.mentions
    ]
    before = [e for e in holds if e.mentions[0].first < mention.first]
    found: list[Entity] = before or holds
    return found[0].index if len(found) == 1 else None


def _move(cast: Cast, mention: Mention, target: int) -> None:
    if mention.entity >= 0:
        cast.entities[mention.entity].mentions.remove(mention)
    mention.kind = "organisation"
    cast.bodies[key_of(mention.name)] = target
    join(mention, cast.entities[target])
