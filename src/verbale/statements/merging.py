"""Decide with the tagger which of the rules' candidates are statements, which words belong to them, and what the rules have missed.

The rules keep the last word where the format lays something down that the tagger's teachers did not mark (reports inside quotations,
frames that are certain, what is negated or only planned).
"""

from __future__ import annotations

import math
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate
from operator import attrgetter

from verbale.models import Model
from verbale.records import Document, Quotation
from verbale.statements.cue_words import cue_place, known_cue
from verbale.statements.drafts import Draft, Place, settle, touching
from verbale.statements.headquotes import UNLED, speaks_in
from verbale.statements.joining import join
from verbale.statements.lexicon import Lexicon, load_lexicon, words
from verbale.statements.tagging import Tagged, joined, tag
from verbale.statements.weighing import CERTAIN, THRESHOLD
from verbale.statements.words import Words

GAP = 8
"""Words without a role between two stretches of a content, up to which they are one. Swept on PolNeAR dev over 0, 2, 5, 10 and 30: exact
contents rise from 58.9 to 59.6, whole attributions stay within 0.2."""
ALIKE = 0.8
"""Share of characters that two contents must have in common for the rules' one to stand."""
OWED = 0.02
"""From this likelihood on, what the format counts in any frame of its kind stands: PolNeAR's annotators passed over many short reports
("puts the toll at nine", "its promise to pay"). Swept on gold dev over 0.02, 0.15 and 0.25: recall 94.5, 94.0, 93.8, precision 89.3,
89.5, 89.5; whole attributions on the first 30 articles of PolNeAR dev 65.9 each time."""
_SURE = 0.6
"""Under this likelihood a source that the tagger is unsure of does not replace the subject that the parser gives the cue."""
HOLDS = 0.3
"""From this likelihood on, a cue that the tagger reads more widely ("has said") is the same as the rules' cue inside it."""


@dataclass(frozen=True, slots=True)
class Seen:
    """What parsing and the rules give of one document: its ``words``, the ``drafts`` of every candidate, likely or not, and the quotations
    ``lifted`` out of sentences, each with the index of its paragraph. ``barred`` is where the words begin at which, by the format, nothing
    is said ("did not say", "if she says")."""

    words: Words
    drafts: Sequence[Draft]
    lifted: list[tuple[int, Quotation]]
    barred: frozenset[int] = frozenset()


def decide(document: Document, seen: Seen, model: Model) -> list[Draft]:
    """The statements of ``document`` as drafts in text order, by rules and tagger together."""
    tagged = tag(document, seen.words, join(document, list(seen.drafts), seen.lifted), model)
    return [calibrated(one, model.calibration) for one in merge(document, seen, tagged, model.thresholds)]


def calibrated(one: Draft, calibration: Sequence[float]) -> Draft:
    """``one`` with a weight that says how likely it is right as a whole, where the tagger was asked."""
    if one.told is None:
        return one
    constant, slope, sure = calibration
    score = constant + slope * logit(one.told[0]) + sure * one.told[1]
    return replace(one, weight=1 / (1 + math.exp(-score)), measured=True)


def logit(likelihood: float) -> float:
    """The logarithm of the odds, kept within bounds."""
    kept = min(max(likelihood, 1e-4), 1 - 1e-4)
    return math.log(kept / (1 - kept))


def merge(
    document: Document, seen: Seen, tagged: Sequence[Tagged], thresholds: Mapping[str, float]
) -> list[Draft]:
    """The drafts of ``seen`` that the tagger confirms, with the words it gives them, and those that only it finds."""
    by_word, hints = _by_word(seen.words, tagged), _hints(seen.words, tagged)
    kept: list[Draft] = []
    doubted: list[Draft] = []
    taken: set[int] = set()
    lexicon = load_lexicon()
    rivals = sorted(
        (
            one
            for one in seen.drafts
            if one.weight >= THRESHOLD and one.source and (one.cue or one.frame == UNLED)
        ),
        key=_cue_start,
    )
    for one in seen.drafts:
        at = seen.words.at(*one.cue) if one.cue is not None else range(0)
        told = max((by_word[i] for i in at if i in by_word), key=attrgetter("likelihood"), default=None)
        if told is None or one.inside is not None:
            if one.weight >= THRESHOLD:
                kept.append(one)
                taken.update(at)
        elif one.weight < THRESHOLD and one.cue and _only_done(document, one.cue, one.content, lexicon):
            continue
        elif (
            told.likelihood >= thresholds["statement"]
            or one.frame in CERTAIN
            or _owed(one, max((hints[i] for i in at if i in hints), default=told.likelihood))
        ):
            if (
                one.source
                and one.cue
                and one.frame.startswith("n-")
                and told.first not in at
                and one.cue < one.source
            ):
                kept.append(
                    replace(one, told=(told.likelihood, told.margin))
                )  # "brushed aside concerns from growers that …"
            else:
                kept.append(_confirmed(document, one, told, thresholds, rivals))
            taken.update(at)
            taken.update(_cue_words(seen.words, told))
        elif one.weight >= THRESHOLD:
            doubted.append(one)
    for told in tagged:
        cue = set(_cue_words(seen.words, told))
        if told.likelihood < thresholds["new"] or not taken.isdisjoint(cue):
            continue
        if any(int(seen.words.starts[i]) in seen.barred for i in cue) or _leads_cue(seen.words, told, taken):
            continue
        made = _new(document, seen.words, told, lexicon)
        if made is not None:
            kept.append(made)
    kept += _reported(doubted, kept)
    return join(document, kept, seen.lifted)


def _leads_cue(words: Words, told: Tagged, taken: set[int]) -> bool:
    """Whether what is said to be reported begins with the cue of a report that stands: "published the same day, states that"."""
    return bool(told.content) and not taken.isdisjoint(list(words.at(*told.content[0]))[:1])


def _hints(words: Words, tagged: Sequence[Tagged]) -> dict[int, float]:
    """For each word the likelihood of the likeliest cue that it belongs to, however unlikely."""
    found: dict[int, float] = {}
    for told in tagged:
        for i in (told.first, *_cue_words(words, told)):
            found[i] = max(found.get(i, 0.0), told.likelihood)
    return found


def _owed(one: Draft, hint: float) -> bool:
    """Whether the format counts a candidate of the rules that the tagger thinks unlikely, though not out of the question."""
    carried = one.frame in ("n-that", "n-is") or (one.frame == "n-inf" and "light=True" in one.features)
    carried = carried and one.source is not None
    return one.owed and one.weight >= THRESHOLD and (carried or hint >= OWED)


def _reported(doubted: Sequence[Draft], kept: Sequence[Draft]) -> list[Draft]:
    """Those of ``doubted`` that stand whole inside the content of another: one report in another, which PolNeAR does not mark."""
    spans = sorted(span for one in kept for span in one.content)
    starts = [span[0] for span in spans]
    reach = list(accumulate((span[1] for span in spans), max))
    found = []
    for one in doubted:
        if one.cue is None:
            continue
        first = min([one.cue, *one.content])[0]
        last = max(end for _, end in (one.cue, *one.content))
        index = bisect_right(starts, first) - 1
        if index >= 0 and reach[index] >= last:
            found.append(one)
    return found


def _by_word(words: Words, tagged: Sequence[Tagged]) -> dict[int, Tagged]:
    """For each word the likeliest of those whose cue begins there or, if it is likely at all, holds it."""
    found: dict[int, Tagged] = {}
    for told in sorted(tagged, key=attrgetter("likelihood")):
        held = _cue_words(words, told) if told.likelihood >= HOLDS else ()
        for i in (told.first, *held):
            found[i] = told
    return found


def _cue_words(words: Words, told: Tagged) -> Iterator[int]:
    for place in told.cue:
        yield from words.at(*place)


def _confirmed(
    document: Document, one: Draft, told: Tagged, thresholds: Mapping[str, float], rivals: Sequence[Draft]
) -> Draft:
    weight = told.likelihood if one.measured else one.weight
    one = replace(one, weight=weight, told=(told.likelihood, told.margin))
    told_more = (
        told.margin >= thresholds["content"] and one.frame != "decline"
    )  # what is not spoken of is no content
    content = _contents(document, told) if told_more else ()
    charged = "charged=True" in one.features
    patient = (one.frame.startswith("pass") or charged) and one.source is None
    settled = (
        one.frame in _SETTLED
        or "laid=True" in one.features
        or charged
        or (patient and one.frame == "pass:inf")
    )
    settled = settled or (one.frame == "that" and one.source is None)
    settled = settled or _swallows(one, content, rivals) or _drops_a_part(document, one, content)
    if content and not settled and _says(document, content) and not _much_alike(one.content, content):
        one = replace(one, content=content)
    doubtful = one.source is not None and (
        told.likelihood < HOLDS or (told.likelihood < _SURE and told.margin < thresholds["content"])
    )
    source = None if doubtful or "settled=True" in one.features else _source(document, told)
    if source is not None and patient and _undergoes(document.text, source, one):
        source = None  # "is said to have left": nobody is named who says so
    if source is not None and (one.source is None or not _touch(one.source, source)):
        relative = document.text[slice(*source)].lower() in _RELATIVE
        one = one if relative and one.source is not None else replace(one, source=source)
    return one


def _undergoes(text: str, source: Place, one: Draft) -> bool:
    """Whether a source is whom a passive cue tells of: part of its content, or the noun right before it ("chef accused of arson")."""
    before = one.cue is not None and source[1] <= one.cue[0] and not text[source[1] : one.cue[0]].strip()
    return before or any(_touch(source, place) for place in one.content)


def _drops_a_part(document: Document, one: Draft, content: Sequence[Place]) -> bool:
    """Whether of what the cue breaks in two ("“X,” she says, “and Y.”", "the bill, he says, “is a copy”") the tagger's content leaves out
    a whole half."""
    if len(one.content) < 2 or one.frame not in ("quote", "beside", "interposed"):
        return False
    if (
        one.frame == "interposed"
    ):  # what follows the cue may be the writer's: "the mayor insisted, in a dispute that …"
        return not any(_touch(one.content[0], other) for other in content)
    whole = {(q.start, q.end) for part in one.content for q in touching(document.quotations, *part)}
    return all(part in whole for part in one.content) and any(
        not any(_touch(part, other) for other in content) for part in one.content
    )


def _swallows(one: Draft, content: Sequence[Place], rivals: Sequence[Draft]) -> bool:
    """Whether the tagger's content goes on into a second report with its speaker: "says it is safe but growers want"."""
    if not one.content or not content:
        return False
    low, high = one.content[-1][1], content[-1][1]
    if high <= low or content[0][0] > one.content[0][0]:
        return False
    at = bisect_left(rivals, low, key=_cue_start)
    for rival in rivals[max(at - 2, 0) : at + 6]:
        parts = [part for part in (rival.source, rival.cue) if part is not None]
        if all(low <= start and end <= high for start, end in parts):
            return True
    return False


def _cue_start(one: Draft) -> int:
    return one.cue[0] if one.cue is not None else one.content[0][0]


_SETTLED = frozenset({"n-colon", "in-view", "talk", "bare-colon", "known"})
"""Frames in which the layout says what is reported."""
_PRONOUNS = frozenset({"it", "this", "that", "so", "them", "him", "her"})


def _says(document: Document, content: Sequence[Place]) -> bool:
    """Whether a content is more than a pronoun that stands for another clause: "The line will close, it was announced"."""
    return any(document.text[slice(*place)].lower() not in _PRONOUNS for place in content)


_RELATIVE = frozenset({"who", "which", "that"})


def _touch(a: Place, b: Place) -> bool:
    return a[0] < b[1] and b[0] < a[1]


def _much_alike(a: Sequence[Place], b: Sequence[Place]) -> bool:
    """Whether two contents differ by little, so that the rules' ends stand: they know what the format leaves out ("that", adjuncts)."""
    both = sum(max(0, min(x[1], y[1]) - max(x[0], y[0])) for x in a for y in b)
    size = sum(end - start for start, end in (*a, *b)) - both
    return both >= ALIKE * size


def _contents(document: Document, told: Tagged) -> tuple[Place, ...]:
    settled = (settle(document, _marked(document, place)) for place in _filled(document.text, told))
    return tuple(_without_that(document.text, one) for one in settled if one is not None)


def _without_that(text: str, place: Place) -> Place:
    """``place`` without the conjunction that leads a report; the format leaves it out."""
    start, end = place
    if text[start : start + 5].lower() != "that " or end - start <= 5:
        return place
    following = text[start + 5 : end].split(maxsplit=1)
    return place if following and following[0].lower() in _THAT_DOES else (start + 5, end)


_THAT_DOES = words(
    "is was will would has had does did cannot can could should may might must isn't wasn't isn’t wasn’t"
)
"""What follows "that" where it stands for a thing: "That was untrue, she said"."""


def _filled(text: str, told: Tagged) -> list[Place]:
    """The stretches of the content, put together over a few words that have no role: those are slips, not another's words."""
    found: list[Place] = []
    for start, end in joined(told.content, text):
        if found and len(text[found[-1][1] : start].split()) <= GAP:
            low = found[-1][1]
            if "\n" not in text[low:start] and not any(
                a < start and low < b for a, b in (*told.cue, *told.source)
            ):
                found[-1] = (found[-1][0], end)
                continue
        found.append((start, end))
    return found


def _marked(document: Document, place: Place) -> Place:
    """``place`` with the quotation marks whose words it begins or ends with."""
    start, end = place
    text, quotations = document.text, document.quotations
    for one in touching(quotations, start, end, reach=2):
        if one.start < start <= one.inner_end and not any(map(str.isalnum, text[one.inner_start : start])):
            start = one.start
    for one in touching(quotations, end, end, reach=3000):
        if one.inner_start < end < one.end and not any(map(str.isalnum, text[end : one.inner_end])):
            end = one.end
    return start, end


def _source(document: Document, told: Tagged) -> Place | None:
    """The longest stretch of the source, without what follows a comma: the format leaves out appositions and relative clauses."""
    places = joined(told.source, document.text)
    if not places:
        return None
    start, end = max(places, key=lambda p: p[1] - p[0])
    comma = document.text.find(",", start, end)
    end = comma if comma > start and not document.text[comma + 1 : comma + 2].isdigit() else end
    owned = document.text[start:end].endswith(("’s", "'s")) and end - start > 2
    return start, end - 2 * owned


def _new(document: Document, words: Words, told: Tagged, lexicon: Lexicon) -> Draft | None:
    content = _contents(document, told)
    if not content or all(document.text[slice(*one)].lower() in _RELATIVE for one in content):
        return None
    cue = cue_place(document.text, told)
    source = _source(document, told)
    headed = document.text[slice(*cue)] == ":" and int(words.paragraphs[told.first]) == document.headline
    named = document.text[slice(*source)].rpartition(" ")[2] if source is not None else ""
    if headed and not (named and speaks_in(document.text, named)):
        return None  # "Hall shut: floor ‘could give way’" names a topic, no speaker
    seems = source is None and document.text[slice(*cue)].lower() in _SEEMS
    if seems or _only_done(document, cue, content, lexicon):
        return None
    if document.text[slice(*cue)].lower().endswith((" a", " an", " the")):
        if " " not in document.text[content[0][0] : content[-1][1]]:
            return None  # "struck a calmer note"
        cue = cue[0], cue[0] + document.text[slice(*cue)].rfind(" ")
    known = known_cue(document.text[slice(*cue)], lexicon)
    paragraph = int(words.paragraphs[told.first])
    return Draft(
        cue, source, content, known.mode, known.act, "tagged", known.lemma, paragraph,
        weight=told.likelihood,
        told=(told.likelihood, told.margin),
    )  # fmt: skip


_SEEMS = words("appear appears appeared seem seems seemed concerned")


def _only_done(document: Document, cue: Place, content: Sequence[Place], lexicon: Lexicon) -> bool:
    """Whether a cue is what a body or a state does ("vetoed three resolutions"), with no words quoted: by the format no report."""
    if lexicon.deeds.isdisjoint(document.text[slice(*cue)].lower().split()):
        return False
    return not any(touching(document.quotations, *span) for span in content)
