"""For which state those act who hold a public office, by the office alone or by title and name."""

from __future__ import annotations

import re

from verbale.acts.members import titles
from verbale.acts.offices import OFFICES
from verbale.acts.surroundings import Surroundings
from verbale.places import find_regions, find_states, region_of

_OFFICE = re.compile(
    rf"\b(?:(?:prime|foreign|finance|deputy|[a-z]+)\sminister|{OFFICES})$",
    re.I,
)
_PUBLIC = re.compile(
    rf"\b(?:[Mm]inister|[Dd]eput(?:y|ies)|[Ss]enator|Sen\.?|MP|MPs|[Bb]ackbencher|[Ll]awmaker|[Cc]ouncill?or|Cllr|[Ll]egislator|[Pp]remier|[Cc]hancellor"
    rf"|[Cc]ongress(?:man|woman)|Rep\.?|Hon\.|Honourable|[Aa]mbassador|[Mm]ayor|[Gg]overnor|[Pp]resident|[Ss]ecretary|[Pp]rime\s[Mm]inister|[Cc]ouncil\s(?:[Ll]eader|[Cc]hief|[Bb]oss)|[Dd]eputy\s[Ll]eader\sof\sthe\scouncil|[Rr]eeve|[Ss]heriff|[Cc]ounty\s[Ee]xecutive|{titles()})\s(?:[\w’'-]+\s){{0,2}}?$"
)
_OF_FIRM = re.compile(
    r"\b(?:union|club|company|bank|federation|board|association|university|museum|firm|group|society|league|guild|church|party|charity|airline)[’']s?\s"
)
"""Those who preside over something private: "the union's president"."""
_TITLED = re.compile(rf"(?:{titles()}|Senator|Minister|Governor|Mayor|President)\s(?=[A-ZÀ-Þ])")


def office_actors(around: Surroundings, words: str) -> tuple[str, ...]:
    """The state for which a holder of public office acts ("the president", "Peru's foreign minister")."""
    office, _, place = re.sub(r"\sof\sthe\s(?:day|time)$", "", words).partition(" in ")
    if not _OFFICE.search(office):
        return ()
    states = {mention.form.code for mention in find_states(words)}
    states = states or {code for code, _, _ in find_regions(words)}
    city = region_of(place) if place and not states else None
    states = {city} if city else states
    home = around.home()
    return tuple(states) if len(states) == 1 else (home,) if home and not states else ()


def person_actors(around: Surroundings, title: str, name: str) -> tuple[str, ...]:
    """For whom somebody acts who is called by title and name ("Labour backbencher Gwen Harcastle", "Transport Minister Frode
    Kjær"): whom the article says, else for a member of parliament or of a government the state of the title's words or
    the article's own.
    """
    called = _TITLED.match(name)
    if called:
        title, name = f"{title}{called[0]}", name[called.end() :]
    known = around.person(name) or around.person(name.split()[-1])
    if known:
        return (known,)
    if re.search(r"\b(?:Democrat|Republican)\s$", title):
        return ("USA",)
    if not _PUBLIC.search(title) or _OF_FIRM.search(title):
        return ()
    states = {mention.form.code for mention in find_states(title)}
    home = around.home() or _acted_state(around)
    if (
        not states
        and not home
        and re.search(r"\b(?:MP|Lord|Lady|Baroness|Viscount)\s(?:[\w’'-]+\s){0,1}?$", title)
    ):
        return ("GBR",)
    if not states and not home:
        return (re.sub(r"^(?:Sir|Dame|Lord|Lady)\s", "", around.fullest(name) or name),)
    return tuple(states) if len(states) == 1 else (home,) if home and not states else ()


def _acted_state(around: Surroundings) -> str | None:
    """The one state that acted last: its president is meant where an article leaves the state open."""
    last = around.acted.actors if around.acted else ()
    return last[0] if len(last) == 1 and re.fullmatch(r"[A-Z]{3}", last[0]) else None
