"""Acts told by a verb that needs another: "the council *did adopt* one text", "shareholders *went on to approve* a dividend", "*combined
to defeat* the motion", "it warmed to a shorter plan, *only to reject* that too". All of these were done.
"""

from __future__ import annotations

import re

from verbale.acts.wordings import Wording

_KINDS = {
    "adopt": r"agree\sto|adopt|approve|pass|endorse|ratify|enact|accept|confirm",
    "fail": r"reject|defeat|vote\sdown|throw\sout|turn\sdown",
    "block": r"block|annul|quash|strike\sdown|overturn|suspend",
    "table": r"table|submit|introduce|propose",
    "amend": r"amend|revise",
    "sign": r"sign|initial",
    "withdraw": r"withdraw",
    "veto": r"veto",
}
_HELP = (
    r"did(?:\s(?:then|later|also|indeed|eventually|finally|in\sfact|at\slast|\w+ly))?"
    r"|(?:went|goes|gone)\son\sto|(?:combined|joined\sforces|teamed\sup|proceeded|managed|contrived|hastened)\sto|only\sto"
)
EMPHATIC = re.compile(
    rf"\b(?:{_HELP})\s(?:\w+ly\s)?(?:{'|'.join(f'(?P<{kind}>{words})' for kind, words in _KINDS.items())})\b(?!-)"
)
_OPEN = re.compile(
    r"\b(?:if|whether|unless|how|why|when|what|who|not|never|nobody|neither|nor)\s(?:[\w’'-]+\s){0,4}$", re.I
)


def find_emphatic(text: str, start: int, end: int) -> list[Wording]:
    """The verbs of this kind in ``text[start:end]``, in order; questions and conditions are left out."""
    return [
        Wording(match.lastgroup or "", "whatever", match.start(), match.end(), None)
        for match in EMPHATIC.finditer(text, start, end)
        if not _OPEN.search(text[max(start, match.start() - 40) : match.start()])
    ]
