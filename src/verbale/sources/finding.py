"""Where the names stand in a text: runs of capitalised words, datelines and bylines. The words are walked once."""

from __future__ import annotations

import re

from verbale.places import region_of
from verbale.sources import lexicon
from verbale.sources.after import TWO, capitals, read_after
from verbale.sources.beside import decide, read_before
from verbale.sources.mentions import Mention, classify
from verbale.sources.phrases import first_name, is_title
from verbale.sources.runs import run_at
from verbale.sources.words import POSSESSIVE, Words

_DATELINE = re.compile(
    r"[A-ZÀ-Þ][A-ZÀ-Þ .'’/-]{2,30}(?:,[^\n]{0,50}?|\s*\([^)\n]{1,40}\))*\s*[-–—]{1,2}\s"
    r"|[A-ZÀ-Þ][A-ZÀ-Þ .'’/-]{2,30}(?:,[^\n(]{0,30})?\s*\([^)\n]{1,40}\)\s?:\s"
    r"|[A-ZÀ-Þ][A-ZÀ-Þ '’-]{2,30},\s[A-Z][a-z]{2,8}\.?\s\d{1,2}\.\s/[^/\n]{2,30}/\.?\s"
    r"|[A-ZÀ-Þ][a-zà-ÿ]+(?:\s[A-ZÀ-Þ][a-zà-ÿ]+)?(?:,\s[^\n—]{3,20})?\s—\s(?=[A-ZÀ-Þ“])"
)


_PLACING = lexicon.words(
    """
    in at from near around outside inside across towards toward into through between to via
    """
)


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
        run = run_at(words, index, seen_small, words.paragraphs[index] in titled)
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
    for first in paragraph_starts(words):
        match = _DATELINE.match(words.text, words.starts[first])
        if match and match.end() - match.start() < 90:
            inside = words.between(match.start(), match.end())
            found.append((inside.start, inside.stop))
    return found


def paragraph_starts(words: Words) -> list[int]:
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
    for first in paragraph_starts(words):
        if words.lows[first] == "by":
            stop = next(
                (i for i in range(first, min(first + 10, len(words))) if words.words[i][0] == "\n"), first
            )
            if stop > first:
                found[first] = stop
    return found


def byline(words: Words) -> tuple[str, ...]:
    """The name of the one author whom a byline names ("By Ruth Alder in Kazungula"); empty where there is none."""
    for first in paragraph_starts(words):
        if words.lows[first] == "by":
            name = capitals(words, first + 1)
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


def _mention(words: Words, run: list[int]) -> Mention:
    if len(run) == 2 and _firm_before(words, run):
        run = run[1:]
    if len(run) == _HOUSE_AND_NAME and _house_before(words, run):
        run = run[1:]
    names = tuple(_as_written(words, i) if i != run[-1] else words.words[i] for i in run)
    mention = classify(names)
    mention.first, mention.last = run[0], run[-1]
    before = run[0] - 1
    if _is_named_like_an_office(words, run):
        mention = Mention(run[0], run[-1], names, "person", names)
    mention.article = before >= 0 and words.lows[before] == "the"
    mention.region = region_of(" ".join(names)) if mention.form is None else None
    mention.place = (
        before >= 0 and words.lows[before] in _PLACING and words.lows[max(0, before - 1)] != "according"
    )
    mention.owner = run[-1] + 1 < len(words) and words.words[run[-1] + 1] in POSSESSIVE
    mention.subject = words.opens_sentence(run[0] - mention.article) or _after_owner(words, run[0])
    if mention.kind in ("person", "unknown", "organisation"):
        read_before(words, mention)
        mention.subject |= any(
            p.stop <= run[0] and (words.opens_sentence(p.start) or _after_owner(words, p.start))
            for p in mention.places.values()
        )
        starts = [p.start for p in mention.places.values() if p.stop <= run[0]]
        mention.subject |= _after_opener(words, min(starts, default=run[0]))
        read_after(words, mention)
        if mention.kind == "unknown":
            decide(mention)
    return mention


def _is_named_like_an_office(words: Words, run: list[int]) -> bool:
    """Whether a first name that is an office too begins the name of somebody whose trade or age is told: "keeper Dean Maslen", "Dean
    Maslen, 52,".
    """
    first, after = words.words[run[0]], run[-1] + 1
    if len(run) != TWO or not (is_title(first) and first_name(first)) or is_title(words.words[run[1]]):
        return False
    trade = run[0] > 0 and words.words[run[0] - 1].islower() and is_title(words.words[run[0] - 1])
    aged = (
        words.words[after : after + 1] == [","]
        and words.words[after + 1 : after + 2]
        and words.words[after + 1].isdigit()
    )
    return trade or bool(aged)


_HOUSE_AND_NAME = 3


def _house_before(words: Words, run: list[int]) -> bool:
    """Whether a title in small letters ends in a house before a name: "former president of the Senate Eulalia Rojas"."""
    first, names = run[0], [words.lows[i] for i in run]
    if names[0] not in lexicon.ORGANISATIONS or first < TWO or words.lows[first - 1] not in ("of", "the"):
        return False
    title = first - (2 if words.lows[first - 1] == "of" else 3)
    of = words.lows[first - 1] == "of" or words.lows[first - 2] == "of"
    plain = not any(name in lexicon.ORGANISATIONS | lexicon.NAME_ENDS for name in names[1:])
    return of and title >= 0 and words.words[title].islower() and is_title(words.words[title]) and plain


def _firm_before(words: Words, run: list[int]) -> bool:
    """Whether a noun for a firm opens the sentence before a name: "Toymaker Klodsen said"."""
    first, name = words.lows[run[0]], words.lows[run[1]]
    plain = first in lexicon.FIRMS_BEFORE and first not in ("club", "group", "agency", "chain")
    return plain and words.opens_sentence(run[0]) and name not in lexicon.ORGANISATIONS | lexicon.NAME_ENDS


_OPENER = lexicon.words(
    "on in at after before during earlier later last late early yesterday since meanwhile however also still but and"
)
_OPENER_LENGTH = 9


def _after_opener(words: Words, first: int) -> bool:
    """Whether only an opening phrase of time or place stands before a word: "On Friday, new chief of staff …"."""
    at = first - 1
    while at > 0 and words.lows[at] in ("the", "a", "an", "new"):
        at -= 1
    if at < 1 or words.words[at] != ",":
        return False
    begin = at
    while begin > 0 and words.sentences[begin - 1] == words.sentences[at] and at - begin <= _OPENER_LENGTH:
        begin -= 1
        if begin < at and not words.words[begin][0].isalnum():
            return False
    opens = begin == 0 or words.sentences[begin - 1] != words.sentences[at]
    return opens and words.lows[begin] in _OPENER


def _as_written(words: Words, index: int) -> str:
    """A word of a name with what belongs to it: the full stop of an initial, the apostrophe of a plural owner."""
    word, mark = words.words[index], words.words[index + 1]
    return word + mark if _is_initial(words, index) or mark in ("’", "'") or mark in POSSESSIVE else word


def _is_initial(words: Words, index: int) -> bool:
    """Whether a word is an initial with its full stop: "Paul D. Ryan"."""
    return len(words.words[index]) == 1 and words.words[index].isupper() and words.words[index + 1] == "."


def _after_owner(words: Words, first: int) -> bool:
    """Whether a name follows a possessor that opens the sentence: "Kenya’s Meteorological Department welcomed …"."""
    at = first - 1
    if at < 1 or words.words[at] not in POSSESSIVE:
        return False
    while at > 0 and words.words[at - 1][0].isalnum() and first - at < 5:
        at -= 1
    return words.opens_sentence(at)
