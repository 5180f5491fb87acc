"""Who is meant by a source: names, pronouns, titles, bodies, documents, groups; unnamed sources stay unnamed."""

from verbale.sources.referents import slug
from verbale.sources.resolve import resolve_sources

__all__ = ["resolve_sources", "slug"]
