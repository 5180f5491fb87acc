"""Formal acts of one report that belong to one another: the same event told twice, and what became of a draft."""

from __future__ import annotations

import re
from dataclasses import replace

from verbale.acts.telling import Told
from verbale.records import Act, ActDetail, Document

LATEST = re.compile(
    r"(?:The|Its|Their|Among\sthem)\s(?:(?:very\s)?(?:latest|last|most\srecent|newest|first|second|third|other|previous))(?:\s(?:one|of\s(?:these|them)|veto|such\sveto|was))?\s(?:was|were|came|fell|is|concerned|blocked|struck\sdown|killed)\b"
)
_BRINGS_IN = frozenset({"table-draft", "vote", "adopt", "veto", "amend"})


def linked(
    document: Document, pairs: list[tuple[Act, ActDetail]], told: list[Told]
) -> list[tuple[Act, ActDetail]]:
    """Each act on "the resolution" with the earlier act that brought it in, and what that one says of its
    sponsors."""
    linked: list[tuple[Act, ActDetail]] = []
    for (act, detail), entry in zip(pairs, told, strict=True):
        thing = entry.event.thing
        again = LATEST.match(document.text, entry.event.start) is not None
        back = (
            again
            or (thing is None and not detail.symbols and act.type in ("veto", "abstain", "vote", "adopt"))
            or (thing is not None and thing.definite and not detail.symbols)
        )
        if back and act.count in (None, 1) and not detail.span:
            for earlier, before in reversed(linked):
                if again and earlier.type == act.type:
                    detail = replace(detail, refers=earlier.id)
                    break
                if (
                    not again
                    and earlier.type in _BRINGS_IN
                    and earlier.count in (None, 1)
                    and not _apart_in_time(detail, before)
                ):
                    passed_on = (
                        ()
                        if act.type == "veto" and set(before.sponsors) & set(act.actors)
                        else before.sponsors
                    )
                    detail = replace(detail, refers=earlier.id, sponsors=detail.sponsors or passed_on)
                    if detail.date is None and earlier.type != "table-draft":
                        detail = replace(detail, date=before.date)
                    break
        linked.append((act, detail))
    return linked


def _apart_in_time(later: ActDetail, earlier: ActDetail) -> bool:
    return bool(
        later.date and earlier.date and later.date[: len(earlier.date)] < earlier.date[: len(later.date)]
    )
