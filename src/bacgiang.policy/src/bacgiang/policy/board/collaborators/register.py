"""Enter somebody in a board's register, change or end it; their own data of payment."""

from ...base.acts.recording import record_act
from ...base.dates import today
from ...base.erasable.erasable import decrypted
from ...base.erasable.erasable import encrypted
from ...base.erasable.erasable import erase
from ...base.refusal import Refusal
from ...base.refusal import Refused
from ...text.folding import fold_case
from ...units.levels import Level
from ...units.people.accounts import signs_in_with
from ...units.sites.belonging import unit_code_of
from ..act_kinds import COLLABORATOR
from ..tasks import reasons as task_reasons
from ..tasks.offices import acts_for
from ..tasks.offices import sits_at
from ..tasks.saying import clean
from . import reasons
from .events import CollaboratorEnding
from .record import Collaborator
from .store import collaborator_store
from bacgiang.policy import _
from collections.abc import Iterator
from collections.abc import Mapping
from dataclasses import dataclass
from dataclasses import field
from dataclasses import replace
from datetime import date
import json
from plone.dexterity.content import DexterityContent
from uuid import uuid4
from zope.event import notify


PRIVATE = {
    "phone": _("collaborator_phone", default="Telephone"),
    "address": _("collaborator_address", default="Address"),
    "bank": _("collaborator_bank", default="Bank and branch"),
    "bank_account": _("collaborator_bank_account", default="Number of the account"),
    "tax_code": _("collaborator_tax_code", default="Tax code"),
}
"""How to reach and pay somebody: for the board and the person alone."""


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
    return _kept(_changed(new, sent), "enter")


def change(
    place: DexterityContent, identifier: str, sent: SentPerson, seen: str
) -> Collaborator:
    """Raises Refused. What is left out of `email` leaves the account as it is."""
    _own_unit(place, Level.REVIEW)
    person = person_at(place, identifier)
    if seen != str(person.changes) or person.until is not None:
        raise Refused(task_reasons.CHANGED)
    return _kept(_changed(person, sent), "change_person")


def end(place: DexterityContent, identifier: str, seen: str) -> Collaborator:
    """How to reach and pay them is erased; names stay with what was paid. Raises
    Refused, also while money waits.
    """
    _own_unit(place, Level.HEAD)
    person = person_at(place, identifier)
    if seen != str(person.changes) or person.until is not None:
        raise Refused(task_reasons.CHANGED)
    notify(CollaboratorEnding(person))
    if person.private is not None:
        erase(person.private)
    ended = replace(person, until=today(), private=None, changes=person.changes + 1)
    return _kept(ended, "end_person")


def change_own(person: Collaborator, private: Mapping[str, str]) -> Collaborator:
    """By the person: nobody else is asked. Raises Refused."""
    return _kept(_with_private(person, private), "change_own_data")


def person_at(place: DexterityContent, identifier: str) -> Collaborator:
    """Of the register of the board that whoever acts is on. Raises Refused."""
    found = collaborator_store().get(identifier) if identifier else None
    unit = unit_code_of(place)
    if found is None or found.unit != unit or not sits_at(unit):
        raise Refused(task_reasons.UNKNOWN)
    return found


def register_at(place: DexterityContent) -> list[Collaborator]:
    """Of the board that whoever acts is on; those who go on first, by name."""
    unit = unit_code_of(place)
    if not sits_at(unit):
        raise Refused(task_reasons.UNKNOWN)
    found = collaborator_store().of_unit(unit)
    return sorted(found, key=lambda one: (one.until is not None, fold_case(one.name)))


def private_of(person: Collaborator) -> dict[str, str]:
    """For the board and the person alone."""
    if person.private is None:
        return {}
    text = decrypted(person.private, person.identifier)
    return {} if text is None else dict(json.loads(text))


def by_name(unit: str, day: date) -> dict[str, str]:
    """Identifier by each name of those on a board's register on a day, and by each
    account.
    """
    found = {}
    for one in collaborator_store().of_unit(unit):
        if not one.is_on(day):
            continue
        found.update({fold_case(name): one.identifier for name in one.names})
        if one.account:
            found[account_key(one.account)] = one.identifier
    return found


def account_key(user_id: str) -> str:
    """Stands among names for an account: no name has a line break."""
    return f"{user_id}\n"


def _own_unit(place: DexterityContent, level: Level) -> str:
    unit = unit_code_of(place)
    if not acts_for(unit, level):
        raise Refused(task_reasons.NOT_YOURS_TO_DO)
    return unit


def _changed(person: Collaborator, sent: SentPerson) -> Collaborator:
    names = tuple(dict.fromkeys(filter(None, map(clean, sent.names.splitlines()))))
    email = sent.email.strip().lower()
    accounts = signs_in_with(email) if email else frozenset()
    wrong = [*_name_refusals(person, names)]
    if email and not accounts:
        wrong.append(reasons.NO_ACCOUNT)
    Refused.raise_for(*wrong)
    account = next(iter(accounts), person.account)
    return _with_private(replace(person, names=names, account=account), sent.private)


def _name_refusals(person: Collaborator, names: tuple[str, ...]) -> Iterator[Refusal]:
    sound = all(len(one) <= reasons.MOST_LINE and one.isprintable() for one in names)
    if not 0 < len(names) <= reasons.MOST_NAMES or not sound:
        yield reasons.NAME_WRONG
        return
    taken = by_name(person.unit, today())
    for one in names:
        if taken.get(fold_case(one), person.identifier) != person.identifier:
            yield reasons.NAME_TAKEN.at(name=one)


def _with_private(person: Collaborator, sent: Mapping[str, str]) -> Collaborator:
    said = {name: clean(sent.get(name, "")) for name in PRIVATE}
    wrong = (
        reasons.LINE_WRONG.at(name)
        for name, value in said.items()
        if len(value) > reasons.MOST_LINE or not value.isprintable()
    )
    Refused.raise_for(*wrong)
    values = {**private_of(person), **{k: v for k, v in said.items() if v}}
    if not values:
        return replace(person, changes=person.changes + 1)
    if person.private is not None:
        erase(person.private)
    text = json.dumps(values, ensure_ascii=False)
    kept = encrypted(text, person.identifier)
    return replace(person, private=kept, changes=person.changes + 1)


def _kept(person: Collaborator, act: str) -> Collaborator:
    collaborator_store().put(person)
    details = {"office_act": act}
    uid = person.identifier
    record_act(COLLABORATOR, unit=person.unit, uid=uid, details=details)
    return person
