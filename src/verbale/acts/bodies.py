"""Whom the words for a body stand for: a national or local parliament for its country, a committee of an
international organisation for that, "the two states" for those that the article is about.

Rules over the words and the article around them; no list of the world's councils.
"""

from __future__ import annotations

import re

from verbale.acts.europe import OF_MEPS, in_europe, of_meps
from verbale.acts.localities import LOCAL, PUBLIC_BOARD, local_code, of_local, organ_code, town_of
from verbale.acts.members import committees
from verbale.acts.organisations import INNER, named_before, owned, owner_in, state_before, whole_of
from verbale.acts.owners import owner_of, whose_it_is
from verbale.acts.parties import CONGRESS_IS_PARTY, UMBRELLA, UN_BODIES, body_named, find_parties
from verbale.acts.surroundings import Surroundings
from verbale.places import find_organs, find_regions, find_states

_MEMBERS = re.compile(r"\b(?:MPs|peers|House\sof\sCommons)\b")
"""Parliamentarians and a house that are British unless the article is about another state."""
_NATIONAL = (
    r"council\sof\sministers|parliament|landtag|legislative\s(?:council|assembly)|house\sof\sassembly|grand\snational\sassembly|senate|congress|legislature|(?:lower\s|upper\s)?chamber(?:\sof\s(?:deputies|representatives))?|(?:lower|upper)\shouse|national\sassembly|house\sof\srepresentatives"
    r"|house|assembly|lawmakers|legislators|deputies|senators|MPs|government|cabinet|treasury|(?:[a-z]+\s)?ministry|ministry\sof\s[a-z]+"
    r"|(?:city|town|county|district|borough|municipal|regional|provincial|state)\s(?:council|assembly|parliament|legislature)"
    r"|councill?ors|(?:(?:supreme|high|constitutional|federal|administrative|appeals?)\scourt|court)(?:\sof\s(?:appeals?|cassation|justice))?|central\sbank|grand\scouncil|council\sof\sstates?"
    r"|canton|municipality|department|prefecture|province|county|(?:school\s)?district|borough|city|landsgemeinde"
)
_OTHER = (
    r"council|committee|commission|synod|working\sgroup|conference|panel|bloc|general\sassembly|summit|agency"
    r"|(?:[a-z]+\s)?authority|regulator|tribunal"
)
_COMPANY = (
    r"(?:(?:executive|management|supervisory)\s)?board(?:\sof\s(?:directors|trustees))?|directors|shareholders"
    r"|trustees|annual\smeeting"
)
_NOUN = re.compile(rf"\b(?:(?P<national>{_NATIONAL})|(?P<other>{_OTHER})|(?P<company>{_COMPANY}))\b", re.I)
_INNER_ALONE = re.compile(
    r"(?:[Tt]he\s)?(?:general\s)?(?:[Aa]ssembly|[Cc]ongress|council|board|[Cc]onference|committee|[Ss]ynod)"
)
_ARTICLE = re.compile(
    r"^(?:[Tt]he|(?:A|An|a|an)(?=\s(?:House|Senate|Commons|Lords|Select|Joint|Standing|Special|[a-z]+)\s(?!of\s)[a-z]))\s"
)
_VENUE = re.compile(
    r"(?:[Tt]he|[Ii]ts)\s(?P<organ>(?:(?:annual|extraordinary)\s)?(?:general\s(?:assembly|meeting)|congress|executive\s(?:board|committee)|annual\smeeting))\s(?:in|at)\s[A-ZÀ-Þ][^,;]*"
)
"""The meeting of an organisation with the town where it is held: "the *general assembly* in Tbilisi"."""
_AGAIN = re.compile(
    r"[Tt]he\s(?P<noun>council|committee|board|commission|congress|conference|assembly|panel|synod|executive|tribunal)"
)
"""A body by its noun alone, which may have acted before under its full name."""
_OF_THE_STATE = re.compile(
    r"(?:[Tt]he\s)?(?:state|country|nation|city|county|province|region|town|territory|island)[’']s\s"
)
_STATELY = re.compile(
    r"(?:National|Federal|State|Supreme|High|Privy|Legislative|Executive|Grand|Constitutional|Electoral|Competition)\s(?:[A-Z][a-z]+\s)?(?:Council|Assembly|Court|Commission|Committee|Authority|Tribunal)\b(?!\s(?:of|for|on)\s)"
)
_ITS = 40
_OF_STATE = re.compile(r"[A-ZÀ-Þ][\w.]*(?:\s[A-ZÀ-Þ][\w.]*)?(?:[’']s?)?\s(?:[a-z’-]+\s){0,3}[a-z]+$")
_OF_MEMBERS = re.compile(r"(?:assembly|congress|council|general\sassembly)", re.I)
_CONGRESS = re.compile(
    r"(?:senate|congress|house|(?:lower\s|upper\s)?chamber|house\sof\srepresentatives|lawmakers|senators)",
    re.I,
)


def _name(around: Surroundings, noun: re.Match[str]) -> str | None:
    """The name of a body from its head noun: none for its members or for a ministry."""
    if re.match(r"councill?ors", noun[0], re.I):
        return around.council("council")
    people = r"(?:lawmakers|legislators|deputies|senators|MPs|government|.*ministry|ministry.*|directors|shareholders)$"
    return None if re.match(people, noun[0], re.I) else " ".join(noun[0].split())


def body_actors(around: Surroundings, start: int, end: int) -> tuple[tuple[str, ...], str | None] | None:
    """Whom the noun phrase ``text[start:end]`` stands for, and the body's name; ``None`` where it is no body."""
    text = around.document.text
    noun = _last(text, start, end)
    seats = find_organs(text, start, end)
    if seats:
        organ = seats[0][0]
        return (organ_code(around, organ, seats[0][1]),), organ.text
    members = _MEMBERS.search(text, start, end)
    if members:
        return (around.home() or "GBR",), members[0] if members[0].startswith("House") else None
    if noun is None:
        return _inner(around, start, end, states_named=bool(find_states(text, start, end)))
    named = _name(around, noun)
    if known_actors := _met_before(around, start, end, noun[0], named):
        return known_actors
    parties = find_parties(text, start, end, {})
    for party in parties:
        if party.kind == "body" and party.code:
            return (UMBRELLA.get(party.code, party.code),), party.code if party.end == end else named
    if re.fullmatch(r"(?:[Tt]he\s)?[A-Z][a-z]+", text[start:end]) and (known := _in_full(around, noun[0])):
        return known
    congress = noun["national"] and noun[0] == "Congress" and around.american()
    within = (
        None if congress else _inner(around, start, end, states_named=bool(find_states(text, start, end)))
    )
    if within:
        return within
    if _OF_THE_STATE.match(text, start, end) and (home := around.home()):
        return (home,), named
    if PUBLIC_BOARD.search(text, start, end) and (home := around.home()):
        return (home,), named
    if noun[0].lower() == "board" and (
        seat := around.once("public board", "", lambda: _public_board(around))
    ):
        return (seat,), named
    if _INNER_ALONE.fullmatch(text, start, end):
        kind = noun[0].lower().split()[-1]
        if whole := around.once("whole of", kind, lambda: whole_of(text, kind)):
            return (UMBRELLA.get(whole, whole),), named
    if noun["company"]:
        owner = owner_of(around, start, end)
        if owner and " " not in owner and not owner.isupper():
            owner = around.fullest(owner) or owner
        return ((owner,) if owner else ()), named
    states = [m.form.code for m in find_states(text, start, end)] or [
        code for code, _, _ in find_regions(text, start, end)
    ]
    its = around.acted if re.match(r"[Ii]ts\s", text[start:end]) else None
    if its and its.actors and not re.fullmatch(r"[A-Z]{3}", its.actors[0]) and 0 <= start - its.end < _ITS:
        return its.actors, named
    if of_meps(around) and not states and OF_MEPS.search(text, start, end):
        return ("EU",), named
    if noun["national"] and not LOCAL.search(text, start, end):
        return _national(around, (start, end), noun[0], named, states)
    if LOCAL.search(text, start, end):
        return of_local(around, text[start:end].removeprefix("The ").removeprefix("the "))
    return _as_called(around, (start, end), noun, named, states)


def _met_before(
    around: Surroundings, start: int, end: int, noun: str, named: str | None
) -> tuple[tuple[str, ...], str | None] | None:
    """Whom a body stands for that acted before as "the council", that is a party ("the Congress" of India), or that meets in a town."""
    text = around.document.text
    if noun == "Congress" and around.home() in CONGRESS_IS_PARTY and not find_states(text, start, end):
        return ("Congress",), None
    again = _AGAIN.fullmatch(text, start, end)
    if again and (actors := around.acted_as.get(again["noun"])):
        return actors, around.council(again["noun"]) or named
    venue = _VENUE.fullmatch(text, start, end)
    return _inner(around, start, venue.end("organ"), states_named=False) if venue else None


def _public_board(around: Surroundings) -> str | None:
    """The state of the school board that an article is about, later called "the board"."""
    return around.home() if re.search(r"\b[Ss]chool\s[Bb]oard\b", around.document.text) else None


def _in_full(around: Surroundings, noun: str) -> tuple[tuple[str, ...], str | None] | None:
    """Whom "the Commission" or "the Assembly" stands for where the article names it in full: a known body, or a local council."""
    code = around.body_called(noun)
    if code:
        return (UMBRELLA.get(code, code),), code
    if noun in ("Commission", "Council") and in_europe(around):
        return ("EU",), {"Commission": "EC", "Council": "Council of the EU"}[noun]
    council = around.council(noun)
    if council is None:
        return None
    return of_local(around, council) if LOCAL.search(council) else ((council,), council)


_ORGANISATIONS_OWN = re.compile(
    r"(?:[Tt]he\s)?(?:[a-z-]+\s)?(?P<noun>federation|association|union|club|league|church|company|firm|party|charity|society|alliance)[’']s\s"
)
_OF_NO_ONE_STATE = re.compile(r"\b[A-ZÀ-Þ]\w+ese\s")
"""An adjective of a people that leads to no one state ("Congolese"): such a senate is not that of the article's own."""


def _state_of(around: Surroundings, body: str) -> str | None:
    """The state beside which an article names a body: "Bolivia's Plurinational Legislative Assembly"."""
    own = re.search(
        rf"(?P<state>[A-ZÀ-Þ][\w.]+(?:\s[A-ZÀ-Þ]\w+)?)[’']s?\s{re.escape(body)}", around.document.text
    )
    states = find_states(own["state"]) if own else ()
    return states[0].form.code if states else None


def _as_called(
    around: Surroundings, place: tuple[int, int], noun: re.Match[str], named: str | None, states: list[str]
) -> tuple[tuple[str, ...], str | None] | None:
    """Whom a council, committee or agency of no listed kind stands for: its state, its owner, or its own name."""
    text, (start, end) = around.document.text, place
    words = _ARTICLE.sub("", text[start:end])
    part = re.fullmatch(r"(?:A|An|One)\s[a-z ]+\sof\s(?:the\s)?(?P<whole>[A-ZÀ-Þ].*)", words)
    house = re.match(r"(?:House|Senate|Lords|Commons)\s", words)
    if house and (home := "USA" if around.american() else around.home()):
        return (home,), words
    if part:
        low = start + text[start:end].rindex(part["whole"])
        whole = body_actors(around, low, end) if is_body(part["whole"]) else None
        return (whole[0], named) if whole else ((around.organisation(part["whole"]) or part["whole"],), named)
    if (
        noun["other"]
        and noun[0].islower()
        and len(set(states)) == 1
        and (_OF_STATE.match(words) or words[:1].islower())
    ):
        return (states[0],), named
    acronym = re.match(r"[A-Z]{2,6}\b(?=\s)", words)
    if acronym:
        return (acronym[0],), words
    if (
        len(set(states)) == 1
        and (own := re.match(r"(?P<whose>[A-ZÀ-Þ][\w.]*(?:\s[A-ZÀ-Þ][\w.]*)?)[’']s?\s", words))
        and find_states(own["whose"])
    ):
        return (states[0],), words[own.end() :]
    of_state = re.search(r"\sof\s(?:the\s)?(?P<state>[A-ZÀ-Þ]\w+(?:\s[A-ZÀ-Þ]\w+)?)$", words)
    if of_state and len(set(states)) == 1 and find_states(of_state["state"]):
        return (states[0],), words[: of_state.start()]
    if code := _its_state(around, noun, start, end):
        return (code,), named
    if words[:1].isupper():
        return _by_its_name(around, start, noun[0], words, states)
    owner = _owned(around, noun[0].split()[-1]) if noun["other"] else None
    if owner:
        return (UMBRELLA.get(owner, owner),), named
    council = around.council(noun[0].split()[-1]) if noun["other"] else None
    if council and (known := body_named(council)):
        return (UMBRELLA.get(known, known),), known
    if council:
        if state := around.once("state of", council, lambda: _state_of(around, council)):
            return (state,), council
        if LOCAL.search(council):
            return of_local(around, council)
        return (council,), council
    called = around.called(noun[0].split()[-1]) if noun["other"] else None
    if called:
        return (called,), called
    if noun[0].lower() == "council" and (town := around.once("town", "", lambda: town_of(around))):
        return (town,), "council"
    if noun["other"] and re.match(r"(?:council|committee|commission|conference|assembly)$", noun[0], re.I):
        theirs = re.match(r"(?:[Hh]er|[Hh]is|[Oo]ur|[Mm]y)\s", text[start:end]) is not None
        told_of = noun[0].lower() not in ("committee", "commission") or around.organisation_told_of()
        home = around.home() if theirs or not told_of else None
        return (home,) if home else (), " ".join(words.split(" of ")[0].split(" in ")[0].split())
    return None


def _by_its_name(
    around: Surroundings, start: int, noun: str, words: str, states: list[str]
) -> tuple[tuple[str, ...], str | None] | None:
    """Whom a council, committee or agency of no listed kind stands for that is called by ``words`` with a capital."""
    if re.fullmatch(r"Council|Committee|Commission|Board|Assembly", words):
        seat = around.council(words)
        town = around.once("town", "", lambda: town_of(around))
        code = (of_local(around, seat)[0] if seat and LOCAL.search(seat) else ()) or ((town,) if town else ())
        if code:
            return code, words
    full = around.council(noun) if noun.islower() else None
    if full and set(words.split()[:-1]) <= set(full.split()):
        return of_local(around, full) if LOCAL.search(full) else ((full,), full)
    stately = _STATELY.search(words)
    if stately and len(set(states)) <= 1 and (states or around.home()):
        return (states[0] if states else str(around.home()),), stately[0]
    if re.match(r"(?:Its|Their)\s", words):
        its = whose_it_is(around, start)
        return ((its,), words.split(" ", 1)[1]) if its else None
    if local := local_code(around, words):
        return (local,), words
    if words.startswith("Committee on ") and around.organisation_told_of() in UN_BODIES:
        return ("UN",), words
    if committees().fullmatch(words) and (house := _house(around)):
        return (house,), words
    return (words,), words


def _house(around: Surroundings) -> str | None:
    """Whose parliament or council an article tells of, that a committee by its portfolio alone is of: the article's own state, the EU."""
    private = around.organisation_told_of() or ""
    if private and not (private.isupper() or find_organs(private)):
        return None
    return around.home() or ("EU" if in_europe(around) else None)


def _national(
    around: Surroundings, place: tuple[int, int], noun: str, named: str | None, states: list[str]
) -> tuple[tuple[str, ...], str | None] | None:
    """Whose a parliament, cabinet or congress at ``place`` is: the state beside it, that of the article, or the organisation told of."""
    text, start = around.document.text, place[0]
    private = _ORGANISATIONS_OWN.match(text, start, place[1])
    if private:
        owner = around.called(private["noun"])
        return ((owner,) if owner else (), named)
    if not states and _OF_NO_ONE_STATE.search(text, start, place[1]):
        return None
    home = _beside(text, start) or (
        "USA" if _CONGRESS.fullmatch(noun) and around.american() else around.home()
    )
    told_of = (
        around.organisation_told_of()
        if _OF_MEMBERS.fullmatch(noun) and noun.islower() and not states
        else None
    )
    unlisted = told_of is not None and not told_of.isupper() and _beside(text, start) is None
    own = told_of if home is None or unlisted else None
    if own and (state := around.once("state of", own, lambda: _state_of(around, own))):
        return (state,), own
    if own:
        return (UMBRELLA.get(own, own),), named
    if home is None and noun == "Parliament" and in_europe(around):
        return ("EU",), "European Parliament"
    home = (
        home
        or state_before(text, start)
        or (
            "USA"
            if noun in ("Congress", "House", "Senate") and not re.match(r"[Ii]ts\s", text[start : start + 4])
            else None
        )
    )
    code = states[0] if len(set(states)) == 1 else home if not states else None
    return ((code,), named) if code else None


def _inner(
    around: Surroundings, start: int, end: int, *, states_named: bool
) -> tuple[tuple[str, ...], str | None] | None:
    """An organ of an organisation ("its congress", "the executive board"): the organisation, where one can be told."""
    text = around.document.text
    organ = INNER.search(text, start, end)
    if organ is None or states_named:
        return None
    own = owner_in(text, start, organ.start())
    if own and own.islower():
        noun = own.split()[-1]
        own = _owned(around, noun) or around.council(noun) or around.called(noun)
    elif own is None and re.match(r"[Ii]ts\s", text[start:end]):
        own = named_before(text, start)
    elif own is None:
        own = named_before(text, start) or around.organisation_told_of()
    return ((UMBRELLA.get(own, own),), " ".join(organ[0].split())) if own else None


def _owned(around: Surroundings, noun: str) -> str | None:
    """The known body that a committee or council belongs to, looked for in the article once for each noun."""
    return around.once("owned", noun, lambda: owned(around.document.text, noun))


def _its_state(around: Surroundings, noun: re.Match[str], start: int, end: int) -> str | None:
    """The state of the parliament whose committee "its committee" is."""
    text = around.document.text
    if not noun["other"] or not re.match(r"[Ii]ts\s", text[start:end]):
        return None
    return _beside(text, start) or _house_before(around, start)


def _house_before(around: Surroundings, start: int) -> str | None:
    """The state of the parliament that the sentence before names: "The Althing is to vote next week. *Its* fisheries committee …"."""
    text = around.document.text
    low = max(text.rfind("\n", 0, start), start - 200, 0)
    seats = find_organs(text, low, start)
    return organ_code(around, seats[-1][0], seats[-1][1]) if seats else None


def _beside(text: str, start: int) -> str | None:
    """The state of another of its bodies, named before in the same sentence ("Japan's upper house …, which the
    lower house had approved")."""
    before = text[max(0, start - 160) : start]
    before = before[max(before.rfind(". "), before.rfind("\n")) + 1 :]
    low = start - len(before)
    seats = find_organs(text, low, start)
    if seats:
        return seats[-1][0].code
    for mention in reversed(find_states(text, low, start)):
        if re.match(rf"(?:[’']s?)?\s(?:[\w-]+\s){{0,2}}?(?:{_NATIONAL})\b", text[mention.end : start], re.I):
            return mention.form.code
    return None


def is_body(words: str) -> bool:
    """Whether ``words`` name a body at all."""
    return bool(_NOUN.search(words) or find_organs(words) or _MEMBERS.search(words))


def _last(text: str, start: int, end: int) -> re.Match[str] | None:
    """The head noun of a body's phrase: the first that no preposition comes before."""
    found = None
    for match in _NOUN.finditer(text, start, end):
        if found is not None and re.search(
            r"\s(?:of|on|for|in|at|from)\s", text[found.end() : match.start()]
        ):
            break
        found = match
    return found
