"""One opinion in the form: its fields, what it is on, and what is wrong with it."""

from ...base.refusal import Refusal
from .input import SentPoint
from .provision_words import VersionWords
from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class PointFields:
    """`name` begins the names of its fields, `id` those of their places on the page."""

    number: int
    point: SentPoint
    title: str
    lines: tuple[str, ...]
    version: int
    reasons: tuple[Refusal, ...]

    @classmethod
    def of(
        cls,
        number: int,
        point: SentPoint,
        words: VersionWords,
        reasons: Sequence[Refusal],
    ) -> "PointFields":
        prefix = f"points.{number}."
        return cls(
            number=number,
            point=point,
            title=words.title(point.provision),
            lines=tuple(words.lines(point.provision)),
            version=point.version or words.number,
            reasons=tuple(one for one in reasons if one.field.startswith(prefix)),
        )

    @property
    def name(self) -> str:
        return f"points.{self.number}"

    @property
    def id(self) -> str:
        return f"points-{self.number}"

    def wrong(self, part: str) -> tuple[Refusal, ...]:
        """What is wrong with one of its fields."""
        field = f"{self.name}.{part}"
        return tuple(one for one in self.reasons if one.field == field)
