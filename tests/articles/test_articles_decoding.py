import codecs
import gzip

import pytest

from verbale.articles.decoding import decode, is_page
from verbale.errors import DecodeError, WrongKindError

TEXT = "“The café’s naïve plan – £3m – is over,” Zoë said."


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16-le", "utf-16-be", "cp1252"])
def test_undeclared_text_is_decoded(encoding):
    assert decode((TEXT * 3).encode(encoding)) == TEXT * 3


@pytest.mark.parametrize(
    ("mark", "encoding"),
    [
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
        (codecs.BOM_UTF32_LE, "utf-32-le"),
    ],
)
def test_a_byte_order_mark_decides_and_stays(mark, encoding):
    assert decode(mark + TEXT.encode(encoding)) == "\ufeff" + TEXT


def test_the_declared_encoding_is_used():
    russian = "Мэр сказал, что мост починят."
    assert decode(russian.encode("cp1251"), charset="windows-1251") == russian
    page = f'<html><head><meta charset="koi8-r"></head><body>{russian}</body></html>'
    assert russian in decode(page.encode("koi8-r"))


def test_utf8_wins_over_a_wrong_single_byte_declaration():
    assert decode(TEXT.encode(), charset="iso-8859-1") == TEXT


def test_latin1_means_windows_1252_as_in_browsers():
    assert decode(TEXT.encode("cp1252"), charset="iso-8859-1") == TEXT


@pytest.mark.parametrize("charset", ["nonsense", "", "hex", "utf-7", "rot13", "\x00", "idna"])
def test_an_unusable_declaration_is_passed_over(charset):
    assert decode(TEXT.encode(), charset=charset) == TEXT


def test_a_stray_byte_in_utf8_is_read_as_windows_1252():
    assert (
        decode("“Yes,” she said. It’s over".encode() + b" \x96 caf\xe9.")
        == "“Yes,” she said. It’s over – café."
    )


def test_truncated_utf8_never_fails():
    data = ("The mayor said no. " * 10 + "“").encode()
    for cut in range(1, 4):
        assert decode(data[:-cut]).startswith("The mayor")


def test_an_undeclared_eastern_encoding_is_detected():
    russian = "Мэр сказал в пятницу, что старый мост починят до зимы, и что жители ждали этого два года. " * 4
    assert decode(russian.encode("cp1251")) == russian


@pytest.mark.parametrize(
    "data",
    [
        b"%PDF-1.7 \x00\x01",
        b"PK\x03\x04\x14\x00",
        gzip.compress(b"x", mtime=0),
        b"\x89PNG\r\n\x1a\n\x00",
        b"\xff\xd8\xff\xe0\x00",
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
        b"{\\rtf1 x}",
        b"\x7fELF\x02\x00",
    ],
)
def test_known_binary_formats_are_named_with_a_hint(data):
    with pytest.raises(WrongKindError) as caught:
        decode(data, name="a.bin")
    assert caught.value.message.startswith("a.bin is ")
    assert caught.value.hint


@pytest.mark.parametrize(
    "data", [b"text\x00text and more of it", bytes(range(256)) * 20, b"\x01\x02\x03\x04text"]
)
def test_other_bytes_that_are_no_text_are_refused(data):
    with pytest.raises(DecodeError):
        decode(data)


@pytest.mark.parametrize(
    "text",
    [
        "<!DOCTYPE html><html></html>",
        "\ufeff <html lang=en>",
        "<!-- saved --><html>",
        '<?xml version="1.0"?><html>',
        "<article><p>The mayor said no.</p></article>",
        "x <p>a</p><p>b</p><p>c</p><div>d</div><h1>e</h1>",
    ],
)
def test_a_page_is_known_by_its_content(text):
    assert is_page(text)


@pytest.mark.parametrize(
    "text",
    [
        "The mayor said no.",
        "The tag <p> opens a paragraph, the teacher said. " * 30,
        "<3 the mayor said",
        "<sarcasm> she wrote",
        "",
    ],
)
def test_plain_text_is_no_page(text):
    assert not is_page(text)
