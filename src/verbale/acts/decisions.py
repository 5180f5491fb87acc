"""What bodies decide by a vote, and how parties, bodies and states vote: "voted unanimously to approve the plan", "Labour
voted against it".
"""

from __future__ import annotations

import re
from dataclasses import replace

from verbale.acts.clauses import boundary_word, clause_end, clause_start, negated, planned
from verbale.acts.doers import Doer
from verbale.acts.nouns import NOUN, any_head, head_after, thing_named
from verbale.acts.objects import Thing
from verbale.acts.outcomes import CHOICES
from verbale.acts.scenes import Event, Scene
from verbale.acts.surroundings import Surroundings
from verbale.acts.voters import member_of, voters_named
from verbale.acts.wholes import KIND, party_named
from verbale.acts.whose import find_doer
from verbale.records import ActType

_TO_ADOPT = re.compile(
    r"\s(?:[\w-]+\s){0,3}?(?:to\s(?P<adopt>approve|adopt|pass|ratify|endorse|accept|introduce|lift|extend|repeal|impose)|against|for)\b"
)
_TO_DO = re.compile(
    r"\s(?:(?!(?:that|who|which|whether|and|but|against|for)\b)[\w’'–-]+,?\s){0,9}?(?:not\s)?to\s(?P<do>[a-z]{3,})\b"
)
_WITH_SIDE = re.compile(
    r"\swith\s(?:the\s)?(?:[A-ZÀ-Þ]|government|opposition|majority|minority|coalition)(?![^.;]{0,60}(?:per\scent|percent|%|of\sthe\stime|often|always))"
)
_CASTING = re.compile(
    r"vot(?:ed|ing)$|abstain(?:ed|ing)$|dissent|cast\s|us(?:ed|es|ing)\s|casting\s|sat\s|.*\sto\s(?:abstain|vote)$"
)
BY_MOST = re.compile(
    r"\s(?:overwhelmingly|unanimously|narrowly|by\s(?:a\s)?(?:[a-z-]+\s)?(?:majority|acclamation))\s(?:(?:late\s)?(?:on\s)?[A-Z][a-z]+day\s|yesterday\s|last\s\w+\s)?(?:for|in\sfavou?r\sof)\b"
)
"""By what a whole body votes for something, so that it is adopted."""
_DECIDING = re.compile(r"\b(?:casting|deciding|decisive|tie-?breaking)\b")
_STOPPING = re.compile(
    r"reject|block|defeat|oppose|scrap|kill|strike|quash|dismiss|table|shelve|annul|overturn|turn|throw|veto"
)


def find_decision(scene: Scene, around: Surroundings, match: re.Match[str]) -> Event | None:
    """ "Councillors voted unanimously to approve the plan": an adoption; "to reject" it: a vote against it."""
    text, at = scene.text, match.start()
    to = _TO_ADOPT.match(text, match.end(), scene.end) or _TO_DO.match(text, match.end(), scene.end)
    if match[0].lower() == "votes" and not scene.headline:
        return None
    if boundary_word(text, scene.start, clause_start(text, scene.start, at)) == "who":
        return None
    if not to or planned(text, scene.start, at) or negated(text, scene.start, at):
        return None
    doing = to.groupdict().get("do")
    head = head_after(text, NOUN["vote" if doing else "adopt"], to.end(), scene.end)
    other = any_head(text, to.end(), scene.end) if not head and to.groupdict().get("adopt") else None
    doer = find_doer(scene, around, at, None) if head or other or doing else None
    if doer is not None and doer.count and (doing or to["adopt"]):
        return _counted(scene, match, to, doer, thing_named(text, head) if head else None)
    if doer is None or not doer.bodily or not doer.actors:
        return None
    end, thing = clause_end(text, match.end(), scene.end), thing_named(text, head) if head else None
    thing = thing_named(text, other, "head") if other else thing
    if doing and _STOPPING.fullmatch(doing) and not _undoes(text, doing, to.end(), thing):
        return Event(
            "vote", at, doer.start, end, to.end(), doer.actors, thing, outcome="not_adopted", body=doer.body
        )
    if not doing and not to["adopt"]:
        return _cast(scene, match, to, doer, thing) if thing else None
    return Event(
        "adopt",
        at,
        doer.start,
        end,
        to.end(),
        doer.actors,
        thing,
        outcome="adopted",
        body=doer.body,
        noun=thing is None,
    )


def _undoes(text: str, doing: str, at: int, thing: Thing | None) -> bool:
    """Whether what is voted away is a thing that is there, and no draft, so that a decision is taken: "voted to scrap *the toss*"."""
    if not re.fullmatch(r"scrap|annul|abolish|repeal", doing) or (thing is not None and thing.draft):
        return False
    return thing is not None or any_head(text, at, at + 90) is not None


def _counted(scene: Scene, match: re.Match[str], to: re.Match[str], doer: Doer, thing: Thing | None) -> Event:
    """ "Two of the three judges voted to annul the order": so many votes, and nobody named."""
    end = clause_end(scene.text, match.end(), scene.end)
    event = Event("vote", match.start(), doer.start, end, to.end(), (), thing, count=doer.count)
    doing = to.groupdict().get("do") or ""
    return replace(event, choice="no" if _STOPPING.fullmatch(doing) else "yes")


def find_stance(
    scene: Scene, around: Surroundings, match: re.Match[str], kind: str, before: Doer | None
) -> Event | None:
    """A party, a body or a state that votes for or against, or abstains: "Labour voted against the bill"."""
    text, at = scene.text, match.start()
    words = match[0].lower()
    if not _CASTING.match(words) or planned(text, scene.start, at) or negated(text, scene.start, at):
        return None
    choice = next((side for form, side in CHOICES if form.match(text, match.end())), None)
    sided = kind == "vote" and _WITH_SIDE.match(text, match.end())
    if re.search(r"dissent|\bno\b|\bnay\b|negative|opposing", words):
        choice = "no"
    sided = sided or _DECIDING.search(words)
    doer = find_doer(scene, around, at, before) if kind == "abstain" or choice or sided else None
    related = text[max(scene.start, at - 4) : at] == "who "
    if doer is not None and related and sided and not choice:
        return None
    told = doer is not None and doer.count is not None
    if doer is None and (kind == "abstain" or choice or sided):
        doer = voters_named(text, _subject_start(scene, at), at)
        told = doer is not None
    if doer is None or not (doer.actors or told):
        return None
    end = clause_end(text, match.end(), scene.end)
    head = head_after(text, NOUN["vote"], match.end(), end)
    type_: ActType = "abstain" if kind == "abstain" else "vote"
    event = Event(
        type_,
        at,
        min(at, doer.start),
        end,
        match.end(),
        tuple(member_of(around, actor, before) for actor in doer.actors)
        if _is_person(around, doer) and not _is_side(text[doer.start : at], doer)
        else doer.actors,
        thing_named(text, head) if head else None,
        count=doer.count,
        noun=told,
    )
    if choice == "yes" and doer.bodily and BY_MOST.match(text, match.end()):
        return replace(event, type="adopt", body=doer.body, outcome="adopted", noun=True)
    return replace(event, choice="abstain" if kind == "abstain" else choice, body=doer.body)  # type: ignore[arg-type]


def _is_side(words: str, doer: Doer) -> bool:
    """Whether the name is of those from whom the voters come: "lawmakers from *the Ecological Left*"."""
    return re.search(rf"\b(?:from|of)\s(?:the\s)?{re.escape(doer.actors[0])}\b", words) is not None


def _is_person(around: Surroundings, doer: Doer) -> bool:
    """Whether a voter is a single person by name, and no party or organisation."""
    name = doer.actors[0] if len(doer.actors) == 1 else ""
    return (
        bool(re.fullmatch(r"(?:[A-ZÀ-Þ][\w’'.-]*\s){1,3}[A-ZÀ-Þ][\w’'.-]*", name))
        and not party_named(name)
        and not KIND.search(name)
    )


def _subject_start(scene: Scene, at: int) -> int:
    """Where the subject of the verb at ``at`` begins: with its clause, or with the sentence where an aside stands between."""
    start = clause_start(scene.text, scene.start, at)
    return scene.start if boundary_word(scene.text, scene.start, start) in {"who", "which"} else start


def _cast(scene: Scene, match: re.Match[str], to: re.Match[str], doer: Doer, thing: Thing) -> Event:
    """ "Parliament voted against the bill"."""
    end = clause_end(scene.text, match.end(), scene.end)
    event = Event("vote", match.start(), doer.start, end, to.end(), doer.actors, thing, body=doer.body)
    tally = scene.tally
    most = BY_MOST.match(scene.text, match.end()) is not None
    if "against" not in to[0] and (most or (tally and tally.yes is not None and tally.yes > (tally.no or 0))):
        return replace(event, type="adopt", outcome="adopted")
    return replace(event, choice="no" if "against" in to[0] else "yes")
