"""Sentences, as far as dating needs them: where a clause about one event can end. Linear, without a model."""

from __future__ import annotations

import re
from collections.abc import Iterable

_END = re.compile(r"[.!?…]+[\"'”’»)\]]*(?=\s+[\"'“‘«(\[]*[^\W_])|\n")
_ABBREVIATIONS = frozenset((
    "mr", "mrs", "ms", "dr", "prof", "sen", "rep", "gov", "gen", "lt", "col", "maj", "capt", "sgt",
    "adm", "cmdr", "rev", "hon", "st", "mt", "no", "nos", "vs", "etc", "inc", "ltd", "corp", "co",
    "jr", "sr", "fig", "vol", "art", "dept", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep",
    "sept", "oct", "nov", "dec", "mon", "tue", "tues", "wed", "thu", "thur", "thurs", "fri", "sat",
    "sun", "approx", "est",
))  # fmt: skip
_BEFORE_NUMBERS = frozenset(("no", "nos", "fig", "vol", "art"))
"""Abbreviations only before a number; else words ("voted no. On Monday …")."""
_ALSO_WORDS = frozenset(("sat", "sun", "mar", "may", "rep", "col", "gen", "hon", "est", "mon", "wed"))
"""Abbreviations only with a capital; else words that may end a sentence ("in the sun. On Monday …")."""
_LAST_WORD = re.compile(r"(\w[\w.]*)$")
_NEXT_WORD = re.compile(r"\s*[\"'“‘«(\[]*(\w)")
_REACH = 16


def find_sentences(text: str, ranges: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """Half-open ranges of the sentences in the ``ranges`` (paragraphs) of ``text``, in order, none empty.

    A full stop ends a sentence only before white space and a word that does not start in lower case, and not
    after an initial or a common abbreviation ("Mr.", "Nov.", "U.S.").
    """
    found: list[tuple[int, int]] = []
    for start, end in ranges:
        low = start
        for match in _END.finditer(text, start, end):
            if _ends(text, match, low):
                found.append((low, match.end()))
                low = match.end()
        if low < end:
            found.append((low, end))
    return [(low, high) for low, high in found if text[low:high].strip()]


def _ends(text: str, match: re.Match[str], low: int) -> bool:
    if match[0] == "\n":
        return True
    following = _NEXT_WORD.match(text, match.end())
    if following and following[1].islower():
        return False
    if match[0] != ".":
        return True
    word = _LAST_WORD.search(text, max(low, match.start() - _REACH), match.start())
    if word is None:
        return True
    bare = word[1].lower()
    if bare in _BEFORE_NUMBERS:
        return not (following and following[1].isdigit())
    if bare in _ALSO_WORDS and word[1].islower():
        return True
    return bare not in _ABBREVIATIONS and not (len(bare) == 1 and word[1].isupper()) and "." not in bare
