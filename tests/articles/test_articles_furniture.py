# ruff: noqa: E501
import pytest

from verbale.articles.furniture import find_furniture, find_lines, is_furniture

PROSE = "The bridge will be mended by May, the mayor of the harbour town said on Friday."


@pytest.mark.parametrize(
    "line",
    [
        "Leave a Reply",
        "Your email address will not be published. Required fields are marked *",
        "Share this article",
        "Share on Facebook",
        "Facebook Twitter WhatsApp Email",
        "Tweet",
        "Click to share on Twitter (Opens in new window)",
        "We use cookies to give you the best experience. By clicking accept you agree.",
        "This website uses cookies",
        "Read more: Five bridges that fell",
        "READ MORE: Mayor under fire",
        "SEE ALSO: Mayor’s wife denies all",
        "Read more »",
        "Related: Five bridges that fell",
        "Sign up for our daily newsletter to get the news in your inbox.",
        "Sign up to the Harbour Post newsletter",
        "Subscribe now",
        "Get the latest news delivered to your inbox",
        "Advertisement",
        "ADVERTISEMENT",
        "- Advertisement -",
        "Article continues below",
        "Story continues after advertisement",
        "Photo: Jane Roe/Harbour Post",
        "File photo: the old bridge in winter",
        "FILE PHOTO: The old bridge in winter. REUTERS/Jane Roe",
        "The mayor at the bridge on Friday. (Photo by Jane Roe/Getty Images)",
        "The mayor at the bridge on Friday. (Jane Roe/Reuters)",
        "The mayor at the bridge on Friday. | AP Photo",
        "Image credit: Jane Roe",
        "© 2024 The Harbour Post. All rights reserved.",
        "Copyright 2024 Harbour Post Ltd",
        "Follow us on Twitter and Facebook",
        "Follow Jane Roe on Twitter: @janeroe.",
        "12 Comments",
        "5 min read",
        "https://harbourpost.example/story",
        "* * *",
    ],
)
def test_a_line_of_furniture_is_found(line):
    text = f"Bridge to be mended\n\n{PROSE}\n\n{line}\n\n{PROSE}"
    assert [text[start:end] for start, end in find_furniture(text)] == [line]


@pytest.mark.parametrize(
    "line",
    [
        "“Read more books,” the mayor told the pupils.",
        "Sign up, the mayor said, and we will all be better off.",
        "Share prices fell by 3 per cent, the exchange said.",
        "“Follow us,” she said on Twitter, “and you will see.”",
        "Copyright law does not cover the bridge, the court said.",
        "Photographs of the bridge were shown to the court.",
        "We use cookies from the village baker, said the hotelier.",
        "Comments by the mayor were not welcome, the union said.",
        "Related costs rose to £3m, the council said.",
        "The council will mend the bridge by May, its spokesman said. (Reuters)",
        "The council will mend the bridge by May, its spokesman said. — AP",
        "“Watch,” he said.",
        "Advertisement of the contract will follow, said the council.",
        "Subscribe to the view that the bridge is safe, and you will be disappointed, said the engineer.",
        "Print media were not invited.",
        "More than 300 people came to the bridge.",
        "Follow the money, the auditor advised.",
        "“No comment,” said the mayor.",
        "No comment.",
        "The story continues to trouble the mayor.",
        "Leave a reply on my desk, the minister told his aide.",
        "Email traffic between the two offices shows that they knew.",
    ],
)
def test_a_sentence_of_the_report_is_kept(line):
    text = f"Bridge to be mended\n\n{PROSE}\n\n{line}\n\n{PROSE}"
    assert find_furniture(text) == []


def test_a_comment_form_goes_as_a_whole():
    form = "Leave a Reply Cancel reply\n\nYour email address will not be published.\nComment *\nName *\nEmail *\nWebsite\nSave my name, email, and website in this browser for the next time I comment.\nPost Comment"
    text = f"{PROSE}\n\n{form}"
    assert text[find_furniture(text)[0][0] :] == form
    assert len(find_furniture(text)) == 8


def test_a_list_of_links_goes_up_to_the_next_sentence():
    text = f"{PROSE}\n\nRelated articles\nMayor under fire\nFive bridges that fell\n\n{PROSE}"
    assert [text[start:end] for start, end in find_furniture(text)] == [
        "Related articles",
        "Mayor under fire",
        "Five bridges that fell",
    ]


def test_a_comment_form_at_the_end_of_one_long_line_is_found():
    text = f"{PROSE} {PROSE} Leave a Reply Your email address will not be published. Required fields are marked *"
    ((start, end),) = find_furniture(text)
    assert (
        text[start:end]
        == "Leave a Reply Your email address will not be published. Required fields are marked *"
    )


def test_a_headline_that_is_worded_like_furniture_stays():
    assert (
        find_furniture(f"Watch: mayor falls off bridge\n\n{PROSE}", title="Watch: mayor falls off bridge")
        == []
    )


def test_long_lines_without_breaks_take_little_time():
    assert not is_furniture("word " * 400_000)
    assert find_furniture("said " * 400_000) == []


def test_lines_cover_the_text():
    assert list(find_lines("a\n\nb\n")) == [(0, 1), (2, 2), (3, 4), (5, 5)]


@pytest.mark.parametrize(
    "line",
    [
        "We use cookies, said the baker, to draw customers.",
        "Copyright is theft, said Mr Adeyemi.",
        "Watch: she said so, on Monday, in front of the whole town.",
        "More on this later, said Ms Ilves",
        "By using this site the port saves money, according to the engineers.",
    ],
)
def test_a_line_that_tells_what_was_said_stays(line):
    assert find_furniture(f"Ferry to sail again\n\n{PROSE}\n\n{line}\n\n{PROSE}") == []


@pytest.mark.parametrize(
    "line",
    [
        "Manage consent",
        "Reject all",
        "Your privacy choices",
        "Do not sell my personal information",
        "I agree to the terms and conditions",
        "Copied!",
        "Bookmark",
        "Email this to a friend",
        "Go to homepage",
        "list of 3 items",
        "list 1 of 3",
        "What do you think? Let us know in the comments.",
        "Have a story? Email us at tips@post.example",
        "Add The Harbour Post as a preferred source on Google",
        "Reporting by Anna Berg; Editing by Joe Smith",
        "Our Standards: The Thomson Reuters Trust Principles.",
        "Published 2 hours ago",
        "READ MORE: ‘We won,’ says mayor",
    ],
)
def test_odds_and_ends_around_a_report_are_found(line):
    text = f"Ferry to sail again\n\n{PROSE}\n\n{line}\n\n{PROSE}"
    assert [text[start:end] for start, end in find_furniture(text)] == [line]


def test_readers_comments_go_to_the_end_of_the_text():
    comments = "Joe Smith says:\nMay 4, 2026 at 10:22 am\nThe mayor said it before.\nReply\nAnn says:\nMay 5, 2026 at 1 pm\nHe did not.\nReply"
    text = f"Ferry to sail again\n\n{PROSE}\n\nComments\n\n{comments}"
    assert find_furniture(text)[0][0] == text.index("Comments")
    assert "".join(text[start:end] for start, end in find_furniture(text)).endswith("He did not.Reply")


def test_prose_after_a_line_that_says_comments_stays():
    text = f"Ferry to sail again\n\n{PROSE}\n\nComments\n\nThe mayor said the name of the ship would not change.\n\n{PROSE}"
    assert [text[start:end] for start, end in find_furniture(text)] == ["Comments"]
