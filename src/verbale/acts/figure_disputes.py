"""Different figures for one thing: the hardest part is to know that it is one thing."""

from __future__ import annotations

import re
from collections.abc import Iterator

from verbale.acts.accounts import Account, apart, dispute, listed, neighbours
from verbale.records import Dispute
from verbale.wording import WORDS, stem, stems
from verbale.wording.families import joined
from verbale.wording.figures import Figure

_LEAST_SHARED = 2
_NEXT = 3
_SHORT = 6
_RIGHT_AFTER = 2
_BORDER = re.compile(r"[,;:—–“”\"]\s|\s[—–]\s|,? [“‘\"]")
_TURNOUT = "march attend come turn gather join protest walk take part"
_OWN = re.compile(r"\b(?:its|their|his|her|our|my) ", re.I)
_OWN_ONE = re.compile(r"\b(?:its|their|his|her|our|my) own\b", re.I)
_POLL = re.compile(r"\b(?:polls?|surveys?|forecasts?)\b", re.I)
_NAME = re.compile(r"(?<=[a-z,;] )[A-Z][\w’'-]+")
_MONTHS = frozenset(stem(m) for m in WORDS["months"].split())
_YEAR = re.compile(r"\b(?:1[89]|20)\d\d\b")
_ESTIMATES = frozenset(WORDS["estimates"].split())
_ATTENDING = frozenset(stem(word) for word in _TURNOUT.split())
_ABOUT_FIGURES = frozenset(WORDS["about_figures"].split())
_BESIDE_FIGURES = frozenset(
    stem(word)
    for word in [
        "closer",
        "nearer",
        "close",
        "near",
        "higher",
        "lower",
        "more",
        "less",
        "fewer",
        "half",
        "twice",
        "bn",
        "mn",
    ]
)
"""Words that say how far a figure goes, and of nothing that is counted: "bring the two closer", "closer to 900"."""
_SIGNS = frozenset({"per", "cent", "percent"})


def find_figure_disputes(accounts: list[Account]) -> Iterator[Dispute]:
    """Two accounts by different speakers that give different numbers for one thing, with the words they share as the reason."""
    for first in accounts:
        if not first.figures:
            continue
        for second in neighbours(accounts, first):
            if second.index <= first.index or not second.figures or not apart(first, second):
                continue
            if not (first.claims and second.claims):
                continue
            clash = _clash(first, second)
            if clash:
                one, other, shared = clash
                if not shared and any(
                    x.figures and x.claims for x in accounts[first.index + 1 : second.index]
                ):
                    continue  # a figure without words of its own answers the last one before it
                a, b = first.content[one.start : one.end], second.content[other.start : other.end]
                words = (
                    f": both speak of {listed(second, shared)}" if shared else ", one right after the other"
                )
                reason = f"{first.who} gives “{a}”, {second.who} gives “{b}”, for the same thing{words}."
                yield dispute("figures", first, second, reason)


def _clash(first: Account, second: Account) -> tuple[Figure, Figure, frozenset[str]] | None:
    if _POLL.search(first.who) and _POLL.search(second.who):
        return None  # two samples give two figures, and both can be right
    years = _years(first), _years(second)
    if (all(years) and years[0] != years[1]) or _other_names(first, second) >= 2:
        return None
    for one in first.figures:
        for other in second.figures:
            if not one.clashes(other) or _given(one, second) or _given(other, first):
                continue
            shared = _shared(first, one, second, other)
            if shared is not None:
                return one, other, shared
    return None


def _percents(account: Account) -> int:
    return sum(figure.unit == "percent" for figure in account.figures)


def _given(figure: Figure, account: Account) -> bool:
    return any(f.unit == figure.unit and f.value == figure.value for f in account.figures)


def _years(account: Account) -> frozenset[str]:
    return frozenset(_YEAR.findall(f"{account.content} {account.setting}"))


def _other_names(first: Account, second: Account) -> int:
    """How many names one of two accounts holds that are neither in the other nor a speaker's: what is counted is then another's."""
    speakers = stems(f"{first.who} {second.who}")
    sets = [
        frozenset(stem(n.lower()) for n in _NAME.findall(a.content)) - _MONTHS - speakers
        for a in (first, second)
    ]
    return max(len(sets[0] - second.stems), len(sets[1] - first.stems))


def _shared(first: Account, one: Figure, second: Account, other: Figure) -> frozenset[str] | None:
    """The words that show that one thing is counted, or ``None`` where nothing shows it.

    Found by reading what looser rules gave on 150 news articles: most pairs that share two words count different things.
    """
    if len(first.figures) + len(second.figures) > 4 or (
        one.unit == "percent" and _percents(first) + _percents(second) > 2
    ):
        return None
    if _OWN_ONE.search(second.content) or (_own(first) and _own(second)):
        return None
    units = (
        {one.unit}
        | stems(first.content[one.start : one.end])
        | stems(second.content[other.start : other.end])
    )
    left, right = (
        joined(w for w in a.stems if w not in units | _SIGNS and not w[0].isdigit()) for a in (first, second)
    )
    shared = frozenset(word for word in left & right if len(word) > 1 and word not in _BESIDE_FIGURES)
    same = one.unit == other.unit and one.unit is not None
    apart_by = second.index - first.index
    most = len(shared) >= _LEAST_SHARED and len(shared) >= 0.5 * min(len(left), len(right))
    if (
        same
        and most
        and apart_by <= 2 * _NEXT
        and _close(first, one, shared)
        and _close(second, other, shared)
    ):
        return shared
    unsaid = one.unit is not None and other.unit is None
    if apart_by > _NEXT or not (same or unsaid):
        return None
    rest = joined(stems(_clause(second, other))) - joined(u for u in units if u) - _ABOUT_FIGURES
    rest = frozenset(w for w in rest if not w[0].isdigit())
    alone = not right and apart_by <= _RIGHT_AFTER and len(first.figures) == 1
    spoken = left | joined(stems(first.lead)) | _ATTENDING
    if not _estimates(first) and not _estimates(second):
        return shared if alone else None
    if same and shared and len(right) <= _SHORT:
        return shared
    return shared if alone or (right and (not rest or (unsaid and rest <= spoken))) else None


def _clause(account: Account, figure: Figure) -> str:
    """The part of an account between commas, dashes and quotation marks that holds the figure."""
    start = max((m.end() for m in _BORDER.finditer(account.content, 0, figure.start)), default=0)
    end = _BORDER.search(account.content, figure.end)
    return account.content[start : end.start() if end else None]


def _own(account: Account) -> bool:
    """Whether what is counted is the speaker's own: "its boats had landed 900 tonnes"."""
    return _OWN.search(account.content) is not None


def _estimates(account: Account) -> bool:
    cue = account.statement.cue
    words = (cue.text.lower().split() if cue else []) + account.content.lower().split()[:8]
    return any(stem(word) in _ESTIMATES for word in words)


def _close(account: Account, figure: Figure, shared: frozenset[str]) -> bool:
    """Whether a shared word stands within eighty characters of the figure: the same thing is counted, not just spoken of."""
    around = account.content[max(0, figure.start - 80) : figure.end + 80]
    return bool(stems(around) & shared)
