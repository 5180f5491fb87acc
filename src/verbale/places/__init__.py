"""States and how English news names them: a leaf that every room may import.

Tables of our own (``data/states.txt``, ``organs.txt``, ``regions.txt``), read once; no other data and no network.
"""

from verbale.places.organs import Organ, OrganKind, find_organs, find_regions, organ_of, region_of
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
    "Organ",
    "OrganKind",
    "State",
    "country_of",
    "demonyms",
    "find_organs",
    "find_regions",
    "find_states",
    "form_of",
    "name_of",
    "organ_of",
    "region_of",
    "states",
]
