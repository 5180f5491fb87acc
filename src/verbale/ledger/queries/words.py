"""What a person types into a search, made into a query that no text can break."""

from __future__ import annotations

import re
from dataclasses import dataclass

from verbale.errors import UsageError

MOST_WORDS = 200
MOST_CHARACTERS = 10_000
_QUOTED = re.compile(r'["“”„«»]')
_HARD = re.compile("[\\x00-\\x1f\\x7f-\\x9f\ud800-\udfff]")
_WORD = re.compile(r"\w")


@dataclass(frozen=True, slots=True)
class Term:
    """A word, or words that must stand one after the other."""

    words: str

    def quoted(self) -> str:
        """The term for FTS5, quoted so that nothing in it is an operator."""
        return '"' + self.words.replace('"', '""') + '"'


def parse(text: str, *, phrase: bool = False) -> tuple[Term, ...]:
    """The terms of a search, all of which must be found: words, and phrases in double quotation marks (straight or curly).

    With ``phrase`` the whole text is one phrase. Signs such as ``*``, ``-`` or ``NEAR`` have no power: they are words or are left out.

    Raises :class:`~verbale.errors.UsageError` if no word is left, or there are more than 200 words or 10,000 characters.
    """
    clean = _HARD.sub(" ", text)
    count = len(clean.split())
    if len(clean) > MOST_CHARACTERS or count > MOST_WORDS:
        raise UsageError(
            f"The search has {count} words and {len(clean)} characters.",
            hint=f"Give at most {MOST_WORDS} words and {MOST_CHARACTERS} characters.",
        )
    if phrase:
        parts = [" ".join(_QUOTED.sub(" ", clean).split())]
    else:
        parts = []
        for number, part in enumerate(_QUOTED.split(clean)):
            parts += [" ".join(part.split())] if number % 2 else part.split()
    terms = tuple(dict.fromkeys(Term(part) for part in parts if _WORD.search(part)))
    if not terms:
        raise UsageError("There is no word to search for.", hint="Give letters or digits.")
    return terms


def to_fts5(terms: tuple[Term, ...], names: tuple[str, ...] = ()) -> str:
    """The terms as a query of FTS5, every one quoted; with ``names`` one of them must stand in the column ``name``.

    The names narrow the search only: who is meant must still be checked.
    """
    words = " AND ".join(term.quoted() for term in terms)
    known = [Term(_HARD.sub(" ", name)).quoted() for name in names if _WORD.search(name)]
    return f"({words}) AND name : ({' OR '.join(known)})" if known else words
