import gzip
import io
import os
import socket
import sys
from dataclasses import replace

import pytest

from verbale.articles import Given, Refused, find_sources, load
from verbale.errors import (
    DecodeError,
    EmptyArticleError,
    NotFoundError,
    SourceError,
    TooLargeError,
    VerbaleError,
    WrongKindError,
)
from verbale.settings import Settings

SETTINGS = Settings()
TEXT = "Harbour bridge to be mended\n\nThe council will mend the old bridge before the winter, the mayor said on Friday.\n"
PAGE = (
    "<html><head><title>Harbour bridge to be mended</title></head><body><article><h1>Harbour bridge to be mended</h1>"
    + "".join(
        f"<p>The council will mend bridge number {n} before the winter, the mayor said on Friday, after years of delay.</p>"
        for n in range(6)
    )
    + "</article></body></html>"
)


def test_a_folder_gives_its_files_sorted_and_without_hidden_ones(tmp_path):
    for name in ("b.txt", "a.html", ".hidden", "sub/c.txt", "sub/.git/x", "z/y.txt"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True, parents=True)
        path.write_text(TEXT)
    names = [os.path.relpath(name, tmp_path) for name in find_sources([str(tmp_path)])]
    assert names == ["a.html", "b.txt", "sub/c.txt", "z/y.txt"]


def test_what_cannot_be_found_is_refused_and_the_rest_goes_on(tmp_path):
    good = tmp_path / "good.txt"
    good.write_text(TEXT)
    (tmp_path / "empty").mkdir()
    found = list(
        find_sources(
            [
                "-",
                str(tmp_path / "none"),
                str(tmp_path / "empty"),
                "https://harbourpost.example/x",
                str(good),
                "a\0b",
            ]
        )
    )
    assert [item if isinstance(item, str) else type(item.error) for item in found] == [
        "-",
        NotFoundError,
        NotFoundError,
        "https://harbourpost.example/x",
        str(good),
        SourceError,
    ]
    assert isinstance(found[1], Refused)
    assert found[1].name == str(tmp_path / "none")


def test_a_link_that_leads_back_up_is_not_followed(tmp_path):
    (tmp_path / "a.txt").write_text(TEXT)
    (tmp_path / "loop").symlink_to(tmp_path)
    assert list(find_sources([str(tmp_path)])) == [str(tmp_path / "a.txt")]


@pytest.mark.parametrize("name", ["a.txt", "a.html", "a", "a.bin"])
def test_text_and_pages_are_told_apart_by_their_content(tmp_path, name):
    path = tmp_path / name
    path.write_text(TEXT)
    plain = load(str(path), Given(), SETTINGS)
    path.write_text(PAGE)
    page = load(str(path), Given(), SETTINGS)
    assert plain.title == page.title == "Harbour bridge to be mended"
    assert plain.raw_map is not None
    assert page.raw_map is None
    assert "<p>" not in page.text


def test_standard_input_is_read(monkeypatch):
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(TEXT.encode())))
    assert load("-", Given(), SETTINGS).title == "Harbour bridge to be mended"


def test_endless_standard_input_is_cut_off(monkeypatch):
    class Endless(io.RawIOBase):
        def readable(self):
            return True

        def readinto(self, buffer):
            buffer[:] = b"x" * len(buffer)
            return len(buffer)

    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BufferedReader(Endless())))
    with pytest.raises(TooLargeError, match="Standard input"):
        load("-", Given(), replace(SETTINGS, max_bytes=100_000))


@pytest.mark.parametrize(
    ("data", "error"),
    [
        (b"", EmptyArticleError),
        (b"  \r\n ", EmptyArticleError),
        (b"\xef\xbb\xbf", EmptyArticleError),
        (b"%PDF-1.4\n%\xe2\xe3", WrongKindError),
        (gzip.compress(TEXT.encode(), mtime=0), WrongKindError),
        (os.urandom(0) + bytes(range(256)) * 10, DecodeError),
        (b"<html><body><nav><a href=/>Home</a> <a href=/n>News</a></nav></body></html>", EmptyArticleError),
        (b"<html><head><title>x</title></head><body></body></html>", EmptyArticleError),
        (
            b"<html><body><script>var text = 'The mayor said no to it.';</script></body></html>",
            EmptyArticleError,
        ),
        (b"<html>", EmptyArticleError),
    ],
)
def test_bad_content_is_refused_in_one_line_with_a_hint(tmp_path, data, error):
    path = tmp_path / "bad"
    path.write_bytes(data)
    with pytest.raises(error) as caught:
        load(str(path), Given(), SETTINGS)
    assert "\n" not in caught.value.line
    assert caught.value.hint


def test_a_large_file_is_refused_unread(tmp_path):
    path = tmp_path / "large.txt"
    with path.open("wb") as file:
        file.truncate(50 * 2**20)
    with pytest.raises(TooLargeError, match=r"large\.txt is larger than the 16,777,216 bytes"):
        load(str(path), Given(), SETTINGS)


def test_a_folder_is_no_article(tmp_path):
    with pytest.raises(WrongKindError, match="is a folder"):
        load(str(tmp_path), Given(), SETTINGS)


def test_special_files_are_refused_without_waiting(tmp_path):
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    with pytest.raises(WrongKindError, match="is a pipe"):
        load(str(pipe), Given(), SETTINGS)
    with pytest.raises(WrongKindError, match="is a device"):
        load("/dev/zero", Given(), SETTINGS)
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind(str(tmp_path / "s"))
        with pytest.raises(WrongKindError, match="is a socket"):
            load(str(tmp_path / "s"), Given(), SETTINGS)


def test_a_missing_file_is_not_found():
    with pytest.raises(NotFoundError, match="There is no file nowhere"):
        load("nowhere/none.txt", Given(), SETTINGS)


def test_a_link_to_itself_is_refused(tmp_path):
    (tmp_path / "loop").symlink_to(tmp_path / "loop")
    with pytest.raises(SourceError, match="leads back to itself"):
        load(str(tmp_path / "loop"), Given(), SETTINGS)


def test_other_addresses_are_not_fetched():
    with pytest.raises(WrongKindError, match="ftp"):
        load("ftp://harbourpost.example/x", Given(), SETTINGS)


@pytest.mark.parametrize("name", ["a\nb\x1b[31m", "a\udcff", "a\u202eb", "x" * 500])
def test_odd_names_are_escaped_in_messages(name):
    with pytest.raises(SourceError) as caught:
        load(name, Given(), SETTINGS)
    line = caught.value.line
    assert line.isprintable()
    line.encode("utf-8")
    assert len(line) < 400


def test_an_unreadable_file_is_told(tmp_path, monkeypatch):
    path = tmp_path / "a.txt"
    path.write_text(TEXT)

    def refuse(*args, **kwargs):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(os, "open", refuse)
    with pytest.raises(SourceError, match="may not be read"):
        load(str(path), Given(), SETTINGS)


def test_in_a_folder_the_good_are_read_and_the_bad_are_told(tmp_path):
    (tmp_path / "1.txt").write_text(TEXT)
    (tmp_path / "2.txt").write_bytes(b"")
    (tmp_path / "3.html").write_text("<div>" * 100_000)
    (tmp_path / "4.html").write_text(PAGE)
    outcome = []
    for source in find_sources([str(tmp_path)]):
        try:
            outcome.append(load(source, Given(), SETTINGS).language)
        except VerbaleError as error:
            outcome.append(error.exit_code)
    assert outcome == ["en", 4, 4, "en"]


def test_a_link_to_itself_in_a_folder_is_refused_alone(tmp_path):
    for name in ("a.txt", "z.txt"):
        (tmp_path / name).write_text(TEXT)
    (tmp_path / "loop").symlink_to("loop")
    first, refused, last = find_sources([str(tmp_path)])
    assert (os.path.basename(first), os.path.basename(last)) == ("a.txt", "z.txt")
    assert isinstance(refused, Refused)
    assert "leads back to itself" in str(refused.error)


def test_an_empty_name_is_called_empty():
    (refused,) = find_sources([""])
    assert "name of the file is empty" in str(refused.error)
    with pytest.raises(NotFoundError, match="is empty"):
        load("", Given(), SETTINGS)


def test_a_stray_nul_in_a_text_is_dropped(tmp_path):
    path = tmp_path / "a.txt"
    path.write_bytes(TEXT.replace("winter", "win\0ter").encode())
    assert "before the winter" in load(str(path), Given(), SETTINGS).text
