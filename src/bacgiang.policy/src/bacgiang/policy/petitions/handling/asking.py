"""Other units are asked about a petition; the one that has it answers (11.1)."""

from ...base.acts.actor import current_actor
from ...base.dates import now_utc
from ...citizen.asked import Part
from ...citizen.erasure import DataErased
from ...citizen.handling.handled import require_askable
from ...citizen.handling.recording import record
from ...citizen.handling.seen import Seen
from .. import act_kinds
from ..content.course import Step
from .recording import readable
from .recording import said_why
from .recording import step
from .seen import asked_at
from .seen import open_at
from .stores import asked_store
from collections.abc import Sequence
from plone.dexterity.content import DexterityContent
from zope.component.hooks import getSite


def ask(place: DexterityContent, seen: Seen, units: Sequence[str], why: str) -> None:
    """Let boards of other units read the text, and say their part. Who sent it they do
    not learn. The deadline is that of several units from now on.
    """
    found, course = open_at(place, seen)
    why = said_why(why)
    asked = tuple(dict.fromkeys(units))
    require_askable(asked, course.unit)
    store, now = asked_store(), now_utc()
    for unit in asked:
        store.put(found.code, Part(unit, why, "", current_actor(), now))
    step(found, Step.ASKED, {"units": list(asked)})
    for unit in asked:
        record(act_kinds.PETITION_ASK, course, found, handed_to=unit)


def tell(place: DexterityContent, code: str, words: str) -> None:
    """Say the part of the unit of a place, or say it anew."""
    found, course, part = asked_at(place, code)
    words = readable(words)
    told = Part(part.unit, part.question, words, current_actor(), now_utc())
    asked_store().put(found.code, told)
    record(act_kinds.PETITION_TELL, course, found, unit=part.unit)


def forget_parts(event: DataErased) -> None:
    """What was told of it goes with its text."""
    site = getSite()
    if site is not None:
        asked_store(site).drop(event.code)
