"""Whether words were spoken, written or thought, once it is known who uttered them and through what channel."""

from __future__ import annotations

import re

from verbale.records import Mode, Statement

WRITTEN = frozenset({"statement", "letter", "email", "text message", "report", "social media", "website"})
"""Channels whose words are written."""
_VOICED = re.compile(r"\b(?:calculat|reckon|regret|wonder|anticipat|understood$)", re.IGNORECASE)
"""Thoughts that are only known because somebody voiced them, figures above all: "reckons it at 40", "wondered why"."""
_CURIOUS = re.compile(r"\b(?:want|wish)\w*(?: to know)?$", re.IGNORECASE)
_TOLD = re.compile(r"^(?:find|finds|found|report|reports|reported)$", re.IGNORECASE)
"""Cues of a document that others have too: "The court found", "reports that the boat would sink"."""


def mode_of(statement: Statement) -> Mode:
    """The mode of ``statement``: what a document says is written, and so is what somebody says by letter or online; a thought that can
    only be known from hearing it is speech."""
    cue = statement.cue.text if statement.cue is not None else ""
    opening = statement.content[0].text if statement.content else ""
    document = statement.source is not None and statement.source.type == "document"
    mode = statement.mode
    asked = _CURIOUS.search(cue) and (cue.endswith("to know") or opening.startswith("to know "))
    if mode == "thought" and (asked or _VOICED.search(cue)):
        mode = "speech"
    if mode == "writing" and not document and _TOLD.match(cue):
        mode = "speech"
    if statement.act == "decline-comment":
        return "speech" if mode == "writing" and not document else mode
    written = document or statement.channel in WRITTEN
    return "writing" if mode == "speech" and written else mode
