"""Statements as accounts: what each says, as words and figures, and whether two may be held against each other."""

from __future__ import annotations

import re
from dataclasses import dataclass

from verbale.places import find_states
from verbale.records import Dispute, DisputeKind, Statement
from verbale.wording import WORD, negations, shared_words, stem, stems
from verbale.wording.families import families, joined
from verbale.wording.figures import Figure, find_figures

_WINDOW = 60
_TAIL = 160
_SENTENCE = re.compile(r"(?<=[.!?])[”’\"'»]?\s|\n")
_SENTENCES = re.compile(r"(?<=[.!?])[”’\"'»]?\s+")
_QUOTED = re.compile(r"(?<=[,.!?…][”’\"'»])\s+(?=[“‘\"'«])")
_COUNTED_FIRST = re.compile(
    r"^\W*(?:only |just |about |some |nearly |at least )?[\w,-]+(?= (?:had|have|were|was|took part|came|attended|marched|joined)\b)",
    re.I,
)
_HAD = re.compile(r"\bhad(?: \w+ly| also| earlier| already| first)?\s+$", re.I)
_NEITHER = re.compile(r"\bneither\b(?=.*\bnor\b)", re.I | re.S)
_FOR = re.compile(r"\b(?:for|of) the (\w+)")
_OFFICE = re.compile(
    r"\b(president|premier|chancellor|mayor|minister|governor|king|queen|pope|bishop|director|chairman|chairwoman)\b",
    re.I,
)
_WITHOUT = re.compile(r"\bwithout\b", re.I)
_MODAL = re.compile(
    r"\b(?:will|would|shall|should|could|can|cannot|(?<!\d )may(?! \d)|might|must|ought|won[’']t"
    r"|plans?|planned|planning|wants?|intends?|hopes?|if|unless)\b"
    r"|[’'](?:ll|d)\b",
    re.I,
)
_NAMELESS = "i we you he she they it who which everybody everyone people some many others"
_PRONOUNS = frozenset(_NAMELESS.split())
_ARTICLES = re.compile(r"\b(?:the|an?|of|for|at|in|and)\b", re.I)
_FIRM = frozenset(("state", "accuse", "announce", None))
_COMPLAINING = re.compile(r"^(?:complain|blam|lament|protest)", re.I)
_CAPITAL = re.compile(r"(?<=[\w,;] )[A-Z][\w’'-]+|^\W*[A-Z][\w’'-]+(?= (?:had|has|was|is|did)\b)")


@dataclass(frozen=True, slots=True)
class Account:
    """A statement with what its content says, as words.

    ``topics`` are its stems with words for one kind of deed made one (see :mod:`verbale.wording.families`); ``setting`` is what
    stands behind it in its sentence; ``earlier`` tells that its cue is a past perfect ("had reported"), so that what it tells comes
    before what the sentence before it tells.
    """

    index: int
    statement: Statement
    content: str
    stems: frozenset[str]
    figures: tuple[Figure, ...]
    setting: str
    topics: frozenset[str] = frozenset()
    earlier: bool = False
    lead: str = ""

    @property
    def claims(self) -> bool:
        """Whether this is an account that can be denied: something told as so, in words of its own."""
        act, cue = self.statement.act, self.statement.cue
        complains = act == "criticise" and cue is not None and _COMPLAINING.match(cue.text) is not None
        return bool(self.statement.content) and (act in _FIRM or complains)

    @property
    def who(self) -> str:
        """The speaker as a reason names them."""
        source = self.statement.source
        if source is None:
            return "an unnamed source"
        return source.name or source.text

    @property
    def key(self) -> str | None:
        """What tells one speaker from another; ``None`` where the text names nobody, or with a pronoun that leads to nobody."""
        source = self.statement.source
        if source is None or (source.name is None and source.text.casefold() in _PRONOUNS):
            return None
        return source.speaker or (source.name or source.text).casefold()


def account_of(index: int, statement: Statement, text: str) -> Account:
    """The account that a statement of ``text`` gives; ``index`` is its place in text order."""
    content = " ".join(span.text for span in statement.content)
    own = stems(content)
    earlier = statement.cue is not None and bool(
        _HAD.search(text[max(0, statement.cue.start - 24) : statement.cue.start])
    )
    return Account(
        index,
        statement,
        content,
        own,
        _figures(content),
        _after(statement, text),
        joined(own),
        earlier,
        _lead(statement, text),
    )


def _figures(content: str) -> tuple[Figure, ...]:
    """The figures of a content; a number that begins it as a subject ("3,500 had marched") counts what was spoken of before."""
    found = find_figures(content)
    first = None if found else _COUNTED_FIRST.match(content)
    return find_figures(first.group()) if first else found


def _lead(statement: Statement, text: str) -> str:
    """What stands between the source and the content: "of Thursday's march put"."""
    if statement.source is None or not statement.content or statement.source.end > statement.content[0].start:
        return ""
    between = text[statement.source.end : statement.content[0].start]
    return between if len(between) <= _TAIL and "\n" not in between else ""


def _after(statement: Statement, text: str) -> str:
    """What stands behind the last part of a statement, to the end of its sentence: "… of the forecast", "… in 2024"."""
    ends = [span.end for span in statement.content]
    ends += [part.end for part in (statement.cue, statement.source) if part is not None]
    end = max(ends, default=0)
    return _SENTENCE.split(text[end : end + _TAIL], maxsplit=1)[0]


def neighbours(accounts: list[Account], one: Account) -> list[Account]:
    """The accounts near ``one`` in the text, itself included: the work stays linear in the length of the article."""
    return accounts[max(0, one.index - _WINDOW) : one.index + _WINDOW + 1]


def dispute(kind: DisputeKind, a: Account, b: Account, reason: str) -> Dispute:
    """The finding that ``b`` challenges ``a``."""
    return Dispute(kind, a.statement.id, b.statement.id, reason)


def holds(outer: Account, inner: Account) -> bool:
    """Whether the content of ``inner`` lies in that of ``outer``: its words are then shared by being the same words."""
    spans = inner.statement.content or ((inner.statement.cue,) if inner.statement.cue else ())
    return any(o.start <= i.start and i.end <= o.end for o in outer.statement.content for i in spans)


def apart(a: Account, b: Account) -> bool:
    """Whether the two may be held against each other: other speakers, both known, neither inside the other's words."""
    if a.key is None or b.key is None or a.key == b.key or _same_party(a, b) or _one_name(a.who, b.who):
        return False
    return not holds(a, b) and not holds(b, a)


def _one_name(one: str, other: str) -> bool:
    """Whether a name may be a shorter or longer form of another ("Reis", "Ana Reis", "REIS")."""
    left, right = one.casefold().split(), other.casefold().split()
    if 1 in (len(left), len(right)) and (set(left) <= set(right) or set(right) <= set(left)):
        return True
    return (
        bool(left and right)
        and left[-1] == right[-1]
        and (set(left) <= set(right) or set(right) <= set(left))
    )


def _same_party(a: Account, b: Account) -> bool:
    """Whether one speaks for the government that the other is."""
    first, second = a.statement.source, b.statement.source
    if first is None or second is None or first.actor is None or first.actor != second.actor:
        return False
    return "government" in (first.type, second.type)


def sentences(account: Account) -> list[str]:
    """The sentences of an account's content; a quotation that ends before another begins ends one."""
    return [part for one in _SENTENCES.split(account.content) for part in _QUOTED.split(one)]


def nearest_sentence(account: Account, shared: frozenset[str]) -> str:
    """The sentence of an account that holds most of the shared topics: the part of it that is meant."""
    return max(sentences(account), key=lambda one: len(joined(stems(one)) & shared))


def negative(text: str) -> bool:
    """Whether a sentence says that something is not so; "without notice" alone does not make it so."""
    count = negations(text) - len(_WITHOUT.findall(text)) - len(_NEITHER.findall(text))
    return count % 2 == 1


def modal(text: str) -> bool:
    """Whether a sentence tells of what may, will or should be, rather than of what is or was."""
    return _MODAL.search(text) is not None


def up_to(sentence: str, shared: frozenset[str]) -> str:
    """A sentence up to the last of the shared topics: what comes behind does not turn them."""
    end = 0
    for match in WORD.finditer(sentence):
        if joined({stem(match.group().lower())}) & shared:
            end = match.end()
    return sentence[:end]


def capitals(text: str) -> frozenset[str]:
    """The topics that ``text`` writes with a capital inside its sentence: names, mostly."""
    return joined(stems(" ".join(_CAPITAL.findall(text))))


def names_of(account: Account) -> frozenset[str]:
    """The stems of the words by which a speaker is named: those of the name and of the words in the text."""
    source = account.statement.source
    if source is None:
        return frozenset()
    return stems(_ARTICLES.sub(" ", f"{source.name or ''} {source.text} {source.role or ''}"))


def speaks_of(text: str, account: Account, other: Account) -> bool:
    """Whether ``text``, words of ``other``, names the speaker of ``account``, or the state or body they speak for.

    Naming a state is naming its people only where the two speak for different ones.
    """
    source = account.statement.source
    if source is None:
        return False
    last = (source.name or "").split()[-1:]
    if last and last[0][:1].isupper() and re.search(rf"\b{re.escape(last[0])}\b", text):
        return True
    nouns = {last[0].lower()} if last and source.type != "person" else set()
    nouns |= {match.lower() for match in _FOR.findall(source.text)}
    if source.type == "person" and source.role:
        nouns |= {match.lower() for match in _OFFICE.findall(source.role)}
    if any(
        len(noun) > 3 and re.search(rf"\b(?:the|its|their|that) (?:\w+ )?{re.escape(noun)}\b", text, re.I)
        for noun in nouns
    ):
        return True
    theirs = other.statement.source.actor if other.statement.source else None
    if source.actor and source.actor != theirs and (theirs or source.type == "government"):
        return any(mention.form.code == source.actor for mention in find_states(text))
    return False


def said_later(a: Account, b: Account) -> bool:
    """Whether the text gives days by which ``a`` was said after ``b``."""
    first, second = a.statement.said, b.statement.said
    if first.precision != "day" or second.precision != "day" or first.date is None or second.date is None:
        return False
    return first.basis != "publication" and second.basis != "publication" and first.date > second.date


def overlap(a: Account, b: Account) -> tuple[float, frozenset[str]]:
    """The stems two accounts share, and their share of the smaller one (0 to 1)."""
    shared = a.stems & b.stems
    smaller = min(len(a.stems), len(b.stems))
    return (len(shared) / smaller if smaller else 0.0), shared


def listed(account: Account, shared: frozenset[str]) -> str:
    """Up to four of the shared words, as the account writes them; ``shared`` may hold stems or topics."""
    wanted = shared | {one for one, family in families().items() if family in shared}
    return ", ".join(f"“{word}”" for word in shared_words(account.content, wanted)[:4])
