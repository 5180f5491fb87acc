"""The constructions in which English reports say who said what: each with the exact statements it holds."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from verbale.statements import Found

pytestmark = pytest.mark.model
Shape = tuple[str | None, str | None, list[str]]

DIRECT: list[tuple[str, list[Shape]]] = [
    (
        "“The bridge will open,” said Marta Lund, the mayor of Osterby.",
        [("Marta Lund", "said", ["“The bridge will open,”"])],
    ),
    (
        "‘The bridge will open,’ Marta Lund, the mayor, said on Monday.",
        [("Marta Lund", "said", ["‘The bridge will open,’"])],
    ),
    (
        "'The bridge will open', the mayor's office said.",
        [("the mayor's office", "said", ["'The bridge will open'"])],
    ),
    (
        '"The bridge will open," she said, "and the ferry will stop."',
        [("she", "said", ['"The bridge will open,"', '"and the ferry will stop."'])],
    ),
    (
        "“The bridge will open,” she said. “The ferry will stop.”",
        [("she", "said", ["“The bridge will open,”", "“The ferry will stop.”"])],
    ),
    (
        "“The bridge will open,” she said. “The ferry will stop,” he added.",
        [("she", "said", ["“The bridge will open,”"]), ("he", "added", ["“The ferry will stop,”"])],
    ),
    ("The mayor said: “The bridge will open.”", [("The mayor", "said", ["“The bridge will open.”"])]),
    ("“Is the bridge safe?” asked the mayor.", [("the mayor", "asked", ["“Is the bridge safe?”"])]),
    ("“The bridge is safe!” the mayor shouted.", [("the mayor", "shouted", ["“The bridge is safe!”"])]),
    ("«The bridge will open», said the mayor.", [("the mayor", "said", ["«The bridge will open»"])]),
    ("„The bridge will open“, said the mayor.", [("the mayor", "said", ["„The bridge will open“"])]),
    (
        "Ella Strand, the head of the union, was blunt: “If it rains, we lose a week.”",
        [("Ella Strand", None, ["“If it rains, we lose a week.”"])],
    ),
]

INDIRECT: list[tuple[str, list[Shape]]] = [
    ("The mayor said that the bridge would open.", [("The mayor", "said", ["the bridge would open"])]),
    ("The mayor said the bridge would open.", [("The mayor", "said", ["the bridge would open"])]),
    (
        "The mayor told reporters that the bridge would open.",
        [("The mayor", "told", ["the bridge would open"])],
    ),
    (
        "The bridge is too low, the ferry company said.",
        [("the ferry company", "said", ["The bridge is too low"])],
    ),
    (
        "The bridge, the ferry company said, is too low.",
        [("the ferry company", "said", ["The bridge", "is too low"])],
    ),
    (
        "According to the ferry company, the bridge is too low.",
        [("the ferry company", "According to", ["the bridge is too low"])],
    ),
    (
        "The bridge is too low, according to the ferry company.",
        [("the ferry company", "according to", ["The bridge is too low"])],
    ),
    (
        "In the words of Marta Lund, the bridge is a gift.",
        [("Marta Lund", "In the words of", ["the bridge is a gift"])],
    ),
    ("As Marta Lund put it, the bridge is a gift.", [("Marta Lund", "put", ["the bridge is a gift"])]),
    ("The union vowed to block the bridge.", [("The union", "vowed", ["to block the bridge"])]),
    ("The company threatened to stop the ferry.", [("The company", "threatened", ["to stop the ferry"])]),
    (
        "The company denied that it had stopped the ferry.",
        [("The company", "denied", ["it had stopped the ferry"])],
    ),
    ("The company denied stopping the ferry.", [("The company", "denied", ["stopping the ferry"])]),
    ("The company denied the report.", [("The company", "denied", ["the report"])]),
    (
        "The mayor accused the company of breaking its contract.",
        [("The mayor", "accused", ["the company of breaking its contract"])],
    ),
    (
        "The company was accused of breaking its contract by the mayor.",
        [("the mayor", "accused", ["The company", "of breaking its contract"])],
    ),
    (
        "The company was accused of breaking its contract.",
        [(None, "accused", ["The company", "of breaking its contract"])],
    ),
    ("It was announced that the bridge would open.", [(None, "announced", ["the bridge would open"])]),
    ("The engineer is reported to have left.", [(None, "reported", ["The engineer", "to have left"])]),
    ("The engineer reportedly left the island.", [(None, "reportedly", ["The engineer", "left the island"])]),
    (
        "The mayor urged the company to keep the ferry.",
        [("The mayor", "urged", ["the company to keep the ferry"])],
    ),
    (
        "The mayor called on the company to keep the ferry.",
        [("The mayor", "called on", ["the company to keep the ferry"])],
    ),
    ("The mayor called for an immediate inquiry.", [("The mayor", "called for", ["an immediate inquiry"])]),
    (
        "The mayor asked whether the bridge was safe.",
        [("The mayor", "asked", ["whether the bridge was safe"])],
    ),
    ("Its threat to stop the ferry worried the islanders.", [("Its", "threat", ["to stop the ferry"])]),
    ("Marta Lund repeated her promise to keep the ferry.", [("her", "promise", ["to keep the ferry"])]),
    ("The spokesman declined to comment.", [("The spokesman", "declined to comment", [])]),
    ("The mill declined comment Monday on the leak.", [("The mill", "declined comment", [])]),
    ("The palace made no immediate comment.", [("The palace", "made no immediate comment", [])]),
    ("The retailers had no further comment on Sunday.", [("The retailers", "had no further comment", [])]),
    (
        "Mayor Ida Holm called Thursday for the return of the night bus.",
        [("Mayor Ida Holm", "called", ["the return of the night bus"])],
    ),
    (
        "Officials who said the bridge was unsafe have left.",
        [("Officials", "said", ["the bridge was unsafe"])],
    ),
    ("The mayor admitted having read the report.", [("The mayor", "admitted", ["having read the report"])]),
    (
        "The mayor said the bridge was safe and the company said it was not.",
        [("The mayor", "said", ["the bridge was safe"]), ("the company", "said", ["it was not"])],
    ),
    (
        "The museum in Velden will open on Sundays, its director Karl Moen announced on Monday.",
        [("its director Karl Moen", "announced", ["The museum in Velden will open on Sundays"])],
    ),
]

LATER: list[tuple[str, list[Shape]]] = [
    ("Skippers were quick to condemn the plan.", [("Skippers", "condemn", ["the plan"])]),
    (
        "It was emphasised that the canal serves both towns.",
        [(None, "emphasised", ["the canal serves both towns"])],
    ),
    (
        "The clerk let slip that he preferred the old chairs.",
        [("The clerk", "let slip", ["he preferred the old chairs"])],
    ),
    (
        "Ms Lund says she measured the net. “Sixty millimetres, wet.” So much for fifty.",
        [("Ms Lund", "says", ["she measured the net", "“Sixty millimetres, wet.”"])],
    ),
    (
        "The mayor was accused by growers of hiding the survey.",
        [("growers", "accused", ["The mayor", "of hiding the survey"])],
    ),
]
MIXED: list[tuple[str, list[Shape]]] = [
    (
        "The mayor described the plan as “a gift to the island”.",
        [("The mayor", "described", ["the plan as “a gift to the island”"])],
    ),
    (
        "The mayor said the plan was “a gift to the island”.",
        [("The mayor", "said", ["the plan was “a gift to the island”"])],
    ),
    (
        "The original plan “shocked many teachers,” the Post said.",
        [("the Post", "said", ["The original plan “shocked many teachers,”"])],
    ),
]

NOTHING = [
    "The mayor did not say whether the bridge was safe.",
    "The mayor has never said that the bridge was safe.",
    "The company could not be reached for comment.",
    "If she were to say that the bridge is unsafe, the council would close it.",
    "The mayor will announce the date next week.",
    "The mayor plans to announce the date next week.",
    "Say, ten boats could cross in an hour.",
    "The so-called ‘bridge tax’ was dropped in May.",
    "Her book “The Long Bridge” was published in May.",
    "The council’s right to “govern itself” is old.",
    "Nobody said that the bridge was safe.",
    "The captain, “Big” Ole Dahl, left the island.",
]


def shapes(found: Found) -> list[Shape]:
    return [
        (
            one.source.text if one.source else None,
            one.cue.text if one.cue else None,
            [span.text for span in one.content],
        )
        for one in found.statements
    ]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("10.22 Claassen, to reporters in the corridor: “That bell is older than me.”", "Claassen"),
        ("11:30 Kaspar Ohlin on his way to the car: “The letter went by courier.”", "Kaspar Ohlin"),
        ("Catalina Reyer in tears: “Nobody counted the geese.”", "Catalina Reyer"),
        ("The union's Pia Holm: “Nobody asked us.”", "The union's Pia Holm"),
    ],
)
def test_a_line_of_talk_gives_its_speaker_before_a_colon(
    text: str, source: str, read: Callable[[str], Found]
) -> None:
    (one,) = read(text).statements
    assert one.source
    assert one.source.text == source
    assert "".join(span.text for span in one.content) == text[text.index("“") :]


def test_the_day_of_a_statement_is_not_what_it_says(read: Callable[[str], Found]) -> None:
    found = read("It cannot be done, the minister had noted in his statement of Sunday.")
    assert not [one for one in found.statements if [span.text for span in one.content] == ["Sunday"]]


@pytest.mark.parametrize(
    "text",
    [
        "Chapter two of the guide: “The bell is older than the tower.”",
        "Lund wore a badge in the corridor: “Bells and towers.”",
    ],
)
def test_a_title_before_a_colon_is_no_line_of_talk(text: str, read: Callable[[str], Found]) -> None:
    assert not [one for one in read(text).statements if one.source and one.source.text.startswith("Chapter")]


@pytest.mark.parametrize(("text", "expected"), DIRECT + INDIRECT + LATER + MIXED)
def test_the_exact_statements_are_found(
    text: str, expected: list[Shape], read: Callable[[str], Found]
) -> None:
    assert shapes(read(text)) == expected


@pytest.mark.parametrize(
    ("cases", "kind"),
    [(DIRECT, "direct"), (INDIRECT, "indirect"), (MIXED, "mixed")],
    ids=["direct", "indirect", "mixed"],
)
def test_the_kind_follows_the_quotation_marks(
    cases: list[tuple[str, list[Shape]]], kind: str, read: Callable[[str], Found]
) -> None:
    assert {one.kind for text, _ in cases for one in read(text).statements} == {kind}


@pytest.mark.parametrize("text", NOTHING)
def test_what_reports_nothing_gives_no_statement(text: str, read: Callable[[str], Found]) -> None:
    assert shapes(read(text)) == []


@pytest.mark.parametrize(
    ("text", "mode", "act"),
    [
        ("The mayor said that the bridge would open.", "speech", "state"),
        ("The company denied that it had stopped the ferry.", "speech", "deny"),
        ("The company rejected the offer of more boats.", "speech", "reject"),
        ("The mayor accused the company of breaking its contract.", "speech", "accuse"),
        ("The mayor criticised the silence of the company.", "speech", "criticise"),
        ("The mayor urged the company to keep the ferry.", "speech", "demand"),
        ("The mayor called for an immediate inquiry.", "speech", "demand"),
        ("The union vowed to block the bridge.", "speech", "promise"),
        ("The company threatened to stop the ferry.", "speech", "threaten"),
        ("The mayor praised the engineers for their patience.", "speech", "support"),
        ("The mayor asked whether the bridge was safe.", "speech", "ask"),
        ("The council announced that the bridge would open.", "speech", "announce"),
        ("The spokesman declined to comment.", "speech", "decline-comment"),
        ("The islanders fear the ferry will stop.", "thought", "state"),
        ("The mayor wants the company to keep the ferry.", "thought", "state"),
        ("The mayor wrote on her website that the bridge was safe.", "writing", "state"),
        ("The report found that the bridge was safe.", "writing", "state"),
    ],
)
def test_mode_and_act_come_from_the_cue(text: str, mode: str, act: str, read: Callable[[str], Found]) -> None:
    (one,) = read(text).statements
    assert (one.mode, one.act) == (mode, act)


@pytest.mark.parametrize(
    ("text", "outer", "inner"),
    [
        ("According to Lund, the company denies that it stopped the ferry.", "According to", "denies"),
        ("The mayor said the company had denied that the bridge was unsafe.", "said", "denied"),
        ("“We were told by the company that the bridge is safe,” the mayor said.", "said", "told"),
        ("“They say ‘absolutely not,’ and then they do it,” he added.", "added", "say"),
    ],
)
def test_a_statement_inside_another_names_it(
    text: str, outer: str, inner: str, read: Callable[[str], Found]
) -> None:
    by_cue = {one.cue.text: one for one in read(text).statements if one.cue}
    assert by_cue[outer].within is None
    assert by_cue[inner].within == by_cue[outer].id


def test_a_mixed_sentence_gives_one_statement_for_each_cue(read: Callable[[str], Found]) -> None:
    text = "The mayor called the plan “absurd”, vowed to fight it and said that the council had been misled."
    assert [one.cue.text for one in read(text).statements if one.cue] == ["called", "vowed", "said"]
