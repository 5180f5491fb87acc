"""How long finding formal acts and checking them takes for one report.

    python benchmarks/registers.py [--repeat N]

An invented report of about 750 words with six formal acts is read N times; the median of each part is printed, with the
time that loading the register takes once.
"""

from __future__ import annotations

import argparse
import statistics
import sys
import time
from datetime import date

from verbale.acts.formal import find_formal_act_details
from verbale.registers import Context, check_acts, registers
from verbale.text import lay_out

PUBLISHED = "2023-11-20"
ACTS = (
    "Russia and China vetoed a United States draft on Gaza in the Security Council on 25 October. The vote was ten in favour, "
    "three against and two abstentions. The United States has so far vetoed three UN resolutions on the war. On 15 November the "
    "Security Council adopted Resolution 2712 (2023), drafted by Malta, by 12 votes to none. Britain, Russia and the United States "
    "abstained. The General Assembly adopted a resolution of its own on 27 October."
)
FILLER = (
    "Fishing boats lay at the quay while the harbour master spoke of the winter to come, of ropes that had to be mended and of a "
    "lamp that nobody had lit since spring. The town's shops closed early, and the ferry carried fewer passengers than a year ago, "
    "an officer said. "
)


def main() -> int:
    """Prints the medians; returns 1 where a check adds 5 milliseconds or more."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--repeat", type=int, default=50)
    repeat = parser.parse_args().repeat
    text = "Council at odds over Gaza\n\n" + "\n\n".join([FILLER * 3, ACTS, FILLER * 5, FILLER * 5])
    start = time.perf_counter()
    records = registers()
    loading = time.perf_counter() - start
    document = lay_out(text)
    context = Context(text, "Council at odds over Gaza", date.fromisoformat(PUBLISHED))
    finding, checking = [], []
    for _ in range(repeat):
        start = time.perf_counter()
        pairs = find_formal_act_details(document, (), PUBLISHED)
        middle = time.perf_counter()
        check_acts(pairs, Context(context.text, context.title, context.published), records)
        finding.append(middle - start)
        checking.append(time.perf_counter() - middle)
    print(f"{len(text.split())} words, {len(pairs)} acts")
    print(f"loading the register, once: {loading * 1000:.0f} ms")
    print(f"finding formal acts, median: {statistics.median(finding) * 1000:.2f} ms")
    print(f"checking them, median: {statistics.median(checking) * 1000:.2f} ms")
    return 0 if statistics.median(checking) < 0.005 else 1


if __name__ == "__main__":
    sys.exit(main())
