"""No transition without its rules: asked before every one, whatever way it came in."""

from ...base.policy_sites import on_policy_sites
from ...base.refusal import Refused
from ..items import IEditorialItem
from .actor_rules import is_emergency
from .item_roles import roles_on_item
from .parameters import Parameters
from .parameters import State
from .parameters import Transition
from .rules import refusals
from .statements import parameters_of
from plone import api
from Products.CMFCore.WorkflowCore import WorkflowException
from Products.DCWorkflow.interfaces import IBeforeTransitionEvent
from typing import Any


class RefusedTransition(Refused, WorkflowException):
    """The rules refuse a step of the workflow."""


@on_policy_sites
def enforce_rules(item: IEditorialItem, event: IBeforeTransitionEvent) -> None:
    """Raise RefusedTransition where the rules refuse."""
    if event.transition is None:
        return
    stated: Parameters = parameters_of(event.kwargs)
    transition = Transition(event.transition.id)
    details = _details(item, transition, stated)
    if event.kwargs.get("together"):
        # One statement of the person covered several items (see editorial/bulk).
        details["together"] = True
    event.kwargs["details"] = details
    reasons = refusals(item, transition, stated)
    if reasons:
        raise RefusedTransition(*reasons)


def _details(
    item: IEditorialItem, transition: Transition, stated: Parameters
) -> dict[str, Any]:
    """What history and record keep; `approved` where one act reviews and publishes."""
    facts = stated.stated()
    state = State(api.content.get_state(item))
    who = roles_on_item(item)
    if transition is Transition.PUBLISH and state is not State.APPROVED:
        alone = is_emergency(item, transition, state, who)
        facts["emergency" if alone else "approved"] = True
    return facts
