"""What a verb of a formal act was done to, and whether that can be done to it by such a party."""

from __future__ import annotations

import re
from dataclasses import dataclass

from verbale.acts.clauses import boundary_word, clause_start
from verbale.acts.doers import Doer
from verbale.acts.implied import GONE_BEFORE, PRONOUN, find_implied
from verbale.acts.nouns import (
    FROM,
    NOUN,
    OWN,
    SIMILAR,
    TEXT,
    any_head,
    any_subject,
    head_after,
    last_named,
    objects_of,
    thing_named,
)
from verbale.acts.numbers import NUMBER
from verbale.acts.objects import Thing
from verbale.acts.scenes import Scene
from verbale.records import ActType

_DAY = re.compile(
    r"\b(?:in|on|last|by|this|at|since)\s|\b(?:yesterday|today|earlier|later|ago|unanimously)\b|\d", re.I
)
_LEFT_OVER = re.compile(
    r"\b(?:[Tt]he\s(?:(?:remaining|second|third|fourth|last|other)(?:\sone)?|one)|[Aa]\s(?:second|third)|[Aa]nother),\s$"
)
_ONE_OF_THEM = re.compile(
    r"\b(?:[Tt]he\s(?:first|second|third|fourth|last|other|latter|former)|[Aa]nother|[Oo]ne),\s(?:which|that)\s$"
)
"""A text told by its place in a row: "*the second*, which MPs passed last April"."""
OPENS = re.compile(r"\s*(?:(?:First|Originally|Initially|Jointly|Once|Long|Narrowly|Already|Only)\s)?")
"""What may stand before a participle that opens its sentence: "*First* lodged in 2023 by …, the bill"."""
AGENT = re.compile(r"\s(?:\w+\s){0,2}?by\s")
_TIMED = re.compile(
    rf"\s(?:again\s)?(?:twice|once|(?:{NUMBER})\stimes|in\s|on\s|last\s|since\s|by\s\d|so\sthat\s|at\s[\w-]+[’']s?\s(?:request|insistence|urging)|at\sthe\s(?:request|insistence|urging)\sof|to\s(?:allow|exempt|include|exclude|meet)\s)",
    re.I,
)
_DECIDES = re.compile(
    r"adopting|approving|endorsing|ratifying|rejecting|approve[ds]|accept(?:ed|s)|back(?:ed|s)|ratifie[ds]|adopt(?:ed|s)|endorse[ds]|sign(?:ed|s)\soff(?:\son)?|enact(?:ed|s)|pass(?:ed|es)|veto(?:ed|es)|reject(?:ed|s)"
    r"|thr(?:ew|own|ows)\sout|turn(?:ed|s)\sdown|vot(?:ed|es)\sdown|shot\sdown|defeat(?:ed|s)|struck\sdown|annul(?:led|s)|quash(?:ed|es)|overturn(?:ed|s)"
    r"|s(?:aw|ees|een)\soff|sent|blocked|withdrew|withdrawn",
    re.I,
)
"""What bodies do to whatever is before them, so that its noun need not be one of the known ones."""
_NOT_DONE = re.compile(r"fail(?:ed|s)\sto\s(?:adopt|pass|approve|endorse)")
_STANDS_IN = re.compile(r"ones?|first|second|third|fourth|others?|versions?")
_GOVERNS = re.compile(
    r"\b(?:White\sHouse|[Dd]epartment|[Oo]ffice|Kremlin|Downing\sStreet|administration|presidency|government|ministry|minister|police|agency|regulator|authority|company|firm|secretariat)\b",
    re.I,
)
_ELECTORATE = re.compile(r"\b(?:voters|citizens|electors|[Tt]he\s(?:people|electorate))\b")
"""Those who decide at a popular vote."""
_BID = re.compile(
    r"(?:bids?|attempts?|moves?)\sto\s[a-z]+\s|proposals?\sto\s(?:send|refer|delay|postpone|amend|adjourn|strike|delete|exempt)\s"
)
"""A motion told by its aim: "a *bid to delay* the cuts"."""
_BANK = re.compile(r"\b(?:Bank|Fund|Foundation|Trust)\b")
"""Institutions that approve loans and grants, though nobody is named who decides."""
_VERSION = re.compile(
    r"\b(?:first|second|third|earlier|previous|original|milder|stricter|rival|revised)\sversions?$"
)
_TEXT_VOTED = re.compile(r"(?:draft\s)?(?:motions?|amendments?|bills?|resolutions?)")
_THROWN_OUT = re.compile(r"rejected|defeated|voted\sdown|thrown\sout|negatived")
_OWN_OBJECT = re.compile(r"\s(?:the|an?|its|their|his|her|my|our)\s")
_MOVED = re.compile(r"motions?|amendments?|bills?|resolutions?")
_INSIDE = re.compile(r"\w+\s(?:(?P<it>it|them)|(?P<what>.+?))\s(?:back|off\sthe\stable)$", re.I)
_IT_WAS = re.compile(
    r"\b(?:[Ii]t|[Tt]hey|[Tt]hese|[Aa]nother|[Oo]ne|[Bb]oth|(?:[Aa]|[Tt]he)\s(?:(?:first|second|third|fourth|fifth|other|others|latter|former|last|rest|remaining)(?:\sone)?|ones?))(?:\s(?:concerning|on|about|from|for)\s(?:[\w’'-]+\s){0,4}[\w’'-]+)?(?:,[^;.]{2,80},|,[^,;.]{2,40},[^.;]{2,60}?\sand)?\s(?:was|were|(?:has|have|had)\sbeen)\s(?:\w+\s){0,2}?$"
)
_SUBJECT_BEFORE = re.compile(
    r"\s*(?:[Tt]he|[Aa]n?|[Ii]ts|[Tt]heir|[Hh]is|[Hh]er|[Aa]nother|[Oo]ne|[A-ZÀ-Þ][\w’'-]+(?:\s[A-ZÀ-Þ][\w’'-]+)?[’']s?|(?:that|and|but)\s(?:the|an?))\s(?:(?!(?:of|for|on|in|by|to|with|was|were|had|has)\b)[\w’'“”-]+\s){0,4}"
)
_OTHER_HEAD = re.compile(
    r"\s*(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Ii]ts)\s(?!(?:draft|proposed|second|first|third)\b)(?:(?!(?:of|for|on|over|about|against|with|to|was|were)\b)[\w’'-]+\s){1,3}?(?:over|about|against|with)\s"
)
"""A subject that is about a text, and none itself: "the lawsuit over the agreement"."""
_LIKE = frozenset({"adopt", "vote", "block", "veto"})
_ENDS = re.compile(
    r"(?=[.,;]|\s(?:last|on|in|a|an|two|three|yesterday|earlier|before|with|only|is|are|was|were|has|have|had|would|will)\b)"
)
BY_VOTE = re.compile(
    r"(?:\s(?:earlier|later|on\s[A-Z]\w+day(?:\s\w+)?|yesterday|last\s\w+|unanimously))?\s(?:by\s(?:a\s(?:single|narrow|large|clear|wide|comfortable|slim|one-vote|two-thirds|unanimous)\s(?:vote|majority|margin)|the\ssame\s(?:vote|majority|margin)|one\svote|(?:a\s)?show\sof\shands|acclamation)"
    r"|on\s(?:a\sshow\sof\shands|the\svoices|a\svoice\svote|a\sdivision)|in\sa\ssecret\sballot|without\sa\s(?:vote|division|murmur)|unanimously|nem\scon)\b"
)
"""What says that there was a vote, without its numbers."""


@dataclass(frozen=True, slots=True)
class Verb:
    """One verb of a formal act in a sentence. ``doer`` is who did it; ``None`` for a passive without an agent.

    ``objects`` says what it can be done to, where that is not all that the type has (a class of ``data/wordings.txt``);
    ``inside`` where that stands within the words of the verb ("gave *the plan* the green light").
    """

    kind: str
    type: ActType
    at: int
    end: int
    passive: bool
    doer: Doer | None = None
    objects: str = ""
    inside: tuple[int, int] | None = None


def find_whatever(scene: Scene, verb: Verb) -> Thing | None:
    """What a body decided on, where its noun is none of the known ones; a passive needs the body or the numbers of a vote."""
    doer, text = verb.doer, scene.text
    if (
        not verb.passive
        and doer is not None
        and doer.actors
        and verb.type in _LIKE
        and SIMILAR.match(text, verb.end)
    ):
        alike = any_head(text, verb.end, verb.end + 110)
        if alike:
            return thing_named(text, alike, "head")
    bodily = doer is not None and doer.bodily
    if not verb.passive:
        voted = scene.tally is not None and scene.tally.yes is not None
        return _anything(text, verb, doer, voted=voted) if doer is not None and bodily else None
    voted = (scene.tally is not None and scene.tally.yes is not None) or BY_VOTE.match(
        text, verb.end
    ) is not None
    accepted = text[verb.at : verb.end].lower() == "accepted"
    decides = _DECIDES.fullmatch(text, verb.at, verb.end) or accepted or verb.objects == "whatever"
    if not decides or not (bodily or voted):
        return None
    found = any_subject(text, clause_start(text, scene.start, verb.at), verb.at)
    return thing_named(text, found, "head") if found else None


def _anything(text: str, verb: Verb, doer: Doer, *, voted: bool) -> Thing | None:
    """What a deciding body approved, rejected or struck down, whatever that is: the head of the phrase after the verb; what it
    passed only where the numbers of a vote are told (``voted``)."""
    words = text[verb.at : verb.end]
    governs = _GOVERNS.search(text, doer.start, verb.at) is not None
    approves = words.lower().startswith(("approv", "ratif", "enact"))
    decides = _DECIDES.fullmatch(words) or verb.objects == "whatever"
    if words.lower().startswith("block") and not all(re.fullmatch(r"[A-Z]{2,4}", one) for one in doer.actors):
        return None
    people = _ELECTORATE.search(text, doer.start, verb.at) is not None
    if not decides or (not approves and not people and (governs or doer.body is None)):
        return None
    low = verb.inside[0] - 1 if verb.inside else verb.end
    found = any_head(text, low, verb.inside[1] + 1 if verb.inside else low + 110, approved=approves)
    if found and words.lower().startswith("pass") and not voted and not _STANDS_IN.fullmatch(found["head"]):
        return None
    return thing_named(text, found, "head") if found else None


def fits(scene: Scene, verb: Verb, thing: Thing) -> bool:
    """Whether what is done can be done to it by such a party: precision before recall."""
    text, doer = scene.text, verb.doer
    words, noun = text[verb.at : verb.end].lower(), text[thing.start : thing.end].lower()
    body = bool(doer and doer.bodily)
    if verb.kind == "decide":
        return body and not verb.passive and scene.tally is not None and scene.tally.yes is not None
    if verb.type == "vote":
        return _fits_vote(scene, verb, thing)
    if verb.passive:
        after = text[verb.end : min(scene.end, verb.end + 60)]
        if verb.type == "adopt" and (" without a vote" in after or (doer is None and BY_VOTE.match(after))):
            return True
        if verb.type in ("adopt", "sign"):
            if doer is None and scene.tally and scene.tally.yes is not None:
                return verb.type == "adopt"
            if doer is None and (" by " in after or words.startswith("endors")):
                return False
            if words.startswith("carr"):
                return bool(_MOVED.fullmatch(noun))
            if re.match(
                r"\s(?:on\sthe\svoices|nem\scon|without\s(?:a\s)?(?:vote|debate|dissent)|by\s(?:acclamation|consensus))",
                after,
            ):
                return verb.type == "adopt"
            return doer is not None or (bool(_DAY.search(after)) and not words.startswith("pass"))
        if verb.objects == "part":
            return doer is not None or not AGENT.match(after)
        if verb.type in ("amend", "withdraw") and doer is None:
            drafty = bool(TEXT.fullmatch(text[thing.start : thing.end])) or _VERSION.search(
                text[max(0, thing.start - 20) : thing.end]
            )
            told = verb.type == "amend" and words == "amended" and bool(_TIMED.match(after))
            return (drafty or told) and not AGENT.match(after)
        return doer is not None
    if verb.type == "adopt" and not body:
        return _fits_adopting(verb, text[thing.start : thing.end], words)
    if verb.type == "table-draft" and words.startswith(("present", "introduc", "propos", "submit", "draft")):
        return _fits_tabling(verb, thing, words, noun)
    if verb.type == "table-draft" and noun.startswith("plan"):
        return words.startswith(("tabl", "put", "brought"))
    if (
        verb.type == "table-draft"
        and thing.definite
        and words.startswith(("sent", "handed", "took", "brought"))
    ):
        return not words.endswith(_TO_BODY)
    return True


def _fits_adopting(verb: Verb, noun: str, words: str) -> bool:
    """Whether what somebody adopted who is no body was so by a formal act: by several states, a bank, or as a treaty is ratified."""
    actors = verb.doer.actors if verb.doer else ()
    if len(actors) > 1 and words.startswith(("adopt", "approv", "endors")):
        return True
    if words.startswith("approv") and any(_BANK.search(actor) for actor in actors):
        return True
    treaty = FROM.fullmatch(noun) is not None and words.startswith(("ratif", "adopt", "approv", "complet"))
    return treaty or verb.objects == "self"


def _fits_tabling(verb: Verb, thing: Thing, words: str, noun: str) -> bool:
    """Whether what somebody presented, submitted or proposed is a text for a body to decide on."""
    if re.match(r"draft|resolution|motion|amendment|bill|petition|legislation|counter-", noun):
        return True
    named = bool(verb.doer and verb.doer.actors)
    if words.startswith("draft") and re.match(
        r"laws?|acts?|ordinances?|decrees?|regulations?|directives?", noun
    ):
        return named and thing.definite
    if words.startswith("submit") and re.match(r"proposal|text|application|candida|nomination", noun):
        return named
    if words.startswith("present") and re.match(r"text", noun):
        return named
    return named and words.startswith("propos") and thing.definite


_TO_BODY = (
    "parliament",
    "congress",
    "assembly",
    "senate",
    "house",
    "chamber",
    "council",
    "legislature",
    "lawmakers",
    "mps",
    "cabinet",
)


def _fits_vote(scene: Scene, verb: Verb, thing: Thing) -> bool:
    """Whether a text can have been rejected so: by a body, by numbers, or as bills and amendments are."""
    text, doer = scene.text, verb.doer
    words, noun = text[verb.at : verb.end].lower(), text[thing.start : thing.end].lower()
    body = bool(doer and doer.bodily)
    if doer is not None and doer.actors and words.startswith(("combined", "joined forces", "teamed up")):
        return True
    if verb.passive and doer is None:
        after = text[verb.end : min(scene.end, verb.end + 60)]
        if (
            (_TEXT_VOTED.fullmatch(noun) or _BID.match(text, thing.start))
            and _THROWN_OUT.fullmatch(words)
            and not re.match(r"\s(?:\w+ly\s)?(?:by|as)\s", after)
        ):
            return True
        numbers = bool(scene.tally and _STANDS_IN.fullmatch(thing.name))
        return numbers or (
            thing.draft
            and bool(
                scene.tally
                or words == "lost"
                or re.search(r"\b(?:margin|votes?|per\scent|percent|majority)\b|\d%", after)
            )
        )
    if doer is not None and doer.actors and words.startswith("voted"):
        return True
    governs = doer is not None and _GOVERNS.search(text, doer.start, max(doer.start, verb.at)) is not None
    return body and not governs and (not words.startswith("fail") or bool(_NOT_DONE.fullmatch(words)))


def find_undergoer(scene: Scene, verb: Verb) -> Thing | None:
    """What the verb was done to, where its noun is one that such acts are done to; ``None`` if there is none."""
    text, nouns = scene.text, objects_of(verb.type, verb.objects)
    if verb.inside and not verb.passive:
        return _within(text, nouns, verb)
    if verb.objects == "part" and TEXT.search(text, max(0, verb.at - GONE_BEFORE), scene.end) is None:
        return None
    if verb.passive:
        return _that_underwent(scene, verb, nouns)
    after = verb.end
    settled, thing = find_implied(text, (verb.kind, verb.objects), (verb.at, after), scene.end)
    if settled:
        return thing
    inside = _INSIDE.match(text, verb.at, verb.end)
    if inside and inside["it"]:
        return last_named(text, nouns, max(0, verb.at - GONE_BEFORE), verb.at)
    if inside:
        return last_named(text, nouns, inside.start("what"), inside.end("what"))
    head = head_after(text, nouns, after, scene.end)
    if head and (verb.objects != "own" or OWN.match(text, after + 1)):
        return thing_named(text, head)
    pronoun = PRONOUN.match(text, after, scene.end)
    if pronoun and not text[verb.at : verb.end].lower().startswith("carr"):
        near = last_named(text, nouns, max(0, verb.at - GONE_BEFORE), verb.at)
        further = verb.type != "table-draft" and pronoun["it"].lower() in ("it", "them")
        low = max(0, verb.at - 2 * GONE_BEFORE)
        return near or (last_named(text, NOUN["vote"], low, verb.at) if further else None)
    if verb.doer is not None and _ENDS.match(text, after) and (bare := _before_subject(scene, verb, nouns)):
        return bare
    if is_related(scene, verb) and not _OWN_OBJECT.match(text, after):
        opened = clause_start(text, scene.start, verb.at)
        related = last_named(text, nouns, max(scene.start, opened - 90), opened)
        return related or (
            text_before(text, opened) if _ONE_OF_THEM.search(text, scene.start, opened) else None
        )
    return None


def _that_underwent(scene: Scene, verb: Verb, nouns: re.Pattern[str]) -> Thing | None:
    """What a passive verb was done to: its subject, what follows where it opens the sentence, what "it" stands for."""
    text, opened = scene.text, clause_start(scene.text, scene.start, verb.at)
    there = _subject(text, nouns, opened, verb.at)
    other = verb.type in ("block", "withdraw", "amend") and _OTHER_HEAD.match(text, opened, verb.at)
    if there is None and _LEFT_OVER.search(text[max(scene.start, verb.at - 30) : verb.at]):
        return text_before(text, verb.at)
    there = there or (None if other else last_named(text, nouns, _clause_of(scene, verb.at), verb.at))
    opens = OPENS.fullmatch(text, opened, verb.at) is not None
    if there is None and opens and (comma := text.find(", ", verb.end, scene.end)) > 0:
        head = head_after(text, nouns, comma + 1, scene.end)
        if head:
            return thing_named(text, head)
    if there is None and (opens or _IT_WAS.search(text[max(scene.start, verb.at - 80) : verb.at])):
        low = max(0, verb.at - GONE_BEFORE)
        return last_named(text, TEXT, low, verb.at) or last_named(text, nouns, low, verb.at)
    return there


def _before_subject(scene: Scene, verb: Verb, nouns: re.Pattern[str]) -> Thing | None:
    """What a clause without "that" is about: "the accord *it had signed* a year before", "the rules *he signed* on Friday"."""
    low = verb.doer.start if verb.doer else verb.at
    found = None
    for match in nouns.finditer(scene.text, max(scene.start, low - 60), low):
        found = match if scene.text[match.end() : low] == " " else found
    return thing_named(scene.text, found) if found else None


def text_before(text: str, at: int) -> Thing | None:
    """The draft or motion named last before ``at``, for which "it" or "the second" stands."""
    return last_named(text, TEXT, max(0, at - GONE_BEFORE), at)


def _clause_of(scene: Scene, at: int) -> int:
    """Where the clause begins whose passive verb stands at ``at``; of "which was approved", the one before."""
    opened = clause_start(scene.text, scene.start, at)
    aside = boundary_word(scene.text, scene.start, opened) in {"which", "that", "who", ", which", ", who"}
    return max(scene.start, at - 160) if aside or at - opened < 12 else max(opened, at - 160)


def _within(text: str, nouns: re.Pattern[str], verb: Verb) -> Thing | None:
    """What stands within the words of a verb: "put *the bill* on hold", "waved *it* through"."""
    low, high = verb.inside or (verb.end, verb.end)
    if re.fullmatch(r"it|them|this|that|one|both", text[low:high], re.I):
        return last_named(text, nouns, max(0, verb.at - GONE_BEFORE), verb.at)
    head = head_after(text, nouns, low - 1, high)
    if head is None or (verb.objects == "own" and not OWN.match(text, low)):
        return None
    return thing_named(text, head)


def _subject(text: str, nouns: re.Pattern[str], start: int, at: int) -> Thing | None:
    """The first of ``nouns`` in a clause, where nothing but its own phrase stands before it: the head of the subject."""
    match = nouns.search(text, start, at)
    if match is None or not _SUBJECT_BEFORE.fullmatch(text, start, match.start()):
        return None
    later = nouns.search(text, match.end(), at)
    after = text[match.end() : match.end() + 8]
    close = later is not None and re.fullmatch(r"\s(?:\w+\s)?", text[match.end() : later.start()])
    return None if close or re.match(r"[’']s?\s", after) else thing_named(text, match)


def is_related(scene: Scene, verb: Verb) -> bool:
    """Whether the clause says of the noun before it what was done to it: "a protocol that they signed"."""
    text = scene.text
    opened = clause_start(text, scene.start, verb.at)
    return boundary_word(text, scene.start, opened) in {"that", "which"} and bool(
        text[opened : verb.at].strip()
    )


def phrase_start(text: str, start: int, at: int) -> int:
    """Where the noun phrase begins whose noun stands at ``at``."""
    phrase = re.search(
        r"\b(?:[Tt]he|[Aa]n?|[Ii]ts|[Tt]heir)\s(?:[\w’'-]+\s){0,4}$", text[max(start, at - 50) : at]
    )
    return max(start, at - 50) + phrase.start() if phrase else at
