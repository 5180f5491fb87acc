"""What stands between a subject and its verb and tells something beside: "the committee, *chaired by Fatou Ceesay*, had …"."""

from __future__ import annotations

import re

from verbale.acts.scenes import Scene

_ASIDE = re.compile(
    r",\swith\s[^,;.]{2,50}?\s(?:abstaining|dissenting|absent|voting\s(?:against|no|for|in\sfavou?r)),(?=\s)|,\s(?:(?:on|in|of|to|for|with|by|from|at|(?:some|both|all|neither|none|most|each|two|one|half)\sof)\s)?(?:which|who|whom|whose)\s[^,;.]{2,90},(?=\s)|,\s(?!and\s)[^,;.]{2,60},(?=\s(?:(?:late\s)?on\s\w+day\s(?:night\s|evening\s|morning\s|afternoon\s)?|\w+ly\s)?(?:has|have|had)?\s?(?:already\s|also\s|then\s|since\s|twice\s|once\s|later\s)?(?:\w+(?:ed|ew)|(?:was|were)\samong)\b)"
)
_LED_BY = re.compile(
    r",\s(?:chaired|led|headed|presided\sover|composed|made\sup|created|founded|established|elected|appointed|based|meeting|sitting|which\s(?:meets|met|sits|sat))\b[^,;]{2,90},(?=\s)"
)
"""What is told of a body beside its name: "the committee, *chaired by Fatou Ceesay*, had earlier …"."""
_BRACKETS = re.compile(r"(?<=\s)\([^()]{1,40}\)(?=\s)")


def without_asides(scene: Scene, at: int) -> str:
    """The text with the asides of the sentence before ``at`` blanked out, at the same offsets."""
    sentence = scene.text[scene.start : at + 25]
    here = at - scene.start
    sentence = _BRACKETS.sub(lambda aside: " " * len(aside[0]) if aside.end() <= here else aside[0], sentence)
    sentence = _LED_BY.sub(lambda aside: " " * len(aside[0]) if aside.end() <= here else aside[0], sentence)
    blank = _ASIDE.sub(lambda aside: " " * len(aside[0]) if aside.end() <= here else aside[0], sentence)
    return scene.text[: scene.start] + blank + scene.text[at + 25 :]
