"""The day and the channel that another sentence gives."""

from __future__ import annotations

import re
from bisect import bisect_left

from verbale.dating.frames import Frame
from verbale.dating.memory import Memory, Speech, is_old
from verbale.dating.scenes import GATHERINGS, Scene
from verbale.dating.speaking_for import NEAR, actor_day, named_in
from verbale.dating.there import is_in_the_hall, meant_occasion, of_the_court, takes_part, was_there
from verbale.dating.written import WRITTEN
from verbale.records import Statement, When

_LATER = re.compile(r"\b(?:later|afterwards)\b(?!\s+(?:this|that|in|on)\b)", re.IGNORECASE)
_AFTERWARDS = re.compile(r"(?:\s+[\w’'-]+){0,3}?\s+afterwards\b\W*$|\s+afterwards\b", re.IGNORECASE)
_ASKED = re.compile(r"(?:re)?asked|questioned|pressed|quizzed|reminded|challenged", re.IGNORECASE)
_POSSESSIVE = re.compile(r"(?:its|his|her|their)\s", re.IGNORECASE)
_TOLD = re.compile(r"told|tells", re.IGNORECASE)
_ATTENDS = re.compile(
    r"reporter|journalist|delegate|representative|envoy|ambassador|chair|member|deput|secretar|director|judge|mayor|councill?or|commissioner|witness|counsel|lawyer|president|delegat|negotiator|lawmaker|senator|mp\b|speaker|spokes|questioner|audience|minister",
    re.IGNORECASE,
)
_REPORTER = re.compile(r"\b(?:reporter|journalist|correspondent|questioner)s?\b", re.IGNORECASE)
_BY = re.compile(r"\s+by\b", re.IGNORECASE)
_PAPER = re.compile(
    r"\s+(?:the\s+)?(?:[A-Z]\w+|me\b|us\b|this\s+(?:newspaper|paper|reporter|website|magazine)|our\s+(?:reporter|correspondent))"
)
CHANNEL_NEAR = 3
"""Paragraphs over which an occasion goes on, and over which undated news of a speaker stays undated (tuned on
the same)."""
FAR = 8
"""Paragraphs over which words spoken to "the assembly" or "before the vote" still are of the occasion."""
_FOR_IT = re.compile(
    r"(?:an?|the|its|their)\s+(?:[a-z-]+\s+)?(?:spokes\w+|officials?|minister|envoy|representative|head|chief|director|chair\w*|president|secretary)$"
)
"""Somebody who speaks for the body named just before, in small letters: "a ministry spokesman", "its head"."""
_JUDGE = re.compile(
    r"(?:(?:the|its)\s+)?(?:(?:chief|presiding|lord|lady|mr|ms|mrs)\s+)*(?:justice|judge)\b", re.IGNORECASE
)
_BODY = re.compile(
    r"the\s+(?:\w+\s+)?(court|tribunal|jury|council|board|committee|commission|assembly|parliament|senate|chamber|panel|inquiry|judge)",
    re.IGNORECASE,
)
_ANSWER = re.compile(
    r"answered|replied|retorted|countered|responded|shot\s+back|objected|agreed|disagreed", re.IGNORECASE
)
_IN_REPLY = re.compile(
    r"\W*(?:In\s+(?:reply|response|answer)|Replying|Responding|Answering)\b(?!\s+to\s+(?:a|an|the)\s)"
)
_DURING_IT = re.compile(
    r"\W*(?:during|in|at)\s+(?:the|that)\s+(?:\w+\s+)?(?:debate|discussion|meeting|session|sitting|hearing)\b",
    re.IGNORECASE,
)
_REACTS = re.compile(
    r"welcomed|rejected|dismissed|denied|praised|thanked|called|criticised|criticized|condemned|accepted",
    re.IGNORECASE,
)
_OUTSIDE = re.compile(
    r"^[Tt]he\s.*\b(?:ministry|department|union|association|federation|agency|company|firm|office|club|authority|institute|league|guild|chamber)$"
)
_REPLIES = re.compile(
    r"(?:reject|dismiss|den|disput|contradict|rebut|refut|repl|answer|retort|counter|respond|insist|disagree|object)\w*",
    re.IGNORECASE,
)
_LEADS = re.compile(
    r"\b(?:chair(?:man|woman|person)?|chief|president|director|head|boss|founder|owner|spokes(?:man|woman|person)|leader|secretary|manager)\b",
    re.IGNORECASE,
)
_SPOKES = re.compile(r"an?\s+(?:[\w’-]+\s+){0,3}spokes(?:man|woman|person)\b", re.IGNORECASE)
"""Somebody who speaks for a body to the papers, and sits at no meeting of it."""
_ASKED_AT = frozenset({"phone call", "interview", "radio", "television", "podcast"}) | GATHERINGS
"""Channels through which somebody may be asked a question at once."""
_OUTDOORS = re.compile(
    r"\W*(?:speaking|talking)\s+(?:outside|on\s+the\s+steps|at\s+the\s+(?:gates?|door))\b", re.IGNORECASE
)
"""Words spoken elsewhere than those before: "Speaking outside parliament, she said …"."""
_COURT = re.compile(r"\b(?:court|tribunal|judges?)\b", re.IGNORECASE)
PERSON_NEAR = 4
"""Paragraphs over which the day of one person’s speech is carried on: tuned on the dev split of the
gold set, where of 11 sayings four or more paragraphs on 8 are news of the day of publication."""
BODY_NEAR = 2
"""Paragraphs over which the day of a body, which speaks often, is carried on (tuned on the dev split of the
gold set)."""


def context_day(
    statement: Statement, frame: Frame, memory: Memory, known: tuple[Speech | None, str | None]
) -> When | None:
    """The day that another sentence gives: of the same speaker's speech, of the occasion, of the same
    government."""
    speech, channel = known
    interviewed = speech is not None and speech.channel == "interview" and speech.paragraph == frame.paragraph
    just = (
        speech is not None
        and speech.said.basis in ("stated", "context")
        and frame.sentence - speech.sentence == 1
    )
    if (
        not interviewed
        and not just
        and channel not in GATHERINGS
        and _to_a_paper(statement, frame, memory.text)
    ):
        return None
    if memory.last is not None and _answers(statement, frame, memory.last, memory.text):
        return memory.last.said
    if speech is not None and _answers_news(statement, frame, memory, speech):
        return None
    scene = memory.scene
    if scene is not None and speech is not None and _opens_anew(scene, frame, speech):
        return scene.said
    if (
        speech is not None
        and speech.said.basis == "publication"
        and frame.paragraph - speech.paragraph <= NEAR
    ):
        return None
    if speech is not None and speech.paragraph != frame.paragraph and _OUTDOORS.match(memory.text, frame.low):
        return None
    if speech is not None and _according(statement) and frame.paragraph != speech.paragraph:
        return None
    if speech is not None and speech.said.basis in ("stated", "context"):
        fresh = channel is not None and speech.channel is not None and channel != speech.channel
        body = statement.source is not None and statement.source.type in ("organisation", "government")
        reach = 0 if is_old(speech.said, memory.publication) else BODY_NEAR if body else PERSON_NEAR
        later = memory.latest is not None and _overtaken(statement, speech, memory.latest)
        turned = speech.paragraph < frame.paragraph and _has_turned(frame, memory, speech)
        if turned and reach == PERSON_NEAR:
            return None
        if not fresh and not later and frame.paragraph - speech.paragraph <= reach:
            return speech.said
    first = _introduced(statement, frame, memory, speech) or _for_the_body(statement, frame, memory, speech)
    if first is None and channel == "statement" and speech is None:
        first = _in_its_statement(statement, frame, memory)
    if first is not None:
        return first.said
    if not statement.content:
        return None
    if memory.press is not None and _is_question(statement, frame, memory.text):
        return memory.press.said
    heard = memory.speeches.get(memory.speaker) if memory.speaker else None
    if heard is not None and heard.paragraph == frame.paragraph and _is_heckled(statement):
        return heard.said if heard.said.basis in ("stated", "context") else None
    return _scene_day(statement, frame, memory, channel)


def _scene_day(statement: Statement, frame: Frame, memory: Memory, channel: str | None) -> When | None:
    """The day of the sitting or the occasion that a statement belongs to, or that of its speaker's government."""
    scene, sitting = memory.scene, memory.sitting
    if sitting is not None:
        held = _was_at(statement, frame, memory, sitting)
        if held is not None and not is_old(held.said, memory.publication):
            return held.said
    stale = (
        scene is not None and is_old(scene.said, memory.publication) and scene.paragraph != frame.paragraph
    )
    if scene is None or not scene.said.date or (stale and not scene.whole):
        return actor_day(statement, frame, memory)
    if (
        any(_LATER.search(memory.text, low, high) for low, high in frame.pieces)
        and frame.paragraph - scene.paragraph <= 1
    ):
        return scene.said
    if scene.fronted and frame.paragraph == scene.paragraph:
        return scene.said
    if (
        channel is not None
        and channel != scene.channel
        and not (scene.channel is None and channel in GATHERINGS)
    ):
        return actor_day(statement, frame, memory) if scene.channel is None else None
    if _is_at(statement, frame, memory, scene):
        return scene.said
    return actor_day(statement, frame, memory)


def _was_at(statement: Statement, frame: Frame, memory: Memory, sitting: Scene) -> Scene | None:
    """The sitting that the words around the cue, or the source, place a statement at."""
    distance = frame.paragraph - sitting.paragraph
    if distance <= FAR and is_in_the_hall(frame, memory.text):
        return meant_occasion(frame, memory) or sitting
    scene = memory.scene
    moved = scene is not None and scene.paragraph == frame.paragraph and scene.said.date != sitting.said.date
    there = not moved and was_there(statement, frame, memory.text)
    near = of_the_court(statement, sitting) or _is_afterwards(frame, memory.text)
    return sitting if (there and distance <= FAR) or (near and distance <= NEAR) else None


def _is_afterwards(frame: Frame, text: str) -> bool:
    """Whether the cue is followed by "afterwards" and no more: "“Fine,” he said afterwards"."""
    return _AFTERWARDS.match(text, frame.end, frame.high) is not None


def _has_turned(frame: Frame, memory: Memory, speech: Speech) -> bool:
    """Whether the paragraph has told of a later day before the statement: "It snowed on Thursday. “…,” Salo said"."""
    number = bisect_left(memory.dates, frame.start, key=lambda one: one.expression.start) - 1
    if number < 0:
        return False
    day = memory.dates[number].told_as_past()
    if day.precision != "day" or day.date is None or day.direction == "future" or day.modifier:
        return False
    return "\n" not in memory.text[day.end : frame.start] and day.date > (speech.said.date or "")


def _overtaken(statement: Statement, speech: Speech, latest: Speech) -> bool:
    """Whether the speaker now reacts to what another has said on a later day: "… on Friday that it was sorry. Ana Pell
    welcomed this"."""
    cue = statement.cue
    after = latest.paragraph > speech.paragraph and (latest.said.date or "") > (speech.said.date or "")
    return after and cue is not None and bool(_REACTS.fullmatch(cue.text))


def _answers(statement: Statement, frame: Frame, last: Speech, text: str) -> bool:
    """Whether the cue answers what the sentence before tells with its day: "… in April she accused Belt. Rak replied …"."""
    cue = statement.cue
    near = last.paragraph == frame.paragraph and frame.sentence - last.sentence <= 1
    dated = last.said.basis in ("stated", "context") and last.channel not in WRITTEN
    answers = cue is not None and (_ANSWER.fullmatch(cue.text) or _IN_REPLY.match(text, frame.low))
    return near and dated and bool(answers)


def _answers_news(statement: Statement, frame: Frame, memory: Memory, speech: Speech) -> bool:
    """Whether a speaker answers what another has just said as news of today: "An insider said it was late. Belt denied it"."""
    last, cue = memory.last, statement.cue
    if last is None or cue is None or last.said.basis != "publication" or speech.sentence >= last.sentence:
        return False
    near = last.paragraph == frame.paragraph and frame.sentence - last.sentence <= 1
    return near and speech.paragraph < frame.paragraph and bool(_REPLIES.fullmatch(cue.text))


def _opens_anew(scene: Scene, frame: Frame, speech: Speech) -> bool:
    """Whether the paragraph has turned to another day since ``speech``: "Yesterday the court heard …. He insisted …"."""
    return scene.fronted and scene.paragraph == frame.paragraph and speech.sentence < scene.sentence


def _introduced(statement: Statement, frame: Frame, memory: Memory, speech: Speech | None) -> Speech | None:
    """The dated speech just before of somebody called by office alone, whom this statement then names: "the
    minister said on
    Tuesday … “…,” Ama Okafor said"."""
    first, source = memory.untitled, statement.source
    if first is None or speech is not None or source is None or source.type != "person" or not source.name:
        return None
    if source.role and memory.office and not named_in(source.role, memory.office):
        return None
    dated = first.said.basis in ("stated", "context")
    start = min([frame.low, *(span.start for span in statement.content)])
    opens = not memory.text[:start].rpartition("\n")[2].strip()
    near = frame.paragraph == first.paragraph or (opens and frame.paragraph - first.paragraph == 1)
    return first if dated and near else None


def _for_the_body(statement: Statement, frame: Frame, memory: Memory, speech: Speech | None) -> Speech | None:
    """The dated speech just before of the body that somebody without a name speaks for: "the ministry said on Saturday.
    “…,” a ministry spokesman said"."""
    body, source = memory.body, statement.source
    if (
        body is None
        or speech is not None
        or source is None
        or _according(statement)
        or not (_FOR_IT.match(source.text) or (_JUDGE.match(source.text) and memory.court))
    ):
        return None
    near = body.paragraph == frame.paragraph and frame.sentence - body.sentence <= 1
    return body if near and body.said.basis in ("stated", "context") else None


def _in_its_statement(statement: Statement, frame: Frame, memory: Memory) -> Speech | None:
    """The dated speech just before of a body, for whoever leads it and speaks in a statement: "The mill said on Sunday that …
    “…,” chairwoman Ida Moe said in a statement"."""
    body, source = memory.body, statement.source
    if body is None or source is None or source.type != "person" or frame.paragraph - body.paragraph > 1:
        return None
    leads = _LEADS.search(f"{source.text} {source.role or ''}") is not None
    return (
        body
        if leads and body.said.basis in ("stated", "context") and not is_old(body.said, memory.publication)
        else None
    )


def whole_day(statement: Statement, memory: Memory, channel: str | None = None) -> When | None:
    """The day of the occasion that the whole article reports, if the speaker can be there: a person, or
    nobody named."""
    source = statement.source
    heard = source is None or source.type in (None, "person") or source.text.lower() in ("he", "she", "i")
    if channel in WRITTEN and memory.whole is not None and channel != memory.whole.channel:
        return None
    return memory.whole.said if memory.whole is not None and heard and statement.mode != "thought" else None


def carried_channel(statement: Statement, frame: Frame, memory: Memory, speech: Speech | None) -> str | None:
    """The channel of a speech that goes on, or of the occasion at which the statement is made."""
    if _according(statement):
        return None
    if speech is not None and speech.channel is not None:
        return speech.channel if frame.paragraph - speech.paragraph <= CHANNEL_NEAR else None
    first = _introduced(statement, frame, memory, speech)
    if first is not None:
        return first.channel
    scene = memory.scene
    if memory.press is not None and _is_question(statement, frame, memory.text):
        return memory.press.channel
    spoken = memory.speeches.get(memory.speaker) if memory.speaker else None
    if spoken is not None and statement.source is None and _is_question(statement, frame, memory.text):
        near = spoken.paragraph == frame.paragraph and frame.sentence - spoken.sentence <= 1
        if near and spoken.channel in _ASKED_AT:
            return spoken.channel
    held = None if memory.sitting is None else _was_at(statement, frame, memory, memory.sitting)
    if (
        held is not None
        and held.channel in ("meeting", "parliament")
        and _DURING_IT.match(memory.text, frame.low)
    ):
        return held.channel
    heard = scene is not None and (scene.channel in GATHERINGS or scene.channel == "phone call")
    if scene is not None and heard and _is_at(statement, frame, memory, scene):
        return scene.channel
    return None


def _is_at(statement: Statement, frame: Frame, memory: Memory, scene: Scene) -> bool:
    """Whether a statement is made at the occasion that the article is at."""
    distance = frame.paragraph - scene.paragraph
    if scene.whole:
        bodies = ("organisation", "government", "document")
        return not (scene.channel == "interview" and statement.source and statement.source.type in bodies)
    if not scene.gathering or distance > NEAR:
        return False
    if takes_part(statement, frame, memory) or _is_the_body(statement, scene):
        return True
    source = statement.source
    if source is not None and scene.channel in ("meeting", "court") and _SPOKES.match(source.text):
        return False
    if scene.channel == "interview" and source is not None:
        return _is_question(statement, frame, memory.text)
    if source is None:
        return scene.channel in GATHERINGS and _is_question(statement, frame, memory.text)
    if _POSSESSIVE.match(source.text) and (distance == 0 or not source.text.lower().startswith("its")):
        return True
    if source.type in ("unnamed", "group") and not _ATTENDS.search(source.text):
        return False
    if distance == 0:
        return not _reacts_from_outside(statement, scene)
    if distance > 1:
        return False
    surname = source.name.split()[-1] if source.name and source.name.split() else None
    if surname is not None and re.search(rf"\b{re.escape(surname)}\b", scene.words):
        return True
    return named_in(source.text + " " + (source.role or ""), scene.words)


def _is_the_body(statement: Statement, scene: Scene) -> bool:
    """Whether the source is the body whose sitting it is: "the court found", after "a court ruled on Thursday"."""
    source = statement.source
    body = _BODY.fullmatch(source.text) if source is not None else None
    if body is not None and body[1].lower() == "judge":
        return _COURT.search(scene.words) is not None
    return body is not None and re.search(rf"\b{body[1]}\b", scene.words, re.IGNORECASE) is not None


def _according(statement: Statement) -> bool:
    return statement.cue is not None and statement.cue.text.lower() == "according to"


def _to_a_paper(statement: Statement, frame: Frame, text: str) -> bool:
    """Whether somebody is told who hears it alone: "told Radio Kafue", "told me", "told this newspaper"."""
    cue = statement.cue
    return (
        cue is not None
        and bool(_TOLD.fullmatch(cue.text))
        and bool(_PAPER.match(text, frame.end, frame.high))
    )


def _is_question(statement: Statement, frame: Frame, text: str) -> bool:
    """Whether a reporter asks, named or not: "asked whether …", "a Polish reporter wanted to know"."""
    if statement.source is not None:
        return statement.source.name is None and bool(_REPORTER.search(statement.source.text))
    asked = statement.cue is not None and _ASKED.fullmatch(statement.cue.text)
    return bool(asked) and not _BY.match(text, frame.end)


def _is_heckled(statement: Statement) -> bool:
    """Whether somebody without a name puts a question to whoever is speaking: "a heckler asked whether …"."""
    asked = statement.cue is not None and _ASKED.fullmatch(statement.cue.text)
    return bool(asked) and (statement.source is None or statement.source.name is None)


def _reacts_from_outside(statement: Statement, scene: Scene) -> bool:
    """Whether a body that was not told of reacts to what was said: "The ministry thanked the board for its work"."""
    source, cue = statement.source, statement.cue
    if source is None or cue is None or not _REACTS.fullmatch(cue.text) or not _OUTSIDE.search(source.text):
        return False
    return not named_in(source.text, scene.words)
