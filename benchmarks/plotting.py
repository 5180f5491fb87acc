"""Plots of growth as plain SVG, without anything to install: lines over a size, both axes logarithmic.

    plot(rows, Plot("Search", "statements", "milliseconds", {"search_p95_ms": "95th percentile"}), across="statements") -> str

A dashed line shows what growth in step with the size (linear) looks like, a red one the most that is wanted.
"""

from __future__ import annotations

import html
import math
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

COLOURS = ("#1b5e9b", "#b34700", "#2e7d32", "#6a1b9a")
WIDTH, HEIGHT, LEFT, RIGHT, TOP, BOTTOM = 640, 380, 70, 20, 70, 50


@dataclass(frozen=True, slots=True)
class Plot:
    """What a plot shows: ``lines`` leads from columns to the words for each line; ``wanted`` is the value that a requirement names;
    ``linear`` draws growth in step with the size beside the first line."""

    title: str
    across: str
    up: str
    lines: Mapping[str, str]
    wanted: float | None = None
    linear: bool = True


def plot(rows: Sequence[Mapping[str, float]], what: Plot, *, across: str) -> str:
    """The SVG. ``across`` is the column of the sizes; rows in the order of their size."""
    sizes = [row[across] for row in rows]
    values = [row[name] for row in rows for name in what.lines if row[name] > 0]
    low, high = _decade(min(values), -1), _decade(max([*values, what.wanted or 0]), 1)
    first, last = min(sizes) / 1.15, max(sizes) * 1.15

    def x(size: float) -> float:
        share = math.log(size / first) / math.log(last / first)
        return LEFT + (WIDTH - LEFT - RIGHT) * share

    def y(value: float) -> float:
        share = math.log(max(value, low) / low) / math.log(high / low)
        return HEIGHT - BOTTOM - (HEIGHT - TOP - BOTTOM) * share

    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" font-family="sans-serif" font-size="12">',
        f'<rect width="{WIDTH}" height="{HEIGHT}" fill="white"/>',
        f'<text x="{LEFT}" y="20" font-size="14" font-weight="bold">{html.escape(what.title)}</text>',
        *_axes(sizes, (low, high), what, (x, y)),
    ]
    for place, (name, words) in enumerate(what.lines.items()):
        parts += _line([(x(row[across]), y(row[name]), row[name]) for row in rows], COLOURS[place % 4])
        parts.append(
            f'<text x="{LEFT + 150 * place}" y="40" fill="{COLOURS[place % 4]}">● {html.escape(words)}</text>'
        )
    if what.linear and len(rows) > 1:
        name = next(iter(what.lines))
        start = rows[0][name]
        end = start * sizes[-1] / sizes[0]
        reach = sizes[-1] if end <= high else sizes[0] * high / start
        parts.append(
            f'<line x1="{x(sizes[0]):.1f}" y1="{y(start):.1f}" x2="{x(reach):.1f}" y2="{y(min(end, high)):.1f}" '
            'stroke="#888" stroke-dasharray="5 4"/>'
            f'<text x="{WIDTH - RIGHT}" y="40" text-anchor="end" fill="#888">- - in step with the size</text>'
        )
    if what.wanted is not None:
        parts.append(
            f'<line x1="{LEFT}" y1="{y(what.wanted):.1f}" x2="{WIDTH - RIGHT}" y2="{y(what.wanted):.1f}" stroke="#c62828"/>'
            f'<text x="{WIDTH - RIGHT}" y="{y(what.wanted) - 4:.1f}" text-anchor="end" fill="#c62828">wanted: {what.wanted:g}</text>'
        )
    return "\n".join([*parts, "</svg>", ""])


Scale = Callable[[float], float]


def _axes(
    sizes: Sequence[float], ends: tuple[float, float], what: Plot, scales: tuple[Scale, Scale]
) -> Iterator[str]:
    x, y = scales
    value = ends[0]
    while value <= ends[1] * 1.001:
        yield (
            f'<line x1="{LEFT}" y1="{y(value):.1f}" x2="{WIDTH - RIGHT}" y2="{y(value):.1f}" stroke="#e3e3e3"/>'
            f'<text x="{LEFT - 6}" y="{y(value) + 4:.1f}" text-anchor="end">{value:,g}</text>'
        )
        value *= 10
    for size in sizes:
        yield (
            f'<line x1="{x(size):.1f}" y1="{TOP}" x2="{x(size):.1f}" y2="{HEIGHT - BOTTOM}" stroke="#f0f0f0"/>'
            f'<text x="{x(size):.1f}" y="{HEIGHT - BOTTOM + 16}" text-anchor="middle">{short(size)}</text>'
        )
    yield f'<text x="{(LEFT + WIDTH - RIGHT) / 2}" y="{HEIGHT - 12}" text-anchor="middle">{html.escape(what.across)}</text>'
    middle = (TOP + HEIGHT - BOTTOM) / 2
    turned = f'transform="rotate(-90 14 {middle})"'
    yield f'<text x="14" y="{middle}" text-anchor="middle" {turned}>{html.escape(what.up)}</text>'


def _line(points: Sequence[tuple[float, float, float]], colour: str) -> list[str]:
    path = " ".join(f"{x:.1f},{y:.1f}" for x, y, _ in points)
    drawn = [f'<polyline fill="none" stroke="{colour}" stroke-width="2" points="{path}"/>']
    for x, y, value in points:
        drawn.append(
            f'<circle cx="{x:.1f}" cy="{y:.1f}" r="3" fill="{colour}"/>'
            f'<text x="{x:.1f}" y="{y - 7:.1f}" text-anchor="middle" font-size="11" fill="{colour}">{_told(value)}</text>'
        )
    return drawn


def short(size: float) -> str:
    """A size in few signs: ``2M``, ``200k``, ``40``."""
    for unit, sign in ((1e6, "M"), (1e3, "k")):
        if size >= unit:
            return f"{size / unit:.3g}{sign}"
    return f"{size:g}"


def _told(value: float) -> str:
    return f"{value:,.0f}" if value >= 100 else f"{value:.3g}"


def _decade(value: float, way: int) -> float:
    exponent = math.log10(value)
    return 10.0 ** (math.floor(exponent) if way < 0 else math.ceil(exponent))


def write(path: Path, svg: str) -> None:
    """Write a plot."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(svg, "utf-8")
