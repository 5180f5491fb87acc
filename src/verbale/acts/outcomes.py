"""What a verb amounts to: a vote for or against, a draft adopted or failed, a text tabled, amended, signed, taken back; or nothing."""

from __future__ import annotations

import re
from dataclasses import replace

from verbale.acts.numbers import NUMBER, find_counted, value_of
from verbale.acts.scenes import Event, Scene

CHOICES = (
    (
        re.compile(
            r"\s(?:by\san?\s\w+\s(?:margin|majority)\s)?(?:[\w–-]+\s){0,2}?(?:(?:in|on|last)\s\w+\s)?(?:against|no\b|[“\"']no)",
            re.I,
        ),
        "no",
    ),
    (
        re.compile(
            r"\s(?:[\w–-]+\s){0,2}?(?:(?:in|on|last)\s\w+\s)?(?:for|in\sfavou?r|in\ssupport|yes\b|[“\"']yes)",
            re.I,
        ),
        "yes",
    ),
)
_DECIDE = re.compile(
    r"[^.;]{0,70}?\sto\s(?:adopt|approve|extend|renew|impose|lift|authori[sz]e|establish|create"
    r"|send|set\sup|pass|admit|recommend|terminate|end|endorse|refer|back|ban|condemn|call|demand"
    r"|allow|keep|prolong|ease|double|cut|raise|expel|suspend|limit|close|open|build|delay|merge"
    r"|fund)",
    re.I,
)
_AGAINST = re.compile(r"\s(?:[\w-]+\s){0,3}?to\s(?:reject|block|defeat|oppose)", re.I)
_NAMED = re.compile(r"\b[A-Z][\w’'-]+\s(?:[\w]+ly\s|has\s|had\s|have\s|then\s|later\s|also\s|on\s\w+day\s)*$")
_PRONOUN = re.compile(
    r"\s(?:from\s)?(?:it|them)\b|\sits\s(?:renewal|extension|accession|adoption|entry|membership)\b"
)
_COUNTED_SUBJECT = re.compile(
    rf"\b(?P<n>{NUMBER})\s(?:of\s(?:the|its)\s)?(?:[\w’'-]+\s){{0,3}}?(?:members|directors|states|countries|parties|delegations|councillors|deputies|nations|others)\s(?:have\s|had\s)?$",
    re.I,
)
NUMBERED = re.compile(rf"\b(?:{NUMBER}|no|of|more|enough|needed|the)\s(?:affirmative\s|negative\s)?$", re.I)


def voted(scene: Scene, event: Event, after: str) -> Event | None:
    """A vote cast for or against, a decision to do something, or a vote told by its numbers; ``after`` are the words that follow."""
    states = tuple(code for code in event.actors if len(code) == 3)
    for pattern, choice in CHOICES:
        if pattern.match(after) and (states or not event.actors):
            if not event.actors and not event.pronoun:
                return None
            return replace(event, choice=choice)  # type: ignore[arg-type]
    if _AGAINST.match(after):
        return replace(event, outcome="not_adopted") if event.actors or event.body else None
    decided = _DECIDE.match(after) or (
        event.body == "UNSC" and re.match(r"\s(?:[\w-]+\s){0,2}?to\s[a-z]+", after)
    )
    if decided and (event.actors or event.body):
        return replace(event, type="adopt", outcome="adopted")
    if scene.tally and (event.actors or event.body or scene.unsc):
        return event
    if (
        re.match(r"\s(?:[\w-]+\s)?on\b", after)
        and (event.actors or event.body)
        and event.thing
        and event.thing.draft
    ):
        return event
    return None


def failed(scene: Scene, event: Event, match: re.Match[str], passive: bool) -> Event | None:
    """A draft that was rejected or did not get the votes, told of a body or with numbers."""
    words = match[0].lower()
    bodily = bool(event.body) or "UNSC" in event.actors
    if words.startswith("reject") and not bodily and not (passive and scene.tally):
        return None
    told = bodily or scene.unsc or passive or scene.tally or (event.actors and words.startswith("vot"))
    if not (event.thing or scene.unsc) or not told:
        return None
    if event.thing is None and not scene.unsc:
        return None
    if re.match(r"reject|defeat|vot|failed$", words) and not (event.thing and event.thing.draft):
        return None
    by_states = words.startswith("vot") and not passive and event.body != "UNSC"
    actors = event.actors if by_states else tuple(code for code in event.actors if code == event.body)
    return replace(event, outcome="not_adopted", actors=actors)


def adopted(scene: Scene, event: Event, kind: str, passive: bool) -> Event | None:
    """A text adopted, approved or passed, or a decision of a body that amounts to it; "was not adopted" is a failed vote."""
    bodily = bool(event.body)
    if kind == "decide" and not (bodily and (event.body == "UNSC" or event.thing)):
        return None
    if kind == "adopt" and not event.thing and not bodily:
        it = event.actors and _PRONOUN.match(scene.text, event.verb_end)
        if not it and not (event.actors and scene.text[event.at : event.verb_end].lower() == "adopted"):
            return None
    if event.thing and not event.thing.draft and not bodily and not event.actors and not passive:
        return None
    if not event.actors and not bodily and not passive and not event.pronoun:
        return None
    if event.negated:
        told = passive or event.body == "UNSC"
        return replace(event, type="vote", outcome="not_adopted", negated=False) if told else None
    event = replace(event, outcome="adopted" if kind == "adopt" else None)
    if event.thing and event.thing.plural and event.thing.start > event.at:
        counted = find_counted(scene.text, event.verb_end, event.thing.start)
        return replace(event, count=counted[0], bound=counted[1]) if counted else event
    return event


def worked_on(event: Event, kind: str, passive: bool, text: str) -> Event | None:
    """A text tabled, amended, blocked, signed or taken back, by somebody or in the passive."""
    it = event.thing is None and bool(_PRONOUN.match(text, event.verb_end))
    if event.negated or (event.thing is None and not it):
        return None
    left = re.match(r"quit|left|exited", text[event.at : event.verb_end], re.I)
    if event.thing is None and left:
        return None
    if event.thing is None:
        return event if event.actors and kind in ("amend", "block", "withdraw", "sign") else None
    if (
        not passive
        and not event.actors
        and not event.pronoun
        and not event.body
        and not (kind == "sign" and _NAMED.search(text[max(0, event.at - 60) : event.at]))
    ):
        return None
    words = text[event.thing.start : event.thing.end]
    if kind in ("table", "amend") and not event.thing.draft:
        return None
    if (
        kind == "table"
        and re.match(r"(?:propos|present|introduc|submit)", text[event.at : event.verb_end], re.I)
        and not re.match(r"(?:draft|resolution|motion|amendment|bill|text)", words, re.I)
    ):
        return None
    if kind == "withdraw" and not (
        event.thing.draft or re.match(r"\s(?:formally\s)?from\s", text[event.verb_end : event.verb_end + 20])
    ):
        return None
    if kind == "sign" and event.thing.draft and not re.match(r"(?:bills?|measures?)$", words, re.I):
        return None
    return event


def number_before(text: str, start: int, at: int) -> int | None:
    """How many do what a verb says: "*four* of the nine directors voted against", "*two* parties abstained"."""
    found = _COUNTED_SUBJECT.search(text[max(start, at - 60) : at])
    return value_of(found["n"]) if found else None
