"""Documents and events invented for a test, and days to try them on."""

from bacgiang.policy.law.document_identity import DocumentIdentity
from bacgiang.policy.law.document_number import parse_number
from bacgiang.policy.law.effect.answers import ReasonCode
from bacgiang.policy.law.effect.answers import Status
from bacgiang.policy.law.effect.events import Event
from bacgiang.policy.law.effect.events import EventKind
from bacgiang.policy.law.effect.events import Scope
from bacgiang.policy.law.effect.events import WHOLE
from bacgiang.policy.law.effect.register import EffectRegister
from bacgiang.policy.law.effect.resolution import DocumentEffect
from bacgiang.policy.law.effect.rules import read_rule
from datetime import date
from datetime import timedelta
from hypothesis import strategies as st


K, R, S = EventKind, ReasonCode, Status
TEXT = ("art_1", "art_2", "art_2__para_1", "art_2__para_2", "art_3")
RULES = [
    read_rule("2016-07-01 ends Luật số 80/2015/QH13"),
    read_rule("2025-04-01 continues Luật số 64/2025/QH15"),
]
ENDING = [K.REPEALED, K.REPLACED]
# From the issue of the first document on; a step is what lies between two events.
begin = st.dates(date(2016, 7, 1), date(2018, 1, 1))
steps = st.integers(1, 300).map(timedelta)
DAY = timedelta(1)


def name(serial: int, issued: date) -> DocumentIdentity:
    number = parse_number(f"{serial}/{issued.year}/QĐ-UBND")
    return DocumentIdentity("UBND tỉnh mẫu", number, issued)


def made(
    identity: DocumentIdentity, effective: date | None, *events: Event
) -> DocumentEffect:
    own = [Event(K.ISSUED, identity.day, confirmed_by="mau")]
    if effective:
        own.append(Event(K.EFFECTIVE, effective, confirmed_by="mau"))
    return DocumentEffect(identity, (*own, *events), TEXT)


def done(
    kind: EventKind,
    source: DocumentIdentity | None = None,
    day: date | None = None,
    scope: Scope = WHOLE,
    until: date | None = None,
) -> Event:
    return Event(kind, day, scope, source, "mau", until)


def on(register: EffectRegister, identity: DocumentIdentity, day: date) -> Status:
    return register.status(identity, day).status
