"""Pay what was approved, note what was told of, carry over what nobody fetched.

Three notices without an answer, and the money is of the next year's fund (decree
18/2014, article 4.10). Nothing else closes a statement.
"""

from ...base.acts.actor import current_actor
from ...base.acts.recording import record_act
from ...base.dates import day_in
from ...base.dates import day_of
from ...base.dates import today
from ...base.refusal import Refusal
from ...base.refusal import Refused
from ...text.folding import fold_case
from ...units.people.accounts import name_of
from ...units.register.taken_over import unit_of_today
from ...units.register.taken_over import units_worked_for
from ..act_kinds import ROYALTY_PAY
from ..collaborators.register import CollaboratorEnding
from ..collaborators.store import Collaborator
from ..collaborators.store import collaborator_store
from ..collaborators.tray import write
from ..tasks import reasons as task_reasons
from ..tasks.acting import move
from ..tasks.record import OfficeTask
from ..tasks.saying import clean
from . import reasons
from .kind import APPROVED
from .kind import PAID
from .kind import require_written
from .store import royalty_store
from .store import Settlement
from .store import Statement
from bacgiang.policy import _
from collections.abc import Callable
from collections.abc import Collection
from collections.abc import Iterator
from dataclasses import dataclass
from dataclasses import replace
from datetime import date


NOTICES = 3
WAITS = _(
    "letter_royalties_wait",
    default="Royalties or fees wait for you at the board. What nobody fetches after "
    "three notices goes to the next year's fund.",
)
VOUCHER = _("royalty_field_voucher", default="Number of the voucher")
Rule = Callable[[Settlement, date, str], Settlement]


@dataclass(frozen=True)
class SentPayment:
    """`act`: pay, notice or carry; `day` as it was sent; `voucher`: of a payment."""

    act: str
    payees: tuple[str, ...]
    day: str = ""
    voucher: str = ""


def settle(
    task: OfficeTask, statement: Statement, sent: SentPayment, seen: str
) -> Statement:
    """The statement as it is after; with nobody's money waiting it is paid. Raises
    Refused.
    """
    rule = RULES.get(sent.act)
    if rule is None:
        raise Refused(task_reasons.NOT_NOW)
    require_written(task, APPROVED, seen)
    day = day_in(sent.day) if sent.day else today()
    if day is None or day > today():
        raise Refused(task_reasons.DAY_WRONG)
    if sent.act == "pay":
        Refused.raise_for(*_against_paying(sent))
    approved, is_notice = task.last("confirm"), sent.act == "notice"
    if approved is not None and day < day_of(approved.at):
        raise Refused(reasons.NOTICE_AGAIN if is_notice else task_reasons.DAY_WRONG)
    changed = with_settled(statement, rule, sent.payees, day, clean(sent.voucher))
    royalty_store().put(changed)
    # Who has an account has the notice by letter, too.
    for person in map(collaborator_store().get, sent.payees if is_notice else ()):
        if person is not None:
            write(person, task.title, WAITS)
    sums = changed.payees()
    details = {
        "office_act": sent.act,
        "count": len(sent.payees),
        "amount": sum(sums[one] for one in sent.payees),
    }
    record_act(ROYALTY_PAY, unit=task.owner, uid=task.identifier, details=details)
    if changed.is_settled:
        move(task, "all_paid", PAID)
    return changed


def _against_paying(sent: SentPayment) -> Iterator[Refusal]:
    """Money is handed out by somebody else, with a voucher."""
    if not clean(sent.voucher):
        yield task_reasons.PART_MISSING.at("voucher", name=VOUCHER)
    people = filter(None, map(collaborator_store().get, sent.payees))
    if any(map(_is_own, people)):
        yield reasons.OWN_MONEY


def _is_own(person: Collaborator) -> bool:
    """Also while whoever acts alone says that it is another's account, or name."""
    actor = current_actor()
    names = {fold_case(one) for one in (*person.names, *person.former)}
    is_named = fold_case(name_of(actor)) in names
    accounts = (person.account, person.own_account, dict(person.waits).get("email"))
    return is_named or actor in accounts


def refuse_to_end(event: CollaboratorEnding) -> None:
    """How to pay somebody is erased with the end: not while money waits."""
    who, unit = event.person.identifier, unit_of_today(event.person.unit)
    for code in units_worked_for(unit):
        for one in royalty_store().of_unit(code):
            if who in one.payees() and one.settlement(who).is_open:
                raise Refused(reasons.MONEY_WAITS)


def with_settled(
    statement: Statement, rule: Rule, payees: Collection[str], day: date, voucher: str
) -> Statement:
    """The same for each of them, who have money waiting. Raises Refused."""
    sums = statement.payees()
    found = {one: statement.settlement(one) for one in payees if one in sums}
    is_sound = found and len(found) == len(payees)
    if not is_sound or not all(one.is_open for one in found.values()):
        raise Refused(reasons.PAYEES_MISSING)
    done = {one: rule(kept, day, voucher) for one, kept in found.items()}
    before = {one.payee: one for one in statement.settled}
    settled = tuple(one for _payee, one in sorted((before | done).items()))
    return replace(statement, settled=settled, changes=statement.changes + 1)


def pay(kept: Settlement, day: date, voucher: str) -> Settlement:
    return replace(kept, paid=day, voucher=voucher[: reasons.MOST_NUMBER])


def notice(kept: Settlement, day: date, voucher: str) -> Settlement:
    if kept.notices and day <= kept.notices[-1]:
        raise Refused(reasons.NOTICE_AGAIN)
    return replace(kept, notices=(*kept.notices, day))


def carry(kept: Settlement, day: date, voucher: str) -> Settlement:
    if len(kept.notices) < NOTICES or day < kept.notices[-1]:
        raise Refused(reasons.TOO_EARLY)
    return replace(kept, carried=day)


RULES: dict[str, Rule] = {"pay": pay, "notice": notice, "carry": carry}
