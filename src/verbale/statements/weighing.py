"""How likely a candidate is to be a statement: a logistic model over a few plain features of the cue, its frame and its source.

The weights in ``weights.json`` were fitted on the train part of PolNeAR 1.0 (Newell, Margolin and Ruths 2018) by
``evaluation/fit_weights.py``; they are figures about our own cue lexicon and carry no text. Rules that the format lays down (what was
denied, conditional or only planned is no statement) stand above them.
"""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

from verbale.statements.deeds import figured
from verbale.statements.lexicon import Lexicon, words
from verbale.statements.parsed import Candidate, Parsed
from verbale.statements.trees import Token, child, is_eager, is_passive, modal, negated

THRESHOLD = 0.4
"""Candidates less likely than this are left out. Swept on PolNeAR dev by ``evaluation/fit_weights.py``."""

_MARKS = frozenset('“”"«»„‘')
_FIRST = frozenset({"i", "we", "my", "our", "me", "us"})
_THIRD = frozenset({"he", "she", "they", "his", "her", "their", "them"})
_IT = frozenset({"it", "its"})
_OTHER = frozenset({"you", "your", "this", "that", "these", "those", "one", "some", "many", "others", "all"})


@cache
def load_weights() -> Mapping[str, float]:
    """The weights by feature."""
    raw = json.loads(files("verbale.statements").joinpath("weights.json").read_text(encoding="utf-8"))
    weights: dict[str, float] = raw["weights"]
    return weights


def weigh(features: tuple[str, ...], weights: Mapping[str, float]) -> float:
    """The likelihood, between 0 and 1, that a candidate with these features is a statement."""
    total = sum(weights.get(feature, 0.0) for feature in features)
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, total))))


def likelihood(parsed: Parsed, candidate: Candidate, features: tuple[str, ...], lexicon: Lexicon) -> float:
    """How likely ``candidate`` is a statement by the rules of the format.

    PolNeAR marks nothing inside quotations, where the format does; there the features of the place are left out, and only cues
    of speech and writing by others than the speaker are taken.
    """
    weights = load_weights()
    if candidate.frame in CERTAIN:
        return max(0.5, weigh(features, weights))
    granted = _OWED if owed(candidate, features, lexicon) else 0.0
    if parsed.passage.inside is None:
        return max(weigh(features, weights), granted)
    if candidate.source is None or ("source=first" in features and not _earlier(candidate)):
        return 0.0
    features = ("place=body", *(f for f in features if not f.startswith(("place=", "inside+"))))
    if candidate.cue.mode == "thought" or "source=first" in features:
        return granted
    return max(weigh(features, weights) - _INSIDE, granted)


def _earlier(candidate: Candidate) -> bool:
    """Whether a speaker tells of an earlier saying of their own: "I said that …", not "I say" or "I think"."""
    return candidate.cue.mode == "speech" and (
        candidate.token.tag_ == "VBD"
        or any(k.lower_ in _HAD for k in candidate.token.lefts if k.dep_ == "aux")
    )


def owed(candidate: Candidate, features: tuple[str, ...], lexicon: Lexicon) -> bool:
    """Whether the format counts the candidate in any place, also where annotators of news pass over it (one report in another)."""
    cue, frame = candidate.cue, candidate.frame
    if candidate.source is None:
        return (
            (
                cue.mode == "speech"
                and (frame in ("pass:inf", "that", "zero") or (frame == "pass:of" and cue.act == "accuse"))
                and cue.lemma in lexicon.core
            )
            or (
                (cue.mode == "speech" or cue.lemma == "understand")
                and frame in ("that", "zero", "fronted")
                and _it(candidate)
            )
            or told_of_nobody(candidate, lexicon)
        )
    if (
        cue.mode == "thought"
        and frame not in ("adjective", "n-is", "n-that")
        and not _held(candidate, features)
    ):
        return False
    if (
        cue.lemma in _NAMERS
        and "source=other" not in features
        and ("quoted=no" not in features or _named(candidate))
    ):
        return True
    if _shown(candidate, lexicon) or (cue.lemma in _PUTS and frame.startswith("obj") and figured(candidate)):
        return True
    if frame in ("n-that", "n-inf", "n-is") or (frame == "n:for" and cue.act in ("demand", "ask")):
        return cue.mode != "thought" or ("source=first" not in features and frame != "n-inf")
    if frame in ("colon", "according", "adjective"):
        return True
    head = candidate.source_head
    raised = candidate.token.dep_ == "xcomp" and is_eager(candidate.token.head)
    if ("infinitive" in features and not raised) or (head is not None and head.lower_ in _NOBODY):
        return False
    if frame == "that" and cue.mode == "speech":
        return True
    if frame == "inf" and cue.act in ("promise", "threaten", "reject"):
        return True
    if cue.lemma in lexicon.core and (frame in _PLAIN or (frame == "ing" and cue.act == "deny")):
        return cue.mode != "thought"
    frames = lexicon.owed.get(cue.lemma, frozenset())
    if frame.startswith("pass") and "obj*" in frames and cue.mode == "speech":
        return True
    return frame in frames or f"{frame.partition('+')[0]}*" in frames


_PUTS = frozenset({"put", "reckon", "value", "estimate", "price", "calculate"})


def told_of_nobody(candidate: Candidate, lexicon: Lexicon) -> bool:
    """Whether a question or a claim is reported of nobody: "asked whether …", "the claim that …"."""
    cue, frame = candidate.cue, candidate.frame
    if cue.act == "ask" and frame in ("wh", "whether"):
        return True
    if frame == "prep:for" and cue.lemma == "call" and candidate.source is None:
        return bool(candidate.token.tag_ == "VBP")
    head = candidate.token.head
    answered = lexicon.verbs.get(head.lower_)
    if frame in ("n-inf", "n:for") and cue.act in ("demand", "ask") and answered is not None:
        return bool(candidate.token.dep_ == "dobj") and answered.act in (
            "reject",
            "support",
            "deny",
            "criticise",
        )
    determined = candidate.features.get("det") in ("the", "a", "an", "any", "")
    return frame == "n-that" and cue.mode != "thought" and cue.lemma in _CLAIMS and determined


_CLAIMS = words(
    "claim allegation accusation assertion suggestion report rumour rumor demand warning denial charge insinuation statement "
    "promise complaint admission argument contention"
)


def _it(candidate: Candidate) -> bool:
    """Whether "it" stands for what is said: "The line will close, it was announced"."""
    named = child(candidate.token, "nsubj", "nsubjpass")
    return named is not None and named.lower_ == "it"


def _held(candidate: Candidate, features: tuple[str, ...]) -> bool:
    """Whether a belief or wish is ascribed to another, as the sentence's own report rather than in passing."""
    verb = candidate.token
    if "source=first" in features or not verb.tag_.startswith("VB") or negated(verb):
        return False
    if "place=inside" in features or verb.dep_ not in ("ROOT", "conj", "relcl", "advcl"):
        return candidate.frame in ("that", "zero") or "quoted=whole" in features
    return True


def _named(candidate: Candidate) -> bool:
    """Whether somebody is called something: "called us liars"."""
    start, end = candidate.content[0] if candidate.content else (0, 0)
    return candidate.frame.startswith("obj") and end > start and candidate.token.doc[start].lower_ in _CALLED


_CALLED = frozenset({"me", "us", "him", "them"})


def _shown(candidate: Candidate, lexicon: Lexicon) -> bool:
    """Whether a document shows, gives, lists or asks for something: "the timetable showed no stops"."""
    head = candidate.source_head
    return (
        head is not None
        and head.lower_ in lexicon.documents
        and candidate.cue.lemma in _SHOWS
        and candidate.frame.startswith(("obj", "prep:for", "prep:of", "words", "addr", "inf"))
        and (candidate.cue.lemma != "find" or _counted(candidate))
    )


def _counted(candidate: Candidate) -> bool:
    start, end = candidate.content[0] if candidate.content else (0, -1)
    return any(candidate.token.doc[i].tag_ == "CD" for i in range(start, end + 1))


_SHOWS = words(
    "find show give list request ask promise call speak urge demand propose recommend put name describe state thank"
)


_HAD = frozenset({"had", "have", "has", "'ve", "’ve", "'d", "’d"})
_NOBODY = frozenset({"nobody", "none", "you", "your", "this", "that", "these", "those"})
_NAMERS = frozenset({"call", "describe", "brand", "label", "dub", "term", "characterise", "characterize"})
_PLAIN = frozenset({"that", "zero", "quote", "beside", "fronted", "around", "words", "whether", "as"})
_OWED = THRESHOLD
CERTAIN = frozenset(
    {
        "known",
        "adverb",
        "decline",
        "interposed",
        "headed",
        "talk",
        "bare-colon",
        "beside-any",
        "in-words",
        "phrase",
        "n-colon",
        "unled",
        "counted",
        "in-view",
    }
)
"""Frames whose form alone makes a statement."""
_INSIDE = 0.1


def features_of(parsed: Parsed, candidate: Candidate) -> tuple[str, ...]:
    """What the weights are looked up by: plain names such as ``cue=say``, ``frame=that`` and ``source=name``."""
    token, cue, frame = candidate.token, candidate.cue, candidate.frame
    kind = _source_kind(candidate)
    size = sum(end - start + 1 for start, end in candidate.content)
    length = "1" if size < 2 else "2" if size < 3 else "4" if size < 5 else "8" if size < 9 else "9"
    quoted = _quoted(parsed, candidate)
    head = token.head
    names = [
        "bias",
        f"cue={cue.lemma}",
        f"frame={frame}",
        f"cue+frame={cue.lemma}+{frame}",
        f"source={kind}",
        f"frame+source={frame}+{kind}",
        f"tag={token.tag_}",
        f"frame+tag={frame}+{token.tag_}",
        f"dep={token.dep_}",
        f"words={length}",
        f"mode={cue.mode}",
        f"mode+source={cue.mode}+{kind}",
        f"quoted={quoted}",
        f"frame+quoted={frame}+{quoted}",
        f"place={'inside' if parsed.passage.inside else 'headline' if parsed.headline else 'body'}",
    ]
    names += [f"{key}={value}" for key, value in sorted(candidate.features.items())]
    names += [f"frame+{key}={frame}+{value}" for key, value in sorted(candidate.features.items())]
    if token.tag_.startswith("VB"):
        names += _verb_features(token, cue.mode)
    elif token.tag_.startswith("NN"):
        names.append(f"noun-dep={token.dep_}+{head.lower_ if head.tag_.startswith('VB') else head.tag_}")
    if parsed.passage.inside:
        names.append(f"inside+source={kind}")
    return tuple(names)


def _verb_features(verb: Token, mode: str) -> list[str]:
    names = []
    if negated(verb):
        names.append(f"negated={mode}")
    force = modal(verb)
    if force:
        names += [f"modal={force}", f"modal+mode={force}+{mode}"]
    if is_passive(verb):
        names.append("passive")
    if any(kid.tag_ == "TO" for kid in verb.lefts):
        names += ["infinitive", f"infinitive={verb.dep_}+{verb.head.lower_}"]
    if verb.tag_ == "VBG" and child(verb, "aux") is not None:
        names.append("progressive")
    if verb.dep_ == "xcomp":
        names.append(f"under={verb.head.lower_}")
    if any(kid.lower_ == "do" or kid.lower_ == "did" for kid in verb.lefts if kid.dep_ == "aux"):
        names.append("do")
    return names


def _source_kind(candidate: Candidate) -> str:
    head = candidate.source_head
    if head is None:
        return "none"
    lower = head.lower_
    for name, members in (("first", _FIRST), ("third", _THIRD), ("it", _IT), ("other", _OTHER)):
        if lower in members:
            return name
    if lower in ("who", "which"):
        return "who"
    if head.tag_.startswith("NNP"):
        return "name"
    return "nouns" if head.tag_ == "NNS" else "noun"


def _quoted(parsed: Parsed, candidate: Candidate) -> str:
    doc = parsed.doc
    marks = sum(
        doc[i].tag_ in ("``", "''") or doc[i].text in _MARKS
        for start, end in candidate.content
        for i in range(start, end + 1)
    )
    if not marks or not candidate.content:
        return "no"
    start = candidate.content[0][0]
    return "whole" if doc[start].text in _MARKS or (start and doc[start - 1].text in _MARKS) else "part"
