"""Whether an article speaks of the European Union, so that "the Commission" and "the environment committee" need no other name."""

from __future__ import annotations

import re

from verbale.acts.surroundings import Surroundings

_EUROPEAN = re.compile(r"\b(?:EU|MEPs?|Brussels|European\s(?:Union|Parliament|Commission|Council))\b")
OF_MEPS = re.compile(
    r"\b(?:internal\smarket|environment|agriculture|transport|budgets?|civil\sliberties|industry|trade|fisheries|culture|legal\saffairs|employment|constitutional\saffairs"
    r"|petitions|economic(?:\saffairs)?|foreign\saffairs|regional\sdevelopment|women[’']s\srights)\scommittee\b"
)
"""The committees of the European Parliament, in an article that speaks of the Union."""


def in_europe(around: Surroundings) -> bool:
    """Whether an article speaks of the European Union, so that "the Commission" and "Parliament" need no other name."""
    return bool(around.once("in Europe", "", lambda: (_EUROPEAN.findall(around.document.text) or [None])[0]))


def of_meps(around: Surroundings) -> bool:
    """Whether an article that names the European Union tells of its Parliament, rather than of a state's."""
    return in_europe(around) and (
        around.home() is None
        or re.search(
            r"European\sParliament|\bMEPs?\b|Strasbourg|internal\smarket|civil\sliberties|regional\sdevelopment",
            around.document.text,
        )
        is not None
    )
