"""Words of a withdrawal that closes an item stand in the record of acts alone.

The history of the workflow is told to whoever sees unpublished work, once the item goes
on; the record tells them to those who may read them (`acts/secret_reasons`).
"""

from ..acts.act import Act
from ..acts.secret_reasons import CLOSING
from ..acts.secret_reasons import is_closing
from ..acts.store import act_store
from ..acts.store import EVER
from ..workflow.parameters import Transition
from Acquisition import aq_base
from collections.abc import Mapping
from plone.app.uuid.utils import uuidToObject
from plone.dexterity.content import DexterityContent
from Products.GenericSetup.tool import SetupTool
from typing import Any


def leave_untold(item: DexterityContent) -> None:
    """Take them out of the item's history, which they were just written into."""
    histories = getattr(aq_base(item), "workflow_history", None) or {}
    for name, steps in list(histories.items()):
        if any(one.get("comments") for one in steps if _closes(one)):
            item.workflow_history[name] = tuple(
                {**one, "comments": ""} if _closes(one) else one for one in steps
            )


def _closes(step: Mapping[str, Any]) -> bool:
    stated = step.get("details") or {}
    return step.get("action") == Transition.WITHDRAW and stated.get("ground") in CLOSING


def words_of_closing(uid: str) -> str:
    """What whoever closed an item wrote, the last time; "" for nothing."""
    said = [act.reason for act in act_store().of_item(uid) if is_closing(act)]
    return said[-1] if said else ""


def leave_all_untold(setup: SetupTool) -> None:
    """Upgrade step: until 1.1.0 they stood in both."""
    for _key, leaf in act_store().leaves_between(*EVER):
        act = Act.of_leaf(leaf) if b'"ground"' in leaf else None
        if act is not None and is_closing(act):
            item = uuidToObject(act.item, unrestricted=True)
            if item is not None:
                leave_untold(item)
