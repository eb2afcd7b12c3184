"""An upgrade opens nothing that a closing ground has closed."""

from ...base.permissions_renewed import PermissionsRenewed
from ..acts.act import Act
from ..acts.secret_reasons import is_closing
from ..acts.secret_reasons import leave_reasons_untold
from ..acts.store import act_store
from ..acts.store import EVER
from ..items import IEditorialItem
from ..items import IPartOfItem
from ..kept_versions import VersionsShut
from ..one_board import in_group
from ..working_copy.rules import baseline_of
from ..working_copy.rules import is_working_copy
from ..working_copy.rules import working_copies_of
from .closing import close
from .closing import is_closed
from .family import is_public
from .family import made_from
from .origins import origin_store
from .store import notice_store
from plone import api
from plone.app.multilingual.interfaces import ITG
from plone.app.multilingual.interfaces import NOTG
from plone.app.uuid.utils import uuidToObject
from plone.uuid.interfaces import IUUID
from Products.GenericSetup.tool import SetupTool
from zope.event import notify


def close_again(event: PermissionsRenewed) -> None:
    """After the item, or its working copy, got the permissions of its state anew, or a
    picture or file those of the item in which it stands now.
    """
    item = event.content
    is_item = IEditorialItem.providedBy(item) or IPartOfItem.providedBy(item)
    if is_item and IUUID(item, "") and is_closed(item):
        close(baseline_of(item) or item)


def close_copies(setup: SetupTool) -> None:
    """Upgrade step: copies stayed open to their board until 1.1.0.

    Nothing public is withdrawn by it: that is for those to decide who see it.
    """
    for _key, leaf in act_store().leaves_between(*EVER):
        if b'"original"' in leaf:
            act = Act.of_leaf(leaf)
            if act.item and act.details.get("original"):
                origin_store().add(act.item, act.details["original"])
    catalog = api.portal.get_tool("portal_catalog")
    for brain in catalog.unrestrictedSearchResults(UID=notice_store().closing()):
        item = brain._unrestrictedGetObject()
        close(item)
        # Until then what was translated from a working copy was linked to that alone.
        for copy in working_copies_of(item):
            for other in in_group(ITG(copy, NOTG), besides=IUUID(copy)):
                origin_store().add(IUUID(other), brain.UID)
        for uid, original, made in list(made_from(item)):
            if made is None or not is_public(made):
                origin_store().add(uid, original)
            if made is not None and not is_public(made) and not is_working_copy(made):
                close(made)


def shut_versions_of_closed(setup: SetupTool) -> None:
    """Upgrade step: until 1.1.0 readers had versions of before a closing withdrawal
    back with the item, and reasons given on its working copies were told.
    """
    for _key, leaf in act_store().leaves_between(*EVER):
        act = Act.of_leaf(leaf) if b'"ground"' in leaf else None
        if act is not None and is_closing(act):
            item, uids = uuidToObject(act.item, unrestricted=True), {act.item}
            if item is not None:
                uids |= {made.uid for made in made_from(item)}
                notify(VersionsShut(item, act.time))
            leave_reasons_untold(uids, act.time)
