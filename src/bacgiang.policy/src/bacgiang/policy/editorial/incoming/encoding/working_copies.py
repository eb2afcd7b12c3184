"""A working copy has its item's texts, so the decisions on them hold for both."""

from ....base.policy_sites import on_policy_sites
from .store import ignored_encoding_findings
from plone.app.iterate.interfaces import ICheckinEvent
from plone.app.iterate.interfaces import ICheckoutEvent
from plone.uuid.interfaces import IUUID


@on_policy_sites
def carry_to_copy(event: ICheckoutEvent) -> None:
    store = ignored_encoding_findings()
    store.carry_over(IUUID(event.object), IUUID(event.working_copy))


@on_policy_sites
def carry_back(event: ICheckinEvent) -> None:
    ignored_encoding_findings().carry_over(IUUID(event.object), IUUID(event.baseline))
