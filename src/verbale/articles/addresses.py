"""Which addresses a URL may lead to: public ones only, by a list of our own, judged on the address and not on how it is spelled.

The list follows the IANA special-purpose address registries. Every IPv6 form that carries an IPv4 address inside (mapped, compatible,
NAT64, 6to4, Teredo, ISATAP) is refused, because a gateway may lead it to a private network.
"""

from __future__ import annotations

import socket
import threading
from collections.abc import Callable
from dataclasses import dataclass
from ipaddress import IPv4Network, IPv6Address, IPv6Network, ip_address

from verbale.errors import FetchError

_V4 = tuple(
    IPv4Network(net)
    for net in (
        "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24",
        "192.31.196.0/24", "192.52.193.0/24", "192.88.99.0/24", "192.168.0.0/16", "192.175.48.0/24", "198.18.0.0/15", "198.51.100.0/24",
        "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",
    )
)  # fmt: skip
_V6_PUBLIC = IPv6Network("2000::/3")
_V6 = tuple(
    IPv6Network(net) for net in ("2001::/23", "2001:db8::/32", "2002::/16", "2620:4f:8000::/48", "3fff::/20")
)
_ISATAP = (0x00005EFE, 0x02005EFE)


def is_public(address: str) -> bool:
    """Whether ``address``, IPv4 or IPv6 in numbers, lies in the public internet. What is no address is not public."""
    try:
        found = ip_address(address)
    except ValueError:
        return False
    if isinstance(found, IPv6Address):
        if found.scope_id is not None or found not in _V6_PUBLIC or any(found in net for net in _V6):
            return False
        return (int(found) >> 32) & 0xFFFFFFFF not in _ISATAP and found.is_global
    return not any(found in net for net in _V4) and found.is_global


def resolve(host: str, port: int, seconds: float) -> list[str]:
    """The addresses of ``host`` as the system's resolver gives them, in its order, within ``seconds``.

    Raises :class:`~verbale.errors.FetchError` if there are none or no answer comes in time.
    """
    found: list[str] = []
    failed: list[str] = []

    def ask() -> None:
        try:
            for *_, address in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM):
                found.append(str(address[0]))
        except (OSError, UnicodeError, ValueError) as error:
            failed.append(str(error))

    thread = threading.Thread(target=ask, name="resolve", daemon=True)
    thread.start()
    thread.join(max(0.0, seconds))
    if thread.is_alive():
        raise FetchError(
            f"The name {host} was not resolved in time.",
            hint="Try again later, or save the page and read the file.",
        )
    if failed or not found:
        raise FetchError(f"The host {host} was not found.", hint="Check the address and the network.")
    return list(dict.fromkeys(found))


@dataclass(frozen=True, slots=True)
class Network:
    """How a host's name becomes addresses, and which of these may be connected to. Replaced by tests only."""

    resolve: Callable[[str, int, float], list[str]] = resolve
    is_allowed: Callable[[str], bool] = is_public


PUBLIC = Network()
