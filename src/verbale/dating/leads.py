"""The day of a first sentence that tells its news in the perfect, which the article gives only afterwards."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from verbale.dating.background import is_just
from verbale.dating.expressions import Found
from verbale.dating.frames import Frame
from verbale.dating.memory import Memory, is_old
from verbale.records import Document, Statement, When

_REACH = 600
"""Characters after the first sentence in which its day may be told."""
_NEAR = 2
"""Paragraphs after the first in which its speaker may be heard with a day."""
_OFFICE = re.compile(
    r"\b(?:its|head|chief|president|minister|director|chair\w*|spokes\w+|secretary|mayor|leader|manager|executive|judge|justice|owner|founder|commissioner|official)\b",
    re.IGNORECASE,
)
_ISSUED = re.compile(
    r"\b(?:the|its|his|her|their)\s+(?:[\w-]+\s+){0,2}?(?:guidance|ruling|decision|announcement|judge?ment|order|report|letter|statement|plan|verdict|move|call"
    r"|warning|appeal|advice|notice|decree|comments|remarks|findings|figures|survey|study|offer|proposal|demand|apology|pledge|threat),?\s+(?:(?:which|that)\s+)?(?:(?:was|were)\s+)?"
    r"(?:issued|published|released|handed\s+down|announced|made|taken|sent|delivered|posted|unveiled|dated|given|came|contained|signed|presented|made\s+public)"
    r"(?:\s+(?!that\b)[\w’'-]+){0,4}?\s+(?:(?:late|early)\s+)?(?:on\s+)?$",
    re.IGNORECASE,
)
"""What comes before the day in "The guidance, issued on Monday, …", "The decision was made public on Monday"."""


def date_lead(
    document: Document,
    made: list[Statement],
    frames: Sequence[Frame],
    known: tuple[Sequence[Found], Memory],
) -> None:
    """Give a first sentence in the perfect ("The bank has admitted that …") the day that the article then tells for it:
    that of the same speaker ("Speaking on Thursday, its head said …"), or of what was issued ("The ruling, issued on Monday")."""
    found, memory = known
    first = 0 if document.headline is None else document.headline + 1
    order = sorted(range(len(made)), key=lambda index: frames[index].start)
    leads = [n for n in order if frames[n].paragraph == first and made[n].within is None]
    if memory.live or not leads or made[leads[0]].said.basis != "publication":
        return
    lead = leads[0]
    leads = [n for n in leads if frames[n].sentence == frames[lead].sentence]
    if not is_just(memory.text, frames[lead], made[lead]):
        return
    after = [n for n in order if first < frames[n].paragraph <= first + _NEAR and made[n].within is None]
    said = _of_speaker(made[lead], [made[n] for n in after]) or _of_issue(memory.text, frames[lead], found)
    if said is None or said.precision != "day" or is_old(said, memory.publication):
        return
    for n in leads:
        if made[n].said.basis == "publication":
            made[n] = replace(made[n], said=replace(said, basis="context"))


def _of_speaker(lead: Statement, near: Sequence[Statement]) -> When | None:
    """The day of the first thing said after the lead, if one speaker can have said both."""
    one, later = lead.source, near[0] if near else None
    if one is None or later is None or later.source is None or later.said.basis != "stated":
        return None
    if one.name and later.source.name and one.name != later.source.name:
        return (
            later.said
            if one.type in ("organisation", "government") and _speaks_for(one.actor, later)
            else None
        )
    return later.said if one.type in ("person", "unnamed", "organisation", "government") else None


def _speaks_for(actor: str | None, later: Statement) -> bool:
    """Whether a later speaker can be of the body in the lead: somebody with an office, for the same state or for none known."""
    source = later.source
    if source is None or source.type not in ("person", "unnamed") or source.actor not in (actor, None):
        return False
    return bool(_OFFICE.search(f"{source.text} {source.role or ''}"))


def _of_issue(text: str, lead: Frame, found: Sequence[Found]) -> When | None:
    """The day of what the first sentence tells of, where the article says when it was issued."""
    for one in found:
        day = one.told_as_past()
        near = lead.high <= day.start <= lead.high + _REACH and day.date and day.direction != "future"
        if near and _ISSUED.search(text[max(lead.high, day.start - 120) : day.start]):
            return When(day.date, day.precision, "context", day.text)
    return None
