"""Statements in, findings out: reports of one utterance, drift, disputes and shifts, each with a reason.

A pure room: it never sees the store. Findings are made anew each time and never kept as truth.
"""
