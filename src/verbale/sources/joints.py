"""What joins the words of a body's name: fields by "and" and commas, places by "of", in the names of ministries, boards and charities."""

from __future__ import annotations

import re
from collections.abc import Sequence

from verbale.sources import lexicon
from verbale.sources.mentions import capital
from verbale.sources.phrases import first_name, state_form
from verbale.sources.words import Words


def listed_fields(words: Words, run: Sequence[int], at: int) -> int:
    """Where the fields of one ministry end that a comma goes on with: "Department for Culture, | Media and Sport"; ``at`` for none."""
    if (
        words.words[at] != ","
        or words.lows[run[0]] not in _OF_FIELDS
        or not any(words.lows[i] in ("of", "for") for i in run)
    ):
        return at
    stop = at
    while (
        stop + 1 < len(words)
        and words.words[stop] == ","
        and words.lows[stop + 1] in _ALL_FIELDS
        and capital(words, stop + 1)
    ):
        stop += 2
    ended = (
        words.lows[stop : stop + 1] == ["and"]
        and words.lows[stop + 1 : stop + 2]
        and words.lows[stop + 1] in _ALL_FIELDS
    )
    return stop + 2 if stop > at and ended and capital(words, stop + 1) else at


_OF_FIELDS = lexicon.words("department ministry secretary minister directorate office bureau")
_ALL_FIELDS = (
    lexicon.DOMAINS
    | lexicon.PORTFOLIOS
    | lexicon.words(
        "media sport sports innovation technology skills research aviation mining digital heritage tourism local communities women"
    )
)


def of_one_body(words: Words, run: Sequence[int], at: int) -> bool:
    """Whether "and" joins two fields in the name of one body: "National Broadcasting and Telecommunications Commission", "Museums and
    Monuments Board".
    """
    stop = at + 1
    while stop < len(words) and stop - at < _FIELDS_AFTER and capital(words, stop):
        stop += 1
    ends = stop - at > _FIELDS_LEAST and words.lows[stop - 1] in lexicon.ORGANISATIONS - _FIRMS
    fields = all(
        _FIELD.search(words.lows[i]) and state_form(words.words[i]) is None for i in (run[-1], at + 1)
    )
    return (
        ends
        and fields
        and not first_name(words.words[run[-1]])
        and words.lows[run[-1]] not in lexicon.ORGANISATIONS
    )


_FIELDS_AFTER, _FIELDS_LEAST = 5, 2
_FIRMS = lexicon.words("company firm group bank airline club union party team newspaper paper")
_FIELD = re.compile(
    r"(?:ing|tions?|ments?|tures?|tics?|ics|ies|ers|ans|ums|ance|ence|ity|logy|phy|ngs|lth|fety|tage|ade|ort|ine|nal|ial|des|ds|ts|ms|ks)$"
)
"""How nouns for fields of work end."""
_KINDS = lexicon.words(
    "group charity ngo campaign movement network foundation collective cooperative choir band troupe hospice shelter trust"
)


def named_after_kind(words: Words, run: Sequence[int]) -> bool:
    """Whether what a name is of stands in small letters before it: "the charity Hands of Hope", "conservation group Wings of the Lakes"."""
    kind = run[0] - 1
    return len(run) == 1 and kind >= 0 and words.words[kind].islower() and words.lows[kind] in _KINDS


def opened_by_body(words: Words, run: Sequence[int], at: int) -> bool:
    """Whether the place of a body follows the trade that it is of: "Chamber of Mate Millers of Misiones"."""
    opened = words.lows[run[0]] in lexicon.ORGANISATIONS and any(words.lows[i] == "of" for i in run[1:])
    plain = capital(words, at + 1) and state_form(words.words[at + 1]) is None
    return opened and plain and words.lows[run[-1]].endswith("s")
