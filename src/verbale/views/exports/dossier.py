"""One speaker's dossier as a web page that needs nothing else: to print, or to mail to a colleague."""

from __future__ import annotations

import base64
import functools
import hashlib
import importlib.resources
from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from typing import Any, Protocol

from jinja2 import DictLoader, Environment, StrictUndefined, Template

from verbale.days import days_of
from verbale.version import __version__
from verbale.views import wording

_WIDTH, _HEIGHT, _BASE = 720, 102, 101


class _Plain(Protocol):
    """What a dossier is made from: :class:`verbale.ledger.queries.dossier.Dossier`."""

    def to_dict(self) -> dict[str, Any]:
        """As plain values."""


def render(dossier: _Plain) -> str:
    """The page. All text of articles is escaped; nothing is fetched and nothing runs."""
    plain = dossier.to_dict()
    names = [one["value"] for one in plain["names"]] or [plain["speaker"]]
    template, style = _template()
    policy = f"default-src 'none'; style-src 'sha256-{_digest(style)}'; base-uri 'none'; form-action 'none'"
    count = sum(one["statements"] for one in plain["outlets"])
    lead = f"{wording.plural(count, 'statement')} in {wording.plural(len(plain['outlets']), 'outlet')}"
    return template.render(
        policy=policy,
        version=__version__,
        style=style,
        title=names[0],
        lead=lead,
        chart=_chart(plain["told"]),
        facts=_facts(plain),
        days=_days(plain["told"]),
        formal=[_formal(one) for one in plain["formal_acts"]],
        disputes=[
            ("Accounts of this speaker that are challenged", [_pair(one) for one in plain["challenged"]]),
            ("Accounts of others that this speaker challenges", [_pair(one) for one in plain["challenges"]]),
        ],
        more=plain["next"] is not None,
    )


def _facts(plain: Mapping[str, Any]) -> list[tuple[str, list[tuple[str, str]]]]:
    """Under each heading, values with what is to be said of them."""
    return [
        ("Names", [_naming(one) for one in plain["names"]]),
        ("Offices, as reported", [_naming(one) for one in plain["roles"]]),
        ("Speaks for", [_naming(one) for one in plain["actors"]]),
        ("Speech acts", [(act, wording.plural(count, "statement")) for act, count in plain["acts"].items()]),
        (
            "Reported by",
            [
                (
                    one["outlet"] or "no outlet named",
                    f"{wording.plural(one['statements'], 'statement')}, {one['direct'] or 'none'} direct",
                )
                for one in plain["outlets"]
            ],
        ),
    ]


def _naming(one: Mapping[str, Any]) -> tuple[str, str]:
    span = " to ".join(dict.fromkeys(_day(d) for d in (one["first"], one["last"]) if d))
    return one["value"], ", ".join(filter(None, (wording.plural(one["statements"], "statement"), span)))


def _days(told: Iterable[Mapping[str, Any]]) -> list[tuple[str, list[dict[str, Any]]]]:
    days: dict[str, list[dict[str, Any]]] = {}
    for one in told:
        reports = [one["first"], *one["others"]]
        first = reports[0]
        how = [
            first["kind"],
            first["act"],
            first["channel"],
            f"as {first['role']}" if first["role"] else None,
        ]
        days.setdefault(_day(one.get("day") or first["said"] or first["published"]), []).append(
            {
                "content": first["content"] or f"({first['cue']})",
                "how": " · ".join(filter(None, how)),
                "reports": [_where(r) for r in reports],
            }
        )
    return list(days.items())


def _where(one: Mapping[str, Any]) -> str:
    judged = f"judged by {one['judged']['by']}" if one.get("judged") else None
    parts = (
        one["outlet"] or "no outlet named",
        _day(one["published"]),
        f"{one['article'][:12]}:{one['statement']}",
        f"characters {one['content_spans'].replace('-', '–').replace(' ', ', ')}"
        if one["content_spans"]
        else None,
        one["url"],
        judged,
    )
    return ", ".join(filter(None, parts))


def _pair(one: Mapping[str, Any]) -> dict[str, str]:
    account, challenge = one["account"], one["challenge"]
    return {
        "kind": one["kind"],
        "reason": one["reason"] + (f" · judged: {one['judged']}" if one["judged"] else ""),
        "account": account["content"],
        "challenge": challenge["content"],
        "account_where": f"{account['name'] or account['source'] or 'no source named'} · {_where(account)}",
        "challenge_where": f"{challenge['name'] or challenge['source'] or 'no source named'} · {_where(challenge)}",
    }


def _formal(one: Mapping[str, Any]) -> dict[str, str]:
    day = f"{_day(one['date'])}, " if one["date"] else ""
    return {
        "text": one["text"],
        "how": one["type"],
        "where": f"{day}{one['article'][:12]}:{one['id']}, characters {one['start']}–{one['end']}",
    }


def _day(value: str | None) -> str:
    if not value:
        return "Day not known"
    days = days_of(value)
    if days and days[0] == days[1]:
        return f"{days[0].day} {days[0]:%B %Y}"
    return value


def _chart(told: Iterable[Mapping[str, Any]]) -> dict[str, Any]:
    """How many reports of this speaker's words there are on each day (or week, or month), as bars."""
    counts: dict[date, int] = {}
    for one in told:
        for report in (one["first"], *one["others"]):
            days = days_of(report["said"] or report["published"])
            if days:
                counts[days[0]] = counts.get(days[0], 0) + 1
    if not counts:
        return {"bars": []}
    first, last = min(counts), max(counts)
    step = max(1, -(-((last - first).days + 1) // 60))
    bins: dict[int, int] = {}
    for day, count in counts.items():
        bins[(day - first).days // step] = bins.get((day - first).days // step, 0) + count
    slots = (last - first).days // step + 1
    wide, most = _WIDTH / max(slots, 12), max(bins.values())
    bars = []
    for slot, count in sorted(bins.items()):
        high = round(84 * count / most, 1)
        start = first + timedelta(days=slot * step)
        bars.append(
            {"x": round(slot * wide + wide * 0.1, 1), "y": round(_BASE - high, 1), "w": round(wide * 0.8, 1), "h": high,
             "middle": round((slot + 0.5) * wide, 1), "count": count if count == most else "",
             "label": f"{_day(start.isoformat())}: {wording.plural(count, 'report')}"}
        )  # fmt: skip
    ticks = list(dict.fromkeys((_day(first.isoformat()), _day(last.isoformat()))))
    unit = "day" if step == 1 else f"{step} days"
    return {
        "bars": bars,
        "ticks": ticks,
        "width": _WIDTH,
        "height": _HEIGHT,
        "base": _BASE,
        "label": f"Reports of this speaker’s words, by {unit}",
    }


def _digest(style: str) -> str:
    return base64.b64encode(hashlib.sha256(style.encode("utf-8")).digest()).decode("ascii")


def _harmless(value: Any) -> Any:
    """Text without signs that turn a line round or hide in it; what is markup of ours stays."""
    return wording.harmless(value) if isinstance(value, str) and not hasattr(value, "__html__") else value


@functools.cache
def _template() -> tuple[Template, str]:
    folder = importlib.resources.files("verbale.views.exports") / "templates"
    environment = Environment(
        loader=DictLoader({"dossier.html": (folder / "dossier.html").read_text("utf-8")}),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=_harmless,
        trim_blocks=True,
    )
    return environment.get_template("dossier.html"), (folder / "dossier.css").read_text("utf-8")
