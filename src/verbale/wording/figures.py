"""Figures in a text: numbers, what they count, and how they are meant ("at least", "about").

Offsets are code points into the text given. Years, days of the month, differences ("two days
later") and numbers that count nothing are left out.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from verbale.wording import FUNCTION, WORD, WORDS, stem

Bound = Literal["least", "most", "about"]

_SCALES: dict[str, int] = WORDS["scales"]
_SMALL: dict[str, int] = WORDS["numbers"]
_SECONDS: dict[str, int] = WORDS["seconds"]
_CURRENCIES: dict[str, str] = WORDS["currencies"]
_MEASURES: dict[str, tuple[str, float]] = {
    word: (name, size) for word, (name, size) in WORDS["measures"].items()
}
_PLURALS = frozenset(WORDS["plurals"].split())
_OPENING = frozenset((*_SMALL, "a", "half"))
"""Words with which a number in words begins."""
_SIGN = re.compile(r"([$£€¥])\s?$")
_BOUNDS: tuple[tuple[Bound, re.Pattern[str]], ...] = (
    (
        "least",
        re.compile(
            r"\b(?:at least|(?<!no )(?<!not )more than|over|above|no (?:fewer|less) than|upwards of|exceed(?:s|ed|ing)?)\s+[$£€¥]?$",
            re.I,
        ),
    ),
    (
        "most",
        re.compile(
            r"\b(?:at most|up to|(?<!no )(?:less|fewer) than|under|below|(?:no|not) more than|within)\s+[$£€¥]?$",
            re.I,
        ),
    ),
    (
        "about",
        re.compile(
            r"\b(?:about|around|some|nearly|almost|roughly|approximately|nearer|closer to|near|circa)\s+[$£€¥]?$",
            re.I,
        ),
    ),
)


_NEGATED = re.compile(
    r"\b(?:never|not|nothing|nobody|cannot|\w+n[’']t)\s(?:\w+\s){0,3}(?:more than|over|above|exceed(?:s|ed|ing)?)\s+[$£€¥]?$",
    re.I,
)
"""What turns a least number into a most one: "never measured more than", "did not exceed"."""
_BOUND_AFTER = re.compile(r"\s(?:at (?P<end>most|least)|or (?P<more>more|fewer|less))\b", re.I)
_HEAT = re.compile(
    r"\s?(?:°\s?(?P<sign>[CF])?(?![^\W\d_])|degrees?(?:\s(?P<word>celsius|centigrade|fahrenheit|[CF]\b))?|"
    r"(?P<alone>celsius|centigrade|fahrenheit)\b)",
    re.I,
)
_YEAR = re.compile(r"(?:1[89]|20)\d\d")
_DATED = re.compile(
    r"(?:\b(?:on|since|until|till|by|page|number|no|article|section|aged?|jan\w*|feb\w*|mar\w*|apr\w*|may|june?|july?|aug\w*|sep\w*"
    r"|oct\w*|nov\w*|dec\w*)\.?|[/-])\s*$",
    re.I,
)
_FRACTION = re.compile(
    r"\b(?P<n>a|one|two|three|four|nine)[ -](?P<d>half|halves|third|quarter|fifth|tenth)s?\b|"
    r"\b(?P<h>half)\b(?!\s+a\s+(?:hundred|thousand|million|billion|trillion|dozen)\b)",
    re.I,
)
_AND_A_HALF = re.compile(r"(?:\w)\sand\s$", re.I)
"""What stands before the half of "two and a half", which is no share."""
_SHARES = {"half": 50.0, "halves": 50.0, "third": 100 / 3, "quarter": 25.0, "fifth": 20.0, "tenth": 10.0}
_DIFFERENCE = re.compile(
    r"\s+(?:younger|older|more|fewer|less|higher|lower|longer|shorter|later|earlier|before|after|ago|away|old|late|early)\b",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Figure:
    """A number and what it counts.

    ``unit`` is the stem of the noun counted, ``percent``, ``seconds`` (any duration, ``value`` in seconds), a measure (``length`` in
    metres, ``mass`` in kilograms, ``heat`` in degrees Celsius …), a currency's name, or ``None`` for a number of
    millions or more whose noun is left unsaid ("seven million"). ``grain`` is the size of the last digit that was given, in
    the same unit: 1 for *14*, 0.1 for *2.3*, 100,000 for *2.3 million*. ``either`` tells of degrees without a scale,
    which may be Fahrenheit. ``text[start:end]`` are the words of the number and its noun.
    """

    value: float
    unit: str | None
    bound: Bound | None
    start: int
    end: int
    grain: float = 1.0
    either: bool = False

    def clashes(self, other: Figure) -> bool:
        """Whether the two numbers cannot both be right for one thing, as they are meant."""
        if self.either != other.either and not self._differs(other):
            return False
        if self.value == other.value or abs(self.value - other.value) <= self._slack(other):
            return False
        low, high = sorted((self, other), key=lambda figure: figure.value)
        if low.bound == "least" or high.bound == "most":
            return False
        if "about" in (low.bound, high.bound):
            return high.value > 1.15 * low.value
        return True

    def _differs(self, other: Figure) -> bool:
        """Whether degrees without a scale are others also if they are Fahrenheit."""
        bare, told = (self, other) if self.either else (other, self)
        return abs(_celsius(bare.value) - told.value) > 1.5

    def _slack(self, other: Figure) -> float:
        """How far apart two numbers may lie and still be one, rounded or put into another measure."""
        coarse = max(self.grain, other.grain)
        return 0.0 if self.grain == other.grain else 0.55 * coarse


def find_figures(text: str) -> tuple[Figure, ...]:
    """The figures of ``text`` in order. Linear in its length."""
    tokens = list(WORD.finditer(text))
    found = [
        _fraction(match, text)
        for match in _FRACTION.finditer(text)
        if not _AND_A_HALF.search(text[: match.start()][-12:])
    ]
    at = 0
    while at < len(tokens):
        if not _opens(tokens[at].group()):
            at += 1
            continue
        value, after, scaled = _number(tokens, at, text)
        if value is None or text[max(0, tokens[at].start() - 1) : tokens[at].start()] == "#":
            at += 1
            continue
        heat = _HEAT.match(text, tokens[after - 1].end())
        if heat is not None:
            found.append(_degrees(tokens[at], value, heat, text))
            at = after
            continue
        counted: tuple[str | None, int] | None = _unit(tokens, at, after, text)
        if counted is None and (scaled or _bare(tokens, at, after, text)):
            counted = (None, after)
        if counted is not None:
            unit, end = counted
            if _DIFFERENCE.match(text, tokens[end - 1].end()):
                at = after
                continue
            grain = _grain(tokens[at].group(), value)
            if unit in _SECONDS:
                value, grain, unit = value * _SECONDS[unit], grain * _SECONDS[unit], "seconds"
            elif unit in _MEASURES and _measured(text, tokens[end - 1]):
                unit, size = _MEASURES[unit]
                value, grain = value * size, grain * size
            start = tokens[at].start()
            bound = _bound(text, start, tokens[end - 1].end()) or (
                "about" if _loose(tokens, at, after) else None
            )
            found.append(Figure(value, unit, bound, start, tokens[end - 1].end(), grain))
        at = after
    return tuple(sorted(found, key=lambda figure: figure.start))


def _grain(word: str, value: float) -> float:
    """The size of the last digit of a number as written; ``value`` is the whole number, with its scale."""
    if not word[0].isdigit():
        return 1.0 if abs(value) < 1000 else abs(value) / 10
    plain = word.replace(",", "").rstrip(".")
    last = 10.0 ** -len(plain.partition(".")[2])
    return last * (value / float(plain)) if float(plain) else last


def _celsius(degrees: float) -> float:
    return (degrees - 32.0) / 1.8


def _degrees(token: re.Match[str], value: float, heat: re.Match[str], text: str) -> Figure:
    """A temperature: "71 degrees Celsius", "160°F", "minus four degrees"."""
    scale = (heat["sign"] or heat["word"] or heat["alone"] or "")[:1].lower()
    start = token.start()
    below = re.search(r"(?:\bminus\s|(?<!\w)[-−])$", text[max(0, start - 6) : start], re.I)
    value, grain = (-value if below else value), _grain(token.group(), value)
    if scale == "f":
        value, grain = _celsius(value), 1.0
    return Figure(value, "heat", _bound(text, start, heat.end()), start, heat.end(), grain, not scale)


def _measured(text: str, token: re.Match[str]) -> bool:
    """Whether a word that can be a measure ends there: "14cm" does, the "m" of "14 m's" does not."""
    after = text[token.end() : token.end() + 1]
    return not after or not (after.isalnum() or after in "'’")


def _fraction(match: re.Match[str], text: str) -> Figure:
    """Two thirds, a quarter, half: as a share in per cent."""
    times = 1 if match["h"] or match["n"].lower() == "a" else _SMALL[match["n"].lower()]
    value = times * _SHARES[(match["d"] or "half").lower()]
    return Figure(value, "percent", _bound(text, match.start(), match.end()), match.start(), match.end())


def _bare(tokens: list[re.Match[str]], first: int, at: int, text: str) -> bool:
    """Whether a number ends its clause and is no year, day or time: what it counts is then left unsaid ("the number at 340")."""
    word, rest = tokens[first].group(), text[tokens[at - 1].end() :]
    if _DATED.search(text[max(0, tokens[first].start() - 12) : tokens[first].start()]) or _YEAR.fullmatch(
        word
    ):
        return False
    return re.match(r"\s*(?:[,;:.…”’\"'»)]|$)", rest) is not None and not re.match(r"[.:]\d", rest)


def _bound(text: str, start: int, end: int) -> Bound | None:
    """How a number is meant by the words before it, or after it: "up to 40", "40 at most"."""
    tail = text[max(0, start - 40) : start]
    found = next((name for name, pattern in _BOUNDS if pattern.search(tail)), None)
    if found == "least" and _NEGATED.search(tail):
        return "most"
    after = _BOUND_AFTER.match(text, end) if found is None else None
    if after is None:
        return found
    return "least" if (after["end"] or after["more"]).lower() in ("least", "more") else "most"


def _opens(word: str) -> bool:
    """Whether a number may begin with a word."""
    return word[0].isdigit() or word.lower() in _OPENING


def _number(tokens: list[re.Match[str]], at: int, text: str) -> tuple[float | None, int, bool]:
    word = tokens[at].group().lower()
    if word[0].isdigit():
        try:
            value = float(word.replace(",", "").rstrip("."))
        except ValueError:
            return None, at + 1, False
    elif word in _SMALL:
        value = float(_SMALL[word])
        after = tokens[at + 1] if at + 1 < len(tokens) else None
        if (
            value >= 20
            and after
            and text[tokens[at].end() : after.start()] == "-"
            and after.group().lower() in _SMALL
        ):
            value += _SMALL[after.group().lower()]
            at += 1
    elif (
        (led := [token.group().lower() for token in tokens[at : at + 3]])[0] == "a"
        and led[1:]
        and led[1] in _SCALES
    ):
        value = 1.0
    elif led[:2] == ["half", "a"] and led[2:] and led[2] in _SCALES:
        value, at = 0.5, at + 1
    else:
        return None, at + 1, False
    at += 1
    scaled = False
    while at < len(tokens) and not text[tokens[at - 1].end() : tokens[at].start()].strip("- "):
        scale = _SCALES.get(tokens[at].group().lower())
        if scale is None:
            break
        value, at, scaled = value * scale, at + 1, True
    if scaled and not word[0].isdigit() and _joined(tokens, at, text):
        rest, at, _ = _number(tokens, at + 1, text)
        value += rest or 0.0
    return value, at, scaled


def _loose(tokens: list[re.Match[str]], at: int, after: int) -> bool:
    """Whether a number is one that people say for "many": "a hundred boats", "half a million", and not "a hundred and forty"."""
    return (tokens[at].group().lower(), after - at) in (("a", 2), ("half", 3))


def _joined(tokens: list[re.Match[str]], at: int, text: str) -> bool:
    """Whether a number in words goes on with *and*: "three hundred and twelve"."""
    if at + 1 >= len(tokens) or tokens[at].group().lower() != "and":
        return False
    gaps = text[tokens[at - 1].end() : tokens[at].start()] + text[tokens[at].end() : tokens[at + 1].start()]
    if (
        gaps.strip()
        or tokens[at - 1].group().lower() != "hundred"
        or tokens[at + 1].group().lower() not in _SMALL
    ):
        return False
    return not any(
        token.group().lower() in _SCALES for token in tokens[at + 2 : at + 4]
    )  # "two hundred and three hundred"


def _unit(tokens: list[re.Match[str]], first: int, at: int, text: str) -> tuple[str | None, int] | None:
    sign = _SIGN.search(text[max(0, tokens[first].start() - 2) : tokens[first].start()])
    if sign:
        return _CURRENCIES[sign.group(1)], at
    rest = text[tokens[at - 1].end() : tokens[at - 1].end() + 12]
    if re.match(r"\s?(?:%|per ?cent\b)", rest):
        return "percent", at
    for index, token in enumerate(tokens[at : at + 4], at):
        gap = text[tokens[index - 1].end() : token.start()]
        word = token.group().lower()
        if re.search(r"[.;:,()“”\"]", gap) or word in FUNCTION or word == "per" or word[0].isdigit():
            return None
        if word in _CURRENCIES:
            return _CURRENCIES[word], index + 1
        if word in _MEASURES and (index == at or len(word) > 2):
            return word, index + 1
        if _plural(word) and word.rstrip("s") not in _SHARES:
            return stem(word), index + 1
    return None


def _plural(word: str) -> bool:
    return word in _PLURALS or (word.endswith("s") and not word.endswith(("ss", "us", "is", "ous")))
