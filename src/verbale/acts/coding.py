"""The code of the state or body behind a name that an act was given to: "Oman's Shura Council", "a Select Committee", "the provincial
People's Committee", and a member of parliament by plain name who brings in a bill."""

from __future__ import annotations

import re
from dataclasses import replace

from verbale.acts.doers import HONORIFIC
from verbale.acts.localities import local_code, organ_code
from verbale.acts.members import committees
from verbale.acts.parties import UMBRELLA, body_named
from verbale.acts.scenes import Event
from verbale.acts.surroundings import Surroundings
from verbale.acts.voters import member_of
from verbale.acts.wholes import KIND, party_named
from verbale.places import find_organs, find_states

_PUBLIC = (
    r"(?:Council|Commission|Committee|Authority|Agency|Assembly|Court|Parliament|Senate|Tribunal|Ministry"
    r"|Cabinet|Inspectorate|Directorate)"
)
_OF_A_STATE = re.compile(
    rf"(?P<state>[A-ZÀ-Þ][\w.]*(?:\s[A-ZÀ-Þ][\w.]*)?)[’']s?\s(?:[A-ZÀ-Þ][\w-]+\s|and\s|of\s|for\s)*{_PUBLIC}(?:\s(?:of|for|on)\s.*)?"
)
_PERSON = re.compile(r"(?:[A-ZÀ-Þ](?:\.|[\w’-]+)\s?){2,4}")
_BARE = re.compile(
    r"(?:[Tt]he\s)?(?:Council|Committee|Assembly|Panel|Select\sCommittee|Council\sof\sRepresentatives)"
)
"""A parliament's or council's own name for itself."""
_STATELY = re.compile(
    r"(?:Shura|State|Consultative|Legislative|Privy|Federal|National|Supreme|Grand)\s(?:Council|Assembly)"
)
_BROUGHT = frozenset({"table-draft", "withdraw"})
_PAPER = re.compile(r"(?:motion|amendment|bill|resolution|draft|counter-motion|petition)")


def coded(around: Surroundings, event: Event) -> Event:
    """The event with the codes of those who did it, where their names are of a state's or a known body's."""
    actors = tuple(dict.fromkeys(_code(around, actor) for actor in event.actors))
    if (
        event.type in _BROUGHT
        and len(actors) == 1
        and event.thing is not None
        and _PAPER.search(event.thing.name)
        and _is_person(actors[0])
        and _is_told_as_one(around, event, actors[0])
    ):
        actors = (member_of(around, actors[0]),)
    return event if actors == event.actors else replace(event, actors=actors)


def _is_person(name: str) -> bool:
    """Whether an actor is a single person by name."""
    if re.search(r"(?:Democrats|Republicans|Conservatives|Liberals|Socialists|Greens|Nationals)$", name):
        return False
    return _PERSON.fullmatch(name) is not None and not (
        KIND.search(name) or party_named(name) or find_states(name)
    )


def _is_told_as_one(around: Surroundings, event: Event, name: str) -> bool:
    """Whether the article has somebody of this name speak, or calls the name the sponsor's or mover's."""
    lead = around.document.text[max(0, event.start - 30) : event.start + len(name) + 40]
    return re.search(rf"(?:sponsor|author|mover|proposer),\s{re.escape(name)}\b", lead) is not None or any(
        one.source is not None and one.source.type == "person" and one.source.name == name
        for one in around.statements
    )


_OWNER = "state|city|county|country|nation|government|province|town|canton|kingdom|republic"


def _called_the_states(around: Surroundings, name: str) -> str | None:
    """Whether the article calls a body "the state's" or "the city's" own ("the state's *Building Standards Board*")."""
    own = rf"\b(?:{_OWNER})[’']s\s(?:own\s|new\s)?{re.escape(name)}\b"
    return name if re.search(own, around.document.text) else None


def _code(around: Surroundings, actor: str) -> str:
    if re.fullmatch(r"[A-Za-z0-9]{2,9}", actor) and actor.upper() == actor:
        return actor
    actor = HONORIFIC.sub("", actor) or actor
    actor = actor[4:] if re.fullmatch(r"The\s[A-ZÀ-Þ][\w’-]+", actor) and not find_states(actor) else actor
    known = body_named(actor)
    if known:
        return UMBRELLA.get(known, known)
    own = _OF_A_STATE.fullmatch(actor)
    states = find_states(own["state"]) if own else ()
    if states:
        return states[0].form.code
    organs = find_organs(actor)
    if organs and organs[0][1:] == (0, len(actor)):
        return organ_code(around, organs[0][0], 0)
    if _BARE.fullmatch(actor) and around.home():
        return str(around.home())
    if around.home() and around.once("the state's", actor, lambda: _called_the_states(around, actor)):
        return str(around.home())
    if (committees().fullmatch(actor) or _STATELY.fullmatch(actor)) and around.home():
        return str(around.home())
    return local_code(around, actor) or actor


_DOER = re.compile(
    r"(?:\b(?:council|committee|commission|congress|assembly|panel|board|chamber|house|government|side|court|judges?|ministers?|members|MPs|deputies|senators"
    r"|councillors|lawmakers|delegates|union|federation|association|company|club|party|parliament|mayor|president|director|chair(?:man|woman)?)\b[^,;.]{0,40}"
    r"|\b(?:I|we|We|he|He|she|She|they|They)\s(?:(?:had|have|has|also|then|later|\w+ly)\s)*)$"
)
_DONE_TO = re.compile(r"\b(?:was|were|is|are|be|been|being|got)\s(?:\w+\s){0,3}$")


def is_nobodys(text: str, event: Event) -> bool:
    """Whether the words name somebody who did it, of whom it is not known whom they act for ("The panel turned down the plan", "I signed
    the order"): better left out than given to nobody."""
    if event.actors or event.count or event.type == "abstain" or event.noun:
        return False
    lead = text[max(event.start, event.at - 90) : event.at]
    thing = event.thing
    if thing is not None and event.start <= thing.start < event.at:
        return False
    return _DOER.search(lead) is not None and _DONE_TO.search(lead) is None
