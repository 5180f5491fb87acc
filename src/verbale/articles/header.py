"""The head of a report in plain text: headline, outlet, byline and date, found where the text carries them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from verbale.articles.dates import DATE, TIME, Day, parse

_LINES = 14
_DASH = r"[-–—]{1,3}"
_CLOSE_DASH = r"(?:[–—]|--)(?=[A-ZÀ-Þ“‘\"'])"
_NAME = r"[^\W\d_][\w.'’&-]*(?:\s+(?:of|and|the|for|&|[^\W\d_][\w.'’&-]*)){0,7}"
_PLACE = r"[A-ZÀ-Þ][A-ZÀ-Þ.'’-]+(?:[\s,/]+(?:[A-ZÀ-Þ][\w.'’-]*)){0,5}"
_OUTLET_WORD = re.compile(
    r"\b(?:news|times|post|herald|press|agency|tribune|journal|guardian|daily|gazette|radio|tv|television|today|observer|standard|star|sun|mail|"
    r"mirror|telegraph|express|chronicle|monitor|review|reporter|courier|echo|independent|weekly|globe|bulletin|dispatch|record|argus|"
    r"examiner|inquirer|ledger|sentinel|bbc|cnn|npr|afp|ap|upi|dpa|pti|tass|ansa|efe|reuters|xinhua|bloomberg|anadolu|interfax|al jazeera|"
    r"broadcasting|network|magazine|wire|newspaper)\b|\.(?:com|co\.uk|org|net)\b", re.IGNORECASE
)  # fmt: skip
_STAMP = re.compile(
    rf"(?:(?P<kind>(?:first\s+)?published|posted|issued|date|created|last\s+updated|updated|last\s+modified|modified)(?:\s+(?:on|at))?\s*:?\s+)?"
    rf"(?P<date>{DATE}){TIME}(?:\s*[|•·]\s*\d+\s+min(?:ute)?s?\s+read)?\s*(?:{_DASH}|\.)?", re.IGNORECASE
)  # fmt: skip
_TIME_FIRST = re.compile(
    rf"(?P<kind>(?:first\s+)?published|posted|last\s+updated|updated)?(?:\s+(?:on|at))?\s*:?\s*\d{{1,2}}[:.]\d{{2}}\s*(?:[ap]\.?m\.?)?\s*(?:[A-Z]{{2,4}})?"
    rf"[,\s]+(?:on\s+)?(?P<date>{DATE})", re.IGNORECASE
)  # fmt: skip
_NAMED = re.compile(
    rf"(?P<name>{_NAME})\s*(?:[,|•·]|{_DASH})\s*(?P<date>{DATE}){TIME}\s*(?:{_DASH}|:)?", re.IGNORECASE
)
_DATED = re.compile(rf"(?P<date>{DATE}){TIME}\s*(?:[,|•·]|{_DASH})\s*(?P<name>{_NAME})", re.IGNORECASE)
_DATELINE = re.compile(
    rf"(?P<place>{_PLACE})(?:,?\s+(?P<date>(?i:{DATE})))?\s*(?:\((?P<agency>[^()]{{2,40}})\))?\s*,?\s*(?:(?:{_DASH}|:|\Z)(?=\s|\Z)|{_CLOSE_DASH})"
)
_AGENCY = re.compile(rf"\((?P<agency>[A-Z][^()]{{1,30}})\)\s*(?:{_DASH}\s|{_CLOSE_DASH})")
_NAMED_OPENING = re.compile(
    rf"(?P<name>{_NAME}),\s+(?P<date>{DATE}){TIME}\s*(?:\((?P<agency>[^()]{{2,40}})\))?\s*(?:{_DASH}\s|(?-i:{_CLOSE_DASH}))",
    re.IGNORECASE,
)
_MARKED = re.compile(r"(?P<mark>[*_]{1,3})(?P<inner>[^*_\s](?:[^*_\n]*[^*_\s])?)(?P=mark)")
_HEADING = re.compile(r"#{1,6}\s+(?=\S)")
_LABELLED_DATE = re.compile(
    rf"(?:date|(?:first\s+)?published|posted|(?:last\s+)?updated)(?:\s+on)?\s*:\s*{DATE}{TIME}", re.IGNORECASE
)
_BYLINE = re.compile(
    r"(?:(?i:(?:written|reported|reporting|story|words)\s+)?)(?:By|BY|by)[\s:]+(?P<rest>[A-ZÀ-Þ][^\n]{2,150})"
)
_SOURCE = re.compile(r"(?:source|outlet|publisher)\s*:\s*(?P<name>[^\n]{2,60})", re.IGNORECASE)
_READING_TIME = re.compile(r"\d{1,3}\s*-?min(?:ute)?s?(?:\s+read)?", re.IGNORECASE)
_NO_HEADLINE = re.compile(r"\(.*\)|.*\([^()]*(?:\bvia\b|/|\bphoto)[^()]*\)|\d+\s+\w+\s+ago", re.IGNORECASE)
_PERSON = re.compile(
    r"[A-ZÀ-Þ][\w'’-]+(?:\s+[A-ZÀ-Þ]\.)?(?:\s+(?:de|van|von|al|bin|[A-ZÀ-Þ])[\w'’-]*){0,1}\s+[A-ZÀ-Þ][\w'’-]+"
)
_SENTENCE_END = re.compile(r"[.;:,]['’\"”)\]]?$")
_VERB_LIKE = re.compile(r"\b(?:said|says|told|was|were|had|has been)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Header:
    """What the head of a text says about the article. ``dates`` are (kind, date) as found, in order."""

    title: str | None = None
    outlet: str | None = None
    byline: str | None = None
    dates: tuple[tuple[str, Day], ...] = ()
    agency: str | None = None

    @property
    def published(self) -> str | None:
        """The best of ``dates`` as ISO 8601: published before dateline before updated; a day without a year takes a year found here."""
        year = next((day.year for _, day in self.dates if day.year), None)
        for kinds in (("published",), ("dateline",), ("updated",)):
            for kind, day in self.dates:
                stamp = day.iso(year)
                if kind in kinds and stamp:
                    return stamp
        return None


def find_header(lines: Sequence[str]) -> Header:
    """The header of an article, from its ``lines`` without furniture (leading and trailing white space stripped, empty ones left out)."""
    header = Header()
    body_seen = 0
    for index, line in enumerate(lines[:_LINES]):
        step = _read_line(header, line)
        if step is not None:
            header = step
            continue
        if header.title is None and body_seen == 0 and _is_headline(line, lines[index + 1 :]):
            header = replace(header, title=line)
            continue
        header = _read_opening(header, line)
        body_seen += 1
        if body_seen > 2:
            break
    return replace(header, outlet=header.outlet or header.agency)


def _read_line(header: Header, line: str) -> Header | None:
    """The header with what a line says that is nothing but a byline, a date or an outlet; ``None`` for any other line."""
    if len(line) > 180:
        return None
    for reader in (_read_stamp, _read_byline, _read_named):
        found = reader(header, line)
        if found is not None:
            return found
    source = _SOURCE.fullmatch(line)
    if source:
        return replace(header, outlet=header.outlet or _tidy(source["name"]))
    if header.title is not None and len(line) <= 50 and _is_outlet(line):
        return replace(header, outlet=header.outlet or line)
    return None


def _read_stamp(header: Header, line: str) -> Header | None:
    parts = [
        part
        for part in re.split(r"\s*[|•·]\s*|\s+(?=(?:Last\s+)?(?:Updated|updated|UPDATED|Modified)\b)", line)
        if part
    ]
    added: list[tuple[str, Day]] = []
    for part in parts:
        if added and _READING_TIME.fullmatch(part):
            continue
        match = _STAMP.fullmatch(part) or _TIME_FIRST.fullmatch(part)
        day = parse(match["date"]) if match else None
        if match is None or day is None:
            return None
        kind = (match["kind"] or "").lower()
        added.append(("updated" if "updated" in kind or "modified" in kind else "published", day))
    return replace(header, dates=(*header.dates, *added))


def _read_byline(header: Header, line: str) -> Header | None:
    match = _BYLINE.fullmatch(line)
    if not match or _VERB_LIKE.search(line) or line.endswith("."):
        return None
    rest = re.sub(
        rf"\s*(?:[,|•·]|{_DASH})?\s*(?:(?:published|updated|posted)\s+)?(?:on\s+)?(?P<date>{DATE}){TIME}\s*$",
        "",
        match["rest"],
        flags=re.IGNORECASE,
    )
    stamp = re.search(rf"(?P<date>{DATE}){TIME}\s*$", match["rest"], re.IGNORECASE)
    day = parse(stamp["date"]) if stamp else None
    names, outlet = _split_byline(rest)
    if not names:
        return None
    dates = (*header.dates, ("published", day)) if day else header.dates
    return replace(header, byline=header.byline or names, outlet=header.outlet or outlet, dates=dates)


def _split_byline(rest: str) -> tuple[str, str | None]:
    parts = [
        part.strip()
        for part in re.split(r"\s*[,|•·]\s*|\s+[-–—]\s+|\s+(?=(?:in|for)\s)", rest)
        if part.strip()
    ]
    names = parts[:1]
    outlet = None
    for part in parts[1:]:
        tidy = re.sub(r"^for\s+", "", part)
        if _is_outlet(tidy):
            outlet = outlet or tidy
        elif (
            part[0].isupper()
            and all(2 <= len(name.split()) <= 4 for name in part.split(" and "))
            and not re.search(r"\b(?:correspondent|editor|reporter|writer|staff)\b", part, re.IGNORECASE)
        ):
            names.append(part)
    return ", ".join(names), outlet


def _read_named(header: Header, line: str) -> Header | None:
    match = _NAMED.fullmatch(line) or _DATED.fullmatch(line)
    day = parse(match["date"]) if match else None
    if match is None or day is None:
        return None
    name = match["name"].strip()
    outlet = name if _is_outlet(name) and not (name.isupper() and len(name) > 5) else None
    kind = "published" if outlet or day.year else "dateline"
    return replace(header, outlet=header.outlet or outlet, dates=(*header.dates, (kind, day)))


def _read_opening(header: Header, line: str) -> Header:
    """The header with what the dateline at the start of a paragraph says."""
    match = _DATELINE.match(line[:160])
    if match and (match["date"] or match["agency"] or len(match["place"]) < 40):
        agency = _tidy(match["agency"]) if match["agency"] else None
        day = parse(match["date"]) if match["date"] else None
        dates = (*header.dates, ("dateline", day)) if day else header.dates
        return replace(header, agency=header.agency or agency, dates=dates)
    bare = _AGENCY.match(line[:60])
    if bare:
        return replace(header, agency=header.agency or _tidy(bare["agency"]))
    named = _NAMED_OPENING.match(line[:160])
    day = parse(named["date"]) if named else None
    if named and day:
        outlet = named["name"] if _is_outlet(named["name"]) else None
        agency = _tidy(named["agency"]) if named["agency"] else None
        dates = (*header.dates, ("dateline", day))
        return replace(header, outlet=header.outlet or outlet, agency=header.agency or agency, dates=dates)
    return header


def _is_headline(line: str, following: Sequence[str]) -> bool:
    if not 8 <= len(line) <= 220 or len(line.split()) < 2 or not following:
        return False
    if _NO_HEADLINE.fullmatch(line) or _is_names(line):
        return False
    if _DATELINE.match(line) and re.search(rf"\s{_DASH}\s", line[:80]) and len(line) > 120:
        return False
    if not _SENTENCE_END.search(line):
        return True
    if line.endswith((",", ";", ":")) or len(line) > 160:
        return False
    if _DATELINE.match(following[0][:160]) or _BYLINE.fullmatch(following[0]):
        return True
    return _title_case(line) and not _VERB_LIKE.search(line.rstrip("."))


def _is_names(line: str) -> bool:
    """Whether a line is nothing but one to four names of people, as a byline without its "By" is."""
    names = re.split(r",\s+(?:and\s+)?|\s+and\s+", line)
    return len(names) <= 4 and all(_PERSON.fullmatch(name) for name in names)


def _title_case(line: str) -> bool:
    words = [word for word in re.findall(r"[^\W\d_][\w'’]*", line) if len(word) > 3]
    return bool(words) and sum(word[0].isupper() for word in words) * 10 >= len(words) * 8


def _is_outlet(name: str) -> bool:
    words = name.split()
    if not words or len(words) > 7 or name.endswith((".", "?", "!")) or not name[0].isupper() or "/" in name:
        return False
    if not all(
        word[0].isupper()
        or word[0].isdigit()
        or word.lower() in ("of", "and", "the", "for", "&", "on")
        or "." in word
        for word in words
    ):
        return False
    return (name.startswith("The ") and len(words) <= 4) or bool(_OUTLET_WORD.search(name))


def _tidy(name: str) -> str | None:
    return name.strip(" .,-–—") or None


def unmarked(line: str) -> tuple[int, int]:
    """Where the words of a stripped ``line`` begin and end, without the marks of a Markdown heading or of emphasis around all of it."""
    heading = _HEADING.match(line)
    start, end = heading.end() if heading else 0, len(line)
    marked = _MARKED.fullmatch(line, start)
    return (marked.start("inner"), marked.end("inner")) if marked else (start, end)


def find_labels(lines: Sequence[str]) -> list[int]:
    """Which of the first ``lines`` of an article say nothing but its outlet or its day after a label ("Source: …", "Date: …")."""
    return [
        index
        for index, line in enumerate(lines[:_LINES])
        if _LABELLED_DATE.fullmatch(line)
        or (_SOURCE.fullmatch(line) and not _VERB_LIKE.search(line) and not line.endswith((".", "?", "!")))
    ]


def stripped(text: str, ranges: Iterator[tuple[int, int]]) -> list[str]:
    """The lines of ``text`` at ``ranges``, stripped, without the empty ones."""
    return [line for line in (text[start:end].strip() for start, end in ranges) if line]
