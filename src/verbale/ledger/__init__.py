"""The store: readings in, judgements in, questions out. Opened by :func:`open_ledger`."""

from verbale.ledger.opening import Ledger, now, open_ledger
from verbale.ledger.reading_back import iterate_readings, load_reading
from verbale.ledger.writing import Added, Adding, put, put_many

__all__ = [
    "Added",
    "Adding",
    "Ledger",
    "iterate_readings",
    "load_reading",
    "now",
    "open_ledger",
    "put",
    "put_many",
]
