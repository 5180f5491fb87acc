"""Formal acts told by a noun: "the withdrawal of the draft by Ghana", "ratification by Chile's congress", "after Oslo's
signing of the protocol".

Counted only where the noun tells of something done: at the head of a sentence in the past, or after "after", "since",
"following", "welcomed" and the like. Calls for an adoption, plans and conditions are none.
"""

from __future__ import annotations

import re

from verbale.acts.agents import find_agent, find_named
from verbale.acts.clauses import boundary_word, clause_end, clause_start
from verbale.acts.doers import Doer
from verbale.acts.nouns import NOUN, head_after, thing_named
from verbale.acts.objects import Thing, find_thing
from verbale.acts.scenes import Event, Scene, codes_of
from verbale.acts.surroundings import Surroundings
from verbale.records import ActType

_NOUNS: tuple[tuple[ActType, str], ...] = (
    ("adopt", r"adoption|passage|passing|approval|ratification|endorsement|enactment"),
    ("vote", r"rejection"),
    ("veto", r"veto(?=\sby\b)|vetoing"),
    ("block", r"blocking|suspension(?=\sof\sthe\s(?:law|decree|order|bill|tariff))|annulment"),
    ("withdraw", r"withdrawal"),
    ("sign", r"signing|signature|accession(?=\sto\b)"),
    ("table-draft", r"tabling|submission"),
    ("amend", r"amendment(?=\sof\sthe)"),
)
NOMINAL = re.compile(
    rf"\b(?i:{'|'.join(f'(?P<{kind.replace(chr(45), str())}>{words})' for kind, words in _NOUNS)})\b(?=\s(?:of|by|from|in|on|to)\b)"
)
_OPENING = re.compile(r"(?:[Tt]he\s|[Ii]ts\s|[Tt]heir\s)?(?:[\w’'-]+\s){0,3}?$")
_AFTER = re.compile(
    r"\b(?:after|since|following|despite|until|upon|with|from|by|welcom(?:ed|es|ing)|prais(?:ed|es|ing)|hail(?:ed|s|ing)|regret(?:ted|s)|condemn(?:ed|s)"
    r"|criticis(?:ed|es)|criticiz(?:ed|es)|deplor(?:ed|es)|celebrat(?:ed|es)|called|marked|announced|reported)"
    r"\s(?:[Tt]he\s|its\s|their\s|a\s)?(?:[\w’'.-]+\s){0,3}?$"
)
_OPEN = re.compile(
    r"\b(?:will|would|could|may|might|should|must|can|if|unless|whether|due|expected|planned|set|scheduled|depends?|requires?|needs?|likely|possible"
    r"|await(?:s|ed|ing)?|pending|hop(?:e|es|ed|ing)|seek(?:s|ing)?|sought|demand(?:s|ed|ing)?|urg(?:ed|es|ing)|call(?:s|ed|ing)?\sfor|before|prevent(?:s|ed)?|against)\b"
)
_FAR = 90


def find_nominal(scene: Scene, around: Surroundings, known: list[Event]) -> list[Event]:
    """The acts of a sentence that a noun tells, in text order; those ``known`` already are left out."""
    text, found = scene.text, []
    for match in NOMINAL.finditer(text, scene.start, scene.end):
        if any(event.at <= match.start() < event.verb_end or event.at == match.start() for event in known):
            continue
        kind = next(kind for kind, _ in _NOUNS if match[kind.replace("-", "")])
        event = _event(scene, around, match, kind)
        if event is not None:
            found.append(event)
    return found


def _event(scene: Scene, around: Surroundings, match: re.Match[str], kind: ActType) -> Event | None:
    text, at = scene.text, match.start()
    before = text[scene.start : at]
    opened = clause_start(text, scene.start, at)
    owner = _owner(scene, around, at)
    if owner is None and not (_OPENING.fullmatch(before) or _AFTER.search(before[-_FAR:])):
        return None
    if owner is not None and _WISHED.search(text[max(scene.start, owner.start - 30) : owner.start]):
        return None
    if boundary_word(text, scene.start, opened) in {"if", "unless", "whether", "before"} or _OPEN.search(
        text, opened, scene.end
    ):
        return None
    end = clause_end(text, match.end(), min(scene.end, match.end() + _FAR))
    thing = _of(text, kind, match.end(), end)
    doer = find_agent(scene, around, match.end(), end) or owner
    if doer is None and kind == "adopt" and thing and scene.tally and scene.tally.yes is not None:
        doer = Doer((), at)
    elif doer is None or not doer.actors or (thing is None and not text.startswith(" by ", match.end())):
        return None
    return Event(
        kind, at, min(at, doer.start), end, match.end(), doer.actors, thing,
        outcome="adopted" if kind == "adopt" else "not_adopted" if kind == "vote" else None, body=doer.body, noun=True,
        sponsors=doer.actors if kind == "table-draft" else (),
    )  # fmt: skip


def _of(text: str, kind: ActType, at: int, end: int) -> Thing | None:
    """What was done to: the noun after "of", of a treaty after "from" and "to"."""
    preposition = re.match(r"\s(?:of|from|to)(?=\s)", text[at : at + 6])
    if preposition is None:
        return None
    stop = text.find(" by ", at, end)
    stop = stop if stop > 0 else end
    head = head_after(text, NOUN[kind], at + preposition.end(), stop)
    return find_thing(text, at, stop) or (thing_named(text, head) if head else None)


def _owner(scene: Scene, around: Surroundings, at: int) -> Doer | None:
    """Whose it is: "Chile's ratification of the treaty", "the Bakers’ Union’s rejection of the offer"."""
    text = scene.text
    for group in scene.groups:
        if group[-1].end <= at and re.fullmatch(r"[’']s?\s(?:[a-z]+\s){0,2}", text[group[-1].end : at]):
            codes = codes_of(group)
            return Doer(codes, group[0].start) if codes else None
    own = _WHOSE.search(text, scene.start, at)
    if own is None:
        return None
    for opening in reversed(list(_PHRASE_START.finditer(text, scene.start, own.start()))):
        doer = find_named(scene, around, opening.start(), own.start())
        if doer is not None and doer.actors:
            return doer
    return None


_WHOSE = re.compile(
    r"[’']s?\s(?:(?:unanimous|narrow|final|formal|swift|surprise|recent|earlier|overwhelming|outright|own)\s){0,2}$"
)
_PHRASE_START = re.compile(r"(?<!\w)(?<!\bof\s)(?:[Tt]he\s[\w]|[A-ZÀ-Þ])")
_WISHED = re.compile(
    r"\b(?:call(?:s|ed|ing)?\sfor|demand(?:s|ed|ing)?|urg(?:es?|ed|ing)|seek(?:s|ing)?|sought|await(?:s|ed|ing)?|before|against|prevent(?:s|ed)?|pending|for|until|without|hop(?:es?|ed|ing)\sfor|need(?:s|ed)?|require[sd]?|subject\sto|expect(?:s|ed|ing)?|"
    r"likely|possible|win|secure|gain|get|seek|to)\s$"
)
