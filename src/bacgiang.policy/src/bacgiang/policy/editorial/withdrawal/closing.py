"""What a closing ground closes: an item, its working copy, what was made from it."""

from ..acts.secret_reasons import MAY_SEE_CLOSED
from ..items import holder_of
from ..working_copy.rules import baseline_of
from ..working_copy.rules import working_copies_of
from .origins import origin_store
from .origins import UNJUDGED
from .store import notice_store
from dataclasses import dataclass
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
ACQUIRED: list[str] = []


@dataclass(frozen=True)
class ItemsClosed:
    """An event: a ground closed what has these UIDs; what holds their words lets go."""

    uids: frozenset[str]


def is_closed(item: DexterityContent) -> bool:
    """Whether a closing ground has closed it, or what it was made from."""
    return is_closed_uid(IUUID(baseline_of(item) or item))


def is_closed_uid(uid: str) -> bool:
    """The same of an item that is not at hand, or gone."""
    return closed_original(uid) is not None


def has_closing_notice(uid: str) -> bool:
    """Whether it was itself withdrawn on a closing ground."""
    notice = notice_store().get(uid)
    return notice is not None and notice.closes_all


def closed_original(uid: str) -> str | None:
    """UID of what was withdrawn on a closing ground: the item itself, or what it was
    made from, through however many copies. It may be restored by now.
    """
    origins, waiting, seen = origin_store(), [uid], {uid}
    while waiting:
        one = waiting.pop()
        if has_closing_notice(one):
            return one
        if one.startswith(UNJUDGED):
            return one.removeprefix(UNJUDGED)
        new = [made for made in origins.originals_of(one) if made not in seen]
        waiting += new
        seen.update(new)
    return None


def close(item: DexterityContent) -> None:
    """Nobody but the head sees title, versions and files; nobody changes the copy while
    the item is withdrawn, then the head gives it up.
    """
    for copy in working_copies_of(item):
        changers = () if has_closing_notice(IUUID(item)) else MAY_SEE_CLOSED
        for workflow in _workflows(copy):
            _limit(copy, workflow.permissions, changers)
        _keep_to_head(copy)
    _keep_to_head(item)


def reopen(item: DexterityContent) -> None:
    """Give an item and its copy the permissions of their states again."""
    for one in (item, *working_copies_of(item)):
        # A picture or file inside an item has no state, and no state minds versions.
        _limit(one, CLOSED_PERMISSIONS, ACQUIRED)
        for workflow in _workflows(one):
            workflow.updateRoleMappingsFor(one)
        _reindex(one)


def _keep_to_head(item: DexterityContent) -> None:
    _limit(item, CLOSED_PERMISSIONS, MAY_SEE_CLOSED)
    _reindex(item)


def _reindex(item: DexterityContent) -> None:
    """What a file says counts among the words of the item that holds it."""
    item.reindexObjectSecurity()
    holder = holder_of(item)
    if holder is not None:
        holder.reindexObject(idxs=["SearchableText"])


def _limit(
    item: DexterityContent,
    permissions: tuple[str, ...],
    roles: tuple[str, ...] | list[str],
) -> None:
    for permission in permissions:
        # manage_permission knows nothing of new permissions on what is no folder.
        modifyRolesForPermission(item, permission, roles)


def _workflows(item: DexterityContent) -> tuple:
    return tuple(api.portal.get_tool("portal_workflow").getWorkflowsFor(item))
