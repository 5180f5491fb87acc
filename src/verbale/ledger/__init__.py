"""The store: readings in, judgements in, questions out. Opened by :func:`open_ledger`."""

from verbale.ledger.about import Info, backup, info, integrity
from verbale.ledger.forgetting import Forgotten, forget
from verbale.ledger.lookup import find_article
from verbale.ledger.opening import Ledger, now, open_ledger
from verbale.ledger.reading_back import iterate_readings, load_reading
from verbale.ledger.reporting import Selection, reported
from verbale.ledger.writing import Added, Adding, put, put_many

__all__ = [
    "Added",
    "Adding",
    "Forgotten",
    "Info",
    "Ledger",
    "Selection",
    "backup",
    "find_article",
    "forget",
    "info",
    "integrity",
    "iterate_readings",
    "load_reading",
    "now",
    "open_ledger",
    "put",
    "put_many",
    "reported",
]
