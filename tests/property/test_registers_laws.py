"""Laws of the finders of symbols, subjects, states and formal acts on generated text."""

from __future__ import annotations

import string
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from verbale.acts import find_formal_act_details
from verbale.places import find_states
from verbale.registers import Context, check_acts, find_symbols, registers
from verbale.registers.topics import find_topics
from verbale.text import lay_out

PIECES = [
    "Russia", "vetoed", "the US", "a draft resolution", "on 7 November", "the Security Council", "adopted", "China", "abstained",
    "Resolution 2712 (2023)", "by 12 votes to none", ",", ".", "\n\n", "“", "”", "S/2023/773", "three times", "since 2011", "so far",
    "Gaza", "Syria", "🚢", "e\u0301", "and", "which", "tabled by", "The latest was", "31 February", "U.S.", "‘", "’s", "never",
    "0-0-0", "99999", "12-1-2", "vetoes", "the", "of", "in", "voted against", "\u200d", "Ångström", "we", "both", "my country",
]  # fmt: skip
texts = st.lists(st.sampled_from(PIECES) | st.text(string.printable, max_size=6), max_size=40).map(" ".join)


@given(texts)
def test_every_symbol_state_and_subject_stands_where_it_is_said_to(text):
    for symbol in find_symbols(text):
        assert 0 <= symbol.start < symbol.end <= len(text)
    for mention in find_states(text):
        assert " ".join(text[mention.start : mention.end].split()).replace(
            "’", "'"
        ) == mention.form.text.replace("’", "'")
    for found in find_topics(text):
        assert text[found.start : found.end].strip()


@settings(deadline=None)
@given(texts, st.none() | st.dates(date(1946, 1, 1), date(2030, 1, 1)))
def test_acts_hold_their_offsets_and_checks_name_their_acts(text, published):
    pairs = find_formal_act_details(lay_out(text), (), published.isoformat() if published else None)
    ids = [act.id for act, _ in pairs]
    assert len(ids) == len(set(ids))
    for act, detail in pairs:
        assert text[act.start : act.end] == act.text
        assert act.id == detail.act
        assert detail.refers is None or detail.refers in ids
    for check in check_acts(pairs, Context(text, None, published), registers()):
        assert check.act in ids
        assert check.verdict in {"consistent", "differs", "not-covered"}
        assert check.reason


@pytest.mark.parametrize(
    "text",
    [
        "veto " * 5000,
        "Russia vetoed " * 2000,
        "12-1-2 " * 5000,
        "(" * 10000 + "vetoed",
        "and " * 20000 + "voted",
    ],
)
def test_long_and_odd_text_is_read_in_bounded_time(text):
    find_formal_act_details(lay_out(text), (), "2023-11-07")
