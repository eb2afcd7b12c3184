"""Publishing a working copy merges it into the published item."""

from ...base.acts.recording import record_act
from ...base.policy_sites import on_policy_sites
from ...base.refusal import Refusal
from ...base.refusal import Refused
from ..acts.kinds import CHECK_IN
from ..approvals.store import approval_store
from ..corrections.adding import add_correction
from ..emergency.store import emergency_store
from ..items import IEditorialItem
from ..visibility.contained import reindex_dates_inside
from ..workflow.parameters import Transition
from ..workflow.statements import parameters_of
from .acting import by_the_rules
from .dates import keep_dates
from .history import keep_way_of_change
from .parts import arrange_parts
from .parts import merge_parts
from .rules import baseline_of
from .rules import check_out_refuses
from bacgiang.policy import _
from contextlib import contextmanager
from plone.app.iterate.interfaces import IBeforeCheckoutEvent
from plone.app.iterate.interfaces import ICheckinCheckoutPolicy
from plone.app.iterate.interfaces import ICheckinEvent
from plone.dexterity.content import DexterityContent
from plone.uuid.interfaces import IUUID
from Products.CMFCore.WorkflowCore import ObjectDeleted
from Products.DCWorkflow.interfaces import IAfterTransitionEvent
import threading
from typing import Any
from zope.globalrequest import getRequest


MERGE_BY_PUBLISHING = Refusal(
    "merge_by_publishing",
    _(
        "refusal_merge_by_publishing",
        default="Nothing was changed: a working copy is not checked in by hand. Submit "
        "it; once approved, publishing it puts its words in the place of the old ones.",
    ),
)
_merging = threading.local()


@contextmanager
def _merge_under_way() -> Any:
    _merging.active = True
    try:
        yield
    finally:
        _merging.active = False


def is_merging() -> bool:
    """Whether what is written now comes from publishing a working copy."""
    return getattr(_merging, "active", False)


@on_policy_sites
def refuse_check_out(event: IBeforeCheckoutEvent) -> None:
    """No way around the rules: asked by whatever calls plone.app.iterate."""
    Refused.raise_for(check_out_refuses(event.object), status=403)


@on_policy_sites
def refuse_check_in(event: ICheckinEvent) -> None:
    """Raise Forbidden unless the merge comes from publishing the copy."""
    if IEditorialItem.providedBy(event.object) and not is_merging():
        raise Refused(MERGE_BY_PUBLISHING, status=403)


@on_policy_sites
def merge_when_published(item: IEditorialItem, event: IAfterTransitionEvent) -> None:
    """Merge, then tell the workflow that the copy is gone (raises ObjectDeleted)."""
    step = event.transition and event.transition.id
    baseline = baseline_of(item) if step == Transition.PUBLISH.value else None
    if baseline is None:
        return
    keep_dates(item, parameters_of(event.kwargs))
    _move_approval(item, baseline)
    reason = event.kwargs.get("comment") or ""
    details = dict(event.kwargs.get("details") or {})
    details["approved"] = not details.get("emergency", False)
    details["working_copy"] = IUUID(item)
    merged = _merge(item, baseline, reason)
    record_act(CHECK_IN, merged, reason=reason, details=details)
    correction = parameters_of(event.kwargs).correction
    if correction:
        add_correction(merged, correction, reason)
    merged.reindexObject()
    reindex_dates_inside(merged)
    request = getRequest()
    if request is not None:
        # Page and API go on with the item the copy was merged into.
        request.set("merged_item", merged)
    raise ObjectDeleted(merged)


def _merge(copy: DexterityContent, baseline: DexterityContent, reason: str) -> Any:
    """The published item with the copy's text and, in its history, the copy's way.

    A place that holds words has no way through the workflow; the record of acts tells.
    """
    if IEditorialItem.providedBy(baseline):
        keep_way_of_change(copy, baseline)
    with _merge_under_way(), by_the_rules():
        order = merge_parts(copy, baseline)
        merged = ICheckinCheckoutPolicy(copy).checkin(reason)
        arrange_parts(merged, order)
    return merged


def _move_approval(item: DexterityContent, baseline: DexterityContent) -> None:
    emergency_store().move(IUUID(item), IUUID(baseline))
    store = approval_store()
    approval = store.get(IUUID(item))
    if approval is not None:
        store.set(IUUID(baseline), approval)
        store.drop(IUUID(item))
