"""The verbs and nouns of formal acts in one sentence, each with who did it and to what.

Rules over clauses; no parser. What is planned, threatened, wished or supposed is no act.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from verbale.acts.clauses import (
    boundary_word,
    clause_end,
    clause_start,
    negated,
    planned,
    to_come,
    unfinished,
)
from verbale.acts.numbers import NUMBER, find_counted, find_ordinal, find_times
from verbale.acts.objects import DRAFT, Thing, find_sponsors, find_thing
from verbale.acts.outcomes import CHOICES, NUMBERED, adopted, failed, number_before, voted, worked_on
from verbale.acts.parties import body_named, find_other_body
from verbale.acts.scenes import Event, Scene, codes_of
from verbale.acts.subjects import find_agents, find_leading, find_participle_subject, find_subjects
from verbale.acts.verbs import TRIGGER, TYPES
from verbale.records import ActType

__all__ = ["TRIGGER", "find_events"]

_PASSIVE = re.compile(
    r"\b(?:was|were|been|being|be|is|are|got|gets)(?:\s(?:\w+ly|(?:(?:late|early)\s)?on\s[A-Z]\w+day(?:\s(?:night|evening|morning|afternoon))?|yesterday|last\s\w+|in\s[A-Z]\w+|also|then|later|twice|first|last|since|already"
    r"|finally|again|in\sturn|not|never|eventually|jointly))*\s$",
    re.I,
)
_HYPOTHETIC_NOUN = re.compile(r"\b(?:pledg(?:e|es|ed)|promis(?:e|es|ed)|vow(?:s|ed)?|warn(?:s|ed)?\sof|expect(?:s|ed|ing)?"
        r"|threat(?:s|ened)?\s(?:of|to\suse)|right\sof|power\sof|risk(?:s|ed|ing)?|avoid(?:s|ed"
        r"|ing)?|avert(?:ed|ing)?|fac(?:e|es|ed|ing)|without|prevent(?:s|ed)?|possible|likely|threatened"
        r"|potential|against\sa|fear(?:s|ed)?\s(?:of)?|escape|danger\sof|override|overrid(?:e|den)"
        r"|of\sthe|abolish|limit|reform|restrain\sthe|restraint\son\sthe|use\sof\sthe|using\sthe"
        r"|to\suse)\s(?:a\s|an\s|the\s|its\s|their\s|another\s|any\s)?(?:[\w.]+\s){0,2}$", re.I)  # fmt: skip
_CALLED_FOR = re.compile(
    r"\b(?:call(?:s|ed|ing)?\sfor|demand(?:s|ed|ing)?|urg(?:es?|ed|ing)|seek(?:s|ing)?|sought|await(?:s|ed|ing)?|before|against|prevent(?:s|ed)?|pending|backs?|favou?rs?)"
    r"\s(?:the|a|an|any|its|their)?\s?(?:\w+\s){0,1}$",
    re.I,
)
_ADOPTED = re.compile(r"\b(?:the|a|an|its|their)\s(?:[\w-]+\s){1,3}adopted\s(?:in|on|last|at)\b")
_WITH_ITS = re.compile(r"\b(?:with|by|using|through)\s(?:its|their|a|another)\s(?:[\w-]+\s){0,2}$")
_ALONE = re.compile(r"\b(?:only|alone|sole|lone|single-handedly|the\sonly|single)\b", re.I)


_BY_VETO = re.compile(
    r"[^,;:.]{0,80}?\s(?:with|by|through|using|by\susing)\s(?:its|their|a|the|another)\s(?:[a-z-]+\s){0,2}?vetoe?s?\b"
)
"""How a text was stopped: "blocked the draft *with its veto*"."""


def find_events(scene: Scene) -> Iterator[Event]:
    """The formal acts that a sentence tells, in text order."""
    told = scene.start
    for match in TRIGGER.finditer(scene.text, scene.start, scene.end):
        kind = match.lastgroup or ""
        if match.start() < told:
            continue
        means = _BY_VETO.match(scene.text, match.end(), scene.end) if kind in ("block", "fail") else None
        stopped = _read_verb(scene, match, "block") if means else None
        if means and stopped and stopped.actors:
            told = means.end()
            yield replace(stopped, type="veto", outcome=None, end=max(stopped.end, told))
            continue
        event = None
        if _is_noun(kind, match) or match[0].lower() == "vetoes":
            event = _read_noun(scene, match, "noun" if kind == "veto" else kind)
        if event is None and not _is_noun(kind, match):
            event = _read_verb(scene, match, kind)
        if event is not None:
            yield event


def _is_noun(kind: str, match: re.Match[str]) -> bool:
    return kind in ("noun", "adoption") or match[0].lower().startswith("abstention")


def _read_verb(scene: Scene, match: re.Match[str], kind: str) -> Event | None:
    text, at = scene.text, match.start()
    if unfinished(text, scene.start, at, match[0]) and not scene.headline:
        return None
    if planned(text, scene.start, at) or re.search(r"\bto\s$", text[max(scene.start, at - 4) : at]):
        return None
    opened = clause_start(text, scene.start, at)
    if boundary_word(text, scene.start, opened) in {"if", "unless", "whether"} or to_come(
        text, match.end(), scene.end
    ):
        return None
    end = clause_end(text, match.end(), scene.end)
    first = match[0].split()[0].lower()
    passive = bool(_PASSIVE.search(text[max(scene.start, at - 40) : at])) and not first.endswith("ing")
    reduced = (
        not passive
        and kind in ("veto", "adopt", "table", "block")
        and bool(re.match(r"(?:\s(?!(?:a|an|the|its|their|by)\b)[\w-]+){0,4}\sby\s", text[match.end() : end]))
        and not DRAFT.search(text, match.end(), text.find(" by ", match.end()))
    )
    told_of = re.search(
        r"(?:\)|\d|\b(?:draft|resolution|text))[^,.;]{0,30},\s$", text[max(scene.start, at - 60) : at]
    )
    if (
        kind in ("adopt", "veto", "amend", "withdraw")
        and not passive
        and told_of
        and not find_thing(text, match.end(), match.end() + 20)
    ):
        reduced = True
    if first.endswith("ing"):
        actors, start, pronoun = find_participle_subject(scene, at)
        if not actors and kind in ("use", "veto"):
            actors, start, pronoun = find_leading(scene, at)
        if not actors:
            return None
    elif passive or reduced:
        following = TRIGGER.search(text, match.end(), end)
        actors, start, pronoun = (
            find_agents(scene, match.end(), following.start() if following else end),
            clause_start(text, scene.start, at),
            False,
        )
        if reduced and not actors and not told_of:
            reduced = False
    if not first.endswith("ing") and not passive and not reduced:
        actors, start, pronoun = find_subjects(scene, at)
        if (
            kind == "adopt"
            and not actors
            and not pronoun
            and _ADOPTED.search(text[max(scene.start, at - 60) : match.end() + 8])
        ):
            passive = True
    event = Event(TYPES[kind], at, min(start, at), end, match.end(), actors, pronoun=pronoun)
    event = replace(
        event, negated=negated(text, scene.start, at), thing=_thing(scene, event, passive or reduced)
    )
    return _completed(scene, event, kind, match, passive or reduced)


def _read_noun(scene: Scene, match: re.Match[str], kind: str) -> Event | None:
    text, at = scene.text, match.start()
    before = text[max(scene.start, at - 50) : at]
    if boundary_word(text, scene.start, clause_start(text, scene.start, at)) in {"if", "unless", "whether"}:
        return None
    end = clause_end(text, match.end(), scene.end)
    if kind == "noun" and (_HYPOTHETIC_NOUN.search(before) or planned(text, scene.start, at)):
        return None
    actors: tuple[str, ...] = ()
    for group in scene.groups:
        gap = text[group[-1].end : at]
        if group[-1].end <= at and re.fullmatch(
            r"(?:[’']s?)?\s(?:own\s|double\s|joint\s|lone\s|sole\s|first\s|second\s|third\s|latest\s"
            r"|earlier\s|previous\s|repeated\s|single\s|\d+\s|\w+th\s|of\s|" + NUMBER + r"\s)*",
            gap,
        ):
            actors = codes_of(group)
    if not actors:
        reach = 80 if kind == "noun" else 14
        actors = find_agents(scene, match.end(), min(end, match.end() + reach), r"(?:by|from|of)")
    if kind == "adoption" and _CALLED_FOR.search(before):
        return None
    if kind == "adoption":
        thing = find_thing(text, match.end(), min(end, match.end() + 60))
        if (
            not thing
            or not thing.draft
            or thing.plural
            or not re.search(r"\bthe\s$|^\s*$|[’']s\s$", before[-4:])
        ):
            return None
        return Event("adopt", at, at, end, match.end(), actors, thing, outcome="adopted", noun=True)
    if not actors and kind == "noun" and _WITH_ITS.search(before):
        actors, start, _ = find_leading(scene, at)
    if not actors:
        return None
    type_: ActType = "veto" if kind == "noun" else "abstain"
    start = min([at, *(g[0].start for g in scene.groups if g[-1].end <= at and codes_of(g) == actors)])
    thing = find_thing(text, match.end(), min(end, match.end() + 70))
    if thing is None and _WITH_ITS.search(before):
        thing = find_thing(text, start, at, last=True)
    event = Event(
        type_,
        at,
        start,
        end,
        match.end(),
        actors,
        thing,
        noun=True,
        choice="abstain" if type_ == "abstain" else None,
    )
    return _counted(scene, event, match)


def _completed(scene: Scene, event: Event, kind: str, match: re.Match[str], passive: bool) -> Event | None:
    text, after = scene.text, scene.text[match.end() : match.end() + 100]
    event = replace(
        event,
        sponsors=_sponsors(scene, event),
        alone=bool(_ALONE.search(text[max(scene.start, event.start - 9) : min(event.end, match.end() + 10)])),
        body=_body_of(scene, event),
    )
    if kind in ("veto", "use", "noun", "block") and event.actors == ("UNSC",):
        return None
    if kind in ("veto", "use", "noun"):
        several = (
            number_before(text, scene.start, match.start()) if kind == "veto" and not event.actors else None
        )
        if several and not event.negated:
            return replace(event, count=several, bound="exactly", pronoun=False)
        if not event.actors and not passive and not event.pronoun:
            return None
        return _counted(scene, event, match)
    anonymous = (
        None
        if event.actors or event.pronoun or scene.unsc
        else number_before(text, scene.start, match.start())
    )
    if anonymous and kind in ("abstain", "vote"):
        choice = "abstain" if kind == "abstain" else next((c for p, c in CHOICES if p.match(after)), None)
        return replace(event, count=anonymous, bound="exactly", choice=choice) if choice else None  # type: ignore[arg-type]
    if kind == "abstain":
        return replace(_counted(scene, event, match), choice="abstain") if event.actors else None
    if kind == "vote":
        counted = match[0].lower() == "votes" and NUMBERED.search(
            text[max(scene.start, match.start() - 16) : match.start()]
        )
        return None if counted else voted(scene, event, after)
    if kind == "putvote":
        unfinished = re.search(
            r"\b(?:being|be)\s$", text[max(scene.start, match.start() - 7) : match.start()]
        )
        if event.negated or unfinished or (not event.thing and not scene.unsc):
            return None
        return replace(event, actors=())
    if kind == "fail":
        return failed(scene, event, match, passive)
    if kind in ("adopt", "decide"):
        return adopted(scene, event, kind, passive)
    return worked_on(event, kind, passive, text)


def _counted(scene: Scene, event: Event, match: re.Match[str]) -> Event:
    """How many, from "three resolutions", "17 times", "twice", "its third veto", "never"."""
    text = scene.text
    if event.negated:
        return replace(event, count=0, bound="exactly")
    times = find_times(text, event.start, event.end)
    if times:
        return replace(event, count=times[0], bound=times[1])
    vetoes = re.search(r"\bvetoes\b", match[0], re.I)
    noun_at = match.start() + vetoes.start() if vetoes else None
    if noun_at is not None and (event.noun or " " in match[0]):
        counted = find_counted(text, scene.start, noun_at)
        if counted:
            return replace(event, count=counted[0], bound=counted[1])
    if event.thing and event.thing.plural and event.thing.start > event.at:
        counted = find_counted(text, match.end(), event.thing.start)
        if counted:
            return replace(event, count=counted[0], bound=counted[1])
    return replace(event, ordinal=find_ordinal(text, event.start, event.end))


def _thing(scene: Scene, event: Event, passive: bool) -> Thing | None:
    text = scene.text
    if passive:
        found = find_thing(text, event.start, event.at, last=True)
        if found is None and event.start > scene.start:
            found = find_thing(text, scene.start, event.at, last=True)
        if found and not found.draft and event.type in ("amend", "withdraw", "table-draft"):
            drafts = list(DRAFT.finditer(text, scene.start, found.start))
            return find_thing(text, drafts[-1].start(), drafts[-1].end()) if drafts else found
        return found
    limit = min(event.end, event.verb_end + 110)
    following = TRIGGER.search(text, event.verb_end, limit)
    if following and following.lastgroup in ("veto", "abstain", "vote", "adopt", "use"):
        limit = min(limit, following.start())
    found = find_thing(text, event.verb_end, limit)
    opened = clause_start(text, scene.start, event.at)
    told_by = any(g[0].start >= opened and g[-1].end <= event.at for g in scene.groups)
    if (
        event.type == "table-draft"
        and told_by
        and boundary_word(text, scene.start, opened) in {"which", "that"}
    ):
        return find_thing(text, scene.start, opened, last=True)
    casting = (
        text[event.at : event.verb_end]
        .lower()
        .startswith(("casting", "using", "wielding", "exercising", "vetoing"))
    )
    if found or not (event.type in ("vote", "adopt") or casting):
        return found
    return find_thing(text, scene.start, event.at, last=not casting)


def _sponsors(scene: Scene, event: Event) -> tuple[str, ...]:
    if event.type == "table-draft":
        return event.actors
    end = event.end
    for other in TRIGGER.finditer(scene.text, event.verb_end, event.end):
        if other.lastgroup not in ("table", "adoption", "block"):
            end = max(clause_start(scene.text, event.verb_end, other.start()), event.verb_end)
            end = end if end > event.verb_end else other.start()
            break
    found = find_sponsors(scene.text, event.start, end, scene.groups)
    return () if event.type == "veto" and set(found) & set(event.actors) else found


def _body_of(scene: Scene, event: Event) -> str | None:
    """The body that acts, where the subject or the agent is one."""
    bodies = {party.code for group in scene.groups for party in group if party.kind == "body"}
    for code in event.actors:
        if code in bodies or code == "UNSC":
            return code
    other = find_other_body(scene.text, event.start, event.at) if not event.actors else None
    return body_named(other[0]) or other[0] if other else None
