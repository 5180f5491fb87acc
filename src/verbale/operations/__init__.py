"""One function for each thing that a person can do. Every view calls only this; nothing here prints or exits.

``reading`` reads articles; ``keeping`` puts them into a ledger and looks after it; ``asking`` answers questions of a
ledger; ``judging`` keeps what people decide; ``comparing`` lays many readings side by side. Only ``reading`` is loaded
with the package: the others need the store, and are imported by name.
"""

from verbale.operations.reading import (
    Outcome,
    find,
    read,
    read_demo,
    read_lines,
    read_many,
    read_source,
    read_sources,
)

__all__ = [
    "Outcome",
    "find",
    "read",
    "read_demo",
    "read_lines",
    "read_many",
    "read_source",
    "read_sources",
]
