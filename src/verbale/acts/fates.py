"""What became of a text in a body: "the bill sailed through the Senate", "the plan won the approval of Leeds City Council", "the
motion fell in the lower house".

The text is the subject, the body stands at the end; without a body that is known nothing is told. In whose house it passed or fell is not
yet who decided it, so that "in the senate" gives the body and nobody who acted.
"""

from __future__ import annotations

import re
from dataclasses import replace

from verbale.acts.agents import find_named
from verbale.acts.clauses import clause_end, clause_start, negated, planned
from verbale.acts.nouns import BILL, thing_named
from verbale.acts.scenes import Event, Scene
from verbale.acts.surroundings import Surroundings
from verbale.acts.undergoing import phrase_start

_WON = r"w(?:on|ins)|receiv(?:ed|es)|secur(?:ed|es)|gain(?:ed|s)|g(?:ot|ets)|obtain(?:ed|s)|earn(?:ed|s)|(?:was|were|is)\s(?:given|granted)"
_YES = (
    r"approval|passage|assent|consent|endorsement|adoption|ratification|backing|blessing|green\slight|go-ahead|nod|thumbs-up"
    r"|seal\sof\sapproval|confirmation|(?:half[-\s])?sanction"
)
_THROUGH = (
    r"sailed|sails|squeaked|squeaks|scraped|scrapes|went|goes|breezed|breezes|got|gets|made\sit|makes\sit|cruised|cruises|slipped|slips|limped|limps"
    r"|crept|inched|romped|passed|coasted|sped|raced|glided|edged|scrambled|eased"
)
_SHORT = (
    r"approval|(?:enough|sufficient|the\s(?:needed|required|necessary))\s(?:votes|support|backing)|a\s(?:\w+\s)?majority"
    r"|the\s(?:\w+\s)?(?:backing|support|approval)|support|backing|passage"
)
FATE = re.compile(
    rf"(?<![-‑\w])(?:(?P<adopt>(?:{_WON})\s(?:(?:the|a|an|its|their|final|full|formal|unanimous|overwhelming|narrow|broad|preliminary|initial|first"
    r"|near-unanimous|provisional|parliamentary)\s){0,3}"
    rf"(?:{_YES})\s(?:from|of|in|by|at|with)"
    rf"|(?:{_THROUGH})\sthrough|(?:passed|passes|clear(?:ed|s))(?:\s(?:in|at))?|(?:found|finds|had|has|won|commanded|secured|got)\sa\s(?:\w+\s)?majority\s(?:in|at|of|among)"
    r"|(?:was|were)\s(?:\w+\s)?(?:approved|passed|adopted|carried|ratified|endorsed|accepted|agreed)\s(?:in|at))"
    rf"|(?P<vote>(?:fell|falls|fail(?:ed|s)|(?:was|were)\s(?:\w+\s)?(?:lost|defeated|rejected|voted\sdown|thrown\sout)(?:\s(?:late\s)?(?:on\s\w+day|last\s\w+|yesterday|earlier\sthis\s\w+))?"
    r"|went\sdown(?:\sto\sdefeat)?|suffered\s(?:a\s)?(?:\w+\s)?defeat|met\s(?:with\s)?defeat|foundered)\s(?:in|at|before)"
    rf"|(?:did|does)\snot\s(?:pass|clear|make\sit\sthrough|get\sthrough)|(?:fail(?:ed|s))\sto\s(?:pass|clear|get\sthrough)"
    rf"|(?:fail(?:ed|s)\sto\s(?:win|get|secure|gain|muster|find|obtain)|fell\sshort\sof|did\snot\s(?:win|get|find|secure|gain))\s(?:{_SHORT})\s(?:in|from|of|at|among)))\s(?=(?:both\s)?(?:the\s|an?\s|its\s)?(?:[a-z-]+\s){{0,3}}?[\w])",
)
_BETWEEN = re.compile(
    r"(?:\sas\s(?:so\s)?amended)?(?:,\s[^,;.]{3,60},)?(?:\s(?:on|for|of|to|from|about|by|against|in|with|that|which)\s[^,;.]{1,80}?)?(?:\s(?:has|have|had|\w+ly|also|then|later|since|already|just))*\s"
)
_TEXTS = re.compile(
    rf"(?<![-‑])\b(?:{BILL}|(?:law|act|budget|measure|constitution|decree|ordinance|by-?law|treaty|agreement|accord|pact|convention|protocol|charter|plan|scheme|strategy|levy|tax|reform|package|merger"
    r"|deal|nomination|appointment|declaration|legislation|candidacy|code|statute|programme|program|ban|changes|rules)s?)\b(?![-‑]\w)",
    re.I,
)
_WHERE = re.compile(r"\b(?:in|at|before)\s*$")
_STOP = re.compile(
    r"[,;:.()—–]|\s(?:on|in|by|with|after|before|last|this|and|but|when|while|at|despite|to|for|earlier|yesterday|without|following|amid|only|as|over)\s|\s\d|$"
)


def find_fates(scene: Scene, around: Surroundings, known: list[Event]) -> list[Event]:
    """The events that a sentence tells as what became of a text in a body, in text order; those ``known`` with an actor are left out."""
    text, found = scene.text, []
    for match in FATE.finditer(text, scene.start, scene.end):
        if any(
            event.at <= match.end() and match.start() < event.verb_end and event.actors for event in known
        ):
            continue
        event = _event(scene, around, match)
        if event is not None:
            found.append(event)
    return found


def _event(scene: Scene, around: Surroundings, match: re.Match[str]) -> Event | None:
    text, at = scene.text, match.start()
    opened = clause_start(text, scene.start, at)
    if planned(text, scene.start, at) or negated(text, scene.start, at):
        return None
    nouns = [
        n for n in _TEXTS.finditer(text, max(opened, at - 140), at) if _BETWEEN.fullmatch(text, n.end(), at)
    ]
    if not nouns:
        return None
    stop = _STOP.search(text, match.end() + 4, min(scene.end, match.end() + 90))
    doer = find_named(scene, around, match.end(), stop.start() if stop else scene.end)
    if doer is None or not doer.bodily or not doer.actors:
        return None
    thing = thing_named(text, nouns[0])
    start = phrase_start(text, scene.start, thing.start)
    end, fell = clause_end(text, match.end(), scene.end), match["vote"] is not None
    actors = () if _WHERE.search(match[0]) else doer.actors
    told = Event(
        "vote" if fell else "adopt", at, start, end, stop.start() if stop else match.end(), actors, thing
    )
    return replace(told, outcome="not_adopted" if fell else "adopted", body=doer.body)
