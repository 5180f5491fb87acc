"""The verbs and nouns that tell a formal act, and the quick look for them."""

from __future__ import annotations

import re

from verbale.records import ActType

_SOLE = (
    r"(?:bec(?:ame|ome|omes)|was|were|is|are|remain(?:ed|s))\s(?:(?:on\s)?[A-Z][a-z]+day\s|\w+ly\s|last\s\w+\s|yesterday\s|also\s|in\s\w+\s)?(?:the|among\sthe)\s"
    r"(?:(?:\d+(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last|latest|newest|only|sole|lone|final|next|few)\s)(?:[\w-]+\s){0,5}?to\s"
)
"""How one of many is said to have done it: "became the 40th state to …", "was the only one to …"."""
_VERBS: tuple[tuple[str, str], ...] = (
    ("use", r"(?:us(?:ed|es|ing)|casts?|casting|wield(?:ed|s|ing)|exercis(?:ed|es|ing)|deploy(?:ed|s"
            r"|ing)|invok(?:ed|es|ing)|issued|employed|resorted\sto|made\suse\sof)\s(?:(?!veto)[\w.’'-]+\s){0,5}?veto(?:es)?\b(?!-)"
            r"|(?:put|puts|plac(?:ed|es)|impos(?:ed|es)|lodg(?:ed|es)|enter(?:ed|s)|deliver(?:ed|s)|appli(?:ed|es)|register(?:ed|s))"
            r"\s(?:a|an|its|his|her|their|another|the)\s(?:[\w-]+\s)?veto(?:es)?\b(?!-)"),
    ("veto", r"veto(?:ed|es|ing)\b"),
    ("noun", r"vetoe?s?\b(?!-)(?!\s(?:power|powers|right|rights|threat|threats|player|players|wielding))"),
    ("fail", r"(?:failed(?=\s(?:in|with|by|after|on|when)\b|[.;]|,\s(?:as|with|after|while)\b)"
             r"|fail(?:ed|s|ing)\sto\s(?:adopt|pass|approve|endorse|be\sadopted|win|get|secure|muster"
             r"|receive|gain|obtain|garner|attract)|reject(?:ed|s)|defeat(?:ed|s)|turn(?:ed|s)\sdown|thr(?:ew|own|ows)\sout|vot(?:ed|es)\s(?:[\w]+\s){0,4}?down"
             r"|(?:shot\sdown|knocked\sback|kicked\sout)|s(?:aw|een|ees)\soff(?=\s(?:an?|the|its)\s)|s(?:ent|ends)(?=\s(?:[\w’'-]+\s){1,7}?back\sto\b)"
             r"|(?:went|goes|gone)\sdown(?=\s(?:by\s)?\d)|lost(?=\s(?:by\s)?\d+\s?(?:[-–]|to)\s?\d)|f(?:ell|alls|allen)(?=[.;]|,?\s(?:by\s)?\d|\sby\s(?:an?\s)?\w+\svotes?\b)"
             r"|sa(?:id|ys)\sno\sto|(?:found|got|won)\sno\smajority|(?:did\snot\s|failed\sto\s)(?:find|get|win|secure|gain|obtain|reach)\s(?:a|the\s(?:required|needed|necessary|two-thirds))\s(?:[\w-]+\s)?majority|(?:(?<=was\s)|(?<=were\s))lost(?=[.,;]|\s(?:by|on|in|when|after)\b)|oppos(?:ed|es)(?=[^.;]{3,60}\d\s?[-–]\s?\d+\svote)"
             r"|f(?:ell|alls)\s(?:\w+\s)?(?:votes?\s)?short|did\snot\s(?:get|receive|win|obtain|gain"
             r"|secure)\s(?:the\s|enough\s)[\w\s]{0,30}votes)\b"),
    ("putvote", r"(?:called\s(?:\w+\s){0,4}?to|(?:put|puts|brought|went|gone)\s(?:[\w]+\s){0,4}?(?:to|for))\s(?:a|the)\svote\b"),
    ("abstain", rf"(?:chose|chosen|opted|preferred|elected|decided|choosing|opting)\sto\sabstain\b|{_SOLE}abstain\b"
                r"|abstain(?:ed|s|ing)?\b|abstentions?\b|sat\s(?:it\sout|out\s(?:the|that|this)\s(?:vote|ballot))\b"),
    ("vote", rf"(?:{_SOLE}vote\b|" r"vot(?:ed|es|ing)(?!\sthrough\b)"
             r"|(?:us(?:ed|es|ing)|cast(?:ing)?)\s(?:(?:his|her|their|its|the)\scasting\svote|(?:the|a|one\sof\sthe|his|her)\s(?:\w+\s)?(?:deciding|decisive|tie-?breaking)\svotes?)"
             r"|cast(?:ing)?\s(?:one\sof\s)?(?:(?:the|its|their|his|her|a)\s)(?:(?:only|lone|sole|single|two|three|four|five|first|second|third|last)\s)?[“\"]?(?:votes?"
             r"|(?:no|nay)(?:\svotes?)?(?=[,.;”\"]|\s)|dissenting\svotes?|negative\svotes?|opposing\svotes?|“no”\svotes?)|dissent(?:ed|s|ing)(?=[,.;]|\s(?:from|on|alone|in)\b))\b"),
    ("adopt", r"(?:adopt(?:ed|s)|approv(?:ed|es)|pass(?:ed|es)|endors(?:ed|es)|ratif(?:ied|ies)|green-?li(?:t|ghted|ghts)"
              r"|okay(?:ed|s)|agreed\sto(?=\s(?:the|an?)\s(?:[\w-]+\s){0,2}(?:amendment|motion|bill|resolution)s?\b)"
              r"|back(?:ed|s)(?=[^.;]{3,60}\d\s?(?:votes\b|[-–]\s?\d|to\s\d))"
              rf"|{_SOLE}(?:ratify|adopt|approve|pass|endorse)"
              r"|(?:waved|nodded|voted|sailed|sails)\sthrough|rubber-stamped|sign(?:ed|s)\soff\son|sign(?:ed|s)\soff(?=\s(?:the|an?|its|two|three|both)\s)|(?:(?<=was\s)|(?<=were\s))agreed(?=\s(?:unanimously|without|nem)\b)|agreed\sto(?=\s(?:on\sthe\svoices|without|unanimously|nem)\b)|enact(?:ed|s)(?=\s(?:an?|the|its|new|longer|similar|two|three)\s)|clear(?:ed|s)(?=\s(?:on|by)\s(?:an?\s)?\d|\s(?:its|the|an?)\s(?:first|second|third|final|last)\s(?:reading|hurdle|vote))|(?:g(?:ot|ets)|w(?:ent|ins)|goes)\sthrough(?=\s(?:on\s|by\s|without\s|unanimously|(?:its|the)\s(?:first|second|third|final)\sreading))|clear(?:ed|s)(?=\s(?:the\s)?(?:House|Senate|Commons|Lords|Tweede|lower|upper|both|(?:[Nn]ational\s)?[Aa]ssembly|[Pp]arliament|council|committee|Congress|Bundes|Riksdag|Storting|Folketing|Sejm)\b)|carri(?:ed|es)(?=\s(?:by|on|with|\d|unanimously|nem\scon|overwhelmingly|narrowly|(?:the|an?|its|both|two|three)\s(?:[\w-]+\s){0,2}(?:motions?|resolutions?|amendments?|bills?))\b)"
              r"|(?<=was\s)carried|(?<=were\s)carried|(?:gave|gives|granted)\s(?:[\w’'-]+\s){0,3}?(?:approval|assent|consent|blessing|backing|go-ahead|nod|green\slight)\sto"
              r"|accept(?:ed|s)|confirm(?:ed|s)(?=\s(?:the|a|an|his|her|its)\s(?:[\w-]+\s){0,3}(?:statutes|bans?|rules?|nominations?|nominees?|appointments?|accounts|budget|candidates?)\b|\s(?:him|her|them)(?=[,.;]|\s(?:by|on|in|as|with|\d)))\b)\b"),
    ("decide", r"(?:impos(?:ed|es)|renew(?:ed|s)|extend(?:ed|s)|authori[sz](?:ed|es)|lift(?:ed|s)|establish(?:ed"
               r"|es)|creat(?:ed|es)|prolong(?:ed|s)|terminat(?:ed|es)|admitted|set\sup|eas(?:ed|es)|recommended)\b"),
    ("adoption", r"(?:adoption|passage|approval)\sof\b"),
    ("block", r"(?:block(?:ed|s)|scupper(?:ed|s)|torpedo(?:ed|es)|stymied|talked\sout|held\sup"
              r"|shelv(?:ed|es)(?=\sby\s|\s(?:the|an?|its)\s(?:[\w-]+\s){0,2}(?:bill|draft|motion|law|resolution|proposal)\b)"
              r"|struck\sdown|annul(?:led|s)|quash(?:ed|es)|overturn(?:ed|s)"
              r"|(?:muster|form|gather|assembl)(?:ed|s)\sa\sblocking\sminority)\b"),
    ("table", r"(?:tabl(?:ed|es)|introduc(?:ed|es)|submit(?:ted|s)|circulat(?:ed|es)|propos(?:ed|es)|put(?:s)?\s(?:forward"
              r"|forth)|present(?:ed|s)|draft(?:ed|s)|(?:co-?)?sponsor(?:ed|s)|filed|brought\sforward|moved(?=\s(?:by|an?\s(?:[\w-]+\s){0,2}(?:amendment|motion|resolution)|(?:the|its|two|three|four|five|several|\d+)\s(?:[\w-]+\s)?(?:amendment|motion|resolution|bill)s?)\b)"
              r"|(?:laid|brought|put\sdown)(?=\s(?:an?|the|its|their|two|three|four|five|several|\d+)\s(?:[\w-]+\s){0,3}(?:motion|amendment|bill|draft|resolution|petition)s?\b|\s(?:it|them)[.,;])|moved(?=\s(?:it|them)[.,;]|\san?\s(?:plebiscite|adjournment|referendum|deferral|recess|censure))|brought(?=\sby\s)|lodged|(?:brought|handed)\sin)\b(?!-)"),
    ("amend", r"(?:amend(?:ed|s)|revis(?:ed|es)|watered\sdown|waters\sdown|reword(?:ed|s)|rewrote|softened|toned\sdown)\b"),
    ("sign", r"(?:sign(?:ed|s)|initial(?:l)?ed|countersigned"
             r"|(?:acceded|assented)\sto|promulgat(?:ed|es)|ink(?:ed|s)|" rf"{_SOLE}(?:sign|join)"
             r"|put\s(?:its|their|his|her)\s(?:names?|signatures?)\sto)\b(?!\s(?:up|off|for\s[a-z]))"),
    ("withdraw", rf"(?:{_SOLE}(?:withdraw|pull\sout|leave|quit)\b|" r"with(?:drew|draws|drawn)(?!\s(?:its|their|his|her|the)\s(?:\w+\s)?"
                 r"(?:support|backing|endorsement|troops|forces|money|help)\b)"
                 r"|pull(?:ed|s)(?=\s(?:its|the|their|his|her|a)\s(?:[\w-]+\s)?(?:draft|resolution"
                 r"|motion|text|amendment|bill|proposal|petition|candidacy|bid|offer)|\s(?:[\w-]+\s){0,2}(?:draft|resolution|motion|amendment|bill|petition|candidacy|bid)\b|(?:\s(?:last\s\w+|on\s\w+|yesterday|this\s\w+))?\sby\s(?:its|their|the)\b|\san?\s(?:second|third|fourth)\b|\s(?:it|them)[.,;]|\s(?:it|them)\s(?:on|last|before|at|within)\b)|(?:took|taken|takes)\s(?:(?:[\w’'-]+\s){1,5}?off\sthe\stable|(?:it\s|them\s)?back)|retract(?:ed|s)|(?:pulled|walked|backed|dropped)\sout(?=\sof|\s(?:in|on|last)\s(?:(?-i:[A-Z])|\d|year\b|month\b|week\b))|(?:quit|left|exited)(?=\s(?:it|them)(?:\sin\s(?:\d|(?-i:[A-Z]))|[,;.]|\slast\s))|walk(?:ed|s)\saway(?=\sfrom)|(?:quit|denounc(?:ed|es)|left|exited)(?=\s(?:the|its|an?|this|that|[A-Z][\w-]+[’']s?)\s(?:[\w’'-]+\s){0,4}(?:treaty|convention|pact|accord|protocol|agreement|bloc|customs\sunion|alliance)\b)|(?:(?<=was\s)|(?<=were\s))dropped(?=[.,;]|\s(?:for|by|after|in|on|at|when)\b)|dropped(?=\s(?:its|the|their|an?)\s(?:[\w-]+\s)?(?:draft"
                 r"|amendment|motion|bill|candidacy|veto|bid|directive|proposal)))\b"),
)  # fmt: skip
TRIGGER = re.compile(
    rf"(?<![-‑\w])(?=\w)(?:{'|'.join(f'(?P<{name}>{pattern})' for name, pattern in _VERBS)})", re.I
)
_STEMS = (
    "veto", "vot", "abst", "adopt", "approv", "pass", "endors", "ratif", "carr", "green", "reject", "fail", "fell short",
    "defeat", "impos", "renew", "exten", "authori", "lift", "establish", "creat", "prolong", "terminat", "admitt", "set up",
    "eas", "recommend", "block", "tabl", "introduc", "submit", "circulat", "propos", "put", "present", "draft", "sponsor",
    "filed", "forward", "lodged", "amend", "revis", "water", "reword", "soften", "toned", "sign", "initial", "withd",
    "pull", "took", "taken", "takes", "retract", "dropped", "threw", "throw", "gave", "give", "grant", "accept", "passage", "passing",
    "did not", "brought", "called", "turned down", "waved", "nodded", "rubber", "laid", "mov", "rewrote",
    "shot", "knock", "kick", " off", "sent", "sends", "down", "lost", "fell", "fall", "majority", " sat ", "dissent", "enact", "clear",
    "confirm", "struck", "annul", "quash", "overturn", "minority", "handed", "suit", "oppos", " so ", "likewise", "among",
    "back", "shelv", "scupper", "torpedo", "stym", "talked", "promulg", "ink",
    "okay", "agreed to", "held up", " no to", " join", "walk", "acced", "assent", "sail", "quit", "denounc", "left", "exited", "did",
    "concur", "followed", "upheld", "overr", "cast", "done ", "censur",
)  # fmt: skip
TYPES: dict[str, ActType] = {
    "use": "veto", "veto": "veto", "noun": "veto", "fail": "vote", "putvote": "vote", "abstain": "abstain", "vote": "vote",
    "adopt": "adopt", "decide": "adopt", "adoption": "adopt", "block": "block", "table": "table-draft", "amend": "amend",
    "sign": "sign", "withdraw": "withdraw",
}  # fmt: skip


def may_tell(words: str) -> bool:
    """Whether a sentence can hold a formal act at all: a quick look for the stems of the verbs. ``words``
    are in lower case."""
    return any(stem in words for stem in _STEMS)
