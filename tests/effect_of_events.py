"""Effect from events in hand: of one document, and of several that are in a list."""

from bacgiang.policy.law.document_identity import DocumentIdentity
from bacgiang.policy.law.effect.answers import Answer
from bacgiang.policy.law.effect.events import Event
from bacgiang.policy.law.effect.facts import Fact
from bacgiang.policy.law.effect.register import EffectRegister
from bacgiang.policy.law.effect.resolution import DocumentEffect
from bacgiang.policy.law.effect.rules import Rule
from bacgiang.policy.law.effect.status import judge_document
from bacgiang.policy.law.effect.timeline import Period
from bacgiang.policy.law.effect.timeline import periods
from collections import defaultdict
from collections.abc import Iterable
from collections.abc import Sequence
from datetime import date


def plain_facts(events: Iterable[Event]) -> tuple[Fact, ...]:
    """Return confirmed events as facts, each from the day it states."""
    return tuple(Fact(event, event.day) for event in set(events) if event.is_confirmed)


def status(
    events: Iterable[Event], day: date, provisions: Iterable[str] = ()
) -> Answer:
    """Return the status on a day that a document's confirmed events give."""
    return judge_document(plain_facts(events), day, provisions)


def timeline(
    events: Iterable[Event], provisions: Iterable[str] = ()
) -> tuple[Period, ...]:
    """Return the periods of constant status that a document's events make."""
    return periods(plain_facts(events), provisions)


def register_of(
    documents: Iterable[DocumentEffect], rules: Sequence[Rule] = ()
) -> EffectRegister:
    """Return a register of documents, found by identity, or by number or title.

    An identity that may be of several finds none.
    """
    by_key: dict[str, DocumentEffect] = {}
    by_name: dict[str, list[DocumentEffect]] = defaultdict(list)
    for document in documents:
        by_key[document.identity.key] = document
        by_name[document.identity.name_key].append(document)

    def find(identity: DocumentIdentity) -> DocumentEffect | None:
        if identity.key in by_key:
            return by_key[identity.key]
        named = by_name[identity.name_key]
        possible = [each for each in named if each.identity.may_be(identity)]
        return possible[0] if len(possible) == 1 else None

    return EffectRegister(find, rules)
