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
from typing import Any, cast

from verbale.acts.idioms import find_idiom
from verbale.acts.modes import mode_of
from verbale.places import country_of
from verbale.records import Document, SpeechAct, Statement

_NEUTRAL = re.compile(
    r"\b(?:sa(?:id|y|ys|ying)|told|tell|tells|telling|add(?:ed|s|ing)?|wr(?:ote|ites|ite|iting|itten)|post(?:ed|s|ing)"
    r"|tweet(?:ed|s|ing)|according to|insist(?:ed|s|ing)?|warn(?:ed|s|ing)?|went on|continued|stated|states"
    r"|repl(?:ied|ies|ying)|respond(?:ed|s|ing)|remark(?:ed|s)|comment(?:ed|s)|put it|not(?:ed|es|ing)"
    r"|conclud(?:ed|es|ing)|read|reads|ran|stress(?:ed|es|ing)|emphasi[sz](?:ed|es|ing)|claim(?:ed|s|ing)?|argu(?:ed|es|ing)"
    r"|counter(?:ed|s|ing)?"
    r"|retort(?:ed|s|ing)|maintain(?:ed|s|ing)?|declar(?:ed|es|ing)|explain(?:ed|s|ing)|jok(?:ed|es|ing)|quipp?(?:ed|s)"
    r"|snapp?(?:ed|s)|testif(?:ied|ies)"
    r"|signal(?:l?ed|s)|indicat(?:ed|es)|ma(?:de|kes?)(?: (?:it )?clear)?|shout(?:ed|s)|point(?:ed|s) out|observ(?:ed|es)"
    r"|answer(?:ed|s|ing)"
    r"|confirm(?:ed|s|ing)?|chant(?:ed|s)|yell(?:ed|s)|plead(?:ed|s)|chimed in|vented|wonder(?:ed|s)|begg?(?:ed|s)|cried"
    r"|(?:spoke|speaks?|speaking|talked|talks?) of|recall(?:ed|s)|underlin(?:ed|es|ing)|think|thinks|thought|feels?|felt)\b",
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
    r"(?:claims?|reports?|allegations?|accusations?|charges?|assertions?|suggestions?|rumou?rs?|insinuations?|account|figures?"
    r"|version|stor(?:y|ies)"
    r"|findings?|characteri[sz]ations?|descriptions?|notion)\b",
    re.I,
)
"""A content that begins with the words for an account: to reject it is to deny it; to reject a plan or a demand is not."""
_WISH = re.compile(
    r"^\W*(?:(?:the|this|these|those|any|all|such|an?|his|her|its|their|[\w’'-]+[’']s?) )*(?:[\w-]+ ){0,2}?"
    r"(?:concerns?|critics?|criticisms?|fears?|calls?|worries|questions?|appeals?|demands?|plans?|proposals?|requests?"
    r"|actions?|offers?|protests?|petitions?|lawsuits?|motions?|bids?|complaints?|applications?|invitations?|initiatives?|ultimatums?"
    r"|threats?|objections?|pleas?|drafts?|bills?|budgets?|deals?|settlements?|compromises?|warnings?) (?!that (?:was|were|is|are)\b)",
    re.I,
)
"""A content that begins with a wish or a judgement: to dismiss it is to reject it, not to deny an account."""
_JUDGING = re.compile(
    r"(?:call(?:ed|s|ing)?|describ(?:ed|es|e|ing)|brand(?:ed|s|ing)|label(?:l?ed|s|l?ing)|dubbed|term(?:ed|s|ing)|deem(?:ed|s))$"
)
_UNTRUE = re.compile(
    r"\b(?:nonsense|untrue|false|fiction|fantasy|baseless|unfounded|groundless|invention|fabrication|lies?|inaccurate|fables?"
    r"|invented|fairy[- ]tales?|myths?"
    r"|made up|made-up|hoax|fake|untruths?|without foundation|not true|rubbish|hearsay|gossip|mere speculation)\b",
    re.I,
)
_PRAISE = re.compile(
    r"\b(?:best|better|good|great|excellent|timely|wise|welcome|gift|step forward|historic|success\w*|brave|generous|fair|sound"
    r"|model|honou?r|proud|useful|helpful|remarkable|outstanding|important|vital|constructive|positive|encouraging|productive"
    r"|wonder(?:ful)?|triumph|delight\w*|marvel\w*"
    r"|masterpiece|breakthrough|milestone|courageous|splendid|golden|finest|fine|promising|reasonable|balanced|inspir\w+"
    r"|exemplary|landmark|lovely|beautiful"
    r"|hero(?:es|ic)?)\b",
    re.I,
)
_BLAMING = re.compile(
    r"\b(?:liars?|cheats?|thie(?:f|ves)|crooks?|fraud\w*|robbers?|theft|robbery|corrupt)\b", re.IGNORECASE
)
_PLAINLY = re.compile(
    r"\b(?:matter (?:of|for)|routine|technical|procedural|ordinary|warm|cordial|frank|lively|round|modest|formal|for two"
    r"|question (?:of|for)|private|standard"
    r"|as an? (?:meeting|conversation|exchange|first step)|normal practice)\b",
    re.IGNORECASE,
)
"""How things are, without praise or blame: "a matter of depth", "warm", "routine"."""
_POINTER = re.compile(
    r"\W*(?:this|that|it|them|these|those|such talk|the idea|the (?:claim|charge|figure|report))\W*$",
    re.IGNORECASE,
)
_WISHES = frozenset({"demand", "ask", "promise", "threaten"})
_NEGATED = re.compile(
    r"^\W*(?:(?:[\w'’-]+ ){1,5}?(?:was|were|is|are|had|has|have|did|does|do)(?: not|n[’']t| never)\b|(?:no|nobody|nothing|not one"
    r"|not a single|none) )",
    re.IGNORECASE,
)
_PARTICIPLE = r"(\w{2,}(?:ed|en|wn|ght|ept|ent|old|ade|aid|ead|ost|uilt|ung|et|ut))\b"
_NOT_DONE = re.compile(
    rf"^\W*(?:[\w'’-]+ ){{1,6}}?(?:was|were|had|has|have|did)(?: not|n[’']t| never)(?: ever| yet)?(?: been)? {_PARTICIPLE}"
    rf"|^\W*(?:no|nobody|no one|none|not one|not a single)\b(?: [\w'’-]+){{0,5}}? (?:was|were|had|has|have)(?: been)? {_PARTICIPLE}",
    re.IGNORECASE,
)
_DONE = re.compile(
    rf"^\W*(?:[\w'’-]+ ){{1,6}}?(?:was|were|had|has|have)(?: been)? {_PARTICIPLE}", re.IGNORECASE
)
_QUESTION = re.compile(r"[^.!?]+\?\W*")
_REPORTED = re.compile(
    r"(?:[\w'’-]+ ){1,8}?(?:said|announced|told|warned|denie[sd]|promised|claimed|declared|replied|wrote|threatened|demanded|rejected)\b",
    re.IGNORECASE,
)
"""An indirect content that itself reports somebody: "the delegation announced that it would not consent"."""
_REFUTED = (
    r"(?:refuting|denying|rejecting|dismissing|contradicting|disputing|rebutting)\s+(?:an?|the|all|any|these|those|such|media|press|earlier|claims"
    r"|reports|rumou?rs|allegations|suggestions|speculation|accusations)\b"
)
_REFUTING = re.compile(rf"\W{{0,3}}\s*{_REFUTED}")
_REFUTING_INSIDE = re.compile(rf",\s+{_REFUTED}")
_TAIL = 120
_AFTER = 60
_WILL_DO = re.compile(
    r"\W*((?:the )?[A-Z][\w’'-]+(?: (?:of |and )?[A-Z][\w’'-]+){0,3}(?:[’']s government)?|the government"
    r"|(?:his|her|its) (?:government|country|ministry))"
    r" (?:will|would)(?: not)? (?!be\b|have\b|cost|need|remain|become|win|lose|suffer|benefit|depend"
    r"|welcome|support|like|prefer|rather|follow|wait"
    r"|listen|decide|look|see\b|continue|stand|face|know)[a-z]+"
)
_GOVERNMENT = frozenset(
    {"the government", "government", "his government", "her government", "its government", "its ministry"}
)
_TOWARDS = frozenset({"on", "at", "against", "to", "by", "of", "with"})
_AIMED = 100
_SEEN, _LOOKED_AT = 2000, 400
"""Characters of a content, and of its first sentence, that are looked at: what is done with words is said early."""
_STEM = 5
_LISTED = re.compile(r"<<(\w+)>>")
_COMMON = frozenset({
    "would", "could", "should", "there", "their", "which", "about", "never", "other", "where", "these", "those",
})  # fmt: skip
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


@dataclass(frozen=True, slots=True)
class _CueRule:
    act: SpeechAct
    cue: re.Pattern[str]
    content: re.Pattern[str] | None
    over: bool


@cache
def _table(name: str = "speech.toml") -> dict[str, Any]:
    return tomllib.loads((files("verbale.acts") / "data" / name).read_text("utf-8"))


@cache
def _cue_rules() -> tuple[_CueRule, ...]:
    return tuple(
        _CueRule(
            cast(SpeechAct, row["act"]),
            re.compile(str(row["cue"]), re.I),
            re.compile(str(row["content"])) if "content" in row else None,
            bool(row.get("over", False)),
        )
        for row in _table()["cue"]
    )


def _filled(pattern: str) -> str:
    """The pattern with its lists of words in place: ``<<faulty>>`` is any of the words so called in the table."""
    return _LISTED.sub(lambda match: "|".join(map(re.escape, _words()[match[1]])), pattern)


@cache
def _words() -> dict[str, list[str]]:
    """The lists of words by name, the longest first."""
    table = cast(dict[str, list[str]], _table()["words"])
    return {name: sorted(words, key=len, reverse=True) for name, words in table.items()}


@cache
def _rules() -> tuple[_Rule, ...]:
    return tuple(
        _Rule(
            cast(SpeechAct, row["act"]),
            re.compile(_filled(str(row["pattern"])), re.I),
            row["where"] == "start",
            bool(row.get("quoted", False)),
        )
        for row in (*_table()["rule"], *_table("forces.toml")["rule"])
    )


def classify_speech(document: Document, statements: tuple[Statement, ...]) -> tuple[Statement, ...]:
    """The same statements, with the act refined from cue, content and the statement before, and the mode from the channel.

    Order and ids stay as they are. Never raises.
    """
    made: list[Statement] = []
    before: Statement | None = None
    for statement in statements:
        one = _refined(statement, before, document.text)
        made.append(one)
        if statement.within is None and statement.content:
            before = one
    return tuple(made)


def force_of(content: str, *, quoted: bool) -> SpeechAct | None:
    """The plain force of a content, or ``None`` where it has none beyond stating.

    ``quoted`` says whether the words are the speaker's own, so that "we" is the speaker.
    """
    flat = " ".join(content[:_SEEN].replace("’", "'").split())
    opening = _OPENING.match(flat)
    body = flat[opening.end() :] if opening else flat
    ended = _SENTENCE_END.search(body)
    first = (body[: ended.end()].strip() if ended else body)[:_LOOKED_AT]
    if not quoted and _REPORTED.match(flat):
        return None
    for rule in _rules():
        if rule.quoted and not quoted:
            continue
        if (rule.pattern.match if rule.at_start else rule.pattern.search)(first):
            return rule.act
    return None


def _refined(statement: Statement, before: Statement | None, text: str) -> Statement:
    act = _of_idiom(statement, before, text) or _with_what_follows(statement, _act(statement, before), text)
    return replace(statement, act=act, mode=mode_of(replace(statement, act=act)))


def _of_idiom(statement: Statement, before: Statement | None, text: str) -> SpeechAct | None:
    """What a turn of phrase does ("poured scorn on the plan"): one that dismisses denies where it is aimed at an account."""
    idiom = find_idiom(statement, text)
    if idiom is None:
        return None
    aimed = text[idiom.end : idiom.end + _AIMED].lstrip()
    at = aimed.partition(" ")
    if at[0].lower() in _TOWARDS:
        aimed = at[2]
    if (
        idiom.dismissing
        and not _WISH.match(aimed)
        and (_ACCOUNT.match(aimed) or _is_an_account(aimed, before))
    ):
        return "deny"
    if idiom.dismissing and statement.act == "deny":
        return None
    return idiom.act


def _act(statement: Statement, before: Statement | None) -> SpeechAct | None:
    content = " ".join(span.text for span in statement.content)
    cue = statement.cue.text.lower() if statement.cue else ""
    pointed = not cue.startswith("oppos") and _is_an_account(content, before)
    if statement.act == "reject" and (_ACCOUNT.match(content) or pointed):
        return "deny"
    if statement.act == "deny" and not cue.startswith("den") and _WISH.match(content):
        return "reject"
    if _JUDGING.match(cue) and statement.act != "demand":
        return _judged(content)
    if _WARNING.match(cue) and _OWN_STEP.match(content):
        return "threaten"
    fixed = next((act for pattern, act in _FIXED if pattern.match(f"{cue} {content[:20]}")), None)
    fixed = fixed or _of_cue(cue, content, plain=statement.act in (None, "state"))
    if fixed is not None:
        return fixed
    plain = statement.act in (None, "state")
    if plain and statement.kind == "direct" and _QUESTION.fullmatch(content):
        return "ask"
    if plain and statement.mode != "thought" and (not cue or _NEUTRAL.search(cue)):
        force = force_of(content, quoted=statement.kind != "indirect")
        if force == "announce" and cue.startswith(("warn", "caution")):
            return "state"
        return force or _in_reply(statement, content, before)
    return statement.act


def _with_what_follows(statement: Statement, act: SpeechAct | None, text: str) -> SpeechAct | None:
    """A plain statement whose sentence goes on to say what it does ("…, refuting a media report"), or tells what the
    speaker's own state will do ("Fiji will send two boats", its minister said)."""
    if act != "state" or not statement.content or statement.mode == "thought":
        return act
    end = statement.content[-1].end
    low = max(statement.content[-1].start, end - _TAIL)
    if _REFUTING.match(text, end, end + _AFTER) or _REFUTING_INSIDE.search(text, low, end):
        return "deny"
    return "announce" if _own_state_acts(statement) else act


def _own_state_acts(statement: Statement) -> bool:
    """Whether somebody who speaks for a state tells what it will do."""
    source, words = statement.source, statement.content[0].text
    match = _WILL_DO.match(words)
    if source is None or source.actor is None or match is None or statement.kind == "direct":
        return False
    if source.type not in ("person", "government", "unnamed"):
        return False
    subject = match[1].removeprefix("the ")
    return subject.lower() in _GOVERNMENT or country_of(subject.removesuffix("’s government")) == source.actor


def _of_cue(cue: str, content: str, *, plain: bool) -> SpeechAct | None:
    """What the table says of a cue, with its content where that decides. ``plain``: the reader made a statement of it."""
    opening = _OPENING.match(content)
    body = content[opening.end() :] if opening else content
    for rule in _cue_rules():
        if (
            (plain or rule.over)
            and rule.cue.match(cue)
            and (rule.content is None or rule.content.match(body))
        ):
            return rule.act
    return None


def _is_an_account(content: str, before: Statement | None) -> bool:
    """Whether what is rejected is something told just before, and no wish: "she rejected that" after "he said it was old"."""
    return before is not None and bool(_POINTER.match(content)) and before.act not in _WISHES


def _in_reply(statement: Statement, content: str, before: Statement | None) -> SpeechAct:
    """A denial of what another has just said in the same words: "They sold the boat, he said. No boat was sold, she
    replied"; else a plain statement. What shares words only in a later sentence denies nothing."""
    if before is None or before.act not in ("state", "accuse") or statement.within is not None:
        return "state"
    names = [one.source.name or one.source.text if one.source else None for one in (statement, before)]
    told = " ".join(span.text for span in before.content)
    first = _SENTENCE_END.split(content, maxsplit=1)[0]
    if names[0] == names[1]:
        return "state"
    if _undone(first) is not None and _undone(first) == _deed(told):
        return "deny"
    if not _NEGATED.match(content) or _NEGATED.match(told):
        return "state"
    shared = len(_stems(told) & _stems(first))
    return "deny" if shared >= (1 if before.act == "accuse" else 2) else "state"


def _undone(words: str) -> str | None:
    """The stem of what is told not to have been done: "had not been checked", "nobody has read", "no boat was sold"."""
    match = _NOT_DONE.match(words)
    return next(part for part in match.groups() if part)[:_STEM].lower() if match else None


def _deed(words: str) -> str | None:
    """The stem of what is told to have been done: "had been checked", "has read it twice"."""
    match = None if _NEGATED.match(words) else _DONE.match(words)
    return match[1][:_STEM].lower() if match else None


def _stems(words: str) -> set[str]:
    return {word[:_STEM] for word in re.findall(r"[a-z]{5,}", words.lower()) if word not in _COMMON}


def _judged(content: str) -> SpeechAct:
    """What "called it …" and "described it as …" do: dismiss as untrue, charge, praise, describe, or else judge."""
    if _UNTRUE.search(content):
        return "deny"
    if _BLAMING.search(content):
        return "accuse"
    if _PRAISE.search(content):
        return "support"
    return "state" if _PLAINLY.search(content) else "criticise"
