"""An upgrade opens nothing that a closing ground has closed."""

from ...base.permissions_renewed import PermissionsRenewed
from ..items import IEditorialItem
from ..working_copy.rules import baseline_of
from .closing import close
from .closing import is_closed
from .store import notice_store
from plone import api
from plone.uuid.interfaces import IUUID
from Products.GenericSetup.tool import SetupTool


def close_again(event: PermissionsRenewed) -> None:
    """After the item, or its working copy, got the permissions of its state anew."""
    item = event.content
    if IEditorialItem.providedBy(item) and IUUID(item, "") and is_closed(item):
        close(baseline_of(item) or item)


def close_copies(setup: SetupTool) -> None:
    """Upgrade step: working copies stayed open to their board until 1.1.0."""
    catalog = api.portal.get_tool("portal_catalog")
    for brain in catalog.unrestrictedSearchResults(UID=notice_store().closing()):
        close(brain._unrestrictedGetObject())
