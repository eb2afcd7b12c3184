"""What is public on a unit's site is so as long as the site is.

Taken back to a desk, all of it is seen by those alone who see the desk: its address,
pictures and files answer as where nothing is, it stands in no list, and nothing comes
out on its day. Opened again, all is as its state has it.
"""

from ...base.permissions_renewed import PermissionsRenewed
from ...units.site_places import SiteState
from ...units.sites.belonging import site_of
from ...units.sites.transitions import state_of
from ...units.sites.unit_site import IUnitSite
from ...units.sites.unit_site import UnitSite
from ..items import IEditorialItem
from .seen import PUBLISHED
from collections.abc import Iterator
from plone import api
from plone.dexterity.content import DexterityContent
from Products.DCWorkflow.interfaces import IAfterTransitionEvent
from Products.DCWorkflow.utils import modifyRolesForPermission
from Products.GenericSetup.tool import SetupTool


SEEING = ("View", "Access contents information")
ACQUIRED: list[str] = []


def follow_site(site: IUnitSite, event: IAfterTransitionEvent) -> None:
    """Who changes the site's state indexes anew who sees what is in it."""
    if event.transition is None:
        return
    was, now = (SiteState(one.id) for one in (event.old_state, event.new_state))
    if was.is_public == now.is_public:
        return
    for item in _published_in(site):
        if now.is_public:
            _open(item)
        else:
            _leave_to_site(item)


def leave_to_desk(event: PermissionsRenewed) -> None:
    item = event.content
    is_item = IEditorialItem.providedBy(item)
    if is_item and api.content.get_state(item, default="") == PUBLISHED:
        site = site_of(item)
        if site is not None and not state_of(site).is_public:
            _leave_to_site(item)
            item.reindexObjectSecurity()


def leave_all_to_desks(setup: SetupTool) -> None:
    """Upgrade step: until 1.1.0 items stayed public on a site that was not."""
    catalog = api.portal.get_tool("portal_catalog")
    for brain in catalog.unrestrictedSearchResults(portal_type="UnitSite"):
        site = brain._unrestrictedGetObject()
        if not state_of(site).is_public:
            for item in _published_in(site):
                _leave_to_site(item)
            site.reindexObjectSecurity()


def _published_in(site: UnitSite) -> Iterator[DexterityContent]:
    path = "/".join(site.getPhysicalPath())
    catalog = api.portal.get_tool("portal_catalog")
    for brain in catalog.unrestrictedSearchResults(path=path, review_state=PUBLISHED):
        item = brain._unrestrictedGetObject()
        if IEditorialItem.providedBy(item):
            yield item


def _leave_to_site(item: DexterityContent) -> None:
    for permission in SEEING:
        modifyRolesForPermission(item, permission, ACQUIRED)


def _open(item: DexterityContent) -> None:
    for workflow in api.portal.get_tool("portal_workflow").getWorkflowsFor(item):
        workflow.updateRoleMappingsFor(item)
