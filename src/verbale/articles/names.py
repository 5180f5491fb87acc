"""Names of files, hosts and URLs as they may stand in a message."""

from __future__ import annotations

_LONGEST = 200


def shown(name: str) -> str:
    """``name`` for a message: control characters and undecodable bytes are escaped, and it stays one short line."""
    text = "".join(character if character.isprintable() else ascii(character)[1:-1] for character in name)
    return text if len(text) <= _LONGEST else f"{text[:120]}…{text[-70:]}"
