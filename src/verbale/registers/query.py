"""A formal act as a question to a register: who, what, when, on what subject, with which numbers."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Literal

from verbale.days import days_of
from verbale.places import form_of, name_of
from verbale.records import Act, ActDetail
from verbale.registers.names import SEAT_UNTIL, name_then
from verbale.registers.symbols import Symbol, find_symbols
from verbale.registers.topics import find_topics, label

Need = Literal["veto", "vote", "adopt", "fail", "any", "table"]
Basis = Literal["sentence", "linked", "context", "none"]
# Subjects that say little by themselves: a vote that does not carry them may still be meant.
WEAK = frozenset(
    {"peacekeeping", "sanctions", "terrorism", "disarmament", "chemical", "children", "women", "africa", "tribunals", "icc", "icj",
     "climate",
     "secretary-general", "aviation", "membership", "piracy", "covid", "middle-east"}
)  # fmt: skip
_ABOUT = re.compile(
    r"\b(?:on|in|over|against|about|concerning|regarding|of|between|towards?|condemn(?:ing|ed)|inside|into|across|around|off|near)"
    r"\s(?:the\s)?(?:[a-z-]+\s){0,2}$"
)
_BY_OFFICE = re.compile(
    r"(?:[Aa]mbassador|[Ee]nvoy|[Dd]elegate|[Rr]epresentative|[Mm]inister|[Gg]overnment|[Pp]resident|[Dd]iplomat|[Mm]ission|[Pp]remier|[Cc]hancellor)s?"
    r"\s(?:of|for|from)\s(?:the\s)?$"
)
# Whose draft or whose vote it is, which is not what the vote is on.
_WHOSE = re.compile(
    r"(?:(?:drafts?|resolutions?|texts?|amendments?|proposals?|motions?|veto(?:es)?|abstentions?|votes?|support|backing)\sof"
    r"|(?:drafted|written|tabled|sponsored|submitted|proposed|penned|circulated|presented|authored|put\sforward|vetoed|backed|cast)"
    r"\s(?:jointly\s)?by)\s(?:both\s)?(?:the\s)?(?:[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+)*(?:,|,?\sand)\s(?:the\s)?)*$"
)
_DOES = re.compile(
    r"(?:,?\s(?:and\s)?(?:the\s)?[A-Z][\w’'-]+)*\s(?:(?:both|all|also|had|has|have|each)\s)*"
    r"(?:abstain|vot(?:ed|ing|es?\b)|vetoed|vetoes|backed|backs|supported|opposed|rejected|tabled|drafted|sponsored|objected)"
)
_SAME_DAY = re.compile(r"\b(?:same|that)\sday\sas\s[^,;.]{0,40}$")
_PAST = timedelta(days=100)
_EXAMPLES = re.compile(r",\s(?:including|among\sthem|such\sas)\b")
_OFFICE = re.compile(
    r"\s(?:[A-Za-z-]+\s){0,2}?(?:ambassador|envoy|delegat|representative|minister|government|president|diplomat|mission|veto\b|vote\b)"
)


@dataclass(frozen=True, slots=True)
class Context:
    """The article around an act: its text, its headline and its day of publication."""

    text: str
    title: str | None = None
    published: date | None = None
    _counts: dict[str, int] = field(default_factory=dict, repr=False, compare=False)
    _symbols: list[frozenset[str]] = field(default_factory=list, repr=False, compare=False)

    def symbols(self) -> frozenset[str]:
        """The symbols that the article gives, as the registers write them; worked out once."""
        if not self._symbols:
            self._symbols.append(frozenset(symbol.normal for symbol in find_symbols(self.text)))
        return self._symbols[0]

    def subject_counts(self) -> Mapping[str, int]:
        """How often the article names each subject; worked out once."""
        if not self._counts:
            for topic in find_topics(self.text):
                if topic.key not in WEAK:
                    self._counts[topic.key] = self._counts.get(topic.key, 0) + 1
        return self._counts


@dataclass(frozen=True, slots=True)
class Query:
    """What is asked of a register.

    ``low`` and ``high`` bound the day (``None``: open); ``exact`` is true where the text names a single day.
    ``strong`` are the subjects that the sentence itself names as what the vote is about, ``subjects`` all
    that may be meant, ``basis`` where they come from.
    """

    act: Act
    detail: ActDetail
    need: Need
    states: tuple[str, ...]
    low: date | None = None
    high: date | None = None
    exact: bool = False
    subjects: frozenset[str] = frozenset()
    strong: frozenset[str] = frozenset()
    basis: Basis = "none"
    symbols: tuple[Symbol, ...] = ()
    sponsors: tuple[str, ...] = ()
    linked: Act | None = None
    published: date | None = None


def make_query(
    act: Act, detail: ActDetail, others: dict[str, tuple[Act, ActDetail]], context: Context
) -> Query:
    """The question that an act puts; ``others`` are the article's acts by id, for drafts that were brought
    in before."""
    linked = _linked(detail, others)
    low, high, exact = _days(act, detail, linked, context)
    voices = {
        code
        for other, told in others.values()
        if told.about == detail.about
        for code in (*other.actors, *told.sponsors)
    }
    subjects, strong, basis = _subjects(act, detail, others, context, voices)
    symbols = _named(detail, context)
    if not symbols and linked and not strong and not _own_day(detail, linked[1]):
        symbols = _named(linked[1], context)
    sponsors = detail.sponsors
    if sponsors and _lent(detail, others, context):
        sponsors = ()
    return Query(
        act=act,
        detail=detail,
        need=_need(act, detail),
        states=_seated(act, high),
        low=low,
        high=high,
        exact=exact,
        subjects=subjects,
        strong=strong,
        basis=basis,
        symbols=symbols,
        sponsors=sponsors,
        linked=linked[0] if linked else None,
        published=context.published,
    )


def describe(query: Query) -> str:
    """The question in words: "veto by the United States on the Palestinian question, on 7 November 2023"."""
    detail = query.detail
    day = query.high or query.low
    who = " and ".join(naming(code, day) for code in query.states)
    what = {
        "veto": "veto",
        "adopt": "adoption",
        "fail": "draft not adopted",
        "any": "vote",
        "table": "draft tabled",
    }.get(query.need, "vote")
    if query.need == "vote":
        what = {"no": "vote against", "yes": "vote in favour", "abstain": "abstention"}.get(
            detail.choice or "", "vote"
        )
    parts = [f"{what} by {who}" if who else what]
    if query.symbols:
        parts.append("on " + ", ".join(symbol.normal for symbol in query.symbols))
    if query.sponsors and query.need != "table":
        parts.append("on a draft by " + " and ".join(naming(code, day) for code in query.sponsors))
    if query.subjects:
        named = sorted(query.strong or query.subjects)[:4]
        parts.append(
            "on "
            + ", ".join(name_then(key, day) or label(key) for key in named)
            + (" (from the context)" if query.basis == "context" else "")
        )
    numbers = tally_words(detail)
    if numbers:
        parts.append(f"with {numbers}")
    words = " ".join(parts)
    return words + (f", {days_in_words(query.low, query.high)}" if query.low or query.high else "")


def tally_words(detail: ActDetail) -> str:
    """The numbers of a vote as told: "12 for, 1 against, 2 abstaining"."""
    named = ((detail.yes, "for"), (detail.no, "against"), (detail.abstain, "abstaining"))
    told = [f"{number} {word}" for number, word in named if number is not None]
    return ", ".join(told + (["no vote against"] if detail.unanimous and detail.no is None else []))


def naming(code: str, day: date | None = None) -> str:
    """A state's name in a sentence: "the United States", "France"; on a ``day``, the name of that time."""
    name = name_then(code, day) or name_of(code) or code
    article = (
        name.startswith(
            (
                "United ",
                "Soviet Union",
                "Netherlands",
                "Philippines",
                "Bahamas",
                "Maldives",
                "Comoros",
                "Gambia",
                "Seychelles",
            )
        )
        or "Republic" in name
    )
    return f"the {name}" if article else name


def day_in_words(day: date) -> str:
    """A day as reports write it: "7 November 2023"."""
    return f"{day.day} {day:%B} {day.year}"


def days_in_words(low: date | None, high: date | None) -> str:
    """A span of days in words."""
    if low and high:
        if low == high:
            return f"on {day_in_words(low)}"
        if (low.month, low.day, high.month, high.day) == (1, 1, 12, 31):
            return f"in {low.year}" if low.year == high.year else f"from {low.year} to {high.year}"
        if (
            low.day == 1
            and (high + timedelta(days=1)).day == 1
            and (low.year, low.month) == (high.year, high.month)
        ):
            return f"in {low:%B} {low.year}"
        return f"{day_in_words(low)} to {day_in_words(high)}"
    return f"from {day_in_words(low)}" if low else f"up to {day_in_words(high)}" if high else ""


def _seated(act: Act, high: date | None) -> tuple[str, ...]:
    """The states that act, under the code that the registers have for their seat on that day."""
    then = high is not None and high <= SEAT_UNTIL
    states = ("CHN" if code == "TWN" and then else code for code in act.actors if name_of(code))
    return tuple(dict.fromkeys(states))


def _need(act: Act, detail: ActDetail) -> Need:
    if act.type in ("veto", "block"):
        return "veto"
    if act.type == "adopt":
        return "adopt"
    if act.type == "table-draft":
        return "table"
    if detail.choice and act.actors:
        return "vote"
    return "fail" if detail.outcome == "not_adopted" else "any"


def _named(detail: ActDetail, context: Context) -> tuple[Symbol, ...]:
    """The symbols that an act gives and that are symbols where they stand ("resolutions 5,000 times" has none)."""
    known = context.symbols()
    return tuple(s for words in detail.symbols for s in find_symbols(words) if s.normal in known)


def _own_day(detail: ActDetail, before: ActDetail) -> bool:
    """Whether an act tells a day of its own that is not that of the act ``before``."""
    return bool(detail.date and detail.date_words and detail.date != before.date)


def _lent(detail: ActDetail, others: dict[str, tuple[Act, ActDetail]], context: Context) -> bool:
    """Whether an act has its sponsors only from an act before it, although its own symbol or day, long past,
    shows that it speaks of another draft."""
    before = others.get(detail.refers or "")
    if before is None or before[1].sponsors != detail.sponsors or detail.about == before[1].about:
        return False
    if detail.symbols:
        return detail.symbols != before[1].symbols
    own, other = days_of(detail.date), days_of(before[1].date)
    if own is None or not _own_day(detail, before[1]):
        return False
    near = other[0] if other else context.published
    return near is not None and abs(near - own[1]) > _PAST


def _linked(detail: ActDetail, others: dict[str, tuple[Act, ActDetail]]) -> tuple[Act, ActDetail] | None:
    """The act that brought in the draft: the nearest one back that has a day, else the nearest one; none for
    an act that names its own symbol."""
    if detail.symbols:
        return None
    first = found = others.get(detail.refers or "")
    seen = set()
    while found and not found[1].date and found[1].refers and found[1].act not in seen:
        seen.add(found[1].act)
        found = others.get(found[1].refers)
    return found if found and found[1].date else first


def _days(
    act: Act, detail: ActDetail, linked: tuple[Act, ActDetail] | None, context: Context
) -> tuple[date | None, date | None, bool]:
    span = days_of(detail.date)
    if span:
        last = min(span[1], max(span[0], context.published)) if context.published else span[1]
        return span[0], last, span[0] == span[1]
    if linked:
        before = days_of(linked[1].date)
        if before:
            last = (
                min(before[1] + timedelta(days=60), context.published)
                if context.published
                else before[1] + timedelta(days=60)
            )
            return before[0], max(last, before[0]), False
    return None, context.published, False


def _subjects(
    act: Act, detail: ActDetail, others: dict[str, tuple[Act, ActDetail]], context: Context, voices: set[str]
) -> tuple[frozenset[str], frozenset[str], Basis]:
    if detail.about:
        found, strong = _spoken_of(context.text, *detail.about, voices)
        if found:
            return found, strong, "sentence"
    linked = _linked(detail, others)
    if linked and linked[1].about:
        found, _ = _spoken_of(context.text, *linked[1].about, voices | set(linked[0].actors))
        if found:
            return found, frozenset(), "linked"
    voices |= {code for other, _ in others.values() for code in other.actors}
    found = _context(act, context, voices)
    return found, frozenset(), "context" if found else "none"


def _spoken_of(text: str, start: int, end: int, voices: set[str]) -> tuple[frozenset[str], frozenset[str]]:
    examples = _EXAMPLES.search(text, start, end)
    end = examples.start() if examples else end
    found: set[str] = set()
    strong: set[str] = set()
    for topic in find_topics(text, start, end):
        if topic.key in voices:
            continue
        state = topic.state or form_of(text[topic.start : topic.end]) is not None
        if state and _OFFICE.match(text[topic.end : topic.end + 40]):
            continue
        before = text[max(start, topic.start - 80) : topic.start]
        if _SAME_DAY.search(before):
            continue
        if topic.state and (
            _BY_OFFICE.search(before)
            or _WHOSE.search(before)
            or (_DOES.match(text[topic.end : topic.end + 120]) and not _ABOUT.search(before[-40:]))
        ):
            continue
        found.add(topic.key)
        before = before[-40:]
        if not state or _ABOUT.search(before) or _is_adjective(text, topic.start, topic.end):
            strong.add(topic.key)
    return frozenset(found), frozenset(strong - WEAK)


def _is_adjective(text: str, start: int, end: int) -> bool:
    """Whether a state is named by its adjective before a noun ("the Syrian crisis")."""
    form = form_of(text[start:end])
    return form is not None and form.kind == "demonym" and bool(re.match(r"\s[a-z]", text[end : end + 2]))


def _context(act: Act, context: Context, voices: set[str]) -> frozenset[str]:
    """What the article is about: the subjects of its headline, else those named most; who acts is left out."""
    if context.title:
        found = {topic.key for topic in find_topics(context.title)} - voices - WEAK
        if found:
            return frozenset(found)
    counts = {key: number for key, number in context.subject_counts().items() if key not in voices}
    most = max(counts.values(), default=0)
    return frozenset(key for key, number in counts.items() if number * 2 >= most and number > 1)
