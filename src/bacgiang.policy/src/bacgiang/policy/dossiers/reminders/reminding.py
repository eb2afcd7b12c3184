"""Once a day: what is due soon, for boards; what is to be fetched, for applicants."""

from ...base.dates import day_of
from ...base.dates import now_utc
from ...base.dates import today
from ...base.letter_rates import letter_rates
from ...base.scheduler.daily import DailyJob
from ...base.tasks.working_days import calendar
from ...citizen.contacts.looking_up import notice_address
from ...citizen.letters.outbox import outbox
from ...citizen.letters.outbox import Waiting
from ...editorial.queues.letter import Letter
from ...editorial.queues.letters import send_letters
from ...editorial.queues.recipients import at_level
from ...units.levels import Level
from ...units.register.directory import directory
from ...units.register.taken_over import unit_of_today
from ...units.register.taken_over import units_worked_for
from ...units.sites.finding import desk_of
from ..cases.row import DossierRow
from ..cases.store import dossier_store
from ..content.content import KIND
from ..content.course import Phase
from ..letters import FETCH
from bacgiang.policy import _
from collections.abc import Iterator
from datetime import date
from datetime import datetime
from datetime import timedelta
from plone.dexterity.content import DexterityContent
from zope.i18nmessageid import Message


SOON = 2
"""Working days ahead: an apology is due a day before the deadline (61/2018, 19)."""
LIES_FOR, LIES_AT_MOST = timedelta(days=3), timedelta(days=30)
SUBJECT = _("letter_dossiers_due_subject", default="Dossiers due soon or overdue")
TEXT = _(
    "letter_dossiers_due",
    default="${soon} dossiers of your unit are due by ${day}, ${late} are overdue. "
    "Where a result comes late, apologise and name a new day before the deadline.",
)


def remind(site: DexterityContent) -> None:
    now, day = today(), calendar().after(today(), SOON)
    for unit in directory():
        # What a unit had that ended is the work of the one that took over.
        if unit_of_today(unit.code) == unit.code:
            late, soon = _due(site, unit.code, now), _due(site, unit.code, day, True)
            if soon:
                _write_to_board(unit.code, late, soon - late, day)
        for row in _to_be_fetched(site, unit.code):
            address = notice_address(row.code)
            letter = Waiting(row.code, KIND, "", FETCH)
            is_new = bool(address) and not outbox().was_sent(letter)
            if is_new and letter_rates.allow_step(address):
                outbox().add(letter, now_utc())


REMIND = DailyJob(remind)


def _due(
    site: DexterityContent, unit: str, day: date, is_included: bool = False
) -> int:
    store = dossier_store(site)
    phases = (Phase.RECEIVED, Phase.STARTED, Phase.WAITING)
    return sum(
        store.due_before(code, one, day, is_included=is_included)
        for code in units_worked_for(unit)
        for one in phases
    )


def _write_to_board(unit: str, late: int, soon: int, day: date) -> None:
    desk = desk_of(unit)
    facts = {"soon": str(soon), "late": str(late), "day": f"{day:%d/%m/%Y}"}
    letter = Letter(
        subject=SUBJECT,
        text=Message(TEXT, mapping=facts),
        url=f"{desk.absolute_url()}/@@dossiers?phase={Phase.STARTED.value}",
    )
    send_letters(at_level(unit, Level.UPDATE, frozenset()), desk, letter)


def _to_be_fetched(site: DexterityContent, unit: str) -> Iterator[DossierRow]:
    """Closed some days ago, not long ago."""
    store, now = dossier_store(site), today()
    for key in store.keys(unit, Phase.DONE, is_open=False):
        age = now - day_of(datetime.fromisoformat(key[2]))
        if age > LIES_AT_MOST:
            break
        row: DossierRow = store.get(key[-1])
        if row.waits and age >= LIES_FOR:
            yield row
