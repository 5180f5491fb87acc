"""One HTTP request over a connection of our own: the host is resolved once, judged, and that very address is connected to.

The deadline holds for each operation on the connection, so that a server that sends a byte now and then cannot hold it open. Nothing is
taken from the environment: no proxies, no cookies, no credentials.
"""

from __future__ import annotations

import re
import ssl
import time
import zlib
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from verbale.articles.addresses import Network
from verbale.articles.names import shown
from verbale.errors import FetchError, ForbiddenAddressError, TooLargeError, WrongKindError
from verbale.settings import Settings
from verbale.version import __version__

_LATER = "Try again later, or save the page in a browser and read the file."
_KINDS = re.compile(r"text/(?:html|plain|markdown)|application/xhtml\+xml", re.IGNORECASE)
_HEADERS: dict[bytes | str, bytes | str] = {
    "User-Agent": f"verbale/{__version__}",
    "Accept": "text/html,application/xhtml+xml,text/plain;q=0.9",
    "Accept-Language": "en",
    "Accept-Encoding": "gzip, deflate",
    "Connection": "close",
}


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer of a server: its status, its headers by lower-case name, and the body, read only for status 200."""

    status: int
    headers: dict[str, str]
    data: bytes


class _Late(Exception):
    """The deadline has passed."""


class _Stream:
    """A network stream, as httpcore2 wants it, whose every operation ends at the deadline."""

    def __init__(self, stream: Any, deadline: float) -> None:
        self._stream = stream
        self._deadline = deadline

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        return bytes(self._stream.read(max_bytes, _left(self._deadline)))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self._stream.write(buffer, _left(self._deadline))

    def close(self) -> None:
        self._stream.close()

    def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> _Stream:
        return _Stream(
            self._stream.start_tls(ssl_context, server_hostname, _left(self._deadline)), self._deadline
        )

    def get_extra_info(self, info: str) -> Any:
        return self._stream.get_extra_info(info)


class _Backend:
    """A network backend, as httpcore2 wants it, that connects to the addresses of a host only if every one of them may be used."""

    def __init__(self, network: Network, deadline: float) -> None:
        self._network = network
        self._deadline = deadline

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> _Stream:
        addresses = self._network.resolve(host, port, _left(self._deadline))
        for address in addresses:
            if not self._network.is_allowed(address):
                raise ForbiddenAddressError(
                    f"{shown(host)} leads to {address}, which is not a public address.",
                    hint="Save the page and read the file.",
                )
        import httpcore2

        plain = httpcore2.SyncBackend()
        failure: Exception = httpcore2.ConnectError("no address")
        for address in addresses:
            try:
                stream = plain.connect_tcp(
                    address, port, _left(self._deadline), local_address, socket_options
                )
                return _Stream(stream, self._deadline)
            except (httpcore2.ConnectError, httpcore2.ConnectTimeout) as error:
                failure = error
        raise failure


def get(url: str, settings: Settings, deadline: float, network: Network) -> Answer:
    """The answer to one GET request; the body only with status 200, within ``settings.max_bytes`` both as sent and as unpacked.

    ``deadline`` is a time of the monotonic clock. Raises :class:`~verbale.errors.FetchError`,
    :class:`~verbale.errors.TooLargeError` and :class:`~verbale.errors.WrongKindError`.
    """
    import httpcore2
    import httpx2

    backend: Any = _Backend(network, deadline)
    context = httpx2.create_ssl_context(trust_env=False) if url.startswith("https:") else None
    try:
        with (
            httpcore2.ConnectionPool(ssl_context=context, network_backend=backend) as pool,
            pool.stream("GET", url, headers=_HEADERS) as response,
        ):
            headers = {
                key.decode("latin-1").lower(): value.decode("latin-1") for key, value in response.headers
            }
            if response.status != 200:
                return Answer(response.status, headers, b"")
            check_kind(headers.get("content-type"), url)
            return Answer(200, headers, _body(response, headers, url, settings))
    except (_Late, httpcore2.TimeoutException):
        raise FetchError(
            f"{shown(url)} did not answer within {settings.fetch_seconds:g} seconds.", hint=_LATER
        ) from None
    except ssl.SSLError as error:
        raise _failed(url, f"the secure connection failed ({error.reason or 'certificate'})") from None
    except (httpcore2.NetworkError, httpcore2.ProtocolError, httpcore2.UnsupportedProtocol, OSError) as error:
        raise _failed(url, _reason(error)) from None


def _body(response: Any, headers: dict[str, str], url: str, settings: Settings) -> bytes:
    length = headers.get("content-length", "")
    if length.isdecimal() and int(length[:20]) > settings.max_bytes:
        raise _too_large(url, settings)
    unpack = _unpacker(headers.get("content-encoding", ""), url)
    data = bytearray()
    received = 0
    for chunk in response.iter_stream():
        received += len(chunk)
        room = settings.max_bytes + 1 - len(data)
        data += unpack.decompress(chunk, room) if unpack else chunk
        if len(data) > settings.max_bytes or received > settings.max_bytes:
            raise _too_large(url, settings)
    return bytes(data)


class _Deflate:
    """``deflate`` as servers mean it: with the zlib header or without."""

    def __init__(self) -> None:
        self._inner: Any = None

    def decompress(self, data: bytes, most: int) -> bytes:
        if self._inner is None:
            self._inner = zlib.decompressobj(zlib.MAX_WBITS if data[:1] == b"\x78" else -zlib.MAX_WBITS)
        return bytes(self._inner.decompress(data, most))


def _unpacker(encoding: str, url: str) -> Any:
    name = encoding.strip().lower()
    if name in ("", "identity"):
        return None
    if name in ("gzip", "x-gzip"):
        return zlib.decompressobj(zlib.MAX_WBITS | 16)
    if name == "deflate":
        return _Deflate()
    raise _failed(url, f"its compression ({shown(name)}) is not known")


def _left(deadline: float) -> float:
    left = deadline - time.monotonic()
    if left <= 0:
        raise _Late("the time is over")
    return left


def _too_large(url: str, settings: Settings) -> TooLargeError:
    return TooLargeError(
        f"{shown(url)} is larger than the {settings.max_bytes:,} bytes that are read.",
        hint="Save the report itself and read the file.",
    )


def _reason(error: Exception) -> str:
    text = str(error).split("\n", 1)[0]
    if "CERTIFICATE" in text.upper():
        return "its certificate could not be verified"
    return shown(text)[:120].rstrip(".") or "the connection broke off"


def _failed(url: str, reason: str) -> FetchError:
    return FetchError(f"{shown(url)} could not be fetched: {reason}.", hint=_LATER)


def check_kind(kind: str | None, url: str) -> None:
    """Raises :class:`~verbale.errors.WrongKindError` if a declared content type is neither HTML nor text."""
    if kind and not _KINDS.match(kind.strip()):
        raise WrongKindError(
            f"{shown(url)} is {shown(kind.split(';')[0].strip())}, not a page or a text.",
            hint="Give the address of the report's page.",
        )
