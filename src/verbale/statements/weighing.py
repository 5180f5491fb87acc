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

from verbale.statements.deeds import figured, voted
from verbale.statements.lexicon import Lexicon, words
from verbale.statements.parsed import Candidate, Parsed
from verbale.statements.trees import Token, child, conditional, is_passive, modal, negated

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
            cue.mode == "speech"
            and (frame in ("pass:inf", "that", "zero") or (frame == "pass:of" and cue.act == "accuse"))
            and cue.lemma in lexicon.core
        ) or _told(candidate, lexicon)
    if cue.mode == "thought" and not _held(candidate, features):
        return False
    if (
        cue.lemma in _NAMERS
        and "source=other" not in features
        and ("quoted=no" not in features or _named(candidate))
    ):
        return True
    if _shown(candidate, lexicon) or (cue.lemma == "put" and frame.startswith("obj") and figured(candidate)):
        return True
    if frame in ("n-that", "n-inf") or (frame == "n:for" and cue.act in ("demand", "ask")):
        return cue.mode != "thought"
    if frame in ("colon", "in-words", "according"):
        return True
    head = candidate.source_head
    if "infinitive" in features or (head is not None and head.lower_ in _NOBODY):
        return False
    if frame == "inf" and cue.act in ("promise", "threaten", "reject"):
        return True
    if cue.lemma in lexicon.core and (frame in _PLAIN or (frame == "ing" and cue.act == "deny")):
        return cue.mode != "thought"
    frames = lexicon.owed.get(cue.lemma, frozenset())
    return frame in frames or f"{frame.partition('+')[0]}*" in frames


def _told(candidate: Candidate, lexicon: Lexicon) -> bool:
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
CERTAIN = frozenset({"known", "adverb", "decline", "interposed", "headed", "talk", "bare-colon", "in-words"})
"""Frames whose form alone makes a statement."""
_INSIDE = 0.1
_PLANS = words(
    "expected set due going ready prepared likely able supposed about scheduled refused declined failed"
)


def ruled_out(parsed: Parsed, candidate: Candidate, lexicon: Lexicon) -> bool:
    """Whether the format says that this is no statement: "has never said", "if she were to say", "would say", an imperative."""
    verb = candidate.token
    if candidate.frame in lexicon.barred.get(candidate.cue.lemma, ()) or voted(candidate):
        return True
    if candidate.frame.startswith("n:") and candidate.source is None and not _told(candidate, lexicon):
        return True
    if not verb.tag_.startswith("VB") or candidate.frame == "decline":
        return False
    if _no_words(candidate, lexicon):
        return True
    thought = candidate.cue.mode == "thought"
    if (
        candidate.frame == "inf"
        and candidate.cue.lemma in ("plan", "intend", "expect")
        and _announces(verb, lexicon)
    ):
        return True
    spoken = candidate.frame in ("quote", "beside", "fronted", "around", "words")
    if negated(verb) and not thought:
        return True
    if conditional(verb) or (modal(verb) and not thought and not spoken) or _planned(verb, lexicon):
        return True
    imperative = (
        verb.tag_ == "VB"
        and candidate.source is None
        and not any(k.dep_ in ("aux", "auxpass") for k in verb.lefts)
    )
    return imperative and verb.dep_ == "ROOT"


def unsaid(verb: Token, lexicon: Lexicon) -> bool:
    """Whether a verb, as a cue, would tell of what is not said: "did not say", "if she says", "would say", "plans to say"."""
    if not verb.tag_.startswith("VB"):
        return False
    return negated(verb) or conditional(verb) or bool(modal(verb)) or _planned(verb, lexicon)


_ANONYMOUS = words("named identified quoted anonymous")
_BARE = words("it this that them us him her me you these those so")


def _no_words(candidate: Candidate, lexicon: Lexicon) -> bool:
    """Whether what seems reported is none: a deed, a wish not to be named, a pronoun known, an event that happened "reportedly"."""
    verb, cue, frame = candidate.token, candidate.cue, candidate.frame
    doc = verb.doc
    first = candidate.content[0] if candidate.content else (0, -1)
    if frame.endswith("inf") and any(
        doc[i].lower_ in _ANONYMOUS for i in range(first[0], min(first[0] + 5, first[1] + 1))
    ):
        return True
    if frame.startswith("obj") and _is_nothing([doc[i].lower_ for i in range(first[0], first[1] + 1)]):
        return True
    topic = first[0] <= first[1] and doc[first[0]].lower_ == "about"
    if cue.lemma == "ask" and topic and any(k.lower_ in ("when", "while", "after") for k in verb.lefts):
        return True
    if cue.lemma in ("deny", "dismiss") and _is_deed(candidate, lexicon):
        return True
    if cue.mode == "thought" and first[0] == first[1] and doc[first[0]].lower_ in _BARE:
        return True
    if candidate.source is None and frame == "pass" and verb.dep_ not in ("acl", "amod"):
        return True
    if cue.lemma == "contradict" and verb.tag_ == "VBG":
        return True
    if cue.lemma in ("tell", "issue") and frame.startswith("obj"):
        thing = child(verb, "dobj")
        if thing is not None and (thing.lower_ in _TALES or thing.lower_ in lexicon.nouns):
            return True
    if cue.lemma in _MEASURES and not any(doc[i].tag_ == "CD" for i in range(first[0], first[1] + 1)):
        return True
    if cue.lemma in _MEASURES and frame not in ("obj+as", "obj+at", "prep:at", "obj+oprd"):
        return True
    if (
        cue.lemma == "put"
        and frame.startswith("obj")
        and child(verb, "prt") is None
        and not figured(candidate)
    ):
        return True
    if cue.lemma == "turn" and child(verb, "prt") is None:
        return True
    return cue.lemma == "seek" and any(
        k.dep_ == "advmod" and k.lower_ in lexicon.adverbs for k in verb.children
    )


def _is_nothing(said: list[str]) -> bool:
    """Whether nothing was said: "said nothing", "said no such thing"."""
    return said[:2] == ["no", "such"] or (said[:1] == ["nothing"] and said[1:2] not in (["but"], ["less"]))


def _is_deed(candidate: Candidate, lexicon: Lexicon) -> bool:
    """Whether somebody was kept out or sent away: "denied entry", "dismissed its captain"."""
    verb, frame = candidate.token, candidate.frame
    if candidate.cue.lemma == "deny":
        given = [k for k in verb.children if k.dep_ in ("dobj", "oprd", "attr", "dative")]
        return frame == "pass:obj" or len(given) > 1 or any(k.lower_ in _LEAVE for k in given)
    thing = child(verb, "dobj", "nsubjpass")
    named = thing is not None and thing.lower_ in lexicon.speakers | _STAFF
    return frame in ("obj", "obj+on", "obj+for", "obj+from") and named


_LEAVE = words("entry access permit permission visa visas admission bail leave")
_STAFF = words("everybody everyone staff coach assistant deputy treasurer secretary him her them")
_MEASURES = words("give set place arrive")


_TALES = words("truth untruth truths lie lies untruths story stories tale tales joke jokes")


def _announces(verb: Token, lexicon: Lexicon) -> bool:
    """Whether what is planned is itself a report: "plans to announce"."""
    what = child(verb, "xcomp")
    cue = lexicon.verbs.get(what.lower_) if what is not None else None
    return cue is not None and cue.mode == "speech"


_FORWARD = frozenset({"promise", "threaten", "agree", "ask", "demand", "reject"})


def _planned(verb: Token, lexicon: Lexicon) -> bool:
    """Whether the verb names what is only planned: "plans to announce", "is expected to say", "refused to say"."""
    head = verb.head
    if verb.tag_ != "VB" or verb.dep_ != "xcomp" or not any(k.tag_ == "TO" for k in verb.lefts):
        return False
    above = lexicon.verbs.get(head.lower_)
    if above is not None and (above.mode == "thought" or above.act in _FORWARD):
        return True
    return head.lower_ in _PLANS or negated(head)


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
