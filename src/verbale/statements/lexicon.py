"""The lexicon of cues: verbs, nouns and adverbs that report, with their mode and the act they perform.

``cues.json`` is our own list. Inflected forms are made here, by the rules of English spelling and a table of strong verbs, so that no
lemmatiser has to run.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from verbale.records import Mode, SpeechAct

_STRONG = {
    "say": "said", "tell": "told", "read": "read", "write": "wrote written", "know": "knew known", "think": "thought",
    "feel": "felt", "find": "found", "show": "shown", "see": "saw seen", "hear": "heard", "understand": "understood",
    "mean": "meant", "forget": "forgot forgotten", "make": "made", "put": "put", "lay": "laid", "speak": "spoke spoken",
    "go": "went gone", "swear": "swore sworn", "hit": "hit", "shoot": "shot", "tear": "tore torn", "foresee": "foresaw foreseen",
    "cast": "cast", "sing": "sang sung", "teach": "taught", "seek": "sought", "dream": "dreamt", "draw": "drew drawn",
    "give": "gave given", "take": "took taken", "hold": "held", "bring": "brought", "let": "let", "keep": "kept",
    "leave": "left", "meet": "met", "fight": "fought", "run": "ran", "get": "got gotten", "come": "came", "stand": "stood",
    "break": "broke broken", "choose": "chose chosen", "learn": "learnt", "bet": "bet", "set": "set", "send": "sent",
    "spell": "spelt", "rise": "rose risen", "lead": "led", "win": "won", "hide": "hid hidden", "forecast": "forecast",
    "undertake": "undertook undertaken", "withdraw": "withdrew withdrawn", "uphold": "upheld", "pay": "paid", "throw": "threw thrown",
    "shut": "shut", "lend": "lent", "beseech": "besought",
}  # fmt: skip


def words(text: str) -> frozenset[str]:
    """The words of ``text``, which are separated by spaces."""
    return frozenset(text.split())


_DOUBLED = words(
    "refer admit plan rip stop quip slam submit commit tag blog sum shun bet dub spur rebut knit "
    "nod pan permit pin shrug bat swat put shut snip prod run set let hit cut get brag bar chat pin ban annul scrap"
)


@dataclass(frozen=True, slots=True)
class Cue:
    """An entry of the lexicon."""

    lemma: str
    mode: Mode
    act: SpeechAct


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The cues by inflected form, lower-case, and what is known of them.

    ``acts`` are those that certain frames turn a cue into; in ``barred`` frames a cue reports nothing (a ``clausal`` one in
    any frame but a clause or a quotation); ``core`` are the plain
    reporting verbs; ``light`` are the forms of verbs that only carry a noun ("made a promise"); ``speakers`` are nouns that
    can stand for one before a colon; ``deeds`` are the forms of verbs for what bodies do ("vetoed"); ``channels`` are nouns for what
    carries words ("in an interview"); ``owed`` are the frames in which the format counts a cue wherever it stands; ``documents`` are
    nouns for what can say something in writing; ``adjectives`` report like verbs ("is adamant that"); ``phrases`` are verbs with words
    that make a cue only together ("cast doubt on"), by the form of the verb, longest first.
    """

    verbs: Mapping[str, Cue]
    nouns: Mapping[str, Cue]
    adverbs: Mapping[str, Cue]
    acts: Mapping[str, Mapping[str, SpeechAct]]
    barred: Mapping[str, tuple[str, ...]]
    core: frozenset[str]
    light: frozenset[str]
    deeds: frozenset[str]
    speakers: frozenset[str]
    channels: frozenset[str]
    owed: Mapping[str, frozenset[str]]
    documents: frozenset[str]
    adjectives: Mapping[str, Cue]
    phrases: Mapping[str, tuple[tuple[tuple[str, ...], Cue], ...]]

    def act(self, cue: Cue, frame: str) -> SpeechAct:
        """The act of ``cue`` with a complement of the kind ``frame``."""
        changed = self.acts.get(cue.lemma, {})
        return changed.get(frame, changed.get("*", cue.act))


@cache
def load_lexicon() -> Lexicon:
    """The lexicon that ships with the package, read once."""
    raw = json.loads(files("verbale.statements").joinpath("cues.json").read_text(encoding="utf-8"))
    verbs: dict[str, Cue] = {}
    for lemma, (mode, act) in raw["verbs"].items():
        cue = Cue(lemma, mode, act)
        for form in verb_forms(lemma):
            verbs.setdefault(form, cue)
    nouns: dict[str, Cue] = {}
    for lemma, (mode, act) in raw["nouns"].items():
        nouns[lemma] = nouns[_with_s(lemma)] = Cue(lemma, mode, act)
    adverbs = {lemma: Cue(lemma, mode, act) for lemma, (mode, act) in raw["adverbs"].items()}
    light, deeds = (
        frozenset(form for lemma in raw[name] for form in verb_forms(lemma)) for name in ("light", "deeds")
    )
    barred = {lemma: tuple(raw["clauseless"]) for lemma in raw["clausal"]}
    barred |= {lemma: tuple(frames) for lemma, frames in raw["barred"].items()}
    return Lexicon(
        verbs, nouns, adverbs, raw["acts"], barred, frozenset(raw["core"]), light, deeds,
        speakers=frozenset(raw["speakers"]),
        channels=frozenset(raw["channels"]),
        documents=frozenset(raw["documents"]),
        adjectives={lemma: Cue(lemma, mode, act) for lemma, (mode, act) in raw["adjectives"].items()},
        phrases=_phrases(raw["phrases"]),
        owed={lemma: words(frames) for lemma, frames in raw["owed"].items()},
    )  # fmt: skip


def _phrases(
    raw: Mapping[str, tuple[Mode, SpeechAct]],
) -> dict[str, tuple[tuple[tuple[str, ...], Cue], ...]]:
    found: dict[str, list[tuple[tuple[str, ...], Cue]]] = {}
    for phrase, (mode, act) in raw.items():
        verb, *rest = phrase.split()
        for form in verb_forms(verb):
            found.setdefault(form, []).append((tuple(rest), Cue(phrase, mode, act)))
    return {form: tuple(sorted(some, key=lambda one: -len(one[0]))) for form, some in found.items()}


def verb_forms(lemma: str) -> tuple[str, ...]:
    """The inflected forms of an English verb, the lemma first."""
    stem = lemma[:-1] if lemma.endswith("e") and not lemma.endswith(("ee", "oe", "ye")) else lemma
    if lemma in _DOUBLED:
        stem = lemma + lemma[-1]
    past = lemma[:-1] + "ied" if lemma.endswith("y") and lemma[-2] not in "aeiou" else stem + "ed"
    if lemma.endswith("ee"):
        past = lemma + "d"
    strong = _STRONG.get(lemma, "").split()
    pasts = [*strong] if strong and lemma not in ("show", "dream", "learn", "spell") else [past, *strong]
    return (lemma, _with_s(lemma), stem + "ing", *pasts)


def _with_s(lemma: str) -> str:
    if lemma.endswith("y") and lemma[-2] not in "aeiou":
        return lemma[:-1] + "ies"
    return lemma + ("es" if lemma.endswith(("s", "x", "z", "ch", "sh", "go", "to")) else "s")
