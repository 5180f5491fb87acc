"""The shapes of time expressions: one named pattern each, and one that finds them all in a single pass.

Every pattern is written with named groups; :data:`FINDER` is the alternation of all without the names, so
that text is scanned once and only what was found is taken apart by its own pattern in :data:`PATTERNS`.
"""

from __future__ import annotations

import re

from verbale.dating.words import DECADES, MONTH, NUMBER, ORDINAL, PART, SEASON, UNIT, WEEKDAY

_YEAR = r"(?:1[0-9]\d\d|20\d\d|21\d\d)(?![\d%]|[.,]\d)"
_DAY = r"(?:3[01]|[12]\d|0?[1-9]|(?<=\b[oO]n )(?:0|3[2-9]))(?:\s?(?:st|nd|rd|th))?(?![\d%:]|[.,]\d)"
_TO = r"(?:\s*[-–—/]\s*|\s+(?:to|and|or|until|through)\s+)"
_EDGE = (
    r"(?:early|earlier|late|later|mid|(?:the\s+)?(?:very\s+)?(?:start|beginning|end|middle|turn|close"
    r"|first\s+half|second\s+half|first\s+days?|last\s+days?)\s+of)"
)
_LEVEL = r"(?:(?:early|late|mid)(?:[-\s]+(?:to|and)[-\s]+(?:early|late|mid))?[-\s]+)?"
_WEEKDAY_BEFORE = rf"(?:(?P<weekday>{WEEKDAY})(?:\s+{PART})?\s*,?\s*(?:the\s+)?)?"
_YEAR_AFTER = rf"(?:\s*,?\s*(?:of\s+)?(?P<year>{_YEAR}))?"
_EARLY = (
    rf"(?:(?:the\s+)?early\s+hours\s+of|(?:early|late|earlier|later)(?:\s+on)?"
    rf"|(?:the\s+)?(?:night|morning|evening)\s+of|{PART}(?:\s+on)?)"
)

_OVER_A_DAY = r"(?:(?<=over\s)|(?<=within\s)|(?<=in\s)|(?<=for\s)|(?!the\s+next\s+day\b))"
"""Not "the next day", which is a day, unless it is a stretch: "over the next day"."""
_SHAPES = {
    "iso": r"(?P<iso>\d{4}-\d{2}-\d{2})(?:T[\d:.]+(?:Z|[+-]\d{2}:?\d{2})?)?(?![\d-])",
    "dotted": r"(?P<a>\d{1,2})(?P<mark>[./])(?P<b>\d{1,2})(?P=mark)(?P<year>\d{4}|\d{2})(?!\d|[./]\d)",
    "dmy": rf"{_WEEKDAY_BEFORE}(?:(?P<from>{_DAY}){_TO})?(?P<day>{_DAY}|{ORDINAL})(?:\s+of|-)?\s*(?P<month>{MONTH})(?:\s*-\s*(?=\d{{4}}))?"
    + _YEAR_AFTER,
    "mdy": rf"{_WEEKDAY_BEFORE}(?P<month>{MONTH})\s+(?:the\s+)?(?P<day>{_DAY}|{ORDINAL})(?:{_TO}(?P<to>{_DAY})(?!\s+{MONTH}))?"
    + _YEAR_AFTER,
    "month_year": rf"(?:{_EDGE}[-\s]+)?(?P<month>{MONTH})\s*,?\s*(?:of\s+)?(?P<year>{_YEAR})",
    "month_relative": rf"(?:{_EDGE}[-\s]+)?(?P<month>{MONTH})\s+(?:of\s+)?(?P<which>this|last|next|the\s+same|that|the\s+previous"
    r"|the\s+following)\s+year",
    "holiday": r"(?P<name>Christmas\s+Day|Christmas\s+Eve|Boxing\s+Day|New\s+Year['’]?s\s+(?:Day|Eve)|Good\s+Friday|Easter\s+Sunday"
    rf"|Easter\s+Monday)(?:\s*,?\s*(?P<year>{_YEAR}))?",
    "in_the_day": r"(?:earlier|later|late|early)\s+(?:(?:on\s+)?in\s+the|that|the\s+same)\s+"
    r"(?P<unit>day|evening|afternoon|morning|night|week|month|year)",
    "around_today": r"(?:the\s+)?day\s+(?P<which>before\s+yesterday|after\s+tomorrow)",
    "counted": rf"(?:(?P<vague>about|around|almost|nearly|over|more\s+than|less\s+than|just(?:\s+over)?|only|some)\s+)?"
    rf"(?P<number>{NUMBER})[-\s]+(?P<unit>{UNIT})\s+(?P<way>ago|earlier|later|before|after|afterwards|previously|from\s+now|prior|hence)\b",
    "in_time": rf"in\s+(?:(?:about|around)\s+)?(?P<number>{NUMBER})\s+(?P<unit>{UNIT})['’]?(?P<time>\s+time)?",
    "next_to": r"(?:(?:on|in)\s+)?the\s+(?P<unit>day|night|evening|morning|week|month|year)\s+(?P<way>before|after|earlier|later)\b",
    "week_day": rf"(?P<weekday>{WEEKDAY})(?:\s+{PART})?\s+(?:of\s+)?(?P<which>last|this|next)\s+week",
    "weekday": rf"(?:{_EARLY}\s+)?(?:(?P<which>last|next|this\s+past|this\s+coming|this|past|coming"
    r"|(?:the\s+)?following|(?:the\s+)?previous"
    rf"|that|the\s+same|the\s+next)\s+)?(?P<weekday>{WEEKDAY})(?:(?P<last>\s+last)\b(?!\s+\w+)|\s+{PART}\b)?",
    "day_word": rf"(?:(?:earlier|later|early|late)\s+(?:on\s+)?)?(?P<word>today|tonight|yesterday|tomorrow|overnight|last\s+night"
    r"|this\s+(?:morning|afternoon|evening|lunchtime))"
    rf"(?:\s+{PART})?",
    "which_day": rf"(?:{_EARLY}\s+)?(?P<which>that\s+(?:very\s+)?(?:same\s+)?"
    r"|the\s+(?:very\s+)?(?:same|following|next|previous|preceding)\s+)"
    r"(?P<unit>day|night|evening|morning|afternoon|week|weekend|month|year|summer|spring|autumn|winter)",
    "span": rf"{_OVER_A_DAY}(?:(?:the|these|this)\s+(?:past|last|next|coming|first|recent)\s+(?:(?P<number>{NUMBER})\s+)?(?P<unit>{UNIT})"
    rf"|the\s+(?:previous|preceding|following)\s+(?P<number2>{NUMBER})\s+(?P<unit2>{UNIT}))",
    "recent": r"(?:recent|coming)\s+(?P<unit>days|weeks|months|years|decades|hours)",
    "season_year": rf"(?:the\s+)?(?:(?:early|late|mid)[-\s]+)?(?P<season>{SEASON})\s+(?:of\s+)?(?P<year>{_YEAR})",
    "quarter": rf"(?:(?:the\s+)?(?P<number>first|second|third|fourth|final)[-\s]quarter(?:\s+(?:of\s+)?(?:(?P<year>{_YEAR})"
    rf"|(?P<which>this|last|next)\s+year))?|Q(?P<digit>[1-4])(?:[\s,]+(?:of\s+)?(?P<year2>{_YEAR}))?)",
    "unit_of": rf"(?:(?P<edge>{_EDGE})[-\s]+)?(?P<which>this|last|next|past)\s+(?P<unit>week|weekend|month|year|decade|century|quarter"
    rf"|{SEASON}|{MONTH})",
    "edge_of": r"(?:the\s+)?(?:start|beginning|end|middle|close)\s+of\s+the\s+(?P<unit>week|month|year)",
    "weekend": r"(?:(?:at|over|during|on|throughout|through)\s+)the\s+weekend",
    "decade": rf"(?:the\s+)?{_LEVEL}(?P<full>(?:1\d|20)\d0)['’]?s|(?:the\s+)?{_LEVEL}['‘’](?P<short>\d0)s"
    rf"|(?:the\s+{_LEVEL}|(?:early|late|mid)[-\s]+)(?:(?P<bare>[2-9]0)['’]?s|(?P<name>{'|'.join(DECADES)}))",
    "century": rf"(?:the\s+)?(?:(?:early|late|mid)[-\s]+)?(?P<number>{ORDINAL})[-\s]+(?:century|centuries)",
    "years": rf"(?P<first>{_YEAR})(?:\s*[-–/]\s*(?P<second>\d{{2}})(?![\d-]))",
    "year": rf"(?:(?:early|late|mid|(?:the\s+)?(?:start|beginning|end|middle|summer)\s+of)[-\s]+)?(?P<year>{_YEAR})",
    "month": rf"(?:(?P<edge>{_EDGE})[-\s]+)?(?P<month>{MONTH})",
    "set": rf"(?:every|each|per)\s+(?:(?P<number>{NUMBER}|other|second)\s+)?(?P<unit>{UNIT}|{WEEKDAY}|morning|evening|afternoon)"
    r"|(?P<adverb>daily|weekly|monthly|quarterly|yearly|annual(?:ly)?|nightly)"
    r"|(?P<days>mondays|tuesdays|wednesdays|thursdays|fridays|saturdays|sundays)",
    "duration": rf"(?P<number>{NUMBER})[-\s]+(?P<unit>{UNIT})",
}  # fmt: skip
_ORDER = (
    "iso", "dotted", "set", "dmy", "mdy", "month_year", "month_relative", "holiday", "in_the_day", "around_today",
    "counted", "in_time", "next_to", "week_day", "span", "weekday", "day_word", "which_day",
    "recent", "season_year", "quarter", "unit_of", "edge_of", "weekend", "century", "decade",
    "years", "year", "month", "duration",
)  # fmt: skip

PATTERNS = {name: re.compile(shape + r"(?!\w)", re.IGNORECASE) for name, shape in _SHAPES.items()}
_NAMED = re.compile(r"\(\?P<\w+>")
_BACK = re.compile(r"\(\?P=\w+\)")


def _plain(shape: str) -> str:
    return _BACK.sub("[./]", _NAMED.sub("(?:", shape))


FINDER = re.compile(
    r"(?<![\w$£€#])(?<!\d[.,])(?:"
    + "|".join(f"(?P<{name}>{_plain(_SHAPES[name])})" for name in _ORDER)
    + r")(?!\w)",
    re.IGNORECASE,
)
