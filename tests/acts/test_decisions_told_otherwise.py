"""Decisions with whatever object, with the verb first or after another, of "delegates", of texts that "got through",
and what makes two mentions two acts."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Told = list[tuple[str, tuple[str, ...]]]
ActsOf = Callable[[str], Told]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Peru’s Congress approved US$2.1 million for the fruit office.", [("adopt", ("PER",))]),
        ("Peru’s Congress approved 3 million soles to mend the bridge.", [("adopt", ("PER",))]),
        ("Peru’s Senate approved a bicycle road.", [("adopt", ("PER",))]),
        ("Peru’s Senate rejected by one vote a bid to move the statue.", [("vote", ("PER",))]),
        ("Peru’s Congress overrode him, 60 votes to 22.", [("vote", ("PER",))]),
        ("Peru’s cabinet had in fact approved the gift.", [("adopt", ("PER",))]),
        ("Peru’s Senate gave third reading to a bill on llamas.", [("adopt", ("PER",))]),
        ("Peru’s Senate did adopt one text.", [("adopt", ("PER",))]),
        ("Shareholders in Nordhav went on to approve a dividend.", [("adopt", ("Nordhav",))]),
        ("Rejected was a motion on hats.", [("vote", ())]),
        ("Unanimously approved, by contrast, was the resolution on nets.", [("adopt", ())]),
        ("The bill cleared its first reading on 10 May.", [("adopt", ())]),
        ("The bill goes through on a show of hands.", [("adopt", ())]),
    ],
)
def test_decisions_in_other_words(text: str, wanted: Told, acts_of: ActsOf) -> None:
    assert acts_of(text) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "Peru’s Senate did not adopt the text.",
        "Did Peru’s Senate adopt the text?",
        "Nobody knows whether Peru’s Senate did approve the loan.",
        "A lorry blocked a bicycle road.",
        "The lorry got through on Monday.",
        "Loved by all was a song about hats.",
    ],
)
def test_what_was_not_decided(text: str, acts_of: ActsOf) -> None:
    assert acts_of(text) == []


def test_members_decide_for_the_body_told_of(acts_of: ActsOf) -> None:
    told = acts_of(
        "The congress of the World Skittles Union met in Sofia. Delegates lifted the ban on pins by 61 votes to 40."
    )
    assert told == [("adopt", ("World Skittles Union",))]


def test_they_throw_out_the_second_of_two(acts_of: ActsOf) -> None:
    told = acts_of(
        "Estonia’s parliament debated two bills. MPs passed the first. They then threw out the second."
    )
    assert told == [("adopt", ("EST",)), ("vote", ("EST",))]


def test_the_organ_of_another_state_by_a_shared_name(acts_of: ActsOf) -> None:
    assert acts_of("MUSCAT — Oman’s date growers met. The State Council approved the law on dates.") == [
        ("adopt", ("OMN",))
    ]
    assert acts_of("HANOI — Vietnam waits. China’s State Council approved the draft.") == [
        ("adopt", ("CHN",))
    ]
    assert acts_of("OTTAWA — Canada’s gulls are loud. The Commons passed the bill.") == [("adopt", ("CAN",))]


@pytest.mark.parametrize(
    "text",
    [
        "Kenya’s Senate adopted a code for buoys. The Senate also approved the accession of Mali.",
        "Kenya’s Senate approved the accounts and confirmed the budget.",
        "Kenya’s Senate passed the bill in January and the National Assembly concurred a week later.",
    ],
)
def test_two_decisions_on_two_things_are_two(text: str, acts_of: ActsOf) -> None:
    assert acts_of(text) == [("adopt", ("KEN",)), ("adopt", ("KEN",))]


def test_one_decision_told_twice_is_one(acts_of: ActsOf) -> None:
    text = "Kenya’s Senate adopted a code for buoys on Tuesday. The Senate adopted the code by 40 votes to 3."
    assert acts_of(text) == [("adopt", ("KEN",))]


def test_what_the_headline_tells_is_told_again_below(acts_of: ActsOf) -> None:
    text = "Court quashes hat rule\n\nKenya’s High Court struck down a regulation on hats on Monday."
    assert acts_of(text) == [("block", ("KEN",))]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Peru’s parliament got two bills. The second, which MPs passed last April, is long.",
            [("adopt", ("PER",))],
        ),
        ("MADISON, Wis. — Bats are in. New Hampshire enacted longer hours in 2022.", [("adopt", ("USA",))]),
        ("Thirteen new benches were approved by a single vote on Wednesday.", [("adopt", ())]),
        ("An attempt to repeal the law fell three votes short.", [("vote", ())]),
        (
            "A motion on nets was told of. The third, put to the board in May, fell by a single vote.",
            [("vote", ())],
        ),
        (
            "Peru’s Senate upheld a law on eels that the president had vetoed.",
            [("adopt", ("PER",)), ("veto", ("PER",))],
        ),
        (
            "LIMA — Peru waits. The bill was approved by the cabinet and passed by both chambers in June.",
            [("adopt", ("PER",)), ("adopt", ("PER",))],
        ),
        ("In 2022 Castle signed a pledge. Bruno Castle is a rider.", [("sign", ("Bruno Castle",))]),
    ],
)
def test_stand_ins_regions_and_majorities(text: str, wanted: Told, acts_of: ActsOf) -> None:
    assert acts_of(text) == wanted


def test_what_a_court_upholds_is_not_adopted(acts_of: ActsOf) -> None:
    assert acts_of("Ghana’s High Court upheld a law on tides.") == []


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "At the congress of the Otter Federation in Turku the smaller pool was accepted with 27 votes against 14.",
            [("adopt", ("Otter Federation",))],
        ),
        (
            "Kenya’s Senate approved the tariff. Mali’s has already done so.",
            [("adopt", ("KEN",)), ("adopt", ("MLI",))],
        ),
        ("Canada and Norway, old friends, were among the abstainers.", [("abstain", ("CAN", "NOR"))]),
        ("Saxony voted no, Bavaria abstained.", [("vote", ("DEU",)), ("abstain", ("DEU",))]),
        ("France’s Constitutional Council censured two articles of the law.", [("block", ("FRA",))]),
    ],
)
def test_meetings_followers_and_regions(text: str, wanted: Told, acts_of: ActsOf) -> None:
    assert acts_of(text) == wanted
