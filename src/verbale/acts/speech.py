"""What a speaker does with the words: the speech act of each statement, and whether it was spoken or written.

The reader sets the act from the cue where the cue tells ("denied", "urged"). For neutral cues ("said", "added") the content
decides, but only where its force is plain (table ``data/speech.toml``); else the act stays ``state``.
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files
from typing import cast

from verbale.records import Document, SpeechAct, Statement

WRITTEN = frozenset({"statement", "letter", "email", "text message", "report", "social media", "website"})
"""Channels whose words are written: a statement through one of them has the mode ``writing``."""

_NEUTRAL = re.compile(
    r"\b(?:sa(?:id|y|ys|ying)|told|tell|tells|telling|add(?:ed|s|ing)?|wr(?:ote|ites|ite|iting|itten)|post(?:ed|s|ing)"
    r"|tweet(?:ed|s|ing)|according to|insist(?:ed|s|ing)?|warn(?:ed|s|ing)?|went on|continued|stated|states"
    r"|repl(?:ied|ies|ying)|respond(?:ed|s|ing)|remark(?:ed|s)|comment(?:ed|s)|put it|not(?:ed|es|ing)"
    r"|conclud(?:ed|es|ing)|read|reads|ran|stress(?:ed|es|ing)|emphasi[sz](?:ed|es|ing))\b",
    re.I,
)
_MARKS = r"[\s“”\"‘’'«»„]*"
_OPENING = re.compile(
    rf"^[(\[…–-]*{_MARKS}(?:(?:and|but|so|yes(?=,)|no(?=,)|well(?=,)|of course|now|today|look|again|then|frankly|therefore|at this moment"
    rf"|in short)\b[\s,:;–—-]*)*{_MARKS}",
    re.I,
)
_ACCOUNT = re.compile(
    r"^\W*(?:(?:the|this|that|those|these|any|all|such|a|an|his|her|its|their|[\w’'-]+[’']s?|as) )*(?:\w+ )?"
    r"(?:claims?|reports?|allegations?|accusations?|charges?|assertions?|suggestions?|rumou?rs?|insinuations?|account)\b",
    re.I,
)
"""A content that begins with the words for an account: to reject it is to deny it; to reject a plan or a demand is not."""
_WISH = re.compile(
    r"^\W*(?:(?:the|this|these|those|any|all|such|his|her|its|their|[\w’'-]+[’']s?) )*(?:\w+ )?"
    r"(?:concerns?|critics?|criticisms?|fears?|calls?|worries|questions?|appeals?|demands?|plans?|proposals?|requests?"
    r"|actions?|offers?) (?!that (?:was|were|is|are)\b)",
    re.I,
)
"""A content that begins with a wish or a judgement: to dismiss it is to reject it, not to deny an account."""
_JUDGING = re.compile(
    r"(?:call(?:ed|s|ing)?|describ(?:ed|es|e|ing)|brand(?:ed|s|ing)|label(?:l?ed|s|l?ing)|dubbed)$"
)
_UNTRUE = re.compile(
    r"\b(?:nonsense|untrue|false|fiction|fantasy|baseless|unfounded|groundless|invention|fabrication|lies?|inaccurate)\b",
    re.I,
)
_PRAISE = re.compile(
    r"\b(?:best|better|good|great|excellent|timely|wise|welcome|gift|step forward|historic|success\w*|brave|generous|fair|sound"
    r"|model|honou?r|proud|useful|helpful|remarkable|outstanding|important|vital|constructive|positive|encouraging|productive)\b",
    re.I,
)
_WARNING = re.compile(r"warn(?:ed|s|ing)?(?: that)?$")
_OWN_STEP = re.compile(
    r"\W*(?:it|they|he|she|we|i|[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?) (?:will|would) (?=.*\b(?:if|unless|otherwise|until)\b)"
    r"|.*\b(?:would|will) otherwise\b",
)
_FIXED: tuple[tuple[re.Pattern[str], SpeechAct], ...] = (
    (re.compile(r"\w+ no (?:\w+ )*comment"), "decline-comment"),
    (re.compile(r"offer(?:ed|s|ing)? "), "ask"),
    (re.compile(r"want(?:ed|s|ing)? to know"), "ask"),
    (re.compile(r"agree(?:d|s|ing)? to "), "agree"),
)
_SENTENCE_END = re.compile(r"[.!?][”’\"'»]?\s")


@dataclass(frozen=True, slots=True)
class _Rule:
    act: SpeechAct
    pattern: re.Pattern[str]
    at_start: bool
    quoted: bool


@cache
def _rules() -> tuple[_Rule, ...]:
    table = tomllib.loads((files("verbale.acts") / "data" / "speech.toml").read_text("utf-8"))
    return tuple(
        _Rule(
            cast(SpeechAct, row["act"]),
            re.compile(row["pattern"], re.I),
            row["where"] == "start",
            bool(row.get("quoted", False)),
        )
        for row in table["rule"]
    )


def classify_speech(document: Document, statements: tuple[Statement, ...]) -> tuple[Statement, ...]:
    """The same statements, with the act refined from the content where the cue is neutral, and the mode from the channel.

    Order and ids stay as they are. Never raises.
    """
    return tuple(_refined(statement) for statement in statements)


def force_of(content: str, *, quoted: bool) -> SpeechAct | None:
    """The plain force of a content, or ``None`` where it has none beyond stating.

    ``quoted`` says whether the words are the speaker's own, so that "we" is the speaker.
    """
    flat = " ".join(content.replace("’", "'").split())
    opening = _OPENING.match(flat)
    body = flat[opening.end() :] if opening else flat
    ended = _SENTENCE_END.search(body)
    first = body[: ended.end()].strip() if ended else body
    for rule in _rules():
        if rule.quoted and not quoted:
            continue
        if (rule.pattern.match if rule.at_start else rule.pattern.search)(first):
            return rule.act
    return None


def _refined(statement: Statement) -> Statement:
    mode = "writing" if statement.mode == "speech" and statement.channel in WRITTEN else statement.mode
    return replace(statement, act=_act(statement), mode=mode)


def _act(statement: Statement) -> SpeechAct | None:
    content = " ".join(span.text for span in statement.content)
    cue = statement.cue.text.lower() if statement.cue else ""
    if statement.act == "reject" and _ACCOUNT.match(content):
        return "deny"
    if statement.act == "deny" and _WISH.match(content):
        return "reject"
    if _JUDGING.match(cue) and statement.act != "demand":
        return _judged(content)
    if _WARNING.match(cue) and _OWN_STEP.match(content):
        return "threaten"
    fixed = next((act for pattern, act in _FIXED if pattern.match(f"{cue} {content[:20]}")), None)
    if fixed is not None:
        return fixed
    if statement.act in (None, "state") and statement.mode != "thought" and (not cue or _NEUTRAL.search(cue)):
        return force_of(content, quoted=statement.kind != "indirect") or "state"
    return statement.act


def _judged(content: str) -> SpeechAct:
    """What "called it …" and "described it as …" do: dismiss as untrue, praise, or else judge."""
    if _UNTRUE.search(content):
        return "deny"
    return "support" if _PRAISE.search(content) else "criticise"
