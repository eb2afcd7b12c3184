"""What collaborators hand in to their board: read, taken as a draft, or declined; and
how the board takes news in (7.2f).
"""

from ...base.acts.actor import current_actor
from ...base.acts.recording import record_act
from ...base.dates import day_in
from ...base.dates import day_of
from ...base.dates import end_of_day
from ...base.dates import in_utc
from ...base.dates import now_utc
from ...base.refusal import Refusal
from ...base.refusal import Refused
from ...base.refusal import those_that_hold
from ...base.tasks.interfaces import ITaskSource
from ...base.tasks.interfaces import TaskLine
from ...base.tasks.task import Task
from ...base.tasks.working_days import calendar
from ...editorial.adding.places import places_for
from ...editorial.queues.letter import Letter
from ...editorial.queues.letters import send_about
from ...editorial.queues.recipients import at_level
from ...editorial.withdrawal.closed_titles import is_untold
from ...units.levels import Level
from ...units.life_cycle.left_open import LeftOpen
from ...units.people.answering import why_not_sent_to
from ...units.people.recipients import language_of
from ...units.people.recipients import recipient
from ...units.register.names import unit_name
from ...units.register.taken_over import unit_of_today
from ...units.sites.belonging import unit_code_of
from ...units.sites.belonging import units_worked_for_at
from ...units.sites.finding import desk_of
from ..act_kinds import PIECE_WRITTEN
from ..tasks import reasons as task_reasons
from ..tasks.offices import acts_for
from ..tasks.offices import sits_at
from ..tasks.saying import clean
from ..tasks.saying import is_secret
from .register import LINE_WRONG
from .register import MOST_LINE
from .register import OwnPaymentChanged
from .register import PaymentChanged
from .register import record
from .store import Collaborator
from .store import collaborator_store
from .store import HandedIn
from .store import SupplyRules
from bacgiang.policy import _
from collections.abc import Collection
from collections.abc import Iterator
from dataclasses import replace
from html import escape
from plone import api
from plone.app.textfield.value import RichTextValue
from plone.dexterity.content import DexterityContent
from plone.uuid.interfaces import IUUID
from typing import Any
from uuid import uuid4
from zope.i18nmessageid import Message
from zope.interface import implementer


NEWS, KIND = "News Item", "handed-in"
TAKEN, DECLINED = "taken", "declined"
MOST_WORDS, MOST_WAITING = 20_000, 20
DAYS = 5
"""Working days in which a board reads it."""
STATE = _("piece_state_waiting", default="Handed in by a collaborator")
SUBJECT = _("letter_collaborator_subject", default="Your contributions and royalties")
CHANGED_SUBJECT = _(
    "letter_payment_subject", default="How a collaborator is paid was changed"
)
CHANGED = _(
    "letter_payment_changed",
    default="Somebody of the board changed the bank account, the sign-in address or "
    "the names of the collaborator. Account and address count once a second person of "
    "the board types the same. Object to the board if it is not right.",
)
CHANGED_BY_THEM = _(
    "letter_payment_changed_by_them",
    default="The bank account of the collaborator was changed by whoever signed in as "
    "the collaborator, and counts from now on. If it was not the collaborator, tell "
    "the board at once, and choose another password; the board asks the collaborator "
    "by another way before it pays.",
)
ANSWERS = {
    TAKEN: _("letter_piece_taken", default="The board has taken what you handed in."),
    DECLINED: _(
        "letter_piece_declined", default="The board declined what you handed in."
    ),
}
WORDS_WRONG = Refusal(
    "words_wrong",
    _("collaborator_refusal_words", default="Write the text, up to 20,000 letters."),
    "words",
)
TOO_MANY = Refusal(
    "too_many",
    _(
        "collaborator_refusal_many",
        default="20 pieces wait for this board already. Wait until it has read some.",
    ),
)
NO_PLACE = Refusal(
    "no_place",
    _(
        "collaborator_refusal_place",
        default="There is no section of news here to which you can add.",
    ),
    status=409,
)


def hand_in(person: Collaborator, title: str, words: str) -> HandedIn:
    """By the collaborator themselves. Raises Refused."""
    title, words = clean(title), clean(words)
    before = collaborator_store().of_person(person.identifier)
    waiting = sum(one.is_waiting for one in before)
    wrong = those_that_hold(
        {
            task_reasons.TITLE_MISSING: not 0 < len(title) <= task_reasons.MOST_TITLE,
            WORDS_WRONG: not 0 < len(words) <= MOST_WORDS,
            task_reasons.SECRET: is_secret(title, words),
            TOO_MANY: waiting >= MOST_WAITING,
            task_reasons.NOT_YOURS_TO_DO: person.until is not None,
        }
    )
    Refused.raise_for(*wrong, why_not_sent_to(person.unit))
    made = HandedIn(
        identifier=uuid4().hex,
        unit=person.unit,
        collaborator=person.identifier,
        title=title,
        words=words,
        at=now_utc(),
        author=current_actor(),
    )
    return _kept(made, "hand_in")


def piece_at(place: DexterityContent, identifier: str) -> HandedIn:
    """For the board to which it was handed in. Where what it became was
    closed it is there for nobody else any more. Raises Refused.
    """
    found, units = collaborator_store().piece(identifier), units_worked_for_at(place)
    if found is None or found.unit not in units or not sits_at(units[0]):
        raise Refused(task_reasons.UNKNOWN)
    if is_untold(found.uid):
        raise Refused(task_reasons.UNKNOWN)
    return found


def take(place: DexterityContent, piece: HandedIn) -> Any:
    """The draft made of it, among the news of the site: signed by who wrote it, and not
    theirs to approve. Raises Refused.
    """
    person = collaborator_store().get(piece.collaborator)
    places = places_for(NEWS, place)
    Refused.raise_for(*_against(piece), None if places else NO_PLACE)
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
    author = piece.author or (person.own_account if person is not None else "")
    if author:
        record_act(PIECE_WRITTEN, item, actor=author)
    _decide(replace(piece, state=TAKEN, uid=IUUID(item)), "take_piece")
    return item


def decline(piece: HandedIn, words: str) -> HandedIn:
    """With words for who wrote it. Raises Refused."""
    said = clean(words)
    wrong = None if 0 < len(said) <= MOST_WORDS else WORDS_WRONG
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
            WORDS_WRONG: not 0 < len(said) <= MOST_WORDS,
            LINE_WRONG.at("number"): len(line) > MOST_LINE,
            task_reasons.DAY_WRONG: bool(day) and day_in(day) is None,
            task_reasons.SECRET: is_secret(said, line),
        }
    )
    Refused.raise_for(*wrong)
    rules = SupplyRules(now_utc(), current_actor(), said, line, day_in(day))
    collaborator_store().add_rules(unit, rules)
    record("say_rules", unit)
    return rules


def write(person: Collaborator, title: str, text: Message, reason: str = "") -> None:
    """A letter; nothing to who has no account, and no amount stands in one."""
    found = recipient(person.own_account) if person.own_account else None
    if found is not None:
        root = f"{api.portal.get().absolute_url()}/{language_of(found.user_id)}"
        letter = Letter(SUBJECT, text, f"{root}/@@my-royalties", reason)
        send_about([found], title, letter)


def tell_of_change(event: PaymentChanged) -> None:
    """The person, and who else of the board can type the same, or put it right."""
    _tell(event.person, CHANGED)


def tell_of_own_change(event: OwnPaymentChanged) -> None:
    """The person, who may be another one than who was signed in, and the board."""
    _tell(event.person, CHANGED_BY_THEM)


def _tell(person: Collaborator, words: Message) -> None:
    write(person, person.name, words)
    unit = unit_of_today(person.unit)
    url = f"{desk_of(unit).absolute_url()}/@@collaborator?who={person.identifier}"
    others = at_level(unit, Level.REVIEW, frozenset({current_actor()}))
    send_about(others, person.name, Letter(CHANGED_SUBJECT, words, url))


def _against(piece: HandedIn) -> list[Refusal]:
    if not acts_for(unit_of_today(piece.unit), Level.UPDATE):
        return [task_reasons.NOT_YOURS_TO_DO]
    return [] if piece.is_waiting else [task_reasons.NOT_NOW]


def _decide(piece: HandedIn, act: str) -> HandedIn:
    decided = _kept(replace(piece, by=current_actor()), act)
    person = collaborator_store().get(piece.collaborator)
    if person is not None:
        write(person, piece.title, ANSWERS[piece.state], piece.answer)
    return decided


def _kept(piece: HandedIn, act: str) -> HandedIn:
    collaborator_store().put_piece(piece)
    record(act, piece.unit, piece.identifier)
    return piece


@implementer(ITaskSource)
class HandedInPieces:
    """What waits for the board (“Việc của tôi”, reminders), the oldest first."""

    title = _("matter_handed_in", default="Pieces of collaborators")
    order = 66
    remind_days = 2

    def open_tasks(self, units: Collection[str] | None) -> Iterator[Task]:
        for one in collaborator_store().waiting(units):
            due = end_of_day(calendar().after(day_of(one.at), DAYS))
            yield Task(
                identifier=one.identifier,
                kind=KIND,
                subject=one.identifier,
                unit=one.unit,
                since=one.at,
                due=in_utc(due),
            )

    def line(self, task: Task, user_id: str) -> TaskLine | None:
        found = collaborator_store().piece(task.identifier)
        if found is None:
            return None
        desk = desk_of(unit_of_today(found.unit))
        page = f"{desk.absolute_url()}/@@handed-in"
        url = f"{page}?piece={found.identifier}"
        return TaskLine(found.title, url, state=found.state, state_title=STATE)


PIECES = HandedInPieces()
LEFT_OPEN = LeftOpen(
    KIND, PIECES.title, lambda units: len(list(collaborator_store().waiting(units)))
)
