"""Links between documents lead somewhere, and no tracked file gives away a package index or a machine's own paths."""

import os
import re
import shutil
import subprocess
from pathlib import Path
from urllib.parse import unquote

import pytest

ROOT = Path(__file__).resolve().parents[2]
SKIPPED = {"node_modules", "build", "dist"}
FENCED = re.compile(r"^ *(```|~~~).*?^ *\1 *$", re.MULTILINE | re.DOTALL)
CODE = re.compile(r"`[^`\n]*`")
LINK = re.compile(r"!?\[(?:[^\]\\]|\\.)*\]\(\s*<?([^)>\s]+)>?(?:\s+\"[^\"]*\")?\s*\)")
DEFINED = re.compile(r"^ {0,3}\[[^\]]+\]:\s+<?(\S+?)>?(?:\s|$)", re.MULTILINE)


def tracked() -> list[Path]:
    """The files that git knows; skips where this is no checkout (an unpacked source archive)."""
    if not (ROOT / ".git").exists() or not shutil.which("git"):
        pytest.skip("not a git checkout: no list of tracked files")
    command = ["git", "ls-files", "-z"]
    listed = subprocess.run(command, cwd=ROOT, capture_output=True, check=True).stdout.decode()
    return [ROOT / name for name in listed.split("\0") if name and (ROOT / name).is_file()]


def pages() -> list[Path]:
    found = []
    for folder, inner, names in os.walk(ROOT):
        inner[:] = [name for name in inner if not name.startswith(".") and name not in SKIPPED]
        found += [Path(folder) / name for name in names if name.endswith(".md")]
    return sorted(found)


def prose(path: Path) -> str:
    return CODE.sub("", FENCED.sub("", path.read_text(encoding="utf-8")))


def links(text: str) -> list[str]:
    return [match[1] for pattern in (LINK, DEFINED) for match in pattern.finditer(text)]


def anchors(path: Path) -> set[str]:
    """The fragments that headings get: lower case, punctuation dropped, spaces to hyphens."""
    found: set[str] = set()
    for heading in re.findall(
        r"^#{1,6}\s+(.+?)\s*#*$", FENCED.sub("", path.read_text(encoding="utf-8")), re.MULTILINE
    ):
        found.add(re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-"))
    return found


def broken(path: Path, target: str) -> str | None:
    if re.match(r"[a-z][a-z0-9+.-]*:", target, re.IGNORECASE):
        return None
    name, _, fragment = unquote(target).partition("#")
    found = (path.parent / name).resolve() if name else path
    if not found.exists():
        return f"{target}: no such file"
    if not found.is_relative_to(ROOT):
        return f"{target}: leads out of the repository"
    if fragment and found.suffix == ".md" and fragment not in anchors(found):
        return f"{target}: no such heading"
    return None


@pytest.mark.parametrize("path", pages(), ids=lambda path: str(path.relative_to(ROOT)))
def test_every_relative_link_leads_to_a_file(path: Path) -> None:
    assert [fault for target in links(prose(path)) if (fault := broken(path, target))] == []


def test_enough_links_are_found_to_check() -> None:
    assert sum(len(links(prose(path))) for path in pages()) >= 20


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("see [terms](terms.md) first", "terms.md"),
        ("![a picture](a/b.png)", "a/b.png"),
        ('[x](y.md#part "title")', "y.md#part"),
        ("[ref]: ../up.md", "../up.md"),
    ],
)
def test_links_are_found_as_people_write_them(text: str, target: str) -> None:
    assert links(text) == [target]


@pytest.mark.parametrize(
    "target", ["no-such-file.md", "../../../../etc", "test_links.py/x", "#no-such-heading"]
)
def test_a_broken_link_is_told(target: str, tmp_path: Path) -> None:
    page = ROOT / "docs" / "terms.md"
    assert broken(page, target)


# Written in pieces, so that this file does not hold what it looks for.
FORBIDDEN = {
    "an index option": "--(?:extra-)?" + "index" + "-url",
    "a simple index": r"https?://\S+/" + "simple" + r"(?:/|\b)",
    "a file host of an index": "files" + r"\." + "pythonhosted",
    "an index": "pypi" + r"\.org/" + "simple",
    "a trusted host": "--trusted" + "-host",
    "a proxy of packages": r"(?:devpi|artifactory|nexus|goproxy)\S*" + r"/(?:" + "repository|root|api" + ")/",
    "a path of one machine": r"(?<![\w.~$}/-])/(?:" + "work|root|home/[a-z]+|Users/[A-Z]?[a-z]+|tmp/" + r"dev)/",
}  # fmt: skip
PATTERN = re.compile("|".join(f"(?:{pattern})" for pattern in FORBIDDEN.values()), re.IGNORECASE)


def test_no_tracked_file_names_an_index_or_a_path_of_one_machine() -> None:
    found = []
    for path in tracked():
        text = path.read_bytes().decode("utf-8", "replace")
        for match in PATTERN.finditer(text):
            line = text.count("\n", 0, match.start()) + 1
            found.append(f"{path.relative_to(ROOT)}:{line}: {match[0]}")
    assert found == []


@pytest.mark.parametrize(
    "text",
    [
        "pip install --index" + "-url https://x",
        "--extra-" + "index-url=https://x",
        "https://mirror.example/" + "simple/numpy/",
        "https://files." + "pythonhosted.org/a",
        "open('/" + "work/main')",
        "cd /" + "root/x",
        "/tmp/" + "dev/bin/python",
        "https://x.example/artifactory/" + "api/pypi",
    ],
)
def test_what_is_forbidden_is_recognised(text: str) -> None:
    assert PATTERN.search(text)


@pytest.mark.parametrize(
    "text",
    ["a/work/b", "https://example.org/root/x", "a simple case", "/tmp/verbale", "~/root/x", "art/root/"],
)
def test_what_is_harmless_is_let_through(text: str) -> None:
    assert not PATTERN.search(text)
