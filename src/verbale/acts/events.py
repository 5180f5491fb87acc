"""The verbs and nouns of formal acts in one sentence, each with who did it and to what.

Rules over clauses; no parser. What is planned, threatened, wished or supposed is no act.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from verbale.acts.clauses import boundary_word, clause_end, clause_start, negated, planned
from verbale.acts.numbers import NUMBER, find_counted, find_ordinal, find_times, value_of
from verbale.acts.objects import DRAFT, Thing, find_sponsors, find_thing
from verbale.acts.parties import body_named, find_other_body
from verbale.acts.scenes import Event, Scene, codes_of
from verbale.acts.subjects import find_agents, find_participle_subject, find_subjects
from verbale.records import ActType

_VERBS: tuple[tuple[str, str], ...] = (
    ("use", r"(?:us(?:ed|es|ing)|casts?|casting|wield(?:ed|s|ing)|exercis(?:ed|es|ing)|deploy(?:ed|s"
            r"|ing)|invok(?:ed|es|ing)|issued|employed|resorted\sto|made\suse\sof)\s(?:(?!veto)[\w.’'-]+\s){0,5}?veto(?:es)?\b(?!-)"),
    ("veto", r"veto(?:ed|es|ing)\b"),
    ("noun", r"vetoe?s?\b(?!-)(?!\s(?:power|powers|right|rights|threat|threats|player|players|wielding))"),
    ("fail", r"(?:failed(?=\s(?:in|with|by|after|on|when)\b)|fail(?:ed|s|ing)\sto\s(?:adopt|pass|approve|endorse|be\sadopted|win|get|secure|muster"
             r"|receive|gain|obtain|garner|attract)|reject(?:ed|s)|defeated|vot(?:ed|es)\s(?:[\w]+\s){0,4}?down"
             r"|f(?:ell|alls)\s(?:\w+\s)?(?:votes?\s)?short|did\snot\s(?:get|receive|win|obtain|gain"
             r"|secure)\s(?:the\s|enough\s)[\w\s]{0,30}votes)\b"),
    ("putvote", r"(?:put|puts|brought|called|went|gone)\s(?:[\w]+\s){0,4}?(?:to|for)\s(?:a|the)\svote\b"),
    ("abstain", r"abstain(?:ed|s|ing)?\b|abstentions?\b"),
    ("vote", r"(?:vot(?:ed|es|ing)|cast\s(?:the\sonly\s|the\slone\s|the\ssole\s|its\s|their\s|a\s|the\ssingle\s)[“\"]?(?:vote"
             r"|no\svote|dissenting\svote|negative\svote))\b"),
    ("adopt", r"(?:adopt(?:ed|s)|approv(?:ed|es)|pass(?:ed|es)|endors(?:ed|es)|ratif(?:ied|ies)|green-?lit)\b"),
    ("decide", r"(?:impos(?:ed|es)|renew(?:ed|s)|extend(?:ed|s)|authori[sz](?:ed|es)|lift(?:ed|s)|establish(?:ed"
               r"|es)|creat(?:ed|es)|prolong(?:ed|s)|terminat(?:ed|es)|admitted|set\sup|eas(?:ed|es)|recommended)\b"),
    ("adoption", r"(?:adoption|passage|approval)\sof\b"),
    ("block", r"block(?:ed|s)\b"),
    ("table", r"(?:tabl(?:ed|es)|introduc(?:ed|es)|submit(?:ted|s)|circulat(?:ed|es)|propos(?:ed|es)|put(?:s)?\s(?:forward"
              r"|forth)|present(?:ed|s)|draft(?:ed|s)|(?:co-?)?sponsor(?:ed|s)|filed|brought\sforward"
              r"|lodged)\b(?!-)"),
    ("amend", r"(?:amend(?:ed|s)|revis(?:ed|es)|watered\sdown|waters\sdown|reword(?:ed|s)|softened|toned\sdown)\b"),
    ("sign", r"(?:sign(?:ed|s)|initial(?:l)?ed|countersigned)\b(?!\s(?:up|off|for\s[a-z]))"),
    ("withdraw", r"(?:with(?:drew|draws|drawn)|pull(?:ed|s)(?=\s(?:its|the|their|a)\s(?:\w+\s)?(?:draft|resolution"
                 r"|motion|text|amendment|bill)))\b"),
)  # fmt: skip
TRIGGER = re.compile(
    rf"(?<![-‑\w])(?=\w)(?:{'|'.join(f'(?P<{name}>{pattern})' for name, pattern in _VERBS)})", re.I
)
_STEMS = (
    "veto", "vot", "abst", "adopt", "approv", "pass", "endors", "ratif", "carr", "green", "reject", "fail", "fell short",
    "defeat", "impos", "renew", "exten", "authori", "lift", "establish", "creat", "prolong", "terminat", "admitt", "set up",
    "eas", "recommend", "block", "tabl", "introduc", "submit", "circulat", "propos", "put", "present", "draft", "sponsor",
    "filed", "forward", "lodged", "amend", "revis", "water", "reword", "soften", "toned", "sign", "initial", "withd",
    "pull", "did not", "brought", "called",
)  # fmt: skip
_TYPES: dict[str, ActType] = {
    "use": "veto", "veto": "veto", "noun": "veto", "fail": "vote", "putvote": "vote", "abstain": "abstain", "vote": "vote",
    "adopt": "adopt", "decide": "adopt", "adoption": "adopt", "block": "block", "table": "table-draft", "amend": "amend",
    "sign": "sign", "withdraw": "withdraw",
}  # fmt: skip
_PASSIVE = re.compile(
    r"\b(?:was|were|been|being|be|is|are|got|gets)(?:\s(?:\w+ly|also|then|later|twice|first"
    r"|finally|again|in\sturn|not|never|eventually|jointly))*\s$",
    re.I,
)
_HYPOTHETIC_NOUN = re.compile(r"\b(?:pledg(?:e|es|ed)|promis(?:e|es|ed)|vow(?:s|ed)?|warn(?:s|ed)?\sof|expect(?:s|ed|ing)?"
        r"|threat(?:s|ened)?\s(?:of|to\suse)|right\sof|power\sof|risk(?:s|ed|ing)?|avoid(?:s|ed"
        r"|ing)?|avert(?:ed|ing)?|fac(?:e|es|ed|ing)|without|prevent(?:s|ed)?|possible|likely|threatened"
        r"|potential|against\sa|fear(?:s|ed)?\s(?:of)?|escape|danger\sof|override|overrid(?:e|den)"
        r"|of\sthe|abolish|limit|reform|restrain\sthe|restraint\son\sthe|use\sof\sthe|using\sthe"
        r"|to\suse)\s(?:a\s|an\s|the\s|its\s|their\s|another\s|any\s)?(?:[\w.]+\s){0,2}$", re.I)  # fmt: skip
_CHOICES = (
    (re.compile(r"\s(?:[\w-]+\s){0,2}?(?:against|no\b|[“\"']no)", re.I), "no"),
    (re.compile(r"\s(?:[\w-]+\s){0,2}?(?:for|in\sfavou?r|in\ssupport|yes\b|[“\"']yes)", re.I), "yes"),
)
_DECIDE = re.compile(
    r"[^.;]{0,70}?\sto\s(?:adopt|approve|extend|renew|impose|lift|authori[sz]e|establish|create"
    r"|send|set\sup|pass|admit|recommend|terminate|end|endorse|refer|back|ban|condemn|call|demand"
    r"|allow|keep|prolong|ease|double|cut|raise|expel|suspend|limit|close|open|build|delay|merge"
    r"|fund)",
    re.I,
)
_AGAINST = re.compile(r"\s(?:[\w-]+\s){0,3}?to\s(?:reject|block|defeat|oppose)", re.I)
_NUMBERED = re.compile(rf"\b(?:{NUMBER}|no|of|more|enough|needed|the)\s(?:affirmative\s|negative\s)?$", re.I)
_PRONOUN = re.compile(
    r"\s(?:from\s)?(?:it|them)\b|\sits\s(?:renewal|extension|accession|adoption|entry|membership)\b"
)
_ADOPTED = re.compile(r"\b(?:the|a|an|its|their)\s(?:[\w-]+\s){1,3}adopted\s(?:in|on|last|at)\b")
_COUNTED_SUBJECT = re.compile(
    rf"\b(?P<n>{NUMBER})\s(?:of\s(?:the|its)\s)?(?:[\w’'-]+\s){{0,3}}?(?:members|directors|states|countries|parties|delegations|councillors|deputies|nations|others)\s(?:have\s|had\s)?$",
    re.I,
)
_NAMED = re.compile(r"\b[A-Z][\w’'-]+\s(?:[\w]+ly\s|has\s|had\s|have\s|then\s|later\s|also\s|on\s\w+day\s)*$")
_ALONE = re.compile(r"\b(?:only|alone|sole|lone|single-handedly|the\sonly|single)\b", re.I)


def may_tell(words: str) -> bool:
    """Whether a sentence can hold a formal act at all: a quick look for the stems of the verbs. ``words``
    are in lower case."""
    return any(stem in words for stem in _STEMS)


def find_events(scene: Scene) -> Iterator[Event]:
    """The formal acts that a sentence tells, in text order."""
    for match in TRIGGER.finditer(scene.text, scene.start, scene.end):
        kind = match.lastgroup or ""
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
    if planned(text, scene.start, at) or re.search(r"\bto\s$", text[max(scene.start, at - 4) : at]):
        return None
    opened = clause_start(text, scene.start, at)
    if boundary_word(text, scene.start, opened) in {"if", "unless", "whether"}:
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
        kind in ("adopt", "veto")
        and not passive
        and told_of
        and not find_thing(text, match.end(), match.end() + 20)
    ):
        reduced = True
    if first.endswith("ing"):
        actors, start, pronoun = find_participle_subject(scene, at)
        if not actors:
            return None
    elif passive or reduced:
        actors, start, pronoun = (
            find_agents(scene, match.end(), end),
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
    event = Event(_TYPES[kind], at, min(start, at), end, match.end(), actors, pronoun=pronoun)
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
    if not actors:
        return None
    type_: ActType = "veto" if kind == "noun" else "abstain"
    start = min([at, *(g[0].start for g in scene.groups if g[-1].end <= at and codes_of(g) == actors)])
    thing = find_thing(text, match.end(), min(end, match.end() + 70))
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
        if not event.actors and not passive and not event.pronoun:
            return None
        return _counted(scene, event, match)
    anonymous = (
        None
        if event.actors or event.pronoun or scene.unsc
        else _number_before(text, scene.start, match.start())
    )
    if anonymous and kind in ("abstain", "vote"):
        choice = "abstain" if kind == "abstain" else next((c for p, c in _CHOICES if p.match(after)), None)
        return replace(event, count=anonymous, bound="exactly", choice=choice) if choice else None  # type: ignore[arg-type]
    if kind == "abstain":
        return replace(_counted(scene, event, match), choice="abstain") if event.actors else None
    if kind == "vote":
        counted = match[0].lower() == "votes" and _NUMBERED.search(
            text[max(scene.start, match.start() - 16) : match.start()]
        )
        return None if counted else _vote(scene, event, after)
    if kind == "putvote":
        unfinished = re.search(
            r"\b(?:being|be)\s$", text[max(scene.start, match.start() - 7) : match.start()]
        )
        if event.negated or unfinished or (not event.thing and not scene.unsc):
            return None
        return replace(event, actors=())
    if kind == "fail":
        return _failed(scene, event, match, passive)
    if kind in ("adopt", "decide"):
        return _adopted(scene, event, kind, passive)
    return _worked_on(event, kind, passive, text)


def _number_before(text: str, start: int, at: int) -> int | None:
    """How many do what a verb says: "*four* of the nine directors voted against", "*two* parties abstained"."""
    found = _COUNTED_SUBJECT.search(text[max(start, at - 60) : at])
    return value_of(found["n"]) if found else None


def _vote(scene: Scene, event: Event, after: str) -> Event | None:
    states = tuple(code for code in event.actors if len(code) == 3)
    for pattern, choice in _CHOICES:
        if pattern.match(after) and (states or not event.actors):
            if not event.actors and not event.pronoun:
                return None
            return replace(event, choice=choice)  # type: ignore[arg-type]
    if _AGAINST.match(after):
        return replace(event, outcome="not_adopted") if event.actors or event.body else None
    decided = _DECIDE.match(after) or (
        event.body == "UNSC" and re.match(r"\s(?:[\w-]+\s){0,2}?to\s[a-z]+", after)
    )
    if decided and (event.actors or event.body):
        return replace(event, type="adopt", outcome="adopted")
    if scene.tally and (event.actors or event.body or scene.unsc):
        return event
    if (
        re.match(r"\s(?:[\w-]+\s)?on\b", after)
        and (event.actors or event.body)
        and event.thing
        and event.thing.draft
    ):
        return event
    return None


def _failed(scene: Scene, event: Event, match: re.Match[str], passive: bool) -> Event | None:
    words = match[0].lower()
    bodily = bool(event.body) or "UNSC" in event.actors
    if words.startswith("reject") and not bodily and not (passive and scene.tally):
        return None
    if not (event.thing or scene.unsc) or not (bodily or scene.unsc or passive or scene.tally):
        return None
    if event.thing is None and not scene.unsc:
        return None
    if re.match(r"reject|defeat|vot|failed$", words) and not (event.thing and event.thing.draft):
        return None
    actors = tuple(code for code in event.actors if code == event.body)
    return replace(event, outcome="not_adopted", actors=actors)


def _adopted(scene: Scene, event: Event, kind: str, passive: bool) -> Event | None:
    bodily = bool(event.body)
    if kind == "decide" and not (bodily and (event.body == "UNSC" or event.thing)):
        return None
    if kind == "adopt" and not event.thing and not bodily:
        it = event.actors and _PRONOUN.match(scene.text, event.verb_end)
        if not it and not (event.actors and scene.text[event.at : event.verb_end].lower() == "adopted"):
            return None
    if event.thing and not event.thing.draft and not bodily and not event.actors and not passive:
        return None
    if not event.actors and not bodily and not passive and not event.pronoun:
        return None
    if event.negated:
        told = passive or event.body == "UNSC"
        return replace(event, type="vote", outcome="not_adopted", negated=False) if told else None
    event = replace(event, outcome="adopted" if kind == "adopt" else None)
    if event.thing and event.thing.plural and event.thing.start > event.at:
        counted = find_counted(scene.text, event.verb_end, event.thing.start)
        return replace(event, count=counted[0], bound=counted[1]) if counted else event
    return event


def _worked_on(event: Event, kind: str, passive: bool, text: str) -> Event | None:
    it = event.thing is None and bool(_PRONOUN.match(text, event.verb_end))
    if event.negated or (event.thing is None and not it):
        return None
    if event.thing is None:
        return event if event.actors and kind in ("amend", "block", "withdraw", "sign") else None
    if (
        not passive
        and not event.actors
        and not event.pronoun
        and not event.body
        and not (kind == "sign" and _NAMED.search(text[: event.at][-60:]))
    ):
        return None
    words = text[event.thing.start : event.thing.end]
    if kind in ("table", "amend") and not event.thing.draft:
        return None
    if (
        kind == "table"
        and re.match(r"(?:propos|present|introduc|submit)", text[event.at : event.verb_end], re.I)
        and not re.match(r"(?:draft|resolution|motion|amendment|bill|text)", words, re.I)
    ):
        return None
    if kind == "withdraw" and not (
        event.thing.draft or re.match(r"\s(?:formally\s)?from\s", text[event.verb_end :])
    ):
        return None
    if kind == "sign" and event.thing.draft and not re.match(r"(?:bills?|measures?)$", words, re.I):
        return None
    return event


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
        return found or (
            find_thing(text, scene.start, event.at, last=True) if event.start > scene.start else None
        )
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
    if found or event.type not in ("vote", "adopt"):
        return found
    return find_thing(text, scene.start, event.at, last=True)


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
