"""What the words beside a name say of it: titles and appositions before and after, ages, verbs. At most :data:`WINDOW` words are read."""

from __future__ import annotations

import re
from collections.abc import Sequence

from verbale.sources import lexicon
from verbale.sources.mentions import Mention, capital
from verbale.sources.names import FIRST_NAMES
from verbale.sources.phrases import DETERMINERS, POSSESSIVES, is_acronym, is_title, low, take_apart
from verbale.sources.words import POSSESSIVE, Words

WINDOW = 14
_AGE = re.compile(r"\d{1,3}")
_CLAUSE = lexicon.words("who whose which where")
_PARTICIPLES = lexicon.words(
    "retired united appointed elected unelected unnamed wanted respected noted acclaimed renowned celebrated aged"
)
_KINDS_OF_BODY = lexicon.words(
    "agency newspaper group foundation union federation company daily weekly channel magazine"
)


def read_before(words: Words, mention: Mention) -> None:
    """Read the title in lower case, or the apposition, that stands before a name."""
    at = mention.first - 1
    if at < 0 or words.sentences[at] != words.sentences[mention.first]:
        return
    comma = words.words[at] == ","
    if comma:
        following = mention.last + 1
        closes = (
            following >= len(words)
            or words.words[following] in ",.;)—–:"
            or words.words[following][0] == "\n"
        )
        if not closes:
            return
        at -= 1
    phrase: list[str] = []
    while at >= 0 and mention.first - at <= WINDOW and words.sentences[at] == words.sentences[mention.first]:
        word = words.words[at]
        if not word[0].isalnum() and word not in POSSESSIVE:
            break
        if (
            not comma
            and word.islower()
            and word in lexicon.FUNCTION_WORDS
            and word not in POSSESSIVES
            and word not in ("of", "for", "the", "and", "a", "an", "first")
        ):
            break
        if not comma and word.islower() and word.endswith("ed") and word not in _PARTICIPLES:
            break
        if not comma and (word in _VERBS or _opens_clause(words, at)):
            break
        if not comma and _ends_name(words, at):
            phrase = _without_verb(phrase)
            break
        phrase.insert(0, word)
        at -= 1
        if (word.lower() in DETERMINERS or word.lower() in POSSESSIVES) and not _inner_the(words, at + 1):
            break
    if not comma and mention.roles and phrase and _LEFT.fullmatch(phrase[-1]):
        mention.roles[0] = _left(phrase[-1], mention.roles[0])
        phrase = phrase[:-1]
    role = _trim(phrase, whole=comma)
    if role:
        (mention.about if _tells_body(role) else mention.roles).insert(0, tuple(role))
        stop = mention.first - comma
        mention.places[tuple(role)] = range(stop - len(role), stop)
        if not comma and (opening := _title_before(words, mention, len(role))):
            told = tuple(words.words[i] for i in opening)
            mention.roles.insert(0, told)
            mention.places[told] = opening


def _title_before(words: Words, mention: Mention, length: int) -> range | None:
    """The title that opens a sentence before an apposition of ``length`` words: "The EU’s cable envoy, the Maltese diplomat Rita
    Borg, said".
    """
    comma = mention.first - length - 1
    after = mention.last + 1
    if comma < 1 or words.words[comma] != "," or after >= len(words) or words.words[after] != ",":
        return None
    first = comma
    while first > 0 and words.sentences[first - 1] == words.sentences[comma] and comma - first <= WINDOW:
        first -= 1
        if not words.words[first][0].isalnum() and words.words[first] not in POSSESSIVE:
            return None
    inside = words.words[first:comma]
    whose = any(word in POSSESSIVE or word in ("of", "for") for word in inside)
    return range(first, comma) if whose and words.opens_sentence(first) and _heads_role(inside) else None


_VERBS = lexicon.words(
    """
    met meets saw sees told tells said says wrote writes left leaves gave gives took takes sent sends thanks urges asks
    beat beats hit hits led leads chose chooses held holds heard hears knew knows found finds quit succeeds
    """
)
"""Verbs in the past without "-ed", and some in the present, that end what may belong to a name after them."""


_ING = lexicon.words(
    """
    acting leading managing founding visiting outgoing incoming commanding presiding sitting banking fishing
    farming housing mining shipping building planning training engineering broadcasting publishing marketing
    advertising policing nursing roaming serving ruling governing working boxing racing rowing sailing skating
    skiing swimming cycling gaming investing lending trading manufacturing accounting reigning consulting
    breeding brewing printing catering retailing computing campaigning ranking living
    """
)
"""Words in "-ing" that belong to a title before a name; any other is a verb before it ("stop investigating former adviser …")."""
_LEFT = re.compile(r"former|ex|then|(?:ex|then|former)-[\w-]*", re.IGNORECASE)


def _left(word: str, role: tuple[str, ...]) -> tuple[str, ...]:
    """A title with what stands before it: "former Gov.", "ex-Mayor"; "then-" leaves the office in force at the time."""
    first, _, rest = word.partition("-")
    told = (rest, *role) if rest and rest not in role else role
    return told if first.lower() == "then" else ("former", *told)


def _opens_clause(words: Words, at: int) -> bool:
    """Whether a word before a name is a verb in "-ing", or a word of grammar at the head of its sentence."""
    word = words.words[at]
    if word.islower():
        return word.endswith("ing") and len(word) > 4 and word not in _ING and word not in lexicon.DOMAINS
    return (
        word.istitle()
        and word.lower() in lexicon.FUNCTION_WORDS
        and word not in ("The", "A", "An", "His", "Her", "Its", "Their", "Our", "First")
        and words.opens_sentence(at)
    )


def _without_verb(phrase: list[str]) -> list[str]:
    """What follows another person's name, without the verb between: "greets Austrian minister"."""
    plain = len(phrase) > 1 and phrase[0].islower() and phrase[1][0].isupper() and not is_title(phrase[0])
    return phrase[1:] if plain and phrase[0] not in lexicon.DOMAINS else phrase


def _ends_name(words: Words, at: int) -> bool:
    """Whether the word is the last of another person's full name: "Finnish envoy Aino Salo greets Estonian envoy …"."""
    return (
        at > 0
        and capital(words, at)
        and words.words[at - 1] in FIRST_NAMES
        and not is_title(words.words[at])
        and low(words.words[at]) not in lexicon.ORGANISATIONS
    )


def _inner_the(words: Words, at: int) -> bool:
    return words.lows[at] == "the" and at > 0 and words.lows[at - 1] in ("of", "for", "to")


def _trim(phrase: list[str], whole: bool) -> list[str]:
    """The part of the words before a name that is a role: it must end in a noun of office, trade, tie or body.

    ``whole`` is for an apposition closed by a comma, which may have a tail ("the head of the agency,").
    """
    if not phrase:
        return []
    if whole:
        marks = [
            i
            for i, word in enumerate(phrase)
            if word.lower() in DETERMINERS or word.lower() in POSSESSIVES or word in POSSESSIVE
        ]
        if not marks or not _heads_role(phrase):
            return []
        return phrase
    key = low(phrase[-1])
    staff = [word.lower() for word in phrase[-3:]] == ["chief", "of", "staff"]
    if not (is_title(phrase[-1]) or key in lexicon.ORGANISATIONS or phrase[-1] in POSSESSIVE or staff):
        return []
    inner = next((i for i in range(len(phrase) - 2, 0, -1) if phrase[i] in ("for", "of", "to")), 0)
    if inner and phrase[-1].islower() and is_title(phrase[-1]) and _plain_title(phrase[inner - 1]):
        return _trim(phrase[inner + 1 :], whole=False)
    start = len(phrase) - 1
    while start > 0 and (len(phrase) - start) < WINDOW:
        word = phrase[start - 1]
        if word == "and" and not _joins_titles(phrase, start):
            break
        start -= 1
    return phrase[start:]


def _plain_title(word: str) -> bool:
    """Whether a word is a title in small letters: the name after "lawyer for the founder" is the founder’s."""
    return word.islower() and is_title(word)


def _joins_titles(phrase: Sequence[str], after: int) -> bool:
    """Whether "and" before the word at ``after`` joins two parts of a title: "food and farming minister", not "Tom and
    first lady".
    """
    following = low(phrase[after])
    if not (following in lexicon.DOMAINS or is_title(phrase[after])):
        return False
    before = phrase[after - 2] if after > 1 else ""
    return (
        not before[:1].isupper() or is_title(before) or low(before) in lexicon.DOMAINS or is_acronym(before)
    )


def _heads_role(phrase: Sequence[str]) -> bool:
    head = take_apart(phrase).head
    return head is not None and (is_title(head) or head in lexicon.ORGANISATIONS)


def _tells_body(phrase: Sequence[str]) -> bool:
    head = take_apart(phrase).head
    return head is not None and head in lexicon.ORGANISATIONS and not is_title(head)


def read_after(words: Words, mention: Mention) -> None:
    """Read the age, the clause or the apposition that stands after a name, and "of Ghana"."""
    at = mention.last + 1
    if at >= len(words):
        return
    if (
        words.words[at] == "("
        and at + 2 < len(words)
        and words.words[at + 2] == ")"
        and is_acronym(words.words[at + 1])
    ):
        mention.about.append((words.words[at + 1],))
        at += 3
    start = at + 2 if at + 1 < len(words) and words.lows[at + 1] == "the" else at + 1
    if (
        at < len(words)
        and words.lows[at] in ("of", "from", "at")
        and capital(words, start)
        and mention.kind != "organisation"
    ):
        mention.roles.append(("of", *_body_words(words, start)))
    if words.words[at] in "(," and at + 1 < len(words) and words.words[at + 1][:2] in ("R-", "D-", "I-"):
        mention.roles.append(("of", "US", "Congress"))
    _read_kind(words, mention, at)
    _read_copula(words, mention, at)
    if (
        at + 1 >= len(words)
        or words.words[at] not in (",", "—", "–")
        or (mention.place and mention.kind == "unknown")
    ):
        return
    at += 1
    if _AGE.fullmatch(words.words[at]) and at + 1 < len(words) and words.words[at + 1] in (",", "."):
        mention.titled = True
        mention.kind = "person" if mention.kind == "unknown" else mention.kind
        at += 2
        if at >= len(words):
            return
    if words.lows[at] in _CLAUSE:
        if words.lows[at] == "who" and at + 2 < len(words) and words.lows[at + 1] in _LEADS:
            led = _until_mark(words, at + 2)
            mention.roles.append(("head", "of", *led))
            mention.places[("head", "of", *led)] = range(at + 1, at + 2 + len(led))
        if words.lows[at] == "who" and mention.kind == "unknown":
            mention.kind, mention.titled = "person", True
        return
    phrase = _apposition(words, at, mention.last)
    if phrase:
        (mention.about if _tells_body(phrase) else mention.roles).append(tuple(phrase))
        mention.places[tuple(phrase)] = range(at, at + len(phrase))


def _read_kind(words: Words, mention: Mention, at: int) -> None:
    """Read the noun for a body that belongs to a name: "the Kurier agency", "the Norda news agency"."""
    if (
        mention.kind not in ("unknown", "organisation")
        or not mention.article
        or len(mention.name) > 2
        or mention.code
    ):
        return
    stop = at + 1 if words.lows[at] == "news" else at
    if stop < len(words) and words.lows[stop] in _KINDS_OF_BODY and words.words[stop].islower():
        mention.kind = "organisation"
        mention.name = (*mention.name, *words.words[at : stop + 1])
        told = words.words[at : stop + 1]
        mention.about.append(("the", "news", *told) if told == ["agency"] else ("the", *told))


def _read_copula(words: Words, mention: Mention, at: int) -> None:
    """Read a role told by a verb: "Geraghty has been county librarian of Mayo", "Wilk, who is the company’s head"."""
    role = copula_role(words, at) if mention.kind != "organisation" else ()
    if role:
        mention.roles.append(role)


def copula_role(words: Words, at: int) -> tuple[str, ...]:
    """The office that the words from ``at`` on say somebody holds or held until now; empty for none."""
    if at >= len(words) or words.lows[at] not in ("is", "has", "became", "becomes"):
        return ()
    at += 1
    if at < len(words) and words.lows[at - 1] == "has":
        if words.lows[at] != "been":
            return ()
        at += 1
    phrase = _apposition(words, at, at) if at < len(words) else []
    return tuple(phrase) if phrase and any(is_title(word) for word in phrase) else ()


def capitals(words: Words, at: int) -> tuple[str, ...]:
    """The run of capitalised words from ``at`` on, four at most."""
    found: list[str] = []
    while at < len(words) and capital(words, at) and len(found) < 4:
        found.append(words.words[at])
        at += 1
    return tuple(found)


def _apposition(words: Words, at: int, last: int) -> list[str]:
    """The apposition that starts at ``at``: it must be headed by a noun of office, trade, tie or body."""
    phrase: list[str] = []
    while at < len(words) and len(phrase) < WINDOW and words.sentences[at] == words.sentences[last]:
        word = words.words[at]
        closes = word in '”"' or (not phrase and word in "’'")
        if closes or word in (",", ".", ";", "—", "–", "(", ")", "?", "!", ":", "“") or word[0] == "\n":
            break
        if words.lows[at] in (
            "who",
            "said",
            "says",
            "told",
            "which",
            "whose",
            "and",
            "was",
            "is",
            "has",
            "had",
            "will",
            "would",
        ) and not (words.lows[at] == "and" and phrase and _opened(phrase)):
            break
        phrase.append(word)
        at += 1
    if not phrase:
        return []
    apart = take_apart(phrase)
    head = apart.head
    if head is None or not (is_title(head) or (head in lexicon.ORGANISATIONS and apart.determiner)):
        return []
    starts = (
        apart.determiner
        or apart.owner
        or is_title(phrase[0])
        or low(phrase[0]) in lexicon.DOMAINS
        or len(apart.core) <= 3
    )
    return phrase if starts else []


def _until_mark(words: Words, at: int) -> tuple[str, ...]:
    """The words from ``at`` on up to a mark, ten at most."""
    stop = at
    while stop < len(words) and stop - at < 10 and words.words[stop][0].isalnum():
        stop += 1
    return tuple(words.words[at:stop])


def _body_words(words: Words, at: int) -> tuple[str, ...]:
    """The capitalised words from ``at`` on, with the small words that join them."""
    found: list[str] = []
    while at < len(words) and len(found) < 8:
        joins = words.lows[at] in ("of", "for", "and", "the") and capital(words, at + 1) and found
        if not capital(words, at) and not joins:
            break
        found.append(words.words[at])
        at += 1
    return tuple(found)


_LEADS = lexicon.words("heads leads chairs runs directs headed leads oversees represents")


def _opened(phrase: Sequence[str]) -> bool:
    return any(word in ("of", "for") for word in phrase)


def decide(mention: Mention) -> None:
    """The kind of a run that does not tell it itself, from what was read beside it."""
    if mention.about and not mention.roles:
        mention.kind = "organisation"
    elif any(_names_person(role) for role in mention.roles) and not mention.article:
        mention.kind, mention.titled = "person", True


def _names_person(role: Sequence[str]) -> bool:
    apart = take_apart(role)
    return role[0] != "of" and apart.head is not None and is_title(apart.head)
