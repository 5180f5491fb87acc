"""Small reports made by hand, for tests that need no parser."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from verbale.findings import Ref, Reported
from verbale.records import Article, Source, Span, Statement, When, text_id


@dataclass
class Report:
    """An article that grows statement by statement; ``says`` gives the reference of the new one."""

    outlet: str
    published: str
    text: str = ""
    made: list[tuple[Ref, Statement]] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.text = f"From {self.outlet}\n\n"

    def says(
        self, who: str | None, content: str, *, act: str = "state", cue: str = "said", **more: Any
    ) -> str:
        """Add one statement in words; returns its id."""
        name = more.get("name", who)
        start = len(self.text) + len(who or "") + 1 + len(cue) + 1
        source = None
        if who is not None:
            begin = len(self.text)
            source = Source(
                who, begin, begin + len(who), name=name, speaker=name.lower().replace(" ", "-") if name else None,
                type=more.get("type", "person" if name else "unnamed"), role=more.get("role"), actor=more.get("actor"),
            )  # fmt: skip
        self.text += f"{who or ''} {cue} {content}.\n\n"
        number = f"s{len(self.made) + 1}"
        said = more.get("said", self.published)
        statement = Statement(
            number, more.get("kind", "indirect"), "speech", source,
            Span(cue, start - len(cue) - 1, start - 1), (Span(content, start, start + len(content)),),
            act=act, within=more.get("within"),
            said=When(said, "day", "stated" if said != self.published else "publication"),
        )  # fmt: skip
        self.made.append((Ref("", number), statement))
        return number

    @property
    def article(self) -> Article:
        """The article as it stands."""
        return Article(
            text_id(self.text),
            self.text,
            title=f"From {self.outlet}",
            outlet=self.outlet,
            published=self.published,
        )

    def reported(self) -> list[Reported]:
        """What the comparison gets."""
        article = self.article
        return [Reported(Ref(article.id, ref.statement), article, statement) for ref, statement in self.made]

    def ref(self, number: str) -> Ref:
        """The reference of a statement, once the article is whole."""
        return Ref(self.article.id, number)
