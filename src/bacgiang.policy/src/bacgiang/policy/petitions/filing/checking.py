"""What must hold of a petition before it is taken in."""

from ...base.frame_language import frame_language
from ...base.refusal import Refusal
from ...citizen.contacts.checking import asked_for
from ...citizen.contacts.contact import Contact
from ...editorial.incoming.readable_sender import refusals_of_sender
from ...editorial.incoming.readable_text import refusals_of_words
from ...text.line_ends import tidy
from ...text.line_ends import with_unix_lines
from ...units.people.answering import is_answering
from ...units.register.lookup import main_unit_code
from ...units.register.names import unit_name
from ...units.sites.working import has_place_of_work
from ..content.content import Channel
from ..content.content import Delivery
from ..content.content import Matter
from ..rules import subjects as rules
from ..rules.regimes import Regime
from . import reasons
from .sent import SentPetition
from collections.abc import Iterator
from datetime import date
from datetime import timedelta


OLDEST = timedelta(days=3652)


def refusals_of(
    sent: SentPetition, unit: str, contact: Contact, regime: Regime | None
) -> Iterator[Refusal]:
    """`unit`: code of the one it is sent to; `contact`: what would be kept."""
    yield from _of_matter(sent)
    if sent.subject not in rules.subjects():
        yield reasons.UNKNOWN_SUBJECT
    if not has_place_of_work(unit):
        yield reasons.UNKNOWN_UNIT
    elif unit != main_unit_code() and not is_answering(unit):
        yield reasons.NOBODY_ANSWERS.at(unit=unit_name(unit))
    if not tidy(sent.text):
        yield reasons.TEXT_MISSING
    if len(sent.place) > reasons.MOST_PLACE:
        yield reasons.PLACE_TOO_LONG
    yield from refusals_of_words("text", with_unix_lines(sent.text))
    yield from refusals_of_words("place", sent.place)
    if sent.matter == Matter.INFORMATION:
        yield from _of_information(sent)
    for field in regime.asks if regime is not None else ():
        if not getattr(contact, field):
            yield asked_for(field)
    yield from refusals_of_sender(contact)


def refusals_of_entry(
    sent: SentPetition, unit: str, contact: Contact, today: date
) -> Iterator[Refusal]:
    """Of what a board enters: a letter asks nobody what it has to say."""
    if sent.channel not in tuple(Channel) or sent.channel == Channel.PORTAL:
        yield reasons.WRONG_CHANNEL
    if sent.arrived is None or not today - OLDEST <= sent.arrived <= today:
        yield reasons.WRONG_ARRIVAL
    yield from refusals_of(sent, unit, contact, None)


def _of_information(sent: SentPetition) -> Iterator[Refusal]:
    if sent.delivery not in tuple(Delivery):
        yield reasons.WRONG_DELIVERY
    if not 0 < len(tidy(sent.purpose)) <= reasons.MOST_PURPOSE:
        yield reasons.WRONG_PURPOSE
    yield from refusals_of_words("purpose", with_unix_lines(sent.purpose))


def _of_matter(sent: SentPetition) -> Iterator[Refusal]:
    """What is no petition is led to where it goes."""
    entry = rules.elsewhere().get(sent.matter)
    if entry is not None:
        where = rules.where_words(entry, frame_language())
        yield reasons.GOES_ELSEWHERE.at(where=where)
    elif sent.matter not in tuple(Matter):
        yield reasons.WRONG_MATTER
