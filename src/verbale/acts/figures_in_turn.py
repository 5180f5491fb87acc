"""A figure for what the last speaker counted, told with hardly a word of its own: "the treasurer puts it at 11,400".

One gives a number for a thing, and the next speaker another, as "the bill at 600,000", "it was a third", "the average at 310", or as a
number alone. That the second counts the same shows in that it names nothing else.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from verbale.acts.accounts import Account, apart, dispute, modal
from verbale.records import Dispute
from verbale.wording import WORD, WORDS
from verbale.wording.figures import Figure, find_figures

_NEXT = 3
_FARTHEST = 60
"""How many times the one may be the other: farther off they count two things."""
_QUOTES = "“”‘’\"' "
_TAIL = re.compile(
    r"[,;:.!?…—–]\s|\s(?:and|but|because|since|although|though|which|who|not)\s|\s[—–]\s", re.I
)
_SIZE = (
    r"(?:figures?|numbers?|totals?|costs?|bills?|prices?|counts?|sums?|amounts?|averages?|medians?|tolls?|turnouts?|crowds?|attendances?|"
    r"damages?|loss(?:es)?|debts?|values?|lengths?|weights?|heights?|depths?|widths?|areas?|shares?|rates?|ages?|distances?|speeds?|sizes?|"
    r"budgets?|deficits?|surplus(?:es)?|profits?|revenues?|fees?|fines?|wages?|pay|rents?|stocks?|tally|tallies|waits?|delays?|levels?|"
    r"proportion|percentage|temperatures?|magnitude|worth|majority|margin|lead|membership|population|circulation|yield|harvest|catch|"
    r"falls?|rises?|drops?|increases?|decreases?|declines?|growth|gaps?|shortfalls?|savings?|cuts?|subsid(?:y|ies)|queues?|readings?)"
)
"""Nouns for how much or how many."""
_TRUE = (
    r"(?:real|true|actual|right|correct|proper|exact|official|final|overall|total|full|annual|yearly|monthly)"
)
_BEFORE = re.compile(
    r"^(?:as of|for|on|in|at|by|during)\s[^,]{2,30}?(?:,\s|\s)(?=(?:it|they|there|the \w+)\s(?:is|was|were|are|had)\b)",
    re.I,
)
"""What stands before the subject: "as of 7 September"."""
_SUBJECT = re.compile(
    rf"^(?:(?:sales|{_SIZE}) (?=at\b)|(?:it|they|them|this|that|these|those|there|he|him|she|her)\b|"
    rf"(?:the|its|their|his|her|that|this) (?:{_TRUE} )?{_SIZE}\b(?: of (?:it|them|that|this|these|those))?)\s?",
    re.I,
)
_PERSON = re.compile(r"^(?:he|him|she|her)\b", re.I)
_LINK = re.compile(
    r"^(?:(?:is|was|are|were|has been|have been|had been|will be|would be|to be|might be|may be|to have been|came to|comes to|stood at|"
    r"stands at|amount(?:s|ed) to|total(?:s|led)|reach(?:es|ed)|at|as|showed|shows|numbered)\s?)+",
    re.I,
)
_BOUND = re.compile(
    r"^(?:(?:only|just|about|around|roughly|nearly|almost|some|barely|hardly|exactly|precisely|at (?:least|most)|more like|"
    r"(?:closer|nearer|close|near|up) to|(?:more|less|fewer) than|no (?:more|fewer|less) than|over|under|well|not more than|nearer)\s)+",
    re.I,
)
_FURTHER = re.compile(
    r"\b(?:another|further|additional|extra|more(?! (?:like|than))|still|already|of (?:them|these|those|us)|each|the rest|"
    r"per(?! cent)|every|a (?:day|week|month|year)|own|later|now)\b",
    re.I,
)
"""What tells of another part, another time or another measure."""
_PERIOD = re.compile(
    r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day|\b(?:january|february|march|april|may|june|july|august|september|october|november|"
    r"december|spring|summer|autumn|winter|yesterday|today|tomorrow|(?:1[89]|20)\d\d|"
    r"(?:last|previous|this|next|past) (?:week|month|year|season|decade))\b",
    re.I,
)
_WHERE = re.compile(r"^\W*(?:in|at|near|for|on)\s(?P<where>(?:the\s)?[A-Z][\w’'-]+)")
_POLL = re.compile(r"\b(?:polls?|surveys?|forecasts?)\b", re.I)
_NOT_ONE = re.compile(
    r"\b(?:not (?:a single|one)|no(?:ne of the)?)\s[\w’'-]+(?=\s(?:has|have|had|was|were|is|are)\b)|\bnot one\b(?=\s(?:of|has|had|was))",
    re.I,
)
_AT_ONCE = 3
_SO_MANY = re.compile(
    r"^(?:(?:it|that|the \w+) (?:was|is|were|would be|had been) )?(?:(?:at least|more than|nearly|almost|about|closer to|nearer) )?"
    r"(?:twice|half|double|treble|(?:three|four|five|ten) times|an? (?:third|quarter|fifth|tenth) of) "
    r"(?:that|this|as (?:much|many)|the (?:sum|figure|amount|number))\W*$",
    re.I,
)
_SOME = re.compile(
    r"^(?P<number>(?:(?:at least|about|some|only|just) )?"
    r"(?:\d[\d,.]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens|hundreds))"
    r"(?: (?:of them|already))? (?:had|have|has|was|were|are)\b",
    re.I,
)
_FREE = re.compile(
    r"\bcosts? (?:[\w’'-]+ ){0,3}nothing\b|\bnot cost (?:[\w’'-]+ ){0,3}an? (?:cent|penny|dime|euro|dollar|thing)\b|\bat no cost\b|"
    r"\bfree of charge\b",
    re.I,
)
_COSTS = re.compile(
    r"\b(?:costs?|bills?|prices?|require[sd]?|paid|pay|charged?|spent|spend|fees?|invoices?)\b", re.I
)
_MONEY = frozenset({*WORDS["currencies"].values(), "cent", "penni", "penc"})
_OF_MONEY = re.compile(
    r"\b(?:costs?|bills?|prices?|damages?|debts?|values?|budgets?|deficits?|profits?|revenues?|fees?|fines?|wages?|pay|rents?|savings?|"
    r"subsid(?:y|ies)|sales)\b",
    re.I,
)
_OF_PEOPLE = re.compile(
    r"\b(?:crowds?|turnouts?|attendances?|membership|population|majority|circulation)\b", re.I
)
_ALL_OF_IT = re.compile(r"\b(?:the rest|the others?|between them|combined|together)\b", re.I)
_RATE = re.compile(
    r"(?<=\w)\s(?:an?|per|every|each) (?:day|week|month|year|hour|night|head|person|kilo|tonne|ton|unit|share|piece)\b|"
    r"(?<=\w)\s(?:an?|per|each) [a-z]+(?=\W*$)",
    re.I,
)
_COIN = re.compile(r"(?:\b(?:[A-Z]{1,3})|₹|₦|₱|₺|₴|₩)\s?(\d[\d.,]*)(m|bn|k)?\b")
_SCALES = {"m": "million", "bn": "billion", "k": "thousand"}
_ENDING = re.compile(r"\b(?:at|of|to|is|was|were|are|by|counted?|had)\s(\d[\d.,]*)[^\w]*$")
_MEASURES = frozenset(
    {"percent", "seconds", "heat", "length", "mass", "volume", "area", *WORDS["currencies"].values()}
)
_WHO = re.compile(r"\s(?:who|which)\b")
_GOES_ON = re.compile(
    r",?\s(?:and\s)?(?:an?\s)?(?:\d|(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty)\b)",
    re.I,
)
"""What tells that the number is one of several, or of somebody else: "two nets and eleven floats", "60,000 who trust us"."""
_SIGN = re.compile(r"[$£€¥]")
_PERCENT = re.compile(r"\s?(?:per ?cent|percent|percentage points?)\b", re.I)
_THERE = re.compile(r"\s(?:at|in|there|here)\b(?:\s[\w’'-]+){0,3}\W*$", re.I)
"""Where the things counted are: "six lorries at the post"."""
_ONESELF = re.compile(r"^\W*(?:i|we|he|she|my|our|his|her)\b", re.I)
_WISH = re.compile(r"(?:want|demand|ask|offer|seek|propos|bid|request|hope|call)", re.I)
"""Cues of what somebody would have: no account."""
_BETWEEN = ("ask", "deny", "criticise")
_PLAIN = ("state", "accuse", "announce", "deny", None)
_LONGEST = 6
"""How many words a number with its noun is told in."""


def find_figures_in_turn(accounts: list[Account]) -> Iterator[Dispute]:
    """Each figure without words of its own, beside the other one that the last speaker before it gives."""
    for second in accounts:
        told = _lone(second)
        first = _last_before(second, accounts)
        if first is None:
            continue
        pair = _none(first, second) or _times(first, second)
        if pair is None and told is not None and not _of_another(first, second, told):
            pair = _clash(first, second, told)
        if pair is not None:
            reason = f"{first.who} gives “{pair[0]}”, {second.who} “{pair[1]}”, right after it and of nothing else."
            yield dispute("figures", first, second, reason)


def _last_before(second: Account, accounts: list[Account]) -> Account | None:
    """The last account before one, by another speaker; what has no figure and denies or asks something may stand between."""
    for first in reversed(accounts[max(0, second.index - _NEXT) : second.index]):
        if first.statement.within is not None or _may_stand_between(first):
            continue
        cue = first.statement.cue
        wish = cue is not None and _WISH.match(cue.text) is not None
        fits = first.statement.act in _PLAIN and bool(first.content) and not wish and apart(first, second)
        return first if fits else None
    return None


def _may_stand_between(account: Account) -> bool:
    return account.statement.act in _BETWEEN and not account.figures and not _NOT_ONE.search(account.content)


@dataclass(frozen=True, slots=True)
class _Lone:
    """The words of a number, and whether they are told of what was spoken of before ("it", "the bill")."""

    words: str
    pointing: bool
    subject: str = ""


def _lone(account: Account) -> _Lone | None:
    """The number that an account gives with no word besides, if it does."""
    if account.statement.act not in _PLAIN or account.statement.within is not None or not account.content:
        return None
    clause = _BEFORE.sub("", _first_clause(account.content))
    subject = _SUBJECT.match(clause)
    rest = clause[subject.end() :] if subject else clause
    rest = _LINK.sub("", rest) if subject else rest
    number = _BOUND.sub("", _plain_words(rest)).strip()
    if not number or len(WORD.findall(number)) > _LONGEST or not _opens(number):
        return None
    person = subject is not None and _PERSON.match(clause) is not None
    return None if person else _Lone(rest, subject is not None, subject.group() if subject else "")


def _first_clause(text: str) -> str:
    return _TAIL.split(text.strip(_QUOTES), maxsplit=1)[0].strip(_QUOTES + ".,")


def _opens(number: str) -> bool:
    """Whether some words begin with a number, and nothing but its noun comes behind it."""
    found = find_figures(number)
    return len(found) == 1 and not number[: found[0].start].strip("$£€¥ ") and _ends(number, found[0])


def _ends(number: str, figure: Figure) -> bool:
    rest = number[figure.end :]
    return not WORD.search(_PERCENT.sub("", rest)) or (
        figure.unit is not None and _THERE.match(rest) is not None
    )


def _of_another(first: Account, second: Account, told: _Lone) -> bool:
    """Whether a number counts another part, time or place than the last one, or what is each speaker's own."""
    clause = _first_clause(second.content)
    rest = second.content.strip(_QUOTES)[len(clause) :]
    if _GOES_ON.match(rest) or (_WHO.match(rest) and not first.topics & second.topics):
        return True
    if _FURTHER.search(clause) or (_POLL.search(first.who) and _POLL.search(second.who)):
        return True
    periods = [
        {one.group().lower() for one in _PERIOD.finditer(f"{a.content} {a.setting}")} for a in (first, second)
    ]
    if periods[1] and not periods[1] & periods[0]:
        return True
    if _ALL_OF_IT.search(second.content):
        return True
    return not told.pointing and _ONESELF.match(first.content) is not None


def _clash(first: Account, second: Account, told: _Lone) -> tuple[str, str] | None:
    """The words of the two figures, where both can be of one thing and cannot both be right."""
    before, after = _plain_words(first.content), _plain_words(told.words)
    own = find_figures(after)
    unit = own[0].unit if own else None
    mine = find_figures(before) or _at_the_end(before) or find_figures(_first_clause(before))
    counted = unit is not None and unit not in _MEASURES
    fit = [one for one in mine if unit in (None, one.unit) or (one.unit is None and not counted)]
    if len(fit) > 1 and unit is None:
        fit = [one for one in fit if one.unit != "seconds"]
        fit = [one for one in fit if before[one.start].isdigit()] if len(fit) > 1 else fit
    if len(fit) != 1:
        return None
    one = fit[0]
    if not _suits(told.subject, one):
        return None
    other = own[0] if unit is not None else _alike(after, before[one.start : one.end], one)
    if other is None or not one.clashes(other):
        return None
    low, high = sorted((one.value, other.value))
    if low <= 0 or high > _FARTHEST * low:
        return None
    return before[one.start : one.end], after.strip(_QUOTES + ".")


def _times(first: Account, second: Account) -> tuple[str, str] | None:
    """Where the second gives the one figure of the first so many times over, or a part of it: "at least twice that"."""
    figures = [one for one in first.figures if one.unit != "seconds"]
    times = _SO_MANY.match(_first_clause(second.content))
    if times is None or len(figures) != 1 or modal(first.content) != modal(second.content):
        return None
    return first.content[figures[0].start : figures[0].end], times.group()


def _suits(subject: str, figure: Figure) -> bool:
    """Whether what the second names can be what the first gives a figure for: no crowd is measured in metres."""
    if figure.unit is None:
        return True
    if _OF_MONEY.search(subject):
        return figure.unit in _MONEY or figure.unit == "percent"
    if _OF_PEOPLE.search(subject):
        return figure.unit not in _MEASURES or figure.unit == "percent"
    return True


def _none(first: Account, second: Account) -> tuple[str, str] | None:
    """Where one says that there was none, or that it cost nothing, and the other gives a number: "not one pump has come", "nine were
    delivered"; "it would cost nothing", "the bill at 4,000 euros"."""
    if modal(second.content) != modal(first.content) and not _FREE.search(first.content):
        return None
    for one, other in ((first, second), (second, first)):
        some = _SOME.match(_first_clause(other.content))
        none = _NOT_ONE.search(one.content)
        if none is not None and some is not None and (one is first or none.start() <= _AT_ONCE):
            return none.group(), some["number"]
        free = _FREE.search(one.content)
        sums = [figure for figure in other.figures if figure.unit in _MONEY]
        if free is not None and len(sums) == 1 and _COSTS.search(f"{other.lead} {other.content}"):
            return free.group(), other.content[sums[0].start : sums[0].end]
    return None


def _plain_words(text: str) -> str:
    """A text without the rates of its numbers ("a day") and the signs of rarer coins, so that its numbers can be read."""
    return _RATE.sub("", _COIN.sub(lambda found: f"{found[1]} {_SCALES.get(found[2], '')}".rstrip(), text))


def _at_the_end(text: str) -> tuple[Figure, ...]:
    """The number alone with which a text ends: "the foxes at 9,000"."""
    last = _ENDING.search(text)
    if last is None:
        return ()
    return tuple(replace(one, start=last.start(1), end=last.end(1)) for one in find_figures(last[1]))


def _alike(number: str, words: str, figure: Figure) -> Figure | None:
    """A number alone in the measure of the figure before it: "38.9" after "41.2 metres"."""
    if figure.unit is None:
        return next(iter(find_figures(number)), None)
    sign = _SIGN.match(words)
    noun = "percent" if figure.unit == "percent" else words.split()[-1]
    for told in (f"{number.strip()} {noun}", f"{sign[0] if sign else ''}{number.strip()}"):
        found = find_figures(told)
        if len(found) == 1 and found[0].unit == figure.unit:
            return found[0]
    return None


__all__ = ["find_figures_in_turn"]
