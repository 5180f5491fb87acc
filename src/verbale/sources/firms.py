"""Names that tell nothing by themselves, known for those of firms and other bodies by how the article uses them: "shares in
Goodbread", "Goodbread’s stores", "SkyNor pilots", "Ofpark said … It added".
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from verbale.sources import lexicon
from verbale.sources.cast import Entity
from verbale.sources.mentions import Mention
from verbale.sources.phrases import first_name
from verbale.sources.referents import Scene
from verbale.sources.words import Words

_CAMEL = re.compile(
    r"(?!(?:Ma?c|De|Di|Du|Da|La|Le|Van|Von|Fitz|Al|El|Ní|Ó|Ap)[A-Z])[A-Z][a-z]+[A-Z][A-Za-z]*"
)
_HELD = lexicon.words(
    """
    shares shareholders stores outlets customers flights profits revenue revenues turnover sales factories factory branches
    headquarters board app passengers employees website subscribers depositors fleet routes premises warehouse
    warehouses products
    """
)
"""What firms have and people seldom do."""
_STAFF = lexicon.words(
    "ceo shares shareholders customers stores flights employees pilots executives branches factories factory subscribers passengers"
)
"""What stands right after the name of a firm: "SkyNor pilots"."""
_OF = {
    "in": lexicon.words("shares stake stakes shareholder shareholders investor investors"),
    "of": lexicon.words(
        "shares shareholders subsidiary founder co-founder founders chairman chairwoman executive ceo customers directors employees"
    ),
    "at": lexicon.words("executive ceo executives economist analyst strategist employees engineers"),
    "for": lexicon.words("spokesman spokeswoman spokesperson representative analyst lobbyist"),
    "with": lexicon.words("merger merged"),
}
"""What stands before the name of a body, by the word between: "a stake in Goodbread", "an analyst at Brightwell"."""
_SAYS = lexicon.words("said says added told denied declined confirmed announced also insisted warned argued")


def bodies_by_use(words: Words, mentions: Sequence[Mention]) -> frozenset[tuple[str, ...]]:
    """The names, unknown by themselves, that the article uses as those of bodies."""
    found = set()
    for at, mention in enumerate(mentions):
        if mention.kind != "unknown" or mention.region is not None or len(mention.name) > 3:
            continue
        if mention.name in found or (len(mention.name) == 1 and first_name(mention.name[0])):
            continue
        camel = any(_CAMEL.fullmatch(word) for word in mention.name)
        if camel or _owns(words, mention) or _belongs(words, mention) or _goes_on(words, mentions, at):
            found.add(mention.name)
    return frozenset(found)


def _owns(words: Words, mention: Mention) -> bool:
    """Whether what follows is something that firms have, or a verb after a possessive name: "Goodbread’s stores", "SkyNor pilots",
    "Harrow’s said".
    """
    after = mention.last + 1
    if mention.owner and words.lows[after + 1 : after + 2] and words.lows[after + 1] in _SAYS:
        return True
    if words.lows[after : after + 1] and words.lows[after] in _SAYS and _HELD & set(_its(words, after + 1)):
        return True
    if mention.owner:
        return bool(_HELD & set(words.lows[after + 1 : after + 4]))
    return after < len(words) and words.words[after].islower() and words.lows[after] in _STAFF


def _its(words: Words, at: int) -> list[str]:
    """What is said to be "its" right after a verb of saying: "said its board had turned down", "said on Sunday its sales rose"."""
    place = next((i for i in range(at, min(at + _NEAR, len(words))) if words.lows[i] == "its"), None)
    return words.lows[place + 1 : place + 3] if place is not None else []


_NEAR = 5


def _belongs(words: Words, mention: Mention) -> bool:
    """Whether what stands before belongs to a body: "shares in Goodbread", "the brewer Oakhurst"."""
    before = mention.first - 1 - mention.article
    if before < 1:
        return False
    if words.words[before].islower() and words.lows[before] in lexicon.FIRMS_BEFORE and not mention.article:
        return len(mention.name) == 1
    return words.lows[before - 1] in _OF.get(words.lows[before], ())


def _goes_on(words: Words, mentions: Sequence[Mention], at: int) -> bool:
    """Whether the next sentence goes on with "It said", "“…,” it said" or "The airline" from a name that heads its sentence, or
    that is the source in it ("according to Ofpark").
    """
    mention = mentions[at]
    if mention.owner or mention.place or words.quotation(mention.first) is not None:
        return False
    before = mention.first - 1 - mention.article
    told = before >= 1 and words.lows[before - 1 : before + 1] == ["according", "to"]
    after = mention.last + 1
    speaks = after < len(words) and words.lows[after] in _SAYS
    if not (mention.subject or told or speaks):
        return False
    place = _next_sentence(words, mention.last)
    if place + 2 >= len(words) or _has_rivals(words, mentions, at, place):
        return False
    if words.quotation(place) is not None:
        while place + 2 < len(words) and words.quotation(place) is not None:
            place += 1
        return words.lows[place] == "it" and words.lows[place + 1] in _SAYS
    if words.lows[place] == "it":
        return words.lows[place + 1] in _SAYS or words.lows[place + 2] in _SAYS
    if (
        words.lows[place] != "the"
        or not words.words[place + 1].islower()
        or not words.words[place + 2].islower()
    ):
        return False
    noun = (
        words.words[place + 1]
        if words.words[place + 2] not in lexicon.ORGANISATIONS
        else words.words[place + 2]
    )
    return noun in lexicon.FIRMS_TAKEN_UP or (noun in lexicon.ORGANISATIONS and noun not in _NOT_TAKEN_UP)


def _next_sentence(words: Words, at: int) -> int:
    """Where the next sentence begins, past marks that open it."""
    place = at + 1
    while place < len(words) and words.sentences[place] == words.sentences[at]:
        place += 1
    while place < len(words) and not words.words[place][0].isalnum():
        place += 1
    return place


def _has_rivals(words: Words, mentions: Sequence[Mention], at: int, stop: int) -> bool:
    """Whether another body or state is named between a name and the next sentence, or before it in its own."""
    kinds = ("organisation", "state", "unknown")
    after = any(m.first < stop and m.kind in kinds for m in mentions[at + 1 : at + 12])
    own = words.sentences[mentions[at].first]
    before = any(
        words.sentences[m.first] == own and m.kind == "organisation" and not m.place
        for m in mentions[max(0, at - 8) : at]
    )
    return after or before


_NOT_TAKEN_UP = lexicon.words(
    "house state government court council committee board police ministry office parliament army court palace estate press port"
)
"""Nouns for bodies that the last speaker seldom is where its name does not tell."""


def may_be_firm(scene: Scene, entity: Entity) -> bool:
    """Whether a name after a state’s possessive may be that of a firm, in a report on trade: "Italy’s Bottoni Ferrante"."""
    if len(entity.name) == 1 or first_name(entity.name[0]) or len(entity.roles) > 1:
        return False
    return any(word in scene.words.index for word in _TRADE) and not any(
        word in scene.words.index for word in _TALKS
    )


_TRADE = lexicon.words(
    "company firm shares rivals rival maker profits sales customers bid shareholders investors factory buyers orders"
)
_TALKS = lexicon.words(
    "delegates delegate delegation ambassador resolution summit minister ministers athletes medal championships"
)
