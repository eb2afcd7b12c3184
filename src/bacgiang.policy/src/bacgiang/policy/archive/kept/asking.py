"""Ask for a package, find those that there are, and record that one was handed over."""

from ...base.acts.actor import current_actor
from ...base.acts.recording import record_act
from ...base.dates import day_in
from ...base.dates import day_of
from ...base.dates import now_utc
from ...base.dates import today
from ...base.refusal import Refusal
from ...base.refusal import Refused
from ...editorial.acts.query import days_asked
from ...editorial.acts.scope import unit_read_at
from ...units.register.lookup import get_unit
from ..act_kinds import ARCHIVE_ASK
from ..act_kinds import ARCHIVE_FETCH
from ..act_kinds import ARCHIVE_HAND_OVER
from ..package.scope import Scope
from .package import HandOver
from .package import Package
from .package import package_store
from bacgiang.policy import _
from collections.abc import Mapping
from plone.dexterity.content import DexterityContent
from zope.publisher.interfaces import NotFound


LONGEST = 300
MOST_WAITING = 3

UNKNOWN_UNIT = Refusal(
    "unknown_unit",
    _("archive_refusal_unit", default="Choose the unit whose package is to be made."),
    "unit",
)
DAYS_TO_COME = Refusal(
    "days_to_come",
    _(
        "archive_refusal_days",
        default="These days are not over. Choose a last day that is past.",
    ),
    "end",
)
ENOUGH_WAITING = Refusal(
    "enough_waiting",
    _(
        "archive_refusal_waiting",
        default="Packages of this unit are being made. Wait until they are ready.",
    ),
)
BODY_MISSING = Refusal(
    "body_missing",
    _("archive_refusal_body", default="Say which archive received the package."),
    "body",
)
RECEIPT_MISSING = Refusal(
    "receipt_missing",
    _(
        "archive_refusal_receipt",
        default="Give the number of the paper with which the archive confirmed it.",
    ),
    "receipt",
)
WRONG_DAY = Refusal(
    "wrong_day",
    _(
        "archive_refusal_day",
        default="Give the day of the hand-over, not before the package was made and "
        "not to come.",
    ),
    "day",
)
NOT_MADE = Refusal(
    "not_made",
    _(
        "archive_refusal_not_made",
        default="This package has not been made: nothing can be handed over.",
    ),
)


def packages_at(context: DexterityContent) -> list[Package]:
    """Those of the unit whose record is read there, of all units at the portal."""
    return package_store().of_unit(unit_read_at(context))


def find_package(context: DexterityContent, identifier: str) -> Package:
    """One of those that are listed there. Raises NotFound."""
    package = package_store().get(identifier)
    if package is None or unit_read_at(context) not in (None, package.unit):
        raise NotFound(context, identifier)
    return package


def ask_for_package(context: DexterityContent, sent: Mapping[str, str]) -> Package:
    """Have a package made by a job. Raises Refused.

    `sent`: `start`, `end` (days), and at the portal `unit` (code).
    """
    unit = unit_read_at(context) or sent.get("unit") or ""
    if get_unit(unit) is None:
        raise Refused(UNKNOWN_UNIT)
    first, last = days_asked({name: sent.get(name) or "" for name in ("start", "end")})
    if last >= today():
        raise Refused(DAYS_TO_COME)
    store, scope = package_store(), Scope(unit, first, last)
    if sum(one.is_waiting for one in store.of_unit(unit)) >= MOST_WAITING:
        raise Refused(ENOUGH_WAITING)
    package = Package(scope, current_actor(), now_utc())
    store.add(package)
    record_act(ARCHIVE_ASK, unit=unit, details={"days": package.scope.days})
    return package


def record_fetch(package: Package) -> None:
    """Record who takes a package away: it holds drafts that nobody published."""
    details = {"package": package.digest, "days": package.scope.days}
    record_act(ARCHIVE_FETCH, unit=package.unit, details=details)


def hand_over(package: Package, sent: Mapping[str, str]) -> None:
    """Record that a package was handed over (14.4). Raises Refused.

    `sent`: `body`, `day`, `receipt`. What was recorded once stays; another hand-over
    is recorded beside it.
    """
    if package.made_at is None:
        raise Refused(NOT_MADE)
    body, receipt = (str(sent.get(name) or "").strip() for name in ("body", "receipt"))
    day = day_in(sent.get("day"))
    is_right_day = day is not None and day_of(package.made_at) <= day <= today()
    wrong = {
        BODY_MISSING: not 0 < len(body) <= LONGEST,
        RECEIPT_MISSING: not 0 < len(receipt) <= LONGEST,
        WRONG_DAY: not is_right_day,
    }
    Refused.raise_for(*(reason for reason, holds in wrong.items() if holds))
    assert day is not None
    said = HandOver(now_utc(), body, day.isoformat(), receipt, current_actor())
    package.handed_over = (*package.handed_over, said)
    paper = {"archive": body, "hand_over_receipt": receipt}
    details = {**paper, "package": package.digest, "handed_over": day.isoformat()}
    record_act(
        ARCHIVE_HAND_OVER,
        unit=package.unit,
        details={**details, "days": package.scope.days},
    )
