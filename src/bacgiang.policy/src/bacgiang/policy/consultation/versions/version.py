"""A version of a draft that was public."""

from .links import ProvisionLink
from dataclasses import dataclass
from dataclasses import replace
from datetime import datetime


WITHOUT_WORDS = "[…]"


@dataclass(frozen=True)
class Question:
    """A question with the identity that opinions name ("q_1")."""

    wid: str
    text: str


@dataclass(frozen=True)
class DraftVersion:
    """Facts of a version, without its text. `published`: aware. `number` from 1.

    `digest` is SHA-256 of the text's XML, "" without a text. Of one that `is_closed`,
    as it held a secret or personal data, nothing is told but when it was public.
    """

    number: int
    published: datetime
    title: str
    note: str
    digest: str
    questions: tuple[Question, ...] = ()
    links: tuple[ProvisionLink, ...] = ()
    is_closed: bool = False

    def closed(self) -> "DraftVersion":
        """The same without its words; who its questions are stays known."""
        questions = tuple(Question(one.wid, WITHOUT_WORDS) for one in self.questions)
        return replace(
            self, title="", note="", digest="", questions=questions, is_closed=True
        )


def questions_of(lines: str | None) -> tuple[Question, ...]:
    """Questions as the editor wrote them, one a line."""
    said = [line.strip() for line in (lines or "").splitlines() if line.strip()]
    return tuple(Question(f"q_{n}", text) for n, text in enumerate(said, 1))
