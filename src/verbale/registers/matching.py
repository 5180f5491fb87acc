"""A claim beside one row: in which points they agree and in which they differ, in words."""

from __future__ import annotations

from dataclasses import dataclass

from verbale.registers.query import Query, day_in_words, naming, tally_words
from verbale.registers.table import Register, Row
from verbale.registers.topics import Fit, fits, label

_CHOICES = {"yes": "Y", "no": "N", "abstain": "A"}
_TOLD = {
    "Y": "voted in favour",
    "N": "voted against",
    "A": "abstained",
    "NV": "took no part",
    "?": "has no vote on record",
}
_OUTCOMES = {"adopted": "adopted", "vetoed": "vetoed", "not_adopted": "not adopted for lack of votes"}
MANY_SPONSORS = 4
"""A list of so many sponsors may lack the one that wrote the draft; only who did not vote for it cannot be it."""
BROAD_ITEMS = (
    "maintenance of international peace",
    "threats to international peace",
    "peace and security in africa",
    "non-proliferation",
)


@dataclass(frozen=True, slots=True)
class Match:
    """A row with what speaks against it: ``points`` in words, none for a full match; ``fit`` is how the
    subjects agree."""

    row: Row
    points: tuple[str, ...]
    fit: Fit
    unknown: bool = False

    @property
    def full(self) -> bool:
        """Whether nothing speaks against the row."""
        return not self.points and self.fit != "none"


def compare(query: Query, row: Row, register: Register) -> Match:
    """The claim beside a row, its day left out."""
    points: list[str] = []
    unknown = False
    for check in (_outcome, _voters, _sponsors, _numbers):
        told = check(query, row, register)
        if told == "?":
            unknown = True
        elif told:
            points.append(told)
    return Match(row, tuple(points), subject_fit(query, row), unknown)


def subject_fit(query: Query, row: Row) -> Fit:
    """How the claim's subjects fit the row's; subjects that only the context gives never speak against a
    row."""
    broad = row.item.lower().startswith(BROAD_ITEMS) and len(row.subjects) < 2
    fit = fits(query.subjects, row.subjects, broad=broad)
    if fit == "none" and not query.strong:
        return "possible"
    return fit


def _outcome(query: Query, row: Row, register: Register) -> str | None:
    if query.need == "adopt" and row.outcome != "adopted":
        return f"the register has it {_OUTCOMES.get(row.outcome, row.outcome)}"
    if query.need == "fail" and row.outcome == "adopted":
        return "the register has it adopted"
    if query.need == "veto":
        if row.outcome == "vetoed":
            missing = [code for code in query.states if code not in row.vetoed_by]
            if missing:
                by = " and ".join(naming(code) for code in sorted(row.vetoed_by))
                return f"the register has a veto by {by}, not by {' and '.join(map(naming, missing))}"
            if query.detail.alone and set(query.states) and set(query.states) != row.vetoed_by:
                return f"the register has vetoes by {' and '.join(naming(c) for c in sorted(row.vetoed_by))} together"
            return None
        against = [code for code in query.states if row.votes.get(code) == "N"]
        if against:
            return f"{no_veto(row, against, register)}"
        return f"the register has it {_OUTCOMES.get(row.outcome, row.outcome)}, without a veto"
    return None


def no_veto(row: Row, states: list[str], register: Register) -> str:
    """Why a vote against was no veto in this row."""
    who = " and ".join(map(naming, states))
    if row.kind == "procedural":
        return f"{who} voted against, but the question was procedural, so it was no veto"
    if any(code not in register.permanent for code in states):
        return f"{who} voted against, which is no veto for a member without a permanent seat"
    needed = register.votes_needed(row.date)
    if row.outcome == "not_adopted" and needed:
        return f"{who} voted against, but the draft had {row.yes} of the {needed} votes it needed, so it failed without a veto"
    return f"{who} voted against, but the register has no veto there"


def _voters(query: Query, row: Row, register: Register) -> str | None:
    if query.need != "vote" or not row.votes:
        return None
    wanted = _CHOICES.get(query.detail.choice or "", "")
    for code in query.states:
        cast = row.votes.get(code)
        if cast is None:
            return f"{naming(code)} was not a member of the Council on {day_in_words(row.date)}"
        if cast == "?":
            return "?"
        if (cast == wanted) == query.detail.negated:
            return f"{naming(code)} {_TOLD[cast]}"
    if query.detail.alone and query.detail.choice in ("no", "abstain"):
        number = row.no if query.detail.choice == "no" else row.abstain
        if number is not None and number > len(query.states):
            return f"{number} members {'voted against' if query.detail.choice == 'no' else 'abstained'}"
    return None


def _sponsors(query: Query, row: Row, register: Register) -> str | None:
    wanted = set(query.states if query.need == "table" else query.sponsors)
    wanted = {code for code in wanted if len(code) == 3}
    if not wanted:
        return None
    if not row.sponsors:
        return "?"
    missing = wanted - set(row.sponsors)
    if missing and len(row.sponsors) >= MANY_SPONSORS and all(row.votes.get(code) == "Y" for code in missing):
        return "?"
    if missing:
        by = " and ".join(naming(code) for code in row.sponsors[:3]) + (
            " and others" if len(row.sponsors) > 3 else ""
        )
        return f"the register has it tabled by {by}"
    return None


def _numbers(query: Query, row: Row, register: Register) -> str | None:
    detail = query.detail
    if row.yes is None:
        return "?" if tally_words(detail) else None
    told = ((detail.yes, row.yes), (detail.no, row.no), (detail.abstain, row.abstain))
    if any(claim is not None and claim != number for claim, number in told):
        return f"the register has {row.yes} for, {row.no} against, {row.abstain} abstaining"
    if detail.unanimous and (row.no or row.abstain):
        return f"the register has {row.yes} for, {row.no} against, {row.abstain} abstaining, so not unanimous"
    return None


def row_words(row: Row) -> str:
    """A row in words: "S/2023/773 of 18 October 2023 (12-1-2, vetoed)"."""
    what = f"{row.tally}, " if row.tally else ""
    return f"{row.key} of {day_in_words(row.date)} ({what}{_OUTCOMES.get(row.outcome, row.outcome)})"


def subject_words(row: Row) -> str:
    """What a row is on: its agenda item, or its subjects."""
    return row.item or ", ".join(label(key) for key in sorted(row.subjects)) or row.title
