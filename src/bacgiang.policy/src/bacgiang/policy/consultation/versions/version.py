"""A version of a draft that was public."""

from .links import ProvisionLink
from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True)
class Question:
    """A question with the identity that opinions name ("q_1")."""

    wid: str
    text: str


@dataclass(frozen=True)
class DraftVersion:
    """Facts of a version, without its text. `published`: aware. `number` from 1.

    `digest` is SHA-256 of the text's XML, "" without a text.
    """

    number: int
    published: datetime
    title: str
    note: str
    digest: str
    questions: tuple[Question, ...] = ()
    links: tuple[ProvisionLink, ...] = ()


def questions_of(lines: str | None) -> tuple[Question, ...]:
    """Questions as the editor wrote them, one a line."""
    said = [line.strip() for line in (lines or "").splitlines() if line.strip()]
    return tuple(Question(f"q_{n}", text) for n, text in enumerate(said, 1))
