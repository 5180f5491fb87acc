"""One vote as a picture: an SVG to keep or mail, and blocks for the terminal. Shape and letter tell the
votes apart, not colour alone."""

from __future__ import annotations

from xml.sax.saxutils import escape

from verbale.places import name_of
from verbale.registers import Row

CHOICES = (
    ("Y", "in favour"),
    ("N", "against"),
    ("A", "abstained"),
    ("NV", "took no part"),
    ("?", "not recorded"),
)
_FILLS = {"Y": "#1b7f79", "N": "#a8324a", "A": "#ffffff", "NV": "#ffffff", "?": "#ffffff"}
_INKS = {"Y": "#ffffff", "N": "#ffffff", "A": "#333333", "NV": "#777777", "?": "#777777"}
_BLOCKS = {"Y": "■", "N": "✕", "A": "□", "NV": "·", "?": "?"}
_PLAIN = {"Y": "#", "N": "x", "A": "o", "NV": ".", "?": "?"}
_ACROSS = 5
_CELL, _GAP, _LEFT, _TOP = 84, 8, 16, 64


def members(row: Row, permanent: frozenset[str]) -> list[tuple[str, str, str, str]]:
    """The members of a vote as (code, name, vote, remark), by vote and then by name; the remark is "veto"
    or "permanent" or empty."""
    order = {choice: index for index, (choice, _) in enumerate(CHOICES)}
    found = []
    for code, choice in row.votes.items():
        remark = "veto" if code in row.vetoed_by else "permanent" if code in permanent else ""
        found.append((code, name_of(code) or code, choice, remark))
    return sorted(found, key=lambda member: (order[member[2]], member[1]))


def headline(row: Row) -> str:
    """The first line of a vote: symbol, day, outcome and numbers."""
    outcome = {"not_adopted": "not adopted"}.get(row.outcome, row.outcome)
    by = f" by {', '.join(name_of(code) or code for code in sorted(row.vetoed_by))}" if row.vetoed_by else ""
    return f"{row.key}, {row.date.day} {row.date:%B} {row.date.year}: {outcome}{by}" + (
        f", {row.tally}" if row.tally else ""
    )


def picture(row: Row, *, plain: bool = False) -> list[str]:
    """The vote in lines of blocks, one for each way of voting; ``plain`` keeps to ASCII."""
    marks = _PLAIN if plain else _BLOCKS
    lines = []
    for choice, words in CHOICES:
        count = sum(vote == choice for vote in row.votes.values())
        if count:
            lines.append(f"{words:>12}  {' '.join([marks[choice]] * count)}  {count}")
    return lines


def svg(row: Row, permanent: frozenset[str] = frozenset()) -> str:
    """The vote as a self-contained SVG: one cell for each member, its code, its vote in words, and a thick
    frame for a veto."""
    listed = members(row, permanent)
    rows = max(1, -(-len(listed) // _ACROSS))
    width = 2 * _LEFT + _ACROSS * _CELL + (_ACROSS - 1) * _GAP
    height = _TOP + rows * (_CELL // 2 + _GAP) + 28
    title, about = headline(row), row.title or row.item
    cells = [_cell(index, member) for index, member in enumerate(listed)]
    described = "; ".join(f"{name}: {dict(CHOICES)[vote]}" for _, name, vote, _ in listed)
    return "\n".join(
        [
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" height="{height}" '
            'role="img" aria-labelledby="title desc" font-family="system-ui, sans-serif">',
            f'<title id="title">{escape(title)}</title>',
            f'<desc id="desc">{escape(described)}</desc>',
            f'<rect width="{width}" height="{height}" fill="#ffffff"/>',
            f'<text x="{_LEFT}" y="24" font-size="14" font-weight="600" fill="#222222">{escape(_cut(title, 62))}</text>',
            f'<text x="{_LEFT}" y="44" font-size="12" fill="#444444">{escape(_cut(about, 72))}</text>',
            *cells,
            f'<text x="{_LEFT}" y="{height - 10}" font-size="11" fill="#444444">Thick frame: a veto. Source: {escape(row.key)}.</text>',
            "</svg>",
            "",
        ]
    )


def _cell(index: int, member: tuple[str, str, str, str]) -> str:
    code, name, choice, remark = member
    x = _LEFT + index % _ACROSS * (_CELL + _GAP)
    y = _TOP + index // _ACROSS * (_CELL // 2 + _GAP)
    frame = (
        'stroke="#000000" stroke-width="4"' if remark == "veto" else 'stroke="#555555" stroke-width="1"'
    ) + (' stroke-dasharray="4 3"' if choice in ("NV", "?") else "")
    words = "veto" if remark == "veto" else dict(CHOICES)[choice]
    middle = x + _CELL / 2
    return (
        f'<g><title>{escape(name)}: {words}</title><rect x="{x}" y="{y}" width="{_CELL}" height="{_CELL // 2}" '
        f'rx="4" fill="{_FILLS[choice]}" {frame}/>'
        f'<text x="{middle}" y="{y + 18}" font-size="14" font-weight="600" text-anchor="middle" '
        f'fill="{_INKS[choice]}">{escape(code)}</text>'
        f'<text x="{middle}" y="{y + 34}" font-size="11" text-anchor="middle" fill="{_INKS[choice]}">{words}</text></g>'
    )


def _cut(text: str, width: int) -> str:
    return text if len(text) <= width else text[: width - 1] + "…"
