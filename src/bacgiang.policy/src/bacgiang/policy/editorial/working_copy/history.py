"""An item's history tells who wrote, approved and published a change to it (15.3).

The working copy goes with its own history when it is merged.
"""

from ...base.acts.actor import SYSTEM
from ...base.acts.kinds import text_changing_kinds
from ..acts.act import Act
from ..acts.store import act_store
from Acquisition import aq_base
from collections.abc import Iterator
from DateTime import DateTime
from datetime import datetime
from plone import api
from plone.dexterity.content import DexterityContent
from plone.uuid.interfaces import IUUID
from typing import Any


# A step of the history, not a way between states: no state lets it be done.
CHANGE = "change"
OF_CHANGE = "of_change"
Step = dict[str, Any]


def keep_way_of_change(copy: DexterityContent, item: DexterityContent) -> None:
    """Append the copy's way through the workflow to the item's, writers first.

    Called when the copy has come into its last state, which then is the item's.
    """
    name = api.portal.get_tool("portal_workflow").getChainFor(item)[0]
    own = tuple(copy.workflow_history.get(name, ()))
    done = [{**step, OF_CHANGE: True} for step in own if step.get("action")]
    way = sorted([*_writing(copy, own), *done], key=lambda step: step["time"])
    item.workflow_history[name] = (*tuple(item.workflow_history.get(name, ())), *way)


def changed_at(item: DexterityContent) -> datetime | None:
    """When the last change to the item was published; None when it never changed."""
    histories = getattr(aq_base(item), "workflow_history", None) or {}
    for steps in histories.values():
        for step in reversed(steps):
            if step.get(OF_CHANGE) and step.get("action") == "publish":
                return step["time"].asdatetime()
    return None


def _writing(copy: DexterityContent, steps: tuple[Step, ...]) -> Iterator[Step]:
    """One step for each person who changed the copy's text, when they began."""
    seen: set[str] = set()
    changing = text_changing_kinds()
    for act in act_store().of_item(IUUID(copy)):
        if act.kind in changing and act.actor not in seen | {SYSTEM}:
            seen.add(act.actor)
            yield _written(act, steps)


def _written(act: Act, steps: tuple[Step, ...]) -> Step:
    moment = DateTime(act.time.timestamp())
    states = [one["review_state"] for one in steps if one["time"] <= moment]
    return {
        "action": CHANGE,
        "actor": act.actor,
        "comments": "",
        "details": None,
        "review_state": states[-1] if states else "draft",
        "time": moment,
        OF_CHANGE: True,
    }
