"""What the words before a name say of it: titles and appositions. At most :data:`WINDOW` words are read."""

from __future__ import annotations

import re
from collections.abc import Sequence

from verbale.sources import lexicon
from verbale.sources.mentions import Mention, capital
from verbale.sources.names import FIRST_NAMES
from verbale.sources.phrases import (
    DETERMINERS,
    POSSESSIVES,
    is_acronym,
    is_title,
    low,
    state_form,
    take_apart,
)
from verbale.sources.words import POSSESSIVE, Words

WINDOW = 14
_CLOCK = re.compile(r"\d{1,4}(?:[ap]m|h\d{0,2})", re.IGNORECASE)
"""The end of a time of day, after which a note of a live report begins: "10.05am Greens senator"."""
_PARTICIPLES = lexicon.words(
    "retired united appointed elected unelected unnamed wanted respected noted acclaimed renowned celebrated aged"
)


def read_before(words: Words, mention: Mention) -> None:
    """Read the title in lower case, or the apposition, that stands before a name."""
    at = mention.first - 1
    if at < 0 or words.sentences[at] != words.sentences[mention.first]:
        return
    comma = words.words[at] == ","
    at = _before_brackets(words, at)
    if comma:
        following = mention.last + 1
        closes = (
            following >= len(words)
            or words.words[following] in ",.;()—–:"
            or words.words[following][0] == "\n"
            or _placed(words, following)
        )
        if not closes:
            return
        at -= 1
    phrase: list[str] = []
    while at >= 0 and mention.first - at <= WINDOW and words.sentences[at] == words.sentences[mention.first]:
        word = words.words[at]
        plural = (
            word in "’'" and words.lows[at - 1].endswith("s") and (comma or _of_trade(words.lows[at - 1]))
        )
        if (not word[0].isalnum() and word not in POSSESSIVE and not plural) or _CLOCK.fullmatch(word):
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
        (mention.about if tells_body(role) else mention.roles).insert(0, tuple(role))
        stop = mention.first - comma
        mention.places[tuple(role)] = range(stop - len(role), stop)
        if not comma and (opening := _title_before(words, mention, len(role))):
            told = tuple(words.words[i] for i in opening)
            mention.roles.insert(0, told)
            mention.places[told] = opening


def _before_brackets(words: Words, at: int) -> int:
    """The word before brackets that end at ``at``, else ``at``."""
    if words.words[at] != ")":
        return at
    opened = next((i for i in range(at - 1, max(-1, at - _IN_BRACKETS), -1) if words.words[i] == "("), None)
    return opened - 1 if opened is not None else at


def _of_trade(word: str) -> bool:
    """Whether a plural is of people of one trade: "farmers’ president Ueli Hofer"."""
    return word in lexicon.PEOPLE_PLURAL or word.endswith(("ers", "ists", "eers"))


_IN_BRACKETS = 4
"""How many words before a closing bracket a district may stand in brackets: "Deputy Commissioner (Jorhat) Pooja Chetia"."""


def _placed(words: Words, at: int) -> bool:
    """Whether where somebody is from stands between a name and its comma: "the committee’s chair, Hilda Aguirre of Paraguay,"."""
    if words.lows[at] not in ("of", "from") or not capital(words, at + 1):
        return False
    return any(words.words[i] == "," for i in range(at + 2, min(at + 5, len(words))))


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
    whose = (
        any(word in POSSESSIVE or word in ("of", "for") for word in inside)
        or inside[0].lower() in POSSESSIVES
    )
    return range(first, comma) if whose and words.opens_sentence(first) and _heads_role(inside) else None


_VERBS = lexicon.words(
    """
    met meets saw sees told tells said says wrote writes left leaves gave gives took takes sent sends thanks urges asks
    argues claims insists adds explains recalls jokes notes warns admits believes thinks reckons suggests concedes
    observes remarks replies answers wonders sighs shrugs laughs smiles continues agrees tweets posts declares announces
    states reports stresses maintains contends complains predicts quips muses recounts reveals confirms confesses
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
    if words.lows[at] in POSSESSIVES:
        return at > 0 and words.lows[at - 1] in ("of", "for")
    return words.lows[at] == "the" and at > 0 and words.lows[at - 1] in ("of", "for", "to", "on")


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
        phrase = _from_owner(phrase)
        if not marks or not _heads_role(phrase):
            return []
        return phrase
    key = low(phrase[-1])
    staff = [word.lower() for word in phrase[-3:]] == ["chief", "of", "staff"]
    if (first := _office_of_work(phrase)) is not None:
        return phrase[first:]
    if not (is_title(phrase[-1]) or key in lexicon.ORGANISATIONS or phrase[-1] in POSSESSIVE or staff):
        return []
    inner = next((i for i in range(len(phrase) - 2, 0, -1) if phrase[i] in ("for", "of", "to")), 0)
    noun = is_title(phrase[-1]) or key in lexicon.ORGANISATIONS
    if inner and phrase[-1].islower() and noun and _plain_title(phrase[inner - 1]):
        return _trim(phrase[inner + 1 :], whole=False)
    start = len(phrase) - 1
    while start > 0 and (len(phrase) - start) < WINDOW:
        word = phrase[start - 1]
        if word == "and" and not _joins_titles(phrase, start):
            break
        start -= 1
    return phrase[start:]


def _from_owner(phrase: list[str]) -> list[str]:
    """An apposition from its possessor on, where that is a name: "Barta’s deputy" of "was promised by Barta’s deputy,"."""
    mark = max((i for i, word in enumerate(phrase) if word in POSSESSIVE), default=-1)
    first = mark
    while first > 0 and phrase[first - 1][0].isupper():
        first -= 1
    verbal = first > 0 and phrase[first - 1] in _BY
    return phrase[first:] if 0 < first < mark and verbal else phrase


_BY = lexicon.words("by to with from as and told asked that")
_HEADS = lexicon.words(
    """director head chief minister secretary manager superintendent commissioner coordinator dean supervisor chair secretary-general
    director-general undersecretary under-secretary counsellor adviser advisor representative envoy spokesman spokeswoman spokesperson"""
)
_LONGEST_WORK = 4


def _office_of_work(phrase: Sequence[str]) -> int | None:
    """Where an office begins that ends in the work it is for, right before a name: "director of public works Ana Reis"; ``None`` where
    the last noun is a person or a body.
    """
    inner = next((i for i in range(len(phrase) - 2, 0, -1) if phrase[i] in ("of", "for")), 0)
    work = phrase[inner + 1 :]
    plain = all(word.islower() and word not in DETERMINERS and not is_title(word) for word in work)
    if (
        not inner
        or not plain
        or len(work) > _LONGEST_WORK
        or low(work[-1]) in lexicon.ORGANISATIONS - {"works", "services"}
    ):
        return None
    if low(phrase[inner - 1]) not in _HEADS and not (
        is_title(phrase[inner - 1])
        and all(word in lexicon.PORTFOLIOS | lexicon.DOMAINS | {"and"} for word in work)
    ):
        return None
    first = inner - 1
    while first > 0 and (low(phrase[first - 1]) in _BEFORE_HEADS or phrase[first - 1].lower() in DETERMINERS):
        first -= 1
    for length in (2, 1):
        nation = phrase[max(0, first - length) : first]
        if len(nation) == length and state_form(" ".join(nation)) is not None:
            return first - length
    return first


_BEFORE_HEADS = lexicon.words(
    "deputy assistant associate executive acting managing former interim vice general senior city town county"
)


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


def tells_body(phrase: Sequence[str]) -> bool:
    """Whether a phrase says what body a name is of ("a rights group"), and no office or trade."""
    head = take_apart(phrase).head
    if (
        head is not None
        and _OF_MARKETS & {word.lower() for word in phrase}
        and head not in lexicon.PEOPLE_PLURAL
    ):
        return True
    return head is not None and head in lexicon.ORGANISATIONS and not is_title(head)


_OF_MARKETS = lexicon.words(
    "largest second-largest third-largest fourth-largest biggest second-biggest third-biggest"
)
"""What only firms and other bodies are among others: "the country’s second-largest packer"."""


def decide(mention: Mention) -> None:
    """The kind of a run that does not tell it itself, from what was read beside it."""
    if mention.about and not mention.roles:
        mention.kind = "organisation"
    elif len(mention.name) == 1 and mention.roles and _of_firms(mention.roles[0], mention):
        mention.kind = "organisation"
        mention.about, mention.roles = [*mention.roles, *mention.about], []
    elif any(_names_person(role) for role in mention.roles) and not mention.article:
        mention.kind, mention.titled = "person", True


def _of_firms(role: Sequence[str], mention: Mention) -> bool:
    """Whether the noun right before a name of one word is one for firms: "the brewer Oakhurst"."""
    place = mention.places.get(tuple(role))
    return role[-1] in lexicon.FIRMS_BEFORE and place is not None and place.stop == mention.first


def _names_person(role: Sequence[str]) -> bool:
    apart = take_apart(role)
    return role[0] != "of" and apart.head is not None and is_title(apart.head)
