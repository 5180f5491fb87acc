"""Who a statement was made to: "told reporters", "asked the ministry", "in a letter to her colleague", "in an
interview with the Gazette".
"""

from __future__ import annotations

import re

from verbale.records import Source, Statement
from verbale.sources import lexicon
from verbale.sources.phrases import low
from verbale.sources.referents import Scene
from verbale.sources.words import Words

_TOLD = re.compile(
    r"(?:tell|tells|told|telling|ask|asks|asked|asking|warn|warns|warned|warning|inform|informs|informed|informing|assure|assures|assured|assuring|remind|reminds|reminded|reminding|"
    r"advise|advises|advised|notify|notified|text|texts|texted|messaged|emailed|e-mailed|promise|promised|persuade|persuaded|convince|convinced)"
)
_TO = re.compile(
    r"(?:write|writes|wrote|writing|said|saying|speaking|spoke|explained|confirmed|announced|complained|remarked|admitted|conceded|suggested|stressed|replied|responded|confided|confirmed|appealed|whispered|whispers|mutters|muttered|declared|stated|indicated|affirmed|revealed|added|insisted|specified|maintained|noted|repeated|vented|lamented)"
)
_STOPS = lexicon.words(
    """
    that to in on at by during after before as if whether how why what when where who which about for
    with from against via over last this next yesterday early late dated sent seen published afterwards later then again
    outside inside near beside today tonight laughter applause cheers jeers groans boos silence
    """
)
_PAPERS = lexicon.words(
    """
    question questions letter meeting talks email e-mail message note memo interview conversation call speech address statement reply
    submission remarks text cable briefing presentation petition statements dialogue post dispatch open telegram evidence testimony
    """
)
_SHOWN = frozenset(("briefing", "presentation", "petition"))
_SPEAKING = (["speaking", "to"], ["talking", "to"], ["speaking", "with"])
_SENT_OFF = ("sent", "addressed", "circulated", "delivered")
_LINKS = frozenset(("to", "with", "from"))
_EVENTS = frozenset(("conference", "briefing", "hearing", "interview"))
_LONGEST = 9


def find_addressee(scene: Scene, statement: Statement) -> Source | None:
    """The words that say who was addressed, as a source with only text and place, or ``None``."""
    if statement.cue is None:
        return None
    words = scene.words
    cue = words.between(statement.cue.start, statement.cue.end)
    if not len(cue):
        return None
    limits = sorted(span.start for span in statement.content)
    found = (
        _after_cue(words, cue, limits)
        or _to(words, cue, limits)
        or _in_paper(words, cue, limits)
        or _written_to(words, cue)
        or (_sent_to(words, cue) if _goes_with(words, cue) else None)
    )
    if (
        found is None
        and (_TOLD.fullmatch(words.lows[cue[-1]]) or words.lows[cue[-1]] in _PUT_TO)
        and (statement.source is None or _opens(words, cue[0]))
    ):
        found = _answering(scene, statement, cue) or (
            _asked(scene, cue) if statement.source is None else None
        )
    taken = _taken_in(words, cue, limits) if found is None else None
    if taken is not None:
        start, end = words.starts[taken.start], words.ends[taken.stop - 1]
        return Source(words.text[start:end], start, end)
    if found is None:
        return None
    swallowed = _has_swallowed(words, cue, found, limits)
    if not swallowed and any(
        span.start <= words.starts[found.start] < span.end for span in statement.content
    ):
        return None
    start, end = words.starts[found.start], words.ends[found.stop - 1]
    if statement.source is not None and statement.source.start <= start < statement.source.end:
        return None
    return Source(words.text[start:end], start, end)


def _after_cue(words: Words, cue: range, limits: list[int]) -> range | None:
    """The object of "told" and its like."""
    if not _TOLD.fullmatch(words.lows[cue[0]]) and not _TOLD.fullmatch(words.lows[cue[-1]]):
        return None
    if (
        words.lows[cue[-1]] in ("asked", "told", "asks", "tells")
        and words.lows[cue.stop : cue.stop + 2] in _IT
    ):
        return range(cue.stop, cue.stop + 1)
    found = _noun_phrase(words, cue.stop, limits)
    if found is not None and words.lows[cue[-1]].startswith("promis") and words.lows[found.stop] in _GIVEN:
        return None
    return found


_IT = tuple(["it", word] for word in ("in", "on", "to", "that", "last", "not", "at", "yesterday"))


_GIVEN = lexicon.words("a an the his her its their any no some more full")
"""What begins what is promised: "promised him her vote"."""


def _has_swallowed(words: Words, cue: range, found: range, limits: list[int]) -> bool:
    """Whether a content has taken in whom it was said to: "lamented | to the same station that it was late"."""
    if found.start != cue.stop + 1 or words.lows[cue.stop] != "to" or words.starts[cue.stop] not in limits:
        return False
    first = words.words[found.start]
    return first[0].isupper() or first.lower() in _DETERMINERS


_DETERMINERS = lexicon.words("the a an this his her its their our reporters journalists")


def _taken_in(words: Words, cue: range, limits: list[int]) -> range | None:
    """The hearer with whom a content begins: "asked | walkers to keep left", "told | the meeting she was ill"."""
    first, verb = cue.stop, words.lows[cue[-1]]
    if first >= len(words) or words.starts[first] not in limits or not _HEARD.fullmatch(verb):
        return None
    found = _noun_phrase(words, first, [])
    if found is None or found.stop + 1 >= len(words) or words.lows[found.stop - 1] in _GRANTED:
        return None
    after = words.lows[_past_day(words, found.stop)]
    if verb.startswith(("ask", "reask", "advis")):
        return (
            found
            if after in ("to", "not") and words.lows[_past_day(words, found.stop) + 1] not in _THINGS
            else None
        )
    return found if after in _CLAUSE else None


_HEARD = re.compile(
    r"(?:re)?ask(?:s|ed|ing)?|advis(?:es?|ed|ing)|tells?|told|telling|promis(?:es?|ed|ing)|warn(?:s|ed|ing)?|remind(?:s|ed|ing)?|assur(?:es?|ed|ing)"
)
_GRANTED = lexicon.words(
    "permission leave time help questions question money consent forgiveness truth story lies lie funds parliament’s approval"
)
"""What is asked for or told, and hears nothing."""
_THINGS = lexicon.words("the a an his her its their this that")
_CLAUSE = lexicon.words("that he she they it there we i his her its their")


def _past_day(words: Words, at: int) -> int:
    """Where it goes on after a day: "asked | the state | in May | to explain"."""
    if words.lows[at] in ("on", "in", "last", "yesterday"):
        stop = next((i for i in range(at + 1, min(at + 5, len(words) - 1)) if words.lows[i] == "to"), at)
        return stop
    return at


def _to(words: Words, cue: range, limits: list[int]) -> range | None:
    """ "wrote to the council", "said to reporters"."""
    if (
        (
            _TO.fullmatch(words.lows[cue[-1]])
            or words.lows[cue[-1]] in ("proposed", "proposes", "recommended", "offered")
        )
        and cue.stop < len(words)
        and words.lows[cue.stop] == "to"
    ):
        return _noun_phrase(words, cue.stop + 1, limits)
    if words.lows[cue[-1]] == "to" and _TO.fullmatch(words.lows[cue[0]]):
        return _noun_phrase(words, cue.stop, limits)
    return None


def _in_paper(words: Words, cue: range, limits: list[int]) -> range | None:
    """ "in a letter to …", "in an interview with …", in the cue's sentence and outside quotation marks."""
    sentence = words.sentences[cue[0]]
    low_end, high = max(0, cue[0] - 40), min(len(words) - 2, cue[-1] + 16)
    for index in range(low_end, high):
        if index > cue[-1] and words.words[index] == ";":
            return None
        if words.sentences[index] == sentence and words.lows[index : index + 2] in _SPEAKING:
            return _noun_phrase(words, index + 2, []) if words.quotation(index) is None else None
        if (
            words.sentences[index] != sentence
            or words.lows[index] not in _PAPERS
            or words.lows[index + 1] not in (*_LINKS, *_SENT_OFF)
        ):
            continue
        if words.lows[index + 1] in _SENT_OFF:
            if words.lows[index + 2] == "to" and words.quotation(index) is None:
                return _noun_phrase(words, index + 3, [])
            continue
        if words.lows[index] in _SHOWN and words.lows[index + 1] != "to":
            continue
        if (words.lows[index + 1] == "from") != (words.lows[index] in ("question", "questions")):
            continue
        opened = words.lows[index] in ("question", "questions") or (
            any(words.lows[i] in ("in", "at", "during", "by") for i in range(max(0, index - 4), index))
            or low(words.words[cue[-1]]) == words.lows[index]
        )
        if opened and words.quotation(index) is None:
            return _noun_phrase(words, index + 2, [])
    return None


def _goes_with(words: Words, cue: range) -> bool:
    """Whether the cue says what was sent: a participle, an infinitive, or "in which"."""
    before = words.lows[max(0, cue[0] - 8) : cue[0]]
    return words.lows[cue[0]].endswith("ing") or before[-1:] == ["to"] or "which" in before


def _sent_to(words: Words, cue: range) -> range | None:
    """Who was sent what carries the words: "sent the governor a letter asking …", "handed a note to the envoy, in which …"."""
    for index in range(cue[0] - 1, max(0, cue[0] - 24), -1):
        if words.sentences[index] != words.sentences[cue[0]] or words.words[index] in (";", ":"):
            return None
        if words.lows[index] in ("sent", "handed", "gave"):
            given = range(index + 1, min(index + 14, cue[0] - 1))
            paper = next((i for i in given if words.lows[i] in _SENT), None)
            if paper is None:
                return None
            if words.lows[paper + 1] == "to":
                return _noun_phrase(words, paper + 2, [])
            stop = next((i for i in given if words.lows[i] in ("a", "an") and i > index + 1), None)
            return range(index + 1, stop) if stop is not None and stop < paper else None
    return None


_SENT = frozenset(("letter", "note", "e-mail", "email", "message", "petition", "telegram", "memo"))


def _written_to(words: Words, cue: range) -> range | None:
    """Whom a letter went to that the cue tells of: "wrote to the mayor on Monday demanding …", "to ask"."""
    if not words.lows[cue[0]].endswith("ing") and words.lows[cue[0] - 1] != "to":
        return None
    for index in range(cue[0] - 2, max(0, cue[0] - 20), -1):
        if words.sentences[index] != words.sentences[cue[0]] or words.words[index] in (";", ":"):
            return None
        if words.lows[index] in ("wrote", "written", "writing") and words.lows[index + 1] == "to":
            return _noun_phrase(words, index + 2, [])
    return None


def _opens(words: Words, index: int) -> bool:
    """Whether a cue opens its sentence, alone or after "when"."""
    return words.opens_sentence(index) or (
        index > 0 and words.lows[index - 1] == "when" and words.opens_sentence(index - 1)
    )


def _answering(scene: Scene, statement: Statement, cue: range) -> range | None:
    """The one who answers later in the sentence: "Asked whether …, the spokesperson replied"."""
    if not _opens(scene.words, cue[0]) or not statement.content:
        return None
    words, end = scene.words, statement.content[-1].end
    comma = words.before(end + 1)
    while comma < len(words) - 1 and words.words[comma] != ",":
        comma += 1
        if words.starts[comma] > end + _CUT or words.sentences[comma] != words.sentences[cue[0]]:
            return None
    comma = _past_asides(words, comma)
    stop = comma + 1
    while stop < len(words) and stop - comma <= _LONGEST and words.words[stop][0].isalnum():
        if words.words[stop].islower() and (words.lows[stop] in _VERBS or words.lows[stop].endswith("ed")):
            break
        stop += 1
    return range(comma + 1, stop) if stop > comma + 1 else None


_CUT = 40
"""Characters by which the content of a question may have been cut short."""


def _past_asides(words: Words, comma: int) -> int:
    """The comma after "then" or "as is rumoured", which stand before the one who answers."""
    if words.lows[min(comma + 1, len(words) - 1)] not in (
        "then",
        "afterwards",
        "later",
        "as",
        "however",
        "again",
        "too",
    ):
        return comma
    found = (i for i in range(comma + 1, min(comma + 12, len(words))) if words.words[i] == ",")
    return next(found, comma)


_PUT_TO = frozenset(("pressed", "quizzed", "questioned", "challenged", "reminded"))
_VERBS = lexicon.words(
    "said says was is had has told replied answered would could did does shook rose laughed smiled"
)


def _asked(scene: Scene, cue: range) -> range | None:
    """The subject of a passive "was asked" or of "X, asked on the same day which science,"."""
    words, at = scene.words, cue[0] - 1
    while at > 0 and (
        words.lows[at] in ("was", "were", "been", "being", "when", "had", "has") or words.words[at] == ","
    ):
        at -= 1
    stop, start = at + 1, at
    while (
        start > 0
        and words.sentences[start - 1] == words.sentences[at]
        and words.words[start - 1][0].isalnum()
        and at - start < _LONGEST
    ):
        start -= 1
    if stop - start < 1 or words.words[start][0] == "\n" or not words.words[start][0].isalnum():
        return None
    return range(start, stop)


def _noun_phrase(words: Words, first: int, limits: list[int]) -> range | None:
    """The noun phrase that begins at ``first``: it ends before a content, a mark, a preposition of time or place, or
    a clause.
    """
    if first < len(words) and words.lows[first] in _WHOM and words.starts[first] not in limits:
        return range(first, first + 1)
    at = first
    while at < len(words) and at - first < _LONGEST:
        word = words.lows[at]
        if not word[0].isalnum() and word not in ("'s", "’s", "&"):
            break
        if any(limit == words.starts[at] for limit in limits) and at > first:
            break
        if (
            at > first
            and word in _STOPS
            and not (
                word in ("of", "for", "at", "from")
                and words.words[at - 1][0].isupper()
                and at + 1 < len(words)
                and words.words[at + 1][0].isupper()
            )
        ):
            break
        if at > first + 1 and word in ("the", "this", "that", "a") and words.words[at - 1][0].isupper():
            break
        if at == first and word in ("be", "air", "appear", "mark"):
            return None
        if at == first and (
            (word in _STOPS and not _is_paper(words, at)) or word in ("it", "not", "only", "so")
        ):
            return None
        if words.words[at] in _DAYS or (at > first and word in _SUBJECTS):
            break
        at += 1
    if any(
        limit <= words.starts[first]
        for limit in limits
        if first < len(words) and limit == words.starts[first]
    ):
        return None
    if any(words.lows[i] in _EVENTS and not _is_gathering(words, first, i) for i in range(first, at)):
        return None
    return range(first, at) if at > first else None


def _is_gathering(words: Words, first: int, at: int) -> bool:
    """Whether a conference is one of people who listen, and not of the press: "told an aviation conference"."""
    return words.lows[at] == "conference" and not {"news", "press", "media"}.intersection(
        words.lows[first:at]
    )


def _is_paper(words: Words, at: int) -> bool:
    """Whether "this" begins what a paper calls itself: "this newspaper", "this evening paper"."""
    return words.lows[at] == "this" and any(
        words.lows[i] in _OURSELVES for i in range(at + 1, min(at + 4, len(words)))
    )


_OURSELVES = lexicon.words(
    "newspaper paper magazine newsletter station reporter correspondent agency website journal bulletin column"
    " programme program channel writer newsroom publication outlet weekly blog broadcaster"
)
_WHOM = frozenset(("him", "them", "us", "me", "you"))
"""Pronouns that are a hearer by themselves: "promised him | her vote"."""
_DAYS = lexicon.words("Monday Tuesday Wednesday Thursday Friday Saturday Sunday")
_SUBJECTS = lexicon.words("is was were are had has he she they it there we i not would will could should")
"""What no longer belongs to the one addressed."""
