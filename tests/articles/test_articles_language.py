import pytest

from verbale.articles.language import find_language, require_english
from verbale.errors import LanguageError

ENGLISH = (
    "The council will mend the old bridge before the winter, the mayor said on Friday, after two years of delay. "
    * 3
)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (ENGLISH, "en"),
        (
            "Le maire a déclaré vendredi que le vieux pont serait réparé avant l'hiver, après deux ans de retard pour les habitants. "
            * 3,
            "fr",
        ),
        (
            "El alcalde dijo el viernes que el viejo puente será reparado antes del invierno, tras dos años de retraso para los vecinos. "
            * 3,
            "es",
        ),
        ("Мэр сказал в пятницу, что старый мост починят до зимы.", "ru"),
        ("市長は金曜日、古い橋を冬までに修理すると述べた。", "ja"),
        ("The mayor said the bridge is safe.", "en"),
        ("Bridge safe", None),
        ("Pont fermé", None),
        ("123 456", None),
        ("", None),
    ],
)
def test_the_language_is_found_or_left_open(text, language):
    assert find_language(text) == language


def test_a_short_text_in_another_script_is_refused():
    with pytest.raises(LanguageError, match=r"Russian \(ru\)"):
        require_english("Мэр сказал, что мост безопасен.", force=False)


def test_foreign_names_and_quotations_do_not_make_a_text_foreign():
    text = (
        "“Мост безопасен,” Mayor Müller said of the Große Brücke on Friday, and the council agreed to the plan. "
        * 4
    )
    assert require_english(text, force=False) == "en"


def test_a_few_sentences_of_another_language_are_refused():
    text = "Der Minister sagte am Montag, die Fähre werde bald fahren. Die Behörden wollten keine Stellung nehmen."
    with pytest.raises(LanguageError, match="German"):
        require_english(text, force=False)
    assert require_english(text, force=True) == "de"


@pytest.mark.parametrize(
    "text", ["Mara Ellingsen, mayor.", "Kestria 2, Tavonia 1", "“No comment,” Ms Okafor said."]
)
def test_a_line_too_short_to_tell_is_read(text):
    require_english(text, force=False)


@pytest.mark.parametrize(
    "text", ["a" * 5000, ENGLISH + "xq" * 2500, "x/" * 400 + " The mayor said the bridge is safe."]
)
def test_a_run_without_spaces_makes_no_text_foreign(text):
    assert require_english(text, force=False) in (None, "en")
