"""Who did a formal act, where that is a body, a party, a number of members or a word that points back."""

from __future__ import annotations

import itertools
import re
from dataclasses import replace

from verbale.acts.asides import without_asides
from verbale.acts.clauses import boundary_word, clause_start
from verbale.acts.councils import by_body
from verbale.acts.doers import (
    Doer,
    by_apposition,
    by_common_noun,
    by_institution,
    by_name,
    by_office,
    by_party,
    by_person,
    by_plain_name,
    by_proper_name,
    is_governed,
)
from verbale.acts.naming import by_last_name, by_last_phrase, by_phrase
from verbale.acts.numbers import NUMBER, value_of
from verbale.acts.officials import office_actors
from verbale.acts.pointing import POINTS_BACK, REACH, agrees, are_members, body_before, opening_state
from verbale.acts.scenes import Scene, codes_of
from verbale.acts.subjects import COUNTERPART, find_counterpart, find_subjects
from verbale.acts.surroundings import Surroundings
from verbale.acts.together import each_named, several
from verbale.acts.voters import part_named, person_before, speaker_meant
from verbale.places import find_states

_HELP = re.compile(
    r"(?:\s(?:has|have|had|having|did|ever|once\sagain|once\smore|himself|herself|alone|duly|promptly|eventually|ultimately|also|then|later|since|now|already|twice|narrowly|formally|jointly|both|finally|again|once|just|each|all|long|itself|themselves|there|too"
    r"|unanimously|overwhelmingly|(?!assembly\b)[a-z]+ly|(?:(?:late|early)\s)?(?:on\s)?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?:\s(?:night|evening|morning|afternoon))?|yesterday|today|last\s(?:week|month|year|night)|this\s(?:week|month|year|morning|afternoon|evening)|overnight|in\sthe\send|nevertheless|nonetheless|meanwhile|instead|however|therefore|thus|in\s(?:fact|turn|effect|response|principle|the\smeantime)|of\scourse|at\s(?:once|last)|after\sall|for\s(?:its|their)\spart|for\sthe\sfirst\stime|in\s(?:\d{4}|(?:January|February|March|April|May|June|July|August|September|October|November|December)(?:\s\d{4})?)|on\s\d{1,2}\s[A-Z][a-z]+|on\s[A-Z][a-z]+\s\d{1,2}|earlier\sthis\s\w+|since\sthen|before\sthat|as\sexpected|by\sthen|even|still|went\son\sto|goes\son\sto|combined\sto))*\s*$"
)
COUNTED = (
    r"members|directors|parties|states|countries|nations|deputies|MPs|lawmakers|senators|councill?ors|delegations"
    r"|(?-i:[A-ZÀ-Þ][a-z]+s)|member|director|deputy|judge|lawmaker|senator|councill?or|delegate|delegation|commissioner|governors|governments|shareholders|legislators|peers|groups|commissioners|judges|associations|federations|clubs|delegates|rebels|backbenchers|regions|provinces|cantons|cities|towns|unions|trustees|bishops|envoys|funds|investors|banks|judges|justices|ministers|households|farmers|residents|countries|municipalities|counties|universities|firms|companies|branches|chapters|players|lords|independents|tenants|teachers|nurses|workers|students|doctors|drivers|pilots|owners|citizens|voters|parishes|dioceses|counc?il\smembers"
)
_COUNTED = re.compile(
    rf"(?<!\bof\sthe\s)(?<![’']s\s)\b(?P<n>{NUMBER})\s(?:of\s(?:the|its|their)\s(?:{NUMBER}\s)?)?(?:other\s|[Mm]ember\s|opposition\s|board\s|(?:small|larg)er\s|independent\s|minority\s|remaining\s|outside\s|(?!(?:of|to|in|on|at|by|for|and|with|were|was)\s)(?-i:[a-z][a-z-]+)\s|government\s|coalition\s|(?-i:[A-ZÀ-Þ][a-z]+\s))?(?:{COUNTED}|others|more)(?:\s(?:of|on|in)\s[^,;.]{{1,70}})?\s*$",
    re.I,
)
_BARE_NUMBER = re.compile(
    rf"\s*(?:(?:[Oo]nly|[Jj]ust|[Aa]nother|[Aa]\sfurther|[Bb]ut|[Ss]ome|[Aa]bout)\s)?(?P<n>(?!\d{{4}}|[Oo]ne\b(?!\sof\s)){NUMBER})(?:\sof\sthem)?\s*",
    re.I,
)
"""Voters told by number alone: "*nine* voted to uphold the motion"."""
_FIRST_OF_TWO = re.compile(
    r"(?P<office>(?:[Tt]he\s|[A-ZÀ-Þ])[^,;.]{3,60}),\s(?:[A-ZÀ-Þ][\w’.-]+\s){0,3}[A-ZÀ-Þ][\w’.-]+,\sand\s"
)
"""The first of two who sign, with the name beside the office: "*The Lao Prime Minister, Bounmy Sisavath, and* the minister"."""
_BY_NUMBER_AND_NAME = re.compile(
    rf"\s*(?P<subject>(?:(?:The|the|Only|only)\s)?(?i:two|three|four|both)\s(?:[a-z-]+\s){{0,2}}(?:{COUNTED}),\s(?P<names>[^;:]{{3,90}}?)),?\s(?:had\s|have\s|both\s|also\s)*",
    re.I,
)
"""Voters by number with their names behind: "two small parties, *the Agrarians and Forward*, abstained"."""
_THE_REST = re.compile(rf"\b(?:[Tt]he|[Aa]ll|[Ii]ts)\s(?:other|remaining)\s(?P<n>{NUMBER})\s*$", re.I)
_SAYING = re.compile(
    r"(?P<who>[^,;:“”]{2,80}?)\s(?:(?:has|had|have|also|later|then|(?:on\s)?[A-Z][a-z]+day|\w+ly)\s)*(?:said|says|say|announced|announces|confirmed|confirms|declared|revealed|reported|added|claimed|noted"
    r"|stated|wrote|insisted|admitted|explained|told\s[\w\s]{2,30}?)\s(?:(?:(?:late|early)\s)?(?:on\s)?(?:[A-Z][a-z]+day|yesterday|today|last\s\w+)(?:\s(?:night|evening|morning|afternoon))?\s)?(?:that\s)?$"
)
"""Who says what the rest of the sentence tells of "it" or "they": "*Plaid Cymru* says it voted for the bill"."""
_DEFINITE = re.compile(
    r"(?<!\bof\s)\b(?:the|all|these|both)\s(?:two|three|four)\s(?:states|countries|governments|sides|capitals|neighbours|nations|(?:[a-z]+\s)?ministers|leaders|presidents|delegations|parliaments)(?:\s(?:on|in|around|along)\s[^,;]{2,40})?\s*$",
    re.I,
)
_PEOPLE_OF = re.compile(
    r"\b(?:[Tt]he\s)?(?:[a-z]+\s)?(?:[Mm]inisters|[Pp]residents|[Ll]eaders|[Ee]nvoys|[Aa]mbassadors|[Oo]fficials|[Gg]overnments|[Dd]elegates|[Pp]arliaments)"
    r"\s(?:of|from)\s(?:the\s)?$"
)
_JOINED = re.compile(
    r",\s$|,\sthen\s$|(?:,\s)?\b(?:and|but)\s+(?:then\s|later\s|has\s|had\s|have\s)?$|\bhaving\s(?:\w+ly\s)?$"
)
_OWN = re.compile(r"[’']s?\s*$")
_FINITE = re.compile(
    r"\s(?:(?:has|have|had|then|also|later|\w+ly)\s)*(?:[a-z]{2,}ed|met|sat|took|went|came|gave|made|broke|chose|held|spoke|stood|left|said|told|heard|began|won|lost|fell|rose|ran|stuck|drew|threw|put|set|hit|kept|paid|sent|built|bought|brought|caught|sought|thought|fought|felt|dealt|meant|led|sang|became|wrote|drove|rode|grew|knew|saw|hung|split|sold|got|did|had|was|were)\b"
)
_TELLS = re.compile(
    rf"{_FINITE.pattern}|\s(?:has|have|is|are|must|will|would|could|may|can|wants?|plans?|meets?|says?)\b"
)
_BESIDE = re.compile(r",\s(?:which|who)\s")
"""What is told of somebody only beside the sentence's own subject, for which a later "it" stands."""


def find_doer(scene: Scene, around: Surroundings, at: int, before: Doer | None) -> Doer | None:
    """Who does what the verb at ``at`` says, or ``None``. ``before`` did the act told before in the
    sentence."""
    apposed = _BY_NUMBER_AND_NAME.fullmatch(scene.text, clause_start(scene.text, scene.start, at), at)
    if apposed and (named := each_named(around, scene.text, *apposed.span("names"))):
        return replace(named, start=apposed.start("subject"))
    text = without_asides(scene, at)
    start = clause_start(text, scene.start, at)
    segment = text[start:at]
    help_ = _HELP.search(" " + segment)
    stop = start + (max(0, help_.start() - 1) if help_ else len(segment))
    start = _beside_main(text, start, at)
    named = by_apposition(scene, around, start, at) if text[start:at].endswith(", ") else None
    if named is not None:
        return named
    if _JOINED.search(text[start:at]) or not text[start:stop].strip(" ,"):
        opener = boundary_word(text, scene.start, start)
        cleft = opener == "that" and _CLEFT.fullmatch(text, scene.start, start) is not None
        relative = (cleft or opener in {"which", "who"}) and not _JOINED.search(text[start:at])
        if opener == "but" and start == at and before is not None:
            return before
        if relative:
            return _by_antecedent(scene, around, text, start)
        if start < at:
            return before or _by_first_verb(scene, around, text, start, at)
        joined = re.search(r"(?:,\s(?:and|but)|\sbut)\s$", text[scene.start : start])
        earlier = scene.start + joined.start() if joined else start
        return (
            _by_first_verb(scene, around, text, clause_start(text, scene.start, earlier), earlier)
            if joined
            else None
        )
    other = COUNTERPART.search(text, max(scene.start, start - 6), stop)
    if other and not text[other.end() : stop].strip(" ,"):
        return _with_counterpart(scene, around, other, at, before)
    if first := _FIRST_OF_TWO.fullmatch(text, scene.start, start):
        one, two = (
            office_actors(around, first["office"]),
            _named(scene, around, text, (start, stop), at, before),
        )
        if one and two and two.actors:
            return Doer(tuple(dict.fromkeys(one + two.actors)), scene.start)
    return _named(scene, around, text, (start, stop), at, before)


def _beside_main(text: str, start: int, at: int) -> int:
    """Where the subject of a participle begins that stands beside the main clause: "passed the bill with *Labour* voting against"."""
    if not _PARTICIPLE.match(text, at):
        return start
    beside = max(text.rfind(mark, start, at) + len(mark) for mark in (" with ", ", "))
    return beside if beside > start + len(" with ") and text[beside:at].strip() else start


def _by_first_verb(scene: Scene, around: Surroundings, text: str, start: int, at: int) -> Doer | None:
    """The subject of the first of two verbs, where that one tells no act: "*The mayor* opposed it and voted no"."""
    verb = _FINITE.search(text, start + 3, at)
    if (
        verb is None
        or is_governed(text, start, start)
        or not re.match(r"\s*(?:[Tt]he\s|[A-ZÀ-Þ])", text[start : start + 5])
    ):
        return None
    return _named(scene, around, text, (start, verb.start()), at, None)


def find_first_subject(
    scene: Scene, around: Surroundings, stop: int, start: int | None = None
) -> Doer | None:
    """The subject of a sentence, from its beginning (or ``start``) to the first verb before ``stop`` that leaves one who can act."""
    low = scene.start if start is None else start
    text = without_asides(scene, stop) if start is None else scene.text
    for number, verb in enumerate(_FINITE.finditer(text, low + 3, stop)):
        doer = _named(scene, around, text, (low, verb.start()), verb.start(), None)
        if doer is not None and (doer.actors or number > 2):
            return doer
    return None


def _with_counterpart(
    scene: Scene, around: Surroundings, other: re.Match[str], at: int, before: Doer | None
) -> Doer | None:
    """ "France’s president and her Senegalese counterpart": both states."""
    first = find_doer(replace(scene, end=at), around, other.start(), before)
    if first is None or not first.actors:
        return None
    more = find_counterpart(scene.text, other.start(), at, first.actors)
    return replace(first, actors=first.actors + more, body=None, bodily=False)


def _named(
    scene: Scene, around: Surroundings, text: str, place: tuple[int, int], at: int, before: Doer | None
) -> Doer | None:
    """Whom the subject at ``place`` names or points back to."""
    start, stop = place
    subject = text[start:stop]
    rest = _THE_REST.search(subject)
    if rest:
        return Doer((), start + rest.start(), None, value_of(rest["n"]))
    bare = _BARE_NUMBER.fullmatch(subject)
    if bare and (number := value_of(bare["n"])):
        return Doer((), start + bare.start("n"), None, number)
    counted = None if _DEFINITE.search(subject) else _COUNTED.search(subject)
    if counted:
        others = re.search(r"\sand\s$", subject[: counted.start()])
        if others and (named := _with_others(scene, around, text, (start, start + others.start()))):
            return named
        return Doer((), start + counted.start(), None, value_of(counted["n"]))
    return (
        _told_by_number(scene, around, text, start, stop)
        or _of_the_same(text, (start, stop), before)
        or by_phrase(around, text, start, stop)
        or by_body(around, text, start, stop)
        or _by_their_ministers(scene, text, stop)
        or by_institution(text, start, stop)
        or by_name(around, text, start, stop)
        or _by_state(scene, around, text, at, stop)
        or by_party(text, start, stop)
        or _by_name_beside(scene, around, start, at)
        or by_plain_name(text, start, stop)
        or by_person(around, text, start, stop)
        or by_office(around, text, start, stop)
        or _by_pronoun(scene, around, (start, stop), before)
        or by_common_noun(around, text, start, stop)
        or by_proper_name(around, text, start, stop)
        or by_apposition(scene, around, start, at)
        or part_named(text, start, stop)
    )


_ITS_ORGAN = re.compile(
    r"\s*(?:[Ii]ts|[Tt]heir)\s(?:own\s)?(?:[a-z-]+\s)?(?P<organ>congress|conference|assembly|council|board|committee|executive|members|delegates|leaders|leadership|negotiators|bureau|synod)\s*"
)


def _of_the_same(text: str, place: tuple[int, int], before: Doer | None) -> Doer | None:
    """ "World Rowing's council adopted it, two years after *its congress* …": of the organisation that acted before in the sentence."""
    match = _ITS_ORGAN.fullmatch(text, *place)
    if (
        match is None
        or before is None
        or len(before.actors) != 1
        or re.fullmatch(r"[A-Z]{2,6}", before.actors[0])
    ):
        return None
    return Doer(before.actors, match.start("organ"), match["organ"], bodily=True)


def _by_name_beside(scene: Scene, around: Surroundings, start: int, at: int) -> Doer | None:
    """ "A rival union, *the ATDU*, rejected it"; "the president, *Ada Reed*, abstained" where an organisation acted before."""
    private = around.acted is not None and not re.fullmatch(
        r"[A-Z]{3}", "".join(around.acted.actors[:1]) or "AAA"
    )
    if not private and not re.match(r"\s*[Aa]n?\s", scene.text[start:at]):
        return None
    return by_apposition(scene, around, start, at)


def _by_antecedent(scene: Scene, around: Surroundings, text: str, start: int) -> Doer | None:
    """Whom "which" and "who" stand for: the body or the state's people named just before."""
    before = re.sub(r",?\s(?:which|who|that)\s$", "", text[scene.start : start])
    stop = scene.start + len(re.sub(r"(?:,|\s\()\s?[DR]-[A-Z][\w. -]{1,20}\)?,?$", "", before))
    named = (
        by_body(around, text, scene.start, stop, governed=True)
        or by_name(around, text, scene.start, stop)
        or by_party(text, scene.start, stop)
        or by_plain_name(text, scene.start, stop)
        or by_person(around, text, scene.start, stop)
        or by_last_name(text, scene.start, stop)
        or by_last_phrase(around, text, scene.start, stop)
        or (person_before(around, text, scene.start, stop) if text[:start].endswith("who ") else None)
    )
    if named:
        return named
    for group in reversed(scene.groups):
        if group[-1].end <= stop:
            codes = codes_of(group)
            beside = re.fullmatch(r"(?:[’']s?)?(?:\s[\w-]+){0,3}", text[group[-1].end : stop])
            return Doer(codes, group[0].start) if beside and codes else None
    return None


def _told_by_number(scene: Scene, around: Surroundings, text: str, start: int, stop: int) -> Doer | None:
    """ "The two states", "the two countries and Rwanda"."""
    match = re.search(
        r"\b(?:the\s|all\s|these\s)?(?:two|three|four|both)\s(?:of\sthem|states|countries|governments|sides|capitals|neighbours|neighbors|nations|leaders|presidents|parliaments|delegations|(?:[a-z]+\s)?ministers|heads\sof\s(?:state|government))(?P<more>\sand\s[^,;]{2,40})?(?:\s(?:on|in|around|along)\s[^,;]{2,40})?\s*$",
        text[start:stop],
        re.I,
    )
    if not match:
        return None
    also = tuple(m.form.code for m in find_states(text, start + match.end() - len(match["more"] or ""), stop))
    if match["more"] and not also:
        return None
    named = several(around, match[0].strip(), also)
    return Doer(named + also, start + match.start()) if named else None


def _by_their_ministers(scene: Scene, text: str, stop: int) -> Doer | None:
    """ "The foreign ministers of Fiji and Tonga": the states."""
    for group in scene.groups:
        if group[-1].end == stop:
            people = _PEOPLE_OF.search(text, scene.start, group[0].start)
            if people and codes_of(group):
                body = group[0].code if group[0].kind == "body" else None
                return Doer(codes_of(group), people.start(), body, bodily=body is not None)
    return None


def _by_state(scene: Scene, around: Surroundings, text: str, at: int, stop: int) -> Doer | None:
    own = _OWN.search(text[max(scene.start, stop - 3) : stop])
    if own:
        for group in scene.groups:
            if group[-1].end in (stop - 2, stop - 1, stop) and group[-1].code:
                return Doer((group[-1].code,), group[0].start, "parliament", bodily=True)
    actors, start, pronoun = find_subjects(replace(scene, text=text), at)
    if not actors or pronoun:
        return None
    body = next((g[0].code for g in scene.groups if g[0].start == start and g[0].kind == "body"), None)
    return Doer(actors, start, body, bodily=body is not None)


def subject_before(around: Surroundings, text: str, start: int) -> Doer | None:
    """The body or organisation that is the subject of the sentence before ``start``: "*Malta’s parliament* met on Tuesday. It …"."""
    low = max(0, start - REACH)
    stop = max(text.rfind(". ", low, max(low, start - 2)), text.rfind("\n", low, max(low, start - 1)))
    low = stop + 1 if stop >= 0 else low
    while low < start and not text[low].isalnum():
        low += 1
    for verb in itertools.islice(_TELLS.finditer(text, low + 3, start), 3):
        end = verb.start()
        doer = (
            by_phrase(around, text, low, end)
            or by_body(around, text, low, end)
            or by_name(around, text, low, end)
            or by_plain_name(text, low, end)
        )
        if doer is not None and doer.actors and doer.bodily:
            return doer
    return None


_PARTICIPLE = re.compile(r"(?:voting|abstaining|dissenting|opposing|(?:using|casting)\s\w+\scasting)\b")
_CLEFT = re.compile(r"\s*(?:(?:But|And|In\sthe\send|Yet),?\s)?It\s(?:was|is)\s[^,;.]{3,60}?,?\sthat\s")


def _with_others(scene: Scene, around: Surroundings, text: str, place: tuple[int, int]) -> Doer | None:
    """Whoever is named before "and nine others"."""
    start, stop = place
    for group in scene.groups:
        if group[0].start >= start and group[-1].end == stop and codes_of(group):
            return Doer(codes_of(group), group[0].start)
    return by_phrase(around, text, start, stop)


def by_speaker(scene: Scene, around: Surroundings, at: int) -> Doer | None:
    """Whom "it" or "they" at ``at`` stands for where the sentence opens with who says it."""
    saying = _SAYING.fullmatch(scene.text, scene.start, at)
    if saying is None:
        return None
    stop = scene.start + len(saying["who"])
    doer = _named(scene, around, scene.text, (scene.start, stop), stop, None)
    word = scene.text[at : at + 4].split()[0].lower()
    return doer if doer and doer.actors and agrees(word, doer.actors, saying["who"], doer.bodily) else None


def _by_pronoun(
    scene: Scene, around: Surroundings, place: tuple[int, int], before: Doer | None
) -> Doer | None:
    """ "It", "they", "she", "their leaders": who acted before in the sentence or in those just before it; else the body
    that the sentence before speaks of last."""
    text, (start, stop) = scene.text, place
    match = POINTS_BACK.search(text[start:stop])
    if not match:
        return None
    at, word = start + match.start(), match["word"].lower()
    if word == "i":
        return speaker_meant(around, word, at)
    if word in ("it", "they") and (speaker := by_speaker(scene, around, at)):
        return replace(speaker, start=at)
    if (
        before is not None
        and before.actors
        and agrees(word, before.actors, text[before.start : at], before.bodily)
    ):
        return replace(before, start=at)
    acted = around.acted
    if word in ("it", "they") and (acted is None or scene.start - acted.end > 2):
        subject = subject_before(around, text, scene.start)
        if subject is not None and agrees(
            word, subject.actors, text[subject.start : scene.start].split(" ")[0], subject.bodily
        ):
            return replace(subject, start=at)
    named = body_before(scene, around, at) if word in ("it", "they") else None
    if acted is not None and _BESIDE.search(acted.words) and named and named[0]:
        return Doer(named[0], at, named[1], bodily=True)
    spoke = speaker_meant(around, "he", at) if word in ("he", "she") else None
    if spoke is not None and (acted is None or around.since(acted.end, at)):
        return spoke
    if (
        acted is not None
        and scene.start - acted.end < REACH
        and agrees(word, acted.actors, acted.words, acted.body is not None)
    ):
        many = word == "they" and acted.body is None and len(acted.actors) == 1 and are_members(acted.words)
        return Doer(acted.actors, at, acted.body, bodily=acted.body is not None or many)
    if named:
        return Doer(named[0], at, named[1], bodily=True)
    if word in ("he", "she"):
        return speaker_meant(around, word, at)
    state = opening_state(text, scene.start) if word == "it" else None
    return Doer((state,), at) if state else None
