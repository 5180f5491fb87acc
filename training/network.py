"""The tagger as a torch module: a small encoder, a finder of cues, and a reader of the roles that belong to each cue.

The encoder is MiniLM with six layers (Wang et al. 2020), as it lies in all-MiniLM-L6-v2. What the parser and the rules say of a word is
added to its first piece as learned vectors. For each likely cue a second, narrow transformer reads the whole window from that cue's
point of view and gives every word a role (none, source, cue, content), and the relation as a whole a likelihood. The roles of all words
are decided together, as a linear-chain conditional random field (Lafferty et al. 2001) whose steps from role to role depend on the words.
"""

from __future__ import annotations

from dataclasses import dataclass

import torch
from torch import Tensor, nn
from torch.nn import functional as F

from verbale.models.paths import CUE

WIDE, HEADS, INNER = 384, 12, 1536
NARROW, NARROW_HEADS, NARROW_LAYERS = 128, 4, 2
ROLES = 4
NEVER = -1e4


@dataclass(frozen=True)
class Sizes:
    """How many numbers each signal of a word, and each bearing of a word to a cue, can take."""

    signals: tuple[int, ...]
    branch: int
    reach: int
    frames: int
    layers: int = 6
    narrow: int = NARROW
    narrow_layers: int = NARROW_LAYERS


@dataclass
class View:
    """What each of K cues looks at: the words ``at`` [K, V] of its window, which of them are there (``seen``), where the cue is among them
    (``here`` [K]), the words' ``bearing`` [K, V, 3] and the candidate's ``kind`` [K, 2]."""

    at: Tensor
    seen: Tensor
    here: Tensor
    bearing: Tensor
    kind: Tensor


class Layer(nn.Module):
    """One post-norm transformer layer (Vaswani et al. 2017). ``blind`` is the share of attention that is dropped while it is trained."""

    def __init__(self, width: int, heads: int, inner: int, blind: float = 0.0) -> None:
        super().__init__()
        self.heads, self.blind = heads, blind
        self.qkv = nn.Linear(width, 3 * width)
        self.out = nn.Linear(width, width)
        self.norm1 = nn.LayerNorm(width, eps=1e-12)
        self.up = nn.Linear(width, inner)
        self.down = nn.Linear(inner, width)
        self.norm2 = nn.LayerNorm(width, eps=1e-12)
        self.dropout = nn.Dropout(0.1)

    def forward(self, x: Tensor, mask: Tensor) -> Tensor:
        n, length, width = x.shape
        q, k, v = self.qkv(x).view(n, length, 3, self.heads, width // self.heads).permute(2, 0, 3, 1, 4)
        blind = self.blind if self.training else 0.0
        seen = F.scaled_dot_product_attention(q, k, v, attn_mask=mask[:, None, None, :], dropout_p=blind)
        x = self.norm1(x + self.dropout(self.out(seen.transpose(1, 2).reshape(n, length, width))))
        return self.norm2(x + self.dropout(self.down(F.gelu(self.up(x), approximate="tanh"))))


class Tagger(nn.Module):
    """Pieces and signals in, likelihoods of cues and of roles out."""

    def __init__(self, sizes: Sizes, vocabulary: int) -> None:
        super().__init__()
        self.pieces = nn.Embedding(vocabulary, WIDE)
        self.positions = nn.Embedding(512, WIDE)
        self.norm = nn.LayerNorm(WIDE, eps=1e-12)
        self.signals = nn.ModuleList(nn.Embedding(size, WIDE) for size in sizes.signals)
        self.layers = nn.ModuleList(Layer(WIDE, HEADS, INNER) for _ in range(sizes.layers))
        self.anchor = nn.Linear(WIDE, 1)
        self.any_role = nn.Linear(WIDE, 3)
        narrow = sizes.narrow
        self.word = nn.Linear(WIDE, narrow)
        self.cue = nn.Linear(WIDE, narrow)
        self.branch = nn.Embedding(sizes.branch, narrow)
        self.reach = nn.Embedding(sizes.reach, narrow)
        self.role = nn.Embedding(5, narrow)
        self.frame = nn.Embedding(sizes.frames, narrow)
        self.weight = nn.Embedding(7, narrow)
        self.entry = nn.LayerNorm(narrow, eps=1e-12)
        self.narrow = nn.ModuleList(
            Layer(narrow, NARROW_HEADS, 2 * narrow) for _ in range(sizes.narrow_layers)
        )
        self.roles = nn.Linear(narrow, ROLES)
        self.steps = nn.Linear(narrow, ROLES * ROLES)
        self.valid = nn.Linear(2 * narrow, 1)
        self.dropout = nn.Dropout(0.1)
        for table in [*self.signals, self.branch, self.reach, self.role, self.frame, self.weight]:
            nn.init.normal_(table.weight, std=0.02)

    def encode(self, pieces: Tensor, mask: Tensor, first: Tensor, signals: Tensor) -> Tensor:
        """``pieces`` and ``mask`` [B, L]; ``first`` [B, W] each word's first piece; ``signals`` [B, W, S]. Gives [B, W, WIDE]."""
        x = self.pieces(pieces) + self.positions.weight[: pieces.shape[1]]
        told = sum(table(signals[..., i]) for i, table in enumerate(self.signals))
        index = first[..., None].expand(-1, -1, WIDE)
        known = (first > 0)[..., None]
        x = x.scatter_add(1, index, told * known)
        x = self.dropout(self.norm(x))
        for layer in self.layers:
            x = layer(x, mask)
        return self.dropout(x.gather(1, index))

    def relate(self, words: Tensor, row: Tensor, cue: Tensor, view: View) -> tuple[Tensor, Tensor, Tensor]:
        """For each of K cues (word ``cue`` of window ``row``): scores of the roles of the V words in its view [K, V, 4], of the steps
        from the role of the word before to that of each word [K, V, 4, 4], and of the relation itself [K]."""
        z = self.word(words)[row[:, None], view.at] + self.cue(words[row, cue])[:, None]
        z = (
            z
            + self.branch(view.bearing[..., 0])
            + self.reach(view.bearing[..., 1])
            + self.role(view.bearing[..., 2])
        )
        z = self.entry(z + (self.frame(view.kind[:, 0]) + self.weight(view.kind[:, 1]))[:, None])
        for layer in self.narrow:
            z = layer(z, view.seen)
        here = z[torch.arange(len(cue), device=z.device), view.here]
        most = z.masked_fill(~view.seen[..., None], -1e4).amax(1)
        steps = self.steps(z).float()
        return (
            self.roles(z).float(),
            steps.view(*steps.shape[:2], ROLES, ROLES),
            self.valid(torch.cat([here, most], -1))[:, 0].float(),
        )


def only_cue(roles: Tensor, here: Tensor) -> Tensor:
    """``roles`` [K, V, 4] with every role but the cue's ruled out for the word ``here`` [K] that begins it."""
    barred = torch.zeros_like(roles)
    barred[torch.arange(len(here), device=here.device), here] = NEVER
    barred[..., CUE] = 0
    return roles + barred


def path_loss(roles: Tensor, steps: Tensor, seen: Tensor, truth: Tensor) -> Tensor:
    """The negative log-likelihood of the roles ``truth`` [K, V] of each row, given the scores that :meth:`Tagger.relate` gives, [K].

    Rows begin at the first word and may end early (``seen``). The sum over all paths is taken in a tree of matrix products.
    """
    count, length = truth.shape
    picked = roles.gather(2, truth[..., None])[..., 0] * seen
    taken = steps[:, 1:].reshape(count, length - 1, -1)
    taken = taken.gather(2, (truth[:, :-1] * ROLES + truth[:, 1:])[..., None])[..., 0] * seen[:, 1:]
    still = torch.full((ROLES, ROLES), NEVER, device=roles.device).fill_diagonal_(0)
    moves = torch.where(seen[:, 1:, None, None], steps[:, 1:] + roles[:, 1:, None], still)
    while moves.shape[1] > 1:
        if moves.shape[1] % 2:
            moves = torch.cat([moves, still.expand(count, 1, -1, -1)], 1)
        moves = torch.logsumexp(moves[:, 0::2, :, :, None] + moves[:, 1::2, None], 3)
    total = roles[:, 0]
    if moves.shape[1]:
        total = torch.logsumexp(total[:, :, None] + moves[:, 0], 1)
    return torch.logsumexp(total, 1) - picked.sum(1) - taken.sum(1)


def load_encoder(encoder: nn.Module, weights: dict[str, Tensor]) -> None:
    """Put the published encoder's ``weights`` into the ``pieces``, ``positions``, ``norm`` and ``layers`` of a module; layers that it has
    fewer of are left out."""
    prefix = "bert." if any(name.startswith("bert.") for name in weights) else ""

    def get(name: str) -> Tensor:
        return weights[prefix + name].float()

    def put(module: nn.Module, name: str) -> None:
        module.weight.data.copy_(get(name + ".weight"))
        module.bias.data.copy_(get(name + ".bias"))

    encoder.pieces.weight.data.copy_(get("embeddings.word_embeddings.weight"))
    encoder.positions.weight.data.copy_(
        get("embeddings.position_embeddings.weight") + get("embeddings.token_type_embeddings.weight")[0]
    )
    put(encoder.norm, "embeddings.LayerNorm")
    for i, layer in enumerate(encoder.layers):
        base = f"encoder.layer.{i}."
        attention = [base + f"attention.self.{part}" for part in ("query", "key", "value")]
        layer.qkv.weight.data.copy_(torch.cat([get(a + ".weight") for a in attention]))
        layer.qkv.bias.data.copy_(torch.cat([get(a + ".bias") for a in attention]))
        put(layer.out, base + "attention.output.dense")
        put(layer.norm1, base + "attention.output.LayerNorm")
        put(layer.up, base + "intermediate.dense")
        put(layer.down, base + "output.dense")
        put(layer.norm2, base + "output.LayerNorm")
