"""What a source turns out to be, and the setting in which it is looked for: the article's cast, its countries and who
has spoken so far.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from verbale.records import Source, SourceType, Statement
from verbale.sources import lexicon
from verbale.sources.cast import Cast, Entity
from verbale.sources.mentions import Mention
from verbale.sources.names import Gender
from verbale.sources.phrases import is_title
from verbale.sources.words import Words


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
    alone: bool = False
    elsewhere: frozenset[str] = frozenset()
    author: Referent | None = None
    european: bool = False
    american: bool = False
    one_case: bool = False
    outlet: str | None = None
    main_body: str | None = None
    pronouns: dict[int, Referent | None] = field(default_factory=dict)
    told: dict[int, str | None] = field(default_factory=dict)
    corporate: frozenset[tuple[str, ...]] = frozenset()
    with_article: frozenset[tuple[str, ...]] = frozenset()
    named: set[str] = field(default_factory=set)
    find_owner: Callable[[Scene, range], Referent | None] | None = None
    find_holder: Callable[[Scene, range], Referent | None] | None = None
    describe: Callable[[Scene, range, Referent | None], Referent] | None = None
    fill_person: Callable[[Scene, Entity], Referent] | None = None
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
            if self.fill_person is not None:
                self._people[entity.index] = self.fill_person(self, entity)
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
        """The one country in which a passage is set: that of the scene or possessor that heads its sentence or those
        before in its paragraph, else the article's, else what the passage names. A state that only acts ("Russia
        vetoed the text") sets no passage.
        """
        words = self.words
        if self.dateline and self._acts(self.dateline, index):
            return self.dateline
        seat = self._house_after(index)
        if seat:
            return seat
        for numbers in (words.sentences, words.paragraphs):
            first = bisect_left(numbers, numbers[index])
            near = self.starting_in(first, index)
            subjects = {
                c
                for m in near
                if (m.subject or _opens(words, m))
                and self.sets(m)
                and not is_of_somebody(words, m)
                and (c := self.state_of(m))
            }
            subjects |= {c for m in near if (c := self._fronted(m))}
            if len(subjects) == 1:
                return subjects.pop()
        if self.main:
            return self.main
        for numbers in (words.sentences, words.paragraphs):
            for found in self._countries(numbers, index):
                if len(found) == 1:
                    return found.pop()
        return None

    def _fronted(self, mention: Mention) -> str | None:
        """The state of a place in the phrase that opens a sentence, up to its comma: "In Odessa, police", "Across the border in Lublin, the
        mayor", "On the Finnish side, skippers".
        """
        words, code = self.words, self.state_of(mention) or (mention.region if mention.entity < 0 else None)
        if code is None or mention.kind in ("person", "organisation") or mention.owner:
            return None
        first = bisect_left(words.sentences, words.sentences[mention.first])
        first += words.words[first][0] == "\n"
        stop = next(
            (i for i in range(mention.last + 1, min(mention.last + 4, len(words))) if words.words[i] == ","),
            None,
        )
        if stop is None or mention.first - first > _FRONT or words.lows[first] not in _OPENING:
            return None
        before = mention.first - 1 - mention.article
        placed = words.lows[before] in _WHERE or words.lows[mention.last + 1] in _SIDES
        inner = any(words.words[i] == "," for i in range(first, mention.first))
        return code if placed and not inner else None

    def _acts(self, code: str, index: int) -> bool:
        """Whether the sentence of a word begins with this state by its name: "Chile will let Peruvian tomatoes in"."""
        first = bisect_left(self.words.sentences, self.words.sentences[index])
        return any(
            m.form is not None and m.form.kind == "name" and m.form.code == code and not m.place
            for m in self.starting_in(first, min(index, first + _HEAD))
        )

    def _house_after(self, index: int) -> str | None:
        """The state of the house that somebody speaks to: "told parliament in Colombo"."""
        words, stop = self.words, min(len(self.words), index + 12)
        for at in range(index, stop - 2):
            if words.sentences[at] != words.sentences[index]:
                return None
            if words.lows[at] in HOUSES and words.lows[at + 1] == "in":
                there = self.at(at + 2)
                return self.state_of(there) or there.region if there is not None else None
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
        return {c for m in near if self.sets(m) and (c := self.state_of(m))}, {
            m.region for m in near if m.region and m.entity < 0
        }

    def sets(self, mention: Mention) -> bool:
        """Whether a mention tells where something is or whose it is: "in Ghana", "Ghana’s", "Ghanaian", "the ministry
        of Ghana"; what is quoted tells nothing.
        """
        if self.words.quotation(mention.first) is not None:
            return False
        before = mention.first - 1 - mention.article
        of = before > 0 and self.words.lows[before] in ("of", "across", "throughout")
        if of and (held := self.at(before - 1)) is not None and held.kind == "person":
            return False
        if of or self.holds(mention):
            return True
        adjective = mention.form is not None and mention.form.kind == "demonym"
        after = self.words.lows[mention.last + 1 : mention.last + 5]
        return (mention.owner or adjective) and not abroad(after)

    def holds(self, mention: Mention) -> bool:
        """Whether something happens in the place that a mention names: "in Ghana", "at Tema"."""
        before = mention.first - 1 - mention.article
        inside = (
            mention.place and before >= 0 and self.words.lows[before] not in ("between", "to", "from", "into")
        )
        return inside or mention.region is not None

    def state_of(self, mention: Mention) -> str | None:
        """The state that a mention names; a capital whose name often means something else counts where the state is
        named too.
        """
        form = mention.form
        if form is None or form.sure or form.kind == "name":
            return form.code if form is not None else None
        return form.code if form.code in self.named else None


_HEAD = 10
"""Words of a sentence, a dateline among them, in which the state that it is about may stand."""
_FRONT = 7
_OPENING = lexicon.words(
    "in at on across over near outside around beyond back throughout along further farther north south east west down up"
)
_WHERE = lexicon.words("in at near outside around across over beyond of throughout")
_SIDES = lexicon.words("side shore bank half part coast end border shores")
"""Words for the part of a place that lies in one of two states: "on the Finnish side"."""
HOUSES = lexicon.words(
    "parliament senate congress assembly lawmakers mps deputies senators legislators cabinet"
)
ABROAD = lexicon.words(
    """envoy envoys delegate delegation delegates ambassador ambassadors representative mission diplomat diplomats negotiator team
    embassy consulate consul"""
)
"""Whom a state has at other places than its own: they set no passage."""


def is_of_somebody(words: Words, mention: Mention) -> bool:
    """Whether an adjective tells where one person is from: "Australian turtle expert Kylie Brandt", "a Czech clockmaker": at home nobody is
    called so, unless by an office.
    """
    if mention.form is None or mention.form.kind != "demonym":
        return False
    for index in range(mention.last + 1, min(mention.last + 4, len(words))):
        if not words.words[index].islower():
            return False
        if is_title(words.words[index]):
            return words.lows[index] not in lexicon.STATE_OFFICES | lexicon.SPOKES
    return False


def abroad(words: Sequence[str]) -> bool:
    """Whether words after a state's name are of whom or what it has abroad: "ambassador", "high commissioner"."""
    return bool(ABROAD & set(words)) or any(pair == ("high", "commissioner") for pair in pairwise(words))


def _opens(words: Words, mention: Mention) -> bool:
    """Whether a place opens a sentence: "In Montevideo the change of tone was met with caution"."""
    return mention.place and words.opens_sentence(mention.first - 1)
