"""Formal acts found in invented sentences and reports: who, what, when, how often, in which body."""

from __future__ import annotations

import pytest

from verbale.acts import find_formal_act_details, find_formal_acts
from verbale.records import Source, Span, Statement
from verbale.text import lay_out

PUBLISHED = "2023-11-07"


def acts(text, published=PUBLISHED, statements=()):
    return find_formal_acts(lay_out(text), statements, published)


def details(text, published=PUBLISHED):
    return find_formal_act_details(lay_out(text), (), published)


@pytest.mark.parametrize(
    ("text", "type_", "actors"),
    [
        ("Russia and China vetoed the resolution.", "veto", ("RUS", "CHN")),
        ("The draft was vetoed on Tuesday by France.", "veto", ("FRA",)),
        ("A Soviet veto killed the proposal.", "veto", ("RUS",)),
        ("The Kremlin used its veto against the text.", "veto", ("RUS",)),
        ("A British draft met the vetoes of Russia and China.", "veto", ("RUS", "CHN")),
        ("Norway voted against the resolution.", "vote", ("NOR",)),
        ("Ghana and Gabon abstained as the Security Council voted.", "abstain", ("GHA", "GAB")),
        ("The Security Council adopted Resolution 1244.", "adopt", ("UN",)),
        ("Brazil tabled a draft resolution at the United Nations.", "table-draft", ("BRA",)),
        ("Washington put forward its own resolution on 25 October.", "table-draft", ("USA",)),
        ("Washington withdrew its draft resolution.", "withdraw", ("USA",)),
        ("Kenya and Uganda signed the fisheries agreement on Friday.", "sign", ("KEN", "UGA")),
        ("Germany blocked a joint statement by the European Union.", "block", ("DEU",)),
    ],
)
def test_an_act_has_its_type_and_actors(text, type_, actors):
    found = [(act.type, act.actors) for act in acts(text)]
    assert (type_, actors) in found


@pytest.mark.parametrize(
    "text",
    [
        "Russia threatened to veto the draft in the Security Council.",
        "The Security Council will vote on Friday.",
        "China could veto the text.",
        "If France vetoes the draft, the mission ends.",
        "Veto power is held by five members of the Security Council.",
        "The harbour passed a quiet winter and signed off early.",
        "She introduced her brother to the minister.",
        "The team drafted two players.",
        "",
        "veto",
    ],
)
def test_plans_threats_and_idioms_are_no_acts(text):
    assert acts(text) == ()


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("Russia vetoed the draft on 7 November.", "2023-11-07"),
        ("On Tuesday Russia vetoed the draft.", "2023-11-07"),
        ("Russia vetoed the draft last week.", "2023-W44"),
        ("Russia vetoed the draft in October 2019.", "2019-10"),
        ("Britain last used its veto in 1989.", "1989"),
        ("Russia vetoed a draft that would have kept the mission until 31 October 2024.", None),
        ("Russia vetoed the draft, the ministry said on Monday.", None),
        ("LAGOS, 3 May 2023 — Russia vetoed the draft.", None),
    ],
)
def test_the_date_is_that_of_the_act_and_not_of_what_stands_near_it(text, date):
    assert [act.date for act in acts(text) if act.type == "veto"] == [date]


def test_without_a_day_of_publication_relative_dates_stay_open():
    assert [act.date for act in acts("Russia vetoed the draft on Tuesday.", published=None)] == [None]


def test_a_day_that_does_not_exist_is_kept_as_words():
    ((act, detail),) = details("Russia vetoed the draft on 31 February 2020.")
    assert (act.date, detail.date, detail.date_words) == (None, None, "31 February 2020")


@pytest.mark.parametrize(
    ("text", "count", "bound"),
    [
        ("The US has so far vetoed three UN resolutions on the strait.", 3, "exactly"),
        ("Moscow has cast its veto at least 17 times since 2011.", 17, "at-least"),
        ("China has used its veto twice.", 2, "exactly"),
        ("France has never vetoed a draft on Cyprus.", 0, "exactly"),
        ("The Security Council adopted 54 resolutions in 2022.", 54, "exactly"),
        ("Russia vetoed a draft.", None, None),
    ],
)
def test_how_often_something_was_done(text, count, bound):
    ((act, detail),) = details(text)
    assert (act.count, detail.bound) == (count, bound)


def test_the_latest_of_several_is_an_act_of_its_own():
    text = "The US has so far vetoed three UN resolutions. The latest was a Maltese and Kenyan-drafted resolution on 5 November."
    first, second = details(text)
    assert first[0].count == 3
    assert (second[0].type, second[0].actors, second[0].date) == ("veto", ("USA",), "2023-11-05")
    assert second[1].sponsors == ("MLT", "KEN")


def test_a_draft_met_before_is_referred_to():
    text = (
        "Norway put forward a resolution on 3 October at the Security Council. Russia vetoed the resolution."
    )
    (tabled, _), (veto, detail) = details(text)
    assert (tabled.type, veto.type) == ("table-draft", "veto")
    assert (detail.refers, detail.sponsors) == (tabled.id, ("NOR",))


def test_two_mentions_of_one_event_are_one_act():
    body = "Russia on Tuesday vetoed a Security Council draft on the strait. Russia vetoed the draft."
    text = f"Russia vetoes UN draft on the strait\n\n{body}"
    assert [(act.type, act.date) for act in acts(text)] == [("veto", "2023-11-07")]


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("The Security Council adopted it by 12 votes to none, with three abstentions.", (12, 0, 3)),
        ("The Security Council voted 12-1-2 to adopt the draft.", (12, 1, 2)),
        ("Russia vetoed the draft after thirteen members had voted in favour.", (13, None, None)),
        (
            "The draft failed in the Security Council with five votes in favour, four against and six abstentions.",
            (5, 4, 6),
        ),
    ],
)
def test_the_numbers_of_a_vote(text, numbers):
    found = [(d.yes, d.no, d.abstain) for _, d in details(text)]
    assert numbers in found


def test_numbers_in_a_sentence_of_their_own_go_to_the_act_before():
    ((_, detail),) = details(
        "Russia vetoed the Security Council draft. The vote was 12 in favour, one against and two abstentions."
    )
    assert (detail.yes, detail.no, detail.abstain) == (12, 1, 2)


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("The General Assembly adopted a resolution by 121 votes to 14.", "UNGA"),
        ("Russia vetoed a draft on the strait.", "UNSC"),
        ("The Harbour Commission approved the plan on Monday.", "Harbour Commission"),
        ("The European Parliament adopted the resolution.", "EP"),
        ("The President vetoed the bill, and the Security Council was silent.", None),
    ],
)
def test_the_body_in_which_it_took_place(text, body):
    found = acts(text)
    assert [act.body for act in found] == ([body] if body else [])


def test_an_act_inside_a_statement_carries_its_id():
    text = "“Russia vetoed the draft,” the envoy said."
    content = Span.of(text, 0, 26)
    statement = Statement(
        "s1", "direct", "speech", Source("the envoy", 27, 36), Span.of(text, 37, 41), (content,)
    )
    assert [act.within for act in acts(text, statements=(statement,))] == ["s1"]


def test_a_speaker_whose_country_is_known_can_act():
    text = "Mara Ellingsen signed the agreement on Monday. She spoke for Norway."
    source = Source("Mara Ellingsen", 0, 14, name="Mara Ellingsen", type="person", actor="NOR")
    statement = Statement("s1", "indirect", "speech", source, None, ())
    assert [act.actors for act in acts(text, statements=(statement,))] == [("NOR",)]


@pytest.mark.parametrize(
    "words", ["My country has never vetoed a text on Cyprus", "We vetoed the Security Council draft"]
)
def test_my_country_and_we_are_whom_the_speaker_speaks_for(words):
    text = f"“{words},” the Russian envoy said."
    source = Source("the Russian envoy", len(words) + 4, len(words) + 21, type="unnamed", actor="RUS")
    statement = Statement("s1", "direct", "speech", source, None, (Span.of(text, 0, len(words) + 3),))
    assert [(act.type, act.actors, act.within) for act in acts(text, statements=(statement,))] == [
        ("veto", ("RUS",), "s1")
    ]
    assert [act.actors for act in acts(text)] in ([()], [])


def test_page_furniture_is_not_read():
    text = "A quiet day\n\nNothing happened.\n\nRussia vetoed the draft."
    document = lay_out(text, skip=((text.index("Russia"), len(text)),))
    assert find_formal_acts(document, (), PUBLISHED) == ()


def test_the_words_of_an_act_stand_at_its_offsets():
    text = "The US vetoed the draft — twice. China and Russia abstained; “Norway voted against the text,” an envoy said."
    for act in acts(text):
        assert text[act.start : act.end] == act.text
