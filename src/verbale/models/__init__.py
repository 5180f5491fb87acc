"""The trained tagger at run time: its weights with their manifest and card, the loader, and the network in NumPy."""

from verbale.models.loading import Model, load_model
from verbale.models.network import Network, View

__all__ = ["Model", "Network", "View", "load_model"]
