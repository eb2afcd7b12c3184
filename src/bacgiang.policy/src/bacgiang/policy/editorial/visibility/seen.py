"""Whether whoever acts may see an item now: by permission and by date."""

from ..items import holder_of
from .moments import Moment
from .moments import moment_of
from AccessControl import getSecurityManager
from AccessControl.PermissionRole import rolesForPermissionOn
from plone import api
from plone.dexterity.content import DexterityContent


WORK = "bacgiang.policy: View unpublished work"
PUBLISHED = "published"


def is_public(item: DexterityContent) -> bool:
    """Whether everybody may see an item now: for letters and jobs."""
    is_published = api.content.get_state(item, default="") == PUBLISHED
    in_time = is_published and moment_of(item) is Moment.DURING
    # Its site may not be public now (`with_site`).
    return in_time and "Anonymous" in rolesForPermissionOn("View", item)


def may_view(item: DexterityContent) -> bool:
    return bool(getSecurityManager().checkPermission("View", item))


def in_its_time(item: DexterityContent) -> bool:
    """Whether its dates do not hide the item, or the person sees what they hide."""
    return moment_of(item) is Moment.DURING or bool(
        api.user.has_permission(WORK, obj=item)
    )


def may_see(item: DexterityContent) -> bool:
    """For pictures and files inside an item, too: they are hidden with it."""
    holder = holder_of(item)
    shown = holder is None or in_its_time(holder)
    return shown and may_view(item) and in_its_time(item)
