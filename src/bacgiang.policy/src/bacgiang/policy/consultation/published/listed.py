"""A question to the published opinions: on what, and which page of them."""

from ..opinions.provision_words import DraftWords
from ..timing.showing import shows_opinions
from .published_opinions import PublishedOpinions
from .published_opinions import PublishedPoint
from collections import Counter
from collections.abc import Mapping
from datetime import datetime
from functools import cached_property
from plone.dexterity.content import DexterityContent
from typing import Any
from urllib.parse import urlencode
from ZPublisher.HTTPRequest import HTTPRequest


ALL = "all"
LONGEST_WID = 300


class Listed:
    """The opinions on a draft that were asked for, where they may be shown at `now`.

    `provision`: the identity that `form` asks for, "" for the whole draft and None for
    the list of all.
    """

    def __init__(
        self,
        draft: DexterityContent,
        form: Mapping[str, Any],
        now: datetime,
        request: HTTPRequest,
    ) -> None:
        asked = form.get("provision")
        self.provision: str | None = (
            asked[:LONGEST_WID] if isinstance(asked, str) and asked != ALL else None
        )
        self.is_shown = shows_opinions(draft, now)
        self.draft_words = DraftWords(draft, request)
        # Of the newest version.
        self.words = self.draft_words.last
        self._opinions = PublishedOpinions(draft.UID())

    @property
    def is_known(self) -> bool:
        """An identity of an older version is known by the opinions it was given."""
        if self.provision is None or self.words is None:
            return True
        return self.words.holds(self.provision) or bool(self.counts[self.provision])

    @cached_property
    def provisions(self) -> list[str]:
        """Identities asked for, in the order of the text; those that only an older
        version holds come last.
        """
        if self.words is None:
            return []
        if self.provision is not None:
            return self.words.below(self.provision)
        known = [one.wid for one in self.words.all()]
        return [*known, *sorted(set(self.counts) - set(known))]

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

    def query(self, **places: int) -> str:
        """The question as an address has it, at a place in the list."""
        asked = {} if self.provision is None else {"provision": self.provision}
        return urlencode({**asked, **places})
