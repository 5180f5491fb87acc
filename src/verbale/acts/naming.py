"""Whom a noun phrase names that is made of others: "members of the Bakers Union", "World Athletics’ council", "the union’s northern
branches", "the AfD and the FDP", "the fund manager Lysne".

Rules over the words of the phrase, read from its beginning to its end; the lists of parties and of members of parliaments are data.
"""

from __future__ import annotations

import itertools
import re

from verbale.acts.bodies import body_actors, is_body, local_code, whose_it_is
from verbale.acts.doers import NOT_PARTY, PARTY, Doer
from verbale.acts.members import alternatives, parties, several
from verbale.acts.organisations import bare
from verbale.acts.owners import code_of_name
from verbale.acts.parties import UMBRELLA, body_named, find_parties
from verbale.acts.surroundings import Surroundings
from verbale.places import find_organs, find_regions, find_states

_OPENING = re.compile(
    r"(?:(?:Meanwhile|Instead|Earlier|Later|Separately|However|Also|Today|Yesterday|Overnight|Finally|Then|But|And|Yet|In|On|At|After|During|By|Last|Despite|As|With|For|Following|Under|Since)\b[^,]{0,90},\s)?"
    r"(?:(?:[Bb]ut|[Aa]nd|[Yy]et|[Mm]eanwhile|[Tt]hen|[Bb]oth)\s)?"
)
_MEMBERS = (
    r"members|bishops|archbishops|clergy|shareholders|stockholders|investors|bondholders|creditors|owners|delegates|players|clubs|branches|chapters|affiliates|locals|lodges|parishes|dioceses"
    r"|workers|staff|employees|crews|pilots|drivers|trustees|directors|governors|representatives|leaders|bosses|organisers|officials|executives|commissioners|judges|justices|regulators|activists"
    r"|team|board|management|majority|leadership|delegation|lawyers"
)
_OF_MEMBERS = re.compile(
    rf"(?:(?:[Tt]he|[Aa]n?|[Mm]ost|[Aa]ll|[Ss]ome|[Oo]ther)\s)?(?:[A-Za-z-]+\s){{0,2}}?(?i:{_MEMBERS})\s(?:of|in|at|from)\s(?P<whole>(?:the\s(?:[a-z’'-]+\s){{0,3}})?[A-ZÀ-Þ].*)"
)
_INNER = (
    r"council|congress|assembly|general\sassembly|convention|synod|conference|committee|board|executive|senate|presidium|bureau|secretariat|commission|chapter|caucus|group|parliament|panel|federation"
    r"|leader|chairman|chairwoman|president|chief\sexecutive|delegate|directors|general\smeeting|annual\smeeting|plenary|summit"
)
_OWNED = re.compile(
    rf"(?:[Tt]he\s)?(?P<own>[^,’']{{2,60}}?|[^,]{{2,60}}?[’']s?\s[A-ZÀ-Þ][^,’']{{2,30}}?)(?P<mark>[’']s|(?<=s)[’'])\s"
    rf"(?P<inner>(?:[A-Za-z-]+\s){{0,3}}?(?:(?:{_INNER}|{_MEMBERS})(?:\sof\s[a-z]+)?"
    r"|General\s(?:Synod|Assembly|Council|Congress|Conference)|Executive\s(?:Board|Committee|Council)|House\sof\s[A-Z][a-z]+|Council\sof\s[A-Z][a-z]+|Congress|Presidium))(?:\s(?:in|at)\s[A-ZÀ-Þ][\w-]+(?:\s[A-ZÀ-Þ][\w-]+)?)?"
)
_ITS = re.compile(
    rf"(?:[Ii]ts|[Tt]heir)\s(?:[a-z-]+\s){{0,2}}?(?P<inner>(?:{_MEMBERS})|General\s(?:Synod|Assembly|Council|Congress|Conference)|Executive\s(?:Board|Committee|Council)|House\sof\s[A-Z][a-z]+)"
)
_BODILY = re.compile(
    r"(?:council|congress|assembly|convention|synod|conference|committee|board|executive|meeting|plenary|summit|commission|presidium|bureau|members|shareholders|delegates|bishops|branches|clubs|trustees|directors|governors)\b",
    re.I,
)
_SOMEBODY = re.compile(
    r"(?:[Tt]he|[Aa]n?|[Ii]ts)\s(?:(?!(?:of|in|at|for|to|from|by|on|with|and)\b)[a-z’'-]+\s){1,5}(?P<name>[A-ZÀ-Þ][\w&’.-]*(?:\s(?:(?:of|for|de|del|du|la)\s(?:the\s)?)?[A-ZÀ-Þ][\w&’-]*){0,4})"
)
_LAST = re.compile(rf"\b{_SOMEBODY.pattern}\s*$")
_OFFICIAL = re.compile(
    r"\b(?:president|minister|governor|mayor|king|queen|emir|sultan|judge|ambassador|state|country|province|city|town|republic|island|kingdom|government|ministry)\s(?:[A-Z]|of\b)"
)
_LEGISLATORS = re.compile(
    rf"(?:[Tt]he\s)?(?P<before>(?:[\w’'-]+\s){{0,3}}?)(?P<noun>{alternatives(several())})(?P<after>\s(?:in|at|from|of)\s[^,]{{2,50}})?"
)
_ACRONYM = re.compile(r"(?:[Tt]he\s)?(?P<name>[A-ZÀ-Þ][\w/&()-]{0,8}[A-Z][\w/&()-]{0,8})")
_KIND = re.compile(
    r"\b(?:Union|Federation|Association|League|Alliance|Guild|Confederation|Society|Church|Synod|Party|Front|Movement|Club|Cooperative|Forum|Network|Coalition|Group|Fund|Trust|Syndicate|Brotherhood|Institute|Organi[sz]ation|Bar|Collective|Diocese|Archdiocese|Presbytery|FA|FC|NOC)\b"
)
_PROPER = re.compile(
    r"(?:[Tt]he\s)?(?P<name>[A-ZÀ-Þ][\w&’'.-]*(?:\s(?:(?:(?:of|for|on|de|del)\s(?:the\s)?|and\s)?[A-ZÀ-Þ][\w&’'-]*)){1,8})"
)
_JOINT = re.compile(r",\s(?:and\s)?|\sand\s|\sas\swell\sas\s|,?\s(?:together|along)\swith\s")
_MINISTERS = re.compile(
    r"(?:[Tt]he\s)?(?:[A-Za-z-]+\s){0,3}?(?i:ministers|presidents|leaders|envoys|ambassadors|officials|governments|delegates|parliaments|representatives|delegations"
    r"|negotiators|diplomats|heads\sof\s(?:state|government)|members|representative|delegate|ambassador|envoy|delegation)\s(?:of|from)\s(?:the\s)?(?P<states>[A-ZÀ-Þ].*)"
)
_MEMBERS_AFTER = re.compile(
    r"(?:[Tt]he\s)?(?P<whole>(?!(?:Its|Their|Our|All|Some|Most|Many|The|Both|No|New|Other|Two|Three|Four|Former)\b)[A-ZÀ-Þ][\w&’'.-]*(?:\s[A-ZÀ-Þ][\w&’'.-]*){0,4})\s(?:member\s)?(?:members|clubs|shareholders|stockholders|delegates|players|branches|directors|trustees|workers|staff|pilots|drivers|leaders|chiefs|bosses|heads\sof\s(?:state|government))"
)
_SIDE = re.compile(
    r"(?:Labou?r|Conservative|Liberal|Republican|Democratic|Democrat|Green|Tory|Socialist|Communist|Centre|Christian|Opposition|Senate|House|Council|City|Board|Cabinet|Union)$"
)
_OF_ORGAN = re.compile(rf"(?:[Tt]he\s)(?:[a-z-]+\s){{0,2}}?(?:{_INNER})\sof\s(?P<whole>(?:the\s)?[A-ZÀ-Þ].*)")
_PRIVATE = frozenset(
    {"associations", "federations", "unions", "clubs", "leagues", "churches", "chapters", "parties"}
)
_TWO_PEOPLES = re.compile(
    r"(?:[Tt]he\s)?(?P<one>[A-ZÀ-Þ][\w-]+(?:\s[A-ZÀ-Þ][\w-]+)?)\sand\s(?P<two>[A-ZÀ-Þ][\w-]+(?:\s[A-ZÀ-Þ][\w-]+)?)\s(?:(?:[a-z]+|prime)\s)?"
    r"(?P<noun>associations|federations|unions|clubs|leagues|churches|chapters|parties|delegations|governments|parliaments|ministers|presidents|ambassadors|envoys|delegates|leaders|members)"
)
_THE_STATE = re.compile(
    r"(?:[Tt]he|[Tt]his)\s(?:[a-z-]+\s|[A-Z][a-z]+\s){0,2}?(?:kingdom|country|republic|archipelago|emirate|sultanate|principality|island\snation|(?<=island\s)state|(?<=Gulf\s)state|(?<=member\s)state|nation)"
)
_COMMON_KIND = re.compile(
    r"[A-ZÀ-Þ][\w’'-]+(?:\s[A-ZÀ-Þ][\w’'-]+)?(?:\s[a-z’'-]+)?\s(?:cooperative|association|union|club|federation|society|trust|league|guild|church|choir|company)\b(?=$|\s(?:in|at|of)\s)"
)
"""An organisation whose kind has a small letter: "the Lindenhof *housing cooperative*"."""
_BODY_STATES = re.compile(
    r"(?:[Tt]he\s)?(?P<body>[A-ZÀ-Þ].*?)\s(?:member\s)?(?:states|countries|nations|governments|(?:[a-z]+\s)?ministers|leaders|ambassadors|envoys|members|heads\sof\s(?:state|government))"
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
    opening = _OPENING.match(text, start, stop)
    low = opening.end() if opening else start
    words = text[low:stop].rstrip(" ,")
    return named_by(around, words, low) if words else None


def named_by(around: Surroundings, words: str, at: int) -> Doer | None:
    """Whoever ``words`` name as a whole, at ``at`` in the text: one, or several joined by "and"."""
    whole = _ministers(words, at) or _of_two_peoples(words, at) or _one(around, words, at)
    if whole is not None:
        return whole
    listed = [joint[0] for joint in _JOINT.finditer(words)]
    if any(joint == ", " for joint in listed) and (not listed or listed[-1] == ", "):
        return None
    joints = [(0, 0), *(joint.span() for joint in _JOINT.finditer(words)), (len(words), len(words))]
    if not 2 < len(joints) < 8:
        return None
    found = [
        _piece(around, words[left[1] : right[0]], at + left[1]) for left, right in itertools.pairwise(joints)
    ]
    if not all(found):
        return None
    return Doer(tuple(dict.fromkeys(actor for one in found if one for actor in one.actors)), at)


def _piece(around: Surroundings, words: str, at: int) -> Doer | None:
    """One of several that are joined: as when it stands alone, or a state, a party or a body by its plain name."""
    found = _one(around, words, at) or _state(words, at) or _plural_party(words, at)
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
    return (
        _party(words, at)
        or _legislators(around, words, at)
        or _members(around, words, at)
        or _owned(around, words, at)
        or _its(around, words, at)
        or _of_body(words, at)
        or _of_a_state(around, words, at)
        or _organisation(words, at)
        or _spoken_of(around, words, at)
        or _somebody(around, words, at)
    )


def _of_two_peoples(words: str, at: int) -> Doer | None:
    """ "The Danish and Swedish associations": both by that name; of delegations, governments and parliaments the states."""
    match = _TWO_PEOPLES.fullmatch(words)
    states = [find_states(match[side]) for side in ("one", "two")] if match else []
    if match is None or not all(states):
        return None
    if match["noun"] in _PRIVATE:
        noun = match["noun"].removesuffix("s")
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


def party_named(words: str) -> str | None:
    """The party that ``words`` are, with or without "the": "the Danish People’s Party"; ``None`` for none of the list."""
    name = re.sub(r"^(?:[Tt]he\s)?(?:(?:opposition|ruling|governing|co-governing|[a-z]+-\w+)\s)*", "", words)
    return name if name.replace("’", "'") in parties() else None


def _party(words: str, at: int) -> Doer | None:
    name = party_named(
        re.sub(r"[’']s\s(?:group|faction|caucus|MPs|lawmakers|deputies|senators|members|benches)$", "", words)
    )
    return Doer((name,), at) if name else None


def _legislators(around: Surroundings, words: str, at: int) -> Doer | None:
    """ "MLAs at Stormont", "Greek lawmakers", "MEPs": the state or body whose parliament it is."""
    match = _LEGISLATORS.fullmatch(words)
    if match is None or re.search(
        r"\b(?:opposition|ruling|government|coalition|[A-ZÀ-Þ][a-z]+s|Labou?r|Tory|Democratic|Republican)\s",
        match["before"],
    ):
        return None
    party = re.fullmatch(r"\s(?:from|of|in)\s(?:the\s)?(?P<name>.+)", match["after"] or "")
    if party and (
        party_named(party["name"]) or (_ACRONYM.fullmatch(party["name"]) and not place_code(party["name"]))
    ):
        return Doer((party["name"],), at)
    code = several()[match["noun"].lower() if match["noun"].lower() in several() else match["noun"]]
    code = code or place_code(match["before"] + (match["after"] or "")) or around.home()
    code = code or ("GBR" if match["noun"] == "MPs" else None)
    return Doer((code,), at, None, bodily=True) if code else None


def place_code(words: str) -> str | None:
    """The one state that words of place name: "at Stormont", "in Lower Saxony", "Greek"; ``None`` for none or two."""
    codes = {organ.code for organ, _, _ in find_organs(words)}
    codes |= {mention.form.code for mention in find_states(words)}
    codes = codes or {code for code, _, _ in find_regions(words)}
    return codes.pop() if len(codes) == 1 else None


def _members(around: Surroundings, words: str, at: int) -> Doer | None:
    """ "Shareholders in Nordhav ASA", "bishops of the Lutheran Church": the whole that they belong to."""
    match = _OF_MEMBERS.fullmatch(words) or _OF_ORGAN.fullmatch(words)
    after = None if match else _MEMBERS_AFTER.fullmatch(words)
    if (
        after
        and not _SIDE.search(after["whole"])
        and not (find_states(after["whole"]) and not _KIND.search(words))
    ):
        match = after
    if match is None:
        return None
    owner = _owner(around, match["whole"])
    if match.re is _OF_ORGAN and owner and not (_KIND.search(owner) or re.fullmatch(r"[A-Z]{2,8}", owner)):
        return None
    if owner is None or (owner == match["whole"] and " and " in owner and not _KIND.search(owner)):
        return None
    return Doer((owner,), at, owner, bodily=True)


def _owned(around: Surroundings, words: str, at: int) -> Doer | None:
    """ "World Athletics’ council", "the union’s northern branches": whose they are."""
    match = _OWNED.fullmatch(words)
    if match is None:
        return None
    own = match["own"]
    owner = _called(around, own.split()[-1]) if own.islower() else _owner(around, own)
    if owner is None or (find_states(own) and len(owner) == 3 and owner.isupper()):
        return None
    inner = match["inner"]
    bodily = _BODILY.search(inner) is not None
    return Doer((owner,), at, inner if bodily else None, bodily=bodily)


def _of_body(words: str, at: int) -> Doer | None:
    """ "The Gulf Cooperation Council states", "EU ambassadors": the body."""
    match = _BODY_STATES.fullmatch(words)
    code = body_named(match["body"]) if match else None
    return Doer((UMBRELLA.get(code, code),), at, code, bodily=True) if code else None


def _its(around: Surroundings, words: str, at: int) -> Doer | None:
    """ "Its General Synod", "its members": of the organisation that acted last or is named just before."""
    match = _ITS.fullmatch(words)
    owner = whose_it_is(around, at) if match else None
    return Doer((owner,), at, match["inner"], bodily=True) if match and owner else None


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
    if not (_ACRONYM.fullmatch(name) or _KIND.search(name) or around.fullest(name) == name):
        return None
    return None if around.person(name) else Doer((name,), at)


def _called(around: Surroundings, noun: str) -> str | None:
    """The organisation that acted last, if it is called so, else that which the article calls by the noun ("the union")."""
    last = around.acted.actors if around.acted else ()
    if len(last) == 1 and last[0].split()[-1].lower() == noun:
        return last[0]
    return around.called(noun)


def _owner(around: Surroundings, words: str) -> str | None:
    """The code of a body or state, the name of an organisation: ``None`` where the words are none of these."""
    words = re.sub(r"^(?:the|The)\s(?:(?:[a-z’'-]+\s)+(?=[A-ZÀ-Þ]))?", "", words).strip()
    common = _COMMON_KIND.match(words)
    if common and not find_states(common[0]):
        return common[0]
    found = find_parties(words, 0, len(words), {})
    if found and found[0].start == 0 and found[0].end == len(words) and found[0].code:
        return UMBRELLA.get(found[0].code, found[0].code)
    if found and found[0].start == 0 and found[0].kind == "body" and found[0].code:
        return UMBRELLA.get(found[0].code, found[0].code)
    if party_named(words):
        return words
    organs = find_organs(words)
    if organs and organs[0][1] == 0:
        return organs[0][0].code
    name = bare(words)
    if not re.match(r"[A-ZÀ-Þ]", name) or not re.fullmatch(_NAME_OF_ONE, name):
        return None
    region = find_regions(name)
    if region and region[0][1] == 0 and region[0][2] == len(name):
        return region[0][0]
    return local_code(around, name) or around.organisation(name) or code_of_name(name)


_NAME_OF_ONE = re.compile(r"[A-ZÀ-Þ][\w&’'.-]*(?:\s(?:[A-ZÀ-Þ][\w&’'.-]*|of|for|the|and|de|del|on|\d+)){0,9}")


def _spoken_of(around: Surroundings, words: str, at: int) -> Doer | None:
    """ "The kingdom", "the island nation": the state that the article is about; "the 27-nation bloc": the European Union."""
    if _THE_STATE.fullmatch(words):
        code = around.home()
        return Doer((code,), at) if code else None
    bloc = _THE_BLOC.fullmatch(words)
    code = _BLOCS.get(bloc["n"]) if bloc and bloc["n"] else None
    return Doer((code,), at, code, bodily=True) if code else None


def _organisation(words: str, at: int) -> Doer | None:
    """An organisation by a name that holds the name of a state: "the National Union of Teachers of Uganda"."""
    match = _PROPER.fullmatch(words)
    acronym = _ACRONYM.fullmatch(words)
    if acronym and not find_parties(words, 0, len(words), {}) and not find_organs(words):
        return Doer((acronym["name"],), at)
    if match is None or not _KIND.search(match["name"]) or find_organs(match["name"]):
        return None
    found = find_parties(match["name"], 0, len(match["name"]), {})
    if any(party.kind == "body" for party in found):
        return None
    name = bare(match["name"])
    if " " not in name:
        return None
    political = re.search(r"(?:Party|Front|Movement|Coalition|Alliance)$", name)
    return Doer((name,), at, None if political else name, bodily=not political)


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
    return Doer((around.fullest(name) or name,), at)
