"""What an article as a whole says of the parties in it: which state it means without naming it, which bodies and officials it names."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field

from verbale.acts.offices import office_holders
from verbale.acts.organisations import called, most_named
from verbale.acts.parties import find_parties, is_body_code, people_of
from verbale.places import city_of, find_organs, find_regions, find_states, name_of, region_of
from verbale.records import Document, Source, Statement

DATELINE = re.compile(
    r"[A-ZÀ-Þ][^\n—–(]{1,40}?\s?(?:\([^\n)]{2,40}\)\s?(?:--?|[—–]|:)|--?|[—–])\s|[A-ZÀ-Þ]{4,}(?:[\s-][A-ZÀ-Þ]{2,}){0,2}:\s|By\s[^\n]{3,40}\sin\s[A-Z][^\n]{2,30}\n"
)
_NAMED = re.compile(
    r"\b[A-ZÀ-Þ][\w’'-]+\s(?:(?:[A-ZÀ-Þ][\w’'-]+|of|for|on|and)\s){0,4}?(?:Council|Commission|Committee|Conference|Assembly|Authority|Agency|Board)\b"
)
_CAPITOL = r"Republicans?|Democrats?|White\sHouse|Capitol\sHill|Obama|U\.S\.\s(?:Senate|House)"
_WASHINGTON = re.compile(rf"\b(?:{_CAPITOL})\b")
_AMERICAN = re.compile(rf"\b(?:{_CAPITOL}|Congress)\b")
"""Words of American politics; "Congress" alone may be that of another state, whose office-holders it must not make Americans."""
_IN_CITY = re.compile(r"\b(?:in|at|near|of)\s(?P<place>(?:St\.\s)?[A-ZÀ-Þ][\w’-]+(?:\s[A-ZÀ-Þ][\w’-]+){0,2})")
_PROVINCES = {
    "USA": re.compile(
        r",\s(?:Ala|Ariz|Ark|Calif|Colo|Conn|Del|Fla|Ga|Ill|Ind|Kan|Ky|La|Md|Mass|Mich|Minn|Miss|Mo|Mont|Neb|Nev|N\.H|N\.J|N\.M|N\.Y|N\.C|N\.D"
        r"|Okla|Ore|Pa|R\.I|S\.C|S\.D|Tenn|Vt|Va|Wash|W\.Va|Wis|Wyo)\."
    ),
    "CAN": re.compile(r",\s(?:B\.C|Ont|Que|Alta|Sask|Man|N\.S|N\.B|Nfld|P\.E\.I)\."),
}
"""States and provinces as datelines abbreviate them."""
_BRITISH = re.compile(
    r"\b(?:Tor(?:y|ies)|Lib\sDems?|Labour|Downing\sStreet|Whitehall|Westminster|the\s(?:Commons|Lords)|MPs|peers|backbenchers?|Cllrs?|Borough\sCouncil)\b"
)
"""Words of British politics, for a report that names no country."""
_PARISH = re.compile(r"\b(?:[Pp]arish|(?:District|Borough))\s[Cc]ouncil|\b(?:Lib\sDems?|Tor(?:y|ies))\b")
_ARM = 250


@dataclass(frozen=True, slots=True)
class Acted:
    """Who acted in the sentence that ends at ``end``: their codes or names, the body that acted, and the words for them."""

    actors: tuple[str, ...]
    body: str | None
    words: str
    end: int


@dataclass(slots=True)
class Surroundings:
    """What an article as a whole says of the parties in it; worked out when first asked for."""

    document: Document
    statements: tuple[Statement, ...]
    acted: Acted | None = None
    tabled: Acted | None = None
    acted_as: dict[str, tuple[str, ...]] = field(default_factory=dict)
    _ranked: tuple[str, ...] | None = None
    _home: str | None = field(default=None)
    _named: tuple[str, ...] | None = field(default=None)
    _organisations: dict[str, str] | None = field(default=None)
    _people: dict[str, str] | None = field(default=None)
    _organisation: tuple[str | None] | None = field(default=None)
    _bodies: dict[str, str] | None = field(default=None)
    _once: dict[tuple[str, str], str | None] = field(default_factory=dict)

    def ranked(self) -> tuple[str, ...]:
        """The states that the article speaks of, the most spoken of first."""
        if self._ranked is None:
            self._look()
        return self._ranked or ()

    def home(self) -> str | None:
        """The state whose parliament and councils an article means without naming it, or ``None``."""
        if self._ranked is None:
            self._look()
        return self._home

    def american(self) -> bool:
        """Whether the article is about politics in the United States, so that "the Senate" needs no country."""
        return len(_AMERICAN.findall(self.document.text)) > 2

    def council(self, noun: str) -> str | None:
        """The full name of the first body in the article whose name ends in ``noun`` ("council"), or ``None``."""
        if self._named is None:
            names = (
                re.sub(r"^(?:The|A|In|At|On|But)\s", "", m[0]) for m in _NAMED.finditer(self.document.text)
            )
            self._named = tuple(dict.fromkeys(name for name in names if " " in name))
        return next((name for name in self._named if name.split()[-1].lower() == noun.lower()), None)

    def called(self, noun: str) -> str | None:
        """The name of the organisation that the article calls by a common noun ("the company", "the union"), or ``None``."""
        return self.once("called", noun, lambda: called(self.document.text, noun))

    def remember(self, acted: Acted | None) -> None:
        """Keeps who acted last, and as which body, for "it" and "the council" in what follows."""
        self.acted = acted or self.acted
        if acted and acted.body and acted.actors:
            self.acted_as[acted.body.split()[-1].lower()] = acted.actors

    def once(self, what: str, words: str, find: Callable[[], str | None]) -> str | None:
        """What ``find`` gives for these words, looked for in the whole article only the first time that it is asked for."""
        if (what, words) not in self._once:
            self._once[what, words] = find()
        return self._once[what, words]

    def body_called(self, noun: str) -> str | None:
        """The code of the first known body that the article names in full and whose name ends in ``noun`` ("Commission"), or ``None``."""
        if self._bodies is None:
            self._bodies, text = {}, self.document.text
            for party in find_parties(text, 0, len(text), {}):
                words = text[party.start : party.end]
                head = re.search(r"(?<=\s)\w+(?=\sof\s)", words)
                before, _, last = words.rpartition(" ")
                if party.kind == "body" and party.code and before:
                    self._bodies.setdefault(head[0] if head else last, party.code)
                    self._bodies.setdefault(last, party.code)
        return self._bodies.get(noun)

    def organisation_told_of(self) -> str | None:
        """The organisation that the article is about, or ``None``."""
        if self._organisation is None:
            self._organisation = (most_named(self.document.text),)
        return self._organisation[0]

    def speaker_at(self, at: int) -> str | None:
        """Whom the speaker speaks for in whose content ``at`` stands (innermost)."""
        inside = [
            (span.end - span.start, statement.source.actor)
            for statement in self.statements
            if statement.source is not None
            for span in statement.content
            if span.start <= at < span.end
        ]
        return min(inside, key=lambda pair: pair[0])[1] if inside else None

    def person(self, words: str) -> str | None:
        """Whom the person of this name or surname speaks for."""
        return self.people().get(words)

    def people(self) -> dict[str, str]:
        """The names and surnames of speakers and of holders of public office, each with the code of whom they act for."""
        if self._people is None:
            speakers = people_of(self.statements)
            american = len(_WASHINGTON.findall(self.document.text)) > 2
            home = (lambda: "USA") if american else self.home
            known = {name: code for name, code in speakers.items() if self._is_known(code)}
            self._people = office_holders(self.document.text, home) | known
        return self._people

    def organisation(self, words: str) -> str | None:
        """Whom the organisation of this full name acts for, where a statement has it as its source."""
        if self._organisations is None:
            self._organisations = {
                name: source.actor
                for source in (statement.source for statement in self.statements)
                if source and source.actor and source.type == "organisation"
                for name in (source.name, source.text.removeprefix("the ").removeprefix("The "))
                if name and name[:1].isupper()
            }
        return self._organisations.get(words)

    def fullest(self, name: str) -> str | None:
        """The longest proper name in the article that begins or ends with ``name``; ``None`` for a word that also stands in lower case."""
        return self.once("fullest", name, lambda: _fullest(self.document.text, name))

    def organisation_before(self, at: int) -> str | None:
        """The organisation that spoke last before ``at``, not far from it: by whom it acts for, or its name."""
        near = [
            (source.end, source.actor or source.name)
            for source in (statement.source for statement in self.statements)
            if source is not None and source.type == "organisation" and 0 <= at - source.end < _ARM
        ]
        return max(near, key=lambda pair: pair[0])[1] if near else None

    def since(self, low: int, high: int) -> bool:
        """Whether somebody by name speaks between ``low`` and ``high``."""
        return any(
            one.source is not None and one.source.type == "person" and low <= one.source.start < high
            for one in self.statements
        )

    def acting_for(self, source: Source) -> str | None:
        """Whom a speaker acts for, else the speaker's name."""
        return source.actor if source.actor and self._is_known(source.actor) else source.name

    def _is_known(self, actor: str) -> bool:
        """Whether an actor is a state, a listed body, or called so in the article, rather than initials made for it."""
        return name_of(actor) is not None or is_body_code(actor) or actor in self.document.text

    def _look(self) -> None:
        text = self.document.text
        counts: Counter[str] = Counter()
        dateline = None
        named = find_states(text)
        inside = {at for mention in named for at in range(mention.start + 1, mention.end)}
        for mention in named:
            if mention.form.kind != "capital" or mention.form.sure:
                counts[mention.form.code] += 1
        for organ, _, _ in find_organs(text):
            counts[organ.code] += 1
        for code, start, _ in find_regions(text):
            counts[code] += start not in inside  # New *Zealand* is no part of Denmark
        for number, (start, end) in enumerate(self.document.paragraphs[:4]):
            opening = DATELINE.match(text, start, min(end + 1, start + 90))
            if opening and number != self.document.headline and dateline is None:
                for mention in find_states(text, start, opening.end()) or _titled(
                    text[start : opening.end()]
                ):
                    dateline = mention.form.code
                    break
                dateline = dateline or _city_before(text[start : opening.end()])
        for statement in self.statements:
            actor = statement.source.actor if statement.source else None
            if actor and len(actor) == 3 and actor.isupper():
                counts[actor] += 1
        most = counts.most_common() or _of_cities(text)
        self._ranked = tuple(code for code, _ in most)
        clear = most and (len(most) == 1 or most[0][1] >= 1.4 * most[1][1])
        british = not most and (len(_BRITISH.findall(text)) > 2 or _PARISH.search(text) is not None)
        self._home = dateline or (most[0][0] if clear else "GBR" if british else None)


def _of_cities(text: str) -> list[tuple[str, int]]:
    """The states of the cities that an article names, most first, for one that names no state."""
    found = (region_of(match["place"].replace("St. ", "St ")) for match in _IN_CITY.finditer(text))
    return Counter(code for code in found if code).most_common()


def _city_before(dateline: str) -> str | None:
    """The state of the city that a dateline names: "LAHORE: ", "MADISON, Wis. — "."""
    for code, provinces in _PROVINCES.items():
        if provinces.search(dateline):
            return code
    city = re.match(r"[A-ZÀ-Þ][\w’. -]*?(?=\s?(?:[,(:—–]|--?\s))", dateline)
    return city_of(city[0].strip().title(), doubtful=True) if city and city[0].isupper() else None


def _titled(words: str) -> tuple:  # type: ignore[type-arg]
    return find_states(words.split(",")[0].split(" - ")[0].split(" (")[0].title())


def _fullest(text: str, name: str) -> str | None:
    if " " not in name and re.search(rf"\b{re.escape(name.lower())}\b", text):
        return None
    word = r"[A-ZÀ-Þ][\w&’-]+"
    titles = r"(?:Mr|Mrs|Ms|Dr|Cllr|Cr|Sen|Gov|Rep|President|Minister|Mayor|Councillor|Senator|Chairman|Captain|Professor)"
    found = [
        match[0]
        for match in re.finditer(
            rf"(?:(?!{titles}\b){word}\s){{0,2}}\b{re.escape(name)}\b(?![’']s)(?:\s(?:&\s)?{word}){{0,2}}",
            text,
        )
        if "\n" not in match[0]
    ]
    whole = [one for one in found if one.startswith(f"{name} ") or one.endswith(f" {name}")]
    return max(whole, key=len, default=name)
