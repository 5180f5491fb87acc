"""What each kind of formal act can be done to: the nouns for drafts, laws, plans and treaties, as patterns."""

from __future__ import annotations

import re

from verbale.records import ActType

_TREATY = (
    r"treat(?:y|ies)|agreements?|accords?|pacts?|conventions?|protocols?|memorand(?:um|a)(?:\sof\sunderstanding)?|letters?\sof\sintent"
    r"|declarations?|joint\sstatements?|communiqu[eé]s?|charters?|compacts?|covenants?|truces?|ceasefires?|armistices?"
)
BILL = (
    r"draft\s(?:resolution|law|text|decree|declaration|bill|budget|amendment|proposal|plan)s?|drafts?|bills?|motions?"
    r"|amendments?|resolutions?|texts?|proposals?|petitions?"
)
_LAW = (
    r"laws?|acts?|legislation|budgets?|measures?|constitutions?|decrees?|ordinances?|by-?laws?|regulations?|directives?"
    r"|rules?|codes?|quotas?|statutes?|mandates?"
)
_PLAN = (
    r"plans?|program(?:me)?s?|calendars?|strateg(?:y|ies)|packages?|frameworks?|guidelines|timetables?|schemes?|limits?|tariffs?|sanctions|bans?|moratori(?:um|a)"
    r"|levy|levies|mergers?|deals?|contracts?|compromises?|statements?|renewals?|requests?|roadmaps?|agendas?|accounts|dividends?"
    r"|nominations?|appointments?|applications?|accessions?|standards?|definitions?|amnest(?:y|ies)"
)
ON: dict[ActType, str] = {
    "adopt": rf"{BILL}|{_LAW}|{_TREATY}|{_PLAN}|documents?",
    "amend": rf"{BILL}|{_LAW}|{_TREATY}|program(?:me)?s?|calendars?|plans?|guidelines",
    "sign": rf"{_TREATY}|documents?|texts?|contracts?|deals?|codes?|statements?|decrees?|executive\sorders?|bills?|laws?|acts?|measures?",
    "withdraw": rf"{BILL}|compromises?|candidac(?:y|ies)|candidatures?|nominations?|signatures?|applications?|bids?|reservations?"
    r"|(?:draft\s)?(?:orders?|decrees?|plans?|regulations?|rules?)",
    "block": rf"{BILL}|{_TREATY}|laws?|legislation|budgets?|sanctions|renewals?|statements?|compromises?|consensus|nominations?"
    r"|appointments?"
    r"|applications?|accessions?|mandates?|plans?|regulations?|directives?",
    "table-draft": rf"{BILL}|compromises?|(?:plan|law|regulation|directive|nomination|budget|candidature)s?|candidac(?:y|ies)",
    "veto": rf"{BILL}|{_LAW}|{_PLAN}",
    "vote": rf"{BILL}|{_LAW}|{_PLAN}|{_TREATY}",
}
NOUN = {kind: re.compile(rf"(?<![-‑])\b(?:{words})\b(?![-‑]\w)", re.I) for kind, words in ON.items()}
TEXT = re.compile(rf"(?<![-‑])\b(?:{BILL})\b(?![-‑]\w)", re.I)
FROM = re.compile(rf"\b(?:{_TREATY}|deals?)\b", re.I)
