"""What was trained, at run time: the tagger and the encoder of meanings with manifests and cards, their loaders, the network in NumPy."""

from verbale.models.loading import Model, load_model
from verbale.models.meaning import Meaning, load_meaning
from verbale.models.network import Network, View

__all__ = ["Meaning", "Model", "Network", "View", "load_meaning", "load_model"]
