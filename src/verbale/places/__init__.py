"""States and how English news names them: a leaf that every room may import.

Tables of our own (``data/states.txt``, ``organs.txt``, ``regions.txt``, ``landmarks.txt``) and one of cities made from GeoNames
(``cities.txt``), read once;
no network.
"""

from verbale.places.cities import city_of
from verbale.places.organs import (
    Organ,
    OrganKind,
    find_organs,
    find_regions,
    landmark_of,
    organ_of,
    region_of,
)
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
    "city_of",
    "country_of",
    "demonyms",
    "find_organs",
    "find_regions",
    "find_states",
    "form_of",
    "landmark_of",
    "name_of",
    "organ_of",
    "region_of",
    "states",
]
