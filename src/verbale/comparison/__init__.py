"""Statements in, findings out: reports of one utterance, drift, disputes and shifts, each with a reason.

A pure room: it never sees the store. Findings are made anew each time and never kept as truth.
"""

from verbale.comparison.comparing import Comparing
from verbale.comparison.comparing import compare as compare_reported
from verbale.comparison.items import Item, prepare
from verbale.comparison.nearby import Nearby

__all__ = ["Comparing", "Item", "Nearby", "compare_reported", "prepare"]
