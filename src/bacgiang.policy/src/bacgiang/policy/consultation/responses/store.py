"""Answers by the UID of their draft, kept with the site.

The answer that holds is apart from the one that is being worded: a correction takes its
place when it is published, and not before.
"""

from ...base.stores.site_store import SiteStore
from ..by_draft import PartByDraft
from .response import AnswerState
from .response import Response
from .response import Target
from BTrees.OOBTree import OOBTree
from collections.abc import Iterable
from collections.abc import Iterator
from datetime import datetime
from persistent import Persistent


class KeptResponse(Persistent):
    """An answer in a record of its own: that there is one is known without reading it,
    and editors of two answers do not meet.
    """

    def __init__(self, response: Response) -> None:
        self.response = response


class DraftResponses(Persistent):
    """The answers on one draft. Of what it is to there is one at most that is published
    and one at most that is not yet; those that were published before are kept.
    """

    def __init__(self) -> None:
        self._unpublished: OOBTree = OOBTree()
        # Beside each the moment it was worded, which who counts needs.
        self._published: OOBTree = OOBTree()
        self._former: OOBTree = OOBTree()
        self._target_of: OOBTree = OOBTree()

    def all(self) -> Iterator[Response]:
        """Every answer as it is now: where one is being corrected, the correction."""
        yield from self.unpublished()
        for target, (kept, _drafted) in self._published.items():
            if target not in self._unpublished:
                yield kept.response

    def unpublished(self) -> Iterator[Response]:
        """Those being worded or approved."""
        for kept in self._unpublished.values():
            yield kept.response

    def published(self) -> Iterator[Response]:
        """Those that hold."""
        for kept, _drafted in self._published.values():
            yield kept.response

    def worded(self) -> dict[Target, datetime]:
        """Of everything that has a published answer, when that one was worded."""
        return {target: one[1] for target, one in self._published.items()}

    def get(self, identifier: str) -> Response | None:
        target = self._target_of.get(identifier)
        if target is None:
            return None
        found = (self._kept(target), self.published_at(target))
        return next(
            (one for one in found if one and one.identifier == identifier), None
        )

    def at(self, target: Target) -> Response | None:
        return self._kept(target) or self.published_at(target)

    def published_at(self, target: Target) -> Response | None:
        found = self._published.get(target)
        return None if found is None else found[0].response

    def former(self, target: Target) -> tuple[Response, ...]:
        """Answers that were published and corrected since, the oldest first."""
        return tuple(kept.response for kept in self._former.get(target, ()))

    def put(self, response: Response) -> None:
        target = response.target
        if response.state is AnswerState.PUBLISHED:
            before = self._published.get(target)
            if before is not None and before[0].response != response:
                self._former[target] = (*self._former.get(target, ()), before[0])
            self._published[target] = (KeptResponse(response), response.drafted)
            self._unpublished.pop(target, None)
        elif (kept := self._unpublished.get(target)) is not None:
            kept.response = response
        else:
            self._unpublished[target] = KeptResponse(response)
        self._target_of[response.identifier] = target

    def published_answer(
        self, found: Iterable[Target], said: datetime
    ) -> Response | None:
        """Of what is published to several, the first that was made at that moment."""
        answers = map(self.published_at, found)
        return next((one for one in answers if one and one.answers(said)), None)

    def _kept(self, target: Target) -> Response | None:
        found = self._unpublished.get(target)
        return None if found is None else found.response


class ResponseStore(PartByDraft[DraftResponses], Persistent):
    """The answers on every draft."""

    part = DraftResponses


response_store = SiteStore("bacgiang.policy.opinion_responses", ResponseStore)
