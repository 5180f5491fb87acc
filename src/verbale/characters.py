"""Characters as they come, and as they are read: a cleaned text with the way back to the text it was made from.

What is changed: a byte-order mark, zero-width characters, soft hyphens and control characters are dropped; CRLF, lone CR, the
Unicode line separators and form feeds become line feeds; every other white-space character becomes a plain space. Nothing else
is touched: combining marks, emoji (with the joiners inside them) and odd quotation marks stay as written.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, field

_DROPPED = (
    "\u00ad\u200b\u200e\u200f\u2060\ufeff\u180e"
    + "\u061c\u202a-\u202e\u2066-\u2069"
    + r"\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f"
)
_PATTERN = re.compile(
    "(?P<line>\r\n|[\r\x0b\x0c\x85\u2028]|\u2029)"
    "|(?P<space>[\t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000])"
    f"|(?P<drop>[{_DROPPED}]|(?<![\U0001f000-\U0001faff\u2600-\u27bf\ufe0f])\u200d|(?<=\\s)\u200c)"
)
Run = tuple[int, int, int]


@dataclass(frozen=True, slots=True)
class Cleaned:
    """A cleaned text. ``runs`` are ``(start in text, start in raw, length)``, ascending, without gaps in ``text``.

    A character that replaces another (a space for a no-break space, a line feed for CRLF) leads back to the first character of what it
    replaces.
    """

    text: str
    runs: tuple[Run, ...]
    _starts: tuple[int, ...] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_starts", tuple(run[0] for run in self.runs))

    def raw_offset(self, offset: int) -> int:
        """Where in the raw text the character at ``offset`` (0 to ``len(text) - 1``) came from.

        Raises ``IndexError`` for any other offset.
        """
        if not 0 <= offset < len(self.text):
            raise IndexError(f"offset {offset} lies outside a text of {len(self.text)} characters")
        start, raw, _ = self.runs[bisect_right(self._starts, offset) - 1]
        return raw + offset - start

    def raw_range(self, start: int, end: int) -> tuple[int, int]:
        """The half-open range of the raw text that ``text[start:end]`` was read from; an empty range stays empty."""
        if start >= end:
            at = self.raw_offset(start) if start < len(self.text) else self._raw_end()
            return at, at
        return self.raw_offset(start), self.raw_offset(end - 1) + 1

    def _raw_end(self) -> int:
        return self.runs[-1][1] + self.runs[-1][2] if self.runs else 0


def clean(raw: str) -> Cleaned:
    """``raw`` as it is read, with the way back. Linear in its length; see the module's docstring for what changes."""
    pieces: list[str] = []
    runs: list[Run] = []
    length = position = 0

    def keep(piece: str, at: int) -> None:
        nonlocal length
        if piece:
            runs.append((length, at, len(piece)))
            pieces.append(piece)
            length += len(piece)

    for match in _PATTERN.finditer(raw):
        keep(raw[position : match.start()], position)
        if match["line"]:
            keep("\n", match.start())
        elif match["space"]:
            keep(" ", match.start())
        position = match.end()
    keep(raw[position:], position)
    return Cleaned("".join(pieces), _joined(runs))


def select(cleaned: Cleaned, ranges: list[tuple[int, int]]) -> Cleaned:
    """The pieces ``ranges`` (half-open, ascending, apart) of a cleaned text put together, still leading back to the raw text."""
    pieces: list[str] = []
    runs: list[Run] = []
    length = 0
    index = 0
    for start, end in ranges:
        while index < len(cleaned.runs) and sum(cleaned.runs[index][::2]) <= start:
            index += 1
        walker = index
        while walker < len(cleaned.runs) and cleaned.runs[walker][0] < end:
            at, raw, size = cleaned.runs[walker]
            low, high = max(start, at), min(end, at + size)
            if low < high:
                runs.append((length, raw + low - at, high - low))
                pieces.append(cleaned.text[low:high])
                length += high - low
            walker += 1
        index = max(walker - 1, index)
    return Cleaned("".join(pieces), _joined(runs))


def _joined(runs: list[Run]) -> tuple[Run, ...]:
    joined: list[Run] = []
    for start, raw, length in runs:
        if joined and joined[-1][1] + joined[-1][2] == raw:
            first, raw_first, size = joined[-1]
            joined[-1] = (first, raw_first, size + length)
        else:
            joined.append((start, raw, length))
    return tuple(joined)
