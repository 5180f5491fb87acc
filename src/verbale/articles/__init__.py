"""From what the user names to an :class:`~verbale.records.Article`: files, folders, standard input, pages, URLs."""

from verbale.articles.fetching import Fetched, fetch
from verbale.articles.given import Given
from verbale.articles.pages import from_page
from verbale.articles.plain import from_text
from verbale.articles.sources import Refused, find_sources, load

__all__ = ["Fetched", "Given", "Refused", "fetch", "find_sources", "from_page", "from_text", "load"]
