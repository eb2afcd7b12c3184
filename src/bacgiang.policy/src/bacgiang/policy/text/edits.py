"""Changes to a text as data, so that they can be made, or only be shown."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum


class EditKind(Enum):
    """Why a piece of text is changed."""

    CONTROL = "control"
    """A control character no text should hold."""

    INVISIBLE = "invisible"
    """A character nobody sees, but a search would."""

    DIRECTION = "direction"
    """A switch of writing direction where nothing is written from right to left."""

    SPACE = "space"
    """A special space where a plain one is meant."""

    LOOKALIKE = "lookalike"
    """A letter of another alphabet that looks like the one meant."""

    COMPOSITION = "composition"
    """Letter and marks as several code points (not NFC)."""


@dataclass(frozen=True, slots=True)
class Edit:
    """Replace ``before``, which stands at ``start`` of a text, by ``after``."""

    kind: EditKind
    start: int
    before: str
    after: str

    @property
    def end(self) -> int:
        return self.start + len(self.before)


def apply(text: str, edits: Iterable[Edit]) -> str:
    """Make the edits, which must be in order and must not overlap."""
    parts: list[str] = []
    position = 0
    for edit in edits:
        parts += (text[position : edit.start], edit.after)
        position = edit.end
    parts.append(text[position:])
    return "".join(parts)
