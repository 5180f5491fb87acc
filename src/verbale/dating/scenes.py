"""Occasions that an article sets and then stays with: a briefing, a sitting, a vote, on a day that is said
once."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

from verbale.dating.expressions import DATELINE, Expression, Found
from verbale.dating.frames import own_contents
from verbale.dating.ranges import Cover
from verbale.records import Document, Statement, When

GATHERINGS = frozenset(
    {"briefing", "press conference", "parliament", "meeting", "court", "speech", "interview"}
)
"""Channels at which more than one person may speak."""

GATHERING = re.compile(
    r"\b(?:briefings?|(?:press|news|media)\s+conference|conference|meetings?|met|meets|talks|hearings?|sessions?|sittings?|debate[ds]?|summit|vot(?:e|es|ed|ing)"
    r"|adopted|vetoed|passed|ratified|threw\s+out|rul(?:ed|ing)|held\s+that|proclaimed|approved|council|assembly|committee|forum|trial|rally|interview|speech|spoke|heard|inquest|remarks|gathered|convened|ceremony|replied|responded|reacted|apologi[sz]ed|testified|argued|clashed|received|hosted|negotiat\w+|acquitted|convicted|sentenced|jailed|discuss\w*|consider(?:s|ed)|debating|took\s+(?:the\s+stand|questions)|visited|toured|inspected|attended|addressed|rallied|marched|protested|campaigned|arrived|landed"
    r"|(?:hit|fired|fought)\s+back|weighed\s+in|spoke\s+out|lashed\s+out|(?:had|have)\s+(?:his|her|its|their)\s+say|broke\s+(?:his|her|its|their)\s+silence)\b",
    re.IGNORECASE,
)  # fmt: skip
_DEED = re.compile(
    r"\b(?:signed|signing|opened|inaugurated|launched|unveiled|buried|beat|won|lost|drew|crowned|sworn\s+in|laid)\b",
    re.IGNORECASE,
)
"""What is done before people who may then be heard at it: "signed an accord on Tuesday … said at the signing"."""
_MEETING = re.compile(
    r"\b(?:met|meets|meeting|talks|received|receives|hosted|visit(?:ed|s)?|session|conference|forum|hearing|sitting|ceremony|visited|negotiat\w+)\b",
    re.IGNORECASE,
)
_SIGNED = re.compile(r"\b(?:signed|initialled|sealed|concluded)\b", re.IGNORECASE)
_CLOCK = re.compile(
    r"(?:[01]?\d|2[0-3])[.:h][0-5]\d(?:\s?[ap]\.?m\.?|\s+(?:GMT|BST|UTC|CET|CEST|ET|EST|EDT))?(?:[\s:.,–—-]|$)",
    re.IGNORECASE,
)
_FRONTED = 10
"""Characters before the day in a sentence that begins with it."""
_VISIT = re.compile(
    r"\b(?:I|[Ww]e)\s+(?:\w+ly\s+)?(?:find|found|meet|met|visit(?:ed)?|speak|spoke|call(?:ed)?|sit|sat|catch|caught|arrive[d]?|join(?:ed)?)\b"
    r"|\b(?:waiting|waits|waited)\s+for\s+(?:me|us)\b|\bacross\s+(?:the\s+table\s+)?from\s+(?:me|us)\b"
    r"|\b(?:meets?|met|offers?|offered|greets?|greeted|welcomes?|welcomed|receives?|received|shows?|showed|leads?|led)\s+(?:me|us)\b"
)
_IT_IS = re.compile(r"\W*(?:It\s+(?:is|was)|[’']Twas)\s+(?:an?\s+\w+\s+)?(?!\d)")
"""A sentence that gives the day of the visit told of before it: "The mayor receives us. It is Wednesday"."""
_BARE = re.compile(
    r"\s*(?:[A-ZÀ-Þ][\w’'-]*[ ,./()]*){0,5}(?:(?:\d{1,2}|[A-Z][a-z]+)[ ,./]*){0,4}(?:\([\w /]+\))?[.:]?\s*"
)
"""A sentence that is a place and a day alone: "DUSHANBE, 2 September."."""
_HEARD = re.compile(
    r"(?:^|[,;]\s|[”\"’]\s)(?:an?|the)\s[^,;.]{3,60}\b(?:(?:has|have)\s+)?(?:heard|(?:was|were|been)\s+told)\s+(?:late\s+|early\s+)?(?:on\s+)?$"
)
"""What comes before the day in "…, an inquiry heard on Tuesday"."""
_OPENING = 3
"""Paragraphs, the headline among them, in which a meeting with the writer sets the day of all of an interview."""
_TITLE = re.compile(
    r"(?:[A-ZÀ-Þ][\w’ -]{1,40}:\s+)?"
    r"(?:(?!\b(?:in|to|at|on|after|before|ahead|from|with)\b)[^.:;?!\n]){0,60}\b(?:briefing|press\s+conference|conference|remarks|interview|hearing|sitting|session|address"
    r"|speech|statement)\b[^.;?!\n]{0,60}",
    re.IGNORECASE,
)
"""A headline that names an occasion and nothing else: "Daily press briefing, 5 March 2026"."""
_WHOLE = re.compile(
    r"\b(?:highlights|excerpts?|transcript|summary|(?:the|council|meeting)\s+minutes|minutes\s+of\s+the|edited|near-verbatim|as\s+delivered|questions\s+and\s+answers|q&a)\b",
    re.IGNORECASE,
)
_SPOKEN = re.compile(
    r"\b(?:(?:was|were|is)\s+(?:speaking|talking|responding|commenting|addressing|answering|replying)|spoke(?!\s+of\b)|made\s+(?:the|his|her|its|their|these)\s+"
    r"(?:remarks|comments|statement|announcement)|(?:remarks|comments|interview|announcement|statement|letter|exchange)\s+(?:came|was|were|aired|appeared"
    r"|took\s+place|followed))\b",
    re.IGNORECASE,
)  # fmt: skip


_REMARKED = re.compile(
    r"\b(?:made|delivered|gave)\s+(?:the|these|those|his|her|their)\s+(?:\w+\s+)?(?:remarks?|comments?|statements?|announcement|call|appeal|pledge)\s+(?:when|while|during|at|in|on|after|as|to|before)\b"
    r"|\b(?:was|were)\s+(?:speaking|talking|responding|addressing|answering|replying|briefing)\b"
)


@dataclass(frozen=True, slots=True)
class Scene:
    """An occasion: its day, its channel, where it was last spoken of (paragraph and sentence), and the words
    that set it.

    ``whole`` is true where all of the article reports it. ``gathering`` is true where several people may
    speak at it. ``fronted`` is true where the sentence begins with the day. ``remarks`` is true where the
    sentence says when what stands before it was said. ``told`` is true where a report inside a statement sets
    it ("X received Y on 12 August, the ministry reports"): it counts only once the article turns to it
    ("during the meeting"). ``deed`` is true where only words such as "at the signing" place a speech at it. ``visit`` is true where the
    writer meets somebody.
    """

    said: When
    channel: str | None
    paragraph: int
    sentence: int
    words: str
    gathering: bool = True
    whole: bool = False
    remarks: bool = False
    fronted: bool = False
    told: bool = False
    deed: bool = False
    visit: bool = False


def find_scenes(
    document: Document,
    sentences: Sequence[tuple[int, int]],
    statements: Sequence[Statement],
    found: Sequence[Found],
) -> dict[int, Scene]:
    """The occasions that sentences set outside all contents, by the number of the sentence.

    A sentence counts if it names a day that is not in the future, and a gathering, a vote or remarks, or if
    it begins with the day ("On Sunday the train was announced").
    """
    contents = Cover([own for spans in own_contents(document.text, statements, found) for own in spans])
    quoted = Cover([(quotation.start, quotation.end) for quotation in document.quotations])
    starts = [low for low, _ in sentences]
    paragraphs = [low for low, _ in document.paragraphs]
    scenes: dict[int, Scene] = {}
    for one in found:
        number = bisect_right(starts, one.expression.start) - 1
        if (
            number < 0
            or number in scenes
            or quoted.holds(one.expression.start)
            or one.anchors.tense == "future"
        ):
            continue
        low, high = sentences[number]
        day, place = one.told_as_past(), (bisect_right(paragraphs, low) - 1, number)
        words = document.text[low : min(high, low + 600)]
        if number and _IT_IS.match(words):
            before = document.text[sentences[number - 1][0] : low].strip()
            words = before + words if "\n" not in before else words
        told = contents.holds(day.start)
        scene = _scene(words, day, place, day.start - low <= _FRONTED)
        if scene is not None and told and not _HEARD.search(document.text[low : day.start]):
            scene = (
                replace(scene, told=True, remarks=False, deed=False, gathering=True)
                if _MEETING.search(words) or _SIGNED.search(words)
                else None
            )
        if scene is not None:
            scenes[number] = _titled(scene, low, document)
    return scenes


def find_remarks(
    document: Document, sentences: Sequence[tuple[int, int]], taken: Collection[int]
) -> dict[int, str]:
    """The sentences, by number, that tell without a day where words were spoken ("She made the remarks when meeting the
    envoy"), with what they say; ``taken`` are those that have a day or a statement of their own."""
    made: dict[int, str] = {}
    for number, (low, high) in enumerate(sentences):
        if number not in taken and _REMARKED.search(document.text, low, min(high, low + 400)):
            made[number] = document.text[low : min(high, low + 600)]
    return made


def _titled(scene: Scene, start: int, document: Document) -> Scene:
    """The occasion, of the whole article where the headline is its title."""
    first = document.headline if document.headline is not None else 0
    if start != document.paragraphs[first][0] or not _TITLE.fullmatch(scene.words.strip()):
        return scene
    return replace(scene, whole=True)


def _scene(words: str, day: Expression, place: tuple[int, int], fronted: bool) -> Scene | None:
    if (
        _BARE.fullmatch(words)
        or day.date is None
        or day.precision != "day"
        or day.direction == "future"
        or day.kind in ("set", "duration")
        or day.bound not in (None, DATELINE)
        or (day.bound == DATELINE and not _TITLE.fullmatch(words.strip()))
    ):
        return None
    visit = bool(_VISIT.search(words))
    remarks, gathering = (
        not visit and bool(_SPOKEN.search(words)),
        fronted or visit or bool(GATHERING.search(words)),
    )
    deed = not remarks and not gathering
    if deed and place[0] >= _OPENING and not _DEED.search(words):
        return None
    said = When(day.date, day.precision, "context", day.text)
    return Scene(
        said,
        "interview" if visit else None,
        *place,
        words=words,
        gathering=gathering,
        whole=(visit and place[0] < _OPENING) or bool(_WHOLE.search(words)),
        remarks=remarks,
        fronted=fronted,
        deed=deed,
        visit=visit,
    )


def is_live(document: Document) -> bool:
    """Whether the article is a live report: three paragraphs or more begin with a time of day ("10.55",
    "3:40pm")."""
    return sum(1 for low, high in document.paragraphs if _CLOCK.match(document.text, low, high)) >= 3


def between(scenes: Sequence[int], low: int, high: int) -> Sequence[int]:
    """The numbers in the ascending ``scenes`` from ``low`` up to, not including, ``high``."""
    return scenes[bisect_left(scenes, low) : bisect_left(scenes, high)]
