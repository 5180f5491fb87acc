"""Words of a statement in the form in which two statements are compared: lower case, one apostrophe, stems, numbers.

The stemmer is a light one of our own, made for comparing and never shown: it joins *asked*, *asking*, *asks* and
*ask*, and common irregular verbs, and leaves what it does not know alone.
"""

from __future__ import annotations

import functools
import re
import sys
from itertools import chain

WORD = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]+(?:['’ʼ][^\W\d_]+)*")
"""A word or a number. A word with a hyphen is two words; a unit written to its number (*14cm*) is a word of its own."""

NEGATIONS = frozenset(
    {"not", "no", "never", "nobody", "none", "nothing", "neither", "nor", "without", "nowhere"}
)
"""Words that turn a clause into its opposite."""

_COMMON = """
    a about above after again all also although am an and any are as at be because been before being below both but by
    can could did do does doing done down during each either else even ever every few for from had has have having
    he her hers herself him himself his how however i if in into is it its itself just let like many may me might more
    most much must my myself no nor not now of off on once one only onto or other our ours ourselves out over own per
    quite rather really same shall she should since so some such than that the their theirs them themselves then there
    these they this those though through thus to too toward towards under until up upon us very was we well were what when
    where whether which while who whom whose why will with within without would yet you your yours yourself yourselves
    s t d ll m re ve said say says saying told tell tells
    """
FUNCTION = frozenset(_COMMON.split())
"""Words that are too common to tell what a statement is about; they count where word follows word, not as stems."""

_UNITS = """
    zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen
    nineteen twenty
    """
_TENS = "thirty forty fifty sixty seventy eighty ninety"
_NUMBER_WORDS = {word: str(value) for value, word in enumerate(_UNITS.split())} | {
    word: str(value * 10) for value, word in enumerate(_TENS.split(), 3)
}
SCALES = {"hundred": 100, "thousand": 1000, "million": 10**6, "billion": 10**9, "trillion": 10**12}

_IRREGULAR = {
    form: stem
    for stem, forms in {
        "ask": "asked asks asking",
        "be": "been being",
        "begin": "began begun beginning",
        "bring": "brought",
        "build": "built",
        "buy": "bought",
        "child": "children",
        "choose": "chose chosen",
        "come": "came",
        "cut": "cutting",
        "deal": "dealt",
        "die": "dying died dead death",
        "draw": "drew drawn",
        "drive": "drove driven",
        "fall": "fell fallen",
        "feel": "felt",
        "fight": "fought",
        "find": "found",
        "forget": "forgot forgotten",
        "get": "got gotten getting",
        "give": "gave given giving",
        "go": "went gone goes going",
        "grow": "grew grown growth",
        "hear": "heard",
        "hide": "hid hidden",
        "hold": "held",
        "keep": "kept",
        "kill": "killed killing killings",
        "know": "knew known",
        "lead": "led",
        "leave": "left leaving",
        "lie": "lying lied",
        "lose": "lost loss losses",
        "make": "made making",
        "man": "men",
        "mean": "meant",
        "note": "noted noting",
        "meet": "met meeting meetings",
        "pay": "paid",
        "person": "people persons",
        "put": "putting",
        "rise": "rose risen",
        "run": "ran running",
        "see": "saw seen",
        "seek": "sought",
        "sell": "sold sale sales",
        "send": "sent",
        "shoot": "shot shooting",
        "show": "shown",
        "shut": "shutting",
        "sit": "sat",
        "speak": "spoke spoken speech",
        "spend": "spent",
        "stand": "stood",
        "steal": "stole stolen",
        "strike": "struck stricken",
        "take": "took taken",
        "teach": "taught",
        "think": "thought",
        "throw": "threw thrown",
        "understand": "understood",
        "war": "wars",
        "wear": "wore worn",
        "win": "won winning",
        "withdraw": "withdrew withdrawn withdrawal",
        "woman": "women",
        "write": "wrote written writing",
    }.items()
    for form in forms.split()
}
_ENDINGS = (
    ("isation", ""),
    ("ization", ""),
    ("ation", ""),
    ("ement", ""),
    ("ment", ""),
    ("ing", ""),
    ("ied", "y"),
    ("ness", ""),
    ("tion", "t"),
    ("ed", ""),
    ("ly", ""),
)
_SPELLINGS = (
    ("isation", "ization"),
    ("ise", "ize"),
    ("ising", "izing"),
    ("ised", "ized"),
    ("our", "or"),
    ("tre", "ter"),
)
_VOWEL = re.compile("[aeiouy]")


def words(text: str) -> tuple[str, ...]:
    """The words of ``text`` in order, in lower case, with straight apostrophes; *can't* and *cannot* are *can not*."""
    return tuple(chain.from_iterable(map(_parts, WORD.findall(text))))


@functools.lru_cache(maxsize=131072)
def _parts(word: str) -> tuple[str, ...]:
    """What one word of a text comes to, in lower case: itself, or two words."""
    word = word.lower().replace("’", "'").replace("ʼ", "'")
    if word in ("can't", "cannot"):
        return ("can", "not")
    if word == "won't":
        return ("will", "not")
    if word.endswith("n't"):
        return (sys.intern(word[:-3]), "not")
    head, _, tail = word.partition("'")
    head = sys.intern(head)
    return (head, tail) if tail in {"ve", "ll", "d", "m", "re"} else (head,)


@functools.lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """The stem of a word in lower case, for comparing only: *asking* and *asked* have the same one."""
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    if len(word) <= 3 or not word.isalpha():
        return word
    word = _singular(word)
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    for ending, instead in _SPELLINGS:
        if len(word) > len(ending) + 2 and word.endswith(ending):
            word = word[: -len(ending)] + instead
            break
    for ending, instead in _ENDINGS:
        rest = word[: -len(ending)]
        if word.endswith(ending) and _strips(rest, ending):
            return sys.intern(_tidy(rest + instead))
    return sys.intern(_tidy(word))


def stems_of(text: str) -> frozenset[str]:
    """The stems of all words of a text."""
    return frozenset(map(stem, words(text)))


def topics_of(text: str) -> frozenset[str]:
    """The stems of the words that tell what a text is about."""
    return frozenset(stem(word) for word in words(text) if is_content(word))


def _singular(word: str) -> str:
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("sses", "ches", "shes", "xes")):
        return word[:-2]
    return word[:-1] if word[-1] == "s" and word[-2] not in "sui" else word


def _strips(rest: str, ending: str) -> bool:
    return len(rest) >= 3 + (ending in ("ment", "ement")) and bool(_VOWEL.search(rest))


def _tidy(rest: str) -> str:
    if len(rest) > 3 and rest[-1] == rest[-2] and rest[-1] not in "ls":
        rest = rest[:-1]
    if len(rest) > 4 and rest[-1] == "e":
        rest = rest[:-1]
    return rest[:-1] + "i" if len(rest) > 3 and rest[-1] == "y" else rest


@functools.lru_cache(maxsize=65536)
def number(word: str) -> str | None:
    """The number that one word stands for, as plain digits (*nine*: ``9``, *1,200*: ``1200``), or ``None``.

    *one* is left out: it is more often a pronoun.
    """
    if word[0].isdigit():
        if re.fullmatch(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?", word):
            word = word.replace(",", "")
        return word.rstrip(".,")
    return None if word == "one" else _NUMBER_WORDS.get(word)


@functools.lru_cache(maxsize=65536)
def is_content(word: str) -> bool:
    """Whether a word in lower case tells what a statement is about."""
    return word not in FUNCTION and (len(word) > 1 or word.isdigit())


@functools.lru_cache(maxsize=65536)
def content_stem(word: str) -> str | None:
    """The stem of a word in lower case that tells what a statement is about, and ``None`` for another."""
    return stem(word) if is_content(word) else None
