"""What the words after a name say of it: ages, clauses, appositions, verbs, "of Ghana". At most :data:`WINDOW` words are read."""

from __future__ import annotations

import re
from collections.abc import Sequence

from verbale.sources import lexicon, public
from verbale.sources.beside import WINDOW, tells_body
from verbale.sources.members import MEMBER, role_in_brackets
from verbale.sources.mentions import Mention, capital
from verbale.sources.phrases import is_acronym, is_title, low, state_form, take_apart
from verbale.sources.words import POSSESSIVE, Words

_AGE = re.compile(r"\d{1,3}")
_CLAUSE = lexicon.words("who whose which where")
_KINDS_OF_BODY = lexicon.words(
    "agency newspaper group foundation union federation company daily weekly channel magazine party campaign movement"
)


def read_after(words: Words, mention: Mention) -> None:
    """Read the age, the clause or the apposition that stands after a name, and "of Ghana"."""
    at = mention.last + 1
    if at >= len(words):
        return
    if _named_in_brackets(words, mention, at):
        return
    at = _past_acronym(words, mention, at)
    if at >= len(words):
        return
    start = at + 2 if at + 1 < len(words) and words.lows[at + 1] == "the" else at + 1
    body = _plain_body(words, at + 1) if at < len(words) and words.lows[at] in ("of", "from", "at") else ()
    if body and mention.kind != "organisation":
        mention.roles.append(("of", *body))
    elif (
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
        if words.lows[at] == "who" and at + 3 < len(words) and mention.kind != "organisation":
            _read_employer(words, mention, at + 1)
        if words.lows[at] == "who" and at + 1 < len(words) and mention.kind != "organisation":
            _add_role(mention, copula_role(words, at + 1))
        if words.lows[at] == "who" and mention.kind == "unknown":
            mention.kind, mention.titled = "person", True
        return
    phrase = _apposition(words, at, mention.last)
    if phrase and not _opens_clause(words, mention, at + len(phrase)):
        (mention.about if tells_body(phrase) else mention.roles).append(tuple(phrase))
        mention.places[tuple(phrase)] = range(at, at + len(phrase))


def _named_in_brackets(words: Words, mention: Mention, at: int) -> bool:
    """Whether brackets tell whose a person is: "Ana Silva (PSD)"; read where they do."""
    told = role_in_brackets(words, mention, at) if len(mention.name) > 1 else ()
    initials = "".join(word[0] for word in mention.name)
    free = mention.kind == "unknown" and low(mention.name[-1]) not in lexicon.ORGANISATIONS
    known = mention.kind == "person" or (free and (told != MEMBER or words.words[at + 1][0] not in initials))
    if not (told and known):
        return False
    mention.roles.append(told)
    mention.kind, mention.titled = "person", True
    return True


def _past_acronym(words: Words, mention: Mention, at: int) -> int:
    """The word after the acronym of a body in brackets, which is noted; the same word where there is none."""
    inside = words.words[at + 1 : at + 3]
    if words.words[at] != "(" or len(inside) < TWO or inside[1] != ")" or not is_acronym(inside[0]):
        return at
    mention.about.append((inside[0],))
    return at + 3


TWO = 2


def _opens_clause(words: Words, mention: Mention, stop: int) -> bool:
    """Whether a name ends a phrase that opens its sentence, and what follows its comma is the sentence’s own subject: "In a post on
    Facebook, the guild of cheese makers thanked".
    """
    first = mention.first
    while first > 0 and words.sentences[first - 1] == words.sentences[mention.first]:
        first -= 1
        if words.words[first] in ',;:“"':
            return False
    first += words.words[first][0] == "\n"
    opens = words.lows[first] in _OPENING and words.lows[mention.first - 1 - mention.article] in _OPENING
    return opens and first < mention.first and words.words[stop : stop + 1] != [","]


_OPENING = lexicon.words("in on at by from after before during with under through via over at to for")


def _read_employer(words: Words, mention: Mention, at: int) -> None:
    """Read for whom somebody works: "Kylie Brandt, who works for the ministry"."""
    if words.lows[at] in _DID:
        at = next(
            (
                i - 1
                for i in range(at + 1, min(at + _CLAUSE_LENGTH, len(words)))
                if words.lows[i] in ("for", ",")
            ),
            at,
        )
        if words.lows[at + 1] != "for":
            return
    elif words.lows[at] not in ("works", "advises"):
        return
    at += 1 + (words.lows[at + 1] in ("for", "at", "with"))
    body = _plain_body(words, at)
    if body:
        mention.roles.append(("of", *body))
    elif words.lows[at] == "the" and capital(words, at + 1):
        mention.roles.append(("of", *_body_words(words, at + 1)))


_DID = lexicon.words(
    "ran runs led leads carried compiled wrote oversaw oversees drew designed counted conducted"
)
_CLAUSE_LENGTH = 7
"""What somebody does for a body, and within how many words it is named: "who ran the census for the department"."""


def _read_kind(words: Words, mention: Mention, at: int) -> None:
    """Read the noun for a body that belongs to a name: "the Kurier agency", "the Norda news agency"."""
    if (
        mention.kind not in ("unknown", "organisation")
        or not mention.article
        or len(mention.name) > 2
        or mention.code
        or is_acronym(mention.name[0])
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
    if mention.kind != "organisation":
        _add_role(mention, copula_role(words, at) or _led_body(words, at))


_LED = lexicon.words("chaired headed led run directed presided overseen")


def _led_body(words: Words, at: int) -> tuple[str, ...]:
    """The body that a verb says somebody leads: "Parata has chaired New Zealand’s Shellfish Council since 2017", "Ruiz heads the port
    authority"; empty for none.
    """
    has = words.lows[at : at + 1] == ["has"] and words.lows[at + 1 : at + 2] and words.lows[at + 1] in _LED
    if not has and not (words.lows[at : at + 1] and words.lows[at] in _LEADS - {"represents"}):
        return ()
    led = _until_mark(words, at + 1 + bool(has))
    stop = next((i for i, word in enumerate(led) if word in _SINCE), len(led))
    body = led[:stop]
    named = bool(body) and low(body[-1]) in lexicon.ORGANISATIONS and body[-1].lower() not in _CONTESTS
    return ("of", *body) if named else ()


_SINCE = ("since", "for", "until", "from", "and", "with", "in")
_CONTESTS = ("party", "team", "side", "group", "house", "club")


def _add_role(mention: Mention, role: tuple[str, ...]) -> None:
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
    if tells_body(phrase) and apart.determiner:
        return phrase
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


def _plain_body(words: Words, at: int) -> tuple[str, ...]:
    """A body in small letters that somebody is of: "the port authority" in "Ana Reis of the port authority"; empty for none."""
    if words.lows[at : at + 1] != ["the"]:
        return ()
    stop = at + 1
    for length in (1, 2):
        nation = words.words[stop : stop + length + 1]
        if len(nation) > length and nation[-1].islower() and state_form(" ".join(nation[:-1])) is not None:
            stop += length
            break
    while (
        stop < len(words)
        and stop - at < 7
        and (words.words[stop].islower() or words.words[stop] in POSSESSIVE)
    ):
        stop += 1
        ends = words.words[stop - 1] in lexicon.ORGANISATIONS or public.is_body(words.words[at:stop])
        if ends and (stop >= len(words) or words.words[stop] not in lexicon.ORGANISATIONS):
            return tuple(words.words[at:stop])
    return ()


def _until_mark(words: Words, at: int) -> tuple[str, ...]:
    """The words from ``at`` on up to a mark, ten at most."""
    stop = at
    while (
        stop < len(words)
        and stop - at < 10
        and (words.words[stop][0].isalnum() or words.words[stop] in POSSESSIVE)
    ):
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
