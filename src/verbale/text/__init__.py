"""Room 2: a cleaned text becomes a document with paragraphs, headline and quotations."""

from verbale.text.layout import lay_out
from verbale.text.quotations import find_quotations

__all__ = ["find_quotations", "lay_out"]
