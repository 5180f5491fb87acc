"""Whether a statement is told as a climb-down from what its speaker had said before, and from which of the earlier statements.

Such words rarely say again what they give up: of the earlier statements of the speaker the one is meant that they have most in common with.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable

from verbale.comparison.counting import clashing
from verbale.comparison.denying import admits, negative
from verbale.comparison.items import Item
from verbale.comparison.pool import Pool

_SELF = r"(?:I|we|he|she|they|it)"
_WORDS = re.compile(
    rf"\b(?:{_SELF} (?:was|were|had been|[’']d been) (?:wrong|mistaken|misinformed|misled|too (?:quick|hasty|harsh|optimistic))|"
    r"(?:take|takes|took|taken) (?:it|that|this|them|\w+ words|the words?) back|"
    r"(?:with|in) hindsight|on reflection|on second thoughts?|looking back|"
    r"(?:may|might|could) have been (?:a (?:little|bit|touch)|rather|somewhat|slightly|too)|"
    r"counted (?:\w+ ){1,3}twice|by mistake|in error|(?:mixed|muddled) up|"
    r"(?:confused|mistook|mistaken) (?:\w+ ){1,5}(?:with|for)|mis(?:read|heard|spoke|spoken|counted|remembered|stated)|"
    r"(?:could|can) ?not be sure|no longer (?:sure|certain|rules? out|ruled out|excludes?|excluded|stands? by|stood by)|"
    rf"what {_SELF} (?:had )?said|of which {_SELF} (?:had )?spoken?|in the sense (?:that|in which)|"
    r"(?:yes, )?I (?:did say|said) (?:it|so|that)\b|"
    r"the wrong (?:one|place|spot|number|date|day|box|address|list|file|line|page|man|woman|person|name|box))\b",
    re.IGNORECASE,
)
_CUES = re.compile(
    r"(?:retract|withdr[ae]w|t(?:ake|akes|ook|aking) back|backtrack|back(?:s|ed|ing)? (?:down|away)|row(?:s|ed|ing)? back|"
    r"climb(?:s|ed|ing)? down|correct(?:s|ed|ing)? (?:him|her|it|them)sel|apologi|own(?:s|ed|ing)? up|confess)",
    re.IGNORECASE,
)
_LEAST, _FIRM = 0.5, 1.2
"""How much the two must have in common, and how much where nothing but the cue tells of a turn."""


def climbs_down(item: Item) -> bool:
    """Whether the words of a statement, or those that report it, tell that the speaker gives up something."""
    return _by_words(item.text) or _by_cue(item)


def left_behind(pool: Pool, later: int, earlier: Iterable[int]) -> int | None:
    """Of the earlier statements of its speaker the one that a climb-down gives up: one against which it stands before any other."""
    best: tuple[bool, float, int] | None = None
    for one in earlier:
        shared, weight = pool.shared(one, later)
        turned = _stands_against(pool.items[one], pool.items[later], shared)
        if weight >= _LEAST and (turned or _by_words(pool.items[later].text) or weight >= _FIRM):
            best = max(best or (False, 0.0, -1), (turned, weight, one))
    return best[2] if best else None


def _stands_against(first: Item, second: Item, shared: frozenset[str]) -> bool:
    return negative(first, shared) != negative(second, shared) or clashing(first, second) is not None


@functools.lru_cache(maxsize=65536)
def _by_words(text: str) -> bool:
    return _WORDS.search(text) is not None


def _by_cue(item: Item) -> bool:
    cue = item.statement.cue
    return admits(item) or (cue is not None and _CUES.match(cue.text) is not None)
