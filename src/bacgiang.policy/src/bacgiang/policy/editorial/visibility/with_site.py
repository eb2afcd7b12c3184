"""What is public on a unit's site is so as long as the site is.

Taken back to a desk, all of it is seen by those alone who see the desk: its address,
pictures and files answer as where nothing is, it stands in no list, and nothing comes
out on its day. Opened again, all is as its state has it.

Closed with its unit, what readers had goes on being read. What was to come out later
does not: nothing is published there any more.
"""

from ...base.permissions_renewed import PermissionsRenewed
from ...units.site_places import SiteState
from ...units.sites.belonging import site_of
from ...units.sites.transitions import state_of
from ...units.sites.unit_site import IUnitSite
from ...units.sites.unit_site import UnitSite
from ..items import IEditorialItem
from .seen import PUBLISHED
from .seen import WORK
from AccessControl.PermissionRole import rolesForPermissionOn
from Acquisition import aq_base
from collections.abc import Iterator
from plone import api
from plone.dexterity.content import DexterityContent
from Products.DCWorkflow.interfaces import IAfterTransitionEvent
from Products.DCWorkflow.utils import modifyRolesForPermission
from Products.GenericSetup.tool import SetupTool
from typing import Any
from zope.event import notify
from zope.interface.interfaces import ObjectEvent


SEEING = ("View", "Access contents information")
ACQUIRED: list[str] = []
SITE_WORKFLOW = "bacgiang_unit_site_workflow"
CLOSE = "close"


class SeenWithSite(ObjectEvent):
    """What everybody sees of a published item changed with the state of its site."""


def follow_site(site: IUnitSite, event: IAfterTransitionEvent) -> None:
    """Who changes the site's state indexes anew who sees what is in it."""
    if event.transition is None:
        return
    was, now = (SiteState(one.id) for one in (event.old_state, event.new_state))
    for item in _published_in(site):
        is_other = was.is_public != now.is_public or _is_late(item, site)
        if not is_other:
            continue
        if not _limit(item, site):
            _open(item)
        notify(SeenWithSite(item))


def leave_to_site(event: PermissionsRenewed) -> None:
    item = event.content
    is_item = IEditorialItem.providedBy(item)
    if is_item and api.content.get_state(item, default="") == PUBLISHED:
        site = site_of(item)
        if site is not None and _limit(item, site):
            item.reindexObjectSecurity()


def leave_all_to_sites(setup: SetupTool) -> None:
    """Upgrade step: until 1.1.0 items stayed public on a site that was not, and came
    out on one that was closed.
    """
    catalog = api.portal.get_tool("portal_catalog")
    for brain in catalog.unrestrictedSearchResults(portal_type="UnitSite"):
        site = brain._unrestrictedGetObject()
        limited = [_limit(item, site) for item in _published_in(site)]
        if any(limited):
            site.reindexObjectSecurity()


def is_held_back(item: DexterityContent) -> bool:
    """Whether its site was closed with its unit before the item's day."""
    site = site_of(item)
    if site is None or state_of(site) is not SiteState.CLOSED:
        return False
    return _is_late(item, site)


def _is_late(item: DexterityContent, site: UnitSite) -> bool:
    """Whether it was to come out after its site was closed, if ever that was."""
    start = getattr(item, "effective_date", None)
    history = getattr(aq_base(site), "workflow_history", {})
    steps = history.get(SITE_WORKFLOW, ())
    closed = [step["time"] for step in steps if step.get("action") == CLOSE]
    return bool(start is not None and closed and start > closed[-1])


def _published_in(site: UnitSite) -> Iterator[DexterityContent]:
    path = "/".join(site.getPhysicalPath())
    catalog = api.portal.get_tool("portal_catalog")
    for brain in catalog.unrestrictedSearchResults(path=path, review_state=PUBLISHED):
        item = brain._unrestrictedGetObject()
        if IEditorialItem.providedBy(item):
            yield item


def _limit(item: DexterityContent, site: UnitSite) -> bool:
    """Whether the site's state asks for it: then who sees the item is limited."""
    state = state_of(site)
    if not state.is_public:
        roles: Any = ACQUIRED
    elif state is SiteState.CLOSED and _is_late(item, site):
        roles = tuple(rolesForPermissionOn(WORK, item))
    else:
        return False
    for permission in SEEING:
        modifyRolesForPermission(item, permission, roles)
    return True


def _open(item: DexterityContent) -> None:
    for workflow in api.portal.get_tool("portal_workflow").getWorkflowsFor(item):
        workflow.updateRoleMappingsFor(item)
