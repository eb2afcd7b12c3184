"""Component sites that are asked for, on their way along the roadmap (6.2d, 15.4); what
stands on the list of what has to be public and is not (6.2a).
"""

from ...units.life_cycle.life_cycle import open_unit
from ...units.register.directory import directory
from ...units.register.lookup import require_unit
from ...units.register.names import unit_name
from ...units.sites.finding import desk_of
from ..tasks.declared import kinds_in
from ..tasks.kinds import Link
from ..tasks.kinds import OfficeTasks
from ..tasks.offices import STANDING
from ..tasks.record import OfficeTask
from bacgiang.policy import _
from collections.abc import Iterator
from plone import api
from plone.dexterity.content import DexterityContent
from zope.i18nmessageid import Message


KINDS = kinds_in(__file__)
NOT_NAMED = _(
    "office_site_unnamed",
    default="No body is named whose site would open: opening is only entered.",
)
THERE = _("office_site_there", default="The site of ${unit}")
THERE_ALREADY = _(
    "office_site_there_already",
    default="${unit} has a site already: no other is made, opening is only entered. "
    "Where it stands:",
)


def unit_of(task: OfficeTask) -> str:
    """Code of the unit whose site is asked for; "" where none is named."""
    asker = "" if task.asker == STANDING else task.asker
    return task.fact("body") or asker


def site_of(code: str) -> DexterityContent | None:
    """The public site of a unit, None where there is none."""
    entry = directory().get(code) if code else None
    is_there = entry is not None and entry.public_site("vi") is not None
    return desk_of(code, "vi") if is_there else None


class SiteRequests(OfficeTasks):
    """Opening makes the unit's site; one that has one has asked for another address,
    which the administrators give.
    """

    def links(self, place: DexterityContent, task: OfficeTask) -> Iterator[Link]:
        """The site, and what “Open the site” does not do."""
        code = unit_of(task)
        site = site_of(code)
        unit = {"unit": unit_name(code)}
        if not code and task.is_open:
            yield "", NOT_NAMED
        elif site is not None:
            said = THERE_ALREADY if task.is_open else THERE
            yield site.absolute_url(), Message(said, mapping=unit)

    def acted(self, task: OfficeTask) -> None:
        if task.entries[-1].act == "open":
            entry = directory().get(unit_of(task))
            if entry is not None and site_of(entry.code) is None:
                # The Chairman decided, and the standing office carries it out.
                with api.env.adopt_roles(["Manager"]):
                    open_unit(require_unit(entry.code))


SITE_REQUEST = SiteRequests(KINDS["site-request"])
GAP = OfficeTasks(KINDS["public-gap"])
