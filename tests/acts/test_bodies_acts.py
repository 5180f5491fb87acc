"""Acts of parliaments, councils, boards, parties and states as invented sentences tell them."""

from __future__ import annotations

import pytest

from verbale.acts import find_formal_acts
from verbale.records import Source, Span, Statement
from verbale.text import lay_out

PUBLISHED = "2026-03-05"  # a Thursday
DATELINE = "Trams to run later\n\nLISBON, March 5 (Tagus Wire) - "


def acts(text, statements=(), published=PUBLISHED):
    return find_formal_acts(lay_out(text), statements, published)


def told(text, **named):
    return [(act.type, act.actors) for act in acts(text, **named)]


@pytest.mark.parametrize(
    ("text", "type_", "actors"),
    [
        ("Portugal's parliament ratified the tram treaty on Tuesday.", "adopt", ("PRT",)),
        ("Parliament adopted the bells act on Tuesday.", "adopt", ("PRT",)),
        ("The city council has approved the plan.", "adopt", ("PRT",)),
        ("Councillors voted unanimously to approve the plan.", "adopt", ("PRT",)),
        ("Lawmakers in Brasília approved the reform plan.", "adopt", ("BRA",)),
        ("The salt bill was passed by the Senedd last week.", "adopt", ("GBR",)),
        ("Sinn Fein has tabled 14 amendments.", "table-draft", ("Sinn Fein",)),
        ("Trustees of the Museum of Bells approved the agreement.", "adopt", ("Museum of Bells",)),
        ("The foreign ministers of Fiji and Tonga signed a joint statement.", "sign", ("FJI", "TON")),
        ("Mexico and the European Union signed a protocol.", "sign", ("MEX", "EU")),
        ("The mayor vetoed the plan on Tuesday.", "veto", ("PRT",)),
        ("Parliament voted against the bill.", "vote", ("PRT",)),
        (
            "The Museum of Bells and the Tagus Library signed a loan agreement.",
            "sign",
            ("Museum of Bells", "Tagus Library"),
        ),
        ("The Senedd passed a bill on ferries in May.", "adopt", ("GBR",)),
        ("A committee of UNESCO adopted a code on bells.", "adopt", ("UN",)),
        ("The European Commission approved the plan on 3 March.", "adopt", ("EU",)),
        ("The African Union adopted a charter on trams.", "adopt", ("AU",)),
        (
            "The Lower Tagus Council adopted a calendar in May.",
            "adopt",
            ("Lower Tagus Council",),
        ),
        ("The board of Tagus Motors approved the merger on Monday.", "adopt", ("Tagus Motors",)),
        ("The government withdrew the draft law after protests.", "withdraw", ("PRT",)),
        ("The Greens tabled an amendment on bells.", "table-draft", ("Greens",)),
        (
            "The Conservatives and the Liberals withdrew their amendments.",
            "withdraw",
            ("Conservatives", "Liberals"),
        ),
        ("France withdrew from the convention in 2019.", "withdraw", ("FRA",)),
        ("Chad's president signed the bill into law.", "sign", ("TCD",)),
        ("The amendment was put forward by the Greens.", "table-draft", ("Greens",)),
        ("The treaty, which Chad had signed in 2020, lapsed.", "sign", ("TCD",)),
    ],
)
def test_a_body_acts_for_its_country_or_under_its_own_name(text, type_, actors):
    assert (type_, actors) in told(DATELINE + text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Peru left, and Chile, whose senate approved a levy on salt, stayed.", ("adopt", ("CHL",))),
        ("The Kyrgyz delegation, which had put forward a text, withdrew it.", ("table-draft", ("KGZ",))),
        ("A motion on maps, which the Greens put forward last week, failed.", ("table-draft", ("Greens",))),
        ("Peru tabled a motion on maps and withdrew it a week later.", ("withdraw", ("PER",))),
        ("Chad signed a protocol on wells in May; Niger signed it in June.", ("sign", ("NER",))),
        ("Ghana's parliament amended the treaty in May and approved it in June.", ("adopt", ("GHA",))),
        ("Kenya's parliament has not ratified the protocol; Rwanda's adopted it last month.", ("adopt", ("RWA",))),
        ("Kenya's senate approved the budget on Monday; Rwanda's parliament had done so in May.", ("adopt", ("RWA",))),
        ("Peru voted for the motion, Chile against.", ("vote", ("CHL",))),
        ("Under the calendar adopted in May, the gates stay shut.", ("adopt", ())),
        ("Peru and Chile met. The two countries signed a protocol.", ("sign", ("PER", "CHL"))),
    ],
)  # fmt: skip
def test_words_that_point_back_are_led_to_what_they_mean(text, expected):
    assert expected in told(text)


@pytest.mark.parametrize(
    ("text", "type_", "count"),
    [
        ("The council adopted the plan with two abstentions.", "abstain", 2),
        ("Parliament passed the bill on Monday; three parties abstained.", "abstain", 3),
        ("Seven members of the board voted for the plan and four against.", "vote", 7),
        ("Seven members of the board voted for the plan and four against.", "vote", 4),
        ("The treaty has been ratified by 14 countries.", "adopt", 14),
        ("Twelve states have signed the declaration.", "sign", 12),
        ("The draft, amended twice at Chad's request, was withdrawn.", "amend", 2),
        ("Malta blocked two texts on tuna.", "block", 2),
    ],
)
def test_votes_and_acts_told_by_number_keep_it(text, type_, count):
    found = [(act.type, act.count) for act in acts(DATELINE + text)]
    assert (type_, count) in found


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("Peru's senate approved the plan last month.", "2026-02"),
        ("Last year Peru and Chile signed a letter of intent.", "2025"),
        ("In December the Austrian parliament adopted the law.", "2025-12"),
        ("Peru's senate approved the plan the day before yesterday.", "2026-03-03"),
        ("A contract was signed by Peru at the weekend.", "2026-W09"),
        ("On Wednesday the commission met again. Peru tabled a draft on maps.", "2026-03-04"),
    ],
)
def test_days_are_as_precise_as_told(text, date):
    assert date in [act.date for act in acts(text)]


def test_a_later_day_is_counted_from_the_one_before():
    found = acts("Iceland tabled a draft on 24 February. The draft was withdrawn two days later.")
    assert [(act.type, act.date) for act in found] == [
        ("table-draft", "2026-02-24"),
        ("withdraw", "2026-02-26"),
    ]


def test_the_clause_and_the_object_are_told_in_full_and_no_more():
    text = "Austria tabled an amendment on honey, which nobody read, and withdrew it over coffee."
    first, second = acts(text)
    assert (first.text, first.object) == ("Austria tabled an amendment on honey", "amendment on honey")
    assert (second.type, second.text) == ("withdraw", "withdrew it over coffee")


def test_his_country_is_that_of_the_speaker():
    text = "Mr Sand said the amendment put forward by his country on 15 April stood."
    source = Source("Mr Sand", 0, 7, "Mr Sand", "sand", "person", None, "KAZ")
    start = text.index("the amendment")
    content = (Span(text[start:-1], start, len(text) - 1),)
    statement = Statement("s1", "indirect", "speech", source, Span("said", 8, 12), content)
    assert ("table-draft", ("KAZ",)) in told(text, statements=(statement,))


def test_an_organisation_that_speaks_acts_for_whom_it_speaks():
    text = "The Tidal Clock Office adopted a calendar in May. The Tidal Clock Office said so."
    start = text.rindex("The Tidal")
    name = "Tidal Clock Office"
    source = Source("The " + name, start, start + 22, name, "tidal", "organisation", None, "TCO")
    cue = Span("said", start + 23, start + 27)
    statement = Statement("s1", "indirect", "speech", source, cue, (Span("so", start + 28, start + 30),))
    assert ("adopt", ("TCO",)) in told(text, statements=(statement,))


@pytest.mark.parametrize(
    "text",
    [
        "The couple adopted a child and passed a quiet winter.",
        "The club signed a striker, and he signed autographs.",
        "Drivers blocked the road and passed leaflets to passengers.",
        "The army withdrew its troops and the bank withdrew money.",
        "The council approved of the idea.",
        "The board passed the salt.",
        "The Liberals adopted a softer tone.",
        "The government adopted a wait-and-see approach.",
        "The ministry passed on the message.",
        "The government signed up to the plan.",
        "She voted for Ms Lima in 2020.",
        "Forty states voted for the same party.",
        "The plan was blocked by rain.",
        "Parliament is expected to adopt the law next week.",
        "The Greens want parliament to adopt a law.",
        "The senate has yet to approve the treaty.",
        "The parliament did not adopt the bill.",
        "If parliament passes the bill, trams stop.",
        "Samoa is to sign the agreement.",
        "Parliament has discussed but not ratified the treaty.",
        "The treaty was never ratified.",
        "She denied that Norway had blocked a compromise.",
        "The committee will table a motion on Friday.",
        "The plan was praised and endorsed by most economists.",
    ],
)
def test_idioms_plans_and_what_was_not_done_are_no_acts(text):
    assert told(DATELINE + text) == []


@pytest.mark.parametrize("text", ["", "it", "The council", "by the Greens", "signed it", "adopted " * 60])
def test_scraps_bring_no_act_and_no_error(text):
    assert told(text) == []
