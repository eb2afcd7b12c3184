"""Ask for the effect of a record; one register of answers for each request."""

from ...law.document_identity import DocumentIdentity
from ...law.effect.answers import Answer
from ...law.effect.events import Event
from ...law.effect.facts import Fact
from ...law.effect.register import EffectRegister
from ...law.effect.resolution import DocumentEffect
from ...law.effect.timeline import Period
from ..documents.large_texts import wait_where_large
from ..documents.official_document import OfficialDocument
from ..relations.finding import is_public
from ..relations.finding import record_of
from .facts import document_effect
from .rules import DETAILS
from .rules import rules_of
from datetime import date
from zope.annotation.interfaces import IAnnotations
from zope.globalrequest import getRequest


NOBODY = DocumentIdentity()
"""Whose place is not known: a body without its place is nobody's."""

KEY = "bacgiang.policy.effect_register"


class Records:
    """Finds public records by identity; who asks about one has it in hand.

    A draft, or what is scheduled, decides nothing about other documents. A record that
    is being indexed for the first time is found by nobody else.
    """

    def __init__(self) -> None:
        self._in_hand: dict[str, OfficialDocument] = {}

    def take(self, document: OfficialDocument) -> None:
        self._in_hand[document.identity.key] = document

    def effect_of(self, identity: DocumentIdentity) -> DocumentEffect | None:
        record = self._in_hand.get(identity.key) or record_of(
            identity, NOBODY, is_public
        )
        return document_effect(record) if record is not None else None


def status_on(document: OfficialDocument, day: date) -> Answer:
    """Status of a record and its provisions on a day, with the reason."""
    return _register(document).status(document.identity, day)


def timeline_of(document: OfficialDocument) -> tuple[Period, ...]:
    """The periods of a record's effect."""
    return _register(document).timeline(document.identity)


def days_of(document: OfficialDocument) -> dict[Event, date | None]:
    """From which day each event of a record counts, its source considered."""
    facts = _register(document).resolved(document.identity).facts
    return {fact.event: fact.certain_day for fact in facts}


def facts_of(document: OfficialDocument) -> tuple[Fact, ...]:
    """Events of a record that count, each from its day and with its doubt."""
    return _register(document).resolved(document.identity).facts


def forget_answers() -> None:
    """Answers given before something changed no longer hold in this request."""
    annotations = _annotations()
    if annotations is not None:
        annotations.pop(KEY, None)


def _register(document: OfficialDocument) -> EffectRegister:
    """What is not public is in hand for itself alone: others are asked without it."""
    wait_where_large(document)
    annotations = _annotations()
    kept = annotations.setdefault(KEY, {}) if annotations is not None else {}
    asker = "" if is_public(document) else document.UID()
    if asker not in kept:
        records = Records()
        register = EffectRegister(records.effect_of, rules_of(DETAILS))
        kept[asker] = (records, register)
    records, register = kept[asker]
    records.take(document)
    return register


def _annotations() -> IAnnotations | None:
    request = getRequest()
    return IAnnotations(request, None) if request is not None else None
