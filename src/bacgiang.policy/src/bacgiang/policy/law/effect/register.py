"""Effect over several documents: what each does to the others.

``EffectRegister`` takes documents from wherever they are kept, follows events to the
documents they come from, and from those to theirs, and answers from the whole.
"""

from bacgiang.policy.law.document_identity import DocumentIdentity
from bacgiang.policy.law.effect.answers import Answer
from bacgiang.policy.law.effect.circles import circles
from bacgiang.policy.law.effect.consolidated import AS_CONSOLIDATED
from bacgiang.policy.law.effect.consolidated import is_consolidated
from bacgiang.policy.law.effect.events import Event
from bacgiang.policy.law.effect.events import EventKind
from bacgiang.policy.law.effect.resolution import DocumentEffect
from bacgiang.policy.law.effect.resolution import is_own
from bacgiang.policy.law.effect.resolution import resolve
from bacgiang.policy.law.effect.resolution import Resolved
from bacgiang.policy.law.effect.resolution import sorted_confirmed
from bacgiang.policy.law.effect.rules import Rule
from bacgiang.policy.law.effect.timeline import Period
from collections.abc import Callable
from collections.abc import Sequence
from datetime import date


Lookup = Callable[[DocumentIdentity], DocumentEffect | None]
"""Finds the document that an identity names; None where the register has none."""


class UnknownDocumentError(LookupError):
    """The register has no document of this identity."""


class EffectRegister:
    """Answers about the effect of documents that act on each other.

    Answers are kept: make a new register when a document or an event has changed.
    """

    def __init__(self, lookup: Lookup, rules: Sequence[Rule] = ()) -> None:
        """``rules``: of documents that set out in detail what has ended."""
        self._lookup = lookup
        self._rules = tuple(rules)
        self._resolved: dict[str, Resolved] = {}

    def status(self, identity: DocumentIdentity, day: date) -> Answer:
        """Return the status of a document on a day.

        Raises UnknownDocumentError.
        """
        found = self.resolved(identity)
        if is_consolidated(found.document.identity):
            return AS_CONSOLIDATED
        return found.status(day)

    def timeline(self, identity: DocumentIdentity) -> tuple[Period, ...]:
        """Return the periods of a document's effect. Raises UnknownDocumentError."""
        found = self.resolved(identity)
        if is_consolidated(found.document.identity):
            return (Period(None, None, AS_CONSOLIDATED),)
        return found.periods

    def resolved(self, identity: DocumentIdentity) -> Resolved:
        """Return which events of a document count, from when, and which do not.

        Raises UnknownDocumentError.
        """
        document = self._lookup(identity)
        if document is None:
            raise UnknownDocumentError(f"no document {identity.key}")
        key = document.identity.key
        if key not in self._resolved:
            self._resolve_from(document)
        return self._resolved[key]

    def _resolve_from(self, document: DocumentEffect) -> None:
        documents, named = self._reachable(document)
        graph = _graph(documents, named, lambda event: True)
        acting = _graph(documents, named, _acts)
        # Sources come before what they act on, circles as one. To set out in detail is
        # no act: it closes no circle.
        for around in circles(graph):
            inner = {key: acting[key] & around for key in around}
            for circle in circles(inner):
                for key in circle:
                    self._resolved[key] = self._resolve(documents[key], named, circle)

    def _resolve(
        self, document: DocumentEffect, named: dict[str, str], circle: frozenset[str]
    ) -> Resolved:
        keys = {source.key: named[source.key] for source in _sources(document)}
        inside = frozenset(name for name, key in keys.items() if key in circle)
        sources = {
            name: self._resolved[key]
            for name, key in keys.items()
            if name not in inside and key in self._resolved
        }
        return resolve(document, sources, inside, self._rules)

    def _reachable(
        self, document: DocumentEffect
    ) -> tuple[dict[str, DocumentEffect], dict[str, str]]:
        """Return the documents to look at, and the keys of those that events name."""
        documents: dict[str, DocumentEffect] = {}
        named: dict[str, str] = {}
        waiting = [document]
        while waiting:
            found = waiting.pop()
            key = found.identity.key
            # What was resolved before cannot be in a circle with what is new.
            if key in documents or key in self._resolved:
                continue
            documents[key] = found
            for source in _sources(found):
                if source.key in named:
                    continue
                other = self._lookup(source)
                named[source.key] = other.identity.key if other else source.key
                if other is not None:
                    waiting.append(other)
        return documents, named


def _sources(
    document: DocumentEffect, wanted: Callable[[Event], bool] = lambda event: True
) -> list[DocumentIdentity]:
    return [
        event.source
        for event in sorted_confirmed(document.events)
        if event.source is not None
        and not is_own(event, document.identity)
        and wanted(event)
    ]


def _acts(event: Event) -> bool:
    return event.kind is not EventKind.DETAILS


def _graph(
    documents: dict[str, DocumentEffect],
    named: dict[str, str],
    wanted: Callable[[Event], bool],
) -> dict[str, set[str]]:
    return {
        key: {named[source.key] for source in _sources(found, wanted)}
        & documents.keys()
        for key, found in documents.items()
    }
