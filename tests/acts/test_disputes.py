"""Disputes inside one article: found where a reason can be given, left out where not."""

from __future__ import annotations

from dataclasses import replace

import pytest

from verbale.acts.disputes import find_disputes
from verbale.records import Document, Source, Span, Statement
from verbale.wording import words
from verbale.wording.figures import find_figures

DOCUMENT = Document("", (), ())


def said(
    number: int,
    name: str,
    content: str,
    act: str = "state",
    *,
    actor: str | None = None,
    within: str | None = None,
    kind: str = "person",
) -> Statement:
    source = Source(
        name,
        0,
        len(name),
        name=name,
        speaker=name.lower().replace(" ", "-"),
        type=kind,
        actor=actor,  # type: ignore[arg-type]
    )
    span = Span(content, 1000 * number, 1000 * number + len(content))
    return Statement(f"s{number}", "indirect", "speech", source, None, (span,), act=act, within=within)  # type: ignore[arg-type]


def kinds(*statements: Statement) -> list[tuple[str, str, str]]:
    return [(d.kind, d.a, d.b) for d in find_disputes(DOCUMENT, statements)]


def test_a_denial_is_tied_to_the_account_it_repeats() -> None:
    assert kinds(
        said(1, "Ana Reis", "the ministry had held back the herring survey for months"),
        said(2, "Luca Brandt", "the weather would be fine for the regatta"),
        said(3, "Ivar Sund", "the herring survey had been held back", "deny"),
    ) == [("denial", "s1", "s3")]


def test_a_bare_denial_answers_the_last_account_of_the_one_who_reports_it() -> None:
    assert kinds(
        said(1, "Ana Reis", "the town had asked for a pause since last week"),
        said(2, "Ana Reis", "we got the letter, they say it is false"),
        said(3, "Port Elvan", "absolutely false", "deny", within="s2"),
    ) == [("denial", "s1", "s3")]


def test_a_denial_of_what_nobody_in_the_article_says_is_no_dispute() -> None:
    assert (
        kinds(
            said(1, "Ana Reis", "the ferry would sail on Monday"),
            said(2, "Ivar Sund", "having sold any painting to a collector abroad", "deny"),
        )
        == []
    )


def test_a_bare_denial_answers_an_account_that_stands_by_itself() -> None:
    assert kinds(
        said(1, "Ana Reis", "they asked us to open the gates, and now they tell the public to wait"),
        said(2, "the people", "to wait", within="s1"),
        said(3, "Port Elvan", "the account", "deny"),
    ) == [("denial", "s1", "s3")]


def test_an_account_that_says_no_as_well_is_not_what_is_denied() -> None:
    assert (
        kinds(
            said(1, "Ana Reis", "the town had never asked the lake board to open the gates"),
            said(2, "Ivar Sund", "no letter about the lake gates was sent", "deny"),
        )
        == []
    )


def test_a_denial_that_names_whose_version_it_is_answers_that_one() -> None:
    assert kinds(
        said(1, "Ana Reis", "a photo library had mixed up the prints"),
        said(2, "Ivar Sund", "the prints were lovely all the same"),
        said(3, "Port Library", "Reis’s version as ‘a load of old beans’", "deny"),
    ) == [("denial", "s1", "s3")]


def test_irregular_forms_are_one_word() -> None:
    assert kinds(
        said(1, "Ana Reis", "the lake fell 14 centimetres in April"),
        said(2, "Ivar Sund", "the town puts the fall over the month at nine centimetres"),
    ) == [("figures", "s1", "s2")]


def test_two_figures_for_one_thing() -> None:
    assert kinds(
        said(1, "Ana Reis", "about 340 boats took part in the harbour blockade"),
        said(2, "Ivar Sund", "no more than 120 boats joined the blockade of the harbour"),
    ) == [("figures", "s1", "s2")]


def test_an_estimate_may_leave_its_unit_unsaid() -> None:
    assert kinds(
        said(1, "Ana Reis", "212 people borrowed from the van last year"),
        replace(said(2, "Ivar Sund", "the number at 340"), cue=Span("puts", 1990, 1994)),
    ) == [("figures", "s1", "s2")]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("at least 300 boats took part in the blockade", "340 boats took part in the blockade"),
        (
            "51 percent would vote for Reis and 39 percent for Sund",
            "46 percent would vote for Reis and 41 for Sund",
        ),
        ("the harbour sold 90 boats in 2021", "the harbour sold 70 boats in 2023"),
        ("the core is 3,000 years younger than its label", "the core reaches back 15,000 years by its label"),
    ],
)
def test_figures_that_may_both_be_right_are_left_alone(first: str, second: str) -> None:
    assert kinds(said(1, "Ana Reis", first), said(2, "Ivar Sund", second)) == []


def test_figures_of_different_things_are_left_alone() -> None:
    assert (
        kinds(
            said(1, "Ana Reis", "340 boats were painted last summer"),
            said(2, "Ivar Sund", "120 boats took part in the regatta of the northern islands"),
        )
        == []
    )


def test_words_that_only_stand_beside_a_figure_do_not_tie_two_together() -> None:
    first = said(1, "Ana Reis", "the ferry will bring the two towns closer")
    assert kinds(first, said(2, "Luca Brandt", "the number was closer to 900")) == []


def test_a_charge_of_lying_names_whom_it_charges() -> None:
    assert kinds(
        said(1, "Ana Reis", "the lake had fallen by a metre"),
        said(2, "Ivar Sund", "Reis was lying about the lake", "accuse"),
    ) == [("accusation", "s1", "s2")]


def test_a_contradiction_needs_the_same_words_and_one_negation() -> None:
    assert kinds(
        said(1, "Ana Reis", "the museum had returned the silver drum to Accra"),
        said(2, "Ivar Sund", "the museum had not returned the silver drum to Accra"),
    ) == [("contradiction", "s1", "s2")]


def test_one_speaker_and_one_party_are_never_held_against_themselves() -> None:
    same = said(1, "Ana Reis", "the museum had returned the silver drum")
    assert kinds(same, said(2, "Ana Reis", "the museum had not returned the silver drum")) == []
    ours = said(
        1, "Government of Ghana", "the museum had returned the silver drum", actor="GHA", kind="government"
    )
    theirs = said(2, "Ivar Sund", "the museum had not returned the silver drum", actor="GHA")
    assert kinds(ours, theirs) == []


def test_words_inside_another_account_are_not_held_against_it() -> None:
    text = "the town denies that it sold the silver drum"
    inner = said(2, "Port Elvan", text[22:], "deny", within="s1")
    inner = replace(inner, content=(Span(text[22:], 1022, 1000 + len(text)),))
    assert kinds(said(1, "Ana Reis", text), inner) == []


def test_every_reason_is_one_line_without_a_verdict() -> None:
    found = find_disputes(
        DOCUMENT,
        (
            said(1, "Ana Reis", "the ministry had held back the herring survey"),
            said(2, "Ivar Sund", "the herring survey had been held back", "deny"),
        ),
    )
    assert "Ana Reis" in found[0].reason
    assert "“survey”" in found[0].reason
    assert "\n" not in found[0].reason


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("340 small boats", [(340, "boat")]),
        ("twenty-four ferries", [(24, "ferri")]),
        ("$3 million", [(3_000_000, "dollar")]),
        ("3 million dollars", [(3_000_000, "dollar")]),
        ("seven million", [(7_000_000, None)]),
        ("nine hours", [(32400, "seconds")]),
        ("12 per cent", [(12, "percent")]),
        ("21,500 tonnes", [(21_500_000, "mass")]),
        ("in 2023, boats", []),
        ("one of them", []),
        ("two thirds of the blossom", [(200 / 3, "percent")]),
        ("the number at 340", [(340, None)]),
        ("on 19 September", []),
        ("page 3.", []),
    ],
)
def test_figures_and_what_they_count(text: str, expected: list[tuple[float, str]]) -> None:
    assert [(f.value, f.unit) for f in find_figures(text)] == expected
    assert all(text[f.start : f.end] for f in find_figures(text))


def test_contractions_give_their_negation() -> None:
    assert words("They didn’t sail") == ["they", "did", "not", "sail"]


TEXT = "Lund said 25 lorries waited.\n\n“Nonsense,” said Berg{}.\n"


@pytest.mark.parametrize(
    ("behind", "found"),
    [("", [("denial", "s1", "s2")]), (" of the weather forecast", []), (" when asked about the fair", [])],
)
def test_what_is_dismissed_may_be_named_behind_the_cue(
    behind: str, found: list[tuple[str, str, str]]
) -> None:
    text = "Headline\n\n" + TEXT.format(behind)

    def span(words: str) -> Span:
        return Span(words, text.index(words), text.index(words) + len(words))

    first = replace(said(1, "Lund", "25 lorries waited"), content=(span("25 lorries waited"),))
    second = replace(
        said(2, "Berg", "x", "deny"), content=(span("“Nonsense,”"),), cue=span("said Berg"), source=None
    )
    second = replace(second, source=said(2, "Berg", "x").source)
    assert [(d.kind, d.a, d.b) for d in find_disputes(Document(text, (), ()), (first, second))] == found


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (("the town would buy the old mill", "state"), ("the town had bought the church", "deny")),
        (
            ("Spain’s fleet said its boats had landed 900 tonnes", "state"),
            ("its boats had landed 700 tonnes", "state"),
        ),
        (("Reis was lying about her age", "accuse"), ("the café was closed", "state")),
    ],
)
def test_lookalikes_are_no_dispute(first: tuple[str, str], second: tuple[str, str]) -> None:
    assert kinds(said(1, "Ivar Sund", *first), said(2, "Ana Reis", *second)) == []


def test_a_second_denial_of_it_may_deny_the_first() -> None:
    assert kinds(
        said(1, "some shopkeepers", "the price had risen"),
        said(2, "the town", "the account", "deny"),
        said(3, "the port", "it", "deny"),
    ) == [("denial", "s1", "s2")]


@pytest.mark.parametrize(
    ("account", "denial", "found"),
    [
        ("the port had asked the town for two more berths", "no such request was ever made", True),
        ("the port threatened to close the berths", "any threat had been made", True),
        (
            "the town was told nothing of the berths by Sund",
            "it had told nobody of the berths until May",
            False,
        ),
        ("the inspectors looked into possible leaks at the mill", "leaks at the mill", False),
        ("the port should pay for the berths at the mill", "it had paid for the berths at the mill", False),
    ],
)
def test_a_denial_with_words_of_its_own_needs_an_account_that_asserts_them(
    account: str, denial: str, found: bool
) -> None:
    seen = kinds(said(1, "Ana Reis", account), said(2, "Ivar Sund", denial, "deny"))
    assert seen == ([("denial", "s1", "s2")] if found else [])


@pytest.mark.parametrize(
    "content", ["the latest figures as unimpressive", "the charge on the weather", "that idea"]
)
def test_what_only_belittles_or_turns_down_is_no_denial(content: str) -> None:
    first = said(1, "Ana Reis", "the harbour sold 90 boats in May")
    assert kinds(first, said(2, "Ivar Sund", content, "reject")) == []


def test_both_were_wrong_challenges_the_last_two_figures() -> None:
    assert kinds(
        said(1, "Ana Reis", "the ferry was 50 minutes late"),
        said(2, "Luca Brandt", "the ferry was 20 minutes late at the old quay"),
        said(3, "Ivar Sund", "both were wrong"),
    )[-2:] == [("denial", "s1", "s3"), ("denial", "s2", "s3")]


def test_a_charge_may_call_a_body_by_its_noun() -> None:
    police = said(1, "Port Police", "3,500 had marched", kind="organisation")
    charge = said(2, "Ana Reis", "the police of inventing their figure", "accuse")
    assert kinds(police, charge) == [("accusation", "s1", "s2")]


def test_a_short_form_of_a_name_is_not_held_against_the_long_one() -> None:
    first = said(1, "Ana Reis", "the museum had returned the silver drum to Accra")
    assert kinds(first, said(2, "Reis", "the museum had not returned the silver drum to Accra")) == []


def test_another_doer_of_one_thing_is_a_contradiction() -> None:
    assert kinds(
        said(1, "Ana Reis", "Norda had privately sought the larger releases from the lake"),
        said(2, "Ivar Sund", "it was Tarn that had sought the larger releases"),
    ) == [("contradiction", "s1", "s2")]


def test_a_figure_without_words_answers_the_last_figure_before_it() -> None:
    assert kinds(
        said(1, "Ana Reis", "sixty licences would ruin the town"),
        replace(said(2, "Luca Brandt", "the likely fall at 8 per cent"), cue=Span("put", 1990, 1993)),
        said(3, "Ivar Sund", "20"),
    ) == [("figures", "s2", "s3")]


def test_a_charge_against_him_is_over_what_the_last_speaker_said() -> None:
    assert kinds(
        said(1, "Alan Fitch", "the company had put the readings on its website every day"),
        said(2, "Joan Mapp", "him of lying about the website", "accuse"),
    ) == [("accusation", "s1", "s2")]


@pytest.mark.parametrize(
    ("content", "act"),
    [
        ("there was no evidence that Fitch lied about the readings", "state"),
        ("Fitch had never lied about the readings", "state"),
        ("Fitch had lied to him", "accuse"),
    ],
)
def test_lying_that_is_denied_or_told_to_somebody_is_no_charge_over_an_account(
    content: str, act: str
) -> None:
    assert not kinds(
        said(1, "Alan Fitch", "the readings had been on the website every day"),
        said(2, "Joan Mapp", content, act),
    )


def test_a_denial_of_what_another_is_named_to_have_said_answers_nobody_else() -> None:
    assert not kinds(
        said(1, "Ana Reis", "Brandt had posted nine tweets about the herring from the harbour"),
        said(2, "Ivar Sund", "Brandt’s tweets about the herring", "deny"),
    )


def test_a_shorter_name_is_the_same_speaker() -> None:
    assert not kinds(
        said(1, "Sund", "the ferry had carried the goats to the island"),
        said(2, "Ivar Sund Olsen", "the ferry had not carried the goats to the island"),
    )


def test_a_place_in_a_list_is_no_figure() -> None:
    assert not find_figures("We are #1 and #2.")


@pytest.mark.parametrize(
    "cue", ["begged to differ, saying", "countered that", "retorted", "hit back, saying"]
)
def test_an_answer_told_as_one_against_the_last_account_is_a_denial(cue: str) -> None:
    assert answered("the crew had started early", cue, "her boat had waited for the flag") == [
        ("denial", "s1", "s2")
    ]


@pytest.mark.parametrize(
    ("account", "cue", "answer"),
    [
        ("the crew had started early", "added that", "her boat had waited for the flag"),
        ("the crew should start early", "countered that", "her boat had waited for the flag"),
        ("the crew had started early", "countered that", "the race should be rowed again"),
    ],
)
def test_an_answer_that_is_told_as_none_or_speaks_of_plans_is_not(
    account: str, cue: str, answer: str
) -> None:
    assert answered(account, cue, answer) == []


def answered(account: str, cue: str, answer: str) -> list[tuple[str, str, str]]:
    """The disputes between an account and what the next speaker says, by its cue."""
    text = f"Ana Reis said {account}.\n\nLena Frey {cue} {answer}."
    found = []
    for number, (name, word, content) in enumerate(
        (("Ana Reis", "said", account), ("Lena Frey", cue, answer)), 1
    ):
        start, begin = text.index(name), text.index(content)
        first = word.split()[-1]
        at = text.rindex(first, start, begin)
        found.append(
            Statement(
                f"s{number}",
                "indirect",
                "speech",
                Source(
                    name,
                    start,
                    start + len(name),
                    name=name,
                    speaker=name.lower().replace(" ", "-"),
                    type="person",
                ),
                Span(first, at, at + len(first)),
                (Span(content, begin, begin + len(content)),),
                act="state",
            )
        )
    return [(d.kind, d.a, d.b) for d in find_disputes(Document(text, (), ()), tuple(found))]
