"""Whose officer somebody is whose title names no body: that of the public body spoken of just before ("Customs has seized … Director
General Nonis said"), or of the one that the noun in the title takes up ("department head", "committee chairman").
"""

from __future__ import annotations

from bisect import bisect_left

from verbale.sources import actors, lexicon, public
from verbale.sources.phrases import DETERMINERS, low
from verbale.sources.referents import Referent, Scene
from verbale.sources.words import POSSESSIVE

_HEADS = lexicon.SPOKES | lexicon.words(
    """director director-general general chairman chairwoman chair chairperson president secretary secretary-general head chief
    superintendent commissioner deputy official officer inspector registrar adviser advisor coordinator co-ordinator vice-chair
    vice-chairman vice-president manager executive engineer member"""
)
_OF_FIRMS = lexicon.words(
    """manager executive engineer president member archivist librarian forecaster meteorologist hydrologist seismologist forester ranger
    inspector statistician warden biologist ecologist hydrogeologist vet veterinarian curator keeper"""
)
"""Heads that firms have as often: they belong to the body of the sentence before, and to none further back."""
_OF_MINISTRIES = lexicon.words("secretary-general director-general general")
"""Heads that ministries have, and firms seldom."""
_BESIDE = lexicon.words(
    """the a an its deputy executive acting general first second senior assistant associate vice press media technical operations chief
    project regional area district legal policy programme program managing communications new then current outgoing interim"""
)
_NOUNS = lexicon.words(
    """department committee board commission council authority agency institute service bureau office directorate inspectorate
    administration panel centre center laboratory observatory ministry secretariat unit division corporation delegation mission"""
)
_SENTENCES, _FAR = 3, 400
_LONGEST, _DATELINE, _SHORT = 9, 14, 4
_VERBS = lexicon.words(
    """said told found made put took gave left sent saw held kept cut set built began wrote won lost chose met has had is was will would
    can could may might did does wants plans says hopes needs knew knows are were have went came ran bought sold drew laid"""
)


def of_body_before(scene: Scene, role: tuple[str, ...], at: int) -> str | None:
    """For whom the holder of a title without a body speaks; ``None`` where no public body stands before, or a private one nearer."""
    words = [low(word) for word in role]
    if words[-1:] == ["counterpart"] and words[0] in ("his", "her", "their") and len(words) < _SHORT:
        return _other_side(scene, at)
    if words[1:3] == ["of", "the"] and len(words) > 3 and words[0] in _HEADS and words[3] in _NOUNS:
        return _named_by(scene, words[3], at)
    nouns = [word for word in words[:-1] if word in _NOUNS]
    head = words[-1] if words else ""
    plain = all(word in _BESIDE | _HEADS | _OF_FIRMS or word in nouns for word in words)
    if head not in _HEADS | _OF_FIRMS or not plain or words[:1] in (["a"], ["an"]):
        return None
    if nouns:
        return _named_by(scene, nouns[-1], at)
    if head in _OF_MINISTRIES and (told := _in_sentence(scene, at)) is not None:
        return told
    own = _heading(scene, _sentence(scene, at)) if words[0] == "its" else None
    if own is not None:
        return own.actor
    return _before(scene, at, 1 if head in _OF_FIRMS else _SENTENCES) or _of_the_report(scene, at, words)


_HEADLINE, _NEAR = 30, 60
_TOP = lexicon.words(
    "executive chief general spokesperson spokesman spokeswoman secretary director director-general head commissioner"
)
_HIGH = lexicon.words("deputy chief press executive general director director-general assistant vice acting")


def _of_the_report(scene: Scene, at: int, role: list[str]) -> str | None:
    """For whom a "deputy spokesperson" or a "chief executive" speaks who opens a report on one public body: the one that its headline
    or its first lines name ("State Department takes questions", "senators have the Forecast Bureau for three hours"); ``None`` where they
    name a private body or none.
    """
    if role[-1] not in _TOP or len(role) < 2 or not set(role) <= _TOP | _HIGH:
        return None
    if lexicon.FIRMS_BEFORE & set(scene.words.lows[: min(at, _HEADLINE)]) - {
        "agency",
        "regulator",
        "watchdog",
        "group",
    }:
        return None
    found: list[str | None] = []
    top = scene.starting_in(0, _HEADLINE)
    for mention in [*top, *(m for m in scene.starting_in(max(_HEADLINE, at - _NEAR), at) if m not in top)]:
        form = mention.form
        if form is not None and form.kind not in ("name", "demonym", "capital"):
            found.append(form.code)
        if mention.first >= at or mention.kind not in ("organisation", "unknown"):
            continue
        if public.is_body(mention.name) or (
            mention.article and low(mention.name[-1]) in _NOUNS and len(mention.name) > 1
        ):
            states = actors.states_in(mention.name)
            found.append(mention.code or (states[0] if states else scene.home(mention.first)))
        elif mention.kind == "organisation" and mention.code is None and low(mention.name[-1]) not in _HOUSES:
            found.append(None)
    return found[0] if found and len(set(found)) == 1 else None


_HOUSES = lexicon.words("senate parliament house assembly congress council committee estimates")


def _other_side(scene: Scene, at: int) -> str | None:
    """The state of "her counterpart": the setting's where a foreign official stands just before, else the other of two."""
    for back in range(1, 3):
        first = bisect_left(scene.words.sentences, scene.words.sentences[at] - back)
        near = scene.starting_in(first, min(first + _LONGEST, at))
        theirs = next((code for m in near if (code := scene.state_of(m)) and (m.owner or m.subject)), None)
        if theirs is not None:
            home = scene.main
            return home if home not in (None, theirs) else scene.other_side(theirs)
    return None


def _of_delegation(scene: Scene, index: int) -> str | None:
    """The state that a delegation is from: "a delegation from Chile", "the Chilean delegation"."""
    words = scene.words.words
    after = (
        words[index + 1 : index + 5] if scene.words.lows[index + 1 : index + 2] in (["from"], ["of"]) else []
    )
    return next(iter(actors.states_in(after) or actors.states_in(words[max(0, index - 4) : index])), None)


def _named_by(scene: Scene, noun: str, at: int) -> str | None:
    """For whom the body speaks that a noun takes up: the last one before whose name or description ends in it."""
    words = scene.words
    for index in words.occurrences(noun, max(0, at - _FAR), max(0, at - _SHORT)):
        if noun in ("delegation", "mission"):
            return _of_delegation(scene, index)
        mention = scene.at(index)
        if mention is not None and mention.kind == "organisation":
            found = actors.of_body(mention.name, (), scene.home(index))
            return mention.code or found[0]
        first = index
        while first > 0 and index - first < _LONGEST and _plain(words.words[first - 1]):
            first -= 1
            if words.lows[first] in DETERMINERS:
                break
        described = words.words[first : index + 1]
        if len(described) > 1 and public.is_body(described):
            states = actors.states_in(described)
            return states[0] if states else scene.home(index)
    return None


def _plain(word: str) -> bool:
    return word[0].isalnum() or word in POSSESSIVE


def _before(scene: Scene, at: int, sentences: int) -> str | None:
    """For whom the body speaks that heads one of the last sentences or has spoken in them, the nearest first."""
    words = scene.words
    spoken = {words.sentences[index]: who for index, who, _ in scene.heard(at, 4)[::-1]}
    for back in range(1, sentences + 1):
        number = words.sentences[at] - back
        if number < 0:
            return None
        first = bisect_left(words.sentences, number)
        if words.paragraphs[at] - words.paragraphs[first] > 2:
            return None
        who = spoken.get(number)
        if who is not None and who.type in ("organisation", "government"):
            return who.actor
        heading = _heading(scene, first)
        if heading is not None:
            return heading.actor
    return None


def _in_sentence(scene: Scene, at: int) -> str | None:
    """For whom the one public body of the sentence before speaks, wherever in it it stands: "reached the ministry of tourism"."""
    first, stop = bisect_left(scene.words.sentences, scene.words.sentences[at] - 1), _sentence(scene, at)
    found = [
        i
        for i in range(first, stop)
        if scene.words.lows[i] in _NOUNS and scene.words.lows[i - 1 : i] != ["of"]
    ]
    return _named_by(scene, scene.words.lows[found[0]], stop + _SHORT) if len(found) == 1 else None


def _sentence(scene: Scene, at: int) -> int:
    """The first word of the sentence of a word."""
    return bisect_left(scene.words.sentences, scene.words.sentences[at])


def _heading(scene: Scene, first: int) -> Referent | None:
    """The body that heads a sentence: "The Road Development Agency has promised"; one without an actor where it is private."""
    words = scene.words
    dash = next(
        (i for i in range(first, min(first + _DATELINE, len(words))) if words.words[i] in "–—-"), None
    )
    if dash is not None and words.words[first].isupper():
        first = dash + 1
    while first < len(words) and not words.words[first][0].isalnum():
        first += 1
    for stop in range(min(first + _LONGEST, len(words) - 1), first, -1):
        following = words.lows[stop]
        if not (following in _VERBS or (following.endswith("ed") and words.words[stop].islower())):
            continue
        name = words.words[first:stop]
        if public.is_body(name):
            states = actors.states_in(name)
            return Referent("organisation", actor=states[0] if states else scene.home(first))
        if low(name[-1]) in lexicon.FREE_BODIES:
            return Referent("organisation")
    return None
