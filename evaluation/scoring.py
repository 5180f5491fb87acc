"""Gold readings beside predicted ones: how many statements are found, and what is right about those that are.

Only alphanumeric characters of a span count. Statements are paired one to one, best overlap first, where their contents
overlap by at least half (intersection over union); statements without content (``decline-comment``) are paired by
their cues, of which either must cover half of the other. The
pairing and the count of attributions are those of PolNeAR's half-overlap measure as other readers report it.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable
from typing import Any

FIELDS = (
    "type", "name", "name-named", "name-unnamed", "actor", "role", "day", "basis", "act", "kind", "mode",
    "channel", "channel-given", "addressee", "addressee-given",
)  # fmt: skip
FOUND = (
    "statements",
    "attributions",
    "nesting",
    "acts",
    "disputes",
    "disputes-with-kind",
)
_HONORIFICS = frozenset(
    re.findall(
        r"\w+",
        "mr mrs ms miss mx dr prof professor sir dame lord lady baroness baron president minister senator captain"
        " capt judge justice rev reverend father sister the",
    )
)
Reading = dict[str, Any]
Pair = tuple[dict[str, Any], dict[str, Any]]


class Score:
    """Counts of a comparison. ``found`` holds predicted, gold and both; ``right`` and ``asked`` the fields."""

    def __init__(self) -> None:
        self.found: Counter[tuple[str, str]] = Counter()
        self.right: Counter[str] = Counter()
        self.asked: Counter[str] = Counter()
        self.mistakes: list[dict[str, Any]] = []

    def count(self, name: str, both: int, predicted: int, gold: int) -> None:
        """Add to what was found."""
        self.found[name, "both"] += both
        self.found[name, "predicted"] += predicted
        self.found[name, "gold"] += gold

    def judge(self, name: str, right: bool) -> None:
        """Add one field of one found statement."""
        self.asked[name] += 1
        self.right[name] += right

    def figures(self) -> dict[str, dict[str, float]]:
        """Per cent: precision, recall and f1 of what is found, ``right`` of the fields, and the counts behind them."""
        rows: dict[str, dict[str, float]] = {}
        for name in FOUND:
            both, predicted, gold = (self.found[name, key] for key in ("both", "predicted", "gold"))
            rows[name] = {
                "precision": _share(both, predicted),
                "recall": _share(both, gold),
                "f1": _share(2 * both, predicted + gold),
                "predicted": predicted,
                "gold": gold,
            }
        for name in FIELDS:
            rows[name] = {"right": _share(self.right[name], self.asked[name]), "of": self.asked[name]}
        return rows


def _share(part: int, whole: int) -> float:
    return round(100 * part / whole, 2) if whole else 0.0


def score(pairs: Iterable[tuple[Reading, Reading]]) -> Score:
    """The score of ``(gold, predicted)`` readings. Raises ``ValueError`` where the two are not of one text."""
    result = Score()
    for gold, predicted in pairs:
        if gold["article"]["text"] != predicted["article"]["text"]:
            raise ValueError(
                f"{gold.get('gold', {}).get('file', 'article')}: the prediction is of another text"
            )
        _score_article(gold, predicted, result)
    return result


def _score_article(gold: Reading, predicted: Reading, result: Score) -> None:
    text = gold["article"]["text"]
    matched = pair_statements(gold["statements"], predicted["statements"], text)
    rightly = sum(_one_source(g, p, text) for g, p in matched)
    result.count("statements", len(matched), len(predicted["statements"]), len(gold["statements"]))
    result.count("attributions", rightly, len(predicted["statements"]), len(gold["statements"]))
    file = gold.get("gold", {}).get("file", "article")
    for g, p in matched:
        for name, right, seen in compare_fields(g, p):
            result.judge(name, right)
            if not right:
                result.mistakes.append({"file": file, "statement": g["id"], "field": name, "seen": seen})
    to_gold = {p["id"]: g["id"] for g, p in matched}
    _note_unpaired(gold, predicted, to_gold, file, result)
    _score_nesting(gold, predicted, to_gold, result)
    score_acts(gold["acts"], predicted["acts"], file, result)
    _score_disputes(gold["disputes"], predicted["disputes"], to_gold, file, result)


def _note_unpaired(
    gold: Reading, predicted: Reading, to_gold: dict[str, str], file: str, result: Score
) -> None:
    """Keep the statements that were missed and those that are none of the gold's, for people to look at."""
    found = set(to_gold.values())
    rest = [("missed", one) for one in gold["statements"] if one["id"] not in found]
    rest += [("extra", one) for one in predicted["statements"] if one["id"] not in to_gold]
    for field, one in rest:
        parts = [one[name]["text"] if one[name] else "-" for name in ("source", "cue")]
        seen = " | ".join([*parts, " … ".join(piece["text"] for piece in one["content"])])
        result.mistakes.append({"file": file, "statement": one["id"], "field": field, "seen": seen})


def pair_statements(gold: list[dict[str, Any]], predicted: list[dict[str, Any]], text: str) -> list[Pair]:
    """The statements of the two sides that are the same, one to one, best overlap first, in the order of the gold ones."""
    ours, theirs = ([_extent(one, text) for one in side] for side in (gold, predicted))
    overlaps = sorted(
        (-len(a & b) / (min(len(a), len(b)) if bare else len(a | b)), i, j)
        for i, (a, bare) in enumerate(ours)
        for j, (b, too) in enumerate(theirs)
        if a & b and bare == too
    )
    used_gold: dict[int, int] = {}
    used_predicted: set[int] = set()
    for overlap, i, j in overlaps:
        if overlap <= -0.5 and i not in used_gold and j not in used_predicted:
            used_gold[i] = j
            used_predicted.add(j)
    return [(gold[i], predicted[j]) for i, j in sorted(used_gold.items())]


def _extent(statement: dict[str, Any], text: str) -> tuple[frozenset[int], bool]:
    """The characters a statement is known by, and whether it has no content, so that its cue stands for it."""
    if statement["content"]:
        return _characters(statement["content"], text), False
    return _characters([statement["cue"]] if statement["cue"] else [], text), True


def _characters(spans: Iterable[dict[str, Any]], text: str) -> frozenset[int]:
    return frozenset(i for span in spans for i in range(span["start"], span["end"]) if text[i].isalnum())


def _one_source(gold: dict[str, Any], predicted: dict[str, Any], text: str) -> bool:
    """Whether the sources share a character, or are absent on both sides."""
    a, b = (_characters([one["source"]] if one["source"] else [], text) for one in (gold, predicted))
    return bool(a & b) or (not a and not b)


def compare_fields(gold: dict[str, Any], predicted: dict[str, Any]) -> list[tuple[str, bool, str]]:
    """Each field of a found statement: its name, whether it is right, and both values in words."""
    rows: list[tuple[str, bool, str]] = []

    def put(name: str, wanted: Any, seen: Any, right: bool) -> None:
        rows.append((name, right, f"{seen!r} for {wanted!r}"))

    g, p = gold["source"] or {}, predicted["source"] or {}
    put("type", g.get("type"), p.get("type"), g.get("type") == p.get("type"))
    named = same_name(g.get("name"), p.get("name"))
    put("name", g.get("name"), p.get("name"), named)
    put("name-named" if g.get("name") else "name-unnamed", g.get("name"), p.get("name"), named)
    put("actor", g.get("actor"), p.get("actor"), g.get("actor") == p.get("actor"))
    if g.get("type") == "person":
        put("role", g.get("role"), p.get("role"), same_role(g.get("role"), p.get("role")))
    days = [(one["said"]["date"], one["said"]["precision"]) for one in (gold, predicted)]
    put("day", *days, days[0] == days[1])
    bases = [one["said"]["basis"] for one in (gold, predicted)]
    put("basis", *bases, bases[0] == bases[1])
    for name in ("act", "kind", "mode"):
        put(name, gold[name], predicted[name], gold[name] == predicted[name])
    for name, same in (("channel", _same_channel), ("addressee", _same_addressee)):
        right = same(gold[name], predicted[name])
        put(name, gold[name], predicted[name], right)
        if gold[name] is not None:
            put(f"{name}-given", gold[name], predicted[name], right)
    return rows


def same_name(wanted: str | None, seen: str | None) -> bool:
    """Whether two names are one, up to case, diacritics, punctuation, possessives and honorifics. ``None`` equals only ``None``."""
    if wanted is None or seen is None:
        return wanted is seen
    return _name(wanted) == _name(seen)


def _name(name: str) -> tuple[str, ...]:
    words = _plain(re.sub(r"['’]s\b", "", name)).split()
    return tuple(word for word in words if word not in _HONORIFICS) or tuple(words)


def _plain(value: str | None) -> str:
    """Lower case, without diacritics and punctuation."""
    letters = unicodedata.normalize("NFKD", (value or "").casefold().replace("ø", "o").replace("ł", "l"))
    kept = "".join(letter for letter in letters if not unicodedata.combining(letter))
    return " ".join(re.findall(r"\w+", kept))


def same_role(wanted: str | None, seen: str | None) -> bool:
    """Whether two roles are one: the words of one are all among the other's (``historian at the museum``)."""
    if wanted is None or seen is None:
        return wanted is seen
    a, b = set(_plain(wanted).split()), set(_plain(seen).split())
    return a <= b or b <= a


def _same_channel(wanted: str | None, seen: str | None) -> bool:
    return _plain(wanted) == _plain(seen)


def _same_addressee(wanted: dict[str, Any] | None, seen: dict[str, Any] | None) -> bool:
    """Both absent, or overlapping in the text."""
    if wanted is None or seen is None:
        return wanted is seen
    return wanted["start"] < seen["end"] and seen["start"] < wanted["end"]


def _score_nesting(gold: Reading, predicted: Reading, to_gold: dict[str, str], result: Score) -> None:
    """Pairs of an inner and an outer statement, of those inner ones that both sides have."""
    found = set(to_gold.values())
    wanted = {
        (one["id"], one["within"]) for one in gold["statements"] if one["within"] and one["id"] in found
    }
    seen = [
        (to_gold[one["id"]], to_gold.get(one["within"]))
        for one in predicted["statements"]
        if one["within"] and one["id"] in to_gold
    ]
    result.count("nesting", sum(pair in wanted for pair in seen), len(seen), len(wanted))


def score_acts(gold: list[dict[str, Any]], predicted: list[dict[str, Any]], file: str, result: Score) -> None:
    """Formal acts are the same if type and actors are, and passages overlap or dates are equal; one to one."""
    missed, extra = list(gold), list(predicted)
    for near in (True, False):
        for one in list(extra):
            match = next((act for act in missed if _same_act(act, one, near)), None)
            if match is not None:
                missed.remove(match)
                extra.remove(one)
    result.count("acts", len(gold) - len(missed), len(predicted), len(gold))
    for field, acts in (("acts-missed", missed), ("acts-extra", extra)):
        for one in acts:
            seen = f"{one['type']} {one['actors']} {one['date']} x{one['count']}: {one['text']}"
            result.mistakes.append({"file": file, "statement": one["id"], "field": field, "seen": seen})


def _same_act(gold: dict[str, Any], seen: dict[str, Any], near: bool) -> bool:
    if gold["type"] != seen["type"] or {_plain(a) for a in gold["actors"]} != {
        _plain(a) for a in seen["actors"]
    }:
        return False
    if near:
        return bool(gold["start"] < seen["end"] and seen["start"] < gold["end"])
    return gold["date"] is not None and gold["date"] == seen["date"]


def _score_disputes(
    gold: list[dict[str, Any]],
    predicted: list[dict[str, Any]],
    to_gold: dict[str, str],
    file: str,
    result: Score,
) -> None:
    """Pairs of statements in dispute, whichever is named first; and the same with the kind.

    The predicted ids are those of the paired gold statements; an id without a pair has a question mark before it.
    """
    seen = [one | {key: to_gold.get(one[key], "?" + one[key]) for key in ("a", "b")} for one in predicted]
    for name, with_kind in (("disputes", False), ("disputes-with-kind", True)):
        wanted, found = ({_dispute(one, with_kind) for one in side} for side in (gold, seen))
        result.count(name, len(wanted & found), len(seen), len(wanted))
    pairs = [{_dispute(one, False) for one in side} for side in (gold, seen)]
    for field, side, other in (("disputes-missed", gold, pairs[1]), ("disputes-extra", seen, pairs[0])):
        for one in side:
            if _dispute(one, False) not in other:
                row = {"file": file, "statement": f"{one['a']}-{one['b']}", "field": field}
                result.mistakes.append(row | {"seen": f"{one['kind']}: {one['reason']}"})


def _dispute(one: dict[str, Any], with_kind: bool) -> tuple[frozenset[str], str]:
    return frozenset((one["a"], one["b"])), one["kind"] if with_kind else ""
