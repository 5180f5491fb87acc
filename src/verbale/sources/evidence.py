"""Which state an article is set in, from signs that are weighed: where things are, whose ministers and towns are named, its words of public
life; a state that only sends, compares or visits weighs little.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence

from verbale.places import city_of, form_of, landmark_of, name_of, organ_of, region_of
from verbale.sources import actors, lexicon, national, public
from verbale.sources.mentions import Mention
from verbale.sources.phrases import first_name, low
from verbale.sources.referents import Scene, abroad, is_of_somebody

Weights = dict[str, float]
PLACED, OWNED, PUBLIC, NAMED, ADJECTIVE, AFAR = 1.5, 1.0, 1.5, 0.7, 0.3, 0.2
"""What a mention weighs: as the place of something, as its possessor, beside a word of public life, by its name, by its adjective,
and as where somebody comes from or goes to.
"""
MENTION, DATELINE, WORDS, WEAKLY, OUTLET, LISTED = 0.1, 4.0, 1.5, 1.0, 1.5, 1.0
"""What is added for every mention, whatever it says; for a dateline, a word of public life, one that other states have in translation,
the outlet’s name, a town."""
FIRST, QUOTED, PARAGRAPHS = 2.0, 0.5, 4
"""How many times as much a mention weighs in the first paragraphs (half of them, four at most), and inside a quotation."""
ENOUGH, ALONE, AHEAD, CLEAR = 1.0, 2.0, 1.3, 5.0
"""What the first state must weigh with others, and alone without any sign of place; how many times as much as the next, or how much
more. Each of these numbers was swept with the others held, over the actors of the development articles and the probes: most leave them as
they are over half to twice the value.
"""
TWO_SIDED, FAR_AHEAD = 2, 2.0
"""With so many public words of another state, a story is one between states, and one must weigh far more to be its setting."""
_NEAR = 60
_PLACING = lexicon.words("in at near across around throughout within outside inside off on over")
_FARING = lexicon.words(
    "to from with between into against than like by towards toward via for unlike versus behind after beyond"
)
_TOWNISH = lexicon.words(
    """mayor town city village port residents people outskirts streets suburb centre center commune parish municipality district burgomaster
    prefect north south east west county citizens inhabitants island hamlet resort valley villagers townspeople councillor"""
)
_PUBLIC = (
    lexicon.ORGANS
    | lexicon.STATE_OFFICES
    | lexicon.SPOKES
    | lexicon.words(
        """town village city port capital county district province region island prime official officials authorities lawmakers mps
        ministers coast border mainland countryside islands towns villages cities parish borough seaside resort hamlet suburb railway"""
    )
)


def set_in(scene: Scene) -> tuple[str | None, bool]:
    """The state in which an article is set, or ``None`` where nothing tells it or two states weigh much the same; and whether no other
    state does anything in it. All signs are weighed at once; a dateline decides where they are no clearer than the margin.
    """
    weights, placing, acting = weigh(scene)
    code = (
        _first_of(weights, placing | _told(scene), acting) or scene.dateline or _capital_alone(scene, weights)
    )
    return code, code is not None and not any(acting[other] for other in weights if other != code)


def _capital_alone(scene: Scene, weights: Weights) -> str | None:
    """The state whose capital acts or is named in a report of councils, mayors or courts that names no other state, as the press of a
    town speaks of its own capital: "From Ljubljana, the ministry said", "Tbilisi sent an inspector".
    """
    named = {
        m.form.code
        for m in scene.mentions
        if m.form is not None
        and m.form.kind in ("capital", "seat")
        and m.form.text not in SHARED | _SEATS_OF_BODIES
        if m.form.sure or _begins(scene, m) or is_placed(scene, m)
    }
    others = [code for code, weight in weights.items() if weight >= NAMED and code not in named]
    public = any(word in scene.words.index for word in _PUBLIC_LIFE)
    return next(iter(named)) if len(named) == 1 and not others and public else None


def _begins(scene: Scene, mention: Mention) -> bool:
    """Whether a capital opens a sentence, alone or after a word of place: "Athens has yet to comment", "From Athens, the ministry"."""
    words, first = scene.words, mention.first
    return words.opens_sentence(first) or (
        first > 0 and words.opens_sentence(first - 1) and words.lows[first - 1] in _PLACING | _FARING
    )


_SEATS_OF_BODIES = frozenset(("Brussels",))
"""Capitals that stand for an international body more often than for their state."""
_PUBLIC_LIFE = lexicon.words(
    """council councillor councillors mayor mayors municipality municipal ministry minister parliament deputies court judge police
    prosecutor inspector governor prefect regulator commissioner"""
)


def _told(scene: Scene) -> set[str]:
    """The states whose things stand in the narrative of an article."""
    return {code for m in scene.mentions if (code := scene.state_of(m)) is not None and scene.sets(m)}


def _first_of(weights: Weights, placing: set[str], acting: Counter[str]) -> str | None:
    ranked = sorted(weights.items(), key=lambda one: -one[1])[:2]
    if not ranked or ranked[0][1] < ENOUGH:
        return None
    (code, weight), *others = ranked
    if not others:
        return code if code in placing or weight >= ALONE else None
    second, less = others[0]
    ahead = FAR_AHEAD if acting[second] >= TWO_SIDED else AHEAD
    return code if code in placing and (weight >= ahead * less or weight >= less + CLEAR) else None


def weigh(scene: Scene) -> tuple[Weights, set[str], Counter[str]]:
    """How much each state weighs, those of which something says that the article is set there, and how often one stands beside a word of
    public life.
    """
    weights: Weights = defaultdict(float)
    placing: set[str] = set()
    acting: Counter[str] = Counter()
    opening = min(PARAGRAPHS, max(2, (scene.words.paragraphs[-1] + 1) // 2)) if len(scene.words) else 0
    for mention in scene.mentions:
        code, weight = _one(scene, mention)
        if code is None:
            continue
        if weight >= OWNED:
            placing.add(code)
        acting[code] += weight == PUBLIC and not is_placed(scene, mention)
        weight += MENTION
        weight *= FIRST if scene.words.paragraphs[mention.first] < opening else 1
        weights[code] += weight * (QUOTED if scene.words.quotation(mention.first) is not None else 1)
    for code, count in national.told_by_words(scene.words).items():
        weights[code] += WORDS * count
        placing.add(code)
    for code in national.told_weakly(scene.words):
        weights[code] += WEAKLY
        placing.add(code)
    for code, weight in ((scene.dateline, DATELINE), (_of_outlet(scene.outlet), OUTLET)):
        if code is not None:
            weights[code] += weight
            placing.add(code)
    return weights, placing, acting


def _of_outlet(name: str | None) -> str | None:
    """The state after which, or after a town of which, an outlet is called: "Botswana Daily", "The Bridgetown Sentinel"."""
    words = [word for word in (name or "").split() if word[0].isupper()]
    for length in (2, 1):
        for first in range(len(words) - length + 1):
            text = " ".join(words[first : first + length])
            form = form_of(text)
            code = form.code if form is not None else region_of(text) or city_of(text)
            if code is not None:
                return code
    return None


def _one(scene: Scene, mention: Mention) -> tuple[str | None, float]:
    """The state that a mention speaks of and what that weighs."""
    code = scene.state_of(mention)
    if code is not None:
        return code, _of_state(scene, mention)
    if mention.kind == "person":
        return None, 0.0
    if mention.kind == "organisation":
        if mention.code is not None and name_of(mention.code) is None:
            return None, 0.0
        named = next(iter(actors.states_in(mention.words)), None)
        elsewhere = (
            is_shared(mention) and bool(scene.named or scene.dateline) and mention.code not in scene.named
        )
        weight = PUBLIC if named and public.is_body(mention.words) else AFAR if elsewhere else OWNED
        return named or (mention.code if mention.code and name_of(mention.code) else None), weight
    text = " ".join(mention.name)
    if mention.article and (form := form_of(f"The {text}")) is not None:
        return form.code, _of_place(scene, mention, NAMED)
    if mention.region is not None and mention.entity < 0:
        taken_up = "province" in scene.words.index and " ".join(mention.name) in national.ACTING_PROVINCES
        return mention.region, max(_of_place(scene, mention, OWNED), OWNED if taken_up else 0)
    if (code := landmark_of(text)) is not None:
        return code, OWNED
    if mention.kind == "unknown" and (is_placed(scene, mention) or _is_of_people(scene, mention)):
        return _capital(text) or city_of(text, doubtful=True), LISTED
    return None, 0.0


def _capital(text: str) -> str | None:
    """The state of a capital whose name is one of people too, where a place stands: "the ministry in Santiago"."""
    form = form_of(text) if text not in SHARED else None
    return form.code if form is not None and form.kind == "capital" else None


def _of_state(scene: Scene, mention: Mention) -> float:
    lows, form = scene.words.lows, mention.form
    after = lows[mention.last + 1 : mention.last + 5]
    if abroad(after[:3]):
        return AFAR
    following = {low(word) for word in after[:3] if word[0].isalnum()}
    if mention.owner or (after[:1] in (["'"], ["’"]) and lows[mention.last].endswith("s")):
        return PUBLIC if following & _PUBLIC else OWNED
    if form is not None and form.kind == "demonym":
        return PUBLIC if following & _PUBLIC else AFAR if is_of_somebody(scene.words, mention) else ADJECTIVE
    if form is not None and form.kind == "name" and _names_body(after):
        return PUBLIC
    following_word = after[0] if after else ""
    return _of_place(
        scene,
        mention,
        OWNED if mention.subject and (following_word == "to" or _is_the_country(scene, mention)) else NAMED,
    )


def is_shared(mention: Mention) -> bool:
    """Whether a body has the name of an organ that other states have too: "the Coast Guard"."""
    organ = organ_of(" ".join(mention.words))
    return organ is not None and organ.shared


def _names_body(after: Sequence[str]) -> bool:
    """Whether a public word follows a state's name as if it were an adjective: "New Zealand transport ministry"."""
    index = next((i for i, word in enumerate(after) if low(word) not in lexicon.DOMAINS), len(after))
    return any(low(word) in _PUBLIC for word in after[: index + 1])


def _is_the_country(scene: Scene, mention: Mention) -> bool:
    """Whether the next sentences take a state up as "the country"."""
    stop = min(len(scene.words), mention.last + _NEAR)
    return any(
        scene.words.lows[at - 1] == "the" for at in scene.words.occurrences("country", mention.last + 1, stop)
    )


def _of_place(scene: Scene, mention: Mention, plain: float) -> float:
    if is_placed(scene, mention):
        return AFAR if _is_seat_beside_body(scene, mention) else PLACED
    before = _before(mention)
    if before >= 0 and scene.words.lows[before] in _FARING:
        return AFAR
    if before < 1 or scene.words.lows[before] != "of":
        return plain
    held = scene.at(before - 1)
    return AFAR if held is not None and held.kind == "person" else OWNED


def _is_seat_beside_body(scene: Scene, mention: Mention) -> bool:
    """Whether a capital is where an international body sits that is named just before: "the OAS … reached in Washington"."""
    if mention.form is None or mention.form.kind != "capital":
        return False
    near = scene.starting_in(max(0, mention.first - _BESIDE), mention.first)
    return any(m.code is not None and name_of(m.code) is None for m in near)


_BESIDE = 20


def _before(mention: Mention) -> int:
    return mention.first - 1 - mention.article


def is_placed(scene: Scene, mention: Mention) -> bool:
    """Whether something is said to be in the place that a mention names: "in the Philippines", "at Mustla, Estonia,"."""
    lows, before = scene.words.lows, _before(mention)
    if before < 0:
        return False
    if lows[before] in _PLACING:
        return True
    if lows[before] != "," or before == 0:
        return False
    larger = scene.at(before - 1)
    closed = mention.last + 1 >= len(lows) or not scene.words.words[mention.last + 1][0].isalpha()
    return (
        larger is not None
        and larger.kind in ("unknown", "state")
        and closed
        and (is_placed(scene, larger) or _of(scene, larger))
    )


def _is_of_people(scene: Scene, mention: Mention) -> bool:
    """Whether a name has officers or people as towns have: "the mayor of Latacunga", "residents of Kaitaia"."""
    before = _before(mention)
    return before > 0 and scene.words.lows[before] == "of" and scene.words.lows[before - 1] in _TOWNISH


def _of(scene: Scene, mention: Mention) -> bool:
    before = _before(mention)
    return before >= 0 and scene.words.lows[before] in ("of", "from", "to")


SHARED = frozenset(
    (
        "Victoria",
        "San José",
        "San Jose",
        "Georgetown",
        "Kingston",
        "Salisbury",
        "Nassau",
        "Saint John's",
        "St John's",
    )
)
"""Capitals with a namesake that is well known: they tell a state only where it is named."""
_ACTING = lexicon.words("has had will would wants says said is was plans hopes insists argues and")


def surely_meant(scene: Scene, mention: Mention) -> bool:
    """Whether a name that often means something else is a state's here: "an Indian town", "the Georgian ministry", "in Rome"."""
    form = mention.form
    if form is None or form.sure:
        return False
    if form.kind == "capital":
        after = scene.words.lows[mention.last + 1 : mention.last + 2]
        speaks = mention.subject and not first_name(form.text) and bool(_ACTING & set(after))
        return form.text not in SHARED and (is_placed(scene, mention) or speaks)
    if form.kind != "demonym":
        return False
    following = scene.words.lows[mention.last + 1 : mention.last + 4]
    return any(low(word) in _PUBLIC for word in following if word[0].isalnum())
