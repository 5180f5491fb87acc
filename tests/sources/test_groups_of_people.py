"""Groups told by whose they are."""

import verbale

ARTICLE = """Deer count disputed

Tobias Wren, who leads the Friends of the Park, says that is not so. “You would hear it,” he told MetroToday.

Wren's group has counted 95 at the most.
"""


def test_a_persons_group_is_not_the_paper_that_prints_what_he_says() -> None:
    said = verbale.read(ARTICLE, published="2026-05-12", outlet="MetroToday").statements[-1]

    assert said.source is not None
    assert said.source.text == "Wren's group"
    assert said.source.name == "Tobias Wren’s group"
