"""What the format says is no statement: "has never said", "if she were to say", "would say", "denied entry", a vote.

These rules stand above the likelihoods of :mod:`verbale.statements.weighing`.
"""

from __future__ import annotations

from verbale.statements.deeds import figured, voted
from verbale.statements.lexicon import Lexicon, words
from verbale.statements.parsed import Candidate, Parsed
from verbale.statements.trees import Token, child, conditional, modal, negated
from verbale.statements.weighing import told_of_nobody

_PLANS = words(
    "expected set due going ready prepared likely able supposed about scheduled refused declined failed"
)


def ruled_out(parsed: Parsed, candidate: Candidate, lexicon: Lexicon) -> bool:
    """Whether the format says that this is no statement: "has never said", "if she were to say", "would say", an imperative."""
    verb = candidate.token
    if candidate.frame in lexicon.barred.get(candidate.cue.lemma, ()) or voted(candidate):
        return True
    named = candidate.source_head
    if named is not None and named.lower_ == "nobody" and abs(named.i - verb.i) == 1:
        return True
    if candidate.cue.lemma == "beg" and [
        verb.doc[i].lower_ for a, b in candidate.content for i in (a, b)
    ] == ["to", "differ"]:
        return True
    if candidate.frame.startswith("n:") and verb.dep_ == "dobj" and verb.head.lower_ in _UTTERS:
        return True
    if (
        candidate.frame.startswith("n:")
        and candidate.source is None
        and not told_of_nobody(candidate, lexicon)
    ):
        return True
    if not verb.tag_.startswith("VB") or candidate.frame in ("decline", "n-colon"):
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
    closes = candidate.frame in ("headed", "interposed") and child(verb, "neg") is None
    if negated(verb) and not thought and not closes:
        return True
    if conditional(verb) or _planned(verb, lexicon) or _in_question(verb):
        return True
    if modal(verb) and not thought and not spoken and not _says_only(verb):
        return True
    imperative = (
        verb.tag_ == "VB"
        and candidate.source is None
        and not any(k.dep_ in ("aux", "auxpass") for k in verb.lefts)
    )
    return imperative and verb.dep_ == "ROOT"


def _in_question(verb: Token) -> bool:
    """Whether a verb is what a question asks about: "Did she promise it?", "Who says so?"; not "Why did she say so?"."""
    doc = verb.doc
    end = next((i for i in range(verb.i + 1, verb.sent.end) if doc[i].text in ("?", ".", "!", ";")), -1)
    if end < 0 or doc[end].text != "?" or verb.dep_ not in ("ROOT", "conj"):
        return False
    named, led = child(verb, "nsubj", "nsubjpass"), next(iter(verb.lefts), verb)
    if named is None or led.lower_ in ("why", "how"):
        return False
    helper = next((k for k in verb.lefts if k.dep_ in ("aux", "auxpass")), None)
    asked = helper is not None and helper.i < named.i
    return asked or named.lower_ in ("who", "what")


_UTTERS = words("express expresses expressed expressing voice voices voiced voicing")
"""Verbs whose object is what is said: "expressed sorrow over the delay"."""


def unsaid(verb: Token, lexicon: Lexicon) -> bool:
    """Whether a verb, as a cue, would tell of what is not said: "did not say", "if she says", "would say", "plans to say"."""
    if not verb.tag_.startswith("VB"):
        return False
    would = bool(modal(verb)) and not _says_only(verb)
    return negated(verb) or conditional(verb) or would or _planned(verb, lexicon) or _in_question(verb)


def _says_only(verb: Token) -> bool:
    """Whether somebody is told to have said no more than this: "would say only that talks were under way"."""
    near = verb.doc[max(0, verb.i - 1) : verb.i + 2]
    return bool(verb.lower_ in ("say", "confirm") and any(t.lower_ == "only" for t in near))


_ANONYMOUS = words("named identified quoted anonymous")
_BARE = words("it this that them us him her me you these those so")


def _no_words(candidate: Candidate, lexicon: Lexicon) -> bool:
    """Whether what seems reported is none: a deed, a wish not to be named, a pronoun known, an event that happened "reportedly"."""
    verb, cue, frame = candidate.token, candidate.cue, candidate.frame
    doc, named = verb.doc, candidate.source_head
    first = candidate.content[0] if candidate.content else (0, -1)
    opening = [doc[i].lower_ for i in range(first[0], min(first[0] + 5, first[1] + 1))]
    if frame.endswith("inf") and (not _ANONYMOUS.isdisjoint(opening) or opening[:3] == ["not", "to", "use"]):
        return True
    if frame.startswith("obj") and _is_nothing([doc[i].lower_ for i in range(first[0], first[1] + 1)]):
        return True
    topic = first[0] <= first[1] and doc[first[0]].lower_ == "about"
    if cue.lemma in ("request", "seek", "ask for") and opening[:1] == ["anonymity"]:
        return True
    if (cue.lemma == "tell" and opening[:1] == ["from"]) or (
        named is not None and named.lower_ == "who" and opening[:1] == ["what"]
    ):
        return True  # "tell one from another", "the matter of who said what"
    if cue.lemma in ("ask", "ask for") and opening == ["comment"]:
        return True
    if cue.lemma == "ask" and topic:
        return True
    if cue.lemma in ("deny", "dismiss") and _is_deed(candidate, lexicon):
        return True
    bare = first[0] == first[1] and doc[first[0]].lower_ in _BARE
    goes_on = first[1] + 1 < len(doc) and doc[first[1] + 1].tag_ == "IN"  # "wants it in writing"
    if cue.mode == "thought" and bare and not goes_on:
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
    if cue.lemma in _HELD and not any(
        (doc[i].tag_ == "CD" and cue.lemma != "take back") or doc[i].lower_ in _HELD_TO
        for start, end in candidate.content
        for i in range(start, end + 1)
    ):
        return True
    return cue.lemma == "seek" and any(
        k.dep_ == "advmod" and k.lower_ in lexicon.adverbs for k in verb.children
    )


_HELD = frozenset(
    {"stand by", "stick to", "stick by", "take back", "back away from", "back down from", "climb down from"}
)
_HELD_TO = words(
    "account accounts accusation allegation assessment claim claims comment comments count decision description estimate evidence figure "
    "figures finding findings forecast number numbers offer position promise proposal reading remark remarks report reporting result "
    "results statement story testimony translation verdict version view words work"
)
"""What is held to by saying so: a figure, an account, an offer; roads stick to coasts, and friends stand by friends."""


def _is_nothing(said: list[str]) -> bool:
    """Whether nothing was said: "said nothing", "said no such thing"."""
    return said[:2] in (["no", "such"], ["little", "else"]) or (
        said[:1] == ["nothing"] and said[1:2] not in (["but"], ["less"])
    )


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
    if what is None or cue is None or cue.mode != "speech":
        return False
    deed = child(what, "dobj") is not None and "obj" in lexicon.barred.get(
        cue.lemma, ()
    )  # "to hold the ballot"
    return not deed


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
