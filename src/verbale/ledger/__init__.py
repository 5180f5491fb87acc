"""The store: readings in, judgements in, questions out. Opened by :func:`open_ledger`."""

from verbale.ledger.opening import Ledger, now, open_ledger

__all__ = ["Ledger", "now", "open_ledger"]
