"""Decisions told with the verb first: "Unanimously approved was the resolution on nets", "Rejected, on the other hand, were two motions
on hats"."""

from __future__ import annotations

import re

from verbale.acts.nouns import NOUN, any_head, head_after, thing_named
from verbale.acts.pointing import REACH
from verbale.acts.scenes import Event, Scene
from verbale.acts.surroundings import Surroundings

_FIRST = re.compile(
    r"(?:(?:But|And|Also|Likewise)\s|[A-Z]\w+ly\s|\w+ly,\s)?(?:also\s|likewise\s)?(?:(?P<adopt>[Aa]pproved|[Aa]dopted|[Aa]ccepted|[Pp]assed|[Cc]arried|[Ee]ndorsed|[Rr]atified)"
    r"|(?P<vote>[Rr]ejected|[Dd]efeated|[Vv]oted\sdown|[Tt]urned\sdown|[Tt]hrown\sout|[Nn]egatived)|(?P<withdraw>[Ww]ithdrawn)|(?P<amend>[Aa]mended))"
    r"(?:\s(?:too|unanimously|by\s[^,;.]{3,40}|without\s[^,;.]{3,20}))?(?:,\s[^,;.]{3,40},)?\s(?:was|were)(?=\s(?:the|an?|two|three|four|five|all|both|its|their|another|\d+)\b)"
)


def find_inverted(scene: Scene, around: Surroundings, known: list[Event]) -> list[Event]:
    """The decision that a sentence tells so, by the body that acted in the sentence before, if one did."""
    text = scene.text
    match = _FIRST.match(text, scene.start, scene.end)
    kind = next((kind for kind, words in match.groupdict().items() if words), None) if match else None
    if match is None or kind is None or any(event.at < match.end() and event.actors for event in known):
        return []
    decides = kind in ("adopt", "vote")
    head = head_after(text, NOUN[kind], match.end(), scene.end)  # type: ignore[index]
    other = (
        any_head(text, match.end(), scene.end, approved=kind == "adopt") if head is None and decides else None
    )
    if head is None and other is None:
        return []
    thing = thing_named(text, head) if head else thing_named(text, other, "head")  # type: ignore[arg-type]
    acted = around.acted if decides and around.acted and 0 <= scene.start - around.acted.end < REACH else None
    body = acted.body if acted else None
    stop = re.search(r"[,;.]|\s(?:but|while|albeit|after|before)\s", text[thing.end : scene.end])
    end = thing.end + stop.start() if stop else scene.end
    return [
        Event(
            kind, match.start(), match.start(), end, match.end(), acted.actors if acted and body else (), thing, body=body,  # type: ignore[arg-type]
            outcome="adopted" if kind == "adopt" else "not_adopted" if kind == "vote" else None,
        )
    ]  # fmt: skip
