"""What collaborators hand in to their board: read, taken as a draft, or declined; and
how the board takes news in (7.2f).
"""

from ...base.acts.actor import current_actor
from ...base.acts.recording import record_act
from ...base.dates import now_utc
from ...base.refusal import Refusal
from ...base.refusal import Refused
from ...base.refusal import those_that_hold
from ...editorial.adding.places import places_for
from ...units.levels import Level
from ...units.register.names import unit_name
from ...units.sites.belonging import unit_code_of
from ..act_kinds import COLLABORATOR
from ..tasks import reasons as task_reasons
from ..tasks.offices import acts_for
from ..tasks.offices import sits_at
from ..tasks.saying import clean
from ..tasks.saying import day_in
from ..tasks.saying import is_secret
from . import reasons
from .letters import tell_of_piece
from .record import Collaborator
from .record import HandedIn
from .record import SupplyRules
from .store import collaborator_store
from dataclasses import replace
from html import escape
from plone import api
from plone.app.textfield.value import RichTextValue
from plone.dexterity.content import DexterityContent
from plone.uuid.interfaces import IUUID
from typing import Any
from uuid import uuid4


NEWS = "News Item"
WAITING, TAKEN, DECLINED = "waiting", "taken", "declined"


def hand_in(person: Collaborator, title: str, words: str) -> HandedIn:
    """By the collaborator themselves. Raises Refused."""
    title, words = clean(title), clean(words)
    waiting = sum(
        one.is_waiting for one in collaborator_store().of_person(person.identifier)
    )
    wrong = those_that_hold(
        {
            task_reasons.TITLE_MISSING: not 0 < len(title) <= task_reasons.MOST_TITLE,
            reasons.WORDS_WRONG: not 0 < len(words) <= reasons.MOST_WORDS,
            task_reasons.SECRET: is_secret(title, words),
            reasons.TOO_MANY: waiting >= reasons.MOST_WAITING,
            task_reasons.NOT_YOURS_TO_DO: person.until is not None,
        }
    )
    Refused.raise_for(*wrong)
    made = HandedIn(
        uuid4().hex, person.unit, person.identifier, title, words, now_utc()
    )
    collaborator_store().put_piece(made)
    _record("hand_in", made)
    return made


def piece_at(place: DexterityContent, identifier: str) -> HandedIn:
    """For the board to which it was handed in. Raises Refused."""
    found = collaborator_store().piece(identifier) if identifier else None
    unit = unit_code_of(place)
    if found is None or found.unit != unit or not sits_at(unit):
        raise Refused(task_reasons.UNKNOWN)
    return found


def take(place: DexterityContent, piece: HandedIn) -> Any:
    """The draft made of it, among the news of the site: signed by who wrote it. Raises
    Refused.
    """
    person = collaborator_store().get(piece.collaborator)
    places = places_for(NEWS, place)
    Refused.raise_for(*_against(piece), None if places else reasons.NO_PLACE)
    paragraphs = (one.strip() for one in piece.words.split("\n"))
    text = "".join(f"<p>{escape(one)}</p>" for one in paragraphs if one)
    item = api.content.create(
        places[0],
        NEWS,
        title=piece.title,
        text=RichTextValue(text, "text/html", "text/x-html-safe"),
        source=unit_name(piece.unit, "vi"),
        byline=person.byline if person is not None else "",
        language="vi",
        safe_id=True,
    )
    _decide(replace(piece, state=TAKEN, uid=IUUID(item)), "take_piece")
    return item


def decline(piece: HandedIn, words: str) -> HandedIn:
    """With words for who wrote it. Raises Refused."""
    said = clean(words)
    wrong = None if 0 < len(said) <= reasons.MOST_WORDS else reasons.WORDS_WRONG
    Refused.raise_for(*_against(piece), wrong)
    return _decide(replace(piece, state=DECLINED, answer=said), "decline_piece")


def say_rules(
    place: DexterityContent, words: str, number: str, day: str
) -> SupplyRules:
    """From now on; earlier ones stay. Raises Refused."""
    unit = unit_code_of(place)
    if not acts_for(unit, Level.HEAD):
        raise Refused(task_reasons.NOT_YOURS_TO_DO)
    said, line = clean(words), clean(number)
    wrong = those_that_hold(
        {
            reasons.WORDS_WRONG: not 0 < len(said) <= reasons.MOST_WORDS,
            reasons.LINE_WRONG.at("number"): len(line) > reasons.MOST_LINE,
            task_reasons.DAY_WRONG: bool(day) and day_in(day) is None,
            task_reasons.SECRET: is_secret(said, line),
        }
    )
    Refused.raise_for(*wrong)
    rules = SupplyRules(now_utc(), current_actor(), said, line, day_in(day))
    collaborator_store().add_rules(unit, rules)
    record_act(COLLABORATOR, unit=unit, details={"office_act": "say_rules"})
    return rules


def _against(piece: HandedIn) -> list[Refusal]:
    if not acts_for(piece.unit, Level.UPDATE):
        return [task_reasons.NOT_YOURS_TO_DO]
    return [] if piece.is_waiting else [task_reasons.NOT_NOW]


def _decide(piece: HandedIn, act: str) -> HandedIn:
    decided = replace(piece, by=current_actor())
    collaborator_store().put_piece(decided)
    _record(act, decided)
    tell_of_piece(decided)
    return decided


def _record(act: str, piece: HandedIn) -> None:
    details = {"office_act": act}
    record_act(COLLABORATOR, unit=piece.unit, uid=piece.identifier, details=details)
