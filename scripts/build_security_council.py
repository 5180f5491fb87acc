"""Makes the register of Security Council votes that ships with the package from the assembled table of votes.

    python scripts/build_security_council.py [--records DIR]

DIR holds ``votes_all.csv`` (default: ../shared/records/un-security-council beside the checkout). The output is the same, byte
for byte, for the same input: rows in order of time, no time stamp in the compressed file. ``register.toml`` beside it is written
by hand.
"""

from __future__ import annotations

import argparse
import csv
import gzip
import io
import re
import sys
from collections import Counter
from pathlib import Path

from verbale.places import find_states
from verbale.registers.topics import find_topics

ROOT = Path(__file__).resolve().parents[1]
TARGET = ROOT / "src" / "verbale" / "registers" / "data" / "un-security-council"
COLUMNS = (
    "key", "date", "draft", "resolution", "meeting", "title", "item", "subjects", "sponsors", "kind", "outcome", "yes", "no",
    "abstain", "not_voting", "vetoed_by", "on_un_veto_list", "votes", "check", "note",
)  # fmt: skip
# Slips of the pen in the lists of sponsors, and one name that the United Nations writes as no newspaper does.
SPELLINGS = {
    "Yugoslvia": "Yugoslavia", "the Soviet Socialist": "Soviet Socialist", "Ausralia": "Australia", "Siria": "Syria",
    "Kindgom": "Kingdom", "kingdom": "Kingdom", "kIngdom": "Kingdom", "SIerra Leone": "Sierra Leone", "Sierra Leona": "Sierra Leone",
    "Côte d`Ivoire": "Ivory Coast", "canada": "Canada", "Former Yugoslav": "former Yugoslav", "Costa; Rica": "Costa Rica",
    "Cabo; Verde": "Cabo Verde", "Germany, Federal Republic of": "Germany", "Madagscar": "Madagascar",
}  # fmt: skip
REMARK = re.compile(r"\(/!\\ ([^)]*)\)")
LETTER = re.compile(
    r"(?:Identical |Further )?(?:Letters?|Telegrams?|Request|Identical letters|Identical notifications|Note)\b"
)
WRITER = re.compile(
    r"(?:[Ll]etters?|[Tt]elegrams?|[Nn]otifications)\b[^|]{0,40}?\bfrom\b.*?(?:to the (?:United Nations"
    r"|President|Secretary-General|UN)[^|;:(]*|(?=[(|;:])|$)"
)
# Subjects that neither the title nor the agenda item names, added by hand from what is generally known of these votes.
SUBJECTS = {
    "S/3710 (as amended)": "EGY ISR suez", "S/3713/Rev.1 (as amended)": "EGY ISR suez", "S/8761": "CSK",
    "S/10416": "IND PAK BGD kashmir", "S/10423": "IND PAK BGD kashmir", "S/10446/Rev.1": "IND PAK BGD kashmir", "S/10784": "ISR LBN SYR",
    "S/10786": "ISR LBN SYR", "S/10974": "ISR PSE", "S/11898": "ISR LBN", "S/15185": "ISR LBN", "S/15255/Rev.2(as corrected)": "ISR LBN",
    "S/15347/Rev.1": "ISR LBN", "S/16351/Rev.2": "LBN", "S/16732": "LBN ISR", "S/17000": "LBN ISR", "S/17730/Rev.2": "LBN ISR",
    "S/18016/Rev.1": "LBY USA", "S/18087/Rev.1": "ZAF", "S/20378": "LBY USA", "S/1997/18": "GTM central-america", "S/3730/Rev.1": "HUN",
    "S/1048": "berlin", "S/4985/Rev.1": "COD", "S/10931/Rev.1": "PAN panama-canal", "S/11543": "ZAF", "S/13735": "IRN",
    "S/15966/Rev.1": "KOR kal007 RUS", "S/19434": "LBN ISR", "S/19868": "LBN ISR", "S/20322": "LBN ISR", "S/2007/14": "MMR",
    "S/2002/712": "BIH peacekeeping", "S/2008/447": "ZWE", "S/2011/612": "SYR", "S/2012/77": "SYR", "S/2012/538": "SYR",
    "S/2013/660": "KEN icc", "S/2014/189": "UKR", "S/2014/348": "SYR icc", "S/2015/562": "UKR aviation",
    "S/2016/846": "SYR", "S/2016/847": "SYR", "S/2016/1026": "SYR", "S/2017/172": "SYR chemical", "S/2017/315": "SYR chemical",
    "S/2017/884": "SYR chemical", "S/2017/962": "SYR chemical", "S/2017/968": "SYR chemical", "S/2017/970": "SYR chemical",
    "S/2018/156": "YEM IRN", "S/2018/175": "SYR chemical", "S/2018/321": "SYR chemical", "S/2018/322": "SYR chemical",
    "S/2018/355": "SYR", "S/2019/756": "SYR", "S/2019/757": "SYR", "S/2019/961": "SYR", "S/2019/962": "SYR",
    "S/2020/24 amendment": "SYR", "S/2020/654": "SYR", "S/2020/658": "SYR", "S/2020/667": "SYR", "S/2020/683": "SYR",
    "S/2020/797": "IRN disarmament", "S/2020/852": "terrorism", "S/2021/990": "climate", "S/2022/155": "UKR",
    "S/2022/231": "UKR", "S/2022/538": "SYR", "S/2022/541": "SYR", "S/2022/821": "UKR chemical", "S/2023/212": "nord-stream",
    "S/2023/506": "SYR", "S/2023/507": "SYR", "Oral amendment 1": "red-sea YEM", "Oral amendment 2": "red-sea YEM",
    "Oral amendment 3": "red-sea YEM", "S/2024/312": "PSE membership", "S/2024/302": "outer-space disarmament",
    "S/2024/323 (amendment)": "outer-space disarmament", "S/2024/383": "outer-space disarmament", "S/2025/561": "IRN disarmament",
    "S/2025/539": "IRN disarmament",
}  # fmt: skip


def main() -> int:
    """Builds the register; returns the exit code."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument(
        "--records", type=Path, default=ROOT.parent / "shared" / "records" / "un-security-council"
    )
    folder = parser.parse_args().records
    source = folder / "votes_all.csv"
    if not source.is_file():
        print(
            f"{source} is not there: the assembled table of votes is needed to build the register.",
            file=sys.stderr,
        )
        return 1
    with source.open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines))
    made = build(rows)
    TARGET.mkdir(parents=True, exist_ok=True)
    (TARGET / "rows.csv.gz").write_bytes(packed(made))
    print(f"{len(made)} rows, {(TARGET / 'rows.csv.gz').stat().st_size} bytes")
    return 0


def build(rows: list[dict[str, str]]) -> list[dict[str, str]]:
    """The rows of the register, in order of date and symbol, each with a key of its own."""
    rows = sorted(rows, key=lambda r: (r["date"], _number(r["meeting"])))
    names = Counter(name(row) for row in rows)
    seen: Counter[str] = Counter()
    made = []
    for row in rows:
        key = name(row)
        seen[key] += 1
        unknown = "no information about the vote" in row["title"] + row["agenda_item"]
        made.append(
            {
                "key": f"{key}#{seen[key]}" if names[key] > 1 else key,
                "date": row["date"],
                "draft": "" if row["draft_symbol"].startswith("S/PV.") else row["draft_symbol"],
                "resolution": row["resolution"],
                "meeting": row["meeting"].replace(" | ", " "),
                "title": _short(row["title"]),
                "item": _short(row["agenda_item"]),
                "subjects": " ".join(sorted(subjects(row))),
                "sponsors": " ".join(sponsors(row["sponsors"])),
                "kind": row["kind"],
                "outcome": row["outcome"],
                **{
                    column: "" if unknown else row[column]
                    for column in ("yes", "no", "abstain", "not_voting")
                },
                "vetoed_by": row["vetoed_by"].replace(";", " "),
                "on_un_veto_list": row["in_un_veto_list"],
                "votes": row["votes_by_member"].replace(";", " "),
                "check": row["check"],
                "note": " | ".join(filter(None, [row["note"], *REMARK.findall(row["title"])])),
            }
        )
    return made


def name(row: dict[str, str]) -> str:
    """What a vote is called: its draft's symbol, else its resolution's, else its meeting's with the kind of motion."""
    symbol = row["draft_symbol"]
    if symbol.startswith("S/PV.") or not symbol:
        return row["resolution"] or row["meeting"] or row["date"]
    if symbol.startswith("Oral"):
        return f"{row['meeting']} {symbol.lower()}"
    return symbol.replace(" (amendment)", "").replace(" amendment", "")


def subjects(row: dict[str, str]) -> set[str]:
    """The subjects of a row: from its title and item; a letter's item names its writer, and counts only where nothing else does."""
    title, item = WRITER.sub(" ", row["title"]), WRITER.sub(" ", row["agenda_item"][:400])
    by_hand = set(SUBJECTS.get(row["draft_symbol"], "").split())
    if row["agenda_item"] == "Situation in the Republic of the Congo":
        return {"COD", "congo"}
    if by_hand and WRITER.search(row["title"] + row["agenda_item"]):
        return by_hand
    found = {found.key for found in find_topics(title)} | by_hand
    if not found - {"middle-east", "africa", "peacekeeping", "sanctions"} or not LETTER.match(item):
        found |= {found.key for found in find_topics(item)}
    if not found and WRITER.search(row["agenda_item"]):
        found = {found.key for found in find_topics(row["agenda_item"][:400])}
    return found


def sponsors(words: str) -> list[str]:
    """The codes of the states that tabled a draft, in the order given; "President" and committees lead to none."""
    for slip, right in SPELLINGS.items():
        words = words.replace(slip, right)
    words = re.sub(r"\s*\((?:as|on behalf|for the) [^)]*\)", "", words)
    codes: list[str] = []
    for mention in find_states(words):
        if mention.form.kind == "name":
            code = "COG" if mention.form.text == "Congo" else mention.form.code
            if code not in codes:
                codes.append(code)
    return codes


def packed(rows: list[dict[str, str]]) -> bytes:
    """The rows as a gzipped CSV without time stamp or name."""
    text = io.StringIO()
    writer = csv.DictWriter(text, COLUMNS, lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return gzip.compress(text.getvalue().encode("utf-8"), 9, mtime=0)


def _short(text: str) -> str:
    text = " ".join(REMARK.sub("", text).replace(" | | ", " | ").split())
    return text if len(text) <= 240 else text[:237] + "..."


def _number(meeting: str) -> int:
    found = re.search(r"\d+", meeting)
    return int(found[0]) if found else 0


if __name__ == "__main__":
    sys.exit(main())
