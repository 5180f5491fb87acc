"""Room 6: what is done with the words (speech acts), what bodies and states did (formal acts), and where accounts disagree."""

from verbale.acts.disputes import find_disputes
from verbale.acts.formal import find_formal_act_details, find_formal_acts
from verbale.acts.speech import classify_speech

__all__ = ["classify_speech", "find_disputes", "find_formal_act_details", "find_formal_acts"]
