"""Room 3: a document becomes statements, who said what (rule and parse; a learned tagger may take its place behind the same door)."""

from verbale.statements.finding import Found, find_statements
from verbale.statements.pipeline import Pipeline, load_pipeline

__all__ = ["Found", "Pipeline", "find_statements", "load_pipeline"]
