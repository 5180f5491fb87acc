"""How the reports of one utterance differ from its fullest report, word by word, and whether the meaning does."""

from __future__ import annotations

from collections.abc import Sequence

from verbale.comparison.drift_meaning import changes
from verbale.comparison.drift_words import Alignment, align, tokens
from verbale.comparison.items import Item
from verbale.comparison.rarity import SYNONYM, meanings
from verbale.comparison.standing import is_bare
from verbale.comparison.wording import is_content, stem
from verbale.findings import Change, Drift, Meaning

_REWORDED = 0.55
"""From which share of kept words on two quotations are one rendering with words changed, and below which they are two renderings."""
_RETOLD = 0.8
_LEAST = 4
"""From which share of kept words on, and how many words, an account without quotation marks is the other one with words changed."""
_FRAMED = 0.2
_NOTHING = 0.12
_SHOWN = 60


def find_drift(items: Sequence[Item], members: Sequence[int], hub: int) -> tuple[Drift, ...]:
    """One :class:`~verbale.findings.Drift` from the item at ``hub`` to each other of ``members`` (places in ``items``)."""
    return tuple(between(items[hub], items[place]) for place in members if place != hub)


def between(a: Item, b: Item) -> Drift:
    """How the report ``b`` of an utterance differs from the fuller report ``a``.

    *Denied it* says no other thing than the words it points at.
    """
    found = align(a.text, b.text)
    pointing = is_bare(b)
    change: Change = "paraphrased" if pointing else _change(a, b, found)
    quoted = change in ("verbatim", "trimmed", "reworded")
    told: list[str] = []
    if change != "verbatim" and not pointing:
        laid = _quoted_part(a, b) if quoted and b.statement.kind == "mixed" else found
        told = changes(laid if quoted else align(a.text, b.text, by_stem=True), quoted=quoted)
    meaning: Meaning = "changed" if told else "kept"
    if not told and not pointing and change in ("paraphrased", "translated") and _common(a, b) < _NOTHING:
        meaning = "cannot-say"
    return Drift(
        a.ref, b.ref, change, found.added(), found.dropped(), meaning, _reason(change, found, told, meaning)
    )


def _change(a: Item, b: Item, found: Alignment) -> Change:
    if a.words == b.words:
        return "verbatim"
    quotes = a.quoted and b.quoted
    if b.statement.kind == "mixed" and b.quoted and len(b.quoted) >= _FRAMED * len(b.words):
        if _contained(b.quoted, a.words):
            return "verbatim" if len(b.quoted) == len(a.quoted) > 2 and b.quoted == a.quoted else "trimmed"
    elif _contained(b.words, a.words) and (len(b.words) > 1 or quotes):
        return "trimmed"
    share = found.kept / max(len(b.words), 1)
    if quotes and len(b.quoted) >= _FRAMED * len(b.words):
        if b.statement.kind == "mixed":
            share = max(share, _quoted_part(a, b).kept / len(b.quoted))
        return "reworded" if share >= _REWORDED else "translated"
    retold = share >= _RETOLD and len(b.words) >= _LEAST and not a.quoted
    return "reworded" if retold else "paraphrased"


def _quoted_part(a: Item, b: Item) -> Alignment:
    """The fuller report beside only those words of the other that stand in quotation marks."""
    return align(a.text, " ".join(b.quoted))


def _contained(words: Sequence[str], whole: Sequence[str]) -> bool:
    """Whether all words stand in ``whole`` in the same order, in few long runs: what is left when words are cut out."""
    if f" {' '.join(words)} " in f" {' '.join(whole)} ":
        return True
    place, runs, last = 0, 0, -2
    for word in words:
        try:
            found = whole.index(word, place)
        except ValueError:
            return False
        runs += found != last + 1
        last, place = found, found + 1
    return runs <= max(1, len(words) // 3)


def _common(a: Item, b: Item) -> float:
    """The share of the words of ``b`` that tell something which ``a`` has too, or in other words."""
    table = meanings()
    mine = {stem(w) for w in b.words if is_content(w)}
    other = set(a.stems)
    groups = {group for one in other for group in table.get(one, ())}
    told = sum(
        1.0 if one in other else SYNONYM if table.get(one, frozenset()) & groups else 0.0 for one in mine
    )
    return told / max(len(mine), 1)


_WORDS = {
    "verbatim": "the same words",
    "trimmed": "the same words, fewer of them",
    "reworded": "the same quotation with other words in it",
    "paraphrased": "told in the reporter's words",
    "translated": "another rendering of the same words",
}


def _reason(change: Change, found: Alignment, told: Sequence[str], meaning: Meaning) -> str:
    parts = [_WORDS[change]]
    if told:
        parts.append("; ".join(told))
    elif meaning == "cannot-say":
        parts.append("hardly a word is the same, so whether the meaning is cannot be said")
    elif change == "trimmed" and (out := [s for s in found.dropped() if len(tokens(s)) > 1]):
        parts.append(f"left out: “{_short(max(out, key=len))}”")
    elif change == "reworded" and (swap := _swap(found)):
        parts.append(swap)
    return ": ".join(parts)


def _swap(found: Alignment) -> str | None:
    for piece in found.pieces:
        if piece.kind == "replace":
            was = found.text_a[found.a[piece.a[0]].start : found.a[piece.a[1] - 1].end]
            now = found.text_b[found.b[piece.b[0]].start : found.b[piece.b[1] - 1].end]
            return f"“{_short(was)}” has become “{_short(now)}”"
    return None


def _short(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= _SHOWN else text[: _SHOWN - 1].rstrip() + "…"
