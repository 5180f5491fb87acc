"""Who does what a verb says, without a parser: subjects before it, agents after "by", the parties that a
participle speaks of."""

from __future__ import annotations

import re

from verbale.acts.clauses import boundary_word, clause_start
from verbale.acts.numbers import NUMBER
from verbale.acts.objects import DRAFT, find_thing
from verbale.acts.parties import CONGRESS_IS_PARTY, Party
from verbale.acts.scenes import Scene, codes_of
from verbale.places import find_states

_ADVERBS = re.compile(
    r"(?:[’']s?)?(?:\s(?:(?:UN\s|U\.N\.\s)?(?:ambassador|envoy|delegate|delegation|representative"
    r"|mission|government|foreign\sminister|diplomats?)(?:\sto\sthe\s(?:UN|United\sNations|council"
    r"|Security\sCouncil))?))?"
    r"(?:,[^,;]{0,90},|\s\([^)]{0,40}\))?"
    r"(?:\s|,|\b(?:has|have|had|so|far|also|then|again|twice|once|thrice|repeatedly|both|all"
    r"|each|alone|jointly|together|both|in|the|first|later|did|on|last|this|week|month|year"
    r"|early|late|yesterday|today|and|just|only|now|still|too|finally|promptly|immediately|duly"
    r"|formally|already|subsequently|which|who|that|earlier|separately|since|since\s\d{4}|would\sgo\son\sto"
    r"|[a-z]+ly|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May"
    r"|June|July|August|September|October|November|December|\d{1,4}(?:st|nd|rd|th)?)\b)*",
    re.I,
)
_PREPOSITION = re.compile(
    r"\b(?:of|in|on|against|about|from|with|by|to|for|over|near|at|towards?|between|among|into"
    r"|under|concerning|regarding|condemning|criticising|criticizing|around)\s(?:the\s|both\s)?$",
    re.I,
)
_OTHER_SUBJECT = re.compile(
    r",\s(?!\w+ing\b)(?:and\s)?(?:the|a|an|some|many|several|most|all|its|their|his|her|\d+)\b|\b(?:it|he|she|they|we|I)\b|[.;]"
)
_MODAL = re.compile(r"\b(?:can|could|would|will|may|might|should|to)\b", re.I)
_TOGETHER = re.compile(
    r"\b(?:both|the\stwo|the\sthree)\s(?:countries|states|governments|sides|neighbours)\s(?:have\s|had\s|also\s|then\s)?$",
    re.I,
)
_PART_OF = re.compile(
    r"\b(?:committee|board|council|panel|commission|working\sgroup|conference|assembly)\sof\s(?:the\s)?$",
    re.I,
)
_COUNTED = re.compile(
    rf"\b(?:(?i:{NUMBER})|members|others|countries|states|nations|delegations|(?i:{NUMBER})\s(?:senators|MPs|deputies|lawmakers|councill?ors|directors|parties|legislators|peers))\s(?:have\s|had\s|also\s)?$"
)
_ORGAN = re.compile(
    r"(?:\b(?:[Tt]he|[Ii]ts|[Tt]heir|[Aa]|country[’']s)\s)?\b(?P<organ>(?:(?:national|federal|city|town|county|regional|upper|lower)\s)?(?:[Pp]arliament|[Ss]enate|[Cc]ongress|[Cc]abinet"
    r"|city\scouncil|town\scouncil|county\scouncil|upper\shouse|lower\shouse|legislature|lawmakers|MPs|[Cc]ouncillors|senators|deputies|ministry|government|National\sAssembly))"
    r"(?:\sin\s[A-Z]\w+)?\s(?:(?:has|have|had|also|later|then|narrowly|unanimously|[a-z]+ly)\s)*$"
)
_OFFICIAL = re.compile(
    r"[’']s?\s(?:(?:[a-z-]+|UN|U\.N\.|Foreign|Prime)\s){0,3}?(?:ambassador|envoy|delegat\w+"
    r"|representatives?|minist\w+|government|president|diplomats?|mission"
    r"|parliament|senate|congress|cabinet|lawmakers|lower\shouse|upper\shouse|council|assembly"
    r"|premier|chancellor|leaders?|king|queen|court|central\sbank|house)\b",
    re.I,
)

_LEFT_OUT = re.compile(
    r"[’']s?\s(?:(?:has|have|had|then|also|\w+ly)\s)*(?:voted|abstained|vetoed|followed|did)\b"
)
"""What follows a state whose delegation or parliament was named before: "Peru's *voted* against"."""
_IN_A_NAME = re.compile(
    r"\s(?:[A-ZÀ-Þ][\w-]+\s(?:(?:of|for|and)\s)?){0,4}?(?:Union|Federation|Association|League|Alliance|Guild|Confederation|Society|Church|Airlines|Airways|Railways?|Club|Football|Cricket|Rugby|Athletics"
    r"|Network|Forum|Institute|Foundation|Trust|Fund|Chamber|Group|Holdings|Power|Telecom|Energy|Ports?|Post|Steel|Commission|Authority|Agency|Democrats|Party|Front|Movement|People’s\sParty)\b"
)
"""What follows the name of a state that is only the first word of an organisation's: "Kenya *Union of* Teachers"."""
COUNTERPART = re.compile(
    r"\sand\s(?:(?:his|her|their)\s(?=[^,;.]{2,40}?\s(?:counterpart|colleague|opposite|peer))|(?:the\s)?(?=[^,;.]{2,40}?\s(?:ambassador|minister|envoy|president|premier|consul|delegate|secretary)))"
    r"(?P<whose>[A-ZÀ-Þ][\w-]+(?:\s[A-ZÀ-Þ][\w-]+)?)(?:[’']s)?\s(?:[a-z]+\s){0,2}?(?:counterparts?|colleagues?|opposite\snumbers?|peers?|ambassador|minister|envoy|president|premier|consul|delegate|secretary)\b(?:,\s[A-ZÀ-Þ][\w.’-]+(?:\s[A-ZÀ-Þ][\w’-]+){0,2})?"
)
_PRIVATE = re.compile(
    r"\s(?:[a-z-]+\s){0,2}?(?:federation|association|union|club|league|company|firm|party|museum|synod|guild)\b"
)


def find_subjects(scene: Scene, at: int, *, main: bool = False) -> tuple[tuple[str, ...], int, bool]:
    """Who does what the verb at ``at`` says: their codes, where they start, and whether a pronoun stands
    for them."""
    text = scene.text
    start = clause_start(text, scene.start, at)
    opener = boundary_word(text, scene.start, start)
    candidates = [
        g
        for g in scene.groups
        if g[-1].end <= at and (_can_be_subject(scene, g) or _are_people(scene, g, at))
    ]
    within = [g for g in candidates if g[0].start >= start]
    together = _TOGETHER.search(text[start:at])
    if together:
        return (), start + together.start(), True
    if _COUNTED.search(text[start:at]):
        return (), start, False
    if main and within:
        return codes_of(within[0]), within[0][0].start, False
    near = [g for g in within if _ADVERBS.fullmatch(text, g[-1].end, at)]
    leading = [g for g in within[:1] if _leads(text, start, g, at)]
    if near or leading:
        chosen = (near or leading)[-1]
        return codes_of(chosen), chosen[0].start, False
    segment = text[start:at]
    stand_in = _stand_in(scene, start, at)
    if stand_in:
        return stand_in
    shared = re.fullmatch(
        r"\s*(?:and|but|then|also|later|has|have|had|twice|once|\w+ly|\s|,)*", segment
    ) or opener in {"which", "who", "that", "and", "but", ", and"}
    if opener == "with" and not main:
        return find_subjects(scene, start - len(re.search(r",?\s*with\s$", text[:start])[0]), main=True)  # type: ignore[index]
    if shared and not find_thing(text, start, at):
        earlier = [g for g in candidates if g[-1].end <= start]
        relative = opener in {"which", "who", "that"}
        if relative:
            earlier = [
                g
                for g in earlier
                if re.fullmatch(r",?\s(?:both\sof\s|all\sof\s)?(?:which|who|that)\s", text[g[-1].end : start])
            ]
        if earlier:
            chosen = earlier[-1] if relative else earlier[0]
            return codes_of(chosen), chosen[0].start, False
    return (), start, False


def _stand_in(scene: Scene, start: int, at: int) -> tuple[tuple[str, ...], int, bool] | None:
    """What stands for a party before a verb: an organ of a state, a pronoun, "the council"."""
    text, segment = scene.text, scene.text[start:at]
    organ = _ORGAN.search(segment)
    if organ and organ["organ"] == "Congress" and scene.home in CONGRESS_IS_PARTY:
        return None
    if organ and not re.search(r"(?:[A-ZÀ-Þ]\w+ese|[a-z][’']s?)\s$", segment[: organ.start()]):
        placed = [
            g
            for g in scene.groups
            if re.fullmatch(r"\sin\s(?:the\s)?", text[start + organ.end("organ") : g[0].start])
        ]
        code = placed[0][0].code if placed else scene.home
        if code:
            return (code,), start + organ.start(), False
    pronoun = re.search(
        r"\b(?:it|they|he|she|both|(?:both|the\stwo|the\sthree)\s(?:countries|states|governments|sides|neighbours)|the\scountry|(?:my|his|her|our|their)\s(?:country|government|delegation|nation)|we|I)\s(?:(?!and\b)[\w]+\s){0,3}$",
        segment,
        re.I,
    )
    if pronoun:
        return (), start + pronoun.start(), True
    council = re.search(
        r"\b(?:the|The)\s(?:15-(?:member|nation|strong)\s)?(?:[Cc]ouncil|15-(?:member|nation)\sbody)(?:[’']s\smembers)?\s(?:[\w]+\s){0,3}$",
        segment,
    )
    if council and scene.unsc:
        return ("UNSC",), start + council.start(), False
    return None


def _leads(text: str, start: int, group: list[Party], at: int) -> bool:
    """Whether a group opens its clause and nothing between it and the verb can be another subject."""
    before, after = text[start : group[0].start], text[group[-1].end : at]
    opening = re.fullmatch(
        r"\s*(?:[“\"']?(?:the|a|an|but|and|yet|meanwhile|both|only|when|as|then|in\sresponse|[a-z]+ly)\b,?\s?)*",
        before,
        re.I,
    )
    dated = re.fullmatch(r"\s*(?:On|In|Last|Earlier|Later|At|By)\b[^,;]{0,60},?\s(?:the\s)?", before)
    return bool(opening or dated) and not _OTHER_SUBJECT.search(after)


def find_leading(scene: Scene, at: int) -> tuple[tuple[str, ...], int, bool]:
    """The party that opens the sentence, for what is said of it at its end: "Russia killed the text, casting its veto"."""
    for group in scene.groups[:1]:
        opening = re.fullmatch(
            r"\s*(?:[^,;:]{0,60},\s)?(?:(?:the|and|but)\s)?", scene.text[scene.start : group[0].start], re.I
        )
        if group[-1].end <= at and opening and codes_of(group) and _can_be_subject(scene, group):
            return codes_of(group), group[0].start, False
    return (), at, False


def _can_be_subject(scene: Scene, group: list[Party]) -> bool:
    text = scene.text
    before = text[max(scene.start, group[0].start - 22) : group[0].start]
    after = text[group[-1].end : min(scene.end, group[-1].end + 60)]
    if _PART_OF.search(text[max(scene.start, group[0].start - 40) : group[0].start]):
        return group[-1].kind == "body"
    if _PREPOSITION.search(before) and not re.match(r"(?:[’']s)\s", after):
        return bool(re.search(r"\bwith\s(?:only\s|both\s)?(?:the\s)?$", before)) and bool(
            re.match(
                r"\s(?:(?:alone|both|also|again|each)\s)?(?:abstain|voting|casting|vetoing|dissenting|opposing)",
                after,
            )
        )
    if group[-1].kind == "state" and _IN_A_NAME.match(after):
        return False
    if re.match(r"[-‑](?!\s)", after) and not re.match(r"-(?:member|nation)", after):
        return False
    if group[-1].kind == "demonym":
        return bool(
            re.match(
                r"\s(?:(?:UN|deputy|permanent|foreign|prime|acting|chief|top|senior|former)\s)*(?:ambassador"
                r"|envoy|delegat|representative|minister|government|president|diplomat|mission|lawmakers"
                r"|parliament|senat|cabinet|negotiators?|officials?|side|team|premier|chancellor|member|judge|commissioner|director|presidency|chair|host|state\b)",
                after,
            )
        )
    if re.match(r"[’']s?\s", after) and group[-1].kind != "person":
        return bool(_OFFICIAL.match(after) or _LEFT_OUT.match(after))
    return not re.match(rf"\s(?:own\s)?(?:draft\b|{DRAFT.pattern})", after)


def _are_people(scene: Scene, group: list[Party], at: int) -> bool:
    """Whether a demonym stands for a state's delegation: "the Swiss tabled four amendments"."""
    text = scene.text
    before = text[max(scene.start, group[0].start - 4) : group[0].start]
    plural = re.search(r"(?:s|ese|ish|ch|iss|lish)$", text[group[-1].start : group[-1].end])
    straight = _ADVERBS.fullmatch(text, group[-1].end, at)
    return group[-1].kind == "demonym" and before.lower() == "the " and bool(plural and straight)


def find_participle_subject(scene: Scene, at: int) -> tuple[tuple[str, ...], int, bool]:
    """Who a participle speaks of: "with Russia abstaining", "accused France of vetoing"."""
    means = re.search(r"\b(?:by|in|and|after|before)\s$", scene.text[max(scene.start, at - 7) : at])
    if means:
        if _MODAL.search(scene.text[clause_start(scene.text, scene.start, at) : at]):
            return (), at, False
        return find_subjects(scene, max(scene.start, at - len(means[0])), main=True)
    for group in reversed([g for g in scene.groups if g[-1].end <= at]):
        gap = scene.text[group[-1].end : at]
        if re.fullmatch(
            r"(?:,\s(?:an?|the|its|which)\s[^,;.]{2,40})?,?(?:\s(?:both|alone|each|the\sonly\s\w+|of|for|again|all))*\s",
            gap,
        ):
            return codes_of(group), group[0].start, False
        break
    return (), at, False


def find_agents(scene: Scene, start: int, end: int, word: str = "by") -> tuple[str, ...]:
    """Who stands after ``word`` ("by") in ``scene.text[start:end]``: the codes of the first group there."""
    for match in re.finditer(rf"\b{word}\s(?:the\s|both\s|its\s)*", scene.text[start:end]):
        at = start + match.end()
        for group in scene.groups:
            after = scene.text[group[-1].end : group[-1].end + 30]
            private = _PRIVATE.match(after) or (
                group[-1].kind != "body" and _IN_A_NAME.match(scene.text, group[-1].end)
            )
            if group[0].start == at and not re.match(r"[-‑]", after) and not private:
                codes = codes_of(group)
                return codes + find_counterpart(scene.text, group[-1].end, scene.end, codes)
        council = re.match(r"(?:15-(?:member|nation)\s)?[Cc]ouncil\b", scene.text[at:end])
        if council and scene.unsc:
            return ("UNSC",)
    return ()


def find_counterpart(text: str, start: int, end: int, besides: tuple[str, ...]) -> tuple[str, ...]:
    """The state of "and his Peruvian counterpart"."""
    match = COUNTERPART.search(text, start, min(end, start + 90))
    states = find_states(text, match.start("whose"), match.end("whose")) if match else []
    return tuple(state.form.code for state in states[:1] if state.form.code not in besides)
