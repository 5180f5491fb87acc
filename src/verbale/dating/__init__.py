"""Room 5: when something was said and what it speaks of, and through which channel it was said."""

from verbale.dating.expressions import Expression, find_expressions
from verbale.dating.saying import date_statements

__all__ = ["Expression", "date_statements", "find_expressions"]
