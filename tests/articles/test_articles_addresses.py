# ruff: noqa: E501
import pytest

from verbale.articles.addresses import is_public, resolve
from verbale.errors import FetchError


@pytest.mark.parametrize(
    "address",
    [
        "93.184.215.14",
        "1.1.1.1",
        "8.8.8.8",
        "172.15.0.1",
        "172.32.0.1",
        "100.63.0.1",
        "2606:4700::1111",
        "2a00:1450:4001::1",
    ],
)
def test_public_addresses_may_be_used(address):
    assert is_public(address)


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1", "127.255.255.254", "0.0.0.0", "0.1.2.3", "10.1.2.3", "100.64.0.1", "100.127.255.255", "169.254.169.254", "172.16.0.1",
        "172.31.255.255", "192.0.0.8", "192.0.2.1", "192.88.99.1", "192.168.1.1", "198.18.0.1", "198.51.100.1", "203.0.113.1", "224.0.0.1",
        "240.0.0.1", "255.255.255.255", "::", "::1", "::127.0.0.1", "::ffff:127.0.0.1", "::ffff:8.8.8.8", "64:ff9b::7f00:1", "64:ff9b::808:808",
        "64:ff9b:1::1", "100::1", "2001::1", "2001:0:4136:e378::1", "2001:10::1", "2001:db8::1", "2002:7f00:1::", "2002:808:808::1", "3fff::1",
        "5f00::1", "fc00::1", "fd12::1", "fe80::1", "fe80::1%eth0", "fec0::1", "ff02::1", "2a00:1450::5efe:7f00:1", "2a00:1450::200:5efe:7f00:1",
        "localhost", "", "127.1", "0x7f000001",
    ],
)  # fmt: skip
def test_every_other_address_is_refused(address):
    assert not is_public(address)


@pytest.mark.parametrize("spelling", ["127.1", "0x7f000001", "2130706433", "127.0.0.1", "localhost"])
def test_odd_spellings_resolve_to_addresses_that_are_refused(spelling):
    try:
        found = resolve(spelling, 80, 5)
    except FetchError:
        return
    assert not any(is_public(address) for address in found)


def test_a_host_that_does_not_exist_is_told():
    with pytest.raises(FetchError, match="not found"):
        resolve("no such host.invalid", 80, 5)
