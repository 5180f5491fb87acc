"""The store: what goes in comes out, the same text is one article, near-copies are linked, and what is forgotten is gone."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import event, inspect

from verbale.errors import LedgerError, OutputError, UsageError
from verbale.ledger import (
    Adding,
    Ledger,
    backup,
    find_article,
    forget,
    info,
    iterate_readings,
    load_reading,
    open_ledger,
    put,
    put_many,
    reported,
)
from verbale.ledger.reporting import Selection
from verbale.records import (
    Act,
    Article,
    Check,
    Dispute,
    Link,
    Reading,
    Refusal,
    Source,
    Span,
    Statement,
    When,
    text_id,
)

WORDS = (
    "The harbour board of Lissom met on Monday. Ines Halloran said the old quay would be painted green by the summer. "
    "She said that the paint had been bought in March. Nobody on the board spoke against it. The fish market stays where it is. "
    "A second coat is planned for the autumn, and the railings will be mended first. The board meets again in June."
)


def reading(
    text: str = WORDS,
    *,
    outlet: str | None = "Norda",
    published: str | None = "2026-05-04",
    reader: str = "one",
) -> Reading:
    """A reading with every kind of part in it."""
    article = Article(
        text_id(text),
        text,
        text[:20],
        outlet,
        "A. Reporter",
        "https://norda.example/1",
        published,
        "en",
        "ab" * 32,
        ((0, 3, 5),),
        ((1, 4),),
    )
    at = text.index("Halloran") if "Halloran" in text else 0
    source = Source(
        text[at : at + 8], at, at + 8, "Ines Halloran", "ines-halloran", "person", "minister", None
    )
    spans = (Span.of(text, at + 14, at + 24), Span.of(text, at + 30, at + 40))
    statements = (
        Statement(
            "s1",
            "mixed",
            "speech",
            source,
            Span.of(text, at + 9, at + 13),
            spans,
            "state",
            When("2026-W18", "week", "stated", "last week"),
            "radio",
            source,
            None,
            0.75,
        ),
        Statement("s2", "indirect", "thought", None, None, (Span.of(text, 5, 9),), within="s1"),
    )
    acts = (Act("a1", "adopt", ("NOR", "UN"), "motion", "UNSC", "2026-05", 3, text[2:8], 2, 8, "s1"),)
    return Reading(
        article, statements, acts, (Dispute("figures", "s1", "s2", "two numbers"),),
        (Check("a1", "differs", "un-security-council", "another day", ({"symbol": "S/1", "yes": 3},)),),
        (Refusal(3, 9, "too long"),), (Link(text[1:4], 1, 4, "S/1", "un-security-council", ({"key": "k"},)),), reader,
    )  # fmt: skip


@pytest.fixture(params=["sqlite", "postgresql"])
def ledger(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Ledger]:
    where = tmp_path / "ledger.db" if request.param == "sqlite" else request.getfixturevalue("postgresql")
    with open_ledger(where, create=True) as opened:
        yield opened


def test_a_reading_comes_back_as_it_went_in(ledger: Ledger) -> None:
    one = reading()
    added = put(ledger, one, "report.txt")
    assert (added.article, added.added, added.statements) == (one.article.id, True, 2)
    assert load_reading(ledger, one.article.id) == one
    assert list(iterate_readings(ledger)) == [one]


def test_the_same_text_twice_is_one_article_seen_twice(ledger: Ledger) -> None:
    one = reading()
    put(ledger, one, "a.txt")
    again = put(
        ledger,
        dataclasses.replace(one, article=dataclasses.replace(one.article, outlet="The Courier")),
        "b.txt",
    )
    assert not again.added
    found = info(ledger)
    assert (found.articles, found.appearances, found.statements) == (1, 2, 2)


def test_another_reader_makes_a_new_reading_and_the_old_one_is_kept(ledger: Ledger) -> None:
    put(ledger, reading())
    newer = dataclasses.replace(reading(reader="two"), statements=reading().statements[:1], disputes=())
    assert put(ledger, newer).reread
    assert load_reading(ledger, newer.article.id) == newer
    found = info(ledger)
    assert (found.articles, found.readings, found.statements) == (1, 2, 1)
    assert found.readers == {"two": 1}


def test_a_near_copy_is_linked_and_another_report_of_the_same_is_not(ledger: Ledger) -> None:
    put(ledger, reading())
    edited = WORDS.replace("green", "blue") + " The mayor was there."
    assert put(ledger, reading(edited, outlet="The Courier")).versions == (text_id(WORDS),)
    other = (
        "Halloran told the board on Monday that a coat of green paint was coming to the quay. It is the first in ten years, "
        "she said, and not the last."
    )
    assert put(ledger, reading(other, outlet="The Echo")).versions == ()


def test_statements_are_streamed_by_day_of_publication_with_what_challenges_them(ledger: Ledger) -> None:
    put(
        ledger,
        reading(
            "Halloran spoke late in the evening, long after the others had gone home again.",
            published="2026-05-09",
        ),
    )
    put(
        ledger,
        reading(
            "Halloran spoke early in the morning, long before the others had come at all.",
            published="2026-05-01",
        ),
    )
    put(
        ledger,
        reading(
            "Halloran spoke on a day that nobody wrote down, as far as is known to anybody.", published=None
        ),
    )
    found = list(reported(ledger))
    assert [one.article.published for one in found] == ["2026-05-01"] * 2 + ["2026-05-09"] * 2 + [None] * 2
    assert [len(one.challenges) for one in found[:2]] == [0, 1]
    since = list(reported(ledger, Selection(since="2026-05-02")))
    assert {one.article.published for one in since} == {"2026-05-09"}


def test_what_is_forgotten_leaves_no_words_in_any_file_and_is_not_taken_back_unasked(tmp_path: Path) -> None:
    path = tmp_path / "ledger.db"
    secret = reading(WORDS.replace("green", "heliotrope"))
    with open_ledger(path, create=True) as ledger:
        put(
            ledger,
            reading("Halloran kept something else that stays in the ledger, whatever happens to the rest."),
        )
        put(ledger, secret, "secret.txt")
        done = forget(ledger, find_article(ledger, secret.article.id[:8]), "a court's order")
        assert (done.article, done.why, done.statements) == (secret.article.id, "a court's order", 2)
        with pytest.raises(LedgerError, match="forgotten"):
            put(ledger, secret)
        with pytest.raises(LedgerError, match="forgotten"):
            load_reading(ledger, secret.article.id)
        assert info(ledger).forgotten == 1
    for file in tmp_path.iterdir():
        assert b"heliotrope" not in file.read_bytes(), file.name
    with open_ledger(path) as ledger:
        assert put(ledger, secret, how=Adding(unforget=True)).added
        assert load_reading(ledger, secret.article.id) == secret


def test_every_table_is_written_anew_when_a_server_forgets(postgresql: str) -> None:
    done: list[str] = []
    with open_ledger(postgresql, create=True) as ledger:
        put(ledger, reading())
        event.listen(
            ledger.connection, "before_cursor_execute", lambda c, cursor, words, *rest: done.append(words)
        )
        forget(ledger, find_article(ledger, reading().article.id))
        names = inspect(ledger.connection).get_table_names()
    cleaned = {words.split()[-1] for words in done if words.startswith("VACUUM FULL")}
    assert set(names) - cleaned <= {"ledger_version"}


def test_a_batch_loses_only_what_does_not_fit(ledger: Ledger) -> None:
    good, other = (
        reading(),
        reading("Halloran said another thing altogether, and nobody in the room was surprised by it."),
    )
    bad = dataclasses.replace(
        good,
        article=dataclasses.replace(good.article, id="f" * 64, text="x"),
        statements=(dataclasses.replace(good.statements[0], kind=None),),
    )  # type: ignore[arg-type]
    done = list(put_many(ledger, [(good, "1"), (bad, "2"), (other, "3")]))
    assert [one.error is None for one in done] == [True, False, True]
    assert "does not fit" in done[1].error.message  # type: ignore[union-attr]
    assert info(ledger).articles == 2


def test_an_article_is_named_by_the_first_digits_of_its_id_or_its_address(ledger: Ledger) -> None:
    one = reading()
    put(ledger, one)
    assert find_article(ledger, one.article.id[:6].upper())["sha"] == one.article.id
    assert find_article(ledger, "https://norda.example/1")["sha"] == one.article.id
    with pytest.raises(UsageError, match="no article"):
        find_article(ledger, "halloran")
    with pytest.raises(LedgerError, match="holds no article"):
        find_article(ledger, "0" * 12)


def test_a_backup_is_whole_and_never_overwrites_by_half(tmp_path: Path) -> None:
    with open_ledger(tmp_path / "ledger.db", create=True) as ledger:
        put(ledger, reading())
        assert backup(ledger, tmp_path / "copy.db") > 0
        with pytest.raises(OutputError):
            backup(ledger, tmp_path / "missing" / "copy.db")
    with open_ledger(tmp_path / "copy.db") as copy:
        assert info(copy).integrity == "ok"
        assert load_reading(copy, reading().article.id) == reading()


def test_what_info_tells_is_plain_json(ledger: Ledger) -> None:
    put(ledger, reading())
    plain = json.loads(json.dumps(info(ledger).to_dict()))
    assert plain["format"] == "verbale.ledger-info/1"
    assert (plain["articles"], plain["first"], plain["last"]) == (1, "2026-05-04", "2026-05-04")
    assert plain["outlets"] == {"Norda": 1}
