"""In whose words a place of the text stands: the statements whose content holds it, looked up without going through all of them."""

from __future__ import annotations

from collections import defaultdict

from verbale.records import Statement

_BLOCK = 512
_Spans = list[tuple[int, str, int, int, Statement]]


class Contents:
    """The contents of an article's statements by stretches of its text, so that a lookup takes no longer in a long article."""

    def __init__(self, statements: tuple[Statement, ...]) -> None:
        self._blocks: dict[int, _Spans] = defaultdict(list)
        for statement in statements:
            for span in statement.content:
                entry = (span.end - span.start, statement.id, span.start, span.end, statement)
                for block in range(span.start // _BLOCK, span.end // _BLOCK + 1):
                    self._blocks[block].append(entry)

    def around(self, at: int) -> list[Statement]:
        """The statements whose content holds ``at``, the innermost first."""
        inside = [entry for entry in self._blocks.get(at // _BLOCK, []) if entry[2] <= at < entry[3]]
        return [entry[4] for entry in sorted(inside, key=lambda entry: entry[:2])]

    def within(self, at: int) -> str | None:
        """The id of the innermost statement in whose content ``at`` stands."""
        inside = self.around(at)
        return inside[0].id if inside else None
