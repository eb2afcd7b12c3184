"""Whatever somebody changes over the web stands in the record, foreseen or not (15.5).

Rooms record their own acts, with what matters of them. Where a request has changed data
and none was recorded, the way it took is: an administrator's always, anybody else's
where an item, a section or a site itself was changed. So a form of Zope or of an
add-on, which tells nobody, leaves a line, too; of an order, and of addresses that lead
on, it says what they were.
"""

from ...base.acts.actor import current_actor
from ...base.acts.actor import SYSTEM
from ...base.acts.recording import record_act
from ...base.json_text import json_object
from ...base.policy_sites import on_policy_sites
from ..acts.following import recorded_now
from ..acts.store import act_store
from .kinds import ADMINISTER
from .leading_on import noted
from .order import moved_in
from AccessControl import getSecurityManager
from collections.abc import Iterator
from persistent import Persistent
from plone import api
from plone.dexterity.content import DexterityContent
from plone.dexterity.interfaces import IDexterityContent
from plone.protect.auto import SAFE_WRITE_KEY
from plone.uuid.interfaces import IUUID
from Products.CMFPlone.interfaces import IPloneSiteRoot
from urllib.parse import urlsplit
from ZPublisher.HTTPRequest import HTTPRequest
from ZPublisher.interfaces import IPubBeforeCommit


ADMINISTRATORS = ("Manager", "Site Administrator")
TOKEN = "_authenticator"  # noqa: S105
# Who is just working on an item is no act.
LOCKS = frozenset({"@lock", "@unsaved", "plone_lock_operations", "edit", "@@edit"})
MOST_FIELDS, LONGEST_FIELD = 40, 60
MOST_ITEMS = 20


@on_policy_sites
def record_unrecorded(event: IPubBeforeCommit) -> None:
    request: HTTPRequest = event.request
    only_reads = request.method in ("GET", "HEAD") and TOKEN not in request.form
    if only_reads or current_actor() == SYSTEM or LOCKS & {*request.steps[-2:]}:
        return
    changed = list(changed_objects(request))
    if not changed or recorded_now(act_store()):
        return
    details = {"way": way_of(request), "fields": ", ".join(fields_of(request))}
    details |= noted(request)
    items = [item for one in changed if (item := _as_item(one)) is not None]
    for item in items[:MOST_ITEMS]:
        record_act(ADMINISTER, item, details=details | moved_in(item))
    if not items and _administers():
        details |= moved_in(api.portal.get())
        record_act(ADMINISTER, unit="", details=details)


def changed_objects(request: HTTPRequest) -> Iterator[Persistent]:
    """What the transaction has written, with what a savepoint has set aside, each
    once.
    """
    jar = api.portal.get()._p_jar
    seen = {*request.environ.get(SAFE_WRITE_KEY, ())}
    for one in jar._registered_objects:
        # After a savepoint it is registered anew.
        if one._p_oid not in seen:
            seen.add(one._p_oid)
            yield one
    aside = jar._savepoint_storage
    for oid in () if aside is None else list(aside.index):
        if oid not in seen:
            yield jar.get(oid)


def _as_item(obj: Persistent) -> DexterityContent | None:
    """The object in its place, where it is content of the portal."""
    if not IDexterityContent.providedBy(obj) or IPloneSiteRoot.providedBy(obj):
        return None
    catalog = api.portal.get_tool("portal_catalog")
    found = catalog.unrestrictedSearchResults(UID=IUUID(obj, None) or "-")
    return found[0]._unrestrictedGetObject() if found else None


def _administers() -> bool:
    user = getSecurityManager().getUser()
    return bool(user.has_role(ADMINISTRATORS, api.portal.get()))


def way_of(request: HTTPRequest) -> str:
    """Method and path, without what was asked there."""
    return f"{request.method} {urlsplit(request.get('ACTUAL_URL', '')).path}"


def fields_of(request: HTTPRequest) -> list[str]:
    """Names of what was sent; never the values: there may be passwords among them."""
    sent = {**request.form, **json_object(request.get("BODY") or b"{}")}
    names = sorted(str(name)[:LONGEST_FIELD] for name in sent if name != TOKEN)
    return names[:MOST_FIELDS]
