"""The setting of an article read: its cast, the country and the body that it is about, its dateline and its author."""

from __future__ import annotations

import re
from collections import Counter

from verbale.places import city_of, form_of, region_of
from verbale.records import Document
from verbale.sources import actors, evidence, lexicon
from verbale.sources.american import CODE, is_american
from verbale.sources.entities import gather
from verbale.sources.finding import (
    byline,
    datelines,
    find_mentions,
    paragraph_starts,
    written_in_one_case,
)
from verbale.sources.officeholders import country_of_person
from verbale.sources.referents import Referent, Scene
from verbale.sources.roles import person_of
from verbale.sources.words import Words, split

_NONE: frozenset[str] = frozenset()
_OFFICERS = lexicon.words(
    "ceo executive spokesman spokeswoman spokesperson board shares headquarters website chairman staff founder owner"
)


def _is_told(words: Words, first: int) -> bool:
    """Whether a bare name is told or shown something, as outlets are: "told Meridian", "a letter seen by Meridian"."""
    return first > 1 and (words.lows[first - 1] == "told" or words.lows[first - 2 : first] == ["seen", "by"])


def _has_officers(words: Words, index: int) -> bool:
    """Whether what follows a possessive 's is something that bodies have: "Google’s chief executive"."""
    return any(words.lows[i] in _OFFICERS for i in range(index, min(index + 5, len(words))))


def set_scene(document: Document, published: str | None, outlet: str | None = None) -> Scene:
    """Read a document's names and countries; ``outlet`` is who publishes. Near-linear in the length of its text."""
    words = split(document)
    mentions = find_mentions(words)
    scene = Scene(words, mentions, gather(words, mentions), published, [m.first for m in mentions])
    scene.fill_person = person_of
    scene.one_case = written_in_one_case(words.text)
    opening: tuple[int, int] | None = None
    for first, end in datelines(words)[:1]:
        stop = next((i for i in range(first, end) if words.words[i] == "("), end)
        plain = [w.capitalize() if w.isupper() and len(w) > 3 else w for w in words.words[first:stop]]
        found = actors.states_in([w.capitalize() for w in words.words[first:stop]]) or actors.states_in(plain)
        scene.dateline = found[-1] if found else None
        opening = (first, stop)
    name = byline(words)
    scene.author = Referent("person", " ".join(name)) if name else None
    scene.named = {
        m.form.code for m in mentions if m.form is not None and (m.form.sure or m.form.kind == "name")
    }
    if opening is None:
        opening = _place_before_colon(words)
        found = actors.states_in([w.capitalize() for w in words.words[slice(*opening)]]) if opening else []
        scene.dateline = found[-1] if found else None
    if scene.dateline is None and opening is None:
        opening = _written_in(words) or _greeted_from(words)
    if scene.dateline is None and opening is not None:
        scene.dateline = _city(words, opening, scene.named)
    scene.named |= {m.form.code for m in mentions if m.form is not None and evidence.surely_meant(scene, m)}
    scene.outlet = outlet
    scene.main, scene.alone = evidence.set_in(scene)
    scene.elsewhere = _organs_elsewhere(scene)
    scene.corporate = frozenset(
        m.name
        for m in mentions
        if (m.owner and _has_officers(words, m.last + 2))
        or (
            m.kind == "unknown"
            and _is_told(words, m.first)
            and not country_of_person(m.name, _NONE, published)
        )
    )
    scene.with_article = frozenset(m.name for m in mentions if m.article)
    scene.european = "brussels" in words.index or any(m.code == "EU" for m in mentions)
    scene.main_body = "UN" if opening and _is_united_nations(words, *opening) else _main_body(scene)
    if scene.main_body is None and opening and _meets(scene):
        scene.main_body, scene.main, scene.alone, scene.dateline = "UN", None, False, None
    regions = {m.region for m in mentions if m.region is not None}
    codes = scene.named | regions
    scene.american = is_american(words, codes if scene.main in (None, CODE) else codes - {CODE})
    return scene


def _organs_elsewhere(scene: Scene) -> frozenset[str]:
    """The states whose organs share their names with others ("the Coast Guard") and which the article, set in another state, does not
    name; their organs here are taken for those of the setting.
    """
    home = scene.main
    if home is None:
        return frozenset()
    shared = {organ.code for organ, _, _ in scene.words.organs if organ.shared}
    for mention in scene.mentions:
        if mention.code in shared - {home} - scene.named and evidence.is_shared(mention):
            if mention.entity >= 0:
                scene.entity(mention.entity).code = None
            mention.code = None
    return frozenset(shared - {home} - scene.named)


_LONG = 3


def _place_before_colon(words: Words) -> tuple[int, int] | None:
    """The capitals at the head of one of the first paragraphs, before a colon, a bracket or a full stop: "PUNE:", "PUNE, May 3:",
    "SUCRE (ABI).-", "BOGOTÁ. The court".
    """
    starts = [
        i
        for i in range(len(words))
        if words.words[i][0] != "\n" and (i == 0 or words.words[i - 1][0] == "\n")
    ]
    for first in starts[:3]:
        stop = first
        while (
            stop < min(len(words), first + 3) and len(words.words[stop]) > 2 and words.words[stop].isupper()
        ):
            stop += 1
        following = words.words[stop : stop + 4]
        dated = following[:1] == [","] and ":" in following
        stopped = (
            following[:1] == ["."]
            and following[1:2] != ["\n"]
            and first < stop
            and len(words.words[first]) > _LONG
        )
        if first < stop and (dated or stopped or following[:1] in ([":"], ["("])):
            return first, stop
    return None


_WRITERS = ("by", "from")
_BYLINE = 10


def _written_in(words: Words) -> tuple[int, int] | None:
    """The place that a byline tells: "By our correspondent in La Paz"."""
    for first in paragraph_starts(words)[:4]:
        if words.lows[first] not in _WRITERS:
            continue
        line = range(first, min(first + _BYLINE, len(words)))
        stop = next((i for i in line if words.words[i][0] == "\n"), None)
        inside = [i for i in line if words.lows[i] == "in" and stop is not None and i + 1 < stop]
        if inside and stop is not None and words.words[inside[-1] + 1][0].isupper():
            return inside[-1] + 1, stop
    return None


_GREETING = re.compile(
    r"\b(?:[Gg]ood (?:morning|afternoon|evening)|[Ww]elcome|[Hh]ello|[Gg]reetings|[Rr]eporting|Live)(?: to you)? from (?=[A-ZÀ-Þ])"
)
_OPENING = 500


def _greeted_from(words: Words) -> tuple[int, int] | None:
    """The place from which a live report greets its readers: "Good morning from Canberra, where senators …"."""
    match = _GREETING.search(words.text, 0, _OPENING)
    if match is None:
        return None
    first = stop = words.between(match.end(), min(len(words.text), match.end() + 40)).start
    while stop < min(len(words), first + 3) and words.words[stop][0].isupper():
        stop += 1
    return first, stop


def _city(words: Words, opening: tuple[int, int], named: set[str]) -> str | None:
    """The state of the city in a dateline: of a city that is listed, or of a capital whose name has other meanings too,
    where the article names the state.
    """
    first, stop = opening
    name = [w.capitalize() if w.isupper() else w for w in words.words[first:stop]]
    for length in (3, 2, 1):
        text = " ".join(name[:length])
        form = form_of(text) if len(name) >= length else None
        if (
            form is not None
            and form.kind == "capital"
            and (form.code in named or form.text not in evidence.SHARED)
        ):
            return form.code
        if len(name) >= length and (code := region_of(text) or city_of(text, doubtful=True)) is not None:
            return code
    return None


def _is_united_nations(words: Words, first: int, stop: int) -> bool:
    """Whether a dateline is that of the headquarters: "UNITED NATIONS, New York —"."""
    return [word.lower() for word in words.words[first : min(stop, first + 2)]] == ["united", "nations"]


_SEATS = ("USA", "CHE", "AUT", "KEN")
_SPEAKING = lexicon.words("representative delegate delegation delegates representatives observer")
_MEMBERS = 3
"""The speakers of how many states make a meeting of the United Nations at one of their seats."""


def _meets(scene: Scene) -> bool:
    """Whether delegates of several states speak at a seat of the United Nations: "NEW YORK — … The representative of Peru said"."""
    if scene.dateline not in _SEATS or not {"resolution", "committee"} & scene.words.index.keys():
        return False
    lows = scene.words.lows
    sent = {
        m.form.code
        for m in scene.mentions
        if m.form is not None
        and m.first > 1
        and lows[m.first - 1 - m.article] == "of"
        and lows[m.first - 2 - m.article] in _SPEAKING
    }
    return len(sent - {scene.dateline}) >= _MEMBERS


def _main_body(scene: Scene) -> str | None:
    """The international body that the article is about, if it is named at least as often as any state."""
    bodies = Counter(m.code for m in scene.mentions if m.code)
    states = Counter(m.form.code for m in scene.mentions if m.form is not None)
    ranked = bodies.most_common(1)
    most = max(states.values(), default=0)
    return ranked[0][0] if ranked and ranked[0][1] >= max(2, most) else None
