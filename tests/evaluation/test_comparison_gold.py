"""The stories of the gold set of comparisons are well formed."""

from datetime import date
from itertools import chain, combinations

import comparison_scoring as scoring
import gold
import pytest

STORIES = {split: list(scoring.load(split)) for split in scoring.SPLITS}
ALL = [pytest.param(story.gold, id=story.name) for story in chain.from_iterable(STORIES.values())]
TABLES = {"story", "articles", "same", "disputes", "lookalikes", "shifts", "not_same"}
PAIRED = (*scoring.PAIRED, ("shifts", ("from", "to")))


def texts(story):
    return {article["id"]: article["text"].strip() for article in story["articles"]}


def sides(story):
    """Every side of every pair, with where it stands."""
    return [(table, one, one[end]) for table, ends in PAIRED for one in story.get(table, []) for end in ends]


def passages(story):
    members = [member[:2] for one in story["same"] for member in (*one["members"], *one.get("open", []))]
    return members + [side for _, _, side in sides(story) if not isinstance(side, str)]


@pytest.mark.parametrize("story", ALL)
def test_every_passage_stands_in_its_article(story):
    read = texts(story)
    assert [(article, passage) for article, passage in passages(story) if passage not in read[article]] == []


@pytest.mark.parametrize("story", ALL)
def test_every_side_that_is_named_is_an_utterance(story):
    ids = [one["id"] for one in story["same"]]
    assert len(ids) == len(set(ids))
    assert {side for _, _, side in sides(story) if isinstance(side, str)} <= set(ids)


@pytest.mark.parametrize("story", ALL)
def test_a_story_has_only_known_tables_kinds_and_words(story):
    assert set(story) <= TABLES
    assert {one["kind"] for one in story["disputes"]} <= set(scoring.KINDS)
    for one in story["same"]:
        first, *rest = one["members"]
        assert first[2] == "fullest"
        assert {member[2] for member in rest} <= set(scoring.CHANGES) - {"fullest"}
        assert {member[3] for member in one["members"]} <= set(scoring.MEANINGS)
    assert all(one[end].strip() for one in story["shifts"] for end in ("speaker",))
    assert all(one["why"].strip() for table, one, _ in sides(story) if table != "shifts")


@pytest.mark.parametrize("story", ALL)
def test_a_story_is_told_by_four_outlets_on_several_days(story):
    articles = story["articles"]
    assert len({article["id"] for article in articles}) == len(articles)
    assert len({article["outlet"] for article in articles}) >= 4
    assert len({date.fromisoformat(article["published"]) for article in articles}) >= 2
    assert all(90 <= len(article["text"].split()) <= 350 for article in articles)


@pytest.mark.parametrize("story", ALL)
def test_no_pair_is_annotated_twice(story):
    for table, ends in PAIRED:
        pairs = [frozenset(str(one[end]) for end in ends) for one in story.get(table, [])]
        assert len(pairs) == len(set(pairs)), table


@pytest.mark.parametrize("story", ALL)
def test_a_pair_that_repeats_another_is_not_open(story):
    assert [one for one in story["disputes"] if one.get("again") and one.get("open")] == []


def test_the_splits_tell_different_stories_by_different_people():
    dev, test = ({story.gold["story"] for story in STORIES[split]} for split in scoring.SPLITS)
    assert not dev & test
    assert not ({s.name for s in STORIES["dev"]} & {s.name for s in STORIES["test"]})
    speakers = [
        {one["speaker"] for story in STORIES[split] for one in story.gold["shifts"]} - {"council"}
        for split in scoring.SPLITS
    ]
    assert not speakers[0] & speakers[1]


def test_no_text_is_told_twice_and_none_is_in_the_gold_set_of_articles():
    told = [text for story in ALL for text in texts(story.values[0]).values()]
    assert len(told) == len(set(told))
    known = {one["article"]["text"] for split in gold.SPLITS for one in gold.load(split)}
    assert not known & set(told)


def test_no_two_articles_of_the_splits_share_a_headline():
    heads = {
        split: {text.split("\n")[0] for story in STORIES[split] for text in texts(story.gold).values()}
        for split in scoring.SPLITS
    }
    assert not any(a & b for a, b in combinations(heads.values(), 2))
