"""Enter somebody in a board's register, change or end it; their own data of payment."""

from ...base.acts.actor import current_actor
from ...base.acts.recording import record_act
from ...base.dates import today
from ...base.erasable.erasable import decrypted
from ...base.erasable.erasable import encrypted
from ...base.erasable.erasable import erase
from ...base.one_line import one_line
from ...base.refusal import Refusal
from ...base.refusal import Refused
from ...text.folding import fold_case
from ...units.levels import Level
from ...units.people.accounts import signs_in_with
from ...units.people.of_boards import IPaid
from ...units.register.taken_over import unit_of_today
from ...units.register.taken_over import units_worked_for
from ...units.sites.belonging import unit_code_of
from ..act_kinds import COLLABORATOR
from ..tasks import reasons as task_reasons
from ..tasks.offices import acts_for
from ..tasks.offices import sits_at
from .store import Collaborator
from .store import collaborator_store
from bacgiang.policy import _
from collections.abc import Iterator
from collections.abc import Mapping
from dataclasses import dataclass
from dataclasses import field
from dataclasses import replace
from datetime import date
import json
from plone import api
from plone.dexterity.content import DexterityContent
from uuid import uuid4
from zope.event import notify
from zope.interface import provider


PRIVATE = {
    "phone": _("collaborator_phone", default="Telephone"),
    "address": _("collaborator_address", default="Address"),
    "bank": _("collaborator_bank", default="Bank and branch"),
    "bank_account": _("collaborator_bank_account", default="Number of the account"),
    "tax_code": _("collaborator_tax_code", default="Tax code"),
}
"""How to reach and pay somebody: for the board and the person alone."""
PAID_TO = ("bank", "bank_account")
BY_ONE = _(
    "collaborator_by_one",
    default="Changed by one person: it counts once a second one types the same.",
)
MOST_NAMES, MOST_LINE = 5, 200
NAME_WRONG = Refusal(
    "name_wrong",
    _(
        "collaborator_refusal_name",
        default="Give the name, and pen names below it, one a line: five at most.",
    ),
    "names",
)
NAME_TAKEN = Refusal(
    "name_taken",
    _(
        "collaborator_refusal_taken",
        default="“${name}” stands, or stood, in the register for somebody: whoever "
        "signs with it could not be told apart.",
    ),
    "names",
)
NO_ACCOUNT = Refusal(
    "no_such_account",
    _(
        "collaborator_refusal_account",
        default="No account signs in with this address. Have it opened first, or leave "
        "the field empty.",
    ),
    "email",
)
LINE_WRONG = Refusal(
    "line_wrong",
    _("collaborator_refusal_line", default="One line, up to 200 letters."),
)


@dataclass(frozen=True)
class CollaboratorEnding:
    """Is about to be ended and erased; whoever hears it may raise Refused."""

    person: Collaborator


@dataclass(frozen=True)
class PaymentChanged:
    """One person of the board changed to whom or where somebody's money goes, or under
    which names; as it was before.
    """

    person: Collaborator


@dataclass(frozen=True)
class OwnPaymentChanged:
    """Whoever is signed in as the person said where their money goes; as it was."""

    person: Collaborator


@dataclass(frozen=True)
class SentPerson:
    """`names` one a line; `email`: with which the person signs in; of `private` what is
    empty stays as it was.
    """

    names: str
    email: str = ""
    private: Mapping[str, str] = field(default_factory=dict, repr=False)


def enter(place: DexterityContent, sent: SentPerson) -> Collaborator:
    """Raises Refused."""
    unit = _own_unit(place, Level.REVIEW)
    new = Collaborator(uuid4().hex, unit, ("",), "", today())
    made, actor = _changed(new, sent), current_actor()
    said = sorted(part for part, value in _paid_to(made).items() if value)
    # As when it is changed: one alone says neither where money goes nor who may say so.
    return _kept(replace(made, waits=tuple((one, actor) for one in said)), "enter")


def change(
    place: DexterityContent, identifier: str, sent: SentPerson, seen: str
) -> Collaborator:
    """Raises Refused. What is left out of `email` leaves the account as it is."""
    person = _read(place, Level.REVIEW, identifier, seen)
    changed = _by_two(person, _changed(person, sent), sent)
    return _kept(changed, "change_person")


def end(place: DexterityContent, identifier: str, seen: str) -> Collaborator:
    """How to reach and pay them is erased; names stay with what was paid. Raises
    Refused, also while money waits.
    """
    person = _read(place, Level.HEAD, identifier, seen)
    notify(CollaboratorEnding(person))
    if person.private is not None:
        erase(person.private)
    return _kept(replace(person, until=today(), private=None), "end_person")


def change_own(person: Collaborator, private: Mapping[str, str]) -> Collaborator:
    """By the person: nobody else is asked, and the board is told. Raises Refused."""
    before = _paid_to(person)
    typed = {name for name, value in private.items() if value.strip()}
    left = tuple(one for one in person.waits if one[0] not in typed)
    changed = replace(_with_private(person, private), waits=left)
    if _paid_to(changed) != before:
        notify(OwnPaymentChanged(person))
    return _kept(changed, "change_own_data")


@provider(IPaid)
def is_paid(user_id: str) -> bool:
    """Of those that ended, too: what they were paid is for their eyes. An account that
    one person alone had written down by then never was theirs.
    """
    found = collaborator_store().of_account(user_id)
    return any(one.until is None or one.own_account == user_id for one in found)


def person_at(place: DexterityContent, identifier: str) -> Collaborator:
    """Of the register of the board that whoever acts is on. Raises Refused."""
    found = (one for one in register_at(place) if one.identifier == identifier)
    person = next(found, None)
    if person is None:
        raise Refused(task_reasons.UNKNOWN)
    return person


def register_at(place: DexterityContent) -> list[Collaborator]:
    """Of the board that whoever acts is on; those who go on first, by name. Raises
    Refused.
    """
    unit = unit_code_of(place)
    if not sits_at(unit):
        raise Refused(task_reasons.UNKNOWN)
    found = people_of(unit)
    return sorted(found, key=lambda one: (one.until is not None, fold_case(one.name)))


def people_of(unit: str) -> list[Collaborator]:
    """On the registers of a board, and of those whose work it took over."""
    store = collaborator_store()
    return [one for code in units_worked_for(unit) for one in store.of_unit(code)]


def own_entries() -> list[Collaborator]:
    """Of whoever asks, one a board; of none while one person alone says so."""
    asks = api.user.get_current().getId() or ""
    found = collaborator_store().of_account(asks)
    return [one for one in found if one.own_account == asks]


def own_entry(unit: str) -> Collaborator:
    """That on a board's register, which goes on. Raises Refused."""
    for one in own_entries():
        if one.unit == unit and one.until is None:
            return one
    raise Refused(task_reasons.UNKNOWN)


def private_of(person: Collaborator) -> dict[str, str]:
    """For the board and the person alone."""
    kept = person.private
    text = None if kept is None else decrypted(kept, person.identifier)
    return {} if text is None else dict(json.loads(text))


def by_name(unit: str, day: date) -> dict[str, str]:
    """Identifier by each name of those on a board's register on a day, and by each
    account. A name that is free again was of that day's work whose it was before.
    """
    found: dict[str, str] = {}
    for one in sorted(people_of(unit), key=lambda one: one.since, reverse=True):
        if one.is_on(day):
            found.update({fold_case(name): one.identifier for name in one.names})
            own = one.own_account
            found |= {account_key(own): one.identifier} if own else {}
    return found


def account_key(user_id: str) -> str:
    """Stands among names for an account: no name has a line break."""
    return f"{user_id}\n"


def _own_unit(place: DexterityContent, level: Level) -> str:
    unit = unit_code_of(place)
    if not acts_for(unit, level):
        raise Refused(task_reasons.NOT_YOURS_TO_DO)
    return unit


def _read(
    place: DexterityContent, level: Level, identifier: str, seen: str
) -> Collaborator:
    """Who goes on, and is still as whoever acts has read it. Raises Refused."""
    _own_unit(place, level)
    person = person_at(place, identifier)
    if seen != person.seen or person.until is not None:
        raise Refused(task_reasons.CHANGED)
    return person


def _changed(person: Collaborator, sent: SentPerson) -> Collaborator:
    lines = (one_line(one, MOST_LINE) for one in sent.names.splitlines())
    names = tuple(dict.fromkeys(one for one in lines if one != ""))
    email = sent.email.strip().lower()
    accounts = signs_in_with(email) if email else frozenset()
    lacking = None if accounts or not email else NO_ACCOUNT
    known = tuple(one for one in names if one is not None)
    is_sound = 0 < len(known) == len(names) <= MOST_NAMES
    wrong = _taken(person, known) if is_sound else (NAME_WRONG,)
    Refused.raise_for(*wrong, lacking)
    account = next(iter(accounts), person.account)
    former = dict.fromkeys((*person.former, *filter(None, person.names)))
    left = tuple(one for one in former if one not in known)
    changed = replace(person, names=known, account=account, former=left)
    return _with_private(changed, sent.private)


def _by_two(
    before: Collaborator, after: Collaborator, sent: SentPerson
) -> Collaborator:
    """Where money goes was agreed to by several: one alone does not change it, nor
    takes the account from whom it is agreed to be.
    """
    actor, waits = current_actor(), dict(before.waits)
    old, new = (_paid_to(one) for one in (before, after))
    typed = {one: one_line(sent.private.get(one, ""), MOST_LINE) for one in PAID_TO}
    typed["email"] = sent.email.strip()
    moved = {part for part in new if old[part] != new[part]}
    if moved or after.former != before.former:
        notify(PaymentChanged(before))
    waits |= dict.fromkeys(moved, actor)
    own = before.own_account
    if own and after.account == own:
        # What was agreed to needs nobody again.
        waits.pop("email", None)
    # What is typed and changed nothing is the same.
    second = {one for one in {*typed} - moved if typed[one] and waits.get(one) != actor}
    left = sorted((part, by) for part, by in waits.items() if part not in second)
    agreed = own if "email" in dict(left) else ""
    return replace(after, waits=tuple(left), agreed=agreed)


def _paid_to(person: Collaborator) -> dict[str, str]:
    kept = private_of(person)
    return {**{one: kept.get(one, "") for one in PAID_TO}, "email": person.account}


def _taken(person: Collaborator, names: tuple[str, ...]) -> Iterator[Refusal]:
    unit = unit_of_today(person.unit)
    taken = by_name(unit, today())
    for other in people_of(unit):
        # Work that was signed with it would be another's.
        for name in other.former if other.is_on(today()) else ():
            taken.setdefault(fold_case(name), other.identifier)
    for one in names:
        if taken.get(fold_case(one), person.identifier) != person.identifier:
            yield NAME_TAKEN.at(name=one)


def _with_private(person: Collaborator, sent: Mapping[str, str]) -> Collaborator:
    said = {name: one_line(sent.get(name, ""), MOST_LINE) for name in PRIVATE}
    wrong = (LINE_WRONG.at(name) for name, value in said.items() if value is None)
    Refused.raise_for(*wrong)
    values = {**private_of(person), **{k: v for k, v in said.items() if v}}
    if not values:
        return person
    if person.private is not None:
        erase(person.private)
    text = json.dumps(values, ensure_ascii=False)
    return replace(person, private=encrypted(text, person.identifier))


def _kept(person: Collaborator, act: str) -> Collaborator:
    kept = replace(person, changes=person.changes + 1)
    collaborator_store().put(kept)
    record(act, unit_of_today(kept.unit), kept.identifier)
    return kept


def record(act: str, unit: str, uid: str = "") -> None:
    """What was done with collaborators of a board."""
    record_act(COLLABORATOR, unit=unit, uid=uid, details={"office_act": act})
