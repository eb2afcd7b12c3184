"""What a closing ground closes: the item, and the working copy that holds its text."""

from ..working_copy.rules import baseline_of
from ..working_copy.rules import working_copy_of
from .store import notice_store
from plone import api
from plone.dexterity.content import DexterityContent
from plone.uuid.interfaces import IUUID
from Products.DCWorkflow.utils import modifyRolesForPermission


CLOSED_PERMISSIONS = (
    "View",
    "Access contents information",
    "bacgiang.policy: View unpublished work",
    "CMFEditions: Access previous versions",
)
# A tuple, as acquired roles would reach what is closed.
MAY_SEE_CLOSED = ("Board Head", "Manager")


def is_closed(item: DexterityContent) -> bool:
    """Whether a closing ground has closed it, or what it is a working copy of."""
    notice = notice_store().get(IUUID(baseline_of(item) or item))
    return notice is not None and notice.closes_all


def close(item: DexterityContent) -> None:
    """Nobody but the head sees title, versions and files; nobody changes the copy."""
    copy = working_copy_of(item)
    if copy is not None:
        for workflow in _workflows(copy):
            _limit(copy, workflow.permissions, ())
        _keep_to_head(copy)
    _keep_to_head(item)


def open_copy(item: DexterityContent) -> None:
    """Give a copy the permissions of its state again; the item has those of its own."""
    copy = working_copy_of(item)
    if copy is not None:
        for workflow in _workflows(copy):
            workflow.updateRoleMappingsFor(copy)
        copy.reindexObjectSecurity()


def _keep_to_head(item: DexterityContent) -> None:
    _limit(item, CLOSED_PERMISSIONS, MAY_SEE_CLOSED)
    item.reindexObjectSecurity()


def _limit(
    item: DexterityContent, permissions: tuple[str, ...], roles: tuple[str, ...]
) -> None:
    for permission in permissions:
        # manage_permission knows nothing of new permissions on what is no folder.
        modifyRolesForPermission(item, permission, roles)


def _workflows(item: DexterityContent) -> tuple:
    return tuple(api.portal.get_tool("portal_workflow").getWorkflowsFor(item))
