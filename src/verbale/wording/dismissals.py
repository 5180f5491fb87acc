"""Words by which somebody says, of what another said, that it is not so: "nothing of the sort", "far from it", "pure invention".

Shared by those who seek denials inside one article and over several. Pure functions over strings.
"""

from __future__ import annotations

import re
from functools import lru_cache

ACCOUNT = (
    r"(?:claims?|reports?|accounts?|allegations?|suggestions?|accusations?|assertions?|figures?|stor(?:y|ies)|versions?|remarks?|rumou?rs?|"
    r"insinuations?|statements?|words|tales?|portrayals?|depictions?|narratives?|articles?|coverage|descriptions?|explanations?|findings?|"
    r"conclusions?|interpretations?|theor(?:y|ies)|speculation|gossip|charges?|recollections?|characteri[sz]ations?|talk)"
)
"""Nouns for an account."""
_STUFF = (
    r"(?:nonsense|rubbish|rot|tosh|garbage|bunkum|balderdash|baloney|hogwash|poppycock|twaddle|piffle|drivel|claptrap|codswallop|bunk|"
    r"humbug|malarkey|moonshine|bullshit|fiction|fantasy|invention|fabrications?|lies|fairy[- ]tales?|old wives[’'] tales?|hot air|"
    r"fables?|myths?|legends?|slander|libel|hearsay|tittle-tattle)"
)
_NOT_SO = (
    r"(?:false|untrue|wrong|inaccurate|incorrect|erroneous|unfounded|baseless|groundless|bogus|spurious|invented|fabricated|concocted|mistaken|"
    r"made[- ]up|dreamt up|cooked up|absurd|ridiculous|ludicrous|preposterous|laughable|far-fetched|outlandish|"
    r"exaggerat(?:ed|ions?)|overblown|inflated|misleading|distorted|unsubstantiated|a figment|without (?:foundation|substance|basis)|"
    r"(?:taken |quoted |torn )?out of context|wide of the mark|plucked (?:from|out of) (?:the |thin )?air|pulled out of (?:the |thin )?air|"
    r"not (?:true|so|correct|accurate|right|the case|what happened|how it (?:was|happened)))"
)
_VERY = r"(?:(?:\w+ly|just|quite|all|plain|pure|utter|sheer|total|complete|absolute|arrant|a (?:load|lot|pack|piece) of|an?|the)\s)*"
_END = r"\W*(?:$|[.,;:!?…—–”’\"](?:\W|$))"
_OPENING = re.compile(
    r"^\W*(?:(?:well|but|oh|sorry|and|no),?\s)?(?:"
    rf"(?:(?:that|this|it|all that|all this|all of (?:it|that|this)|the whole thing)(?:[’']s| is| was)\s)?{_VERY}(?:{_STUFF}|{_NOT_SO})"
    r"(?: from (?:beginning|start) to (?:end|finish)| from a to z)?"
    r"|(?:that|this|it)(?:[’']s| is| was) (?:complete |total |quite )?news to (?:me|us|him|her|them)"
    r"|far from it|(?:quite |just )?(?:on|to) the contrary|(?:quite |just )?the (?:very |exact )?(?:contrary|opposite|reverse)"
    r"(?: (?:is|was) (?:true|the case|so))?"
    r"|not at all|not so|by no means|no such thing|nothing of the (?:kind|sort)|not in the (?:least|slightest)|never in my life"
    r"|nothing (?:could be|is) (?:further|farther) from the truth"
    r"|(?:that|this|it|none of (?:it|that|this)|no such thing) (?:never|did not|didn[’']t|has never|had never) (?:ever )?happened?"
    r"|(?:that|this|it) (?:is|was)(?:n[’']t| not) (?:true|so|the case|what happened|how it (?:was|happened))(?: at all)?"
    r"|not (?:a|one|a single) (?:word|syllable) of (?:it|that|this)(?: (?:is|was) true)?"
    r"|there (?:is|was)(?:n[’']t| not)? (?:no|not|an?|any)?\s?(?:\w+ of )?truth in (?:it|that|this|any of (?:it|that|this))"
    r"(?: at all| whatsoever)?"
    r"|(?:I|we|he|she|they) (?:(?:had|have|has) )?(?:did|said|say|do|done|told|wrote|promised|claimed|asked|meant|ordered) "
    r"(?:no such thing|nothing of the (?:kind|sort))"
    r"|(?:I|we|he|she|they) (?:never said|did not say|didn[’']t say|never did|had never said) "
    r"(?:that|so|any such thing|anything of the (?:kind|sort))"
    r")" + _END,
    re.I,
)
_SAID_OF = re.compile(
    rf"\b{ACCOUNT}\b[^.;!?]{{0,70}}?\s(?:is|are|was|were|be|had been|have been|has been)\s{_VERY}(?:{_STUFF}|{_NOT_SO})\b"
    rf"|\b(?:no|not (?:a|an|any)\s\w+ of|without any) (?:truth|substance|basis|foundation)(?: \w+)? (?:in|to|for|behind) "
    rf"(?:the|this|these|those|that|any|her|his|their|its|such|[\w’'-]+[’']s?)\s(?:\w+\s){{0,2}}?{ACCOUNT}\b"
    rf"|\b{ACCOUNT}\b[^.;!?]{{0,50}}?\s(?:lack(?:s|ed)?|ha[sd]|have) (?:no |any )?(?:foundation|basis|substance|truth)\b",
    re.I,
)
_QUOTED_WRONGLY = re.compile(
    r"\b(?:(?:was|were|been|being) (?:badly |wrongly |wilfully )?"
    r"(?:misquoted|misreported|misrepresented|misunderstood|quoted (?:out of context|wrongly))|"
    r"words (?:were|had been|have been) (?:twisted|distorted|taken out of context|put into (?:his|her|my|their) mouth))\b",
    re.I,
)


@lru_cache(maxsize=65536)
def opens_with_dismissal(text: str) -> bool:
    """Whether a text begins by saying of what was said that it is not so, and ends that clause there: "Far from it. We made a profit"."""
    return _OPENING.match(text) is not None


@lru_cache(maxsize=65536)
def calls_account_false(text: str) -> bool:
    """Whether a text says of an account, named as one, that it is not so: "the reports of a sale were exaggerated"."""
    return _SAID_OF.search(text) is not None


@lru_cache(maxsize=65536)
def was_misquoted(text: str) -> bool:
    """Whether a text says that its speaker was quoted wrongly."""
    return _QUOTED_WRONGLY.search(text) is not None
