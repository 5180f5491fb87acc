"""Which words belong to one name: where a run of capitalised words begins, what joins it, and where it ends."""

from __future__ import annotations

import re
from collections.abc import Sequence

from verbale.places import region_of
from verbale.sources import lexicon
from verbale.sources.joints import listed_fields, named_after_kind, of_one_body, opened_by_body
from verbale.sources.mentions import capital
from verbale.sources.names import PARTICLES
from verbale.sources.phrases import (
    first_name,
    is_acronym,
    is_title,
    low,
    plural,
    state_form,
)
from verbale.sources.words import POSSESSIVE, Words


def run_at(words: Words, index: int, small: set[str], title_cased: bool) -> list[int] | None:
    """The indices of the run of name words that begins at ``index``, or ``None``."""
    if not capital(words, index) or _no_start(words, index, small) or _party_mark(words, index):
        return None
    run = [index]
    at = index + 1
    while at < len(words):
        if (
            words.words[at] == "."
            and at + 1 < len(words)
            and capital(words, at + 1)
            and _short(words.words[run[-1]])
        ):
            at += 1
        elif capital(words, at):
            if _function_word(words, at) and not (
                (
                    first_name(words.words[run[-1]])
                    and words.lows[at] in ("may", "will", "march", "august", "april", "june")
                )
                or (not title_cased and _inside_slogan(words, run, at))
            ):
                break
            if title_cased and words.lows[at] in small:
                break
            run.append(at)
            at += 1
        elif _plural_owner(words, run[-1], at):
            at += 1
        elif _joins(words, run, at):
            step = 2 if words.lows[at + 1] in ("the", "a", "an") else 1
            run += range(at, at + step)
            at += step
        elif words.words[at] in _FORMS_OF_FIRMS:
            return [*run, at]
        elif (listed := listed_fields(words, run, at)) > at:
            run += range(at, listed)
            at = listed
        elif _nickname(words, run, at):
            at += 3
        elif words.words[at].isdigit() and words.lows[run[-1]] in _NUMBERED:
            return [*run, at]
        elif (
            words.lows[run[-1]] == "group"
            and words.lows[at] == "of"
            and words.words[at + 1 : at + 2]
            and words.words[at + 1].isdigit()
        ):
            return [*run, at, at + 1]
        else:
            break
    return run


_OPENING, _CLOSING = frozenset("\"“‘'("), frozenset("\"”’')")


def _nickname(words: Words, run: Sequence[int], at: int) -> bool:
    """Whether a nickname between marks stands inside a name: "William “Billy” Reardon"."""
    if at + 3 >= len(words) or words.words[at] not in _OPENING or words.words[at + 2] not in _CLOSING:
        return False
    return (
        first_name(words.words[run[-1]])
        and capital(words, at + 1)
        and not is_acronym(words.words[at + 1])
        and capital(words, at + 3)
        and words.sentences[at] == words.sentences[at + 3]
        and words.lows[at + 3] not in lexicon.FUNCTION_WORDS
    )


_NUMBERED = lexicon.words("channel radio kanal canal studio bbc tv formula platform")
"""Words in the names of stations after which a number belongs to the name: "Channel 4"."""
_FORMS_OF_FIRMS = lexicon.words("plc llc gmbh oyj asa")
"""What ends the name of a firm in small letters: "Brightwell plc"."""
_CALLS = lexicon.words(
    "save stop keep free protect reclaim leave give stand help love bring take defend fight just no"
)
"""How campaigns begin their names: "Save Our Ponds"."""
_ENDS = lexicon.words("first now together forward today tomorrow")
"""Words of grammar with which parties and campaigns end their names: "Waterside First"."""


def _inside_slogan(words: Words, run: Sequence[int], at: int) -> bool:
    """Whether a word of grammar with a capital belongs to the name before it: "Save Our Ponds", "Waterside First"."""
    if words.lows[run[0]] in _CALLS and words.lows[at] in ("our", "the", "us", "my", "your", "it"):
        return capital(words, at + 1)
    after = at + 1 < len(words) and capital(words, at + 1)
    return words.lows[at] in _ENDS and not after and words.sentences[run[-1]] == words.sentences[at]


def _party_mark(words: Words, index: int) -> bool:
    """Whether a word is the party and state of an American politician in brackets: "(R-Wis.)"."""
    return index > 0 and words.words[index - 1] == "(" and words.words[index][:2] in ("R-", "D-", "I-")


def _short(word: str) -> bool:
    return (
        len(word) == 1
        or (is_title(word) and len(word) <= 5)
        or low(word).capitalize() in ("Mr", "Mrs", "Ms", "Dr", "St", "Jr")
    )


def _no_start(words: Words, index: int, small: set[str]) -> bool:
    """Whether a capitalised word begins no name: a function word, or a common word at the head of a sentence."""
    word, lower = words.words[index], words.lows[index]
    follows = capital(words, index + 1)
    if word == "All" and follows and _names_place(words, index + 1):
        return False
    if _function_word(words, index):
        if follows and _month_as_name(words, index):
            return False
        return not (
            follows
            and first_name(word)
            and word != "Said"
            and words.lows[index + 1] not in lexicon.FUNCTION_WORDS
            and state_form(words.words[index + 1]) is None
        )
    if not words.opens_sentence(index):
        return False
    if _party_speaks(words, index):
        return False
    if lower in _CALLS and follows and capital(words, index + 2) and not first_name(words.words[index + 1]):
        return False
    if lower in _OWNERS_IN_NAMES and index + 2 < len(words) and _plural_owner(words, index, index + 1):
        return False
    if state_form(word) is not None or is_acronym(word):
        return False
    common = lower in small or lower in lexicon.PEOPLE_PLURAL or lower in lexicon.DOCUMENTS or plural(lower)
    if not follows and _AGENTS.fullmatch(word) and _only_opens(words, index):
        return True
    if common and (_banded(words, index) or _titled(words, index)):
        return False
    if follows:
        return common and not (
            is_title(word) or lower in lexicon.DOMAINS or first_name(word) or lower in lexicon.ORGANISATIONS
        )
    known = lower in lexicon.TITLES or lower in lexicon.DOMAINS or lower in lexicon.ORGANISATIONS
    return common or (known and not (index + 1 < len(words) and words.lows[index + 1] in ("of", "for")))


def _names_place(words: Words, index: int) -> bool:
    """Whether a word is a state or region after which a body may be called: "All Kerala Traders’ Federation", "All India Radio"."""
    place = state_form(words.words[index]) is not None or region_of(words.words[index]) is not None
    return place and capital(words, index + 1)


def _titled(words: Words, index: int) -> bool:
    """Whether an office at the head of a sentence opens a title with "of" before a name: "Leader of the Opposition Ana Ruiz said"."""
    if not is_title(words.words[index]) or words.lows[index + 1 : index + 2] not in (["of"], ["for"]):
        return False
    named = index + 2 + (words.lows[index + 2 : index + 3] == ["the"])
    return capital(words, named) and capital(words, named + 1)


_PARTIES = lexicon.words("Labour Reform Renew Together Likud")
"""Parties whose names are common words: at the head of a sentence they are told by the verb: "Labour said"."""


def _party_speaks(words: Words, index: int) -> bool:
    """Whether a party whose name is a common word speaks: "Labour said"."""
    after = words.lows[index + 1] if index + 1 < len(words) else ""
    return words.words[index] in _PARTIES and after in (
        "said", "says", "has", "had", "would", "will", "accused", "called", "wants", "insisted", "claimed", "promised", "rejected",
        "denied", "argued", "warned", "criticised", "urged", "pledged", "backed", "welcomed", "dismissed", "told", "demanded",
    )  # fmt: skip


def _month_as_name(words: Words, index: int) -> bool:
    """Whether a month is a first name: "April Marsh said", and not "In April Marsh said"."""
    before = words.lows[index - 1] if index else ""
    dated = before in (
        "in",
        "since",
        "until",
        "by",
        "last",
        "this",
        "next",
        "early",
        "late",
        "from",
        "mid",
        "of",
        "and",
        "to",
    )
    after = words.words[index + 1]
    named = (
        words.lows[index + 1] not in lexicon.FUNCTION_WORDS
        and not is_title(after)
        and state_form(after) is None
    )
    return words.words[index] in ("April", "August") and not dated and not before.isdigit() and named


def _initial(words: Words, index: int) -> bool:
    """Whether a capital is the first letter of a name: "A. K. Bhalla"."""
    return (
        index + 2 < len(words)
        and len(words.words[index]) == 1
        and words.words[index].isupper()
        and words.words[index + 1] == "."
        and capital(words, index + 2)
        and words.lows[index + 2] not in lexicon.FUNCTION_WORDS
    )


_AGENTS = re.compile(r"[A-Z][a-z]{3,}(?:ers|ors|ists|ians|ees|eers)")
"""Plurals for people by what they do: "Searchers said"."""


def _only_opens(words: Words, index: int) -> bool:
    """Whether a word has a capital nowhere but at the head of sentences, and is no first name."""
    places = words.index.get(words.lows[index], [])[:20]
    return not first_name(words.words[index]) and all(
        words.words[i].islower() or (words.opens_sentence(i) and not capital(words, i + 1)) for i in places
    )


def _function_word(words: Words, index: int) -> bool:
    """Whether a word is one of grammar; "US" and "WHO" in capitals are not."""
    word = words.words[index]
    if _initial(words, index):
        return False
    if word == "Said" and capital(words, index + 1) and not words.opens_sentence(index):
        return False
    if (
        word[0].isupper()
        and ("’" in word or "'" in word)
        and words.lows[index].replace("’", "'").split("'")[0] in lexicon.FUNCTION_WORDS
    ):
        return words.lows[index].rsplit("’", 1)[-1].rsplit("'", 1)[-1] in (
            "ll",
            "re",
            "ve",
            "d",
            "m",
            "t",
            "s",
        )
    return words.lows[index] in lexicon.FUNCTION_WORDS and word not in ("US", "WHO")


def _joins(words: Words, run: Sequence[int], at: int) -> bool:
    """Whether the small word at ``at`` joins a name: "Bank of England", "Ursula von der Leyen", "Food and
    Agriculture".
    """
    if at + 1 >= len(words):
        return False
    word, before, after = words.lows[at], words.lows[run[-1]], words.words[at + 1]
    if word == "to" and before in (
        "ambassador",
        "envoy",
        "representative",
        "delegate",
        "adviser",
        "commissioner",
    ):
        return capital(words, at + 1) or (words.lows[at + 1] == "the" and capital(words, at + 2))
    if word in ("for", "against", "without", "of") and len(run) == 1 and before in lexicon.CIVIC:
        return (words.lows[at + 1] == "the" and capital(words, at + 2)) or capital(words, at + 1)
    if word in ("of", "for"):
        known = (
            before in lexicon.ORGANISATIONS
            or before in lexicon.DOMAINS
            or (is_title(words.words[run[-1]]) and not (len(run) == 2 and first_name(words.words[run[0]])))
            or before in ("house", "chamber", "republic", "kingdom", "leader")
            or (word == "for" and _of_state(words, run))
        )
        the = (
            words.lows[at + 1] in ("the", "a", "an")
            and capital(words, at + 2)
            and before in lexicon.ORGANISATIONS
        )
        the = the or (words.lows[at + 1] == "the" and capital(words, at + 2))
        known = known or (word == "of" and (named_after_kind(words, run) or opened_by_body(words, run, at)))
        return known and (the or (capital(words, at + 1) and words.lows[at + 1] not in lexicon.TIME_WORDS))
    if word == "and" and after == "the" and words.words[at + 2 : at + 3] in _SEAS:
        return any(words.lows[i] in ("of", "for") for i in run)
    if word in ("and", "&") and after[0].isupper():
        if word == "&":
            return True
        opened = (
            any(words.lows[i] in ("of", "for") for i in run) and words.lows[run[0]] in lexicon.ORGANISATIONS
        )
        plain = (
            words.lows[at + 1] not in lexicon.ORGANISATIONS
            and not first_name(after)
            and state_form(after) is None
        )
        if opened and plain and words.lows[at + 1] not in lexicon.FUNCTION_WORDS:
            return True
        if of_one_body(words, run, at):
            return True
        return words.lows[at + 1] in lexicon.DOMAINS and (opened or before in lexicon.DOMAINS)
    if (word in PARTICLES and word not in ("la", "le", "e", "y")) or (
        word in ("la", "le", "e", "y") and (len(run) == 1 or before == "de")
    ):
        follows = capital(words, at + 1) or (words.lows[at + 1] in PARTICLES and capital(words, at + 2))
        return follows and not is_title(words.words[run[-1]])
    return False


_SEAS = (["Pacific"], ["Caribbean"])
"""Parts of the world that names of bodies join with an article: "Commission for Asia and the Pacific"."""


def _of_state(words: Words, run: Sequence[int]) -> bool:
    """Whether a run is an office "of State", after which "for" tells its portfolio: "Minister of State for Hedges"."""
    ends = [words.lows[i] for i in run[-2:]] == ["of", "state"]
    return ends and len(run) > 2 and is_title(words.words[run[-3]])


def _banded(words: Words, index: int) -> bool:
    """Whether a plural at the head of a sentence opens the name of a movement: "Citizens for Quiet said"."""
    if words.lows[index] not in lexicon.CIVIC or words.lows[index + 1 : index + 2] not in (
        ["for"],
        ["against"],
        ["without"],
    ):
        return False
    aim = index + 2
    alone = capital(words, aim) and not capital(words, aim + 1)
    return alone and state_form(words.words[aim]) is None and region_of(words.words[aim]) is None


_OWNERS_IN_NAMES = lexicon.words("women men people children king queen prince")


def _plural_owner(words: Words, last: int, at: int) -> bool:
    """Whether an apostrophe inside a name follows: "Dockers’ Union", "Women’s Institute", "St Anne’s Hospital"."""
    if at + 1 >= len(words) or words.lows[at + 1] not in lexicon.ORGANISATIONS or not capital(words, at + 1):
        return False
    plain = words.words[at] in ("’", "'") and words.lows[last].endswith("s")
    if words.words[at] in POSSESSIVE and last and low(words.words[last - 1]) in ("st", "saint"):
        return True
    if words.words[at] in POSSESSIVE and last > 1 and words.lows[last - 2] == "st":
        return True
    return plain or (
        words.words[at] in POSSESSIVE
        and (words.lows[last] in _OWNERS_IN_NAMES or words.lows[last].endswith("men"))
    )
