"""Whether a statement was made at an occasion that the article has told of: "told the assembly", "said after the vote"."""

from __future__ import annotations

import re

from verbale.dating.frames import Frame
from verbale.dating.memory import Memory
from verbale.dating.scenes import Scene
from verbale.records import Statement

_HALL = re.compile(
    r"(?:\s+(?:reporters|journalists|the\s+press))?\s+(?:(?:council|court|parliament|delegates|councillors|lawmakers|deputies|jurors)\b|(?:to\s+)?the\s+(?:packed\s+|overflow\s+|full\s+|half-empty\s+|hushed\s+|crowded\s+)?(?:assembly|chamber|council|congress|meeting|hall|session|committee|commission|crowd|audience|gathering|rally|supporters|demonstrators|conference|summit|plenary|house|court)\b"
    r"|(?:[\w’'-]+\s+){0,4}?(?:before|after|during|at|ahead\s+of)\s+the\s+(?:\w+\s+)?(?:vote|meeting|session|debate|hearing|sitting|ruling|ceremony|summit|talks|conference|judgment|verdict|signing|opening|launch|inauguration|unveiling|funeral|match|game|final)\b"
    r"|(?:\s*,)?\s*in\s+(?:an\s+)?explanation\s+of\s+(?:\w+\s+)?vote\b)",
    re.IGNORECASE,
)
_ABOUT = re.compile(
    r"(?:thank|prais|criticis|criticiz|accus|blam|urg|welcom|back|support|reject|congratul|condemn|mock|call|describ|ask|demand|attack|defend)",
    re.IGNORECASE,
)
"""Cues after which a body is what is spoken of, and not who hears it: "thanked the council"."""
_AFTER_IT = re.compile(
    r"\b(?:hours|minutes|moments|shortly|soon|immediately|straight|right|just)\s+(?:before|after)\s+the\s+(?:\w+\s+){0,2}?(?:vote|meeting|session|debate|hearing|sitting|ruling"
    r"|ceremony|summit|talks|judgment|judgement|verdict|signing|decision|match|game|final)\b"
    r"|\bas\s+(?:he|she|they)\s+(?:left|emerged|walked\s+out|came\s+out)\b|\b(?:on|after|before)\s+leaving\s+(?:the|it)\b"
    r"|\boutside\s+(?:the\s+)?(?:court(?:room|house)?|chamber|council\s+chamber|hall|meeting)\b"
    r"|\bon\s+the\s+(?:sidelines|margins|fringes)\s+of\s+the\s+(?:\w+\s+)?(?:meeting|session|summit|talks|conference|forum|assembly|congress)\b",
    re.IGNORECASE,
)
_OCCASIONS: tuple[tuple[re.Pattern[str], re.Pattern[str]], ...] = tuple(
    (re.compile(rf"\b(?:{noun})\b", re.IGNORECASE), re.compile(rf"\b(?:{words})", re.IGNORECASE))
    for noun, words in (
        ("signing", r"sign"),
        ("vote", r"vot|reject|adopt|approv|passed|threw\s+out|defeat|killed|veto"),
        ("ruling|judgment|judgement|verdict", r"rul|court|judge|acquit|convict|held\s+that|annul"),
        (
            "meeting|talks|summit|session|conference|forum",
            r"me(?:et|t)\b|meeting|talks|summit|session|conference|forum|council|gather|minister",
        ),
        ("match|game|final", r"beat|won|lost|drew|match|game|final|defeat"),
    )
)
"""What an occasion is called afterwards, and the words that set it."""
_PART = re.compile(
    r"\bwho\s+(?:\w+ly\s+|had\s+)?(?:moved|voted|opposed|abstained|sponsored|chaired|presided|tabled|seconded|proposed|cast|led\s+the)\b"
    r"|\bwhich\s+(?:\w+ly\s+)?(?:chaired|hosted|presided|voted|abstained|cast|sat)\b",
    re.IGNORECASE,
)
_THERE = re.compile(
    r"\b(?:who|which)\s+(?:\w+ly\s+)?(?:voted|abstained|cast|chaired|presided|hosted|moved)\b", re.IGNORECASE
)
_OWN_PART = re.compile(r"\b(?:his|her)\s+(?:casting\s+|own\s+)?(?:vote|motion|amendment)\b", re.IGNORECASE)
_DURING = re.compile(
    r"\W*(?:(?:but|and|earlier|later)\s+)?(?:during|in|at|opening|closing|concluding|wrapping\s+up|summing\s+up|discussing|addressing)\s+(?:the|that|its|their|this)\s+(?:\w+\s+)?(?:debate|discussion|meeting|session|sitting|hearing|question\s+(?:time|period)|vote)\b"
    r"|\W*(?:replying\s+to|responding\s+to|winding\s+up|opening|closing|moving|introducing)\s+the\s+(?:debate|discussion|motion|bill|amendment)\b"
    r"|\W*(?:explaining|casting)\s+(?:his|her|its|their)\s+vote\b"
    r"|\W*(?:after|following|before)\s+(?:the|that|its|their)\s+(?:\w+\s+)?(?:meeting|session|sitting|hearing|vote|debate|ruling|verdict|ceremony|talks|signing)\b"
    r"|\W*(?:also\s+)?speaking\s+at\s+the\s+same\s+(?:function|event|occasion|ceremony|rally|meeting|gathering|venue|forum|session|hearing|conference)\b"
    r"|\W*in\s+an?\s+(?:\w+\s+)?interview\s+(?:shortly\s+|soon\s+)?after\s+the\s+(?:event|function|ceremony|rally|meeting|session|match|game|vote)\b"
    r"|[^.;:?!“”]{0,60}\bin\s+the\s+(?:public\s+)?(?:gallery|galleries|audience)\b",
    re.IGNORECASE,
)
"""Words before the cue that place it at a sitting: "During the debate", "one of those in the gallery"."""
_BENCH = re.compile(
    r"(?:the|its)\s+(?:\w+\s+){0,2}?(?:court|tribunal|jury|judges?|magistrates?|coroner)$|(?:(?:chief|presiding|district)\s+)*(?:judge|justice|magistrate|coroner)\s",
    re.IGNORECASE,
)
_COURT = re.compile(
    r"\b(?:court|tribunal|judges?|acquitted|convicted|sentenced|jailed|cleared|inquest|ruled|fined)\b",
    re.IGNORECASE,
)
_BEFORE = 200
_HELD = 12
"""The last occasions that "the vote" or "the signing" can mean."""
_ANNOUNCING = re.compile(
    r"\W*(?:announcing|presenting|unveiling|introducing|signing|explaining|inaugurating|launching|handing\s+down)\s+(?:the|his|her|its|their|this|it|them)\b",
    re.IGNORECASE,
)
"""A deed with which words are spoken: "Announcing the decision, she said …"."""


def is_in_the_hall(frame: Frame, text: str) -> bool:
    """Whether the words after the cue place it at a sitting: "told the assembly", "said after the vote"."""
    if _ANNOUNCING.match(text, frame.low, frame.high) or _DURING.match(text, frame.low, frame.high):
        return True
    if _ABOUT.match(text, frame.start):
        return any(
            _AFTER_IT.search(text, max(low, frame.end), high)
            for low, high in frame.pieces
            if high > frame.end
        )
    if _HALL.match(text, frame.end, min(frame.high, frame.end + 60)) is not None:
        return True
    return any(
        _AFTER_IT.search(text, max(low, frame.end), high) for low, high in frame.pieces if high > frame.end
    )


def meant_occasion(frame: Frame, memory: Memory) -> Scene | None:
    """The last occasion that the words after the cue can mean: "at the signing" the one where something was signed."""
    after = memory.text[frame.end : min(frame.high, frame.end + 120)]
    for noun, words in _OCCASIONS:
        if noun.search(after):
            return next((one for one in reversed(memory.held[-_HELD:]) if words.search(one.words)), None)
    return None


def of_the_court(statement: Statement, sitting: Scene) -> bool:
    """Whether the source is the court, or a judge of it, whose sitting it was: "In its judgment the court said"."""
    source = statement.source
    return source is not None and bool(_BENCH.match(source.text)) and bool(_COURT.search(sitting.words))


def was_there(statement: Statement, frame: Frame, text: str) -> bool:
    """Whether the source is told of as one who sat there: "Lithuania, which chaired the meeting, welcomed it"."""
    source = statement.source
    if source is None or source.name is None:
        return False
    return any(_THERE.search(text, low, high) for low, high in frame.pieces)


def takes_part(statement: Statement, frame: Frame, memory: Memory) -> bool:
    """Whether the speaker is told of as one who took part: "the mayor, who voted against", "cast her vote. “…,” she
    said"."""
    source = statement.source
    if source is None or not (source.name or source.type == "person"):
        return False
    if any(_PART.search(memory.text, low, high) for low, high in frame.pieces):
        return True
    before = memory.text[max(0, frame.low - _BEFORE) : frame.low].rsplit("\n", 1)[-1]
    return source.text.lower() in ("he", "she") and bool(_OWN_PART.search(before))
