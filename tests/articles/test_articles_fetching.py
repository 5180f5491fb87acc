"""Fetching against servers on the loopback interface, which a network of the test's own lets through."""

import gzip
import socket
import threading
import time
import zlib
from dataclasses import replace

import pytest

from verbale.articles.addresses import PUBLIC, Network
from verbale.articles.fetching import check_url, fetch
from verbale.errors import FetchError, ForbiddenAddressError, NotFoundError, TooLargeError, WrongKindError
from verbale.settings import Settings

LOCAL = Network(
    resolve=lambda host, port, seconds: ["127.0.0.1"], is_allowed=lambda address: address == "127.0.0.1"
)
PAGE = b"<html><body><p>The council will mend the bridge, the mayor said.</p></body></html>"
SETTINGS = replace(Settings(), fetch_seconds=5.0, max_bytes=200_000)


@pytest.fixture
def serve():
    """Starts a server that hands each connection to a handler with (connection, request); gives its address."""
    sockets = []
    threads = []

    def start(handler):
        listener = socket.create_server(("127.0.0.1", 0))
        listener.settimeout(20)
        sockets.append(listener)

        def answer(connection):
            with connection:
                connection.settimeout(10)
                try:
                    request = b""
                    while b"\r\n\r\n" not in request:
                        piece = connection.recv(65536)
                        if not piece:
                            return
                        request += piece
                    handler(connection, request.decode("latin-1"))
                except OSError:
                    return

        def loop():
            while True:
                try:
                    connection, _ = listener.accept()
                except OSError:
                    return
                thread = threading.Thread(target=answer, args=(connection,), daemon=True)
                thread.start()
                threads.append(thread)

        thread = threading.Thread(target=loop, daemon=True)
        thread.start()
        threads.append(thread)
        return f"http://news.example:{listener.getsockname()[1]}"

    yield start
    for listener in sockets:
        listener.shutdown(socket.SHUT_RDWR)
        listener.close()
    for thread in threads:
        thread.join(10)


def reply(body=PAGE, *, status="200 OK", **headers):
    lines = [
        f"HTTP/1.1 {status}",
        "Content-Type: text/html; charset=utf-8",
        f"Content-Length: {len(body)}",
        "Connection: close",
    ]
    names = {name.replace("_", "-").lower() for name in headers}
    lines = [line for line in lines if line.split(":")[0].lower() not in names]
    lines += [f"{name.replace('_', '-')}: {value}" for name, value in headers.items() if value is not None]
    return "\r\n".join(lines).encode() + b"\r\n\r\n" + body


def test_a_page_comes_with_its_final_address_and_charset(serve):
    url = serve(lambda connection, request: connection.sendall(reply()))
    fetched = fetch(url, SETTINGS, network=LOCAL)
    assert (fetched.data, fetched.url, fetched.charset) == (PAGE, f"{url}/", "utf-8")


def test_the_request_names_the_host_and_carries_no_cookie(serve, monkeypatch):
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:9")
    monkeypatch.setenv("ALL_PROXY", "http://127.0.0.1:9")
    seen = []

    def handler(connection, request):
        seen.append(request)
        connection.sendall(
            reply(b"", status="302 Found", Location="/second", Set_Cookie="a=b")
            if len(seen) == 1
            else reply()
        )

    url = serve(handler)
    assert fetch(url, SETTINGS, network=LOCAL).url == f"{url}/second"
    assert all(f"Host: {url[7:]}" in request for request in seen)
    assert "cookie" not in "".join(seen).lower()


@pytest.mark.parametrize("encode", [gzip.compress, zlib.compress])
def test_a_compressed_page_is_unpacked(serve, encode):
    name = "gzip" if encode is gzip.compress else "deflate"
    url = serve(lambda connection, request: connection.sendall(reply(encode(PAGE), Content_Encoding=name)))
    assert fetch(url, SETTINGS, network=LOCAL).data == PAGE


def test_a_decompression_bomb_is_refused(serve):
    bomb = gzip.compress(bytes(100_000_000))
    assert len(bomb) < SETTINGS.max_bytes
    url = serve(lambda connection, request: connection.sendall(reply(bomb, Content_Encoding="gzip")))
    with pytest.raises(TooLargeError):
        fetch(url, SETTINGS, network=LOCAL)


def test_an_unknown_compression_is_refused(serve):
    url = serve(lambda connection, request: connection.sendall(reply(Content_Encoding="br")))
    with pytest.raises(FetchError, match="compression"):
        fetch(url, SETTINGS, network=LOCAL)


def test_two_gigabytes_announced_are_refused_unread(serve):
    url = serve(lambda connection, request: connection.sendall(reply(b"x", Content_Length=2 * 2**30)))
    with pytest.raises(TooLargeError):
        fetch(url, SETTINGS, network=LOCAL)


def test_an_endless_body_is_cut_off(serve):
    def handler(connection, request):
        connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n")
        while True:
            connection.sendall(b"x" * 65536)

    with pytest.raises(TooLargeError):
        fetch(serve(handler), SETTINGS, network=LOCAL)


def _drip(start):
    def handler(connection, request):
        connection.sendall(start)
        while True:
            connection.sendall(b"x")
            time.sleep(0.1)

    return handler


@pytest.mark.parametrize(
    "handler",
    [
        pytest.param(lambda connection, request: time.sleep(1.5), id="silent"),
        pytest.param(_drip(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n"), id="slow body"),
        pytest.param(_drip(b"HTTP/1.1 200 OK\r\nX-Long: "), id="slow headers"),
    ],
)
def test_the_time_limit_holds_for_everything_together(serve, handler):
    started = time.monotonic()
    with pytest.raises(FetchError, match="within 1 seconds"):
        fetch(serve(handler), replace(SETTINGS, fetch_seconds=1.0), network=LOCAL)
    assert time.monotonic() - started < 3


def test_a_name_that_is_never_resolved_ends_at_the_time_limit(monkeypatch):
    blocked = threading.Event()

    def never(*args, **kwargs):
        blocked.wait(5)
        raise OSError("too late")

    monkeypatch.setattr(socket, "getaddrinfo", never)
    started = time.monotonic()
    with pytest.raises(FetchError, match="not resolved in time"):
        fetch("http://news.example/", replace(SETTINGS, fetch_seconds=1.0))
    blocked.set()
    assert time.monotonic() - started < 3


@pytest.mark.parametrize(
    "target",
    [
        "http://127.0.0.1/",
        "http://127.1/",
        "http://0x7f000001/",
        "http://2130706433/",
        "http://localhost/",
        "http://[::1]/",
        "http://[::ffff:127.0.0.1]/",
        "http://[64:ff9b::7f00:1]/",
        "http://169.254.169.254/latest/meta-data/",
        "http://10.0.0.1/",
        "http://[fe80::1]/",
        "http://0.0.0.0/",
    ],
)
def test_a_private_address_is_refused_however_it_is_spelled(target):
    with pytest.raises((ForbiddenAddressError, FetchError)) as caught:
        fetch(target, SETTINGS)
    assert isinstance(caught.value, ForbiddenAddressError) or "not found" in caught.value.message


def test_a_redirect_to_a_private_address_is_refused(serve):
    url = serve(
        lambda connection, request: connection.sendall(
            reply(b"", status="301 Moved", Location="http://10.0.0.1/")
        )
    )
    network = Network(
        resolve=lambda host, port, seconds: ["10.0.0.1" if host == "10.0.0.1" else "127.0.0.1"],
        is_allowed=LOCAL.is_allowed,
    )
    with pytest.raises(ForbiddenAddressError):
        fetch(url, SETTINGS, network=network)


def test_one_private_address_among_public_ones_is_enough_to_refuse():
    network = Network(
        resolve=lambda host, port, seconds: ["93.184.215.14", "192.168.0.1"], is_allowed=PUBLIC.is_allowed
    )
    with pytest.raises(ForbiddenAddressError, match=r"192\.168\.0\.1"):
        fetch("http://news.example/", SETTINGS, network=network)


def test_a_host_is_resolved_once_for_each_connection_and_that_address_is_used(serve):
    asked = []

    def rebinding(host, port, seconds):
        asked.append(host)
        return ["127.0.0.1"] if len(asked) == 1 else ["10.0.0.1"]

    url = serve(lambda connection, request: connection.sendall(reply()))
    assert fetch(url, SETTINGS, network=Network(resolve=rebinding, is_allowed=LOCAL.is_allowed)).data == PAGE
    assert asked == ["news.example"]


@pytest.mark.parametrize(
    "target",
    ["file:///etc/passwd", "ftp://news.example/x", "http://user:secret@news.example/", "gopher://x/"],
)
def test_a_redirect_to_anything_but_a_plain_web_address_is_refused(serve, target):
    url = serve(
        lambda connection, request: connection.sendall(reply(b"", status="302 Found", Location=target))
    )
    with pytest.raises(FetchError) as caught:
        fetch(url, SETTINGS, network=LOCAL)
    assert "secret" not in caught.value.line


def test_redirects_without_end_are_given_up(serve):
    url = serve(
        lambda connection, request: connection.sendall(reply(b"", status="302 Found", Location="/again"))
    )
    with pytest.raises(FetchError, match="redirects more than 5 times"):
        fetch(url, SETTINGS, network=LOCAL)


@pytest.mark.parametrize(
    ("status", "error"),
    [
        ("404 Not Found", NotFoundError),
        ("410 Gone", NotFoundError),
        ("403 Forbidden", FetchError),
        ("500 Oops", FetchError),
        ("204 No Content", FetchError),
    ],
)
def test_an_error_status_is_told(serve, status, error):
    url = serve(lambda connection, request: connection.sendall(reply(b"", status=status)))
    with pytest.raises(error, match=status[:3]) as caught:
        fetch(url, SETTINGS, network=LOCAL)
    assert caught.value.hint


@pytest.mark.parametrize(
    "kind", ["image/png", "application/pdf", "application/octet-stream", "video/mp4", "application/json"]
)
def test_what_is_no_page_is_refused(serve, kind):
    url = serve(lambda connection, request: connection.sendall(reply(Content_Type=kind)))
    with pytest.raises(WrongKindError, match=kind.split("/")[1]):
        fetch(url, SETTINGS, network=LOCAL)


@pytest.mark.parametrize(
    "start", [b"", b"not http at all\r\n\r\n", b"HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\nshort"]
)
def test_a_broken_answer_is_a_clear_error(serve, start):
    with pytest.raises(FetchError, match="could not be fetched"):
        fetch(serve(lambda connection, request: connection.sendall(start)), SETTINGS, network=LOCAL)


def test_a_refused_connection_is_a_clear_error():
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]
    with pytest.raises(FetchError, match="could not be fetched"):
        fetch(f"http://news.example:{port}/", SETTINGS, network=LOCAL)


def test_a_server_that_speaks_no_tls_is_a_clear_error(serve):
    url = serve(lambda connection, request: connection.sendall(reply())).replace("http:", "https:")
    with pytest.raises(FetchError) as caught:
        fetch(url, replace(SETTINGS, fetch_seconds=1.0), network=LOCAL)
    assert caught.value.hint


@pytest.mark.parametrize(
    ("url", "sent"),
    [
        ("HTTP://News.Example/A b?q=ü#part", "http://news.example/A%20b?q=%C3%BC"),
        ("https://news.example", "https://news.example/"),
        ("http://bücher.example/", "http://xn--bcher-kva.example/"),
        ("http://[2001:db8::1]:8080/x", "http://[2001:db8::1]:8080/x"),
    ],
)
def test_a_web_address_is_brought_into_a_form_that_can_be_sent(url, sent):
    assert check_url(url) == sent


@pytest.mark.parametrize(
    "url",
    [
        "http://",
        "http:///x",
        "http://a b/",
        "http://x:99999/",
        "http://x:0/",
        "http://[::1/",
        "http://a@b/",
        "http://a\nb/",
        "javascript:alert(1)",
        "http://" + "ü" * 300 + "/",
    ],
)
def test_what_is_no_web_address_is_refused_in_one_line(url):
    with pytest.raises(FetchError) as caught:
        check_url(url)
    assert "\n" not in caught.value.line
    assert len(caught.value.line) < 400
