"""Upgrade step: items that were called as nothing may be called, before it was refused.

Each stands in the place of a page of its folder, or cannot be reached. It gets another
name, and its old address leads there. What keeps its address, as records of a register
do, and what is no item, is named in the log for the administrator.
"""

from ...base.refusal import Refused
from ..items import IEditorialItem
from ..items import IPartOfItem
from .kept_names import is_never_given
from .kept_names import is_page
from bacgiang.policy.text.slugs import slug
from collections.abc import Iterator
import logging
from plone import api
from plone.app.contenttypes.interfaces import IFile
from plone.app.contenttypes.interfaces import IImage
from plone.dexterity.content import DexterityContent
from plone.dexterity.interfaces import IDexterityContent
from Products.CMFCore.indexing import processQueue
from Products.GenericSetup.tool import SetupTool
import transaction
from zope.component import getGlobalSiteManager
from zope.container.interfaces import INameChooser


logger = logging.getLogger("bacgiang.upgrade")

NAMED = (IEditorialItem, IPartOfItem, IFile, IImage)
"""What people name; folders and registers are called by the portal's own code."""


def name_anew(_setup: SetupTool) -> None:
    """Handler of the upgrade step to data 1101; the system may rename what is out."""
    for item in list(_so_called()):
        path = "/".join(item.getPhysicalPath())
        if any(kind.providedBy(item) for kind in NAMED) and _is_renamed(item):
            logger.info("Named anew: %s is now called %s", path, item.getId())
        else:
            logger.warning("Has the name of a page; to be named anew: %s", path)


def _so_called() -> Iterator[DexterityContent]:
    processQueue()
    catalog = api.portal.get_tool("portal_catalog")
    pages = {one.name for one in getGlobalSiteManager().registeredAdapters()}
    for path in list(catalog._catalog.uids):
        name = path.rpartition("/")[2]
        if not is_never_given(name) and name not in pages:
            continue
        item = catalog.unrestrictedTraverse(path, None)
        if not IDexterityContent.providedBy(item) or item == api.portal.get():
            continue
        folder = item.__parent__
        if is_never_given(name) or is_page(folder, name):
            yield item


def _is_renamed(item: DexterityContent) -> bool:
    folder, name = item.__parent__, item.getId()
    point = transaction.savepoint(optimistic=True)
    try:
        wanted = f"{slug(name) or slug(item.portal_type)}-1"
        chosen = INameChooser(folder).chooseName(wanted, item)
        folder.manage_renameObject(name, chosen)
    except (Refused, ValueError) as error:
        logger.warning("Is not named anew: %s", error)
        point.rollback()
        return False
    return True
