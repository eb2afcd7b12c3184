"""One step of the workflow, stated once by a person for many items.

Every item is asked about by the rules as if it stood alone; what is stated holds for
each, and each item's act is recorded. A statement that can only be about one item is
not taken: an emergency, a ground for going on despite a mark of secrecy, a leader on
whose behalf the item is issued, a correction.
"""

from ...base.refusal import Refused
from ..workflow.parameters import Parameters
from ..workflow.parameters import Transition
from ..workflow.rules import refusals
from ..workflow.statements import parameters_of
from .reasons import NO_SUCH_STEP
from .reasons import on_item_alone
from collections.abc import Mapping
from dataclasses import asdict
from plone import api
from typing import Any


OF_ONE_ITEM: tuple[str, ...] = (
    "emergency",
    "secrecy_ground",
    "secrecy_document",
    "correction",
)
OF_ONE_ITEM += ("on_behalf_of", "on_behalf_capacity", "on_behalf_document")


def stated_for_all(sent: Mapping[str, Any]) -> Parameters:
    """What a person states for all items. Raises Refused."""
    stated = parameters_of(sent)
    refused = [on_item_alone(name) for name in OF_ONE_ITEM if getattr(stated, name)]
    if refused:
        raise Refused(*refused)
    return stated


def take_step(item: Any, name: str, stated: Parameters) -> None:
    """Take one item through a step. Raises Refused and what doActionFor raises."""
    check_step(item, name, stated)
    tool = api.portal.get_tool("portal_workflow")
    tool.doActionFor(item, name, **asdict(stated), together=True)


def check_step(item: Any, name: str, stated: Parameters) -> None:
    """Raises Refused with every reason against it."""
    if name not in {one.value for one in Transition}:
        raise Refused(NO_SUCH_STEP)
    reasons = refusals(item, Transition(name), stated)
    if reasons:
        raise Refused(*reasons)
