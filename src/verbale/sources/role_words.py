"""The words of an office without article, possessor and country."""

from __future__ import annotations

import re

from verbale.sources import lexicon
from verbale.sources.phrases import (
    DETERMINERS,
    POSSESSIVES,
    is_title,
    low,
    state_form,
)
from verbale.sources.words import POSSESSIVE


def _of_name(word: str) -> bool:
    """Whether the word after a capital goes on with a body's name ("Washington Post reporter") and tells no office."""
    return word[0].isupper() and not is_title(word)


COURTESIES = lexicon.words(
    "Auntie Aunty Ratu Tengku Mdm Mr Mrs Ms Dr Miss Sir Mx Hon Honourable Honorable Excellency Eng Ing Engr"
)


def role_words(words: list[str]) -> str | None:
    """The words of a role without article, possessor and country; "Minister for Health of Ghana" keeps "Minister for
    Health".
    """
    inner = next((i for i, word in enumerate(words) if word in ("of", "for", "at", "to")), len(words))
    words = [word for i, word in enumerate(words) if word not in POSSESSIVE or i > inner]
    while words and (
        words[0].lower() in DETERMINERS or words[0].lower() in POSSESSIVES or words[0] in ("same", "very")
    ):
        words = words[1:]
    for length in (3, 2, 1):
        form = state_form(" ".join(words[:length])) if len(words) > length else None
        if form is not None and not (form.kind == "capital" and _of_name(words[length])):
            words = words[length:]
            break
    for length in (4, 3, 2):
        if (
            len(words) > length
            and words[-length] in ("of", "for")
            and state_form(" ".join(words[1 - length :])) is not None
        ):
            words = words[:-length]
            break
    while len(words) > 1 and low(words[-1]).capitalize() in COURTESIES:
        words = words[:-1]
    return re.sub(r" (?=[.,)’'])|(?<=\() ", "", " ".join(words)) or None
