"""Fetching one page that the user names: public addresses only, within a total time and size, redirects judged anew."""

from __future__ import annotations

import re
import time
from dataclasses import dataclass
from urllib.parse import urljoin, urlsplit

from verbale.articles.addresses import PUBLIC, Network
from verbale.articles.names import shown
from verbale.articles.transport import get
from verbale.errors import FetchError, NotFoundError
from verbale.settings import Settings

_SAVE = "Open it in a browser, save the page and read the file."
_CHARSET = re.compile(r"charset\s*=\s*[\"']?\s*([\w.:+-]+)", re.IGNORECASE | re.ASCII)
_REDIRECTS = (301, 302, 303, 307, 308)


@dataclass(frozen=True, slots=True)
class Fetched:
    """A page as the server gave it: the bytes (decompressed), the final URL, the content type and the charset it declared."""

    data: bytes
    url: str
    content_type: str | None = None
    charset: str | None = None


def fetch(url: str, settings: Settings, *, network: Network = PUBLIC) -> Fetched:
    """The page at ``url``. The time limit ``settings.fetch_seconds`` holds for everything together, redirects included.

    Raises :class:`~verbale.errors.ForbiddenAddressError` for an address that is not public, :class:`~verbale.errors.NotFoundError`,
    :class:`~verbale.errors.TooLargeError`, :class:`~verbale.errors.WrongKindError` for what is neither HTML nor text, and
    :class:`~verbale.errors.FetchError` for every other failure.
    """
    deadline = time.monotonic() + settings.fetch_seconds
    url = check_url(url)
    for _ in range(settings.fetch_redirects + 1):
        answer = get(url, settings, deadline, network)
        target = answer.headers.get("location")
        if answer.status in _REDIRECTS and target:
            url = check_url(urljoin(url, target))
            continue
        _check_status(answer.status, url)
        kind = answer.headers.get("content-type")
        charset = _CHARSET.search(kind or "")
        return Fetched(answer.data, url, kind, charset[1] if charset else None)
    raise FetchError(f"{shown(url)} redirects more than {settings.fetch_redirects} times.", hint=_SAVE)


def check_url(url: str) -> str:
    """``url`` in a form that can be sent, without its fragment.

    Raises :class:`~verbale.errors.FetchError` if it is no plain ``http(s)`` address.
    """
    if any(ord(character) < 32 for character in url.strip()):
        raise FetchError(f"{shown(url)} is no web address.", hint="Check how it is written.")
    try:
        parts = urlsplit(url.strip())
        port = parts.port
        host = parts.hostname or ""
        if not host.isascii():
            host = host.encode("idna").decode("ascii")
    except (ValueError, UnicodeError):
        raise FetchError(f"{shown(url)} is no web address.", hint="Check how it is written.") from None
    if parts.scheme.lower() not in ("http", "https"):
        raise FetchError(
            f"{shown(url)} is no web address that can be fetched.",
            hint="Only http:// and https:// are fetched.",
        )
    if not host or not re.fullmatch(r"[A-Za-z0-9._:%~-]+", host) or port == 0:
        raise FetchError(f"{shown(url)} is no web address.", hint="Check how it is written.")
    if "@" in parts.netloc:
        raise FetchError(
            "The address carries a user name or a password.",
            hint="Leave it out; pages behind a login must be saved by hand.",
        )
    location = f"[{host}]" if ":" in host else host
    location += f":{port}" if port else ""
    query = f"?{_escaped(parts.query)}" if parts.query else ""
    return f"{parts.scheme.lower()}://{location}{_escaped(parts.path) or '/'}{query}"


def _escaped(text: str) -> str:
    quoted = (
        character
        if 0x21 <= ord(character) <= 0x7E
        else "".join(f"%{byte:02X}" for byte in character.encode("utf-8", "replace"))
        for character in text
    )
    return "".join(quoted)


def _check_status(status: int, url: str) -> None:
    if status == 200:
        return
    if status in (404, 410):
        raise NotFoundError(
            f"There is no page at {shown(url)} (the server answered {status}).", hint="Check the address."
        )
    raise FetchError(f"{shown(url)} could not be fetched: the server answered {status}.", hint=_SAVE)
