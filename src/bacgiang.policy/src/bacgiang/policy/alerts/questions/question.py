"""A question that is kept to be asked again."""

from ...search.searching import Found
from abc import ABC
from abc import abstractmethod
from collections.abc import Mapping
from dataclasses import dataclass
from plone.dexterity.content import DexterityContent
from typing import Any


LONGEST = 2_000
"""Characters of an address that is kept."""


@dataclass(frozen=True)
class Question(ABC):
    """What the page at `place` is asked. `language`: "vi" or "en", of its words."""

    place: DexterityContent

    @property
    @abstractmethod
    def address(self) -> str:
        """Path within the portal and query: the same for the same question."""

    @property
    @abstractmethod
    def url(self) -> str:
        """Where it is answered."""

    @abstractmethod
    def title(self, language: str) -> str:
        """What it is called, by the words of whoever asks, too."""

    @abstractmethod
    def known_title(self, language: str) -> str:
        """What it is called in words of the portal alone: anybody can have a letter
        sent to anybody, and it holds no words of theirs."""

    @abstractmethod
    def found(self, conditions: Mapping[str, Any]) -> Found:
        """What answers it, of what fits the conditions, for whoever asks."""


def path_of(place: DexterityContent) -> str:
    """Of an item, from the portal on."""
    return "/".join(place.getPhysicalPath()[2:])
