"""People taken up by what they are besides their names: "the Italian", "the 41-year-old", "the engineer", and people whom a
clause after their description names: "another, who gave her name only as Mirela".
"""

from __future__ import annotations

from verbale.sources import lexicon
from verbale.sources.names import HONORIFICS
from verbale.sources.phrases import Phrase, gender_of_title, head_of, is_title, low, state_form
from verbale.sources.referents import Referent, Scene

NEAR = 2
"""How many sentences of narrative back somebody may have spoken whom such a description means."""
_COLLECTIVE = ("s", "sh", "ch", "ese", "x")
"""Endings of adjectives of nations that mean the whole people as nouns: "the French"."""
_NAMING = lexicon.words(
    "surnamed gave give gives giving identified identify identifying named name known calls called introduced"
)
"""Verbs by which somebody is said to be called: "who gave his name as Ahmed"."""
_OPENERS = lexicon.words("surnamed who identified named called known identifying giving calling")
_BETWEEN = 9
"""How many words may stand between the verb of naming and the name."""
_PRIVATE = lexicon.words(
    """
    lady mother father mum mom dad grandmother grandfather granddad
    grandad great-grandfather great-grandmother widow widower pensioner retiree teenager woman man native
    veteran actor actress singer musician striker midfielder goalkeeper winger frontman frontwoman songwriter artist
    novelist poet footballer sprinter swimmer
    """
)
"""What somebody may be called whose office or work has been told already."""
_OFFICIAL = (
    lexicon.STATE_OFFICES
    | lexicon.SPOKES
    | lexicon.words(
        """
        judge magistrate coroner official officer spokesman counterpart colleague chairman chair chairwoman leader
        referee reporter journalist lawyer solicitor barrister counsel source witness caller interviewer presenter
        doctor nurse waiter waitress clerk policeman policewoman neighbour neighbor victim suspect defendant claimant
        friend rival opponent aide wife husband partner brother sister son daughter editor other
        """
    )
)
"""Nouns that bring somebody else into a story as often as they take up the last speaker: they need a person who is told to be it."""


def by_origin(scene: Scene, at: int, phrase: Phrase) -> Referent | None:
    """The last speaker, whom "the Italian", "the 29-year-old Brazilian" or "the Scot" takes up, or ``None``."""
    if phrase.determiner != "the" or phrase.owner or phrase.tail or not phrase.core:
        return None
    if nation := _nation(phrase):
        return _last_speaker(scene, at, None, nation)
    origin = phrase.core[-1][0].isupper() and low(phrase.core[-1]) in lexicon.ORIGINS
    return _last_speaker(scene, at, None, None) if origin and _plain(phrase.core[:-1]) else None


def _plain(words: tuple[str, ...]) -> bool:
    return all(word.islower() or word[0].isdigit() for word in words)


def by_description(scene: Scene, indices: range, phrase: Phrase) -> Referent | None:
    """The last speaker, whom a trade or a tie takes up ("the engineer", "the mother of three"), or ``None``."""
    if phrase.determiner != "the" or phrase.owner or not phrase.core:
        return None
    head = low(phrase.core[-1]).partition("-of-")[0]
    if not is_title(head) or head in _OFFICIAL or head.endswith("year-old"):
        return None
    family = phrase.tail[:1] == ("of",) and head in _PRIVATE
    nation = _told_nation(phrase)
    if (phrase.tail and not family) or nation is None:
        return None
    who = _last_speaker(scene, indices.start, head, nation or None)
    if who is None or who.entity < 0:
        return None
    told = {noun for noun in scene.entity(who.entity).heads if noun.capitalize() not in HONORIFICS} - _VAGUE
    return who if head in _PRIVATE or nation or not told else None


_VAGUE = lexicon.words("head leader member founder owner founding resident local chief")
"""What may be told of anybody with a trade: who runs the shop is still the shopkeeper."""


_POLITICIANS = lexicon.words(
    "politician lawmaker mp senator congressman congresswoman councillor legislator mep backbencher parliamentarian candidate"
)


_PRIZED = lexicon.words("winner champion laureate medallist medalist star")
"""What people are called by a prize: "the Palme d’Or winner"."""


_CAST = 300
"""How many people and bodies of an article are looked through for another holder of the party."""


def by_party(scene: Scene, at: int, phrase: Phrase) -> Referent | None:
    """The last speaker, where "the Plaid Cymru politician" tells a party of somebody who holds such an office."""
    head = low(phrase.core[-1]) if phrase.core else ""
    if phrase.determiner != "the" or phrase.owner or phrase.tail or head not in _POLITICIANS | _PRIZED:
        return None
    told = {word for word in phrase.core[:-1] if word[0].isupper()}
    if head in _PRIZED:
        return _last_speaker(scene, at, head, None) if told else None
    who = _last_speaker(scene, at, head, None)
    if not told or who is None or who.entity < 0:
        return None
    wanted = lexicon.SYNONYMS.get(head, frozenset()) | {head}
    others = (
        entity
        for entity in scene.cast.entities[:_CAST]
        if entity.index != who.entity and entity.kind == "person"
    )
    if any(told & set(role) for entity in others for role in entity.roles):
        return None
    return who if wanted & scene.entity(who.entity).heads else None


_FROM = ("-born", "-based", "-trained", "-educated", "-raised")


def _told_nation(phrase: Phrase) -> str | None:
    """The state in "the Norwegian striker", nothing for "the striker", ``None`` where another name stands there."""
    names = [word for word in phrase.core[:-1] if word[0].isupper() and not word.endswith(_FROM)]
    forms = [state_form(word) for word in names]
    if any(form is None or form.kind != "demonym" for form in forms) or len(names) > 1:
        return None
    return forms[0].code if forms and forms[0] is not None else ""


def _nation(phrase: Phrase) -> str | None:
    """The state of one who is called by it: "the Italian", "the 29-year-old Brazilian"."""
    last = phrase.core[-1]
    form = state_form(last)
    if form is None or form.kind != "demonym" or phrase.tail or last.lower().endswith(_COLLECTIVE):
        return None
    return form.code if _plain(phrase.core[:-1]) else None


def _last_speaker(scene: Scene, at: int, head: str | None, nation: str | None) -> Referent | None:
    """The named person who spoke or headed a sentence last, close before, if a noun's gender and a nation do not speak
    against it.
    """
    gender = gender_of_title(head_of(head)) if head else None
    who = _last_in_view(scene, at)
    if nation is not None and (who is None or who.actor not in (None, nation)):
        who = next((one for _, one, _ in scene.heard(at, 4) if one.actor == nation), who)
    if who is None or who.type != "person" or not who.name or who.gender not in (None, gender or who.gender):
        return None
    return who if nation is None or who.actor in (None, nation) else None


def _last_in_view(scene: Scene, at: int) -> Referent | None:
    """Who spoke last within reach, or the person who has headed a sentence since."""
    words = scene.words
    spoke = next(iter(scene.heard(at, 1)), None)
    last = spoke[0] if spoke is not None and spoke[0] < at else -1
    for mention in reversed(scene.starting_in(max(last + 1, at - 80), at)):
        if words.story[at] - words.story[mention.first] > NEAR:
            break
        named = mention.entity >= 0 and scene.entity(mention.entity).kind == "person"
        if spoke is not None and mention.entity == spoke[1].entity:
            continue
        if named and not mention.owner and words.quotation(mention.first) is None:
            return scene.person(scene.entity(mention.entity)) if mention.subject else None
    if spoke is None or last < 0 or words.story[at] - words.story[last] > NEAR:
        return None
    return spoke[1]


_DEEDS = {
    "chair": "chairs chaired",
    "head": "heads headed leads led runs",
    "leader": "leads led heads",
    "director": "directs directed heads runs",
    "boss": "runs heads",
    "owner": "owns owned runs",
    "founder": "founded",
    "editor": "edits edited",
    "coach": "coaches coached",
    "manager": "manages managed runs",
    "teacher": "teaches taught",
    "farmer": "farms farmed",
    "author": "wrote authored",
    "organiser": "organises organised runs",
    "commander": "commands commanded",
}
"""What somebody does whom a noun then means: "Fatou Sarr, who chairs the club, … The chairwoman"."""
_DEEDS |= dict.fromkeys(("chairman", "chairwoman", "chairperson"), _DEEDS["chair"])


def by_deed(scene: Scene, at: int, phrase: Phrase) -> Referent | None:
    """The person of whom a clause beside the name has told what the title says, the last one; ``None`` for nobody."""
    verbs = _DEEDS.get(head_of(phrase.head or ""), "").split()
    if not verbs or phrase.determiner != "the" or phrase.owner or phrase.tail:
        return None
    gender = gender_of_title(head_of(phrase.head or ""))
    words = scene.words
    for mention in reversed(scene.starting_in(max(0, at - 200), at)):
        if mention.entity < 0 or scene.entity(mention.entity).kind != "person" or mention.owner:
            continue
        after = words.lows[mention.last + 1 : mention.last + 5]
        if "who" in after and any(word in verbs for word in after[after.index("who") :]):
            who = scene.person(scene.entity(mention.entity))
            return who if who.gender in (None, gender or who.gender) else None
    return None


_BEGINNING = 150
"""In how many words from the start of an article a description may come before the name."""


def coming_first(scene: Scene, indices: range, phrase: Phrase) -> Referent | None:
    """The person whom the sentence after "The actress says …" brings in, where nobody has been named before."""
    head = low(phrase.core[-1]) if phrase.core else ""
    plain = phrase.determiner == "the" and len(phrase.words) <= 3 and not phrase.owner and not phrase.tail
    if not plain or not is_title(head) or head in _OFFICIAL or not all(w.islower() for w in phrase.core):
        return None
    if indices.start > _BEGINNING:
        return None
    before = scene.starting_in(0, indices.start)
    if any(m.entity >= 0 and scene.entity(m.entity).kind == "person" for m in before):
        return None
    who = _coming_next(scene, indices.start, indices.stop)
    gender = gender_of_title(head_of(head))
    if who is None or who.entity < 0 or who.gender not in (None, gender or who.gender):
        return None
    return who if not scene.entity(who.entity).heads else None


def coming_aged(scene: Scene, indices: range) -> Referent | None:
    """The person whom the sentence after "says the 41-year-old." names, where no "man" or "woman" has come before."""
    words = scene.words
    for index in range(indices.start - 1, max(0, indices.start - 60), -1):
        if words.lows[index - 1] in ("a", "an", "another") and is_title(words.words[index]):
            return None
    return _coming_next(scene, indices.start, indices.stop)


def _coming_next(scene: Scene, at: int, stop: int) -> Referent | None:
    """The person whom the sentence after "says the 41-year-old." names first, not as an owner."""
    words = scene.words
    for mention in scene.starting_in(stop, min(len(words), stop + 60)):
        ahead = words.sentences[mention.first] - words.sentences[at]
        if ahead > 1:
            return None
        if ahead == 1 and mention.entity >= 0 and scene.entity(mention.entity).kind == "person":
            return scene.person(scene.entity(mention.entity)) if not mention.owner else None
    return None


def named_after(scene: Scene, stop: int) -> Referent | None:
    """Whom a clause right after a description names: "a driver who gave his name as Ahmed", "a woman named Mirela"."""
    words = scene.words
    at = stop + (stop < len(words) and words.words[stop] == ",")
    if at >= len(words) or words.lows[at] not in _OPENERS:
        return None
    verb = next(
        (
            i
            for i in range(at, min(at + 6, len(words)))
            if words.lows[i] in _NAMING and (i > at or words.lows[at] != "who")
        ),
        None,
    )
    if verb is None:
        return None
    for index in range(verb + 1, min(verb + _BETWEEN, len(words))):
        mention = scene.at(index)
        if mention is not None and mention.first == index:
            return _called(scene, index)
        if not words.words[index][0].isalnum() and words.words[index] != ",":
            return None
    return None


def _called(scene: Scene, index: int) -> Referent | None:
    """The person whose name begins at a word, whatever else the name might be."""
    mention = scene.at(index)
    if mention is None or mention.kind in ("state", "title", "organisation"):
        return None
    if mention.entity >= 0:
        entity = scene.entity(mention.entity)
        return scene.person(entity) if entity.kind == "person" else None
    return Referent("person", " ".join(mention.name), gender=mention.gender)


def keeps_unnamed(scene: Scene, stop: int) -> bool:
    """Whether a clause right after a description says that those meant would not be named: "two traders, who declined to
    be named,".
    """
    words = scene.words
    at = stop + (stop < len(words) and words.words[stop] == ",")
    if at >= len(words) or words.lows[at] not in ("who", "speaking", "asking", "requesting", "both", "all"):
        return False
    clause = " ".join(words.lows[at : at + 9])
    return any(mark in clause for mark in lexicon.UNNAMED_MARKS)
