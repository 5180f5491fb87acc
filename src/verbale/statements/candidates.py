"""Every place in a parsed passage that could report something: a cue, who it is ascribed to, and what is ascribed.

A candidate is a possibility, not yet a statement: :mod:`verbale.statements.weighing` says how likely it is. Its ``frame`` names the shape
of the complement ("that", "zero", "inf", "obj", "prep:for", "quote" …).
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping
from dataclasses import dataclass, field

from verbale.records import Document, Quotation
from verbale.statements.lexicon import Cue, Lexicon
from verbale.statements.passages import Passage
from verbale.statements.trees import (
    REPORTING,
    Range,
    Token,
    child,
    is_aside,
    is_passive,
    noun_phrase,
    subject,
)


@dataclass(slots=True)
class Candidate:
    """A possible statement in tokens of one passage. Ranges are inclusive; ``source`` is ``None`` where nobody is named."""

    cue: Cue
    token: Token
    frame: str
    cue_range: Range
    source: Range | None
    content: list[Range]
    features: dict[str, str | bool] = field(default_factory=dict)
    source_head: Token | None = None


@dataclass(frozen=True, slots=True)
class Parsed:
    """A passage with its parse. ``holes[i]`` is the number of the lifted quotation that token ``i`` stands for, or -1.

    ``marks`` leads from the token that opens a quotation in the running text to the one that closes it.
    """

    passage: Passage
    doc: Token
    holes: tuple[int, ...]
    hole_tokens: tuple[Range, ...]
    marks: Mapping[int, int]
    headline: bool = False

    @classmethod
    def of(cls, passage: Passage, doc: Token, document: Document) -> Parsed:
        """``passage`` with its parse ``doc``."""
        holes = [-1] * len(doc)
        ranges: list[Range] = []
        cursor = 0
        for number, hole in enumerate(passage.holes):
            while cursor < len(doc) and doc[cursor].idx + len(doc[cursor]) <= hole.start:
                cursor += 1
            first = cursor
            while cursor < len(doc) and doc[cursor].idx < hole.end:
                holes[cursor] = number
                cursor += 1
            ranges.append((first, cursor - 1))
        headline = passage.paragraph == document.headline and passage.inside is None
        return cls(
            passage, doc, tuple(holes), tuple(ranges), _marks(passage, doc, document.quotations), headline
        )


def _marks(passage: Passage, doc: Token, quotations: tuple[Quotation, ...]) -> dict[int, int]:
    """For each token that opens a quotation in the running text, the token that closes it."""
    first, last = passage.starts[0], passage.ends[-1]
    low = bisect_left(quotations, first, key=lambda q: q.start)
    high = bisect_left(quotations, last, key=lambda q: q.start)
    if low == high:
        return {}
    opens = {passage.starts[token.idx]: token.i for token in doc}
    closes = {passage.ends[token.idx + len(token) - 1]: token.i for token in doc}
    found = {}
    for quotation in quotations[low:high]:
        start, end = opens.get(quotation.start), closes.get(quotation.end)
        if end is None:
            end = closes.get(quotation.inner_end)
        if (
            start is not None
            and end is not None
            and start < end
            and not any(q.quotation is quotation for q in passage.holes)
        ):
            found[start] = end
    return found


_ADDRESSED = frozenset(
    "tell remind inform assure warn ask notify promise advise reassure brief teach instruct".split()
)
_KEPT_PREPOSITIONS = frozenset(
    "of for as to against with on about from into over toward towards that".split()
)
_CUE_PREPOSITIONS = frozenset("for on of to about against at with upon in".split())
_INVERTED_LIMIT = 40


def verb_candidates(parsed: Parsed, lexicon: Lexicon) -> list[Candidate]:
    """One candidate for each cue verb of the passage that has a complement."""
    found = []
    for token in parsed.doc:
        if parsed.holes[token.i] >= 0 or not token.tag_.startswith("VB"):
            continue
        cue = lexicon.verbs.get(token.lower_)
        if cue is None or token.dep_ in ("aux", "auxpass", "amod", "compound"):
            continue
        if token.lower_ in lexicon.light and _carries_noun(parsed, token, lexicon):
            continue
        candidate = _verb_candidate(parsed, token, cue)
        if candidate is not None:
            found.append(candidate)
    return found


def _carries_noun(parsed: Parsed, verb: Token, lexicon: Lexicon) -> bool:
    """Whether a light verb only carries a noun that is the cue: "repeated its promise to …"."""
    thing = child(verb, "dobj", "nsubjpass")
    return (
        thing is not None
        and thing.lower_ in lexicon.nouns
        and noun_complement(parsed, thing)[0] in ("n-that", "n-inf")
    )


def _verb_candidate(parsed: Parsed, verb: Token, cue: Cue) -> Candidate | None:
    frame, content, cue_end = _complement(parsed, verb, cue)
    words = _quoted_words(parsed, verb, cue)
    if words is not None and not any(start <= words[0] <= end for start, end in content):
        frame, content, cue_end = "words", [words], verb.i
    if not content and _introduces(parsed, verb):
        frame = "colon-next"
    declines = _declines(verb, cue)
    if declines is not None:
        frame, content, cue_end = "decline", [], declines
    if not content and frame not in ("colon-next", "decline"):
        return None
    head = subject(verb)
    by = _agent_inside(verb) if head is None and frame.startswith("pass:") else None
    if by is not None:
        head = child(by, "pobj")
        content = apart(content, [(by.i, by.right_edge.i)])
    if head is None and frame in ("quote", "fronted"):
        head = next(
            (k for k in verb.rights if k.dep_ in ("dobj", "attr", "oprd") and k.i <= verb.i + 4), None
        )
    source = noun_phrase(head) if head is not None and parsed.holes[head.i] < 0 else None
    cue_range = _cue_range(verb, cue_end)
    blocks = [cue_range] + ([source] if source else [])
    content = _led_by_colon(parsed, verb, frame, content)
    content = apart(content, blocks)
    if not content and frame not in ("colon-next", "decline"):
        return None
    return Candidate(cue, verb, frame, cue_range, source, content, {}, head if source else None)


_SILENT = frozenset(
    "comment say discuss elaborate answer respond confirm speculate specify identify name disclose".split()
)


def _declines(verb: Token, cue: Cue) -> int | None:
    """Where the cue ends if ``verb`` reports that somebody would not comment: "declined to comment"."""
    if cue.lemma not in ("decline", "refuse"):
        return None
    what = child(verb, "xcomp")
    return verb.i if what is not None and what.lower_ in _SILENT else None


def _introduces(parsed: Parsed, verb: Token) -> bool:
    """Whether the paragraph ends in a colon after ``verb``, so that what is said stands in the next one."""
    doc = parsed.doc
    if parsed.passage.inside is not None or doc[-1].text != ":" or len(doc) - verb.i > 30:
        return False
    return all(
        not doc[i].tag_.startswith("VB") or doc[i].dep_ in ("acl", "relcl", "advcl")
        for i in range(verb.i + 1, len(doc))
    )


def quote_candidates(parsed: Parsed, lexicon: Lexicon, taken: list[Candidate]) -> list[Candidate]:
    """Candidates for lifted quotations that the parse left without a cue: the nearest cue in the same sentence takes them."""
    owned = {i for one in taken for start, end in one.content for i in range(start, end + 1)}
    used = {one.token.i for one in taken if one.frame in ("quote", "that", "zero")}
    found: list[Candidate] = []
    for number, (start, end) in enumerate(parsed.hole_tokens):
        if start in owned or end < start:
            continue
        verb = _neighbour(parsed, number, lexicon, used)
        if verb is None:
            continue
        mine = next((c for c in found if c.token.i == verb.i), None)
        if mine is not None:
            mine.content = merge([*mine.content, (start, end)])
            continue
        head = subject(verb) or _beside(parsed, verb)
        source = noun_phrase(head) if head is not None and parsed.holes[head.i] < 0 else None
        cue = lexicon.verbs[verb.lower_]
        found.append(
            Candidate(
                cue,
                verb,
                "beside",
                _cue_range(verb, verb.i),
                source,
                [(start, end)],
                {},
                head if source else None,
            )
        )
    return found


_REACH = 24


def _neighbour(parsed: Parsed, number: int, lexicon: Lexicon, used: set[int]) -> Token | None:
    start, end = parsed.hole_tokens[number]
    doc = parsed.doc
    stop = doc[end].text in ("”",) and doc[end - 1].text == "."
    if not stop:
        for i in range(end + 1, min(end + _REACH, len(doc))):
            if parsed.holes[i] >= 0 or doc[i].text in (".", "?", "!", ";"):
                break
            if _reports(doc[i], lexicon) and i not in used:
                return doc[i]
    for i in range(start - 1, max(start - _REACH, -1), -1):
        if parsed.holes[i] >= 0 or doc[i].text in (".", "?", "!", ";"):
            break
        if _reports(doc[i], lexicon) and i not in used:
            return doc[i]
    return None


def _reports(token: Token, lexicon: Lexicon) -> bool:
    cue = lexicon.verbs.get(token.lower_)
    if cue is None or cue.mode == "thought":
        return False
    return token.tag_.startswith("VB") and token.dep_ not in (
        "aux",
        "auxpass",
        "amod",
        "compound",
        "relcl",
        "acl",
    )


def _beside(parsed: Parsed, verb: Token) -> Token | None:
    """The noun next to a cue that the parser gave no subject: "said the minister"."""
    doc = parsed.doc
    for step in (1, -1):
        i = verb.i + step
        while 0 <= i < len(doc) and doc[i].tag_ in ("RB", "DT", "JJ", "PRP$") and abs(i - verb.i) < 4:
            i += step
        if 0 <= i < len(doc) and doc[i].tag_.startswith(("NN", "PRP")) and parsed.holes[i] < 0:
            token = doc[i]
            while token.dep_ in ("compound", "poss", "amod", "nmod") and token.head.i != token.i:
                token = token.head
            return token
    return None


def _quoted_words(parsed: Parsed, verb: Token, cue: Cue) -> Range | None:
    """Words between quotation marks right after the cue: "they say ‘absolutely false’"."""
    if cue.mode == "thought":
        return None
    doc = parsed.doc
    for i in range(verb.i + 1, min(verb.i + 3, len(doc))):
        if i in parsed.marks:
            return i, parsed.marks[i]
        if doc[i].text not in (",", ":"):
            return None
    return None


def _led_by_colon(parsed: Parsed, verb: Token, frame: str, content: list[Range]) -> list[Range]:
    """In "added that there were two choices: “Leave or fight”" what stands before the colon is reported too."""
    if frame not in ("quote", "beside") or not content or content[0][0] <= verb.i + 3:
        return content
    doc, start = parsed.doc, content[0][0]
    if doc[start - 1].text != ":" or any(parsed.holes[i] >= 0 for i in range(verb.i, start)):
        return content
    between = range(verb.i + 1, start - 1)
    that = next((i for i in between if doc[i].lower_ == "that" and doc[i].tag_ == "IN"), None)
    if that is None or not any(doc[i].tag_ in ("VBD", "VBZ", "VBP", "MD") for i in range(that, start)):
        return content
    return merge([(that + 1, start - 1), *content])


def _cue_range(verb: Token, end: int) -> Range:
    particle = child(verb, "prt")
    if particle is not None and particle.i == verb.i + 1:
        end = max(end, particle.i)
    return verb.i, end


def _complement(parsed: Parsed, verb: Token, cue: Cue) -> tuple[str, list[Range], int]:
    """The shape of what ``verb`` reports, its ranges, and where the cue ends."""
    quoted = _quoted(parsed, verb)
    clause = next((k for k in verb.rights if k.dep_ == "ccomp" and parsed.holes[k.i] < 0), None)
    if clause is not None:
        frame, ranges = _clause(verb, clause)
        if parsed.headline and ranges and ranges[-1][1] >= clause.i:
            ranges[-1] = (ranges[-1][0], len(parsed.doc) - 1)
        return frame, merge(ranges + quoted), verb.i
    if quoted:
        return "quote", quoted, verb.i
    fronted = _fronted(parsed, verb)
    if fronted:
        return fronted[0], fronted[1], verb.i
    if is_passive(verb) or (verb.tag_ == "VBN" and verb.dep_ in ("acl", "relcl")):
        return _passive(verb)
    return _phrases(verb, cue)


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
    end = max(end, _later(verb, clause, end))
    return frame, [(start, _before_rival(verb, clause, end))]


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
        if kid.dep_ == "advcl" and is_aside(kid):
            rival = kid.left_edge.i
        if rival is not None and rival - 1 > clause.i:
            return min(end, rival - 1)
    return end


def _speaks_for_itself(rival: Token, verb: Token) -> bool:
    """Whether a clause that the parser joined to a reported one is a report of its own: "… and the company said it was not"."""
    if rival.tag_ != verb.tag_ or rival.lower_ not in REPORTING or child(rival, "ccomp") is None:
        return False
    return child(rival, "nsubj") is not None and not any(k.dep_ == "mark" for k in rival.lefts)


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
        return "around", _without(
            (head.left_edge.i, head.right_edge.i), (verb.left_edge.i, verb.right_edge.i)
        )
    if verb.dep_ in ("advcl", "conj", "dep") and _trails(verb):
        head = verb.head
        return "fronted", [(head.left_edge.i, verb.left_edge.i - 1)]
    if verb.dep_ == "advcl" and any(k.lower_ == "as" and k.dep_ == "mark" for k in verb.lefts):
        head = verb.head
        free = not any(
            k.dep_ in ("dobj", "ccomp", "xcomp") and k.lower_ not in ("it", "this") for k in verb.rights
        )
        if free and head.tag_.startswith("VB"):
            return "as", _without(
                (head.left_edge.i, head.right_edge.i), (verb.left_edge.i, verb.right_edge.i)
            )
    return None


def _agent_inside(verb: Token) -> Token | None:
    """The "by" that the parser hung on the complement: "was accused of a breach by the mayor"."""
    for kid in verb.rights:
        if kid.dep_ != "prep" or kid.lower_ not in _KEPT_PREPOSITIONS:
            continue
        for token in verb.doc[kid.i + 1 : kid.right_edge.i + 1]:
            if (
                token.lower_ == "by"
                and token.dep_ in ("prep", "agent")
                and token.right_edge.i == kid.right_edge.i
            ):
                named = child(token, "pobj")
                if (
                    named is not None
                    and named.tag_ in ("NNP", "NN", "NNS", "NNPS", "PRP")
                    and not is_passive(token.head)
                ):
                    return token
    return None


def _trails(verb: Token) -> bool:
    """Whether a cue with its subject closes the sentence after a comma: "The museum will open, its director announced"."""
    left = verb.left_edge.i
    if verb.lower_ not in REPORTING or left < 2 or verb.head.i > left or verb.doc[left - 1].text != ",":
        return False
    if child(verb, "nsubj") is None or child(verb, "ccomp", "dobj", "xcomp", "mark", "cc") is not None:
        return False
    return bool(verb.right_edge.i >= verb.sent.end - 2) and not any(
        k.dep_ == "cc" and k.i == left - 1 for k in verb.head.children
    )


def _passive(verb: Token) -> tuple[str, list[Range], int]:
    patient = child(verb, "nsubjpass")
    ranges: list[Range] = []
    frame = "pass"
    if patient is not None and patient.lower_ not in ("it", "who", "which", "that"):
        ranges.append((patient.left_edge.i, patient.right_edge.i))
    elif patient is not None and patient.lower_ in ("who", "which", "that"):
        ranges.append((patient.i, patient.i))
    for kid in verb.rights:
        if kid.dep_ == "xcomp":
            frame = "pass:inf"
            ranges.append((kid.left_edge.i, kid.right_edge.i))
        elif kid.dep_ == "prep" and kid.lower_ in _KEPT_PREPOSITIONS and frame == "pass":
            frame = f"pass:{kid.lower_}"
            ranges.append((kid.left_edge.i, kid.right_edge.i))
        elif kid.dep_ in ("oprd", "dobj", "attr"):
            frame = "pass:obj"
            ranges.append((kid.left_edge.i, kid.right_edge.i))
    return frame, ranges, verb.i


def _phrases(verb: Token, cue: Cue) -> tuple[str, list[Range], int]:
    rights = [k for k in verb.rights]
    infinitive = next((k for k in rights if k.dep_ == "xcomp"), None)
    thing = next((k for k in rights if k.dep_ in ("dobj", "dative")), None)
    if infinitive is not None:
        return _infinitive(verb, cue, infinitive, thing, rights)
    if thing is not None:
        return _object(verb, cue, thing, rights)
    for kid in rights:
        if kid.dep_ == "prep" and kid.lower_ in _CUE_PREPOSITIONS:
            body = next(iter(kid.rights), None)
            if body is None:
                continue
            end = max(k.right_edge.i for k in kid.rights)
            inner = next((k for k in rights if k.i > kid.i and k.dep_ == "advcl"), None)
            if inner is not None and inner.left_edge.i == end + 1 and inner.tag_ == "VB":
                end = inner.right_edge.i
            for more in rights:
                if more.dep_ == "prep" and more.left_edge.i == end + 1 and more.lower_ in _KEPT_PREPOSITIONS:
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
        if cue.lemma in _ADDRESSED:
            return f"addr+{kind}", [(start, end)], verb.i
        return f"obj+{kind}", [(thing.left_edge.i, end)], verb.i
    on = next((k for k in rights if k.dep_ == "prep" and k.i < clause.i), None)
    if on is not None and on.lower_ in _CUE_PREPOSITIONS:
        return f"prep:{on.lower_}", [(on.i + 1, end)], on.i if on.i == verb.i + 1 else verb.i
    return kind, [(start, end)], verb.i


def _object(verb: Token, cue: Cue, thing: Token, rights: list[Token]) -> tuple[str, list[Range], int]:
    start, end = thing.left_edge.i, thing.right_edge.i
    frame = "obj"
    for kid in rights:
        if kid.i <= thing.i:
            continue
        if kid.dep_ == "prep" and kid.lower_ in _KEPT_PREPOSITIONS and kid.left_edge.i == end + 1:
            frame = f"obj+{kid.lower_}" if frame == "obj" else frame
            end = kid.right_edge.i
        elif kid.dep_ in ("oprd", "acomp", "xcomp", "attr", "dobj") and kid.left_edge.i <= end + 2:
            frame = "obj+oprd"
            end = kid.right_edge.i
    if cue.lemma in _ADDRESSED and frame.startswith("obj+") and frame != "obj+oprd":
        return f"addr+{frame[4:]}", [(thing.right_edge.i + 1, end)], verb.i
    return frame, [(max(start, verb.i + 1), end)], verb.i


def _without(whole: Range, hole: Range) -> list[Range]:
    return apart([whole], [hole])


def apart(ranges: list[Range], blocks: list[Range]) -> list[Range]:
    """``ranges`` less what lies in ``blocks``."""
    for low, high in blocks:
        rest: list[Range] = []
        for start, end in ranges:
            if high < start or end < low:
                rest.append((start, end))
                continue
            if start < low:
                rest.append((start, low - 1))
            if high < end:
                rest.append((high + 1, end))
        ranges = rest
    return ranges


def merge(ranges: list[Range]) -> list[Range]:
    merged: list[Range] = []
    for start, end in sorted(ranges):
        if merged and start <= merged[-1][1] + 1:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged


_NOUN_PREPOSITIONS = frozenset("for of about on against over to with in".split())


def noun_complement(parsed: Parsed, noun: Token) -> tuple[str, list[Range]]:
    doc = parsed.doc
    for kid in noun.rights:
        if kid.dep_ in ("acl", "ccomp", "relcl") and parsed.holes[kid.i] < 0:
            marks = [k for k in kid.lefts if k.dep_ == "mark" and k.lower_ in ("that", "whether", "if")]
            if marks and marks[0].lower_ == "that":
                return "n-that", [(marks[0].i + 1, kid.right_edge.i)]
            if marks:
                return "n-whether", [(marks[0].i, kid.right_edge.i)]
            if kid.tag_ == "VB" and any(k.tag_ == "TO" for k in kid.lefts) and kid.dep_ == "acl":
                return "n-inf", [(kid.left_edge.i, kid.right_edge.i)]
    for kid in noun.rights:
        if kid.dep_ == "prep" and kid.lower_ in _NOUN_PREPOSITIONS:
            body = child(kid, "pobj", "pcomp")
            if body is not None:
                return f"n:{kid.lower_}", [(kid.i + 1, kid.right_edge.i)]
    copula = noun.head
    if noun.dep_ == "nsubj" and copula.lower_ in ("is", "was", "'s", "’s"):
        clause = next((k for k in copula.rights if k.dep_ in ("ccomp", "xcomp")), None)
        if clause is not None:
            start = clause.left_edge.i
            start += doc[start].lower_ == "that"
            return "n-is", [(start, clause.right_edge.i)]
    return "", []
