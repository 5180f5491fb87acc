"""Names in a text: runs of capitalised words, what kind of thing each names, and what the words beside it say of it.

The finder walks the words once. Context (a title in lower case before the name, an apposition before or after it) is
read from a window of at most :data:`WINDOW` words, so that the whole is linear in the length of the text.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal

from verbale.places import Form
from verbale.sources import lexicon
from verbale.sources.bodies import OUTLETS, body_in, body_of
from verbale.sources.names import FIRST_NAMES, PARTICLES, Gender
from verbale.sources.phrases import (
    DETERMINERS,
    POSSESSIVES,
    first_name,
    gender_of_title,
    head_of,
    is_acronym,
    is_title,
    low,
    plural,
    region_of,
    split_title,
    state_form,
    take_apart,
)
from verbale.sources.words import POSSESSIVE, Words

WINDOW = 14
_LOWER_NAME = re.compile(r"(?:al|el|ar|as|ash|an|ad|at|ben|d|l)[-'’][A-ZÀ-Þ]")
_DATELINE = re.compile(r"[A-ZÀ-Þ][A-ZÀ-Þ .'’/-]{2,30}(?:,[^\n]{0,50}?|\s*\([^)\n]{1,40}\))*\s*[-–—]{1,2}\s")
_AGE = re.compile(r"\d{1,3}")
_PLACING = lexicon.words(
    """
    in at from near around outside inside across towards toward into through between to via
    """
)
_CLAUSE = lexicon.words("who whose which where")

_PARTICIPLES = lexicon.words(
    "retired united appointed elected unelected unnamed wanted respected noted acclaimed renowned celebrated aged"
)

_KINDS_OF_BODY = lexicon.words(
    "agency newspaper group foundation union federation company daily weekly channel magazine"
)

MentionKind = Literal["person", "organisation", "state", "title", "unknown"]


@dataclass(slots=True)
class Mention:
    """A run of capitalised words: ``words[first:last + 1]``.

    ``name`` are the words of the name, ``roles`` the phrases beside it that say who it is, nearest first, ``about``
    the phrases that say what body it is; ``places`` tells at which words. ``form`` is set for states, ``code`` for
    international bodies, ``region`` for cities and regions (the code of their state). ``subject`` is true where it
    stands at the head of its sentence, ``owner`` where a possessive 's follows, ``place`` where a preposition of
    place stands before it.
    """

    first: int
    last: int
    words: tuple[str, ...]
    kind: MentionKind
    name: tuple[str, ...]
    form: Form | None = None
    code: str | None = None
    region: str | None = None
    gender: Gender | None = None
    titled: bool = False
    roles: list[tuple[str, ...]] = field(default_factory=list)
    about: list[tuple[str, ...]] = field(default_factory=list)
    places: dict[tuple[str, ...], range] = field(default_factory=dict)
    article: bool = False
    subject: bool = False
    owner: bool = False
    place: bool = False
    entity: int = -1


def find_mentions(words: Words) -> list[Mention]:
    """The names in a text, in order. Sequences without capitals, and texts written in capitals only, give none."""
    if written_in_one_case(words.text):
        return []
    seen_small = {word for word in words.words if word.islower()}
    skipped = _skipped(words)
    heads = datelines(words)
    titled = _title_cased(words)
    found: list[Mention] = []
    index, size = 0, len(words)
    while index < size:
        if index in skipped:
            index = skipped[index]
            continue
        run = _run_at(words, index, seen_small, words.paragraphs[index] in titled)
        if run is None:
            index += 1
            continue
        mention = _mention(words, run)
        if mention.kind in ("unknown", "person") and any(start <= run[0] < stop for start, stop in heads):
            mention.kind = "organisation"
            mention.about.append(("the", "news", "agency"))
        found.append(mention)
        index = run[-1] + 1
    return found


def written_in_one_case(text: str) -> bool:
    """Whether a text has no capitals to go by: hardly any, or nearly nothing else."""
    sample = text[:20_000]
    upper = sum(map(str.isupper, sample))
    letters = sum(map(str.isalpha, sample))
    return letters == 0 or upper / letters > 0.6 or upper / letters < 0.002


def datelines(words: Words) -> list[tuple[int, int]]:
    """The ranges of word indices that are datelines ("BERGEN, Norway, 4 March (Wire) -"), one for a paragraph at
    most.
    """
    found: list[tuple[int, int]] = []
    for first in _paragraph_starts(words):
        match = _DATELINE.match(words.text, words.starts[first])
        if match and match.end() - match.start() < 90:
            inside = words.between(match.start(), match.end())
            found.append((inside.start, inside.stop))
    return found


def _paragraph_starts(words: Words) -> list[int]:
    """The first words of the first six paragraphs."""
    found: list[int] = []
    for index, word in enumerate(words.words):
        if word[0] != "\n" and (index == 0 or words.words[index - 1][0] == "\n"):
            found.append(index)
            if len(found) == 6:
                break
    return found


def _skipped(words: Words) -> dict[int, int]:
    """Datelines (up to the agency in brackets) and bylines: where each begins, and where to go on."""
    found = {}
    for start, stop in datelines(words):
        found[start] = next((i for i in range(start, stop) if words.words[i] == "("), stop)
    for first in _paragraph_starts(words):
        if words.lows[first] == "by":
            stop = next(
                (i for i in range(first, min(first + 10, len(words))) if words.words[i][0] == "\n"), first
            )
            if stop > first:
                found[first] = stop
    return found


def byline(words: Words) -> tuple[str, ...]:
    """The name of the one author whom a byline names ("By Ruth Alder in Kazungula"); empty where there is none."""
    for first in _paragraph_starts(words):
        if words.lows[first] == "by":
            name = _capitals(words, first + 1)
            if 2 <= len(name) <= 4 and (
                first + 1 + len(name) >= len(words) or words.lows[first + 1 + len(name)] != "and"
            ):
                return name
    return ()


def _title_cased(words: Words) -> set[int]:
    """The paragraphs without a full stop in which nearly every long word has a capital: headlines whose capitals tell
    nothing.
    """
    big: dict[int, int] = {}
    all_long: dict[int, int] = {}
    stopped: set[int] = set()
    for word, paragraph in zip(words.words, words.paragraphs, strict=True):
        if word == ".":
            stopped.add(paragraph)
        elif len(word) > 3 and word[0].isalpha():
            all_long[paragraph] = all_long.get(paragraph, 0) + 1
            big[paragraph] = big.get(paragraph, 0) + word[0].isupper()
    few = {
        paragraph
        for paragraph, count in all_long.items()
        if 4 <= count <= 20 and big[paragraph] >= 0.8 * count
    }
    return few - stopped


def _capital(words: Words, index: int) -> bool:
    if index >= len(words):
        return False
    word = words.words[index]
    return word[0].isupper() or (not word[0].isupper() and _LOWER_NAME.match(word) is not None)


def _run_at(words: Words, index: int, small: set[str], title_cased: bool) -> list[int] | None:
    """The indices of the run of name words that begins at ``index``, or ``None``."""
    if not _capital(words, index) or _no_start(words, index, small):
        return None
    run = [index]
    at = index + 1
    while at < len(words):
        if (
            words.words[at] == "."
            and at + 1 < len(words)
            and _capital(words, at + 1)
            and _short(words.words[run[-1]])
        ):
            at += 1
        elif _capital(words, at):
            if _function_word(words, at) and not (
                first_name(words.words[run[-1]])
                and words.lows[at] in ("may", "will", "march", "august", "april", "june")
            ):
                break
            if title_cased and words.lows[at] in small:
                break
            run.append(at)
            at += 1
        elif _joins(words, run, at):
            step = 2 if words.lows[at + 1] in ("the", "a", "an") else 1
            run += range(at, at + step)
            at += step
        else:
            break
    return run


def _short(word: str) -> bool:
    return (
        len(word) == 1
        or (is_title(word) and len(word) <= 5)
        or low(word).capitalize() in ("Mr", "Mrs", "Ms", "Dr", "St", "Jr")
    )


def _no_start(words: Words, index: int, small: set[str]) -> bool:
    """Whether a capitalised word begins no name: a function word, or a common word at the head of a sentence."""
    word, lower = words.words[index], words.lows[index]
    follows = _capital(words, index + 1)
    if _function_word(words, index):
        return not (
            follows
            and first_name(word)
            and words.lows[index + 1] not in lexicon.FUNCTION_WORDS
            and state_form(words.words[index + 1]) is None
        )
    if not words.opens_sentence(index):
        return False
    if state_form(word) is not None or is_acronym(word):
        return False
    common = lower in small or lower in lexicon.PEOPLE_PLURAL or lower in lexicon.DOCUMENTS or plural(lower)
    if follows:
        return common and not (
            is_title(word) or lower in lexicon.DOMAINS or first_name(word) or lower in lexicon.ORGANISATIONS
        )
    known = lower in lexicon.TITLES or lower in lexicon.DOMAINS or lower in lexicon.ORGANISATIONS
    return common or (known and not (index + 1 < len(words) and words.lows[index + 1] in ("of", "for")))


def _function_word(words: Words, index: int) -> bool:
    """Whether a word is one of grammar; "US" and "WHO" in capitals are not."""
    word = words.words[index]
    if (
        word[0].isupper()
        and ("’" in word or "'" in word)
        and words.lows[index].replace("’", "'").split("'")[0] in lexicon.FUNCTION_WORDS
    ):
        return words.lows[index].rsplit("’", 1)[-1].rsplit("'", 1)[-1] in (
            "ll",
            "re",
            "ve",
            "d",
            "m",
            "t",
            "s",
        )
    return words.lows[index] in lexicon.FUNCTION_WORDS and word not in ("US", "WHO")


def _joins(words: Words, run: Sequence[int], at: int) -> bool:
    """Whether the small word at ``at`` joins a name: "Bank of England", "Ursula von der Leyen", "Food and
    Agriculture".
    """
    if at + 1 >= len(words):
        return False
    word, before, after = words.lows[at], words.lows[run[-1]], words.words[at + 1]
    if word == "to" and before in (
        "ambassador",
        "envoy",
        "representative",
        "delegate",
        "adviser",
        "commissioner",
    ):
        return _capital(words, at + 1) or (words.lows[at + 1] == "the" and _capital(words, at + 2))
    if word in ("of", "for"):
        known = (
            before in lexicon.ORGANISATIONS
            or before in lexicon.DOMAINS
            or is_title(words.words[run[-1]])
            or before in ("house", "chamber", "republic", "kingdom", "leader")
        )
        the = (
            words.lows[at + 1] in ("the", "a", "an")
            and _capital(words, at + 2)
            and before in lexicon.ORGANISATIONS
        )
        the = the or (words.lows[at + 1] == "the" and _capital(words, at + 2))
        return known and (the or (_capital(words, at + 1) and words.lows[at + 1] not in lexicon.TIME_WORDS))
    if word in ("and", "&") and after[0].isupper():
        if word == "&":
            return True
        opened = any(words.lows[i] in ("of", "for") for i in run)
        return words.lows[at + 1] in lexicon.DOMAINS and (opened or before in lexicon.DOMAINS)
    if (word in PARTICLES and word not in ("la", "le", "e", "y")) or (
        word in ("la", "le", "e", "y") and len(run) == 1
    ):
        follows = _capital(words, at + 1) or (words.lows[at + 1] in PARTICLES and _capital(words, at + 2))
        return follows and not is_title(words.words[run[-1]])
    return False


def _mention(words: Words, run: list[int]) -> Mention:
    names = tuple(words.words[i] for i in run)
    mention = classify(names)
    mention.first, mention.last = run[0], run[-1]
    before = run[0] - 1
    mention.article = before >= 0 and words.lows[before] == "the"
    mention.region = region_of(" ".join(names)) if mention.form is None else None
    mention.place = before >= 0 and words.lows[before] in _PLACING
    mention.owner = run[-1] + 1 < len(words) and words.words[run[-1] + 1] in POSSESSIVE
    mention.subject = words.opens_sentence(run[0] - mention.article) or _after_owner(words, run[0])
    if mention.kind in ("person", "unknown", "organisation"):
        _read_before(words, mention)
        mention.subject |= any(
            p.stop <= run[0] and words.opens_sentence(p.start) for p in mention.places.values()
        )
        _read_after(words, mention)
        if mention.kind == "unknown":
            _decide(mention)
    return mention


def classify(names: tuple[str, ...]) -> Mention:
    """What a run of capitalised words names, from the run alone; the place in the text is left for the caller."""
    whole = " ".join(names)
    made = Mention(0, 0, names, "unknown", names)
    form = state_form(whole)
    code = body_of(whole)
    parts = split_title(names)
    if form is not None and not (
        form.sure is False and len(names) == 1 and form.kind == "capital" and first_name(names[0])
    ):
        made.kind, made.form = "state", form
    elif region_of(whole) is not None and len(names) > 1:
        made.region = region_of(whole)
    elif code or whole in OUTLETS:
        made.kind, made.code = "organisation", code
    elif parts.title and parts.name and not _is_body(parts.name) and not plural(low(parts.name[-1])):
        made.kind, made.name, made.gender, made.titled = "person", parts.name, parts.gender, True
        made.roles.append(parts.title)
    elif (inner := _name_inside(names, after_body=True)) is not None:
        made.kind, made.name = "person", names[inner:]
        made.roles.append(names[:inner])
    elif parts.title and not parts.name and is_title(_before_of(names)):
        made.kind = "title"
    elif _is_body(names):
        made.kind, made.code = "organisation", body_in(whole)
    elif parts.title:
        made.kind = "title"
    elif (start := _name_inside(names)) is not None:
        made.kind, made.name = "person", names[start:]
        made.roles.append(names[:start])
    elif len(names) > 1 and first_name(names[0]) and not is_acronym(names[-1]):
        made.kind = "person"
    return made


def _name_inside(names: Sequence[str], after_body: bool = False) -> int | None:
    """Where a person's name begins after a state, a body or another word: "United States Hamdullah Mohib", "Chrysler
    LLC Jim Press".

    With ``after_body`` only a name after a noun for a body or a state is meant.
    """
    for start in range(1, len(names) - 1):
        known = FIRST_NAMES.get(names[start]) is not None and len(names) - start <= 3
        if (
            not known
            or low(names[-1]) in lexicon.ORGANISATIONS
            or is_acronym(names[-1])
            or names[start - 1] in ("of", "for", "the", "and", "&")
        ):
            continue
        before = names[start - 1]
        body = (
            low(before) in lexicon.ORGANISATIONS
            or is_acronym(before)
            or state_form(" ".join(names[:start])) is not None
            or state_form(before) is not None
        )
        if body or (
            not after_body
            and start == 1
            and names[0] not in FIRST_NAMES
            and names[0][0].isalpha()
            and len(names) > 2
        ):
            return start
    return None


def _before_of(names: Sequence[str]) -> str:
    """The last word before the first "of", "for" or "to" of a run."""
    stop = next((i for i, word in enumerate(names) if i and word in ("of", "for", "to")), len(names))
    return names[stop - 1]


def _after_owner(words: Words, first: int) -> bool:
    """Whether a name follows a possessor that opens the sentence: "Kenya’s Meteorological Department welcomed …"."""
    at = first - 1
    if at < 1 or words.words[at] not in POSSESSIVE:
        return False
    while at > 0 and words.words[at - 1][0].isalnum() and first - at < 5:
        at -= 1
    return words.opens_sentence(at)


def _is_body(names: Sequence[str]) -> bool:
    """Whether a run reads like the name of a body: it ends in a noun for one, or has one before "of"."""
    if len(names) == 2 and first_name(names[0]):
        return False
    last = low(names[-1])
    if len(names) == 1 and names[0] in ("MPs", "MEPs", "PMs", "CEOs", "MSPs", "TDs"):
        return False
    if len(names) > 1 and low(names[0]) in (
        "channel",
        "radio",
        "television",
        "tv",
        "hotel",
        "café",
        "cafe",
        "museo",
        "banco",
        "agence",
        "club",
    ):
        return True
    if last in lexicon.ORGANISATIONS and last not in (
        "state",
        "nation",
        "country",
        "house",
        "lab",
        "estate",
        "press",
        "echo",
        "port",
        "church",
        "lords",
        "bar",
    ):
        return True
    if len(names) > 1 and last in lexicon.ORGANISATIONS:
        return True
    if len(names) == 1:
        return is_acronym(names[0])
    if any(
        low(word) in lexicon.ORGANISATIONS and low(names[i + 1]) in ("of", "for")
        for i, word in enumerate(names[:-1])
    ):
        return True
    return "&" in names or low(names[-1]) in (
        "democrats",
        "conservatives",
        "greens",
        "liberals",
        "republicans",
        "nationalists",
    )


def _read_before(words: Words, mention: Mention) -> None:
    """Read the title in lower case, or the apposition, that stands before a name."""
    at = mention.first - 1
    if at < 0 or words.sentences[at] != words.sentences[mention.first]:
        return
    comma = words.words[at] == ","
    if comma:
        following = mention.last + 1
        closes = (
            following >= len(words)
            or words.words[following] in ",.;)—–:"
            or words.words[following][0] == "\n"
        )
        if not closes:
            return
        at -= 1
    phrase: list[str] = []
    while at >= 0 and mention.first - at <= WINDOW and words.sentences[at] == words.sentences[mention.first]:
        word = words.words[at]
        if not word[0].isalnum() and word not in POSSESSIVE:
            break
        if (
            not comma
            and word.islower()
            and word in lexicon.FUNCTION_WORDS
            and word not in POSSESSIVES
            and word not in ("of", "for", "the", "and", "a", "an", "first")
        ):
            break
        if not comma and word.islower() and word.endswith("ed") and word not in _PARTICIPLES:
            break
        phrase.insert(0, word)
        at -= 1
        if (word.lower() in DETERMINERS or word.lower() in POSSESSIVES) and not _inner_the(words, at + 1):
            break
    role = _trim(phrase, whole=comma)
    if role:
        (mention.about if _tells_body(role) else mention.roles).insert(0, tuple(role))
        stop = mention.first - comma
        mention.places[tuple(role)] = range(stop - len(role), stop)


def _inner_the(words: Words, at: int) -> bool:
    return words.lows[at] == "the" and at > 0 and words.lows[at - 1] in ("of", "for", "to")


def _trim(phrase: list[str], whole: bool) -> list[str]:
    """The part of the words before a name that is a role: it must end in a noun of office, trade, tie or body.

    ``whole`` is for an apposition closed by a comma, which may have a tail ("the head of the agency,").
    """
    if not phrase:
        return []
    if whole:
        marks = [
            i
            for i, word in enumerate(phrase)
            if word.lower() in DETERMINERS or word.lower() in POSSESSIVES or word in POSSESSIVE
        ]
        if not marks or not _heads_role(phrase):
            return []
        return phrase
    key = low(phrase[-1])
    if not (is_title(phrase[-1]) or key in lexicon.ORGANISATIONS or phrase[-1] in POSSESSIVE):
        return []
    start = len(phrase) - 1
    while start > 0 and (len(phrase) - start) < WINDOW:
        word = phrase[start - 1]
        if word in ("and",) and not (low(phrase[start]) in lexicon.DOMAINS or is_title(phrase[start])):
            break
        start -= 1
    return phrase[start:]


def _heads_role(phrase: Sequence[str]) -> bool:
    head = take_apart(phrase).head
    return head is not None and (is_title(head) or head in lexicon.ORGANISATIONS)


def _tells_body(phrase: Sequence[str]) -> bool:
    head = take_apart(phrase).head
    return head is not None and head in lexicon.ORGANISATIONS and not is_title(head)


def _read_after(words: Words, mention: Mention) -> None:
    """Read the age, the clause or the apposition that stands after a name, and "of Ghana"."""
    at = mention.last + 1
    if at >= len(words):
        return
    if (
        words.words[at] == "("
        and at + 2 < len(words)
        and words.words[at + 2] == ")"
        and is_acronym(words.words[at + 1])
    ):
        mention.about.append((words.words[at + 1],))
        at += 3
    if (
        at < len(words)
        and words.lows[at] in ("of", "from")
        and _capital(words, at + 1)
        and mention.kind != "organisation"
    ):
        mention.roles.append(("of", *_capitals(words, at + 1)))
    if words.words[at] == "(" and at + 1 < len(words) and words.words[at + 1][:2] in ("R-", "D-", "I-"):
        mention.roles.append(("of", "US"))
    _read_kind(words, mention, at)
    _read_copula(words, mention, at)
    if (
        at + 1 >= len(words)
        or words.words[at] not in (",", "—", "–")
        or (mention.place and mention.kind == "unknown")
    ):
        return
    at += 1
    if _AGE.fullmatch(words.words[at]) and at + 1 < len(words) and words.words[at + 1] in (",", "."):
        mention.titled = True
        mention.kind = "person" if mention.kind == "unknown" else mention.kind
        at += 2
        if at >= len(words):
            return
    if words.lows[at] in _CLAUSE:
        if words.lows[at] == "who" and mention.kind == "unknown":
            mention.kind, mention.titled = "person", True
        return
    phrase = _apposition(words, at, mention.last)
    if phrase:
        (mention.about if _tells_body(phrase) else mention.roles).append(tuple(phrase))
        mention.places[tuple(phrase)] = range(at, at + len(phrase))


def _read_kind(words: Words, mention: Mention, at: int) -> None:
    """Read the noun for a body that belongs to a name: "the Kurier agency", "the Norda news agency"."""
    if (
        mention.kind not in ("unknown", "organisation")
        or not mention.article
        or len(mention.name) > 2
        or mention.code
    ):
        return
    stop = at + 1 if words.lows[at] == "news" else at
    if stop < len(words) and words.lows[stop] in _KINDS_OF_BODY and words.words[stop].islower():
        mention.kind = "organisation"
        mention.name = (*mention.name, *words.words[at : stop + 1])
        told = words.words[at : stop + 1]
        mention.about.append(("the", "news", *told) if told == ["agency"] else ("the", *told))


def _read_copula(words: Words, mention: Mention, at: int) -> None:
    """Read a role told by a verb: "Geraghty has been county librarian of Mayo", "Wilk, who is the company’s head"."""
    role = copula_role(words, at) if mention.kind != "organisation" else ()
    if role:
        mention.roles.append(role)


def copula_role(words: Words, at: int) -> tuple[str, ...]:
    """The office that the words from ``at`` on say somebody holds or held until now; empty for none."""
    if at >= len(words) or words.lows[at] not in ("is", "has", "became", "becomes"):
        return ()
    at += 1
    if at < len(words) and words.lows[at - 1] == "has":
        if words.lows[at] != "been":
            return ()
        at += 1
    phrase = _apposition(words, at, at) if at < len(words) else []
    return tuple(phrase) if phrase and any(is_title(word) for word in phrase) else ()


def _capitals(words: Words, at: int) -> tuple[str, ...]:
    found: list[str] = []
    while at < len(words) and _capital(words, at) and len(found) < 4:
        found.append(words.words[at])
        at += 1
    return tuple(found)


def _apposition(words: Words, at: int, last: int) -> list[str]:
    """The apposition that starts at ``at``: it must be headed by a noun of office, trade, tie or body."""
    phrase: list[str] = []
    while at < len(words) and len(phrase) < WINDOW and words.sentences[at] == words.sentences[last]:
        word = words.words[at]
        if word in (",", ".", ";", "—", "–", "(", ")", "?", "!", ":") or word[0] == "\n" or word in '“"':
            break
        if words.lows[at] in (
            "who",
            "said",
            "says",
            "told",
            "which",
            "whose",
            "and",
            "was",
            "is",
            "has",
            "had",
            "will",
            "would",
        ) and not (words.lows[at] == "and" and phrase and _opened(phrase)):
            break
        phrase.append(word)
        at += 1
    if not phrase:
        return []
    apart = take_apart(phrase)
    head = apart.head
    if head is None or not (is_title(head) or (head in lexicon.ORGANISATIONS and apart.determiner)):
        return []
    starts = (
        apart.determiner
        or apart.owner
        or is_title(phrase[0])
        or low(phrase[0]) in lexicon.DOMAINS
        or len(apart.core) <= 3
    )
    return phrase if starts else []


def _opened(phrase: Sequence[str]) -> bool:
    return any(word in ("of", "for") for word in phrase)


def _decide(mention: Mention) -> None:
    """The kind of a run that does not tell it itself, from what was read beside it."""
    if mention.about and not mention.roles:
        mention.kind = "organisation"
    elif any(_names_person(role) for role in mention.roles) and not mention.article:
        mention.kind, mention.titled = "person", True


def _names_person(role: Sequence[str]) -> bool:
    apart = take_apart(role)
    return role[0] != "of" and apart.head is not None and is_title(apart.head)


def role_gender(roles: Sequence[Sequence[str]]) -> Gender | None:
    """The gender that the nouns of a person's roles tell, or ``None``."""
    for role in roles:
        head = take_apart(role).head
        gender = gender_of_title(head_of(head)) if head else None
        if gender:
            return gender
    return None
