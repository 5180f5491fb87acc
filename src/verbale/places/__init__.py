"""States and how English news names them: a leaf that every room may import.

One table of our own (``data/states.txt``), read once; no other data and no network.
"""

from verbale.places.states import (
    Form,
    FormKind,
    Mention,
    State,
    country_of,
    demonyms,
    find_states,
    form_of,
    name_of,
    states,
)

__all__ = [
    "Form",
    "FormKind",
    "Mention",
    "State",
    "country_of",
    "demonyms",
    "find_states",
    "form_of",
    "name_of",
    "states",
]
