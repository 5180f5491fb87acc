"""What the format counts, though annotators of news pass over it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

pytestmark = pytest.mark.model
Shape = tuple[str | None, str | None, list[str]]

CASES: list[tuple[str, list[Shape]]] = [
    ("The mayor has been pushing for a second ferry.", [("The mayor", "pushing for", ["a second ferry"])]),
    ("The company refuses to name its supplier.", [("The company", "refuses", ["to name its supplier"])]),
    (
        "The palace let it be known that the king would not attend.",
        [("The palace", "let it be known", ["the king would not attend"])],
    ),
    (
        "It emerged on Friday that the letter had never been sent.",
        [(None, "emerged", ["the letter had never been sent"])],
    ),
    (
        "The governor appealed to both sides to keep calm.",
        [("The governor", "appealed to", ["both sides to keep calm"])],
    ),
    ("The ministry puts the cost at two million.", [("The ministry", "puts", ["the cost at two million"])]),
    (
        "The study puts the number of geese at 4,000.",
        [("The study", "puts", ["the number of geese at 4,000"])],
    ),
    (
        "The claim that the bell is cracked has been denied by the church.",
        [
            ("the church", "denied", ["The claim that the bell is cracked"]),
            (None, "claim", ["the bell is cracked"]),
        ],
    ),
    (
        "The minister gave an assurance that no school would close.",
        [("The minister", "assurance", ["no school would close"])],
    ),
    (
        "Asked by reporters when the bridge would open, the engineer smiled.",
        [("reporters", "Asked", ["when the bridge would open"])],
    ),
    (
        "Asked whether the museum would lend the drum, she said that it was too early to tell.",
        [
            (None, "Asked", ["whether the museum would lend the drum"]),
            ("she", "said", ["it was too early to tell"]),
        ],
    ),
    (
        "“They say we are slow,” she said. “I said that we are careful.”",
        [
            ("she", "said", ["“They say we are slow,”", "“I said that we are careful.”"]),
            ("They", "say", ["we are slow"]),
            ("I", "said", ["we are careful"]),
        ],
    ),
    ("“I think that we are careful,” she said.", [("she", "said", ["“I think that we are careful,”"])]),
    (
        "“Norland asked for sixty. We offered forty,” she said.",
        [
            ("she", "said", ["“Norland asked for sixty. We offered forty,”"]),
            ("Norland", "asked for", ["sixty"]),
            ("We", "offered", ["forty"]),
        ],
    ),
    (
        "The Tern, a local paper, quoted the mayor as saying that he was tired.",
        [
            ("The Tern", "quoted", ["the mayor as saying that he was tired"]),
            ("the mayor", "saying", ["he was tired"]),
        ],
    ),
    (
        "The resolution thanks the island states for their patience.",
        [("The resolution", "thanks", ["the island states for their patience"])],
    ),
    ("The letter asks the council to wait until June.", [("The letter", "asks", ["to wait until June"])]),
    ("The forecast shows rain for the whole week.", [("The forecast", "shows", ["rain for the whole week"])]),
    ("His letter says that the roof leaks.", [("His letter", "says", ["the roof leaks"])]),
    ("Its president would not comment on the family tie.", [("Its president", "comment", [])]),
    ("The spokesman refused to comment.", [("The spokesman", "refused to comment", [])]),
    (
        "Velden denies asking Osterby to slow the train.",
        [
            ("Velden", "denies", ["asking Osterby to slow the train"]),
            ("Velden", "asking", ["to slow the train"]),
        ],
    ),
    (
        "Velden, which had threatened to block the text, dropped its objections.",
        [("Velden", "threatened", ["to block the text"])],
    ),
    ("A poll for the radio found 38 per cent.", [("A poll for the radio", "found", ["38 per cent"])]),
    (
        "The forecast shows 23 degrees and no cloud, which has not stopped the swimmers.",
        [("The forecast", "shows", ["23 degrees and no cloud"])],
    ),
    (
        "Velden rejected a request to host the next meeting, which is planned for May.",
        [
            ("Velden", "rejected", ["a request to host the next meeting"]),
            (None, "request", ["to host the next meeting"]),
        ],
    ),
    (
        "The farmers want the dam to be opened in March.",
        [("The farmers", "want", ["the dam to be opened in March"])],
    ),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_the_format_decides_what_counts(
    text: str, expected: list[Shape], shapes: Callable[[str], list[Shape]]
) -> None:
    assert shapes(text) == expected


NOTHING = [
    "Two swimmers were denied entry to the pool.",
    "The district denied the club a permit for a second jetty.",
    "The club dismissed its captain on Monday.",
    "Neither side said whether the talks would go on.",
    "The bank wrote to us on 3 November.",
    "The two clubs agreed to a deal in May.",
    "The minister will tell parliament on Monday that the plan is dead.",
    "One of them asked not to be named.",
    "The director, asked about the drum, laughed.",
    "On Sunday the new train was announced.",
    "The council is expected to present a timetable.",
    "The federation issued a statement on Wednesday.",
    "The children quote her a great deal.",
    "The train was turned into a hotel.",
    "They gave the money to the school.",
    "The ship arrives at noon.",
]


@pytest.mark.parametrize("text", NOTHING)
def test_what_is_no_report_gives_nothing(text: str, shapes: Callable[[str], list[Shape]]) -> None:
    assert shapes(text) == []
