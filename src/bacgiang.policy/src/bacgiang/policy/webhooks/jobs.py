"""The job that has subscribers called, and the one that forgets old calls."""

from ..base.scheduler.interfaces import IScheduledJob
from ..base.scheduler.intervals import is_new_day
from .calling import caller
from .calling import Parcel
from .calling import Sent
from .letters import tell_suspended
from .round import parcel_of
from .store import subscriptions
from .subscribing import may_still
from .subscription import Subscription
from .subscription import Why
from .tried import Place
from collections.abc import Iterator
from datetime import datetime
from plone import api
from Products.CMFPlone.Portal import PloneSite
import transaction
from zope.interface import implementer


DAYS = "bacgiang.webhook_log_days"


@implementer(IScheduledJob)
class CallSubscribers:
    """Enters what came of the calls before, and has the next ones made once it is
    committed: in a cluster one instance alone takes a subscription.
    """

    def due(self, site: PloneSite, last_run: datetime | None, now: datetime) -> bool:
        return bool(_answered(site)) or any(True for _one in _to_call(site, now))

    def run(self, site: PloneSite, now: datetime) -> None:
        entered = _answered(site)
        for sent in entered:
            _enter(site, sent, now)
        parcels: list[Parcel] = []
        for subscription, parcel in _to_call(site, now):
            if not parcel.calls:
                subscription.reach(Place(*one) for one in parcel.end)
            elif not may_still(subscription):
                _suspend(subscription, Why.NOT_YOURS)
            elif len(parcels) < caller.free:
                subscription.take(now, (one.place for one in parcel.calls))
                parcels.append(parcel)
        transaction.get().addAfterCommitHook(_hand_on, args=(entered, parcels))


@implementer(IScheduledJob)
class ForgetCalls:
    """Daily."""

    def due(self, site: PloneSite, last_run: datetime | None, now: datetime) -> bool:
        return is_new_day(last_run, now)

    def run(self, site: PloneSite, now: datetime) -> None:
        days = api.portal.get_registry_record(DAYS, default=14)
        for one in subscriptions(site).all():
            one.log.forget(days, now)


def _answered(site: PloneSite) -> list[Sent]:
    known = subscriptions(site)
    return [one for one in caller.sent() if known.get(one.identifier) is not None]


def _to_call(site: PloneSite, now: datetime) -> Iterator[tuple[Subscription, Parcel]]:
    for one in subscriptions(site).all():
        if one.is_ready(now):
            parcel = parcel_of(one, now)
            if parcel.secrets and (parcel.calls or parcel.is_far):
                yield one, parcel


def _enter(site: PloneSite, sent: Sent, now: datetime) -> None:
    subscription = subscriptions(site).get(sent.identifier)
    if subscription is None:
        return
    if subscription.note(sent.tried, dict(sent.end), sent.turn, now):
        tell_suspended(subscription)


def _suspend(subscription: Subscription, why: Why) -> None:
    subscription.suspend(why)
    tell_suspended(subscription)


def _hand_on(is_committed: bool, entered: list[Sent], parcels: list[Parcel]) -> None:
    if is_committed:
        for sent in entered:
            caller.entered(sent)
        for parcel in parcels:
            caller.take(parcel)
