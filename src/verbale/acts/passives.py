"""Who did what a passive tells, where nobody stands behind "by": the body that acted or met just before.

"The council met and amended the plan. *A motion was carried*."
"""

from __future__ import annotations

import re
from dataclasses import replace

from verbale.acts.agents import find_named
from verbale.acts.clauses import clause_start
from verbale.acts.doers import Doer
from verbale.acts.pointing import body_before
from verbale.acts.scenes import Scene
from verbale.acts.surroundings import Surroundings
from verbale.acts.whose import subject_before

_AT_MEETING = re.compile(
    r"At\s(?P<where>(?:the|its|an?)\s(?:[a-z]+\s){0,3}?(?:congress|assembly|convention|synod|conference|meeting|session|summit)\sof\s(?:the\s)?[A-ZÀ-Þ][\w’-]*(?:\s(?:of\s|for\s)?[A-ZÀ-Þ][\w’-]*){0,5})"
    r"(?:\sin\s[A-ZÀ-Þ][\w-]+(?:\s[A-ZÀ-Þ][\w-]+)?)?(?:,|\s(?:on|last)\s\w+)?,?\s(?=(?:the|an?|two|three|four|five|both|all|its)\s)"
)


def at_opening(scene: Scene, around: Surroundings, at: int) -> Doer | None:
    """The body at whose meeting it was done: "At the congress of the Otter Federation in Turku the smaller pool was accepted"."""
    opening = _AT_MEETING.match(scene.text, clause_start(scene.text, scene.start, at), at)
    doer = find_named(scene, around, opening.start("where"), opening.end("where")) if opening else None
    return doer if doer and doer.bodily and doer.actors else None


def that_acted(scene: Scene, around: Surroundings, at: int) -> Doer | None:
    """The body that acted in the sentence just before: "The council met and amended the plan. A motion was carried"."""
    acted = around.acted
    if acted is None or acted.body is None or len(acted.actors) != 1 or not 0 <= scene.start - acted.end < 3:
        return None
    return Doer(acted.actors, at, acted.body, bodily=True)


def spoken_of(scene: Scene, around: Surroundings, at: int) -> Doer | None:
    """The body that the sentence before speaks of: "The council met again. The plan was rejected by 12 votes to three"."""
    subject = subject_before(around, scene.text, scene.start)
    if subject is not None:
        return replace(subject, start=at)
    named = body_before(scene, around, at)
    return Doer(named[0], at, named[1], bodily=True) if named else None
