"""Verbale reads news reports and keeps the record of who said what, to whom, when and through which channel."""
