"""What one speaker answers right after another: a number for the same, a charge turned down, "not so"."""

from __future__ import annotations

import pytest

import verbale


def given(account: str, answer: str) -> list[str]:
    """The kinds of the disputes in an article of two paragraphs."""
    text = f"Notes from the region\n\n{account}\n\n{answer}\n\nMild weather lies over the country."
    reading = verbale.read(text, outlet="The Ferry Post", published="2026-04-14")
    return [one.kind for one in reading.disputes]


@pytest.mark.parametrize(
    ("account", "answer"),
    [
        ("The tramway company said the strike had cost it 4.2 million crowns.", "The union put the bill at 900,000."),
        ("“We planted 800 lime trees,” said park keeper Olga Brandt.", "“It was 310,” said Councillor Piet Maas."),
        ("According to the ministry, 52 clinics have no doctor.", "The nurses’ association counts 118."),
        ("The guild said apprentices earned about 90 pesos a day.", "The labour office’s survey puts the average at 210 pesos."),
        (
            "A channel claimed that 30 buses had been stuck at the crossing for three days.",
            "The customs service said there were five buses at the crossing.",
        ),
        (
            "“Not one pump has been delivered,” said village head Kofi Aidoo.",
            "The district assembly maintains that nine were delivered.",
        ),
        (
            "The exhibition will cost the town nothing, curator Miriam Adler said.",
            "A budget paper seen by this newspaper puts the cost at 45,000 francs.",
        ),
        ("Delegate Idris Coly put the cost at 900,000 dollars.", "The mission spoke of “at least twice that”."),
        ("The report found that the stock had fallen by 12 per cent.", "Two people said the real fall was nearer 20 per cent."),
        ("Speaker Dina Farouk announced that 112 deputies had voted for the bill.", "The opposition whip says the number was 98."),
    ],
)  # fmt: skip
def test_a_number_with_no_word_of_its_own_answers_the_last_one(account: str, answer: str) -> None:
    assert given(account, answer) == ["figures"]


@pytest.mark.parametrize(
    ("account", "answer"),
    [
        ("The green party won 12 seats, its leader said.", "The liberals said they had won nine."),
        ("In Velden the police counted 40 burglaries last year.", "In Harth the police counted 25."),
        ("The museum had 90,000 visitors, director Ute Lang said.", "Last year it was 75,000, the statistics office said."),
        ("A poll by Metrika gave the mayor 48 per cent.", "A poll by Sonda gave him 45 per cent."),
        ("The utility said 4,980 homes had lost power.", "The mayor spoke of some 5,000 homes."),
        ("The weather service said 20 centimetres of snow had fallen.", "The road authority expects another 30 centimetres."),
        ("The hospital said 60 people had been treated.", "Twelve were still in hospital, the ministry said."),
        ("The pancake measured 12 metres, baker Ilka Moor said.", "The fire brigade put the crowd at 5,000."),
        ("The drivers demanded a rise of 9 per cent.", "The bus company offered 3 per cent."),
        ("The bridge will cost 30 million dollars, the minister said.", "The governor said the tunnel would cost 80 million."),
    ],
)  # fmt: skip
def test_a_number_of_another_thing_time_or_part_answers_nothing(account: str, answer: str) -> None:
    assert given(account, answer) == []


@pytest.mark.parametrize(
    ("account", "answer"),
    [
        (
            "Trawler captain Jens Dahl accused the inspector of having slashed a net.",
            "The inspector, Marit Lien, denies touching anything.",
        ),
        (
            "The delegate of Nepal accused Laos of having bargained in a cloakroom.",
            "The representative of Laos said no member of her delegation had ever set foot in one.",
        ),
        (
            "Councillor Vida Kos accused the mayor of having put up the stage without a permit.",
            "The mayor said the permit had been issued on 2 May.",
        ),
        (
            "Farmer Reto Lang accused the commission of having kept back a report.",
            "Its president, Claudia Moos, said the report had been sent to everybody on 4 June.",
        ),
    ],
)
def test_the_one_accused_answers_the_charge(account: str, answer: str) -> None:
    assert given(account, answer) == ["denial"]


@pytest.mark.parametrize(
    ("account", "answer"),
    [
        (
            "The clerk Berta Voss remarked that the committee had been asleep during the vote.",
            "“Not so,” Chairman Emil Raab declared: everybody had been awake.",
        ),
        (
            "“Guests see a beetle and they never come back,” the minister of tourism told the chamber.",
            "Rubbish, says innkeeper Marta Poot. “Last week a lady had thirds.”",
        ),
        (
            "The delegate of Chile complained that the microphones had been switched off.",
            "The secretary of the meeting informed him that they had not: he had been pressing the wrong button.",
        ),
        (
            "Shepherd Ana Lupu said that the dogs had been let loose on Friday.",
            "“No, they had not,” ranger Mihai Dobre told the radio. “They slept.”",
        ),
        (
            "“I was at the mountain hut that night,” says Mr Keller. “With my brother.”",
            "“He was not,” his brother told this newspaper.",
        ),
        (
            "The forest union says article 12 would hand the groves to strangers.",
            "The land agency rejects that reading.",
        ),
        (
            "According to Ms Kral, the lamps are set where it suits the power firm.",
            "The company rejects this reproach.",
        ),
    ],
)
def test_a_short_no_answers_the_last_account(account: str, answer: str) -> None:
    assert given(account, answer) == ["denial"]


@pytest.mark.parametrize(
    ("account", "answer"),
    [
        (
            "The referee wrote that a bottle had been thrown from the bench.",
            "Captain Ines Roca denies throwing anything at all.",
        ),
        (
            "The beech trees now open 17 days earlier, a study by the Alpine Institute says.",
            "Botanist Hanna Rieder disputes the 17 days.",
        ),
        (
            "Three people said that the minister, Leo Fanning, had told the islanders to “sell sand instead”.",
            "Fanning denies having used those words.",
        ),
    ],
)
def test_a_denial_right_after_speaks_of_the_deed_the_figure_or_the_words(account: str, answer: str) -> None:
    assert given(account, answer) == ["denial"]


@pytest.mark.parametrize(
    ("account", "answer"),
    [
        ("The rival said the park had too few benches.", "The mayor denied having sold the old library."),
        ("The paper said the coach had lost the dressing room.", "The coach denied he would leave in May."),
        ("“When it snows, even a minister needs boots,” Mr Olsen remarked.", "“And a shovel,” Ms Dietz retorted."),
        ("The union accused the bank of having closed branches.", "The mayor said the branches would be missed."),
        ("Ms Brand accused the port of greed.", "The port said a new crane would arrive on 3 May."),
        ("A study finds that two parks spend too much on land.", "Senator Abel Ward called the spending “outlandish”."),
        ("The hotel will open a new wing in May, its owner said.", "The owner of the inn said he had no such plans."),
    ],
)  # fmt: skip
def test_a_joke_another_subject_or_a_view_answers_nothing(account: str, answer: str) -> None:
    assert given(account, answer) == []
