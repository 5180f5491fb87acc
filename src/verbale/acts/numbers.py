"""Numbers in words, how often something was done, and the numbers of a vote."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from verbale.wording import WORDS

Bound = Literal["exactly", "at-least", "at-most", "about"]
_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
_VALUES: dict[str, int] = dict(WORDS["numbers"])
_TENS = [word for word, value in _VALUES.items() if value >= 20]
_BELOW_TEN = [word for word, value in _VALUES.items() if 0 < value < 10]
_VALUES |= {
    "none": 0,
    "no": 0,
    "nil": 0,
    "nobody": 0,
    "a": 1,
    "an": 1,
    "a single": 1,
    "single": 1,
    "both": 2,
    "a dozen": 12,
}
_VALUES |= {f"{tens}-{unit}": _VALUES[tens] + _VALUES[unit] for tens in _TENS for unit in _BELOW_TEN}
_ORDERED = (
    "first",
    "second",
    "third",
    "fourth",
    "fifth",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
    "tenth",
    "eleventh",
    "twelfth",
    "thirteenth",
    "fourteenth",
    "fifteenth",
    "sixteenth",
    "seventeenth",
    "eighteenth",
    "nineteenth",
    "twentieth",
)
_ORDINALS = {word: number for number, word in enumerate(_ORDERED, 1)}
NUMBER = (
    r"(?:\d{1,3}(?:,\d{3})?|"
    + "|".join(
        sorted(
            (
                re.escape(w)
                for w in _VALUES
                if w not in {"a", "an", "no", "both", "single", "a single", "a dozen"}
            ),
            key=len,
            reverse=True,
        )
    )
    + ")"
)
_NOUGHT = rf"(?:{NUMBER}|no|nobody)"
_BOUND = (
    r"(?P<bound>at\sleast|no\sfewer\sthan|no\sless\sthan|more\sthan|over|upwards\sof|some|about"
    r"|around|roughly|nearly|almost|close\sto|fewer\sthan|less\sthan|at\smost|up\sto|only|just"
    r"|exactly|all\sof|a\stotal\sof)"
)
_TIMES = re.compile(
    rf"(?:\b{_BOUND}\s)?\b(?:(?P<n>{NUMBER})\s(?:separate\s)?(?:times|occasions)|(?P<w>once|twice"
    rf"|thrice)|(?P<many>(?:dozens|scores)\sof\stimes|several\stimes|(?:a\s)?(?:few|couple\sof)\stimes"
    rf"|repeatedly))\b",
    re.I,
)
_NTH = rf"(?:{'|'.join(_ORDINALS)}|\d{{1,3}}(?:st|nd|rd|th))"
_ORDINAL = re.compile(
    rf"\bfor\s(?:the|a)\s(?P<time>{_NTH})\s(?:straight\s|consecutive\s)?time\b"
    rf"|(?:\b(?:its|their|his|the|a)|[’']s)\s(?P<veto>{_NTH})\s(?:(?:US|U\.S\.|[A-Z][a-z]+|straight|consecutive|successive|such)\s){{0,2}}veto\b",
    re.I,
)
_TALLY = re.compile(
    r"(?<![\d/.-])(?P<yes>\d{1,3})\s?[-–]\s?(?P<no>\d{1,3})(?:\s?[-–]\s?(?P<abstain>\d{1,2}))?(?![\d/]"
    r"|\s?[-–]\s?\d)(?!-(?:day|member|year|hour|point|page|nation|month|week|state))"
)
_BY = re.compile(
    rf"\b(?:by|of|was|voted|votes?|passed|adopted|approved|carried|defeated|rejected|endorsed)\s(?:a\svote\sof\s"
    rf"|a\smargin\sof\s)?(?P<yes>{NUMBER})(?:\svotes?)?(?:\sin\sfavou?r|\sfor)?\s(?:to|against"
    rf"|versus)\s(?P<no>{_NOUGHT})\b",
    re.I,
)
_FOR = re.compile(
    rf"\b(?P<n>{NUMBER})(?:\s(?:of\s(?:the|its)\s(?:[\w’'-]+\s){{1,4}}?)?(?:members(?:\sof\sthe\s(?:Security\s)?[Cc]ouncil)?|member\sstates|countries"
    rf"|states|nations|votes|members\sof\sthe\scouncil|delegations|council\smembers|affirmative\svotes"
    rf"|yes\svotes|“yes”\svotes))?,?\s?(?:(?:have\s|had\s)?voted\s|voting\s|were\s|was\s|came\sout\s|backed\s(?:it"
    rf"|the\stext)\s?)?(?:(?:backed|supported|endorsed)\b|in\sfavou?r\b|in\ssupport\b|(?<=voted\s)for\b"
    rf"|(?<=voting\s)for\b|(?<=votes\s)for\b|supporting\b|(?<=affirmative\svotes)|(?<=yes\svotes)"
    rf"|(?<=“yes”\svotes))",
    re.I,
)
_FOR_LATE = re.compile(
    rf"\b(?P<n>{NUMBER})\s(?:members|member\sstates|countries|states|nations)(?:\sof\sthe\s(?:Security\s)?[Cc]ouncil)?"
    r"\s(?:had\s|have\s)?voted\s(?:on\s[\w\s,]{3,24}?\s|\w+\s)(?:for|in\sfavou?r)\b",
    re.I,
)
_AGAINST = re.compile(
    rf"\b(?P<n>{_NOUGHT})(?:\s(?:members(?:\sof\sthe\s(?:Security\s)?[Cc]ouncil)?|member\sstates|countries|states|nations|votes|delegations))?,?\s?(?:voted\s"
    rf"|voting\s|were\s)?(?:against\b|opposed\b|opposing\b)",
    re.I,
)
_ABSTAIN = re.compile(
    rf"\b(?P<n>{_NOUGHT})(?:\s(?:members(?:\sof\sthe\s(?:Security\s)?[Cc]ouncil)?|member\sstates|countries|states|nations|others|delegations"
    rf"|more|council\smembers))?\s(?:abstentions?|abstaining|abstained|abstain|sat\s(?:it\s)?out)\b",
    re.I,
)
_WON = re.compile(
    rf"\b(?:won|received|got|gained|secured|garnered|obtained|mustered|attracted|drew|with)\s(?:only\s"
    rf"|just\s)?(?P<n>{NUMBER})\s(?:affirmative\s|yes\s|positive\s)?votes(?!\s(?:against|needed"
    rf"|required))",
    re.I,
)
_UNANIMOUS = re.compile(
    r"\bunanimous(?:ly)?\b|\ball\s(?:of\s(?:its|the)\s|the\s|its\s|\d+\s|fifteen\s)?(?:council\s)?members\s(?:of\sthe\s(?:[\w]+\s){1,3})?(?:had\s|have\s)?vot(?:ed|ing)\s(?:for|in\sfavou?r|yes)\b|\bwithout\s(?:a\sdissenting\svote|opposition|a\svote\sagainst)\b",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Tally:
    """The numbers of a vote as told; ``start`` and ``end`` bound the words. ``None`` where a number is not
    given."""

    yes: int | None
    no: int | None
    abstain: int | None
    unanimous: bool
    start: int
    end: int


def value_of(words: str) -> int | None:
    """The number that ``words`` are ("twelve", "21", "none"), or ``None``."""
    words = " ".join(words.lower().replace(",", "").split())
    return int(words) if words.isdigit() else _VALUES.get(words)


def find_times(text: str, start: int, end: int) -> tuple[int, Bound] | None:
    """How many times something was done, with how the number is meant: "17 times", "at least twice",
    "several times" (at least three)."""
    match = _TIMES.search(text, start, end)
    if not match:
        return None
    if match["many"]:
        many = match["many"].lower()
        least = 24 if many.startswith("dozens") else 40 if many.startswith("scores") else 2
        return least, "at-least"
    count = {"once": 1, "twice": 2, "thrice": 3}.get((match["w"] or "").lower()) or value_of(match["n"] or "")
    return (count, bound_of(match["bound"], count)[1]) if count is not None else None


def bound_of(words: str | None, count: int) -> tuple[int, Bound]:
    """A number with the words before it: "more than 40" is at least 41, "nearly 50" about 50."""
    words = " ".join((words or "").lower().split())
    if words in {"at least", "no fewer than", "no less than"}:
        return count, "at-least"
    if words in {"more than", "over", "upwards of"}:
        return count, "at-least"
    if words in {"fewer than", "less than", "at most", "up to"}:
        return count, "at-most"
    if words in {"some", "about", "around", "roughly", "nearly", "almost", "close to"}:
        return count, "about"
    return count, "exactly"


def find_counted(text: str, start: int, at: int) -> tuple[int, Bound] | None:
    """The number that stands before a plural noun at ``at``: "vetoed *more than 40* draft resolutions",
    "*three* UN resolutions"."""
    before = text[max(start, at - 60) : at]
    match = re.search(
        rf"(?:\b{_BOUND}\s)?\b(?:(?P<n>{NUMBER})|(?P<many>dozens\sof|scores\sof|several|a\sdozen"
        rf"|two\sdozen))\s(?:(?!(?:and|with|to|on|in|at|of|by|from|{NUMBER}|{_MONTHS})\b)[\w.’'-]+,?\s){{0,4}}$",
        before,
        re.I,
    )
    if not match:
        return None
    if match["many"]:
        least = {"dozens of": 24, "scores of": 40, "a dozen": 12, "two dozen": 24, "several": 2}[
            " ".join(match["many"].lower().split())
        ]
        return least, "about" if match["many"].lower().endswith("dozen") else "at-least"
    count = value_of(match["n"])
    return bound_of(match["bound"], count) if count is not None else None


def find_ordinal(text: str, start: int, end: int) -> int | None:
    """The place in a row that the words give: "for the third time", "its second veto"."""
    match = _ORDINAL.search(text, start, end)
    if not match:
        return None
    word = (match["time"] or match["veto"]).lower()
    return _ORDINALS.get(word) or int(re.sub(r"\D", "", word))


def find_tally(text: str, start: int, end: int) -> Tally | None:
    """The numbers of a vote in ``text[start:end]``: "12-1-2", "by 13 votes to one with one abstention", "14
    in favour", "unanimously"."""
    yes = no = abstain = None
    spans: list[tuple[int, int]] = []
    pair = _BY.search(text, start, end) or next(
        (m for m in _TALLY.finditer(text, start, end) if _is_vote(text, start, m)), None
    )
    if pair:
        yes, no = value_of(pair["yes"]), value_of(pair["no"])
        spans.append(pair.span())
        groups = pair.groupdict()
        if groups.get("abstain"):
            abstain = int(groups["abstain"])
    for pattern, name in (
        (_FOR, "yes"),
        (_FOR_LATE, "yes"),
        (_WON, "yes"),
        (_AGAINST, "no"),
        (_ABSTAIN, "abstain"),
    ):
        match = pattern.search(text, start, end)
        if match:
            value = value_of(match["n"])
            if name == "yes" and yes is None:
                yes = value
            elif name == "no" and no is None:
                no = value
            elif name == "abstain" and abstain is None:
                abstain = value
            else:
                continue
            spans.append(match.span())
    unanimous = _UNANIMOUS.search(text, start, end)
    if unanimous:
        spans.append(unanimous.span())
    if not spans:
        return None
    return Tally(yes, no, abstain, bool(unanimous), min(s for s, _ in spans), max(e for _, e in spans))


def _is_vote(text: str, start: int, match: re.Match[str]) -> bool:
    around = text[max(start, match.start() - 60) : match.end() + 30].lower()
    return bool(
        re.search(
            r"\bvot|adopt|approv|pass|reject|abst|tally|resolution|margin|council|defeat|carri|result|endors|\bdown\b|\bfell\b|\bfalls\b|\blost\b",
            around,
        )
    )
