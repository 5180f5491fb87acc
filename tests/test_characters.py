import pytest

from verbale.characters import clean, select


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        ("a\r\nb\rc\nd", "a\nb\nc\nd"),
        ("\ufeffa", "a"),
        ("bri\u00addge", "bridge"),
        ("a\u200bb\u2060c", "abc"),
        ("a\u00a0b\u202fc\td", "a b c d"),
        ("a\u2028b\u2029c\x85d\x0ce", "a\nb\nc\nd\ne"),
        ("a\x00b\x07c", "abc"),
        ("e\u0301", "e\u0301"),
        ("👩\u200d🚀 ok", "👩\u200d🚀 ok"),
        ("a\u200db", "ab"),
        ("می\u200cخواهم", "می\u200cخواهم"),
        ("“x” ‘y’ «z»", "“x” ‘y’ «z»"),
        ("\u202eevil\u202c", "evil"),
        ("", ""),
    ],
)
def test_characters_are_cleaned(raw, text):
    assert clean(raw).text == text


def test_each_character_leads_back_to_what_it_was_read_from():
    cleaned = clean("\ufeffa\r\n\u00adb")
    assert [cleaned.raw_offset(offset) for offset in range(3)] == [1, 2, 5]
    assert cleaned.raw_range(0, 3) == (1, 6)


def test_an_empty_range_stays_empty():
    cleaned = clean("\ufeffab")
    assert cleaned.raw_range(1, 1) == (2, 2)
    assert cleaned.raw_range(2, 2) == (3, 3)
    assert clean("").raw_range(0, 0) == (0, 0)


@pytest.mark.parametrize("offset", [-1, 2])
def test_an_offset_outside_the_text_is_an_error(offset):
    with pytest.raises(IndexError):
        clean("ab").raw_offset(offset)


def test_selected_pieces_still_lead_back():
    cleaned = clean("one\r\ntwo\r\nthree")
    chosen = select(cleaned, [(0, 4), (8, 13)])
    assert chosen.text == "one\nthree"
    assert chosen.raw_offset(4) == 10


def test_adjacent_pieces_and_empty_ones_are_joined():
    cleaned = clean("abcdef")
    assert select(cleaned, [(0, 2), (2, 2), (2, 5)]).runs == ((0, 0, 5),)
    assert select(cleaned, []).text == ""
