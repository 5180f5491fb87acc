"""Bytes to text: what is no text is refused, and the encoding of the rest is found.

The order follows the WHATWG HTML standard's encoding sniffing (byte-order mark, transport, declaration in the page), with one
exception: bytes that are valid UTF-8 and not plain ASCII are UTF-8 whatever single-byte encoding is declared, because such bytes
hardly come about by chance.
"""

from __future__ import annotations

import codecs
import re

from verbale.errors import DecodeError, WrongKindError

_SAVE_AS_TEXT = "Save it as text or as a web page first."
_MAGIC: tuple[tuple[bytes, str, str], ...] = (
    (b"%PDF-", "a PDF document", _SAVE_AS_TEXT),
    (
        b"PK\x03\x04",
        "a ZIP archive or an office document",
        "Unpack it, or save the document as plain text, first.",
    ),
    (b"\x1f\x8b", "gzip-compressed data", "Unpack it first, for example with gunzip."),
    (b"BZh", "bzip2-compressed data", "Unpack it first."),
    (b"\xfd7zXZ\x00", "xz-compressed data", "Unpack it first."),
    (b"(\xb5/\xfd", "zstd-compressed data", "Unpack it first."),
    (b"7z\xbc\xaf\x27\x1c", "a 7-Zip archive", "Unpack it first."),
    (b"Rar!\x1a\x07", "a RAR archive", "Unpack it first."),
    (b"\x89PNG\r\n", "an image", "Give the report's text instead."),
    (b"\xff\xd8\xff", "an image", "Give the report's text instead."),
    (b"GIF8", "an image", "Give the report's text instead."),
    (b"RIFF", "a media file", "Give the report's text instead."),
    (b"II*\x00", "an image", "Give the report's text instead."),
    (b"MM\x00*", "an image", "Give the report's text instead."),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old office document", _SAVE_AS_TEXT),
    (b"{\\rtf", "a rich-text document", _SAVE_AS_TEXT),
    (b"\x7fELF", "a program", "Give a text file or a saved web page."),
    (b"MZ\x90\x00", "a program", "Give a text file or a saved web page."),
    (b"SQLite format 3\x00", "a database", "Give a text file or a saved web page."),
    (b"ID3", "a sound file", "Give the report's text instead."),
    (b"OggS", "a sound file", "Give the report's text instead."),
)
_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_META = re.compile(
    rb"<(?:meta|\?xml)[^>]{0,300}?(?:charset|encoding)\s*=\s*[\"']?\s*([A-Za-z0-9_.:-]{2,40})", re.IGNORECASE
)
_CONTROL = bytes(b for b in range(32) if b not in b"\t\n\x0b\x0c\r\x1a\x1b")
_PAGE = re.compile(
    r"<(?:!doctype\s+html|html|head|body|article|div|p|meta|title|script|h1|section|main|span|table)\b",
    re.IGNORECASE,
)
_PAGE_START = re.compile(
    r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body|article|div|p|h1|meta|title|section|main)\b",
    re.IGNORECASE | re.DOTALL,
)
_SAMPLE = 65536
_STRAY_NULLS = 4
_ALIASES = {
    "latin-1": "cp1252",
    "iso8859-1": "cp1252",
    "ascii": "cp1252",
    "shift_jis": "cp932",
    "gb2312": "gb18030",
    "gbk": "gb18030",
}


def decode(data: bytes, *, charset: str | None = None, name: str = "The input") -> str:
    """The text in ``data``; a byte-order mark stays in it. ``charset`` is what the server declared. Never fails on invalid sequences.

    Raises :class:`~verbale.errors.WrongKindError` for a known binary format and :class:`~verbale.errors.DecodeError` for other bytes
    that are no text.
    """
    _refuse_binary(data, name)
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            text = data.decode(encoding, "replace") if encoding != "utf-8" else _utf8(data)
            return text if text.startswith("\ufeff") else "\ufeff" + text
    wide = _wide(data)
    if wide:
        return data.decode(wide, "replace")
    if _looks_binary(data):
        raise DecodeError(f"{name} is not text.", hint="Give a text file or a saved web page.")
    return _decode_text(data, [found for found in (_known(charset), _declared(data)) if found])


def is_page(text: str) -> bool:
    """Whether ``text`` is HTML, judged by its content and not by its name."""
    head = text[:_SAMPLE].lstrip("\ufeff")
    if _PAGE_START.match(head):
        return True
    tags = len(_PAGE.findall(head))
    return tags >= 5 and tags * 200 > len(head) and head.count("</") >= 3


def _refuse_binary(data: bytes, name: str) -> None:
    for magic, kind, hint in _MAGIC:
        if data.startswith(magic) and (len(magic) > 3 or _looks_binary(data)):
            raise WrongKindError(f"{name} is {kind}, not an article.", hint=hint)


def _looks_binary(data: bytes) -> bool:
    sample = data[:_SAMPLE]
    controls = len(sample) - len(sample.translate(None, _CONTROL))
    return controls * 50 > len(sample) or not _has_stray_nulls(data)


def _has_stray_nulls(data: bytes) -> bool:
    """Whether NUL bytes are so few, in what is UTF-8 otherwise, that they are slips in a text; also where there are none."""
    count = data.count(0)
    if count == 0:
        return True
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return count <= _STRAY_NULLS


def _wide(data: bytes) -> str | None:
    """UTF-16 without a mark: every other byte of western text is zero."""
    sample = data[:_SAMPLE]
    half = len(sample) // 2
    if half < 4 or len(data) % 2:
        return None
    for encoding, zeros, others in (
        ("utf-16-le", sample[1::2], sample[::2]),
        ("utf-16-be", sample[::2], sample[1::2]),
    ):
        if zeros.count(0) > 0.7 * half and others.count(0) == 0:
            return encoding
    return None


def _declared(data: bytes) -> str | None:
    match = _META.search(data[:4096])
    return _known(match[1].decode("ascii")) if match else None


def _known(charset: str | None) -> str | None:
    if not charset:
        return None
    try:
        name = codecs.lookup(charset.strip().strip("\"'")).name
        "".encode(name)
        b"".decode(name)
    except (LookupError, ValueError, TypeError):
        return None
    return _ALIASES.get(name, name) if not name.startswith(("utf-16", "utf-32", "utf-7")) else None


def _decode_text(data: bytes, declared: list[str]) -> str:
    if data.isascii() and not any(name.startswith(("iso2022", "hz")) for name in declared):
        return data.decode("ascii")
    for name in ("utf-8", *declared):
        try:
            return data.decode(name)
        except UnicodeDecodeError:
            continue
    high = sum(byte >= 0x80 for byte in data[:_SAMPLE])
    if _mostly_utf8(data):
        return _utf8(data)
    if "utf-8" not in declared and declared:
        return data.decode(declared[0], "replace")
    if high * 10 < min(len(data), _SAMPLE) and _sensible(data):
        return data.decode("cp1252", "replace")
    return data.decode(_detected(data), "replace")


def _mostly_utf8(data: bytes) -> bool:
    text = data[:_SAMPLE].decode("utf-8", "replace")
    broken = text.count("\ufffd")
    good = sum(ord(character) > 127 for character in text) - broken
    return good >= broken


def _sensible(data: bytes) -> bool:
    text = data[:_SAMPLE].decode("cp1252", "replace")
    high = [character for character in text if ord(character) > 127]
    odd = sum(not (character.isalpha() or character in "‘’“”–—…•£€©®°«»\xa0§½¼¾·´") for character in high)
    return odd * 5 <= len(high)


def _detected(data: bytes) -> str:
    from charset_normalizer import from_bytes

    best = from_bytes(data[:_SAMPLE]).best()
    return best.encoding if best is not None else "cp1252"


def _utf8(data: bytes) -> str:
    return data.decode("utf-8", "verbale-windows")


def _windows(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeDecodeError):
        raise error
    return error.object[error.start : error.end].decode("cp1252", "replace"), error.end


codecs.register_error("verbale-windows", _windows)
