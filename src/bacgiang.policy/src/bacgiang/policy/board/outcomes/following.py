"""What follows from acts on tasks outside this room (6.2d, 14.3, 15.4)."""

from ...base.outages import ITellsOfOutages
from ...units.life_cycle.life_cycle import open_unit
from ...units.register.directory import directory
from ...units.register.lookup import require_unit
from ..kinds.sites import SITE_REQUEST
from ..kinds.technique import MAINTENANCE
from ..tasks.events import OfficeTaskActed
from ..tasks.offices import STANDING
from ..tasks.record import OfficeTask
from ..tasks.saying import moment_in
from plone import api
from zope.component import getUtility


def unit_of(task: OfficeTask) -> str:
    """Code of the unit whose site is asked for; "" where none is named."""
    asker = "" if task.asker == STANDING else task.asker
    return task.fact("body") or asker


def open_site_asked_for(event: OfficeTaskActed) -> None:
    """Opening makes the unit's site; one that has one has asked for another address,
    which the administrators give. Raises Refused.
    """
    if event.task.kind == SITE_REQUEST.code and event.entry.act == "open":
        entry = directory().get(unit_of(event.task))
        if entry is not None and entry.public_site("vi") is None:
            # The Chairman decided, and the standing office carries it out.
            with api.env.adopt_roles(["Manager"]):
                open_unit(require_unit(entry.code))


def tell_of_outage(event: OfficeTaskActed) -> None:
    """From the announcement until it is done, or dropped. Raises Refused."""
    task, act = event.task, event.entry.act
    if task.kind != MAINTENANCE.code:
        return
    starts, ends = moment_in(task.fact("starts")), moment_in(task.fact("ends"))
    outages = getUtility(ITellsOfOutages)
    if act == "announce" and starts and ends:
        outages.announce(task.identifier, starts, ends, task.title)
    elif act in ("done", "drop"):
        outages.end(task.identifier)
