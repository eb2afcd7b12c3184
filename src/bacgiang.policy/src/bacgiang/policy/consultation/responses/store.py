"""Answers by the UID of their draft, kept with the site."""

from .response import ALL_POINTS
from .response import Response
from .response import Scope
from BTrees.OOBTree import OOBTree
from collections.abc import Iterator
from persistent import Persistent
from plone import api
from typing import Any
from zope.annotation.interfaces import IAnnotations


KEY = "bacgiang.policy.opinion_responses"


class DraftResponses(Persistent):
    """The answers on one draft; there is one at most for what it is to."""

    def __init__(self) -> None:
        self._by_target: OOBTree = OOBTree()
        self._target_of: OOBTree = OOBTree()

    def all(self) -> Iterator[Response]:
        return iter(self._by_target.values())

    def get(self, identifier: str) -> Response | None:
        target = self._target_of.get(identifier)
        return None if target is None else self._by_target.get(target)

    def at(self, scope: Scope, key: str, point: int = ALL_POINTS) -> Response | None:
        return self._by_target.get((scope.value, key, point))

    def put(self, response: Response) -> None:
        target = (response.scope.value, response.key, response.point)
        self._by_target[target] = response
        self._target_of[response.identifier] = target

    def drop(self, identifier: str) -> None:
        target = self._target_of.pop(identifier, None)
        if target is not None:
            self._by_target.pop(target, None)

    def answer_to(
        self, code: str, point: int, group: str, provision: str
    ) -> Response | None:
        """The narrowest answer to a point, whatever its state."""
        return (
            self.at(Scope.OPINION, code, point)
            or self.at(Scope.OPINION, code)
            or (self.at(Scope.GROUP, group) if group else None)
            or self.at(Scope.PROVISION, provision)
        )


class ResponseStore(Persistent):
    def __init__(self) -> None:
        self._by_draft: OOBTree = OOBTree()

    def of(self, draft: str) -> DraftResponses:
        """Answers on a draft; none, kept nowhere, where there are none."""
        return self._by_draft.get(draft) or DraftResponses()

    def make(self, draft: str) -> DraftResponses:
        """The same to write to."""
        found = self._by_draft.get(draft)
        if found is None:
            found = self._by_draft[draft] = DraftResponses()
        return found


def install_response_store(site: Any) -> None:
    annotations = IAnnotations(site)
    if KEY not in annotations:
        annotations[KEY] = ResponseStore()


def response_store(site: Any = None) -> ResponseStore:
    portal = api.portal.get() if site is None else site
    found = IAnnotations(portal).get(KEY)
    return ResponseStore() if found is None else found
