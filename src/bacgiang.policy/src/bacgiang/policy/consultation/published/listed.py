"""A question to the published opinions: on what, and which page of them."""

from ..opinions.provision_words import last_words
from ..opinions.provision_words import VersionWords
from ..timing.showing import shows_opinions
from .published_opinions import PublishedOpinions
from .published_opinions import PublishedPoint
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from plone.uuid.interfaces import IUUID
from typing import Any


ALL = "all"
LONGEST_WID = 300


@dataclass(frozen=True)
class ProvisionQuery:
    """`provision`: an identity, "" for the whole draft; `everything` for the list of
    all.
    """

    provision: str
    everything: bool


def read_query(form: Mapping[str, Any]) -> ProvisionQuery:
    """Without `provision` it is a question for all."""
    value = form.get("provision")
    if not isinstance(value, str) or value == ALL:
        return ProvisionQuery("", True)
    return ProvisionQuery(value[:LONGEST_WID], False)


class Listed:
    """The opinions on a draft that were asked for, where they may be shown at `now`."""

    def __init__(
        self, draft: Any, question: ProvisionQuery, now: datetime, request: Any
    ):
        self._draft = draft
        self._question = question
        self._now = now
        self._request = request

    @cached_property
    def is_shown(self) -> bool:
        return shows_opinions(self._draft, self._now)

    @cached_property
    def words(self) -> VersionWords | None:
        """Of the newest version."""
        return last_words(self._draft, self._request)

    @cached_property
    def provisions(self) -> list[str]:
        """Identities asked for, in the order of the text; those that only an older
        version holds come last.
        """
        if self.words is None:
            return []
        if not self._question.everything:
            return self.words.below(self._question.provision)
        known = [one.wid for one in self.words.all()]
        gone = sorted(set(self.counts) - set(known))
        return [*known, *gone]

    @cached_property
    def counts(self) -> Counter[str]:
        return self._opinions.counts() if self.is_shown else Counter()

    @property
    def total(self) -> int:
        return sum(self.counts[wid] for wid in self.provisions)

    def page(self, start: int, size: int) -> list[PublishedPoint]:
        if not self.is_shown:
            return []
        return self._opinions.page(self.provisions, start, size)

    @cached_property
    def _opinions(self) -> PublishedOpinions:
        return PublishedOpinions(IUUID(self._draft))
