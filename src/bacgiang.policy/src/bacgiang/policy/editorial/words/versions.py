"""Versions are kept of every item, whatever is sent: they are evidence (4.2a, 7.2g)."""

from ...base.asked import let_go
from ...base.policy_sites import on_policy_sites
from ..items import IEditorialItem
from Acquisition import aq_base
from plone import api
from Products.GenericSetup.tool import SetupTool
from zope.lifecycleevent.interfaces import IObjectAddedEvent


@on_policy_sites
def keep_versions(item: IEditorialItem, event: IObjectAddedEvent) -> None:
    """Of what is new; that nobody changes it afterwards, `permitted` sees to."""
    item.versioning_enabled = True


def keep_versions_of_all(setup: SetupTool) -> None:
    """Handler of the upgrade step: of what was there before."""
    catalog = api.portal.get_tool("portal_catalog")
    for brain in catalog.unrestrictedSearchResults(
        object_provides=IEditorialItem.__identifier__
    ):
        item = brain._unrestrictedGetObject()
        if not getattr(aq_base(item), "versioning_enabled", True):
            item.versioning_enabled = True
        let_go(item._p_jar)
