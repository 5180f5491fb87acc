"""When each statement was said, and through which channel.

Its own words come first, then the occasion that the article is at, then the day of publication.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import replace

from verbale.dating import periods
from verbale.dating.background import (
    is_background,
    is_belief,
    is_document,
    is_live_news,
    is_now,
    is_planned,
    is_present,
    stands,
)
from verbale.dating.carriers import Carriers
from verbale.dating.channels import find_channel, find_channel_in
from verbale.dating.context import carried_channel, context_day, whole_day
from verbale.dating.documents import dated_documents, day_of_it
from verbale.dating.expressions import scan
from verbale.dating.frames import Frame, find_frames, split
from verbale.dating.leads import date_lead
from verbale.dating.looking_back import find_looks_back, looking_back
from verbale.dating.memory import Memory, Speech, enter, is_old, key_of, remember, turn_to
from verbale.dating.proceedings import date_proceedings
from verbale.dating.scenes import Scene, between, find_remarks, find_scenes, is_live
from verbale.dating.stating import stated_day
from verbale.dating.then import spoken_of, then_day
from verbale.dating.visits import hear_visit, visit_day
from verbale.dating.written import WRITTEN, authors_day, document_day, goes_on_in_writing
from verbale.records import Document, Precision, Statement, When

_ELSEWHERE = re.compile(
    r"\W*(?:outside|in\s+the\s+(?:corridors?|lobby|hallway|street|car\s+park)|on\s+(?:the\s+steps|leaving|(?:his|her|their)\s+way\s+out)|afterwards?|later|elsewhere"
    r"|separately|away\s+from\s+the)\b",
    re.IGNORECASE,
)
"""A sentence that leaves the occasion: "Outside, she said that …"."""
_AFTER_IT = re.compile(
    r"\b(?:after|following|on\s+leaving|at\s+the\s+end\s+of)\s+the(?:ir|se)?\s+(?:\w+\s+)?(?:talks|meeting|session|sitting|hearing|debate|negotiations)\b",
    re.IGNORECASE,
)
"""Words spoken once the occasion was over: "he said following the talks"."""
_PARTED = re.compile(r";|[,\s](?:while|whereas)\s")
"""What parts two clauses that tell of one time."""
_ROUND = 12
"""Statements on each side of a sentence that says where they were spoken which may belong to it."""
_LEADING = 3
"""Statements at the head of the article among which a headline finds what it sums up."""
_UNITS: dict[str, Precision] = {"day": "day", "week": "week", "month": "month", "year": "year"}


def date_statements(
    document: Document, statements: tuple[Statement, ...], published: str | None
) -> tuple[Statement, ...]:
    """The statements with ``said`` and ``channel`` filled, in the order given.

    ``published`` is the ISO 8601 date of publication, as precise as it is known, or ``None``. A day in the
    frame of the statement has the basis ``stated``; one that another sentence gave for the same speech or
    occasion ``context``; current news without a day ``publication``. Background, documents without a date,
    standing views and nested statements without a day of their own stay ``null``; so does a day that needs a
    date of publication which is not known, whose words are kept in ``said.text``.
    """
    if not statements:
        return statements
    sentences = split(document)
    found = scan(document, published)
    frames = find_frames(document, sentences, statements, found)
    scenes = find_scenes(document, sentences, statements, found)
    numbers = sorted(scenes)
    memory = Memory(document.text, _publication(published), document.headline)
    memory.dates = spoken_of(document.text, statements, found)
    memory.looks = find_looks_back(document, sentences, statements, (found, memory.publication))
    papers = dated_documents(document.text, found)[::-1]
    made = list(statements)
    memory.live = is_live(document)
    memory.carriers = Carriers(document, sentences, frames)
    memory.occasions = {number: scene.said for number, scene in scenes.items() if not scene.told}
    seen, dated = 0, set[int]()
    for number in sorted(range(len(statements)), key=lambda index: frames[index].start):
        frame = frames[number]
        for passed in between(numbers, seen, frame.sentence):
            if passed not in dated or scenes[passed].deed:
                enter(scenes[passed], memory)
        seen = max(seen, frame.sentence)
        turn_to(frame, memory)
        while papers and papers[-1][0] < frame.start:
            _, word, day = papers.pop()
            memory.documents[word] = day
        made[number] = _date_one(statements[number], frame, memory)
        if made[number].said.basis == "stated":
            dated.add(frame.sentence)
    date_proceedings(document, made, frames, (sentences, scenes, memory))
    hear_visit(document, made, frames, memory)
    _carry_back(made, frames, (document, sentences, scenes))
    _date_back(made, frames, [scenes[number] for number in numbers if scenes[number].remarks])
    date_lead(document, made, frames, (found, memory))
    _date_headline(document, made, frames, memory.publication)
    return tuple(made)


def _publication(published: str | None) -> When:
    period = periods.parse(published)
    if period is None or period.iso is None:
        return When()
    return When(period.iso, _UNITS.get(period.unit), "publication", None)


def _date_one(statement: Statement, frame: Frame, memory: Memory) -> Statement:
    key = key_of(statement, memory)
    speech = memory.speeches.get(key) if key else None
    channel = find_channel(memory.text, frame, statement)
    stated = None if is_planned(memory.text, frame, statement) else stated_day(memory.text, frame, statement)
    nested = statement.within is not None
    present = is_present(memory.text, frame, statement)
    goes_on = not nested and speech is not None and _goes_on(speech, frame, memory, present)
    if (
        stated is None
        and speech is not None
        and goes_on
        and then_day(memory.text, frame, statement, memory.dates) is None
    ):
        stated = speech.said
        channel = channel or speech.channel
    if stated is None and not nested and not present and _is_told_with(statement, frame, memory):
        stated = _as_context(memory.last.said if memory.last is not None else None)
    asked = memory.question
    if stated is None and not nested and asked is not None and asked.sentence == frame.sentence:
        stated = asked.said if asked.said.basis == "stated" else None
        channel = channel or asked.channel
    handed = None
    if stated is None and not nested and memory.carriers is not None:
        handed = memory.carriers.day(frame, statement, memory.occasions)
    said = stated or handed or _unstated(statement, frame, memory, (speech, channel))
    if channel is None and not nested:
        channel = _carried(statement, frame, memory, (speech, said))
    if is_document(statement):
        channel = None
    if not nested and (stated is not None or authors_day(statement, memory) is None):
        remember(statement, frame, memory, Speech(said, channel, frame.paragraph, frame.sentence))
    return replace(statement, said=said, channel=channel)


def _is_told_with(statement: Statement, frame: Frame, memory: Memory) -> bool:
    """Whether a sentence tells of a time long past in its first clause and goes on in the past: "In May the board called it
    late; the union called it early"."""
    last, source = memory.last, statement.source
    return (
        last is not None
        and last.sentence == frame.sentence
        and last.said.basis in ("stated", "context")
        and is_old(last.said, memory.publication)
        and source is not None
        and source.type not in ("unnamed", "document")
        and bool(_PARTED.search(memory.text, frame.low, frame.start))
        and not is_background(memory.text, frame, statement)
    )


def _goes_on(speech: Speech, frame: Frame, memory: Memory, present: bool) -> bool:
    """Whether a second cue in the sentence of ``speech`` shares its day, as "who said in January …, now says"
    does not."""
    known = speech.said.basis is not None
    return (
        known
        and speech.sentence == frame.sentence
        and not (present and is_old(speech.said, memory.publication))
    )


def _carried(
    statement: Statement, frame: Frame, memory: Memory, known: tuple[Speech | None, When]
) -> str | None:
    speech, said = known
    same = speech is not None and speech.paragraph == frame.paragraph
    present = is_present(memory.text, frame, statement) and not (memory.live or same)
    before = speech.said if speech is not None else memory.scene.said if memory.scene is not None else None
    if said.basis == "stated" and before is not None and before.date != said.date:
        return None
    if said.basis is None and is_background(memory.text, frame, statement):
        return None
    if _ELSEWHERE.match(memory.text, frame.low, frame.high):
        return None
    if _has_moved_on(speech, said) or any(_AFTER_IT.search(memory.text, *one) for one in frame.pieces):
        return None
    if memory.carriers is not None and (speech is None or speech.channel is None or not same):
        handed = memory.carriers.channel(frame, statement)
        if handed is not None:
            return handed
    carried = None if present else carried_channel(statement, frame, memory, speech)
    if carried is None and present and visit_day(statement, frame, memory) == replace(said, basis="context"):
        return "interview"
    if carried in WRITTEN and statement.mode == "thought":
        return None
    if (
        carried is None
        and memory.whole is not None
        and said.basis == "context"
        and said.date == memory.whole.said.date
    ):
        return memory.whole.channel
    return carried


def _has_moved_on(speech: Speech | None, said: When) -> bool:
    """Whether what a speaker says now is not of the day of what they said before: "wrote last May …. “Nobody answered,” she
    said"."""
    return (
        speech is not None
        and speech.said.basis == "stated"
        and said.basis == "publication"
        and said.date != speech.said.date
    )


def _unstated(
    statement: Statement, frame: Frame, memory: Memory, known: tuple[Speech | None, str | None]
) -> When:
    speech, channel = known
    if statement.within is not None:
        return When()
    then = None if is_document(statement) else then_day(memory.text, frame, statement, memory.dates)
    if (
        then is None
        and memory.live
        and not is_belief(statement)
        and (statement.mode != "thought" or is_present(memory.text, frame, statement))
        and is_live_news(memory.text, frame, statement)
    ):
        return memory.publication
    if is_document(statement):
        return _as_context(document_day(statement, frame, memory, speech))
    if then is None:
        then = day_of_it(memory.text, frame, memory.documents)
        then = None if then is not None and then.date == memory.publication.date else then
    if then is not None:
        return _as_context(then)
    if is_background(memory.text, frame, statement):
        return When()
    if is_present(memory.text, frame, statement):
        written = authors_day(statement, memory)
        if written is not None or (speech is not None and goes_on_in_writing(statement, frame, speech)):
            return _as_context(written or (speech.said if speech is not None else None))
        heard = _as_context(whole_day(statement, memory, channel) or visit_day(statement, frame, memory))
        standing = stands(statement, now=is_now(memory.text, frame)) or channel in (
            "report",
            "letter",
            "behind the scenes",
        )
        return heard if heard.date else When() if standing else memory.publication
    look = looking_back(memory.text, frame, statement, memory.looks)
    if look is not None and (speech is None or speech.sentence < look.sentence):
        return _as_context(look.said)
    found = context_day(statement, frame, memory, (speech, channel)) or whole_day(statement, memory, channel)
    return _as_context(found) if found is not None and found.date else memory.publication


def _as_context(said: When | None) -> When:
    return replace(said, basis="context") if said is not None and said.date else When()


def _carry_back(
    made: list[Statement],
    frames: Sequence[Frame],
    place: tuple[Document, Sequence[tuple[int, int]], dict[int, Scene]],
) -> None:
    """Give what stands before "She made the remarks when meeting the envoy" its channel, and what the same speaker and those
    named there say after it in that paragraph and the next."""
    document, sentences, scenes = place
    taken = {frame.sentence for frame in frames} | {n for n, one in scenes.items() if not one.remarks}
    order = sorted(range(len(made)), key=lambda index: frames[index].sentence)
    numbers = [frames[index].sentence for index in order]
    paragraphs = [low for low, _ in document.paragraphs]
    for number, words in find_remarks(document, sentences, taken).items():
        channel = find_channel_in(words, loose=True)
        paragraph = bisect_right(paragraphs, sentences[number][0]) - 1
        middle = bisect_left(numbers, number)
        if channel is None or middle == 0:
            continue
        speaker = _who(made[order[middle - 1]])
        for index in reversed(order[max(0, middle - _ROUND) : middle]):
            if paragraph - frames[index].paragraph > 1 or _who(made[index]) != speaker:
                break
            _through(made, index, channel)
        for index in order[middle : middle + _ROUND]:
            name = _who(made[index])
            if frames[index].paragraph - paragraph > 1 or (
                name != speaker and not _is_named(made[index], words)
            ):
                break
            _through(made, index, channel)


def _through(made: list[Statement], index: int, channel: str) -> None:
    one = made[index]
    if one.channel is None and one.within is None and one.said.basis is not None and not is_document(one):
        made[index] = replace(one, channel=channel)


def _who(one: Statement) -> str | None:
    return (one.source.speaker or one.source.name) if one.source else None


def _is_named(one: Statement, words: str) -> bool:
    return bool(one.source and one.source.name and one.source.name.split()[-1] in words)


def _date_back(made: list[Statement], frames: Sequence[Frame], scenes: Sequence[Scene]) -> None:
    """ "She was speaking on Tuesday" dates the undated speech of the speaker before it, in this paragraph and
    the one before."""
    order = sorted(range(len(made)), key=lambda index: frames[index].sentence)
    numbers = [frames[index].sentence for index in order]
    for scene in scenes:
        end = bisect_left(numbers, scene.sentence)
        before = order[max(0, end - 12) : end]
        speaker: str | None = None
        for index in reversed(before):
            one = made[index]
            name = (one.source.speaker or one.source.name) if one.source else None
            if scene.paragraph - frames[index].paragraph > 1 or (speaker is not None and name != speaker):
                break
            speaker = speaker or name
            if one.said.basis == "publication" and one.within is None:
                made[index] = replace(one, said=scene.said)


def _date_headline(
    document: Document, made: list[Statement], frames: Sequence[Frame], publication: When
) -> None:
    """A headline has the day of the first statement in the article by its speaker or, failing that, its
    government; else it is news of the day of publication."""
    if document.headline is None:
        return
    low, high = document.paragraphs[document.headline]
    body = [
        one for one, frame in zip(made, frames, strict=True) if frame.start >= high and one.within is None
    ]
    for number, one in enumerate(made):
        if not low <= frames[number].start < high or one.within is not None or one.said.basis == "stated":
            continue
        match = _sums_up(one, body)
        if match is not None and match.said.basis in ("stated", "context"):
            made[number] = replace(one, said=replace(match.said, basis="context"))
        elif is_document(one) and one.said.basis is None:
            made[number] = replace(one, said=_as_context(_of_document(body)))
        elif one.said.basis is None and one.mode == "speech" and not is_document(one):
            made[number] = replace(one, said=publication)


def _of_document(body: Sequence[Statement]) -> When | None:
    """The day of the document that the first sentences are about: "according to a paper published on Monday"."""
    return next((one.said for one in body[:_LEADING] if is_document(one) and one.said.date), None)


def _sums_up(headline: Statement, body: Sequence[Statement]) -> Statement | None:
    source = headline.source
    if source is None:
        return None
    name = source.speaker or source.name
    dated = [one for one in body if one.said.date and one.source is not None]
    for one in dated:
        if name and one.source is not None and name in (one.source.speaker, one.source.name):
            return one
    if source.type == "person" and source.name:
        return None
    return next(
        (one for one in dated if one.source and source.actor and one.source.actor == source.actor), None
    )
