"""What a bare denial points back to: "denied this", "dismissed the claim", "“False,” she said", "both were wrong"."""

from __future__ import annotations

import re
from collections.abc import Mapping

from verbale.acts.accounts import Account, apart, said_later, speaks_of
from verbale.wording import stem, stems
from verbale.wording.dismissals import opens_with_dismissal as calls_false_first
from verbale.wording.families import joined

ACCOUNT_WORDS = (
    r"(?:claims?|reports?|accounts?|allegations?|suggestions?|charges?|accusations?|assertions?|figures?|story|stories|versions?"
    r"|remarks?|rumours?|rumors?|insinuations?|findings?|ideas?|notions?|theor(?:y|ies)|speculation|talk|estimates?|numbers?|conclusions?"
    r"|readings?|interpretations?|portrayals?|characteri[sz]ations?|depictions?|reproach(?:es)?|innuendos?|slurs?|gossip|hearsay)"
)
"""Nouns for an account."""
_DAY = (
    r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december"
    r"|a (?:statement|tweet|post|letter)|\d)"
)
_FALSE = (
    r"(?:false|untrue|wrong|inaccurate|incorrect|unfounded|baseless|groundless|nonsense|rubbish|fantasy|fiction|not true|denied|invented"
    r"|mistaken)"
)
_MANNER = r"(?:at once|within \w+|immediately|outright|flatly|yesterday|again|in full|altogether|entirely|strongly|categorically)"
_SLIP = r"an? (?:\w+ )?(?:error|mistake|misprint|slip|lie|invention|fabrication)"
DISMISSAL = re.compile(
    rf"\b(?:(?:\w+ly )?{_FALSE}|not (?:so|the case|accurate|correct)|no truth|without foundation|pure invention|invention"
    r"|(?:did|does|has|had|have|was|were) (?:not|never)|never (?:did|made|sent|said|asked|offered|happened)|no such"
    r"|nothing of the (?:sort|kind)|no basis|typing error|misprint)\b",
    re.I,
)
"""Words that say of an account that it is not so."""
_BARE = re.compile(
    r"^\W*(?:(?:the|this|that|those|these|any|all|such|both|(?P<whose>(?:[\w’'-]+ ){0,3}?[\w’'-]+[’']s?|his|her|its|their)) )?(?:\w+ )?"
    rf"(?:{ACCOUNT_WORDS}|it|this|that|these|them)?\W*(?:(?:late |early )?(?:on|in) {_DAY}.{{0,20}}|{_MANNER}|as .{{1,80}}"
    rf"|(?:(?:was|were|is|are|has|had|have) )?(?:\w+ly )?(?:{_FALSE}|{_SLIP}|no basis\b.{{0,20}}|no truth\b.{{0,20}}))?\W*$",
    re.I,
)
_THOSE_WORDS = re.compile(
    r"^\W*(?:(?:ever|having|he|she|they|it|had|has) )*(?:us(?:ed|ing)|sa(?:id|ying)|utter(?:ed|ing)|writ(?:ten|ing)|spoke|spoken|speaking) "
    r"(?:(?:any )?(?:those|these|such|the|that) (?:words?|things?|phrases?|remarks?|terms?|expressions?)|any such thing|so|that)\W*$",
    re.I,
)
"""What points back to words that are told: "having used those words"."""
_FIRST = re.compile(
    rf"^\W*(?:(?:that|this|it|(?:the|that|this|his|her|their) {ACCOUNT_WORDS})(?:’s|'s| is| was| are| were) )?"
    rf"(?:\w+ly |quite |pure |complete )?(?:{_FALSE}|not so|nothing of the (?:sort|kind)|pure invention"
    r"|an? (?:\w+ )?(?:lie|invention|fabrication))\W*(?:[.,;:!…—–”’\"]|$)",
    re.I,
)
_ANY_TALK = re.compile(
    rf"^\W*(?:such|these|those|the|this|that|all|both) (?:\w+ )?{ACCOUNT_WORDS}\W+(?:is|are|was|were|has|have|had)\b (?:\w+ )?(?:{_FALSE}"
    r"|no (?:basis|truth|foundation)|an? (?:\w+ )?(?:error|mistake|misprint|slip|lie|invention|fabrication))\b",
    re.I,
)
_FACT = re.compile(
    r"^\W*(?:(?:the|this|that|those|these|such|his|her|its|their|[\w’'-]+[’']s?) (?:\w+ )?(?:claims?|reports?|accounts?|allegations?"
    r"|accusations?|assertions?|figures?|story|stories|versions?|findings?|numbers?|estimates?|readings?|interpretations?|portrayals?"
    r"|characteri[sz]ations?|depictions?|reproach(?:es)?|innuendos?)|(?:this|that)(?=\W*$| as\b))\b",
    re.I,
)
_NO = re.compile(r"^\W*(?:(?:no|but|well),?\s)?", re.I)
_ELLIPSIS = re.compile(
    r"^\W*(?:it|they|he|she|that|there|we|I|nobody|none)\s(?:(?:had|was|were|is|are|did|does|do|has|have)"
    r"(?:n[’']t|\s(?:not|never))|(?:never|not)\s(?:had|was|were|is|are|did|does|has|have))\W*$",
    re.I,
)
"""A negation that leaves out what is negated: "it had not", "he was not"."""
_READING = re.compile(r"\b(?:readings?|interpretations?|reproach(?:es)?|portrayals?)\b", re.I)
"""What is rejected as not so even where it tells of what would be."""
_POINTING = re.compile(r"\b(?:that|this|those|these)\s*$", re.I)
_SHOULD = re.compile(
    r"\b(?:should|could|can|cannot|may|might|must|ought|wants?|hopes?|if|unless|would like|needs? to)\b", re.I
)
_WILL = re.compile(r"\b(?:will|would|shall|plans?|planned|planning)\b|[’'](?:ll|d)\b", re.I)
_BE = re.compile(r"\b(?:had|was|were|has|have|is|are)\b", re.I)
_REJECTS = re.compile(r"^(?:reject|dismiss|refut|disput|contest|contradict|rebut)", re.I)
_RESEARCH = re.compile(r"^(?:f[io]und|find|wr[io]te|show|conclu|estimat|calculat|report)", re.I)
_HEARSAY = re.compile(r"^(?:reports?|rumou?rs?|claims?|allegations?|suggestions?|speculation|talk)$", re.I)
_PRESS = re.compile(
    r"^\W*(?:(?:the|this|these|those|all|any|such|press|media|newspaper) )*(?:reports?|rumou?rs?|stor(?:y|ies))\b",
    re.I,
)
_ONE_REPORT = re.compile(r"^\W*(?:the|this|that)(?: \w+)? (?:report|story)\b", re.I)
_OF_WEIGHT = re.compile(
    r"\bas (?:\w+ ){0,2}(?:unimpressive|irrelevant|unimportant|insignificant|minor|premature|meaningless|inadequate|insufficient"
    r"|politics|political|distractions?|old news|too \w+|not enough)\b",
    re.I,
)
_AT_LAW = re.compile(r"^dismiss", re.I)
_CHARGED = re.compile(r"\b(?:allegations?|accusations?|charges?)\b", re.I)
_COUNTED = re.compile(r"\b(?:figures?|numbers?|estimates?|count)\b", re.I)
_STUDY = re.compile(r"\b(?:findings?|conclusions?|stud(?:y|ies))\b", re.I)
_NOUN = re.compile(rf"^\W*(?:the|that|this) (?:\w+ )?{ACCOUNT_WORDS}\b", re.I)
_BOTH = re.compile(r"^\W*both\b", re.I)
_ALLEGING = re.compile(r"alleg|accus|claim|testif|charg|blam", re.I)
_ADDED = re.compile(r"^(?:add|went on|continu|explain|recall|not)", re.I)
_THAT = re.compile(r"^\W*(?:that|this|it|which)\b(?! \w+(?:s|ed)\b)", re.I)
_NOTHING = re.compile(r"^\W*(?:there (?:is|was|were|has been|had been) )?[“‘\"']?no such \w+", re.I)
_NO_SUCH = re.compile(r"\bno such (\w+)", re.I)
_TOPIC = re.compile(
    r"\W*(?:(?:of|about|regarding|concerning|on hearing|in reply to|over)\s(?!course\b)|(?:when|if)?\s*asked\b|when told\b)",
    re.I,
)
_PRONOUN = re.compile(r"his|her|its|their", re.I)
_PARAGRAPH = re.compile(r"\n\s*")
_ABOUT = re.compile(r"^\W*(?:about|of|on|with|for|to)\b", re.I)
_WINDOW = 5
_BACK = 10
_LEAST = 3


def is_bare(challenge: Account) -> bool:
    """Whether a denial says nothing of what it denies but that it is an account ("the claim", "this as untrue", "absolutely false")."""
    if _TOPIC.match(challenge.setting):
        return False  # "said Berg of the forecast": what is dismissed is named, and is no statement
    content = challenge.content
    if _BARE.match(content) or _ANY_TALK.match(content) or _THOSE_WORDS.match(content):
        return True
    return len(challenge.stems) <= 2 and bool(DISMISSAL.search(content)) and not _NO_SUCH.search(content)


def opens_with_dismissal(content: str) -> bool:
    """Whether a content begins by calling an account false and ends that clause there: "“False. We never wrote …”"."""
    return _FIRST.match(content) is not None or _ANY_TALK.match(content) is not None


def dismisses_first(account: Account) -> bool:
    """Whether an account begins by calling another false, or by "it had not", be it before its cue: "“Not so,” she said. “…”"."""
    spans = account.statement.content
    if opens_with_dismissal(account.content):
        return True
    if account.statement.act == "criticise" or not spans:
        return False
    return calls_false_first(spans[0].text) or (account.index > 0 and _elliptic(account))


def _elliptic(account: Account) -> bool:
    """Whether an account begins with a negation that leaves out what is negated: "it had not: the switch was off"."""
    spans = account.statement.content
    if not spans:
        return False
    told = _NO.sub("", spans[0].text)
    return _ELLIPSIS.match(re.split(r"[:;.,]\s", told)[0]) is not None


def names_nothing(content: str) -> bool:
    """Whether a content begins by saying that there was "no such letter"."""
    return _NOTHING.match(content) is not None


def rejects_account(challenge: Account) -> bool:
    """Whether what is rejected is an account, a figure or "this", rather than a plan or a demand."""
    cue = challenge.statement.cue
    pointing = _POINTING.search(challenge.lead)
    told = f"{pointing.group().strip()} {challenge.content}" if pointing else challenge.content
    return cue is not None and _REJECTS.match(cue.text) is not None and _FACT.match(told) is not None


def both_last(challenge: Account, accounts: list[Account], text: str) -> list[Account]:
    """The two accounts that "both were wrong" points back to: the last two before it, by two others, in neighbouring paragraphs."""
    if not _BOTH.match(challenge.content) or len(challenge.stems) > 2:
        return []
    found: list[Account] = []
    near = accounts[max(0, challenge.index - _WINDOW) : challenge.index]
    counted = [a for a in near if a.figures]
    for one in reversed(counted if len(counted) > 1 else near):
        if not one.claims or not apart(one, challenge) or _breaks(one, challenge, text) > 1:
            continue
        if all(apart(one, other) for other in found):
            found.append(one)
        if len(found) == 2:
            return found[::-1]
    return []


def antecedent(
    challenge: Account, accounts: list[Account], text: str, denied: Mapping[int, Account]
) -> Account | None:
    """The account that a bare denial answers, or ``None`` where that is not plain.

    It is sought among the last statements before it in the same or the last paragraph: of the speaker who reports the denial where it
    stands within another's words, of the owner that the denial names, of the kind that its noun asks for; and it must either be the
    last that anybody else has said, or speak of the one who denies. ``denied`` holds what earlier denials, by their index, deny.
    """
    cue = challenge.statement.cue
    legal = (
        cue is not None and _AT_LAW.match(cue.text) and re.search(r"\bcharges?\b", challenge.content, re.I)
    )
    if _TOPIC.match(challenge.setting) or _OF_WEIGHT.search(challenge.content) or legal:
        return None
    last = accounts[challenge.index - 1] if challenge.index else None
    if last is not None and _is_hearsay(last, challenge) and _breaks(last, challenge, text) <= 1:
        return last
    pool = _candidates(challenge, accounts, text)
    if not pool:
        return _as_denied(challenge, accounts, denied)
    chosen = _chosen(challenge, pool, accounts, text)
    nested = challenge.statement.within is not None
    between = accounts[pool[-1].index + 1 : challenge.index]
    denials = [a for a in between if a.statement.act == "deny" and a.statement.within is None]
    if denials and not nested:
        # What one has denied, another may deny after it; "it" could then be the denial, "that account" is what both deny.
        known = denied.get(denials[-1].index)
        return (
            known
            if known is not None and apart(known, challenge) and _NOUN.search(challenge.content)
            else None
        )
    if denials:
        return chosen
    mention = speaks_of(chosen.content, challenge, chosen)
    if _CHARGED.search(challenge.content) and not (
        _accuses(chosen) or (mention and not _SHOULD.search(chosen.content))
    ):
        return None
    if nested or mention or _owner(challenge):
        return chosen
    between = [
        a for a in accounts[chosen.index + 1 : challenge.index] if apart(a, challenge) and a.key != chosen.key
    ]
    between = [
        a
        for a in between
        if a.statement.within is None and (a.figures or not _COUNTED.search(challenge.content))
    ]
    return None if between else chosen


def _as_denied(challenge: Account, accounts: list[Account], denied: Mapping[int, Account]) -> Account | None:
    """What the statement just before denied, where this one dismisses "that account" as well."""
    known = denied.get(challenge.index - 1)
    return (
        known if known is not None and apart(known, challenge) and _NOUN.search(challenge.content) else None
    )


def _is_hearsay(account: Account, challenge: Account) -> bool:
    """Whether an account is what "reports", of nobody named, say, and the denial speaks of reports or talk."""
    cue = account.statement.cue
    if account.key is not None or account.statement.source is not None or cue is None or not account.claims:
        return False
    return (
        _HEARSAY.match(cue.text) is not None and re.search(ACCOUNT_WORDS, challenge.content, re.I) is not None
    )


def _candidates(challenge: Account, accounts: list[Account], text: str) -> list[Account]:
    outer = next((a for a in accounts if a.statement.id == challenge.statement.within), None)
    reach = _BACK if outer is not None else _WINDOW
    found = [
        a
        for a in accounts[max(0, challenge.index - reach) : challenge.index]
        if a is not outer
        and a.claims
        and (a.statement.act != "criticise" or (a.index == challenge.index - 1 and _elliptic(challenge)))
        and apart(a, challenge)
        and not said_later(a, challenge)
    ]
    found = [a for a in found if len(a.stems) >= _LEAST - bool(a.figures) - (a.index == challenge.index - 1)]
    found = [a for a in found if not _ABOUT.match(a.content) and not wish(a, challenge)]
    if outer is not None:
        found = [a for a in found if a.key == outer.key]
    else:
        found = [
            a
            for a in found
            if a.statement.within is None and _breaks(a, challenge, text) <= 1 + _plain(a, challenge)
        ]
    found = [
        a for a in found if a.statement.content and "\n" in text[: a.statement.content[0].start]
    ] or found
    return _of_the_kind(challenge, found)


def _plain(account: Account, challenge: Account) -> bool:
    """Whether the denial says "the account", "that claim", of an account that speaks of the one who denies."""
    told = account.statement.act in ("state", "accuse")
    return (
        told
        and _NOUN.search(challenge.content) is not None
        and speaks_of(account.content, challenge, account)
    )


def _owner(challenge: Account) -> str | None:
    """Whose account the denial names ("Berg’s version"), or ``None``."""
    whose = _BARE.match(challenge.content)
    return whose["whose"] if whose and whose["whose"] and not _PRONOUN.fullmatch(whose["whose"]) else None


def _of_the_kind(challenge: Account, found: list[Account]) -> list[Account]:
    """Those accounts that the noun, or the owner, in the denial leaves."""
    content, owner = challenge.content, _owner(challenge)
    if owner:
        found = [
            a
            for a in found
            if a.statement.source and stems(owner) & stems(f"{a.who} {a.statement.source.text}")
        ]
    if _PRESS.match(content):
        kinds = (
            ("organisation", "document", None)
            if _ONE_REPORT.match(content)
            else ("organisation", "unnamed", "document", "group", None)
        )
        found = [a for a in found if a.statement.source is None or a.statement.source.type in kinds]
    if _COUNTED.search(content):
        found = [a for a in found if a.figures]
    if _STUDY.search(content):
        found = [a for a in found if a.statement.cue and _RESEARCH.match(a.statement.cue.text)]
    such = _NO_SUCH.search(content)
    if such:
        found = [a for a in found if joined({stem(such.group(1).lower())}) & a.topics]
    return found


def _chosen(challenge: Account, pool: list[Account], accounts: list[Account], text: str) -> Account:
    last = pool[-1]
    charged = last.statement.act == "accuse" and last.index == challenge.index - 1
    if charged and not re.search(rf"\b{ACCOUNT_WORDS}\b", challenge.content, re.I):
        return last
    if challenge.statement.within is None and (
        _THAT.match(challenge.content) or _NO_SUCH.search(challenge.content)
    ):
        cue = last.statement.cue
        before = [a for a in pool if a.key == last.key and a.index < last.index]
        return before[-1] if cue and _ADDED.match(cue.text) and before else last
    # Of what that speaker says, the first that the reporter tells is the account; the quotations after it bear it out.
    back = accounts[max(0, challenge.index - _BACK) : challenge.index]
    told = [
        a
        for a in back
        if a.key == last.key and a.statement.kind != "direct" and a.claims and a.statement.within is None
    ]
    told = [
        a
        for a in told
        if "\n" in text[: a.statement.content[0].start]
        and not wish(a, challenge)
        and not _ABOUT.match(a.content)
    ]
    told = [a for a in told if a in pool or _breaks(a, challenge, text) <= 3]
    return told[0] if told and not _COUNTED.search(challenge.content) else last


def wish(account: Account, challenge: Account) -> bool:
    """Whether all that an account says is what should or may be: nothing that is so or not so. To reject what will be is to refuse it."""
    if account.statement.act == "accuse" or account.figures:
        return False
    told = f"{challenge.lead} {challenge.content}"
    rejected = (challenge.statement.act == "reject" and not _READING.search(told)) and (
        _WILL.search(account.content) or account.statement.mode == "thought"
    )
    return bool(rejected) or (_SHOULD.search(account.content) is not None and not _BE.search(account.content))


def _accuses(account: Account) -> bool:
    cue = account.statement.cue
    return account.statement.act == "accuse" or (cue is not None and _ALLEGING.search(cue.text) is not None)


def _breaks(account: Account, challenge: Account, text: str) -> int:
    """How many times a new paragraph begins between the account and the challenge."""
    start = max((span.end for span in account.statement.content), default=0)
    end = min((span.start for span in challenge.statement.content), default=len(text))
    return len(_PARAGRAPH.findall(text[start:end])) if start < end else 0
