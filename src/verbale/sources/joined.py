"""Sources that speak together: "Russia and China", "the ferry company Fjordlinjen and the seamen’s union"."""

from __future__ import annotations

from collections.abc import Sequence

from verbale.sources import lexicon
from verbale.sources.phrases import DETERMINERS, POSSESSIVES, is_title, low, state_form, take_apart
from verbale.sources.referents import Referent, Scene

MOST = 12
"""Into how many parts a source is taken apart at most."""


def parts_of(scene: Scene, indices: range) -> list[range]:
    """The names and described bodies that a source joins by commas and "and"; empty where it is one thing.

    A joint inside a name ("Bosnia and Herzegovina") is none. Two parts must both be names, or bodies of which one is
    named or has an article of its own; of three and more each must be one of these.
    """
    words = scene.words
    joints = [i for i in indices if words.lows[i] in ("and", "or", "&", ",") and _between_names(scene, i)]
    if not any(words.lows[i] in ("and", "or") for i in joints) and not _two_states(scene, indices, joints):
        return []
    parts: list[range] = []
    start = indices.start
    for joint in (*joints, indices.stop):
        if joint > start:
            parts.append(range(start, joint))
        start = joint + 1
    if not 2 <= len(parts) <= MOST or any(words.words[i] in "()—–;" for i in indices):
        return []
    if all(_names(scene, part) for part in parts):
        return parts
    named = sum(_names(scene, part) for part in parts)
    bodies = all(_names(scene, part) or _told_body(scene, part) for part in parts)
    return parts if bodies and (named or len(parts) == 2) else []


def _two_states(scene: Scene, indices: range, joints: Sequence[int]) -> bool:
    """Whether a headline joins two states by a comma alone: "Pakistan, China vow"."""
    ends = [scene.at(indices.start), scene.at(indices.stop - 1)]
    return (
        len(indices) == _PAIR and len(joints) == 1 and all(m is not None and m.kind == "state" for m in ends)
    )


_PAIR = 3


def _between_names(scene: Scene, index: int) -> bool:
    words = scene.words.words
    for first in range(max(0, index - 3), index):
        for stop in range(index + 2, min(index + 5, len(words) + 1)):
            if words[first][0].isupper() and state_form(" ".join(words[first:stop])) is not None:
                return False
    mention = scene.at(index)
    return mention is None or mention.first > index or mention.last < index


def _names(scene: Scene, part: range) -> bool:
    """Whether a part ends in a name and is no bare title."""
    mention = scene.at(part[-1])
    if mention is None or mention.kind == "title" or mention.first > part[-1]:
        return False
    adjective = mention.form is not None and mention.form.kind == "demonym"
    return not adjective or scene.words.lows[part.start] == "the"


def _told_body(scene: Scene, part: range) -> bool:
    """Whether a part is a description of one body, with an article or an owner."""
    words = [scene.words.words[i] for i in part]
    phrase = take_apart(words)
    opened = words[0].lower() in DETERMINERS or words[0].lower() in POSSESSIVES or bool(phrase.owner)
    head = phrase.head
    return (
        opened
        and head is not None
        and not is_title(head)
        and (head in lexicon.ORGANISATIONS or low(head) in ("government", "authorities"))
    )


def together(found: Sequence[Referent]) -> Referent:
    """Several referents as one: all names or none, the type and the actor that all share, a group otherwise."""
    names = [one.name for one in found if one.name]
    kinds = {one.type for one in found}
    owners = {one.actor for one in found}
    complete = len(names) == len(found)
    name = f"{', '.join(names[:-1])} and {names[-1]}" if complete else None
    kind = kinds.pop() if len(kinds) == 1 and complete else "group"
    return Referent(kind, name, actor=owners.pop() if len(owners) == 1 else None, several=True)


def like_the_other(scene: Scene, at: int, state: str | None) -> Referent:
    """The organ of a state that is put by its possessive alone, after one of another state: "Fiji’s finance ministry puts it at six;
    Samoa’s puts it at 19".
    """
    for index, who, _ in scene.heard(at, 1):
        near = scene.words.paragraphs[at] == scene.words.paragraphs[index]
        organ = who.type in ("government", "organisation") and who.actor not in (None, state)
        if near and organ and who.name and not who.name.startswith("Government of"):
            return Referent(who.type, who.name, actor=state)
    return Referent("unnamed", actor=state)
