"""For whom somebody speaks: a state by its code, an international body by its acronym, or nobody.

The article's own words come first ("Ghana's fisheries minister", "the Norwegian foreign ministry", "NATO spokesman"),
then dated knowledge of who held which office, then the one country that the passage is about; else ``None``.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from verbale.places import city_of, name_of, organ_of, region_of
from verbale.sources import lexicon, national, public
from verbale.sources.bodies import body_in
from verbale.sources.offices import OPPOSITION, SEATED, in_full, sits_in_opposition
from verbale.sources.phrases import DETERMINERS, is_title, low, plural, state_form, take_apart

FOR_STATE = (
    lexicon.STATE_OFFICES
    | lexicon.SPOKES
    | lexicon.words(
        """
    official adviser advisor aide negotiator judge justice officer policeman policewoman detective
    soldier inspector leader politician chief head colleague counterpart delegate delegation auditor
    """
    )
)
_ALSO_PRIVATE = lexicon.words(
    """
    auditor
    speaker representative president secretary general major captain sheriff commissioner treasurer deputy chancellor inspector attorney
    superintendent
    """
)
"""Offices that firms, clubs and schools have too: they are a state's only where an organ or a state stands beside
them.
"""
_OF_PLACES = lexicon.words("captain attorney treasurer auditor")
"""Of those, the ones whom a town or a region has as often as not in private: "the Iloilo captain"."""
_ADJECTIVES = lexicon.words(
    "national house federal state command chamber guard service services survey city province"
)
"""Words for organs that say something else beside a noun for a person: "Norway’s national coach"."""
_THE = lexicon.words("Netherlands Philippines Bahamas Gambia Maldives Comoros Seychelles")
_THE_STARTS = (
    "United ",
    "Central African",
    "Dominican Rep",
    "Czech Rep",
    "Marshall",
    "Solomon",
    "Democratic Rep",
    "Republic of",
    "Soviet",
    "Holy See",
    "Cook I",
    "Faroe",
    "Federated",
)


def government(code: str) -> str | None:
    """The name of a state's government: "Government of the United States"; ``None`` for an unknown code."""
    name = name_of(code)
    if name is None:
        return None
    the = name in _THE or name.startswith(_THE_STARTS)
    return f"Government of {'the ' if the else ''}{name.removeprefix('The ')}"


def states_in(words: Sequence[str]) -> list[str]:
    """The codes of the states that a phrase names, in order, the longest form first."""
    found: list[str] = []
    index = 0
    words = [word for word in words if word != "."]
    while index < len(words):
        for length in (4, 3, 2, 1):
            piece = words[index : index + length]
            if len(piece) < length or not piece[0][0].isupper() or not piece[-1][0].isupper():
                continue
            text = " ".join(piece)
            form = state_form(text)
            code = (
                form.code
                if form is not None and not (form.kind == "capital" and not form.sure)
                else region_of(text)
            )
            if code is not None and form is None and _goes_on(words, index + length):
                break
            if code is not None:
                found.append(code)
                index += length - 1
                break
        index += 1
    return found


def state_of_town(name: str) -> str | None:
    """The state of a town whose administration is spoken of, by its name; ``None`` for one that no list has."""
    return city_of(name, doubtful=True)


def _goes_on(words: Sequence[str], at: int) -> bool:
    """Whether a name goes on after a place and ends like that of a firm or a club: "Hunter Valley Coaches", "Bergen Rowing Club"."""
    stop = at
    while stop < len(words) and words[stop][0].isupper():
        stop += 1
    return stop > at and low(words[stop - 1]) in _TRADES


_TRADES = (
    lexicon.FREE_BODIES | lexicon.NAME_ENDS | lexicon.words("coaches tours holidays homes cabs taxis cinemas")
) - {"post"}


def bodies_in(words: Sequence[str]) -> list[str]:
    """The codes of the international bodies that a phrase names, in order."""
    found: list[str] = []
    for index, word in enumerate(words):
        if word[0].isupper():
            run = [word]
            for following in words[index + 1 : index + 8]:
                if not (following[0].isupper() or following in ("of", "for", "and", "on", "the")):
                    break
                run.append(following)
            code = body_in(" ".join(run))
            if code and (not found or found[-1] != code):
                found.append(code)
    return found


def without_destination(words: Sequence[str]) -> list[str]:
    """A role without the place an envoy is sent to: "China's ambassador to the UN" without "to the UN"."""
    words = list(words)
    for index, word in enumerate(words):
        if index and word in ("to", "with", "on", "about", "against", "covering"):
            return words[:index]
        if index and word in ("in", "at") and low(words[index - 1]) in _SENT:
            return words[:index]
    return words


_SENT = lexicon.words(
    "ambassador envoy commissioner consul consul-general attaché chargé embassy consulate mission delegation legation"
)
"""Whom a state has in other states: "its high commissioner in Suva"."""


def of_role(role: Sequence[str], home: str | None = None) -> tuple[str | None, bool]:
    """For whom the holder of a role speaks, and whether the role is one of a state or body at all.

    ``home`` is the state to fall back on for an office of state that names none.
    """
    if (
        len(role) > 2
        and role[0] in ("of", "from", "at")
        and role[1].lower() in DETERMINERS
        and role[2].islower()
    ):
        return of_body(role[2:], (role[1:],), home)
    apart = take_apart(role)
    words = without_destination(role)
    if role[0].lower() in ("its", "their") and "for" in words:
        words = words[: words.index("for")]
    lows = {low(word) for word in words} | {part for word in words for part in low(word).split("-")}
    head = in_full(apart.head) if apart.head else ""
    international = bodies_in(words)
    if head == "mep":
        return "EU", True
    if sits_in_opposition(role):
        found = states_in(words)
        return (found[0] if found else home), True
    if lows & OPPOSITION and not (lows & {"foreign", "finance"} and "ministry" in lows):
        return None, False
    states = states_in(words)
    owner_states = states_in(apart.owner)
    if not owner_states and apart.owner and head in FOR_STATE:
        seat = state_form(" ".join(apart.owner))
        if seat is not None and seat.kind == "capital":
            owner_states = states = [seat.code]
    if international and head not in ("skipper", "fan") and not owner_states and "to" not in role[:2]:
        return international[0], True
    organ = bool(lows & lexicon.ORGANS - _ADJECTIVES)
    private = bool(lows & (lexicon.FREE_BODIES | lexicon.PRIVATE_WORDS)) and not (
        lows & {"ministry", "department", "government", "police", "parliament"}
    )
    open_office = public.is_office(role) or bool(national.states_of_office(role))
    if owner_states and head in _NATIONAL and not private and any(map(_is_state, apart.owner)):
        return owner_states[0], True
    sure = head in lexicon.STATE_OFFICES and head not in _ALSO_PRIVATE
    seated = head in SEATED and not apart.owner
    if not open_office and not seated and ((private and not sure) or public.is_private_office(role)):
        return None, False
    stately = open_office or sure or _great_office(words, head) or _speaks_for_state(lows, head)
    if head in ("counterpart", "colleague"):
        owner_states = states_in(apart.core) or owner_states
    if len(set(states)) > 1 and not owner_states and plural(apart.head) and "and" in words:
        return None, False
    team = head == "captain" and not organ and bool(states)
    in_a_place = team or (not open_office and head in _OF_PLACES and not any(map(_is_state, words)))
    if states and (head in FOR_STATE or organ or open_office) and not in_a_place:
        return states[0] if not owner_states else owner_states[0], True
    if stately or (lows & _SURELY_PUBLIC and head in lexicon.TITLES):
        return home, True
    return None, False


def _is_state(text: str) -> bool:
    return text[0].isupper() and state_form(text) is not None


def _great_office(words: Sequence[str], head: str) -> bool:
    """Whether a role holds an office that only states have: by two of its words ("attorney general"), by an
    abbreviation ("Sen."), by a portfolio ("environment secretary") or as a bare title of rank before a name
    ("Inspector").
    """
    lows = [low(word) for word in words]
    if head in ("secretary", "commissioner") and set(lows) & lexicon.PORTFOLIOS and "general" not in lows:
        return True
    if head == "commissioner" and set(lows) & _OF_QUARTERS:
        return True
    if head in ("adviser", "advisor") and {"national", "security"} <= set(lows):
        return True
    if len(words) == 1 and words[0][0].isupper() and head in _RANKS and not words[0].startswith("Co-"):
        return True
    if any(word.rstrip(".") in ("Sen", "Sens", "Rep", "Reps", "Gov", "Govs", "MP") for word in words):
        return True
    pairs = set(pairwise(lows))
    return bool(pairs & _PAIRS) or any(
        word in ("attorney-general", "solicitor-general", "secretary-of-state") for word in lows
    )


def _speaks_for_state(lows: set[str], head: str) -> bool:
    """Whether somebody is the voice of a head of government or a ministry: "the prime minister’s press secretary"."""
    if head == "secretary" and "press" in lows:
        return True
    return (head in lexicon.SPOKES or head in ("aide", "adviser", "advisor")) and bool(lows & _STATELY)


_OF_QUARTERS = lexicon.words(
    "northern southern eastern western central district divisional regional resident provincial"
)
_STATELY = lexicon.words(
    "minister premier president presidential ministry government cabinet chancellery presidency taoiseach"
)
_NATIONAL = lexicon.words(
    "director director-general coordinator co-ordinator head chief commissioner registrar inspector secretary-general"
)
"""Offices that are a state's where the state owns them ("Denmark’s deputy director for museums"), and not with an adjective."""
_RANKS = lexicon.words(
    """president general major inspector superintendent sheriff colonel speaker commissioner deputy sergeant captain lieutenant judge
    justice magistrate detective constable chancellor senator"""
)
_PAIRS = frozenset(lexicon.GREAT_OFFICES)


def of_body(
    name: Sequence[str], about: Sequence[Sequence[str]], home: str | None = None
) -> tuple[str | None, bool]:
    """For whom a body speaks, from its name and the words beside it, and whether it is an organ of a state or an
    international body.

    A free body (a firm, a union, a university, a newspaper) speaks for itself: ``(None, False)``.
    """
    code = body_in(" ".join(name))
    organ_here = organ_of(" ".join(name)) if home not in (None, code) else None
    if code and not (organ_here is not None and organ_here.shared):
        return code, True
    lows = [low(word) for word in name]
    central = lows[-2:] in (["central", "bank"], ["reserve", "bank"], ["federal", "reserve"]) or lows[:2] == [
        "bank",
        "of",
    ]
    descriptions = [low(word) for phrase in about for word in phrase]
    heads = {head for phrase in about if (head := take_apart(phrase).head)}
    if "news" in descriptions or "newspaper" in descriptions:
        return None, False
    free = bool(lows) and (lows[-1] in lexicon.FREE_BODIES or bool(set(lows) & _FREE_NAMES))
    traders = "chamber" in lows and any(
        word in _TRADING or word.endswith(("ers", "ists")) for word in lows[1:]
    )
    open_body = public.is_body(name) or any(public.is_body(phrase) for phrase in about)
    if not central and not open_body and (free or traders or heads & lexicon.FREE_BODIES):
        return None, False
    organ = bool(set(lows) & lexicon.ORGANS) or bool(heads & lexicon.ORGANS) or central or open_body
    private = public.is_private_body(name) or any(public.is_private_body(phrase) for phrase in about)
    if not organ or (private and not open_body):
        return None, False
    for phrase in (*about, name):
        states = states_in(without_destination(phrase))
        if states:
            return states[0], True
    surely = open_body or (set(lows) | set(descriptions)) & _SURELY_PUBLIC or "national" in lows
    return (home if surely else None), True


_TRADING = lexicon.words(
    "commerce industry industries mines shipping trade tourism construction crafts business minerals"
)
_FREE_NAMES = lexicon.words(
    "television radio tv news wire university museum union party club ltd times trust"
)
_SURELY_PUBLIC = lexicon.words(
    """
    ministry department parliament police court army navy coastguard treasury customs council inspectorate directorate constabulary
    parliamentary congressional senatorial
    city federal municipal provincial government presidential diplomatic border authority agency bureau prefecture
    municipality county registry ombudsman tribunal senate assembly commission office administration
    """
)
"""Nouns for bodies that are organs of a state even where no state is named: the passage's own country is taken."""


_MINISTRIES = lexicon.words("ministry ministries cabinet government administration treasury")


def is_government_body(words: Sequence[str]) -> bool:
    """Whether a body is a government, cabinet or ministry (and not an agency, a court or a parliament)."""
    lows = [low(word) for word in words]
    if not lows or (words[-1] == "Administration" and len(words) > 1):
        return False
    if (
        lows[-1] in _MINISTRIES
        or lows[0] in _MINISTRIES
        or any(a in _MINISTRIES and b in ("of", "for") for a, b in pairwise(lows))
    ):
        return True
    if lows[:2] == ["department", "of"]:
        return True
    if "department" in lows:
        return bool(set(lows) & (lexicon.PORTFOLIOS))
    return lows[-2:] in (
        ["foreign", "office"],
        ["home", "office"],
        ["cabinet", "office"],
        ["northern", "office"],
    )


def number(words: Sequence[str]) -> bool:
    """Whether a phrase means several: a plural head or a number word."""
    apart = take_apart(words)
    return plural(apart.head) or (apart.determiner or "") in (
        "two",
        "three",
        "four",
        "several",
        "many",
        "some",
        "both",
        "few",
        "these",
        "those",
    )


def titled(word: str | None) -> bool:
    """Whether a word, if any, is an office or a trade."""
    return word is not None and is_title(word)
