"""What folder contents sends: the chosen items and the folder shown."""

from ...base.json_text import parse_json
from ...base.refusal import Refused
from ..visibility.named import seen_by_name
from ..visibility.seen import may_see
from . import reasons
from collections.abc import Iterator
from collections.abc import Sized
from plone import api
from plone.base.utils import get_top_site_from_url
from plone.dexterity.content import DexterityContent
from Products.CMFCore.interfaces import IFolderish
from typing import Any
from zExceptions import NotFound
from zExceptions import Unauthorized
from ZPublisher.HTTPRequest import HTTPRequest


def chosen_uids(request: HTTPRequest) -> list[str]:
    """UIDs in the order of the choice. Raises Refused without any, or for too many."""
    try:
        sent = parse_json(request.form.get("selection", "[]"))
    except (TypeError, ValueError) as error:
        raise Refused(reasons.NOTHING_CHOSEN) from error
    listed = sent if isinstance(sent, list) else []
    uids = [one for one in listed if isinstance(one, str)]
    bound(uids)
    return list(dict.fromkeys(uids))


def bound(chosen: Sized) -> None:
    """Raise Refused for nothing, and for more than one request looks through."""
    if not chosen:
        raise Refused(reasons.NOTHING_CHOSEN)
    if len(chosen) > reasons.MOST_CHOSEN:
        raise Refused(reasons.TOO_MANY_CHOSEN)


def seen_by_uid(uid: str) -> Any | None:
    """The object, None where whoever acts may not know of it."""
    catalog = api.portal.get_tool("portal_catalog")
    found = catalog(UID=uid, show_inactive=True)
    try:
        obj = found[0].getObject() if found else None
    except (AttributeError, KeyError, NotFound, Unauthorized):
        return None
    return obj if obj is not None and may_see(obj) else None


def with_contents(obj: DexterityContent) -> Iterator[Any]:
    """An object and what is in it that whoever acts may see, outermost first."""
    yield obj
    if IFolderish.providedBy(obj):
        for child in list(obj.objectValues()):
            if may_see(child):
                yield from with_contents(child)


def folder_shown(context: DexterityContent, request: HTTPRequest) -> Any:
    """The folder whose contents are shown: the browser changes it without a new page.

    Raises Refused where it is none, or hidden.
    """
    sent = request.form.get("folder", "")
    if not isinstance(sent, str):
        raise Refused(reasons.NO_FOLDER)
    if not sent.strip("/"):
        return context
    site = get_top_site_from_url(context, request)
    path = "/".join((*site.getPhysicalPath(), sent.strip("/")))
    folder = seen_by_name(path)
    if not IFolderish.providedBy(folder):
        raise Refused(reasons.NO_FOLDER)
    return folder
