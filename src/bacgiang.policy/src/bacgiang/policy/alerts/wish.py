"""What somebody wants to be told, and how often: kept as one text."""

from ..base.titled_enum import TitledEnum
from .questions.question import Question
from .questions.reading import read_question
from bacgiang.policy import _
from dataclasses import dataclass


class Rhythm(TitledEnum):
    """How often letters go out, if there is something to tell."""

    DAY = "day", _("alert_rhythm_day", default="Once a day")
    WEEK = "week", _("alert_rhythm_week", default="Once a week, on Mondays")


@dataclass(frozen=True)
class Wish:
    rhythm: Rhythm
    question: Question

    @property
    def topic(self) -> str:
        """As followers keep it."""
        return f"{self.rhythm.value} {self.question.address}"


def read_wish(topic: str) -> Wish | None:
    """The wish that a topic was made of; None where it cannot be asked (any more)."""
    rhythm, _blank, address = topic.partition(" ")
    if rhythm not in tuple(Rhythm):
        return None
    question = read_question(address)
    return None if question is None else Wish(Rhythm(rhythm), question)


def title_of_topic(topic: str, language: str) -> str:
    """ "" for what is not to be told of (any more)."""
    wish = read_wish(topic)
    return "" if wish is None else wish.question.title(language)
