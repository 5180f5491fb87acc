"""Which of the dates in a frame say when the statement was made, and which say when something else in the
sentence was."""

from __future__ import annotations

import re

from verbale.dating.expressions import Found
from verbale.dating.frames import Frame
from verbale.records import Statement

_SUBORDINATE = re.compile(
    r"\b(?:who|which|whose|whom|where|because|although|though|while|whereas|despite|unless|if|since|until|ahead\s+of|prior\s+to|before|that"
    r"|when|elected|appointed|born|founded|elsewhere|once)\b|;",
    re.IGNORECASE,
)
_EVENT = re.compile(
    r"\b(?:signed|reached(?!\s+(?:him|her|them|by|for))|adopted|agreed|killed|struck|opened|closed|approved|passed|launched|founded|imposed|attack(?:ed|s)?|strikes?|explosions?"
    r"|crash|deaths?|killing|arrest(?:ed|s)?|fire|due|planned|scheduled|expected|set|starting|beginning)\b",
    re.IGNORECASE,
)  # fmt: skip
_ISSUED = re.compile(
    r",?\s*(?:(?:first|also|only|just|jointly)\s+)?(?:published|released|issued|dated|sent|written|posted|made|given|delivered|filed|broadcast|aired|speaking|asked|in|on|at|during|by|(?:(?:was|were|when)\s+)?(?:asked|pressed|questioned|quizzed|challenged|contacted)|commenting"
    r"|writing|addressing|interviewed|quoted|appearing|testifying|reached|seen|obtained|circulated|read|submitted|unveiled|presented|put|late|early"
    r"|earlier|answering|replying|responding|visiting|meeting|briefing|for)\b",
    re.IGNORECASE,
)
_LED_BY_PREPOSITION = re.compile(
    r"\W*(?:(?:but|and|yet|so)\s+)?(?:in|on|at|after|during|speaking|late|early|earlier|back|towards?|shortly|soon|following|by|asked|writing|addressing|hours|minutes|just|only|answering|replying|as"
    r"|when|later|then|also|already|over|interviewed|appearing|testifying|(?:a|an|the)\s+\w+\s+(?:statement|letter|report))\b",
    re.IGNORECASE,
)
_OCCASION = re.compile(
    r"\s?['’]s?\s+(?:\w+\s+){0,2}?(?:statement|interview|briefing|conference|speech|address|letter|post|report|message|broadcast|hearing|session|meeting|e-?mail"
    r"|call|debate|remarks|talks|summit|vote|sitting|edition|programme|announcement)\b",
    re.IGNORECASE,
)
_OCCASION_NOUN = re.compile(
    r"\s+(?:\w+\s+){0,2}?(?:statement|interview|briefing|conference|speech|address|letter|post|report|message|broadcast|hearing|session|meeting|e-?mail|call"
    r"|rally|appearance|event|ceremony|dinner|visit|testimony|deposition|webinar|forum|debate|memoir|book|article|essay|survey|study|paper|tweet|documentary|edition|summit|judgment|ruling|lecture|column|filing|memo|review)\b",
    re.IGNORECASE,
)
_LIMITS = frozenset(
    {
        "since",
        "dateline",
        "until",
        "till",
        "before",
        "by",
        "from",
        "ahead of",
        "prior to",
        "for",
        "up to",
        "starting",
        "beginning",
        "as of",
        "through",
        "between",
    }
)


_PUBLISHED = re.compile(
    r"\b(?:published|released|issued|dated|sent|written|posted|circulated|unveiled|presented|wrote|signed)\b[^,;]{0,40}$"
)
_COORDINATED = re.compile(
    r"(?:[,;:]\s*(?:and|but|while|then|yet)?|\b(?:and|but|while|then))\s*(?:also\s+)?(?:on|in|at|late|early|earlier|later|last|the)?\s*$",
    re.IGNORECASE,
)
_APPOSITION = re.compile(
    r",\s(?:[A-ZÀ-Þ][\w’.-]*|(?:the|an?|its|their|his|her)\s[a-z])[^,;]{1,60},(?=\s*(?:(?:late|early|last)\s)?(?:on|in|at|over|during|towards?)?\s*$)"
)
"""A name or a role between commas that comes right before the day: "said its head, Ann Hale, on Wednesday"."""
_WORDS_FROM = re.compile(
    r"\b(?:interview|speech|letter|statement|post|message|video|article|essay|memo|op-ed|column|e-?mail|tweet)\s+(?:from\s+)?(?:in\s+|last\s+)?$",
    re.IGNORECASE,
)
"""Words spoken or written that are dated right after: "in an interview from October"."""
_CLAUSE_OPENS = re.compile(
    r"(?:\b(?:but|and|who|which|also|then|have|has)|,)\s+(?:late|early|earlier|later|on|in|at)?\s*$",
    re.IGNORECASE,
)
"""What may stand before a day that stands right before the cue: "who last week warned"."""
_RELATIVE = re.compile(r"\b(?:who|whose|whom|which|since)\b")
"""A clause on the source: "the chair, who has held the post since 2024", is no day of saying."""
_ASIDE = re.compile(r",\s+(?:who|whose|which)\b[^,;]*,")
_LOOSE = re.compile(r",\s+(?:also\s+|with\s+[^,]{1,60}\s)?$")
"""A comma right before the participle: it goes with the main clause."""
_TWICE = re.compile(r"\b(?:and|or)\s+(?:again\s+)?(?:in|on)?\s*$", re.IGNORECASE)
_TWICE_MORE = re.compile(r"\s+(?:and|or)\s+(?:again\s+)?(?:in|on)\s")
_DEED = 160
"""Characters between the day of a deed and the participle that says with which words it was done."""
_WHEN = re.compile(r"\s*,?\s*(?:when|where|(?:in|at|during)\s+which)\b", re.IGNORECASE)
_CLOCK = re.compile(
    r"^\s*(?:[01]?\d|2[0-3])[.:h][0-5]\d\s?(?:[ap]\.?m\.?)?(?:\s[A-Z]{2,4}\b)?[\s:.,–—-]*", re.IGNORECASE
)
"""The hour before an entry of a live report: "10.55 On Monday the guild said …"."""
_OCCURRING = re.compile(
    r"\b(?:when|in\s+which|at\s+which|(?:(?:just|shortly|soon|long|well|hours|minutes)\s+)?(?:before|after)\s+(?:dawn|midnight|noon|sunrise|sunset|dusk|daybreak|midday|nightfall|breakfast|lunch))\b",
    re.IGNORECASE,
)
_RECALLS = re.compile(
    r"\W*(?:it\s+(?:will|should|is|may|must|can)\s+(?:also\s+)?(?:be\s+)?(?:recalled|remembered|noted)|(?:let\s+us\s+|we\s+)?recall|readers\s+(?:will|may)\s+(?:recall|remember))\s*,?\s*that\s+",
    re.IGNORECASE,
)
"""What agencies put before something told again: "It will be recalled that in May …"."""
_ABOUT_THAT = re.compile(r"\s(?:about|of|on|after|to|by|with)\s+(?:that|which|this)\b", re.IGNORECASE)
"""What points back and begins no clause: "Asked about that on Tuesday, …"."""
_NAMED = re.compile(r"^,\s(?:(?:Mr|Mrs|Ms|Dr|Sir|Lady|Hon)\.?\s)?(?:[A-ZÀ-Þ][\w’.-]*\s?){2,4},(?=\s\w+ed\b)")
"""A name between commas right after the office, before the verb: "the minister, Ann Hale, apologised on Monday but added"."""
_TITLED = re.compile(r"['’]s?\s+(?:(?:issue|edition)\s+of\s+)?(?:the\s+)?[A-ZÀ-Þ]\w+")
"""What bears a name and appears on a day: "in this month’s Island Review"."""
_TO_BE_SHOWN = re.compile(
    r"\b(?:to\s+be|due\s+to\s+be|will\s+be|for)\s+(?:broadcast|published|aired|shown|released|screened|publication|delivered)\s+(?:\w+\s+){0,3}$",
    re.IGNORECASE,
)
"""The day on which words spoken before are to come out: "in an interview to be broadcast on Sunday"."""
_CLEFT = re.compile(r"\W*(?:it|that)\s+(?:was|is)\s+(?:[\w’'.]+\s+){0,8}", re.IGNORECASE)
_CLEFT_THAT = re.compile(r"\s+(?:that|when)\s")
"""A sentence turned round for its day: "It was on Monday that she first said …"."""


def belongs(text: str, frame: Frame, statement: Statement, found: Found) -> bool:
    """Whether an expression in the frame says when the statement was made, and not when something else in the
    sentence was."""
    one = found.expression
    if one.text.lower() == "today" and text[max(0, one.start - 4) : one.start] == "USA ":
        return False
    since = one.bound == "since" and one.end < frame.start and _WHEN.match(text, one.end)
    of_words = bool(_WORDS_FROM.search(text, max(frame.low, one.start - 40), one.start))
    if one.kind in ("set", "duration") or (one.bound in _LIMITS and not since and not of_words):
        return False
    if one.modifier and not _is_occasion(text, one.end):
        return False
    source, cue = statement.source, statement.cue
    if cue is not None and cue.text.endswith("ing") and one.end <= frame.start and one.bound is None:
        return _of_the_deed(text[frame.low : one.start], text[one.end : frame.start])
    if one.start >= frame.end:
        gap = _without(text, frame.end, one.start, frame.pieces)
        if source is not None and frame.end <= source.start < one.start:
            gap = _APPOSITION.sub(" ", gap)
        if source is not None and source.text.lower() in ("which", "who") and "," in gap:
            return False
        if _TO_BE_SHOWN.search(gap):
            return False
        return not _COORDINATED.search(gap) and _after(gap)
    between = text[one.end : frame.start]
    if _WHEN.match(between):
        return True
    if between.strip() == "to" and not _SUBORDINATE.search(_last_clause(text, frame, one.start)):
        return True
    if _CLEFT_THAT.match(between) and _CLEFT.fullmatch(text[frame.low : one.start]):
        return True
    if not between.strip() and _CLAUSE_OPENS.search(text, max(frame.low, one.start - 30), one.start):
        return True
    if source is not None and source.start <= one.start < source.end:
        if _RELATIVE.search(text, source.start, one.start):
            return False
        return not (one.precision == "year" and source.type == "person")
    if source is not None and source.text.lower() in ("that", "which", "who") and one.end <= source.start:
        return not text[one.end : source.start].strip(" ,")
    if source is not None and source.end <= one.start:
        gap = _NAMED.sub(" ", text[source.end : one.start])
        return _inside(gap) or (source.type == "document" and bool(_PUBLISHED.search(gap)))
    lead = _ABOUT_THAT.sub(" ", _RECALLS.sub("", text[frame.low : one.start], count=1))
    if ";" in lead:
        lead, follows = lead.rpartition(";")[2], False
    else:
        follows = frame.follows
    if follows and not _COORDINATED.search(" " + lead):
        return False
    return _fronted(lead, between)


def _of_the_deed(lead: str, between: str) -> bool:
    """Whether a day before a participle is that of the deed it goes with: "on Tuesday signed an accord, hailing …",
    "passed a resolution in February urging …"."""
    lead = _ASIDE.sub(" ", lead).rpartition(";")[2]
    inside = not _LOOSE.search(between) and _SUBORDINATE.search(between)
    return not (
        inside
        or len(between) > _DEED
        or _TWICE_MORE.match(between)
        or _SUBORDINATE.search(lead)
        or _TWICE.search(lead)
    )


def _last_clause(text: str, frame: Frame, end: int) -> str:
    """What stands before a day since the last comma: "…, beaten on points, went on Radio Waito | on Thursday to say"."""
    return text[frame.low : end].rpartition(",")[2]


def _is_occasion(text: str, end: int) -> bool:
    return bool(_TITLED.match(text, end) or _OCCASION.match(text, end) or _OCCASION_NOUN.match(text, end))


def _without(text: str, low: int, high: int, pieces: tuple[tuple[int, int], ...]) -> str:
    return " … ".join(
        text[max(low, start) : min(high, end)] for start, end in pieces if start < high and end > low
    )


def _after(gap: str) -> bool:
    """After the cue: "said in Geneva on Monday", "told him when they met on Tuesday", not "said of the pact
    signed on Monday"."""
    gap = _OCCURRING.sub(" ", gap)
    return len(gap) < 200 and not _SUBORDINATE.search(gap) and not _EVENT.search(gap)


def _inside(gap: str) -> bool:
    """Between source and cue: "Boeing on Monday said", "its report, published last month, found", not "who
    resigned on Monday"."""
    if "," in gap:
        last = gap[gap.rindex(",") :]
        return bool(_ISSUED.match(last)) and not _SUBORDINATE.search(last)
    return not _SUBORDINATE.search(gap) and not _EVENT.search(gap)


def _fronted(lead: str, between: str) -> bool:
    """At the head of the sentence: "On Monday, …", "After a meeting in Geneva on Tuesday, …"."""
    if _SUBORDINATE.search(_OCCURRING.sub(" ", lead)) or len(lead.split()) > 14 or ";" in between:
        return False
    lead = _CLOCK.sub("", lead).rpartition(": ")[2]
    return (
        not lead.strip(" \"'“”‘’—–-,")
        or bool(_LED_BY_PREPOSITION.match(lead))
        or bool(_OCCURRING.match(lead.strip()))
    )
