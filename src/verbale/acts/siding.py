"""Votes told by whom they went with or against: "five rebels defied the whip to support it", "with 14 members crossing over to vote yes",
"Norway and Chile sided with Peru in the vote", "China and Somalia joined Moscow in favour", "against it were Ozols and Strode".
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Literal

from verbale.acts.clauses import clause_start, negated, planned
from verbale.acts.doers import Doer
from verbale.acts.naming import by_phrase
from verbale.acts.scenes import Event, Scene
from verbale.acts.surroundings import Surroundings
from verbale.acts.voters import member_of
from verbale.acts.whose import find_doer
from verbale.places import find_states

_YES = (
    r"(?:vote\s(?:yes|for|in\sfavou?r)|back|support|approve|pass|voting\s(?:yes|for|in\sfavou?r)|in\sfavou?r)"
)
_NO = r"(?:vote\s(?:no|against|down)|oppose|reject|defeat|sink|block|voting\s(?:no|against)|in\sopposition|against)"
_WHIP = (
    r"(?:(?:the|their|its|his|her|a)\s(?:own\s)?(?:[\w’'-]+\s){0,2}?"
    r"(?:whips?|line|leaders?|leadership|party|government|floor|aisle)|ranks|whips?|orders)"
)
SIDING = re.compile(
    rf"\b(?:(?:def(?:ied|ying)|cross(?:ed|ing)|br(?:oke|eaking)|rebel(?:led|ling)\sagainst|buck(?:ed|ing))\s(?:over|{_WHIP})(?:\swith\s{_WHIP})?\s(?:and\s|by\s|to\s)?(?:vot(?:ed|ing)\s(?=for|against|in))?(?:(?P<yes>{_YES}|(?<=voted\s)for)|(?P<no>{_NO}))\b"
    rf"|(?:join(?:ed|ing)|follow(?:ed|ing))\s(?P<with>(?:the\s)?[A-ZÀ-Þ][^,;.]{{1,60}}?)\s(?:in\s(?:casting\s[^,;.]{{2,20}}\s)?)?(?:(?P<yes2>voting\s(?:yes|for|in\sfavou?r)|in\sfavou?r)|(?P<no2>voting\s(?:no|against)|in\sopposition|against(?=[,.;]|$)))"
    rf"|sid(?:ed|ing)\swith\s[^,;.]{{2,60}}?\s(?P<vote>in\s(?:the|that|this|its|a)\s(?:[a-z]+\s)?(?:vote|ballot|division)|on\sthe\s(?:bill|motion|amendment|vote)))"
)
_INVERTED = re.compile(
    r"(?P<side>Against(?:\s(?:it|that|the\s[a-z]+))?|(?:Voting\s|In\s)(?:against|favou?r)(?:\s(?:it|of\s(?:it|the\s[a-z]+)))?|Opposed)\s(?:was|were)\s(?P<who>(?!the\b|an?\b|all\b|some\b)[^;:.]{3,120})"
)


_STEMS = (
    "whip",
    "rank",
    "cross",
    "defi",
    "defy",
    "rebel",
    "buck",
    "sided",
    "siding",
    "join",
    "follow",
    "against",
    "in favo",
    "opposed",
)


def may_side(text: str, start: int, end: int, words: str) -> bool:
    """Whether a sentence has words of this kind; ``words`` are it in lower case."""
    if not any(stem in words for stem in _STEMS):
        return False
    return bool(SIDING.search(text, start, end) or _INVERTED.match(text, start, end))


def find_siding(scene: Scene, around: Surroundings, found: list[Event]) -> list[Event]:
    """The votes of a sentence told in one of these ways, besides those ``found``."""
    text, added = scene.text, []
    for match in SIDING.finditer(text, scene.start, scene.end):
        taken = any(event.at < match.end() and match.start() < event.verb_end for event in found)
        if taken or planned(text, scene.start, match.start()) or negated(text, scene.start, match.start()):
            continue
        doer = _who(scene, around, match)
        if doer is not None and (doer.actors or doer.count):
            joined = find_states(match["with"]) if match["with"] and doer.actors else []
            doer = replace(
                doer, actors=tuple(dict.fromkeys(doer.actors + tuple(one.form.code for one in joined)))
            )
            added.append(_vote(match, doer, "no" if match["no"] or match["no2"] else "yes"))
    inverted = _INVERTED.match(text, scene.start, scene.end)
    if inverted and not any(event.type == "vote" and event.choice for event in found):
        named = by_phrase(around, text, inverted.start("who"), inverted.end("who")) or _listed(
            around, inverted
        )
        if named is not None and named.actors:
            event = _vote(inverted, named, "yes" if "avo" in inverted["side"] else "no")
            added.append(replace(event, at=inverted.start(), start=inverted.start()))
    return added


def _vote(match: re.Match[str], doer: Doer, choice: Literal["yes", "no"]) -> Event:
    at = match.start()
    return Event(
        "vote", at, min(doer.start, at), match.end(), match.end(), doer.actors, choice=choice, count=doer.count, noun=not doer.actors
    )  # fmt: skip


def _who(scene: Scene, around: Surroundings, match: re.Match[str]) -> Doer | None:
    """Who voted so: the subject, of a participle what stands before it after "with"."""
    text, at = scene.text, match.start()
    if match[0].split()[0].endswith("ing"):
        low = max(
            scene.start,
            text.rfind("with ", scene.start, at) + len("with "),
            text.rfind(", ", scene.start, at) + 2,
        )
        return find_doer(replace(scene, start=low), around, at, None) if text[low:at].strip() else None
    doer = find_doer(scene, around, at, None)
    return doer or by_phrase(around, text, clause_start(text, scene.start, at), at)


def _listed(around: Surroundings, match: re.Match[str]) -> Doer | None:
    """Members named one after the other: whom they act for, or their names."""
    names = [name for name in re.split(r",\s(?:and\s)?|\sand\s", match["who"].strip()) if name]
    if not names or not all(re.fullmatch(r"(?:[A-ZÀ-Þ][\w’'.-]*\s?){2,4}", name) for name in names):
        return None
    actors = [member_of(around, around.person(name) or name) for name in names]
    return Doer(tuple(dict.fromkeys(actors)), match.start())
