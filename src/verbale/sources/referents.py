"""What a source turns out to be, and the setting in which it is looked for: the article's cast, its countries and who
has spoken so far.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field, replace

from verbale.records import Document, Source, SourceType, Statement
from verbale.sources import actors, lexicon
from verbale.sources.entities import Cast, Entity, gather
from verbale.sources.finding import byline, datelines, find_mentions
from verbale.sources.mentions import Mention
from verbale.sources.names import Gender
from verbale.sources.officeholders import country_of_person
from verbale.sources.phrases import DETERMINERS, POSSESSIVES, low, state_form, take_apart
from verbale.sources.words import POSSESSIVE, Words, split


@dataclass(frozen=True, slots=True)
class Referent:
    """Who or what is meant. ``entity`` is the number in the cast, or -1; ``several`` is true for more than one."""

    type: SourceType
    name: str | None = None
    role: str | None = None
    actor: str | None = None
    gender: Gender | None = None
    several: bool = False
    entity: int = -1

    def fill(self, source: Source) -> Source:
        """The source with what is known of this referent."""
        speaker = slug(self.name) if self.name else None
        return replace(
            source, name=self.name, speaker=speaker, type=self.type, role=self.role, actor=self.actor
        )


def slug(name: str) -> str | None:
    """The key of a name, the same in every article: ASCII letters and digits in lower case, joined by hyphens.

    Accents are dropped ("António Guterres" gives "antonio-guterres"); a name without any Latin letter or digit has no
    key.
    """
    plain = unicodedata.normalize("NFKD", name.translate(_LETTERS)).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain.replace("'", "")).strip("-") or None


_LETTERS = str.maketrans(
    {
        "ø": "o",
        "Ø": "O",
        "ł": "l",
        "Ł": "L",
        "đ": "d",
        "Đ": "D",
        "ß": "ss",
        "æ": "ae",
        "Æ": "Ae",
        "œ": "oe",
        "Œ": "Oe",
        "ı": "i",
        "ð": "d",
        "þ": "th",
        "’": "",
        "‘": "",
        "ʻ": "",
        "ə": "a",
        "ħ": "h",
    }
)


Spoken = tuple[int, Referent, Statement]
"""Somebody who has spoken: at which word, who, in which statement."""


@dataclass(slots=True)
class Scene:
    """An article with its cast. ``spoken`` are the sources resolved so far: where each stands, who it is, the
    statement. ``find_owner`` tells whose somebody is from the words of a role ("its fisheries spokesman"),
    ``find_holder`` who a title alone means ("the minister").
    """

    words: Words
    mentions: list[Mention]
    cast: Cast
    published: str | None
    firsts: list[int]
    spoken: list[Spoken] = field(default_factory=list)
    noted: dict[str, int] = field(default_factory=dict)
    by_id: dict[str, Referent | None] = field(default_factory=dict)
    contents: list[tuple[int, int, str]] = field(default_factory=list)
    statements: dict[str, Statement] = field(default_factory=dict)
    dateline: str | None = None
    main: str | None = None
    author: Referent | None = None
    european: bool = False
    main_body: str | None = None
    pronouns: dict[int, Referent | None] = field(default_factory=dict)
    told: dict[int, str | None] = field(default_factory=dict)
    corporate: frozenset[tuple[str, ...]] = frozenset()
    with_article: frozenset[tuple[str, ...]] = frozenset()
    named: set[str] = field(default_factory=set)
    find_owner: Callable[[Scene, range], Referent | None] | None = None
    find_holder: Callable[[Scene, range], Referent | None] | None = None
    describe: Callable[[Scene, range, Referent | None], Referent] | None = None
    _people: dict[int, Referent] = field(default_factory=dict)

    def at(self, index: int) -> Mention | None:
        """The mention that covers the word, or ``None``."""
        place = bisect_left(self.firsts, index + 1) - 1
        if place >= 0 and self.mentions[place].last >= index:
            return self.mentions[place]
        return None

    def starting_in(self, first: int, stop: int) -> list[Mention]:
        """The mentions that begin in a range of words."""
        return self.mentions[bisect_left(self.firsts, first) : bisect_left(self.firsts, stop)]

    def entity(self, index: int) -> Entity:
        """The entity with this number."""
        return self.cast.entities[index]

    def person(self, entity: Entity) -> Referent:
        """A person of the cast as a referent; worked out once."""
        if entity.index not in self._people:
            self._people[entity.index] = Referent(
                "person", entity.label, gender=entity.gender, entity=entity.index
            )
            self._people[entity.index] = _person(self, entity)
        return self._people[entity.index]

    def explain(self, indices: range, outer: Referent | None) -> Referent:
        """What a described source means, by :attr:`describe`."""
        return self.describe(self, indices, outer) if self.describe is not None else Referent("unnamed")

    def note(self, index: int, who: Referent, statement: Statement) -> None:
        """Note who spoke at a word; what was noted for the statement in an earlier round is replaced."""
        place = self.noted.get(statement.id)
        if place is not None:
            self.spoken[place] = (index, who, statement)
        else:
            self.spoken.append((index, who, statement))

    def begin_round(self) -> None:
        """Begin to go through the statements anew, with what was found so far known of all that stands before each."""
        self.spoken.sort(key=lambda one: one[0])
        self.noted = {statement.id: place for place, (_, _, statement) in enumerate(self.spoken)}
        self.by_id.clear()
        self._people.clear()
        self.pronouns.clear()

    def heard(self, index: int, most: int) -> list[Spoken]:
        """Who has spoken before a word, the last first, at most so many."""
        stop = bisect_left(self.spoken, index, key=lambda one: one[0]) if self.noted else len(self.spoken)
        found = [one for one in self.spoken[max(0, stop - most) : stop] if one[0] < index]
        return found[::-1]

    def learn(self, entity: Entity, role: tuple[str, ...], place: range) -> None:
        """Note a role by which the article calls a person elsewhere, for whom they speak."""
        entity.roles.append(role)
        entity.places.setdefault(role, place)
        self._people.pop(entity.index, None)

    def home(self, index: int) -> str | None:
        """The one country that a passage is about: the subject of its sentence or of those before in its
        paragraph, else the article's, else what the passage names."""
        words = self.words
        for numbers in (words.sentences, words.paragraphs):
            first = bisect_left(numbers, numbers[index])
            near = self.starting_in(first, index)
            subjects = {c for m in near if (m.subject or _opens(words, m)) and (c := self.state_of(m))}
            if len(subjects) == 1:
                return subjects.pop()
        if self.dateline or self.main:
            return self.dateline or self.main
        for numbers in (words.sentences, words.paragraphs):
            for found in self._countries(numbers, index):
                if len(found) == 1:
                    return found.pop()
        return None

    def other_side(self, actor: str | None) -> str | None:
        """The other of the two states that the article is about, for one of them; ``None`` where it is about fewer or more."""
        counts = Counter(m.form.code for m in self.mentions if m.form is not None)
        two = [code for code, count in counts.most_common(3) if count > 1]
        return next((code for code in two if code != actor), None) if len(two) == 2 and actor in two else None

    def _countries(self, numbers: list[int], index: int) -> tuple[set[str], set[str]]:
        """The states named in the sentence or paragraph of a word, and those in which the places named there lie."""
        first, last = bisect_left(numbers, numbers[index]), bisect_left(numbers, numbers[index] + 1)
        near = self.starting_in(first, last)
        return {c for m in near if (c := self.state_of(m))}, {
            m.region for m in near if m.region and m.entity < 0
        }

    def state_of(self, mention: Mention) -> str | None:
        """The state that a mention names; a capital whose name often means something else counts where the state is
        named too.
        """
        form = mention.form
        if form is None or form.sure or form.kind == "name":
            return form.code if form is not None else None
        return form.code if form.code in self.named else None


def _opens(words: Words, mention: Mention) -> bool:
    """Whether a place opens a sentence: "In Montevideo the change of tone was met with caution"."""
    return mention.place and words.opens_sentence(mention.first - 1)


_OFFICERS = lexicon.words(
    "ceo executive spokesman spokeswoman spokesperson board shares headquarters website chairman staff founder owner"
)


def _is_told(words: Words, first: int) -> bool:
    """Whether a bare name is told or shown something, as outlets are: "told Meridian", "a letter seen by Meridian"."""
    return first > 1 and (words.lows[first - 1] == "told" or words.lows[first - 2 : first] == ["seen", "by"])


def _has_officers(words: Words, index: int) -> bool:
    """Whether what follows a possessive 's is something that bodies have: "Google’s chief executive"."""
    return any(words.lows[i] in _OFFICERS for i in range(index, min(index + 5, len(words))))


def set_scene(document: Document, published: str | None) -> Scene:
    """Read a document's names and countries. Near-linear in the length of its text."""
    words = split(document)
    mentions = find_mentions(words)
    scene = Scene(words, mentions, gather(words, mentions), published, [m.first for m in mentions])
    for first, stop in datelines(words)[:1]:
        found = actors.states_in(
            [w.capitalize() if w.isupper() and len(w) > 3 else w for w in words.words[first:stop]]
        )
        scene.dateline = found[-1] if found else None
    name = byline(words)
    scene.author = Referent("person", " ".join(name)) if name else None
    scene.named = {
        m.form.code for m in mentions if m.form is not None and (m.form.sure or m.form.kind == "name")
    }
    scene.main = _main_country(scene)
    scene.corporate = frozenset(
        m.name
        for m in mentions
        if (m.owner and _has_officers(words, m.last + 2))
        or (m.kind == "unknown" and _is_told(words, m.first))
    )
    scene.with_article = frozenset(m.name for m in mentions if m.article)
    scene.european = "brussels" in words.index or any(m.code == "EU" for m in mentions)
    scene.main_body = _main_body(scene)
    return scene


def _main_country(scene: Scene) -> str | None:
    """The country that the article is about: named clearly more often than any other, the first paragraphs counting
    twice.
    """
    counts: Counter[str] = Counter()
    for mention in scene.mentions:
        code = scene.state_of(mention) or (mention.region if mention.entity < 0 else None)
        if code is None and mention.kind == "organisation":
            code = next(iter(actors.states_in(mention.words)), None)
        if code is not None:
            counts[code] += 2 if scene.words.paragraphs[mention.first] < 4 else 1
    if scene.dateline:
        counts[scene.dateline] += 2
    ranked = counts.most_common(2)
    if ranked and (len(ranked) == 1 or ranked[0][1] >= 1.5 * ranked[1][1]):
        return ranked[0][0]
    return None


def _main_body(scene: Scene) -> str | None:
    """The international body that the article is about, if it is named at least as often as any state."""
    bodies = Counter(m.code for m in scene.mentions if m.code)
    states = Counter(m.form.code for m in scene.mentions if m.form is not None)
    ranked = bodies.most_common(1)
    most = max(states.values(), default=0)
    return ranked[0][0] if ranked and ranked[0][1] >= max(2, most) else None


def _person(scene: Scene, entity: Entity) -> Referent:
    actor, official = None, False
    for role in entity.roles:
        found, counts = of_role(
            scene, role, entity.mentions[0].first if entity.mentions else 0, use_home=False
        )
        official |= counts
        actor = actor or found
    if actor is None and official:
        origins = [
            state for role in entity.roles if role[0] in ("of", "from") for state in actors.states_in(role)
        ]
        actor = origins[0] if origins else None
    if actor is None and scene.find_owner is not None:
        for role in entity.roles:
            owner = scene.find_owner(scene, entity.places[role]) if role in entity.places else None
            actor = actor or (owner.actor if owner is not None and not _out_of_office(role) else None)
    if actor is None and scene.published and not _left_office(entity):
        actor = country_of_person(entity.name, entity.heads, scene.published)
    scene.told[entity.index] = actor
    if actor is None and official:
        for role in entity.roles:
            actor = (
                actor
                or by_portfolio(scene, role)
                or of_role(scene, role, entity.mentions[0].first, use_home=True)[0]
            )
    return Referent("person", entity.label, _role_text(entity), actor, entity.gender, False, entity.index)


def by_portfolio(scene: Scene, role: tuple[str, ...]) -> str | None:
    """The one state whose office of this portfolio the article names elsewhere ("Lithuania’s transport ministry" for
    a transport minister).
    """
    words, lows = scene.words, {low(word) for word in role}
    offices = ("secretary", "department") if "secretary" in lows else ("minister", "ministry", "ministers")
    found: set[str] = set()
    for domain in lows & lexicon.PORTFOLIOS:
        for index in words.occurrences(domain, 0, len(words)):
            if index + 1 >= len(words) or words.lows[index + 1] not in offices:
                continue
            before = [
                words.words[i]
                for i in range(max(0, index - 3), index)
                if words.sentences[i] == words.sentences[index]
            ]
            found.update(actors.states_in(before)[-1:])
            if len(found) > 1:
                return None
    return found.pop() if found else None


def _left_office(entity: Entity) -> bool:
    return any(_out_of_office(role) for role in entity.roles)


def _out_of_office(role: tuple[str, ...]) -> bool:
    return any(
        low(word) in ("former", "ex", "late", "retired", "opposition", "shadow")
        or low(word).startswith("ex-")
        for word in role
    )


def of_role(scene: Scene, role: tuple[str, ...], at: int, use_home: bool) -> tuple[str | None, bool]:
    """For whom a role in this article speaks: :func:`verbale.sources.actors.of_role`, with bodies of the cast looked
    up.
    """
    actor, official = actors.of_role(role, scene.home(at) if use_home and scene.words.words else None)
    if scene.european and "Commission" in role and not actors.states_in(role):
        return "EU", True
    if scene.main_body is not None and not actors.states_in(role) and _of_main_body(role):
        return scene.main_body, True
    if actor is None and not _out_of_office(role):
        body = body_of_role(scene, role)
        if body is not None:
            mine = body_actor(scene, body, use_home)
            return mine, mine is not None or official
    return actor, official


_WORLD = lexicon.words(
    "organization organisation council commission union bureau agency authority federation"
)
_OF_BODIES = lexicon.words(
    "commissioner rapporteur mep meps committee commission secretariat secretary-general assembly delegate delegates"
)


def _of_main_body(role: tuple[str, ...]) -> bool:
    return any(low(word) in _OF_BODIES for word in role)


def body_of_role(scene: Scene, role: tuple[str, ...]) -> Entity | None:
    """The body of the cast that a role names ("Nordlys Shipping spokesman", "head of the Institute of Marine
    Research").
    """
    words = [word for word in actors.without_destination(role) if word not in POSSESSIVE]
    for start in range(len(words)):
        if not words[start][0].isupper():
            continue
        for stop in range(len(words), start, -1):
            body = scene.cast.body(words[start:stop])
            if body is not None:
                return body
    return None


def body_actor(scene: Scene, body: Entity, use_home: bool = True) -> str | None:
    """For whom a body of the cast speaks."""
    if body.code:
        return body.code
    if body.name == ("Commission",) and scene.european:
        return "EU"
    if body.name[0] == "International" and low(body.name[-1]) in _WORLD and len(body.name) > 2:
        return "".join(word[0] for word in body.name if word[0].isupper())
    if scene.main_body is not None and _of_main_body(body.name):
        return scene.main_body
    at = body.mentions[0].first if body.mentions else 0
    home = scene.home(at) if use_home and scene.words.words else None
    return actors.of_body(body.name, (*body.about, *body.roles), home)[0]


def _role_text(entity: Entity) -> str | None:
    for role in entity.roles:
        apart = take_apart(role)
        if role[0] in ("of", "from") or (
            len(role) == 1 and low(role[0]).capitalize() in ("Mr", "Mrs", "Ms", "Dr", "Miss", "Sir")
        ):
            continue
        words = [
            *apart.core,
            *(apart.tail if apart.tail and apart.tail[0] in ("of", "for", "to", "at", "in") else ()),
        ]
        text = role_words(words)
        if text:
            return text
    return None


def role_words(words: list[str]) -> str | None:
    """The words of a role without article, possessor and country; "Minister for Health of Ghana" keeps "Minister for
    Health".
    """
    words = [word for word in words if word not in POSSESSIVE]
    while words and (words[0].lower() in DETERMINERS or words[0].lower() in POSSESSIVES):
        words = words[1:]
    for length in (3, 2, 1):
        if len(words) > length and state_form(" ".join(words[:length])) is not None:
            words = words[length:]
            break
    for length in (4, 3, 2):
        if (
            len(words) > length
            and words[-length] in ("of", "for")
            and state_form(" ".join(words[1 - length :])) is not None
        ):
            words = words[:-length]
            break
    return re.sub(r" (?=[.,)’'])|(?<=\() ", "", " ".join(words)) or None
