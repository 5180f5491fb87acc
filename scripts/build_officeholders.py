#!/usr/bin/env python3
"""Make the dated table of office-holders that ``verbale.sources`` ships.

Usage:
    build_officeholders.py HEADS.csv OFFICES.csv [-o src/verbale/sources/data/officeholders.tsv.gz]

HEADS.csv has the columns ``iso3, role, holder, since, first_seen, last_seen`` (heads of state and government, from
the public-domain World Factbook); OFFICES.csv has ``iso3, position, person, wikidata, start, end`` (office-holders,
from Wikidata, CC0). What comes out is one row for each term: ``name, country, from, to, rank, position``, sorted,
tab-separated, gzipped without a time stamp, so that the same input gives the same bytes. ``to`` is empty where the
holder was still in office when the source was read; ``rank`` is H for a head of state or government.
"""

from __future__ import annotations

import argparse
import csv
import gzip
import io
import re
import sys
from pathlib import Path

SOVEREIGN_FIRST = ("GBR", "USA", "FRA", "NLD", "DNK", "NOR", "AUS", "NZL", "CHN")
EARLIEST = "2000"
_MONTH_NAMES = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
)  # fmt: skip
MONTHS = {name: number for number, name in enumerate(_MONTH_NAMES, 1)}
TITLE = re.compile(
    r"^(?:(?:(?:executive|acting|interim|transition(?:al)?|caretaker|first|second|third|vice|deputy|prime|state|chief|federal|"
    r"general|crown|supreme|co-?|head|chairman|chairperson|chair|president|presidents|minister|ministers|premier|chancellor|king|queen|"
    r"emir|amir|sultan|pope|prince|grand|duke|governor|leader|secretary|administrator|bailiff|mayor|captains?|regent|"
    r"executive|council|cabinet|taoiseach|of|the|for|and|government|swiss|confederation|republic|presidency|designate|-|"
    r"sheikh|gen\.|lt\.|col\.|maj\.|dr\.|sir|dame|brig\.|capt\.|field|marshal|ret\.|ayatollah|mullah|haji)[,.]?)\s+)+",
    re.IGNORECASE,
)
PLACE_AFTER = re.compile(r"\s*(?:,|;|\(| of the | also spelled |/| and ).*$")


def iso_date(text: str) -> str:
    """``30 April 2013`` as ``2013-04-30``; a bare month or year as precise as it is; the empty string for anything
    else.
    """
    match = re.fullmatch(r"(?:(\d{1,2}) )?(?:(\w+) )?(\d{4})", text.strip())
    if not match:
        return ""
    day, month, year = match.groups()
    if month is None or month not in MONTHS:
        return year
    return f"{year}-{MONTHS[month]:02d}" + (f"-{int(day):02d}" if day else "")


def plain_name(holder: str) -> str | None:
    """The name in a Factbook entry such as ``Prime Minister Michiel "Mike" EMAN``, in ordinary case; ``None`` if it
    is unclear.
    """
    if holder.lower().startswith("represented by"):
        return None
    name = PLACE_AFTER.sub("", re.sub(r"[\"“][^\"”]*[\"”]\s*", "", TITLE.sub("", holder))).strip()
    if (
        not re.fullmatch(r"[^\d:]{4,60}", name)
        or len(name.split()) > 6
        or not any(word.isupper() for word in name.split())
    ):
        return None
    if not name[0].isupper() or re.search(r"(?i)\b(?:co-prince|lord|of)\b", name):
        return None
    words = [
        "-".join(part.capitalize() if len(part) > 1 else part for part in word.split("-"))
        if word.isupper() and not re.fullmatch(r"[IVX]+|[A-Z]\.?", word)
        else word
        for word in name.split()
    ]
    return " ".join(words)


def heads(path: Path) -> list[tuple[str, ...]]:
    """Terms of heads of state and government, one country for each person and start."""
    rows = list(csv.DictReader(path.open(encoding="utf-8", newline="")))
    newest = max(row["last_seen"] for row in rows)
    found: dict[tuple[str, str], dict[str, tuple[str, str]]] = {}
    for row in rows:
        name = plain_name(row["holder"])
        start = iso_date(row["since"]) or row["first_seen"]
        deputy = re.match(r"(?:first |second |third )?(?:vice|deputy)", row["holder"], re.IGNORECASE)
        if not name or not start:
            continue
        end = "" if row["last_seen"] == newest else row["last_seen"]
        position = "deputy " + row["role"] if deputy else row["role"]
        countries = found.setdefault((name, start), {})
        known = countries.get(row["iso3"])
        if known is None or end == "" or known[0] < end:
            countries[row["iso3"]] = (end, position)
    terms = []
    for (name, start), countries in found.items():
        country = (
            next((iso3 for iso3 in SOVEREIGN_FIRST if iso3 in countries), None)
            if len(countries) > 1
            else next(iter(countries))
        )
        if country is None:
            continue
        end, position = countries[country]
        terms.append((name, country, start, end, "" if position.startswith("deputy") else "H", position))
    return terms


def offices(path: Path) -> list[tuple[str, ...]]:
    """Terms from Wikidata that had not ended before 2000. World bodies ("INT") speak for the UN where the position
    says so.
    """
    terms = []
    for row in csv.DictReader(path.open(encoding="utf-8", newline="")):
        name = " ".join(row["person"].split())
        if len(name.split()) < 2 or re.search(r"[\t\d]", name) or (row["end"] and row["end"] < EARLIEST):
            continue
        country = row["iso3"]
        if country == "INT":
            country = (
                "UN" if re.search(r"United Nations|International Court of Justice", row["position"]) else ""
            )
        if country:
            terms.append((name, country, row["start"], row["end"], "", " ".join(row["position"].split())))
    return terms


def write(terms: list[tuple[str, ...]], path: Path) -> None:
    """The sorted table, gzipped without time stamp or file name."""
    body = "".join("\t".join(term) + "\n" for term in sorted(set(terms)))
    buffer = io.BytesIO()
    with gzip.GzipFile(filename="", mode="wb", fileobj=buffer, mtime=0, compresslevel=9) as packed:
        packed.write(body.encode("utf-8"))
    path.write_bytes(buffer.getvalue())


def main(arguments: list[str] | None = None) -> int:
    """Build the table; returns the exit code."""
    parser = argparse.ArgumentParser(description="Make the dated table of office-holders.")
    parser.add_argument("heads", type=Path)
    parser.add_argument("offices", type=Path)
    parser.add_argument(
        "-o", "--output", type=Path, default=Path("src/verbale/sources/data/officeholders.tsv.gz")
    )
    options = parser.parse_args(arguments)
    terms = heads(options.heads) + offices(options.offices)
    write(terms, options.output)
    print(f"{len(set(terms))} terms, {options.output.stat().st_size} bytes")
    return 0


if __name__ == "__main__":
    sys.exit(main())
