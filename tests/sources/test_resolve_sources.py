"""Who is meant: the whole room, on short invented articles."""

from __future__ import annotations

import re
import time

import pytest

from verbale.records import Document, Quotation, Source, Span, Statement
from verbale.sources import resolve_sources, slug


def document(text: str) -> Document:
    """A text as a document: paragraphs by line, quotations by curly marks."""
    paragraphs = tuple((m.start(), m.end()) for m in re.finditer(r"[^\n]+", text))
    quotations = tuple(
        Quotation(m.start(), m.end(), m.start() + 1, m.end() - 1, "“") for m in re.finditer("“[^”]*”", text)
    )
    return Document(text, paragraphs, quotations, 0)


def statement(
    text: str, words: str, identifier: str = "s1", within: str | None = None, cue: str = ""
) -> Statement:
    """A statement whose source is marked by brackets in ``words``: "[he] said" at the one place where "he said" stands."""
    before, source, after = re.fullmatch(r"(.*)\[(.*)\](.*)", words, re.DOTALL).groups()  # type: ignore[union-attr]
    plain = before + source + after
    assert text.count(plain) == 1, plain
    start = text.index(plain) + len(before)
    span = (
        Span(cue, text.index(plain) + plain.index(cue), text.index(plain) + plain.index(cue) + len(cue))
        if cue
        else None
    )
    return Statement(
        identifier, "indirect", "speech", Source(source, start, start + len(source)), span, (), within=within
    )


def resolved(text: str, *marks: str, published: str | None = "2026-03-04") -> list[Source]:
    """The sources of a text after resolving, in the order of the marks."""
    statements = tuple(statement(text, mark, f"s{n}") for n, mark in enumerate(marks))
    found = resolve_sources(document(text), statements, published)
    assert [one.id for one in found] == [one.id for one in statements]
    sources = [one.source for one in found]
    assert all(source is not None for source in sources)
    return [source for source in sources if source is not None]


@pytest.mark.parametrize(
    ("text", "mark", "name", "actor"),
    [
        ("Oslo rejects the quota.", "[Oslo] rejects", "Government of Norway", "NOR"),
        ("The plan is dead, Washington said.", "[Washington] said", "Government of the United States", "USA"),
        (
            "The plan is dead, Downing Street said.",
            "[Downing Street] said",
            "Government of the United Kingdom",
            "GBR",
        ),
        ("No comment came. The Kremlin said no.", "[The Kremlin] said", "Government of Russia", "RUS"),
        ("Talks failed. The Norwegians said no.", "[The Norwegians] said", "Government of Norway", "NOR"),
        ("Norway’s government said no.", "[Norway’s government] said", "Government of Norway", "NOR"),
        (
            "Iceland’s Ministry of Food said no.",
            "[Iceland’s Ministry of Food] said",
            "Ministry of Food",
            "ISL",
        ),
        ("Brussels said no.", "[Brussels] said", "European Union", "EU"),
        ("The European Commission said no.", "[The European Commission] said", "European Commission", "EU"),
        ("The WHO said no.", "[The WHO] said", "WHO", "UN"),
        ("It was late. Reuters said no.", "[Reuters] said", "Reuters", None),
        (
            "Ghana and Togo said no.",
            "[Ghana and Togo] said",
            "Government of Ghana and Government of Togo",
            None,
        ),
    ],
)
def test_names_states_and_bodies(text: str, mark: str, name: str, actor: str | None) -> None:
    (found,) = resolved(text, mark)
    assert (found.name, found.actor) == (name, actor)


@pytest.mark.parametrize(
    ("text", "mark", "name", "actor", "role"),
    [
        (
            "Norway’s fisheries minister, Astrid Fjellheim, said no.",
            "[Norway’s fisheries minister], Astrid",
            "Astrid Fjellheim",
            "NOR",
            "fisheries minister",
        ),
        (
            "Ghanaian Trade Minister Ama Okafor came. Later Ms Okafor said no.",
            "[Ms Okafor] said",
            "Ama Okafor",
            "GHA",
            "Trade Minister",
        ),
        (
            "“No,” said Lin Wei, China’s ambassador to the UN.",
            "[Lin Wei], China",
            "Lin Wei",
            "CHN",
            "ambassador to the UN",
        ),
        (
            "NATO spokesman Piet Maas said no.",
            "[NATO spokesman Piet Maas] said",
            "Piet Maas",
            "NATO",
            "NATO spokesman",
        ),
        (
            "The former Kenyan minister Joy Wanjala said no.",
            "minister [Joy Wanjala] said",
            "Joy Wanjala",
            None,
            None,
        ),
        (
            "Brigid Lavelle, 81, a retired teacher from Leeds, said no.",
            "[Brigid Lavelle], 81",
            "Brigid Lavelle",
            None,
            None,
        ),
        (
            "Officials met. Rep. Gil Hart (D-Ohio) said no.",
            "[Rep. Gil Hart (D-Ohio)] said",
            "Gil Hart",
            "USA",
            None,
        ),
    ],
)
def test_names_people_and_whom_they_speak_for(
    text: str, mark: str, name: str, actor: str | None, role: str | None
) -> None:
    (found,) = resolved(text, mark)
    assert (found.name, found.type, found.actor) == (name, "person", actor)
    if role is not None:
        assert found.role == role


@pytest.mark.parametrize(
    ("text", "mark", "kind", "actor"),
    [
        ("Talks went on. A Norwegian official said no.", "[A Norwegian official] said", "unnamed", "NOR"),
        ("Talks went on. Two diplomats said no.", "[Two diplomats] said", "unnamed", None),
        ("A senior official who asked not to be named said no.", "[A senior official] who", "unnamed", None),
        ("Skippers in Bergen said no.", "[Skippers in Bergen] said", "group", None),
        ("Many critics said no.", "[Many critics] said", "group", None),
        ("Talks went on, sources said.", "[sources] said", "unnamed", None),
        ("A Kenyan farmer said no.", "[A Kenyan farmer] said", "unnamed", None),
    ],
)
def test_leaves_unnamed_sources_unnamed(text: str, mark: str, kind: str, actor: str | None) -> None:
    (found,) = resolved(text, mark)
    assert (found.name, found.speaker, found.type, found.actor) == (None, None, kind, actor)


def test_names_a_document_by_its_description_with_the_issuer_as_actor() -> None:
    (found,) = resolved(
        "A vote is due. The US draft resolution calls for talks.", "[The US draft resolution] calls"
    )
    assert (found.name, found.type, found.actor) == ("US draft resolution", "document", "USA")


ARTICLE = (
    "Quota talks fail\n\n"
    "Norwegian Fisheries Minister Astrid Fjellheim met her Icelandic colleague, Jon Einarsson, on Monday.\n\n"
    "“The stock will not bear it,” Fjellheim said. “It never did,” she added.\n\n"
    "Einarsson was unmoved. “We shall see,” he said.\n\n"
    "The Institute of Marine Research published its figures. The institute said they were sound.\n\n"
    "“Nobody asked us,” the minister said, according to Einarsson’s spokeswoman."
)


def test_follows_pronouns_and_short_names_through_an_article() -> None:
    found = resolved(
        ARTICLE, "bear it,” [Fjellheim] said", "did,” [she] added", "see,” [he] said", "[The institute] said"
    )
    assert [one.name for one in found] == [
        "Astrid Fjellheim",
        "Astrid Fjellheim",
        "Jon Einarsson",
        "Institute of Marine Research",
    ]
    assert [one.actor for one in found[:3]] == ["NOR", "NOR", "ISL"]


def test_takes_they_in_a_quotation_from_the_speakers_point_of_view() -> None:
    text = (
        "Ghanaian Foreign Minister Kofi Mensah spoke in Accra.\n\n"
        "“Norway asked for talks,” Mensah said.\n\n"
        "“We got their letter. Now they say there was none,” he added."
    )
    outer = statement(text, "none,” [he] added", "s1")
    outer = Statement(
        "s1",
        "direct",
        "speech",
        outer.source,
        None,
        (Span.of(text, text.index("“We"), text.index(" he added")),),
    )
    inner = statement(text, "Now [they] say", "s2", within="s1")
    first = statement(text, "talks,” [Mensah] said", "s0")
    found = resolve_sources(document(text), (first, outer, inner), "2026-03-04")
    names = [one.source.name for one in found if one.source]
    assert names == ["Kofi Mensah", "Kofi Mensah", "Government of Norway"]


def test_gives_i_inside_a_quotation_to_its_speaker() -> None:
    text = "“I say no,” said Ana Silva, a teacher."
    outer = statement(text, "said [Ana Silva], a", "s1")
    outer = Statement("s1", "direct", "speech", outer.source, None, (Span.of(text, 0, 11),))
    inner = statement(text, "“[I] say no", "s2", within="s1")
    found = resolve_sources(document(text), (outer, inner), None)
    assert [one.source.name for one in found if one.source] == ["Ana Silva", "Ana Silva"]


@pytest.mark.parametrize("other", ["Mr Lavelle", "Tom Lavelle"])
def test_tells_two_people_of_one_surname_apart(other: str) -> None:
    text = f"Brigid Lavelle came. Her neighbour Tom Lavelle came too. It was late. {other} said no. Ms Lavelle agreed."
    found = resolved(text, f"[{other}] said", "[Ms Lavelle] agreed")
    assert [one.name for one in found] == ["Tom Lavelle", "Brigid Lavelle"]


@pytest.mark.parametrize(
    ("text", "mark", "words"),
    [
        ("Ana Silva told reporters in Lisbon that it was late.", "[Ana Silva] told", "reporters"),
        ("Ana Silva asked the Ministry of Food to wait.", "[Ana Silva] asked", "the Ministry of Food"),
        (
            "In a letter to the council, Ana Silva wrote that it was late.",
            "council, [Ana Silva] wrote",
            "the council",
        ),
        ("Ana Silva said on Monday that it was late.", "[Ana Silva] said", None),
        ("Ana Silva told this newspaper that it was late.", "[Ana Silva] told", "this newspaper"),
        ("Ana Silva told this much: it was late.", "[Ana Silva] told", None),
        ("Ana Silva remarked to laughter that it was late.", "[Ana Silva] remarked", None),
        ("In an e-mail sent to staff, Ana Silva wrote it was late.", "[Ana Silva] wrote", "staff"),
        ("Ana Silva told an aviation conference it was late.", "[Ana Silva] told", "an aviation conference"),
        ("Ana Silva told a news conference it was late.", "[Ana Silva] told", None),
        ("Ana Silva asked it in May to wait.", "[Ana Silva] asked", "it"),
        ("Ana Silva promised him her vote.", "[Ana Silva] promised", None),
        ("Ana Silva asked outside the House if it rained.", "[Ana Silva] asked", None),
        ("Speaking to the press in Lisbon, Ana Silva said it was late.", "[Ana Silva] said", "the press"),
        ("Speaking in Lisbon, Ana Silva said it was late.", "[Ana Silva] said", None),
        ("Ana Silva declared to the press that it was late.", "[Ana Silva] declared", "the press"),
        (
            "In a briefing to the council, Ana Silva warned that it was late.",
            "[Ana Silva] warned",
            "the council",
        ),
        ("In an interview to be broadcast soon, Ana Silva said it was late.", "[Ana Silva] said", None),
    ],
)
def test_finds_who_was_addressed(text: str, mark: str, words: str | None) -> None:
    one = statement(text, mark, cue=mark.split("] ")[1])
    (found,) = resolve_sources(document(text), (one,), None)
    assert (found.addressee.text if found.addressee else None) == words
    if found.addressee:
        assert text[found.addressee.start : found.addressee.end] == found.addressee.text


@pytest.mark.parametrize(
    ("text", "cue", "words"),
    [
        ("Ana Silva sent the governor a letter on Monday asking if it rained.", "asking", "the governor"),
        ("Ana Silva handed a note to the envoy, in which she demanded bread.", "demanded", "the envoy"),
        ("Ana Silva wrote to the mayor on Monday demanding bread.", "demanding", "the mayor"),
        ("Ana Silva sent the governor away, demanding bread.", "demanding", None),
        ("Ana Silva sent the governor a cake, demanding bread.", "demanding", None),
    ],
)
def test_finds_to_whom_was_sent_what_carries_the_words(text: str, cue: str, words: str | None) -> None:
    one = statement(text, f"[Ana Silva]{text.removeprefix('Ana Silva')}", cue=cue)
    (found,) = resolve_sources(document(text), (one,), None)
    assert (found.addressee.text if found.addressee else None) == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Ana Silva asked the walkers to keep left.", "the walkers"),
        ("Ana Silva asked permission to leave.", None),
        ("Ana Silva asked the way to the mill.", None),
        ("Ana Silva told the meeting she was ill.", "the meeting"),
        ("Ana Silva told a long story of the mill.", None),
    ],
)
def test_finds_the_hearer_with_whom_a_content_begins(text: str, words: str | None) -> None:
    verb = "asked" if "asked" in text else "told"
    start = text.index(verb) + len(verb) + 1
    one = statement(text, f"[Ana Silva] {verb}", cue=verb)
    one = Statement(one.id, one.kind, one.mode, one.source, one.cue, (Span.of(text, start, len(text) - 1),))
    (found,) = resolve_sources(document(text), (one,), None)
    assert (found.addressee.text if found.addressee else None) == words


def test_takes_dated_knowledge_only_with_a_date() -> None:
    text = "Emmanuel Macron spoke at length. Macron said no."
    assert resolved(text, "[Macron] said", published="2021-05-01")[0].actor == "FRA"
    assert resolved(text, "[Macron] said", published=None)[0].actor is None
    assert resolved(text, "[Macron] said", published="2012-05-01")[0].actor is None


def test_gives_no_name_among_twenty_people_of_one_surname() -> None:
    people = [
        f"{first} Okafor"
        for first in [
            "Ada",
            "Ben",
            "Carl",
            "Dora",
            "Emma",
            "Fred",
            "Gina",
            "Hugo",
            "Ida",
            "John",
            "Karl",
            "Lea",
            "Max",
            "Nora",
            "Otto",
            "Paul",
            "Rosa",
            "Sam",
            "Tom",
            "Uma",
        ]
    ]
    text = "; ".join(people) + " met. Later Okafor said no."
    (found,) = resolved(text, "[Okafor] said")
    assert found.name in (None, "Okafor")


def test_reads_a_speaker_whom_only_the_headline_names() -> None:
    text = "Okafor: form too long\n\nThe form is long. Many agree. The form is due, she said."
    found = resolved(text, "[Okafor]: form", "[she] said")
    assert found[0].name == "Okafor"
    assert found[1].name in (None, "Okafor")


@pytest.mark.parametrize("change", [str.lower, str.upper])
def test_invents_nothing_in_a_text_of_one_case(change: object) -> None:
    text = change("Minister Ana Silva said no. She said it twice. The ministry agreed, a spokesman said.")  # type: ignore[operator]
    spans = [("minister ana silva", 0), ("she", 28), ("a spokesman", text.lower().index("a spokesman"))]
    statements = tuple(
        Statement(f"s{at}", "indirect", "speech", Source(text[at : at + len(w)], at, at + len(w)), None, ())
        for w, at in spans
    )
    for one in resolve_sources(document(text), statements, None):
        assert one.source is not None
        assert one.source.name is None or one.source.name.lower() in text.lower()
        assert one.source.actor is None


def test_keeps_a_statement_that_names_nobody() -> None:
    one = Statement("s1", "indirect", "speech", None, Span("reportedly", 0, 10), ())
    assert resolve_sources(document("reportedly it was late"), (one,), None)[0].source is None


def test_survives_statements_that_are_within_each_other() -> None:
    text = "He said that she said no."
    first = statement(text, "[He] said that", "s1", within="s2")
    second = statement(text, "that [she] said", "s2", within="s1")
    assert len(resolve_sources(document(text), (first, second), None)) == 2


def test_needs_time_in_proportion_to_the_text() -> None:
    piece = "Kofi Mensah said yes. He added that he was glad. The minister agreed.\n\n"

    def seconds(times: int) -> float:
        text = piece * times
        starts = [match.start() for match in re.finditer("He added", text)]
        statements = tuple(
            Statement(f"s{at}", "indirect", "speech", Source("He", at, at + 2), None, ()) for at in starts
        )
        began = time.perf_counter()
        resolve_sources(document(text), statements, "2026-03-04")
        return time.perf_counter() - began

    seconds(20)
    assert seconds(2400) < 24 * max(seconds(300), 0.02)


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("Hossein Amir-Abdollahian", "hossein-amir-abdollahian"),
        ("António Guterres", "antonio-guterres"),
        ("Government of the United States", "government-of-the-united-states"),
        ("James O’Neill", "james-oneill"),
        ("Jørgen Łuk", "jorgen-luk"),
        ("王毅", None),
    ],
)
def test_makes_one_key_of_a_name(name: str, key: str | None) -> None:
    assert slug(name) == key
