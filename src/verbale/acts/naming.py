"""Whom a noun phrase names as a whole, one or several joined: "the AfD and the FDP", "ministers from Fiji and Tonga", "the National
Union of Teachers of Uganda", "the fund manager Lysne".

Rules over the words of the phrase, read from its beginning to its end.
"""

from __future__ import annotations

import itertools
import re

from verbale.acts.belonging import head_of_body, of_states_people, their_country
from verbale.acts.bodies import body_actors, is_body
from verbale.acts.doers import NOT_PARTY, PARTY, Doer
from verbale.acts.members import committees
from verbale.acts.officials import office_actors, person_actors
from verbale.acts.organisations import bare
from verbale.acts.parties import UMBRELLA, find_parties, is_body_code
from verbale.acts.surroundings import Surroundings
from verbale.acts.wholes import (
    ACRONYM,
    KIND,
    counterpart,
    its_own,
    legislators,
    members_alone,
    members_of_whole,
    of_group,
    owned_by,
    party_named,
    place_code,
    sponsor_meant,
    states_of_body,
)
from verbale.places import city_of, find_organs, find_regions, find_states

_WHEN = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December|[A-Z][a-z]+day|\d{4}|week|month|year|night"
    r"|spring|summer|autumn|winter|the\s(?:spring|summer|autumn|winter|same\s\w+|end))"
)
_OPENING = re.compile(
    rf"(?:(?:In|On|Last|Since|By|At|Earlier\sthis|This|Late\son|Early\son|Late\sin|Early\sin)\s(?:(?:early|late|mid)[\s-])?{_WHEN}(?:\s\d{{4}}|\s(?:night|evening|morning|afternoon))?\s(?=(?:the|its|a|an)\s|[A-ZÀ-Þ]))?"
    r"(?:(?:Meanwhile|Instead|Earlier|Later|Separately|However|Also|Today|Yesterday|Overnight|Finally|Then|But|And|Yet|In|On|At|After|During|By|Last|Despite|As|With|For|Following|Under|Since)\b[^,]{0,90},\s)?"
    r"(?:(?:In|At|Across)\s(?:the\s[a-z]+\s(?:of|at)\s)?[A-ZÀ-Þ][\w-]+(?:\s[A-ZÀ-Þ][\w-]+)?,?\s(?=(?:the|its|an?|some|about|voters|citizens|MPs|councillors|members)\s))?"
    r"(?:(?:Earlier|Later)\s(?:in|on|at|during|that|this)\s(?:the\s)?[a-z]+\s(?=(?:the|its|a|an)\s|[A-ZÀ-Þ]))?"
    r"(?:(?:[Bb]ut|[Aa]nd|[Yy]et|[Mm]eanwhile|[Tt]hen|[Bb]oth|[Oo]nly|[Ee]ven|[Jj]ust|[Ss]o|[Nn]ow)\s)?"
)
_SOMEBODY = re.compile(
    r"(?:(?:[Tt]he|[Aa]n?|[Ii]ts)\s|[A-ZÀ-Þ][a-z-]{3,}[’']?\s(?=[a-z]))(?:(?!(?:of|in|at|for|to|from|by|on|with|and)\b)[a-z’'-]+\s){1,5}(?P<name>[A-ZÀ-Þ][\w&’.-]*(?:\s(?:(?:of|for|de|del|du|la)\s(?:the\s)?)?[A-ZÀ-Þ][\w&’-]*){0,4})"
)
_LAST = re.compile(rf"\b{_SOMEBODY.pattern}\s*$")
_OFFICIAL = re.compile(
    r"\b(?:president|minister|governor|mayor|king|queen|emir|sultan|judge|ambassador|state|country|province|city|town|republic|island|kingdom|government|ministry)\s(?:[A-Z]|of\b)"
)
_PROPER = re.compile(
    r"(?:[Tt]he\s)?(?P<name>[A-ZÀ-Þ][\w&’'.-]*(?:\s(?:(?:(?:of|for|on|de|del)\s(?:the\s)?|and\s)?[A-ZÀ-Þ][\w&’'-]*)){1,8})"
)
_NAME_BESIDE = re.compile(r",\s[A-ZÀ-Þ][\w’.-]+(?:\s[A-ZÀ-Þ][\w’.-]+){1,3},(?=\s(?:and|with)\s)")
"""The name beside an office that is joined to another: "the Lao Prime Minister, *Bounmy Sisavath*, and the Secretary-General"."""
_JOINT = re.compile(r",\s(?:and\s)?|\sand\s|\sas\swell\sas\s|,?\s(?:together|along)\swith\s")
_MINISTERS = re.compile(
    r"(?:[Tt]he\s)?(?:[A-Za-z-]+\s){0,3}?(?i:(?:heads|chiefs|directors|representatives)\sof\s(?:the\s)?[a-z ]{3,40}?"
    r"|ministers|presidents|leaders|envoys|ambassadors|officials|governments|delegates|parliaments|representatives|delegations"
    r"|negotiators|diplomats|heads\sof\s(?:state|government)|members|representative|delegate|ambassador|envoy|delegation)\s(?:of|from)\s(?:the\s)?(?P<states>[A-ZÀ-Þ].*)"
)
_PRIVATE = frozenset(
    {
        "associations",
        "federations",
        "unions",
        "clubs",
        "leagues",
        "churches",
        "chapters",
        "parties",
        "broadcasters",
        "companies",
        "firms",
        "banks",
        "teams",
        "academies",
    }
)
_TWO_PEOPLES = re.compile(
    r"(?:(?:[Tt]he\s)?(?:presidents|heads|leaders|chairs|chiefs)\sof\s(?=the\s))?(?:[Tt]he\s)?(?P<one>[A-ZÀ-Þ][\w-]+(?:\s[A-ZÀ-Þ][\w-]+)?)\sand\s(?P<two>[A-ZÀ-Þ][\w-]+(?:\s[A-ZÀ-Þ][\w-]+)?)\s(?:(?:[a-z]+|prime)\s)?"
    r"(?P<noun>associations|federations|unions|clubs|leagues|churches|chapters|parties|broadcasters|companies|firms|banks|teams|academies|delegations|governments|parliaments|ministers|presidents|ambassadors|envoys|delegates|leaders|members)"
)
_SIDE_OF = re.compile(
    r"^(?P<the>(?:[Tt]he\s)?)(?:(?:main|largest|smaller|small|biggest)\s)?(?:opposition|ruling|governing|co-governing|far-right|far-left|centre-right|centre-left|populist)\s(?=[A-ZÀ-Þ])"
)
"""What is told of a party before its name: "the *opposition* Fig Party"."""
_OF_PLACE = re.compile(
    r"(?:[\w’'-]+\s){0,3}?(?i:president|prime\sminister|minister|premier|governor|gov\.|sen\.|rep\.|mayor|king|queen|emir|sultan|chancellor|senator|chief\sminister|lieutenant\sgovernor)"
    r"\s[A-ZÀ-Þ][\w’'.-]+(?:\s[A-ZÀ-Þ][\w’'.-]+){0,2}\s(?:of|from)\s(?P<place>(?:the\s)?[A-ZÀ-Þ].*)"
)
_THE_STATE = re.compile(
    r"(?:[Tt]he|[Tt]his)\s(?:[a-z-]+\s|[A-Z][a-z]+\s){0,2}?(?:(?i:kingdom|republic|emirate|sultanate|principality)|country|archipelago|island\snation|(?<=island\s)state|(?<=Gulf\s)state|(?<=member\s)state|nation)"
)
_MUNICIPALITY = re.compile(
    r"(?:[Tt]he\s)?(?:City|Town|Municipality|Canton|County|Province|State|Region|Commonwealth|Borough|Parish|Prefecture|Governorate|city|town|municipality|canton|county|province|region|state|prefecture)"
    r"\sof\s(?P<place>[A-ZÀ-Þ][^,;]{1,40})"
)
_AGENCY = re.compile(
    r"[’']?s?\s(?P<name>(?:(?:[A-ZÀ-Þ][\w-]+|and|of|for|the)\s){0,6}?(?:Agency|Authority|Inspectorate|Ministry|Directorate|Administration"
    r"|Ombudsman|Supreme\sCourt|Parliament|Cabinet|Government|Treasury)(?:\s(?:of|for)\s[A-ZÀ-Þ][\w\s]+)?)"
)
_STATES_OWN = re.compile(
    r"(?P<state>[A-ZÀ-Þ][\w.]*(?:\s[A-ZÀ-Þ][\w.]*)?)[’']s?\s(?P<name>[A-ZÀ-Þ][\w&-]*(?:\s[A-ZÀ-Þ][\w&-]*){0,3})"
)
_THE_BLOC = re.compile(
    r"[Tt]he\s(?:(?P<n>\d+)-(?:nation|member|country|state|strong)\s)?(?:[a-z-]+\s)?(?:bloc|body|organi[sz]ation|alliance|union|assembly|grouping|club)"
)
_BLOCS = {
    "27": "EU",
    "28": "EU",
    "193": "UN",
    "55": "AU",
    "54": "AU",
    "32": "NATO",
    "31": "NATO",
    "57": "OSCE",
    "46": "COE",
}


def by_phrase(around: Surroundings, text: str, start: int, stop: int) -> Doer | None:
    """Whoever the whole phrase ``text[start:stop]`` names, its opening left out: one or several."""
    while start < stop and text[start].isspace():
        start += 1
    opening = _OPENING.match(text, start, stop)
    low = opening.end() if opening else start
    words = text[low:stop].rstrip(" ,")
    return named_by(around, words, low) if words else None


def named_by(around: Surroundings, words: str, at: int) -> Doer | None:
    """Whoever ``words`` name as a whole, at ``at`` in the text: one, or several joined by "and"."""
    whole = _ministers(words, at) or _of_two_peoples(words, at) or _one(around, words, at)
    if whole is not None:
        return whole
    words = _NAME_BESIDE.sub(lambda aside: " " * len(aside[0]), words)
    parted = _joints(words)
    listed = [joint[0] for joint in parted]
    if any(joint == ", " for joint in listed) and (not listed or listed[-1] == ", "):
        return None
    joints = [(0, 0), *(joint.span() for joint in parted), (len(words), len(words))]
    if not 2 < len(joints) < 8:
        return None
    found = [
        _piece(around, words[left[1] : right[0]].strip(), at + left[1])
        for left, right in itertools.pairwise(joints)
    ]
    if not all(found):
        found = _beside_parties(
            found, [words[left[1] : right[0]] for left, right in itertools.pairwise(joints)], at
        )
    if not all(found):
        return None
    return Doer(tuple(dict.fromkeys(actor for one in found if one for actor in one.actors)), at)


def _joints(words: str) -> list[re.Match[str]]:
    """What joins several in ``words``, but for what is part of a body's own name ("the Peace *and* Security Council")."""
    joints = list(_JOINT.finditer(words))
    if not joints:
        return []
    if committees().fullmatch(re.sub(r"^[Tt]he\s", "", words)):
        return []
    names = [party for party in find_parties(words, 0, len(words), {}) if party.kind == "body"]
    return [
        joint
        for joint in joints
        if not any(name.start < joint.start() and joint.end() < name.end for name in names)
    ]


def _beside_parties(found: list[Doer | None], pieces: list[str], at: int) -> list[Doer | None]:
    """Unknown names joined to a known party are parties too: "Chega and *the Liberal Initiative*"."""
    if not any(one and one.actors and party_named(one.actors[0]) for one in found):
        return found
    names = [
        re.fullmatch(r"(?:[Tt]he\s)?(?P<name>[A-ZÀ-Þ][\w’-]+(?:\s[A-ZÀ-Þ][\w’-]+){0,3})", piece)
        for piece in pieces
    ]
    return [
        one or (Doer((name["name"],), at) if name and not find_states(name["name"]) else None)
        for one, name in zip(found, names, strict=True)
    ]


def _piece(around: Surroundings, words: str, at: int) -> Doer | None:
    """One of several that are joined: as when it stands alone, or a state, a party or a body by its plain name."""
    found = _one(around, words, at) or _state(words, at) or _plural_party(words, at)
    if found is None and (office := office_actors(around, words)):
        found = Doer(office, at)
    if found is None and is_body(words) and re.match(r"(?:the\s|its\s|[A-ZÀ-Þ])", words):
        named = body_actors(around, at, at + len(words))
        found = Doer(named[0], at, named[1], bodily=True) if named and named[0] else None
    return found


def _plural_party(words: str, at: int) -> Doer | None:
    """ "The Liberals", as one of several."""
    match = PARTY.fullmatch(words if words.startswith(("the ", "The ")) else f"the {words}")
    if match is None or match["other"] or NOT_PARTY.search(match["name"]) or find_states(match["name"]):
        return None
    return Doer((match["name"],), at)


def _ministers(words: str, at: int) -> Doer | None:
    """ "Ministers from Fiji, Tonga and Samoa": the states, if nothing but states is named."""
    match = _MINISTERS.fullmatch(words)
    names = match["states"] if match else ""
    states = find_states(names)
    for state in reversed(states):
        names = names[: state.start] + names[state.end :]
    if not states or re.sub(r",|\band\b|\bthe\b|\s", "", names):
        return None
    return Doer(tuple(dict.fromkeys(state.form.code for state in states)), at)


def _one(around: Surroundings, words: str, at: int) -> Doer | None:
    bare_name = _SIDE_OF.sub(r"\g<the>", words)
    return _whole(around, words, at) or (_whole(around, bare_name, at) if bare_name != words else None)


def _whole(around: Surroundings, words: str, at: int) -> Doer | None:
    return (
        _party(words, at)
        or _office_holder(words, at)
        or of_group(words, at)
        or legislators(around, words, at)
        or members_of_whole(around, words, at)
        or of_states_people(words, at)
        or owned_by(around, words, at)
        or its_own(around, words, at)
        or members_alone(around, words, at)
        or sponsor_meant(around, words, at)
        or counterpart(around, words, at)
        or states_of_body(words, at)
        or _of_a_state(around, words, at)
        or _of_state(words, at)
        or _region(words, at)
        or _organisation(words, at)
        or _spoken_of(around, words, at)
        or their_country(around, words, at)
        or _somebody(around, words, at)
    )


def _office_holder(words: str, at: int) -> Doer | None:
    """ "Governor Ann Hale of Ohio", "President Ada Reed of Liberia": the state."""
    match = _OF_PLACE.fullmatch(words)
    code = place_code(match["place"]) if match else None
    code = code or (None if match else head_of_body(words))
    return Doer((code,), at) if code else None


def _of_two_peoples(words: str, at: int) -> Doer | None:
    """ "The Danish and Swedish associations": both by that name; of delegations, governments and parliaments the states."""
    match = _TWO_PEOPLES.fullmatch(words)
    states = [find_states(match[side]) for side in ("one", "two")] if match else []
    if match is None or not all(states):
        return None
    if match["noun"] in _PRIVATE:
        noun = (
            match["noun"].removesuffix("ies") + "y"
            if match["noun"].endswith("ies")
            else match["noun"].removesuffix("s")
        )
        return Doer(tuple(f"{match[side]} {noun}" for side in ("one", "two")), at, bodily=True)
    return Doer(tuple(found[0].form.code for found in states), at)


def _state(words: str, at: int) -> Doer | None:
    """A state or a known body by its bare name, as one of several."""
    found = find_parties(words, 0, len(words), {})
    alone = (
        re.fullmatch(r"(?:[Tt]he\s)?(?:government\sof\s(?:the\s)?)?", words[: found[0].start])
        if found
        else None
    )
    rest = words[found[0].end :] if found else ""
    whole = not rest or (found[0].kind == "body" and re.fullmatch(r"\s(?:[A-Z]\w+|[a-z]+)", rest))
    code = found[0].code if alone and whole else None
    return Doer((UMBRELLA.get(code, code),), at) if code else None


def _party(words: str, at: int) -> Doer | None:
    words = re.sub(r"(?<=s)\s(?:in|on|at)\s(?:the\s)?[A-ZÀ-Þ][^,;]*$", "", words)
    name = party_named(
        re.sub(r"[’']s\s(?:group|faction|caucus|MPs|lawmakers|deputies|senators|members|benches)$", "", words)
    )
    return Doer((name,), at) if name else None


def _of_a_state(around: Surroundings, words: str, at: int) -> Doer | None:
    """ "Norway’s NRK", "Finland’s Yle": by the name alone, where it is no body of the state and no person's."""
    match = _STATES_OWN.fullmatch(words)
    if (
        match is None
        or not find_states(match["state"])
        or is_body(match["name"])
        or find_organs(match["name"])
    ):
        return None
    name = match["name"]
    if not (ACRONYM.fullmatch(name) or KIND.search(name) or around.fullest(name) == name):
        return None
    return None if around.person(name) else Doer((name,), at)


def _spoken_of(around: Surroundings, words: str, at: int) -> Doer | None:
    """ "The kingdom", "the island nation": the state that the article is about; "the 27-nation bloc": the European Union."""
    if _THE_STATE.fullmatch(words):
        code = around.home()
        return Doer((code,), at) if code else None
    bloc = _THE_BLOC.fullmatch(words)
    code = _BLOCS.get(bloc["n"]) if bloc and bloc["n"] else None
    told_of = (
        around.organisation_told_of()
        if bloc and not code and words.endswith(("bloc", "alliance", "grouping"))
        else None
    )
    code = code or (UMBRELLA.get(told_of, told_of) if told_of and is_body_code(told_of) else None)
    return Doer((code,), at, code, bodily=True) if code else None


def _of_state(words: str, at: int) -> Doer | None:
    """ "The City of Cape Town", "the canton of Zug": the state they lie in; "the Danish Food Agency": the state whose it is."""
    place = _MUNICIPALITY.fullmatch(words)
    if place:
        code = place_code(place["place"])
        return (
            Doer((code,), at, words.removeprefix("the ").removeprefix("The "), bodily=True) if code else None
        )
    states = find_states(words)
    opens = states and words[: states[0].start] in ("", "the ", "The ")
    agency = _AGENCY.fullmatch(words, states[0].end) if opens else None
    if agency is None:
        return None
    return Doer((states[0].form.code,), at, agency["name"], bodily=True)


def _region(words: str, at: int) -> Doer | None:
    """ "New Hampshire", "Aberdeenshire": the state they are part of, whose law-makers are meant."""
    found = find_regions(words)
    whole = len(found) == 1 and found[0][1:] == (0, len(words)) and not city_of(words)
    return Doer((found[0][0],), at, bodily=True) if whole else None


def _organisation(words: str, at: int) -> Doer | None:
    """An organisation by a name that holds the name of a state: "the National Union of Teachers of Uganda"."""
    match = _PROPER.fullmatch(words)
    acronym = ACRONYM.fullmatch(words)
    if acronym and not find_parties(words, 0, len(words), {}) and not find_organs(words):
        return Doer((acronym["name"],), at, bodily=True)
    if match is None or not KIND.search(match["name"]) or find_organs(match["name"]):
        return None
    found = find_parties(match["name"], 0, len(match["name"]), {})
    if any(party.kind == "body" for party in found):
        return None
    name = bare(match["name"])
    if " " not in name:
        return None
    political = re.search(r"(?:Party|Front|Movement|Coalition|Alliance)$", name)
    return Doer((name,), at, None if political else name, bodily=not political)


_LAST_PHRASE = re.compile(
    r"(?:\b[Tt]he\s)?(?<![\w’'-])[A-ZÀ-Þ][\w&’'-]*(?:\s(?:(?:of|for|and)\s(?:the\s)?)?[A-ZÀ-Þ][\w&’'-]*){0,5}$"
)


def by_last_phrase(around: Surroundings, text: str, start: int, stop: int) -> Doer | None:
    """Whoever is named right before "which": "every party but *ACT*, which voted against"."""
    match = _LAST_PHRASE.search(text, start, stop)
    return by_phrase(around, text, match.start(), stop) if match else None


def by_last_name(text: str, start: int, stop: int) -> Doer | None:
    """Whoever is named last in the words, after the words for what they are: "at the request of *the opposition Civic List*"."""
    match = _LAST.search(text, start, stop)
    if match is None or _OFFICIAL.search(match[0]) or find_states(match[0]) or find_organs(match[0]):
        return None
    return Doer((match["name"],), match.start())


def _somebody(around: Surroundings, words: str, at: int) -> Doer | None:
    """ "The fund manager Lysne Kapital", "the opposition Civic List": by the name after the words for what they are."""
    match = _SOMEBODY.fullmatch(words)
    if match is None or _OFFICIAL.search(words) or find_states(words) or find_organs(words):
        return None
    name = match["name"]
    if not re.match(r"(?:[Tt]he|[Aa]n?|[Ii]ts)\s", words) and (
        acting := person_actors(around, words[: match.start("name")], name)
    ):
        return Doer(acting, at)
    return Doer((around.fullest(name) or name,), at)
