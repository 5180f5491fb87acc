"""Councils, parliaments, boards and courts by their head noun: "the Danish food council", "its executive board", "Kenya's Senate".

Which words make such a phrase; whose the body is says :mod:`verbale.acts.bodies`.
"""

from __future__ import annotations

import re

from verbale.acts.bodies import body_actors
from verbale.acts.doers import Doer, by_organ, is_governed
from verbale.acts.parties import find_parties
from verbale.acts.surroundings import Surroundings
from verbale.places import find_states

_HEAD = (
    r"council\sof\sministers|parliament|landtag|chamber(?:\sof\s(?:deputies|representatives))?|legislative\s(?:council|assembly)|house\sof\sassembly|senate|congress|legislature|(?:lower|upper)\s(?:house|chamber)|(?:national\s)?assembly|house\sof\s(?:representatives|commons|lords)|house|lawmakers|legislators"
    r"|deputies|senators|MPs|peers|government|cabinet|treasury|ministry(?:\sof\s[a-z]+)?|council|councill?ors|committee|commission|working\sgroup|conference|panel"
    r"|board(?:\sof\s(?:directors|governors))?|directors|shareholders|trustees|bureau|presidium|plenary|secretariat|general\s(?:meeting|assembly)"
    r"|executive\sbody|governing\sbody|(?:[a-z]+\s)?authority|agency|regulator|tribunal|(?:supreme|high|constitutional|federal|administrative|appeals?)\scourt|court(?:\sof\s(?:appeals?|cassation|justice))?|central\sbank|department|council\sof\sstates?|annual\smeeting|canton|municipality|prefecture|province|county|(?:school\s)?district|borough|city|synod|Bundestag|Bundesrat|Senedd|Knesset|Storting|Riksdag|Folketing|Sejm|Seimas|Saeima|Riigikogu|Duma|Dáil|Seanad|Oireachtas|Rada|Althing|Eduskunta|Landsgemeinde|Mazhilis|Commons|Lords"
)
_ANY = (
    r"(?!(?:the|an?|its|their|his|her|of|for|in|on|at|to|by|with|from|and|or|but|as|than|that|which|who|what|when|after|before|while|because|said|says|told|was|were|is|are|had|has|have|not|it|they|he|she"
    r"|all|some|many|most|both|two|three)\b)(?![a-z]+(?:ed|ing)\b)[a-zà-ÿ-]+"
)
"""Any word that may tell a council or commission apart, after "the" or after whose it is: "India’s *competition* commission"."""
_WORD = (
    r"(?:[A-ZÀ-Þ][\w&’'.-]*|of\sthe|of|for|national|federal|state|city|town|county|joint|local|full|regional|provincial"
    r"|entire|whole|outgoing|new|lower|upper|river|treaty|own|finance|budget|culture|fisheries|foreign|affairs|health|education|transport"
    r"|legal|justice|defen[cs]e|environment|agriculture|energy|trade|security|ethics|planning|housing|steering|executive|governing"
    r"|management|ruling|interim|military|central|main|constitutional"
    r"|foundation|university|museum|school|hospital|port|works|scientific|technical|supervisory|annual|extraordinary|plenary|standing|special|same|heritage|water|tourism|sports?|science|social|labou?r|rules"
    r"|(?:country|town|city|company|firm|club|bank|commission|committee|council|federation|union|association|agency|organi[sz]ation|assembly"
    r"|league|parliament|body|alliance|authority|institute|board)[’']s)"
)
BODY = re.compile(
    rf"(?<![\w-])(?:(?:(?:[Tt]he|[Aa]n?|[Ii]ts|[Tt]heir|[Hh]er|[Hh]is|[Oo]ur|[Mm]y)\s|[A-ZÀ-Þ][\w.-]*[’']s?\s)(?:{_WORD}\s){{0,3}}?(?:{_ANY}\s){{1,2}}?|(?:(?:[Tt]he|[Aa]n?|[Ii]ts|[Tt]heir|[Hh]er|[Hh]is|[Oo]ur|[Mm]y|[Bb]oth|[Oo]ne)\s)?(?:{_WORD}\s){{0,6}}?)(?i:{_HEAD})(?P<tail>\s(?:of|on|for|in|at)\s[^,;:.()]{{2,60}})?\s*$"
)


def by_body(around: Surroundings, text: str, start: int, stop: int, *, governed: bool = False) -> Doer | None:
    """A council, parliament, board or court that ends at ``stop``; after a preposition only where ``governed``."""
    match = BODY.search(text, start, stop)
    if not match:
        return by_organ(around, text, start, stop)
    if not governed and is_governed(text, 0, match.start()):
        return None
    if match["tail"] and re.search(r"\b(?:said|says|was|were|is|has|had|who|which|that)\b", match["tail"]):
        return None
    low = _name_start(text, start, match.start())
    named = body_actors(around, low, stop)
    if text[max(0, match.start() - 7) : match.start()] == " whose ":
        owners = find_states(text, max(0, match.start() - 50), match.start() - 7)
        if not named:
            return None
        if owners:
            return Doer((owners[-1].form.code,), owners[-1].start, named[1], bodily=True)
    return Doer(named[0], low, named[1], bodily=True) if named else None


def _name_start(text: str, start: int, at: int) -> int:
    """Where the name of a known body begins that ``at`` stands within ("the African Union's Peace and *Security Council*"), else ``at``."""
    inside = (
        party.start
        for party in find_parties(text, max(start, at - 60), at + 60, {})
        if party.kind == "body" and party.start < at < party.end
    )
    return next(inside, at)
