"""Readings that come from files: JSON Lines of ``verbale.reading/1``, and brat folders that people have annotated."""

from verbale.imports.brat import brat_readings
from verbale.imports.lines import Imported, reading_lines
from verbale.imports.reading import reading_of
from verbale.imports.rest import with_the_rest

__all__ = ["Imported", "brat_readings", "reading_lines", "reading_of", "with_the_rest"]
