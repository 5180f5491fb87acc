"""Cues that are no verbs: nouns ("its threat to …"), "according to", "in the words of", "reportedly", and the bare colon."""

from __future__ import annotations

from verbale.statements.extents import before_remark
from verbale.statements.headlines import AGENTS as _AGENTS
from verbale.statements.headlines import COLON
from verbale.statements.headquotes import speaks_in
from verbale.statements.lexicon import Cue, Lexicon
from verbale.statements.nouns import noun_complement
from verbale.statements.parsed import Candidate, Parsed, apart, merge
from verbale.statements.talk import COLONS, bare_name, line_of_talk
from verbale.statements.trees import Range, Token, child, is_passive, noun_phrase, subject

_ACCORDING = Cue("according to", "speech", "state")
_WORDS = Cue("in the words of", "speech", "state")


def phrase_candidates(parsed: Parsed, lexicon: Lexicon) -> list[Candidate]:
    """The candidates of the passage whose cue is no verb."""
    found: list[Candidate] = []
    for token in parsed.doc:
        if parsed.holes[token.i] >= 0:
            continue
        lower = token.lower_
        candidate = None
        if lower == "according" and token.i + 1 < len(parsed.doc) and parsed.doc[token.i + 1].lower_ == "to":
            candidate = _according(parsed, token)
        elif (
            lower == "words" and token.i and parsed.doc[token.i - 1].lower_ in ("the", "his", "her", "their")
        ):
            candidate = _in_the_words(parsed, token)
        elif lower in lexicon.adverbs and token.dep_ == "advmod":
            candidate = _adverb(parsed, token, lexicon.adverbs[lower])
        elif lower in lexicon.nouns and token.tag_.startswith("NN") and token.dep_ != "compound":
            candidate = _noun(parsed, token, lexicon)
        if candidate is not None and candidate.content:
            found.append(candidate)
    return found


def _according(parsed: Parsed, token: Token) -> Candidate | None:
    doc = parsed.doc
    to = doc[token.i + 1]
    named = child(to, "pobj") or child(token, "pobj")
    if named is None or named.i < to.i:
        return None
    source = noun_phrase(named)
    source = (max(source[0], to.i + 1), source[1])
    # the phrase ends with the noun phrase and what hangs on it
    phrase = (token.i, _past_clause(doc, _past_name(doc, max(named.right_edge.i, to.i)), token.sent.end))
    content = around(parsed, token, phrase)
    return Candidate(_ACCORDING, token, "according", (token.i, to.i), source, content, {}, named)


def _past_name(doc: Token, end: int) -> int:
    """Behind a name in apposition that the parser took for the subject: "According to its secretary, Bert Howe, the fish died of heat"."""
    if end + 2 >= len(doc) or doc[end].text == "," or doc[end + 1].text != ",":
        return end
    at = end + 2
    while at < len(doc) and doc[at].tag_.startswith("NNP"):
        at += 1
    return at - 1 if end + 3 < at < len(doc) and doc[at].text == "," else end


def _past_clause(doc: Token, end: int, stop: int) -> int:
    """Behind what is told of the one named: "Not so, according to Bert Howe, who saw it himself."."""
    at = end + 1
    if at + 1 >= stop or doc[at].text != "," or doc[at + 1].lower_ not in ("who", "whose"):
        return end
    return next((i - 1 for i in range(at + 2, stop) if doc[i].text in (",", ".", ";")), end)


def _in_the_words(parsed: Parsed, token: Token) -> Candidate | None:
    doc = parsed.doc
    if token.i < 2 or doc[token.i - 2].lower_ != "in":
        return None
    of = child(token, "prep")
    named = child(of, "pobj") if of is not None and of.lower_ == "of" else None
    start = doc[token.i - 2]
    if named is not None and of is not None:
        phrase = (start.i, named.right_edge.i)
        content = around(parsed, start, phrase)
        return Candidate(_WORDS, token, "in-words", (start.i, of.i), noun_phrase(named), content, {}, named)
    return None


def around(parsed: Parsed, token: Token, phrase: Range) -> list[Range]:
    """The clause that a phrase such as "according to X" is set against: its sentence, or the clause that it closes."""
    sentence = token.sent
    whole = (sentence.start, sentence.end - 1)
    head = token.head
    steps = 0
    while head.i != head.head.i and not (
        head.tag_.startswith(("VB", "MD")) and head.dep_ in ("ROOT", "ccomp", "conj", "advcl", "relcl")
    ):
        head = head.head
        steps += 1
        if steps > 20:
            break
    if (
        head.dep_ == "conj"
        and head.tag_.startswith("VB")
        and any(k.dep_ in ("nsubj", "nsubjpass") for k in head.lefts)
    ):
        whole = (head.left_edge.i, head.right_edge.i)
    elif (
        head.dep_ == "relcl" and head.left_edge.i < token.i < head.i
    ):  # "a shipment in which, according to her, two were lost"
        whole = (phrase[1] + 1, head.right_edge.i)
        whole = (whole[0] + (parsed.doc[whole[0]].text == ","), whole[1])
    quoted = [
        parsed.hole_tokens[n] for n in sorted({parsed.holes[i] for i in range(whole[0], whole[1] + 1)} - {-1})
    ]
    if quoted and whole[0] == phrase[0] and quoted[0][0] <= phrase[1] + 2:
        return merge(quoted)
    return apart([whole], [phrase])


def _adverb(parsed: Parsed, token: Token, cue: Cue) -> Candidate | None:
    head = token.head
    if not head.tag_.startswith(("VB", "MD")):
        start, end = token.i + 1, head.right_edge.i
        return Candidate(
            cue, token, "adverb", (token.i, token.i), None, [(start, end)] if start <= end else []
        )
    start, end = head.left_edge.i, head.right_edge.i
    if head.dep_ == "relcl":
        start = max(start, head.head.i + 1)
    for kid in head.children:
        apart_from = kid.left_edge.i > 0 and kid.doc[kid.left_edge.i - 1].text == ","
        if kid.dep_ == "advcl" and kid.i > head.i and apart_from and any(m.dep_ == "mark" for m in kid.lefts):
            end = min(end, kid.left_edge.i - 1)
            break
        if kid.dep_ == "cc" and kid.i > token.i:
            end = min(end, kid.i - 1)
            break
    return Candidate(
        cue, token, "adverb", (token.i, token.i), None, apart([(start, end)], [(token.i, token.i)])
    )


def _noun(parsed: Parsed, noun: Token, lexicon: Lexicon) -> Candidate | None:
    cue = lexicon.nouns[noun.lower_]
    frame, content = noun_complement(parsed, noun)
    if not content:
        return None
    if frame in ("n-inf", "n:for"):
        content = [(start, before_remark(parsed, start, end)) for start, end in content]
    head, light = _noun_source(noun, lexicon)
    if head is None and frame == "n-is":
        of = next((k for k in noun.rights if k.dep_ == "prep" and k.lower_ == "of"), None)
        head = child(of, "pobj") if of is not None else None
    source = noun_phrase(head) if head is not None and parsed.holes[head.i] < 0 else None
    if source is not None and head is not None and head.dep_ == "poss":
        source = (source[0], head.i)
    cue_range = (noun.i, noun.i)
    if frame.startswith("n:") and content[0][0] == noun.i + 2:
        cue_range = (noun.i, noun.i + 1)
    blocks = [cue_range] + ([source] if source else [])
    features: dict[str, str | bool] = {"light": light, "det": _determiner(noun)}
    verb = lexicon.verbs.get(noun.head.lower_) if noun.dep_ == "dobj" else None
    if source is None and frame == "n-that" and verb is not None and verb.act in ("deny", "reject"):
        features["settled"] = True  # "dismissed claims that …": whose they are the sentence does not say
    return Candidate(
        cue, noun, frame, cue_range, source, apart(content, blocks), features, head if source else None
    )


def _determiner(noun: Token) -> str:
    kid = child(noun, "poss", "det")
    return "poss" if kid is not None and kid.dep_ == "poss" else str(kid.lower_) if kid is not None else ""


def _noun_source(noun: Token, lexicon: Lexicon) -> tuple[Token | None, bool]:
    owner = child(noun, "poss")
    if owner is not None:
        return owner, False
    for kid in noun.rights:
        if kid.dep_ == "prep" and kid.lower_ in ("by", "from", "among"):
            return child(kid, "pobj"), False
    head = noun.head
    if noun.dep_ == "dobj" and head.tag_.startswith("VB") and head.lower_ in lexicon.light:
        return subject(head), True
    if (
        noun.dep_ == "nsubjpass"
        and is_passive(head)
        and (head.lower_ in lexicon.light or head.lower_ in _SIGNED)
    ):
        return subject(head), True
    return None, False


_SIGNED = frozenset({"signed", "published", "sent", "written", "launched", "led"})


def colon_candidate(parsed: Parsed, lexicon: Lexicon, text: str = "") -> Candidate | None:
    """The headline or line of a talk that gives the source before a colon: "Minister: We are ready". ``text`` is the whole article's: who
    speaks in it may speak in its headline too."""
    doc = parsed.doc
    colon = next((t.i for t in doc if t.text == ":"), None)
    if colon is None or not 0 < colon < len(doc) - 1 or colon > 8:
        return None
    before = doc[:colon]
    last = before[-1]
    if not all(t.tag_.startswith(_NAMING) or t.text in ("’", "'") for t in before):
        return None
    spoken = (
        parsed.headline and len(before) < 4 and (speaks_in(text, last.text) or _spelt_out(last.text, text))
    )
    if not spoken and not last.tag_.startswith("NNP") and last.lower_ not in lexicon.speakers:
        return None
    if not spoken and not _can_speak(before, doc[colon + 1 :], lexicon):
        return None
    content = [(colon + 1, len(doc) - 1)]
    return Candidate(COLON, doc[colon], "colon", (colon, colon), (0, colon - 1), content, {}, last)


def _spelt_out(name: str, text: str) -> bool:
    """Whether an article gives what an acronym stands for: "CAM: lights were off" above "the Carrom Association (CAM)"."""
    return len(name) > 1 and name.isupper() and f"({name})" in text


def _can_speak(before: Token, after: Token, lexicon: Lexicon) -> bool:
    """Whether what stands before a colon is a speaker, not the place or topic that a headline begins with."""
    if after[0].text in ("“", "‘", '"', "'", "«", "„"):
        return True
    if after[0].tag_ in ("WP", "WRB", "WDT") and after[-1].text != "?":
        return False
    if any(t.lower_ in _FIRST for t in after):
        return True
    names = [t for t in before if t.tag_.startswith("NNP")]
    hyphen = any(t.tag_ == "HYPH" for t in before)
    return any(t.lower_ in lexicon.speakers for t in before) or (len(names) > 1 and not hyphen)


_FIRST = frozenset({"i", "we", "our", "my", "us", "ours", "mine", "me"})
_NAMING = ("NN", "DT", "POS", "IN", "HYPH", "JJ", "CC")


def bare_quotes(parsed: Parsed, taken: list[Candidate], lexicon: Lexicon, text: str = "") -> list[Candidate]:
    """Quotations after a colon that no cue takes: "The mayor was blunt: “We cannot pay.”"."""
    owned = {i for one in taken for start, end in one.content for i in range(start, end + 1)}
    doc = parsed.doc
    found = []
    for start, end in parsed.hole_tokens:
        if start in owned or start < 2 or end < start or doc[start - 1].text not in COLONS:
            continue
        low = start - 2
        while low > 0 and doc[low - 1].text not in (".", "!", "?", ":", "”") and parsed.holes[low - 1] < 0:
            low -= 1
        named = next(
            (t for t in doc[low : start - 1] if t.dep_ in ("nsubj", "ROOT", "nsubjpass", "dep")), None
        )
        colon = (start - 1, start - 1)
        line = (line_of_talk(doc, start - 1) or bare_name(doc, start - 1, text)) if low == 0 else None
        if line is not None:
            found.append(
                Candidate(COLON, doc[start - 1], "talk", colon, line, [(start, end)], {}, doc[line[1]])
            )
            continue
        if named is None or not _speaks(named, lexicon, shrugs=not parsed.headline):
            continue
        found.append(
            Candidate(
                COLON, doc[start - 1], "bare-colon", colon, noun_phrase(named), [(start, end)], {}, named
            )
        )
    return found


def _speaks(named: Token, lexicon: Lexicon, *, shrugs: bool) -> bool:
    """Whether the subject before a colon is somebody: a name, a pronoun, a noun for people, or (``shrugs``) whoever does what
    the verb right before the colon says: "The baker shrugged: “…”"."""
    if named.tag_.startswith("NNP") or named.lower_ in ("he", "she", "they"):
        return True
    verb = named.head
    if (
        shrugs
        and verb.tag_ in ("VBD", "VBZ", "VBP")
        and verb.i + 1 < len(named.doc)
        and named.doc[verb.i + 1].text == ":"
    ):
        return bool(named.tag_.startswith("NN"))
    return named.lower_ in lexicon.speakers or (
        named.tag_.startswith("NN") and named.lower_.endswith(_AGENTS)
    )
