"""Names that tell nothing by themselves, known for those of firms and other bodies by how the article uses them: "shares in
Goodbread", "Goodbread’s stores", "SkyNor pilots", "Ofpark said … It added".
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from verbale.sources import lexicon
from verbale.sources.mentions import Mention
from verbale.sources.phrases import first_name
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


_ALSO_TAKEN_UP = lexicon.words(
    "bank station paper newspaper hotel brand label studio museum party band festival"
)


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
    """Whether what follows is something that firms have: "Goodbread’s stores", "SkyNor pilots"."""
    after = mention.last + 1
    if mention.owner:
        return bool(_HELD & set(words.lows[after + 1 : after + 4]))
    return after < len(words) and words.words[after].islower() and words.lows[after] in _STAFF


def _belongs(words: Words, mention: Mention) -> bool:
    """Whether what stands before belongs to a body: "shares in Goodbread", "the brewer Oakhurst"."""
    before = mention.first - 1 - mention.article
    if before < 1:
        return False
    if words.words[before].islower() and words.lows[before] in lexicon.FIRMS_BEFORE and not mention.article:
        return len(mention.name) == 1
    return words.lows[before - 1] in _OF.get(words.lows[before], ())


def _goes_on(words: Words, mentions: Sequence[Mention], at: int) -> bool:
    """Whether the next sentence goes on from a name that heads its own with "It said" or "The airline"."""
    mention = mentions[at]
    if not mention.subject or mention.owner or mention.place or words.quotation(mention.first) is not None:
        return False
    sentence = words.sentences[mention.first]
    place = mention.last + 1
    while place < len(words) and words.sentences[place] == sentence:
        place += 1
    while place < len(words) and not words.words[place][0].isalnum():
        place += 1
    rivals = (
        m
        for m in mentions[at + 1 : at + 12]
        if m.first < place and m.kind in ("organisation", "state", "unknown")
    )
    if place + 2 >= len(words) or any(rivals):
        return False
    if words.lows[place] == "it":
        return words.lows[place + 1] in _SAYS
    taken = lexicon.FIRMS_TAKEN_UP | _ALSO_TAKEN_UP
    return words.lows[place] == "the" and words.words[place + 1] in taken and words.words[place + 2].islower()
