"""Phrases that are nothing but a state, a seat of government or an international body."""

from __future__ import annotations

from verbale.places import Form, form_of
from verbale.records import SourceType
from verbale.sources import actors
from verbale.sources.bodies import FULL_NAMES, SEATS_OF_BODIES, body_of
from verbale.sources.organisations import of_leader
from verbale.sources.phrases import TWO_STATES
from verbale.sources.referents import Referent, Scene
from verbale.sources.unlisted import state_of_two
from verbale.sources.weighing import government

_LEADER_AND_NOUN = 2
_GOVERNMENTS = [["Government"], ["Executive"], ["Cabinet"], ["Administration"]]


def whole(scene: Scene, indices: range) -> Referent | None:
    """A state, a seat of government or an international body, where the phrase is nothing else."""
    words = scene.words.words[indices.start : indices.stop]
    text = scene.words.phrase(indices)
    bare = text.removeprefix("the ").removeprefix("The ")
    form = form_of(text)
    adjective = form_of(" ".join(bare.split()[:-1])) if bare.split()[-1:] in _GOVERNMENTS else None
    if bare.endswith(" Administration") and len(bare.split()) == _LEADER_AND_NOUN:
        code = of_leader(scene, bare.split()[0])
        if code is not None:
            return government(code)
    if adjective is not None and adjective.kind in ("demonym", "name"):
        return government(adjective.code)
    if form is not None and form.kind in ("seat", "capital") and _apposed_thing(scene, indices.stop):
        return Referent("organisation", bare)
    if bare in TWO_STATES:
        return state_of_two(scene, bare)
    if form is None and scene.one_case:
        plain = form_of(text.title())
        form = plain if plain is not None and plain.sure and plain.kind == "name" else None
    half = {"North": "PRK", "South": "KOR"}.get(bare)
    if half is not None and text != bare and half in scene.cast.states:
        return government(half)
    if bare in SEATS_OF_BODIES:
        seated, seat_code = SEATS_OF_BODIES[bare]
        return Referent("organisation", seated, actor=seat_code)
    if form is not None:
        person = scene.cast.person((words[-1],), scene.at(indices[-1])) if len(words) == 1 else None
        if person is not None and (not form.sure or form.kind == "capital"):
            return scene.person(person)
        if form.kind == "seat":
            return _seat(form)
        if (
            form.kind == "capital"
            and not form.sure
            and form.text != "Washington"
            and form.code not in scene.cast.states
        ):
            return Referent("unnamed")
        if form.kind != "demonym":
            return government(form.code)
        if form.text.endswith("s") or form.text.endswith(("ese", "ish", "ch")):
            several = words[0].lower() == "the"
            return government(form.code) if several else Referent("group", None, None, None, None, True)
    code = body_of(bare)
    if code and code not in scene.elsewhere:
        entity = scene.cast.body(bare.split())
        long = FULL_NAMES.get(bare.replace(".", ""))
        name = (
            entity.label
            if entity is not None and len(entity.name) > 1
            else long
            if long and long in scene.words.text
            else bare
        )
        kind: SourceType = "government" if actors.is_government_body(name.split()) else "organisation"
        return Referent(kind, name, actor=code, entity=entity.index if entity else -1)
    return None


def _apposed_thing(scene: Scene, at: int) -> bool:
    """Whether an apposition says what is meant by a name that else stands for a government: ", a guesthouse in Linz,"."""
    words = scene.words
    if at + 2 >= len(words) or words.words[at] != "," or words.lows[at + 1] not in ("a", "an"):
        return False
    return words.words[at + 2].islower()


def _seat(form: Form) -> Referent:
    """A seat that speaks: a ministry or a parliament keeps its name, a residence or a quarter stands for the
    government.
    """
    last = form.text.split()[-1]
    if last in ("Department", "Office", "Ministry", "Pentagon"):
        return Referent("government", form.text, actor=form.code)
    if last in _PARLIAMENTS:
        return Referent("organisation", form.text, actor=form.code)
    return government(form.code)


_PARLIAMENTS = frozenset(
    (
        "Knesset",
        "Bundestag",
        "Bundesrat",
        "Duma",
        "Rada",
        "Hill",
        "Westminster",
        "Storting",
        "Riksdag",
        "Sejm",
    )
)
