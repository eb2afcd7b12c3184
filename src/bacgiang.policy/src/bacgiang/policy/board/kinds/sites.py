"""Component sites that are asked for, on their way along the roadmap (6.2d, 15.4); what
stands on the list of what has to be public and is not (6.2a).
"""

from ...units.life_cycle.life_cycle import open_unit
from ...units.register.directory import directory
from ...units.register.lookup import require_unit
from ..tasks.declared import kinds_in
from ..tasks.kinds import OfficeTasks
from ..tasks.offices import STANDING
from ..tasks.record import OfficeTask
from plone import api


KINDS = kinds_in(__file__)


def unit_of(task: OfficeTask) -> str:
    """Code of the unit whose site is asked for; "" where none is named."""
    asker = "" if task.asker == STANDING else task.asker
    return task.fact("body") or asker


class SiteRequests(OfficeTasks):
    """Opening makes the unit's site; one that has one has asked for another address,
    which the administrators give.
    """

    def acted(self, task: OfficeTask) -> None:
        if task.entries[-1].act == "open":
            entry = directory().get(unit_of(task))
            if entry is not None and entry.public_site("vi") is None:
                # The Chairman decided, and the standing office carries it out.
                with api.env.adopt_roles(["Manager"]):
                    open_unit(require_unit(entry.code))


SITE_REQUEST = SiteRequests(KINDS["site-request"])
GAP = OfficeTasks(KINDS["public-gap"])
