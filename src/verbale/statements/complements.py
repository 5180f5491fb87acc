"""What a cue reports: the shape of its complement and the tokens that it covers."""

from __future__ import annotations

from verbale.statements.headlines import headline_end
from verbale.statements.lexicon import Cue, words
from verbale.statements.parsed import Parsed, apart, merge
from verbale.statements.trees import FINITE, MONTHS, REPORTING, Range, Token, child, is_aside, is_passive

ADDRESSED = words("tell remind inform assure warn ask notify promise advise reassure brief teach instruct")
"""Cues whose object is who is told, not what is said."""
KEPT_PREPOSITIONS = words("of for as to against with on about from into over toward towards that")
_FIGURES = words("put place set estimate reckon value price calculate")
_HEARERS = words("me us him her them you")
_CUE_PREPOSITIONS = words("for on of to about against at with upon in")
DAYS = words("monday tuesday wednesday thursday friday saturday sunday today behalf condition")


def complement(parsed: Parsed, verb: Token, cue: Cue) -> tuple[str, list[Range], int]:
    """The shape of what ``verb`` reports, its ranges, and where the cue ends."""
    quoted = _quoted(parsed, verb)
    clause = next((k for k in verb.rights if k.dep_ == "ccomp" and parsed.holes[k.i] < 0), None)
    if clause is None and cue.act == "ask":
        clause = _asked_when(verb)
    if clause is not None:
        frame, ranges = _clause(verb, clause)
        if parsed.headline and ranges and ranges[-1][1] >= clause.i:
            ranges[-1] = (ranges[-1][0], headline_end(parsed, clause))
        return frame, merge(ranges + quoted), verb.i
    if quoted:
        return "quote", quoted, verb.i
    fronted = _fronted(parsed, verb)
    if fronted:
        return fronted[0], fronted[1], verb.i
    if is_passive(verb) or (
        verb.tag_ == "VBN" and verb.dep_ in ("acl", "relcl") and child(verb, "aux", "nsubj") is None
    ):
        return _passive(verb, cue)
    return _phrases(verb, cue)


def _asked_when(verb: Token) -> Token | None:
    """The question in "asked me when the harvest is", which the parser takes for a time."""
    hearer = child(verb, "dobj", "dative")
    hearer = child(verb, "agent") if hearer is None else hearer
    before = hearer.right_edge.i if hearer is not None and hearer.i > verb.i else verb.i
    for kid in verb.rights:
        if (
            kid.dep_ == "advcl"
            and kid.left_edge.i == before + 1
            and kid.left_edge.tag_ in ("WRB", "WP", "WDT")
        ):
            return kid
    return None


def _quoted(parsed: Parsed, verb: Token) -> list[Range]:
    """The lifted quotations that hang on ``verb``."""
    numbers = set()
    for kid in verb.children:
        if parsed.holes[kid.i] >= 0 and kid.dep_ in (
            "ccomp",
            "parataxis",
            "dobj",
            "xcomp",
            "dep",
            "advcl",
            "intj",
            "conj",
        ):
            numbers.add(parsed.holes[kid.i])
    if verb.dep_ in ("parataxis", "ccomp", "dep", "conj", "advcl") and parsed.holes[verb.head.i] >= 0:
        numbers.add(parsed.holes[verb.head.i])
    return [parsed.hole_tokens[n] for n in sorted(numbers)]


def _clause(verb: Token, clause: Token) -> tuple[str, list[Range]]:
    start, end = clause.left_edge.i, clause.right_edge.i
    start = max(start, verb.i + 1)
    doc = verb.doc
    first = doc[start]
    frame = "zero"
    if any(k.lower_ == "that" and k.dep_ == "mark" for k in clause.lefts):
        frame = "that"
        while start < clause.i and doc[start].lower_ != "that" and doc[start].is_punct:
            start += 1
        if doc[start].lower_ == "that":
            start += 1
    elif any(k.lower_ in ("whether", "if") and k.dep_ == "mark" for k in clause.lefts):
        frame = "whether"
    elif first.tag_ in ("WRB", "WP", "WDT", "WP$"):
        frame = "wh"
    elif any(k.tag_ == "TO" for k in clause.lefts):
        frame = "obj+inf"
    elif clause.tag_ == "VBG" and not any(k.dep_ == "aux" for k in clause.lefts):
        frame = "ing"
    elif not any(k.dep_ in ("nsubj", "nsubjpass", "expl", "csubj") for k in clause.lefts):
        frame = "bare"
    if (
        frame in ("zero", "bare")
        and first.lower_ == "that"
        and first.i + 1 < clause.i
        and first.dep_ not in _SUBJECTS
    ):
        return "that", [(start + 1, _clause_end(verb, clause, end))]
    if frame == "zero":
        start = _past_day(clause, start)
    return frame, [(start, _clause_end(verb, clause, end))]


_SUBJECTS = ("nsubj", "nsubjpass", "csubj")


def _clause_end(verb: Token, clause: Token, end: int) -> int:
    for kid in verb.rights:
        if kid.dep_ == "ccomp" and kid.i > clause.i and kid.left_edge.i == end + 1:
            end = kid.right_edge.i
        if (
            kid.dep_ == "conj"
            and kid.i > clause.i
            and any(k.dep_ == "mark" and k.lower_ == "that" for k in kid.lefts)
        ):
            end = kid.right_edge.i  # "told them it was safe, but that it would close"
    return _before_rival(verb, clause, max(end, _later(verb, clause, end)))


def _past_day(clause: Token, start: int) -> int:
    """Behind the day in "said on Thursday it had no plan", which is the day of the saying."""
    phrase = clause.doc[start]
    day = child(phrase, "pobj") if phrase.dep_ == "prep" and phrase.lower_ == "on" else None
    if day is None or day.lower_ not in DAYS or phrase.head.i != clause.i:
        return start
    following = int(phrase.right_edge.i) + 1
    return following if following <= clause.i and clause.doc[following].text != "," else start


def _before_rival(verb: Token, clause: Token, end: int) -> int:
    """Where what is reported ends before a second cue that the parser took for a part of it: "… agrees and said that …"."""
    for kid in clause.rights:
        rival = None
        if (
            kid.dep_ == "conj"
            and kid.tag_ == verb.tag_ != clause.tag_
            and child(kid, "nsubj", "nsubjpass", "aux") is None
        ):
            rival = next((k.i for k in clause.rights if k.dep_ == "cc" and k.i < kid.i), None)
            if not any(k.dep_ in ("ccomp", "xcomp", "dobj", "prep") for k in kid.rights):
                rival = None
        if kid.dep_ == "conj" and kid.i > clause.i and _speaks_for_itself(kid, verb):
            rival = next(
                (k.i for k in reversed(list(clause.rights)) if k.dep_ == "cc" and k.i < kid.i),
                kid.left_edge.i,
            )
        if kid.lower_ == "according" and kid.doc[kid.i - 1].text == ",":
            rival = kid.i
        if kid.dep_ == "advcl" and (is_aside(kid) or _is_another_report(kid)):
            rival = kid.left_edge.i
        if rival is not None and rival - 1 > clause.i:
            return int(min(end, rival - 1))
    return end


def _speaks_for_itself(rival: Token, verb: Token) -> bool:
    """Whether a clause that the parser joined to a reported one is a report of its own: "… and the company said it was not"."""
    if rival.tag_ != verb.tag_ or rival.lower_ not in REPORTING or child(rival, "ccomp") is None:
        return False
    return child(rival, "nsubj") is not None and not any(k.dep_ == "mark" for k in rival.lefts)


def _is_another_report(clause: Token) -> bool:
    """Whether an adverbial clause after a comma reports on its own: ", after the opposition claimed that …"."""
    left = clause.left_edge.i
    if (
        clause.lower_ not in REPORTING
        or left < 1
        or child(clause, "nsubj") is None
        or child(clause, "ccomp") is None
    ):
        return False
    return bool(clause.doc[left - 1].text == ",")


def _later(verb: Token, clause: Token, end: int) -> int:
    """Adverbial clauses and phrases that the parser hangs on the cue but that follow what is reported belong to it."""
    for kid in verb.rights:
        if (
            kid.i > clause.i
            and kid.left_edge.i == end + 1
            and kid.dep_ in ("advcl", "prep", "npadvmod", "advmod")
        ):
            end = kid.right_edge.i
    return end


def _fronted(parsed: Parsed, verb: Token) -> tuple[str, list[Range]] | None:
    """What stands before or around the cue: "Shots were fired, police said", "The plan, she said, would fail"."""
    doc = verb.doc
    ahead = next((k for k in verb.lefts if k.dep_ == "ccomp" and parsed.holes[k.i] < 0), None)
    thing = child(verb, "dobj")
    if thing is not None and thing.i > verb.i and verb.lower_ in _JUDGES:
        return None  # "Council passes bill, members praise its wording"
    if ahead is not None and not any(k.lower_ == "that" and k.dep_ == "mark" for k in ahead.lefts):
        start, end = ahead.left_edge.i, ahead.right_edge.i
        first = min(
            (
                k.left_edge.i
                for k in verb.lefts
                if k.i < ahead.i and k.dep_ in ("prep", "advmod", "advcl", "mark", "npadvmod", "cc")
            ),
            default=start,
        )
        if first < start and doc[first].dep_ != "cc":
            start = first
        return "fronted", [(start, end)]
    if verb.dep_ == "parataxis" and verb.head.i != verb.i and parsed.holes[verb.head.i] < 0:
        head = verb.head
        return "around", _beside(head, verb)
    if verb.dep_ == "ROOT" and not any(k.dep_ == "ccomp" for k in verb.lefts) and _trails(verb):
        start = verb.sent.start
        subject_at = min(k.left_edge.i for k in verb.lefts if k.dep_ == "nsubj")
        if subject_at - start > 4:
            return "fronted", [(start, subject_at - 1)]
    if verb.dep_ in ("advcl", "conj", "dep") and _trails(verb):
        head = verb.head
        return "fronted", [(head.left_edge.i, verb.left_edge.i - 1)]
    if verb.dep_ == "advcl" and any(k.lower_ == "as" and k.dep_ == "mark" for k in verb.lefts):
        head = verb.head
        free = not any(
            (k.dep_ in ("dobj", "ccomp", "xcomp") and k.lower_ not in ("it", "this"))
            or (k.dep_ == "prep" and k.lower_ in ("of", "for", "against"))
            for k in verb.rights
        )
        if free and head.tag_.startswith("VB"):
            return "as", _beside(head, verb)
    return None


_JUDGES = words(
    "praise praises praised reject rejects rejected welcome welcomes welcomed back backs backed slam slams slammed criticise criticises "
    "criticised criticize criticizes criticized condemn condemns condemned hail hails hailed blame blames blamed defend defends defended "
    "dismiss dismisses dismissed deny denies denied demand demands demanded"
)


def _beside(head: Token, verb: Token) -> list[Range]:
    """What hangs on ``head`` without what hangs on ``verb``."""
    return apart([(head.left_edge.i, head.right_edge.i)], [(verb.left_edge.i, verb.right_edge.i)])


def _trails(verb: Token) -> bool:
    """Whether a cue with its subject closes the sentence after a comma: "The museum will open, its director announced"."""
    named = child(verb, "nsubj")
    if (
        named is None
        or verb.lower_ not in REPORTING
        or child(verb, "ccomp", "dobj", "xcomp", "mark") is not None
    ):
        return False
    left = named.left_edge.i
    if (
        left < 2
        or left > verb.i
        or verb.doc[left - 1].text != ","
        or (verb.dep_ != "ROOT" and verb.head.i > left)
    ):
        return False
    if not any(t.tag_ in FINITE for t in verb.doc[verb.sent.start : left]):
        return False
    return bool(verb.right_edge.i >= verb.sent.end - 2)


def _passive(verb: Token, cue: Cue) -> tuple[str, list[Range], int]:
    patient = child(verb, "nsubjpass")
    ranges: list[Range] = []
    frame = "pass"
    if cue.lemma in ADDRESSED:
        patient = None
    if patient is not None and patient.lower_ not in ("it", "who", "which", "that"):
        ranges.append((patient.left_edge.i, patient.right_edge.i))
    elif patient is not None and patient.lower_ in ("who", "which", "that"):
        ranges.append((patient.i, patient.i))
    for kid in verb.rights:
        if kid.dep_ == "xcomp":
            frame = "pass:inf"
            ranges.append((kid.left_edge.i, kid.right_edge.i))
        elif kid.dep_ == "prep" and kid.lower_ in KEPT_PREPOSITIONS and frame == "pass":
            frame = f"pass:{kid.lower_}"
            ranges.append((kid.left_edge.i, kid.right_edge.i))
        elif kid.dep_ in ("oprd", "dobj", "attr"):
            frame = "pass:obj"
            ranges.append((kid.left_edge.i, kid.right_edge.i))
    return frame, ranges, verb.i


def _phrases(verb: Token, cue: Cue) -> tuple[str, list[Range], int]:
    rights = list(verb.rights)
    infinitive = next((k for k in rights if k.dep_ == "xcomp"), None)
    thing = next((k for k in rights if k.dep_ == "dobj" or (k.dep_ == "dative" and k.tag_ != "IN")), None)
    if thing is not None and thing.lower_ in DAYS and thing.i == verb.i + 1:  # "called Thursday for …"
        rights, thing = [*thing.rights, *(k for k in rights if k is not thing)], None
    if infinitive is not None:
        return _infinitive(verb, cue, infinitive, thing, rights)
    if thing is not None:
        return _object(verb, cue, thing, rights)
    for kid in rights:
        if kid.dep_ == "prep" and kid.lower_ in _CUE_PREPOSITIONS:
            body = next(iter(kid.rights), None)
            if body is None or body.lower_ in DAYS or body.lower_ in MONTHS:
                continue
            end = max(k.right_edge.i for k in kid.rights)
            inner = next((k for k in rights if k.i > kid.i and k.dep_ == "advcl"), None)
            if inner is not None and inner.left_edge.i == end + 1 and inner.tag_ == "VB":
                end = inner.right_edge.i
            for more in rights:
                if more.dep_ == "prep" and more.left_edge.i == end + 1 and more.lower_ in KEPT_PREPOSITIONS:
                    end = more.right_edge.i
            adjacent = kid.i == verb.i + 1 or (kid.i == verb.i + 2 and child(verb, "prt") is not None)
            return f"prep:{kid.lower_}", [(kid.i + 1, end)], kid.i if adjacent else verb.i
        if kid.dep_ in ("acomp", "oprd", "attr"):
            return "acomp", [(kid.left_edge.i, kid.right_edge.i)], verb.i
    return "", [], verb.i


def _infinitive(
    verb: Token, cue: Cue, clause: Token, thing: Token | None, rights: list[Token]
) -> tuple[str, list[Range], int]:
    start, end = max(clause.left_edge.i, verb.i + 1), clause.right_edge.i
    kind = "inf" if any(k.tag_ == "TO" for k in clause.lefts) else "ing" if clause.tag_ == "VBG" else "bare"
    if thing is not None and thing.i < clause.i:
        if cue.lemma in ADDRESSED:
            return f"addr+{kind}", [(start, end)], verb.i
        return f"obj+{kind}", [(thing.left_edge.i, end)], verb.i
    on = next((k for k in rights if k.dep_ == "prep" and k.i < clause.i), None)
    if on is not None and on.lower_ in _CUE_PREPOSITIONS - {"in", "at", "with"}:
        return f"prep:{on.lower_}", [(on.i + 1, end)], on.i if on.i == verb.i + 1 else verb.i
    return kind, [(start, end)], verb.i


def _object(verb: Token, cue: Cue, thing: Token, rights: list[Token]) -> tuple[str, list[Range], int]:
    start, end = thing.left_edge.i, thing.right_edge.i
    frame = "obj"
    for kid in rights:
        if kid.dep_ == "prep" and kid.lower_ == "as" and kid.i == verb.i + 1 and kid.i < thing.i:
            frame, start = "obj+as", kid.i  # "dismissed as “a fable” reports that …"
        if kid.i <= thing.i:
            continue
        if kid.dep_ == "prep" and _dated(kid):
            continue
        kept = kid.lower_ in KEPT_PREPOSITIONS or (kid.lower_ == "at" and cue.lemma in _FIGURES)
        if kid.dep_ == "prep" and kept and kid.left_edge.i == end + 1:
            frame = f"obj+{kid.lower_}" if frame == "obj" else frame
            end = kid.right_edge.i
        elif kid.dep_ in ("oprd", "acomp", "xcomp", "attr", "dobj") and kid.left_edge.i <= end + 2:
            frame = "obj+oprd"
            end = kid.right_edge.i
    doc = verb.doc
    if cue.lemma in _FIGURES and any(
        doc[i].lower_ == "at" and any(t.tag_ == "CD" for t in doc[i + 1 : i + 4])
        for i in range(thing.i + 1, end)
    ):
        frame = "obj+at"
    elif cue.lemma in _FIGURES and (scale := _scale(verb, end)) is not None:
        frame, end = "obj+at", scale
    if cue.lemma in ADDRESSED and frame.startswith("obj+") and frame != "obj+oprd":
        return f"addr+{frame[4:]}", [(thing.right_edge.i + 1, end)], verb.i
    start = max(start, verb.i + 1)
    if cue.lemma in ADDRESSED and verb.doc[start].lower_ in _HEARERS and start < end:
        start += 1
    return frame, [(start, end)], verb.i


def _dated(phrase: Token) -> bool:
    """Whether a phrase gives the day: "on Friday evening"."""
    day = child(phrase, "pobj")
    return day is not None and any(t.lower_ in DAYS for t in (day, *day.lefts))


def _scale(verb: Token, end: int) -> int | None:
    """Where a figure that closes what is put at it ends: "put the number of homes without water at 900"."""
    doc = verb.doc
    if child(verb, "prt") is not None:
        return None
    for i in range(end + 1, min(end + 12, len(doc) - 1)):
        if doc[i].tag_ in FINITE or doc[i].text in ",;.:":
            return None
        if doc[i].lower_ == "at" and any(t.tag_ == "CD" for t in doc[i + 1 : i + 5]):
            return int(doc[i].right_edge.i)
    return None
