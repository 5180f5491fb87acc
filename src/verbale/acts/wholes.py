"""Whom a noun phrase names by a whole and its part: "members of the Bakers Union", "World Athletics’ council", "the union’s northern
branches", "MLAs at Stormont", "EU ambassadors".

Rules over the words of the phrase, read from its beginning to its end; the lists of parties and of members of parliaments are data.
"""

from __future__ import annotations

import re

from verbale.acts.bodies import body_actors, is_body
from verbale.acts.doers import Doer
from verbale.acts.europe import in_europe
from verbale.acts.localities import PUBLIC_BOARD, local_code, organ_code
from verbale.acts.members import alternatives, parties, several
from verbale.acts.organisations import bare, named_before, only_named
from verbale.acts.owners import code_of_name, whose_it_is
from verbale.acts.parties import UMBRELLA, body_named, find_parties
from verbale.acts.surroundings import Surroundings
from verbale.acts.voters import speaker_meant
from verbale.places import find_organs, find_regions, find_states, region_of

_MEMBERS = (
    r"members|bishops|archbishops|clergy|shareholders|stockholders|investors|bondholders|creditors|owners|delegates|players|clubs|branches|chapters|affiliates|locals|lodges|parishes|dioceses"
    r"|workers|staff|employees|crews|pilots|drivers|trustees|directors|governors|representatives|leaders|bosses|organisers|officials|executives|commissioners|judges|justices|regulators|activists"
    r"|negotiators|spokesmen|envoys|ministers|team|board|management|majority|leadership|delegation|lawyers"
)
_OF_MEMBERS = re.compile(
    rf"(?:(?:[Tt]he|[Aa]n?|[Mm]ost|[Aa]ll|[Ss]ome|[Oo]ther)\s)?(?:[A-Za-z-]+\s){{0,2}}?(?:(?i:{_MEMBERS})\s(?:of|in|at|from)|[Dd]elegates\sto)\s(?P<whole>(?:the\s(?:[a-z’'-]+\s){{0,3}})?[A-ZÀ-Þ].*)"
)
_INNER = (
    r"council|congress|assembly|general\sassembly|convention|synod|conference|committee|board|executive|senate|presidium|bureau|secretariat|commission|chapter|caucus|group|parliament|panel|federation"
    r"|leader|chairman|chairwoman|president|chief\sexecutive|delegate|directors|general\smeeting|annual\smeeting|meeting|session|plenary|summit"
)
_NATIONS = frozenset({"Welsh", "Scottish", "English"})
"""Peoples whose parties are parts of one of the whole state and bear a name of their own."""
_MEETING = re.compile(
    r"[’']s?\s(?:[a-z]+\s){0,2}?(?:meeting|session|congress|assembly|conference|summit|convention)\b.*$"
)
"""The occasion at which members decide: "the Whaling Commission*’s meeting in Hobart*"."""
_WORKERS = re.compile(
    r"\b(?:players|clubs|workers|staff|employees|crews|pilots|drivers|shareholders|owners|members|activists|investors|team)\b",
    re.I,
)
"""Those who act for nobody where only the place of theirs is named: "bus drivers in Turin"."""
_LED = re.compile(
    r"(?:leaders?|chairman|chairwoman|president|chief\sexecutive|delegate|executives|officials|lawyers|bosses|organisers|leadership)$"
)
"""Those who speak and sign for an organisation, but decide nothing as a body."""
_PARLIAMENT = re.compile(
    r"(?:[Pp]arliament|[Ss]enate|[Cc]ongress|[Aa]ssembly|[Hh]ouse|[Cc]abinet|[Gg]overnment|legislature)"
)
_OWNED = re.compile(
    rf"(?:[Tt]he\s)?(?P<own>[^,’']{{2,60}}?|[^,]{{2,60}}?[’']s?\s[A-ZÀ-Þ][^,’']{{2,30}}?)(?P<mark>[’']s|(?<=s)[’'])\s"
    rf"(?P<inner>(?:[A-Za-z-]+\s){{0,3}}?(?:(?:{_INNER}|{_MEMBERS})(?:\sof\s[a-z]+)?"
    r"|General\s(?:Synod|Assembly|Council|Congress|Conference)|Executive\s(?:Board|Committee|Council)|House\sof\s[A-Z][a-z]+|Council\sof\s[A-Z][a-z]+|Congress|Presidium))(?:\s(?:in|at)\s[A-ZÀ-Þ][\w-]+(?:\s[A-ZÀ-Þ][\w-]+)?)?"
)
_ITS = re.compile(
    rf"(?:[Ii]ts|[Tt]heir)\s(?:[a-z-]+\s){{0,2}}?(?P<inner>(?:{_MEMBERS}|executive(?:\scommittee)?)|General\s(?:Synod|Assembly|Council|Congress|Conference)|Executive\s(?:Board|Committee|Council)|House\sof\s[A-Z][a-z]+)"
)
_LEGISLATORS = re.compile(
    rf"(?:[Tt]he\s)?(?P<before>(?:[\w’'-]+\s){{0,3}}?)(?P<noun>{alternatives(several())})(?P<after>\s(?:in|at|from|of)\s[^,]{{2,50}})?"
)
ACRONYM = re.compile(r"(?:[Tt]he\s)?(?P<name>[A-ZÀ-Þ][\w/&()-]{0,8}[A-Z][\w/&()-]{0,8})")
KIND = re.compile(
    r"\b(?:Union|Federation|Association|League|Alliance|Guild|Confederation|Society|Church|Synod|Party|Front|Movement|Club|Cooperative|Forum|Network|Coalition|Group|Fund|Trust|Syndicate|Brotherhood|Institute|University|College|Museum|Academy|Orchestra|Theatre|Hospital|Library|Organi[sz]ation|Bar|Collective|Diocese|Archdiocese|Presbytery|FA|FC|NOC)\b"
)
_MEMBERS_AFTER = re.compile(
    r"(?:[Tt]he\s)?(?P<whole>(?!(?:Its|Their|Our|All|Some|Most|Many|The|Both|No|New|Other|Two|Three|Four|Former)\b)[A-ZÀ-Þ][\w&’'.-]*(?:\s[A-ZÀ-Þ][\w&’'.-]*){0,4})(?<![’']s)(?<!s[’'])\s(?:member\s)?(?:members|clubs|shareholders|stockholders|delegates|players|branches|directors|trustees|workers|staff|pilots|drivers|leaders|chiefs|bosses|heads\sof\s(?:state|government))"
)
_PLURAL_NAME = re.compile(r"(?P<name>\b[A-ZÀ-Þ][a-z]+s)\s")
"""What may be a party before "lawmakers" ("*Greens* MPs") or a place ("*Texas* lawmakers", "*Swiss* voters")."""
_SIDE = re.compile(
    r"(?:Labou?r|Conservative|Liberal|Republican|Democratic|Democrat|Green|Tory|Socialist|Communist|Centre|Christian|Opposition|Senate|House|Council|City|Board|Cabinet|Union)$"
)
_OF_ITS_OWN = re.compile(
    r"^(?:World|International|European|African|Asian|Pan-?American|Nordic|Arab|Pacific|Caribbean)\s.*\b(?:Board|Commission|Council|Authority|Agency|Office|Organi[sz]ation)$"
)
"""A body of several states or their clubs by its name: "the congress of the *International Chess Board*"."""
_OF_ORGAN = re.compile(
    rf"(?:[Tt]he\s|[Aa]n?\s|[A-Z][a-z]+day[’']s\s|[Ll]ast\s[a-z]+[’']s\s)(?:[\w-]+\s){{0,2}}?(?i:{_INNER})\sof\s(?P<whole>(?:the\s)?[A-ZÀ-Þ].*)"
)
_COMMON_KIND = re.compile(
    r"[A-ZÀ-Þ][\w’'-]+(?:\s[A-ZÀ-Þ][\w’'-]+)?(?:\s[a-z’'-]+)?\s(?:cooperative|association|union|club|federation|society|trust|league|guild|church|choir|company)\b(?=$|\s(?:in|at|of)\s)"
)
"""An organisation whose kind has a small letter: "the Lindenhof *housing cooperative*"."""
_BODY_STATES = re.compile(
    r"(?:[Tt]he\s)?(?P<body>[A-ZÀ-Þ].*?)(?:[’']s)?\s(?:\d+\s|[a-z]+\s)?(?:member\s)?(?:states|allies|countries|nations|governments|(?:[a-z]+\s)?ministers|leaders|ambassadors|envoys|members|heads\sof\s(?:state|government))"
)


def party_named(words: str) -> str | None:
    """The party that ``words`` are, with or without "the": "the Danish People’s Party"; ``None`` for none of the list."""
    name = re.sub(r"^(?:[Tt]he\s)?(?:(?:opposition|ruling|governing|co-governing|[a-z]+-\w+)\s)*", "", words)
    if name.replace("’", "'") in parties():
        return name
    people, _, rest = name.partition(" ")
    if rest.replace("’", "'") not in parties() or not (
        find_states(people) or (rest.isupper() and people[:1].isupper())
    ):
        return None
    return name if people in _NATIONS else rest


def legislators(around: Surroundings, words: str, at: int) -> Doer | None:
    """ "MLAs at Stormont", "Greek lawmakers", "MEPs": the state or body whose parliament it is."""
    match = _LEGISLATORS.fullmatch(words)
    if _GOVERNMENT_SIDE.fullmatch(words) and (own := around.home()):
        return Doer((own,), at)
    side = re.sub(r"^(?:opposition|ruling)\s", "", match["before"].strip()) if match else ""
    if match and not match["after"] and party_named(side):
        return Doer((side,), at)
    if match is None or re.search(
        r"\b(?:[Oo]pposition|[Rr]uling|[Gg]overnment|[Cc]oalition|[Cc]rossbench|[Rr]ebel|[Bb]ackbench|[Ii]ndependent|[Dd]issident|[Ss]enior|[Jj]unior|[Vv]eteran|[Hh]ardline|[Cc]onservative|[Ll]iberal|[Pp]rogressive|[Mm]oderate|[Ff]urious|[Aa]ngry|[Ss]everal|[Ss]ome|[Mm]any|[Ff]ew|[Oo]ther|(?:[Pp]ro|[Aa]nti|[Ff]ar|[Ll]eft|[Rr]ight|[Cc]entre)-\w+|Labou?r|Tory|Democratic|Republican)\s",
        match["before"],
    ):
        return None
    named = _PLURAL_NAME.search(match["before"])
    if named and not place_code(named["name"]):
        return None
    party = re.fullmatch(r"\s(?:from|of|in)\s(?:the\s)?(?P<name>.+)", match["after"] or "")
    if party and (
        party_named(party["name"])
        or (
            KIND.search(party["name"])
            and re.fullmatch(_NAME_OF_ONE, party["name"])
            and not find_organs(party["name"])
        )
        or (ACRONYM.fullmatch(party["name"]) and not place_code(party["name"]))
    ):
        return Doer((party["name"],), at)
    if party and not place_code(party["name"]) and re.match(r"\sfrom\s", match["after"]):
        name = party["name"]
        placed = region_of(name) or not re.fullmatch(r"[A-ZÀ-Þ][\w’-]+(?:\s[A-ZÀ-Þ][\w’-]+){1,3}", name)
        return None if placed else Doer((name,), at)
    code = several()[match["noun"].lower() if match["noun"].lower() in several() else match["noun"]]
    code = code or place_code(match["before"] + (match["after"] or "")) or around.home()
    code = code or ("GBR" if match["noun"] == "MPs" else "USA" if around.american() else None)
    body = "referendum" if code and match["noun"].lower() in ("voters", "citizens", "electors") else None
    return Doer((code,), at, body, bodily=True) if code else None


_GOVERNMENT_SIDE = re.compile(r"(?:The\s)?Government\s(?:members|senators|benches|side)")
"""Those who vote for the government in Commonwealth parliaments."""
_OF_GROUP = re.compile(
    r"(?:[Tt]he\s|[Ss]ome\s|[Mm]ost\s)?(?:[Mm]embers|MEPs|MPs|[Dd]eputies|[Ss]enators|[Ll]awmakers|[Cc]ouncillors)\s(?:of|from)\s(?:the\s)?(?P<name>[A-ZÀ-Þ][\w’-]*(?:\s(?:and\s|&\s)?[A-ZÀ-Þ][\w’-]*){0,4})\s(?:group|caucus|faction|party)"
)


def of_group(words: str, at: int) -> Doer | None:
    """ "Members of the Northern Greens group": the group by its name."""
    match = _OF_GROUP.fullmatch(words)
    return Doer((match["name"],), at) if match else None


def place_code(words: str) -> str | None:
    """The one state that words of place name: "at Stormont", "in Lower Saxony", "Greek"; ``None`` for none or two."""
    codes = {organ.code for organ, _, _ in find_organs(words)}
    codes |= {mention.form.code for mention in find_states(words)}
    codes = codes or {code for code, _, _ in find_regions(words)}
    return codes.pop() if len(codes) == 1 else None


def members_of_whole(around: Surroundings, words: str, at: int) -> Doer | None:
    """ "Shareholders in Nordhav ASA", "bishops of the Lutheran Church": the whole that they belong to."""
    match = _OF_MEMBERS.fullmatch(words) or _OF_ORGAN.fullmatch(words)
    after = None if match else _MEMBERS_AFTER.fullmatch(words)
    if (
        after
        and not _SIDE.search(after["whole"])
        and not (find_states(after["whole"]) and not (KIND.search(words) or find_organs(after["whole"])))
    ):
        match = after
    if match is None:
        return None
    if PUBLIC_BOARD.search(words) and (home := around.home()):
        return Doer((home,), at, words, bodily=True)
    named = _MEETING.sub("", match["whole"])
    if match.re is _OF_MEMBERS and is_body(named) and not KIND.search(named):
        low = at + words.rindex(match["whole"])
        whole = body_actors(around, low, low + len(named))
        if whole and whole[0]:
            return Doer(whole[0], at, whole[1], bodily=True)
    owner = _owner(around, named)
    workers = match.re is _OF_MEMBERS and _WORKERS.search(words[: words.index(match["whole"])])
    if workers and owner and re.fullmatch(r"[A-Z]{3}", owner) and owner not in words:
        return None
    if (
        match.re is _OF_ORGAN
        and owner
        and not (KIND.search(owner) or re.fullmatch(r"[A-Z]{2,8}", owner) or _OF_ITS_OWN.search(owner))
    ):
        return None
    if owner is None or (owner == match["whole"] and " and " in owner and not KIND.search(owner)):
        return None
    return Doer((owner,), at, owner, bodily=True)


def owned_by(around: Surroundings, words: str, at: int) -> Doer | None:
    """ "World Athletics’ council", "the union’s northern branches": whose they are."""
    match = _OWNED.fullmatch(words)
    if match is None:
        return None
    own = match["own"]
    if PUBLIC_BOARD.search(words) and (home := around.home()):
        return Doer((home,), at, match["inner"], bodily=True)
    if find_organs(words) and find_organs(words)[0][1] == words.find(own):
        return None
    if match["mark"] != "’s" and match["inner"] == "federation" and " " not in own:
        return None
    if _PARLIAMENT.search(own) and own.endswith(_PARLIAMENTS) and (code := place_code(own)):
        return Doer((code,), at, match["inner"], bodily=True)
    if _PARLIAMENT.fullmatch(own):
        home = around.home()
        home = home or ("EU" if in_europe(around) else None)
        return Doer((home,), at, match["inner"], bodily=True) if home else None
    owner = _called(around, own.split()[-1]) if own.islower() else _owner(around, own)
    if (
        owner
        and (place := _MUNICIPAL.match(owner))
        and (code := place_code(place["place"]) or region_of(place["place"]) or around.home())
    ):
        owner = code
    if owner is None or (find_states(own) and len(owner) == 3 and owner.isupper()):
        return None
    owner = _as_code(around, owner)
    inner = match["inner"]
    bodily = not _LED.search(inner)
    return Doer((owner,), at, inner if bodily else None, bodily=bodily)


_MUNICIPAL = re.compile(
    r"(?:City|Town|Municipality|Borough|Canton|County|Province|Region|State)\sof\s(?P<place>[A-ZÀ-Þ].*)"
)
"""A town or county by its full name, whose council and lawyers act for its state."""


def states_of_body(words: str, at: int) -> Doer | None:
    """ "The Gulf Cooperation Council states", "EU ambassadors": the body."""
    match = _BODY_STATES.fullmatch(words)
    code = body_named(match["body"]) if match else None
    return Doer((UMBRELLA.get(code, code),), at, code, bodily=True) if code else None


def its_own(around: Surroundings, words: str, at: int) -> Doer | None:
    """ "Its General Synod", "its members": of the organisation that acted last or is named just before."""
    match = _ITS.fullmatch(words)
    owner = whose_it_is(around, at) if match else None
    return Doer((owner,), at, match["inner"], bodily=True) if match and owner else None


_PARLIAMENTS = ("arliament", "enate", "ongress", "ssembly", "ouse", "egislature")
"""How the words for a parliament end, of which a committee may be: "the Ugandan *parliament’s* trade committee"."""


def counterpart(around: Surroundings, words: str, at: int) -> Doer | None:
    """ "Its Ethiopian counterpart": the body of that state; "her predecessor": whoever "she" acts for."""
    match = _COUNTERPART.fullmatch(words)
    states = find_states(match["state"]) if match and match["state"] else []
    if states:
        return Doer((states[0].form.code,), at, bodily=True)
    return speaker_meant(around, "he", at) if match and match["before"] else None


_COUNTERPART = re.compile(
    r"(?:[Ii]ts|[Hh]is|[Hh]er|[Tt]heir)\s(?:(?P<state>[A-ZÀ-Þ][\w-]+(?:\s[A-ZÀ-Þ][\w-]+)?)\scounterparts?|(?:immediate\s)?(?P<before>predecessor|successor))"
)


def sponsor_meant(around: Surroundings, words: str, at: int) -> Doer | None:
    """ "Its sponsor", "the mover", "its authors": whoever tabled the last draft told of."""
    tabled = around.tabled
    if tabled is None or not 0 <= at - tabled.end < _FAR or not _SPONSOR.fullmatch(words):
        return None
    return Doer(tabled.actors, at)


def members_alone(around: Surroundings, words: str, at: int) -> Doer | None:
    """ "Delegates", "the commissioners", "the other members": the body that acted last, else the one named or told of most; ministers of
    one state are its government."""
    if (_PEOPLE.fullmatch(words) or _CHAMBERS.fullmatch(words)) and (home := around.home()):
        return Doer((home,), at, None, bodily=True)
    match = _MEMBERS_ALONE.fullmatch(words)
    if match is None:
        return None
    noun, acted = match["noun"].lower(), around.acted
    spoken = (
        _SPOKEN.findall(around.document.text, acted.end, at) if acted and 0 <= at - acted.end < _FAR else []
    )
    whole = around.called(spoken[-1]) if spoken else None
    if whole and not match["of"]:
        return Doer((whole,), at, whole, bodily=True)
    if not match["of"] and acted and acted.body and 0 <= at - acted.end < _FAR and acted.actors:
        return Doer(acted.actors, at, acted.body, bodily=True)
    text = around.document.text
    own = around.called(match["of"].lower()) if match["of"] else None
    own = own or named_before(text, at) or around.organisation_told_of()
    own = own or around.once("only named", "", lambda: only_named(text))
    own = (body_named(own) or own) if own else None
    if own:
        return Doer((local_code(around, own) or UMBRELLA.get(own, own),), at, own, bodily=True)
    seat = (
        around.council(noun.removesuffix("ers").removesuffix("s").removesuffix("on") + "on")
        if noun == "commissioners"
        else None
    )
    home = around.home()
    if home and (noun in _MINISTERS or seat):
        return Doer((home,), at, seat, bodily=True)
    return None


def _as_code(around: Surroundings, owner: str) -> str:
    """The code of a known body, a council of a state or a central bank that is called by its name; else the name."""
    known = body_named(owner)
    organs = find_organs(owner)
    if known or (organs and organs[0][1:] == (0, len(owner))):
        return UMBRELLA.get(known, known) if known else organ_code(around, organs[0][0], 0)
    return local_code(around, owner) or code_of_name(owner)


def _called(around: Surroundings, noun: str) -> str | None:
    """The organisation that acted last, if it is called so, else that which the article calls by the noun ("the union")."""
    last = around.acted.actors if around.acted else ()
    if len(last) == 1 and last[0].split()[-1].lower() == noun:
        return last[0]
    return around.called(noun)


def _owner(around: Surroundings, words: str) -> str | None:
    """The code of a body or state, the name of an organisation: ``None`` where the words are none of these."""
    words = re.sub(r"^(?:the|The)\s(?:(?:[a-z’'-]+\s)+(?=[A-ZÀ-Þ]))?", "", words).strip()
    words = re.sub(r"^(?:[a-z]+\s){1,3}of\s(?:the\s)?(?=[A-ZÀ-Þ])", "", words)
    people = re.match(r"[A-ZÀ-Þ][\w-]+\s(?:[a-z’'-]+\s){1,4}(?=[A-ZÀ-Þ])", words)
    if people and not re.search(r"\b(?:of|for|and)\s", people[0]) and find_states(people[0].split()[0]):
        words = words[people.end() :]
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
    known = local_code(around, name) or around.organisation(name)
    if known is None and " " not in name and not find_parties(name, 0, len(name), {}):
        known = around.fullest(name)
    return known or code_of_name(name)


_CHAMBERS = re.compile(
    r"(?:[Bb]oth|[Tt]he\stwo)\s(?:chambers|houses)(?:\sof\s(?:parliament|Congress|congress))?"
)
_SPONSOR = re.compile(
    r"(?:[Tt]he|[Ii]ts|[Tt]heir)\s(?:main\s|chief\s|lead\s|own\s|original\s)?(?:co-)?(?:sponsor|author|mover|proposer|drafter)s?(?:,\s[^,;.]{3,60},?)?"
)
_SPOKEN = re.compile(r"\b[Tt]he\s(union|federation|association|league|guild|society|church)\s(?![A-Z])")
"""An organisation spoken of by its kind: "*The union* will decide on Saturday. At its conference, delegates …"."""
_PEOPLE = re.compile(r"[Tt]he\s(?:people|electorate|sovereign|Executive)")
"""Who decides at a popular vote."""
_MEMBERS_ALONE = re.compile(
    r"(?:(?:[Tt]he|[Ii]ts)\s)?(?:(?:other|remaining|assembled|outgoing|new|trade|finance|foreign|fisheries|energy|environment|agriculture|health|interior|transport|justice|culture)\s)?(?P<noun>(?P<of>[Uu]nion|[Cc]lub|[Ff]ederation|[Aa]ssociation|[Cc]ooperative)\s[Mm]embers|[Dd]elegates|[Mm]embers|[Cc]ommissioners|[Bb]ishops|[Cc]lergy|[Ll]aity|[Hh]eads\sof\s(?:state|government)(?:\s(?:and|or)\s(?:of\s)?government)?|[Mm]inisters|[Gg]overnors|[Cc]abinet\sministers|[Mm]ember\s(?:states|associations|countries|governments|unions|federations|clubs)|[Rr]epresentatives)"
)
_MINISTERS = frozenset({"ministers", "cabinet ministers"})
_FAR = 600
"""How far back the body lies that "delegates" and "the members" are of."""
_NAME_OF_ONE = re.compile(
    r"[A-ZÀ-Þ][\w&’'.-]*(?:\s(?:[A-ZÀ-Þ][\w&’'.-]*|&|of|for|the|and|de|del|on|\d+)){0,9}"
)
