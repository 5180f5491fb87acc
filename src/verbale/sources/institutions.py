"""The state of judges and members of parliament by the court or house that was named before them."""

from __future__ import annotations

from verbale.sources import actors
from verbale.sources.cast import Entity
from verbale.sources.phrases import low
from verbale.sources.referents import Scene

_INSTITUTIONS = {
    word: houses.split()
    for words, houses in (
        ("judge justice magistrate prosecutor", "court tribunal"),
        ("senator", "senate parliament congress"),
        (
            "mp deputy lawmaker legislator speaker whip backbencher",
            "parliament assembly congress chamber house duma sejm knesset riksdag",
        ),
    )
    for word in words.split()
}
"""Offices held in an institution, by the nouns for it."""
_BACK = 150


def by_institution(scene: Scene, entity: Entity, at: int) -> str | None:
    """The state of the court or house named last before a judge or a member of parliament ("Chile’s Senate", "the Federal
    Court in Canberra"), at most so many words back.
    """
    words = scene.words
    nouns = {noun for role in entity.roles for word in role for noun in _INSTITUTIONS.get(low(word), ())}
    for index in range(at - 1, max(-1, at - _BACK), -1) if nouns else ():
        if words.lows[index] not in nouns:
            continue
        low_, high = max(0, index - 4), min(len(words), index + 4)
        near = [i for i in range(low_, high) if words.sentences[i] == words.sentences[index]]
        found = actors.states_in([words.words[i] for i in near])
        mention = scene.at(index)
        code = found[0] if found else mention.code if mention is not None else None
        capital = next(
            (m.form.code for i in near if (m := scene.at(i)) is not None and m.form is not None), None
        )
        if code or capital:
            return code or capital
    return None
