"""The one place that decides whether an act of the workflow may happen, and why not.

The workflow's guards, the page, the API and scripts all ask here.
"""

from ...base.policy_sites import on_policy_sites
from ...base.refusal import Refusal
from ...base.refusal import Refused
from ..acts.kinds import EFFECTIVE
from ..items import IEditorialItem
from .actor_rules import is_emergency
from .actor_rules import who_refuses
from .item_roles import roles_on_item
from .parameters import Parameters
from .parameters import State
from .parameters import Transition
from .statement_rules import what_refuses
from .statements import parameters_of
from .statements import read_statements
from bacgiang.policy import _
from collections.abc import Mapping
from dataclasses import asdict
from plone import api
from plone.dexterity.content import DexterityContent
from Products.CMFCore.WorkflowCore import WorkflowException
from Products.DCWorkflow.interfaces import IBeforeTransitionEvent
from Products.Five import BrowserView
from typing import Any


FOLLOWS_ITEM = Refusal(
    "follows_item",
    _(
        "refusal_follows_item",
        default="A picture or file inside an item has no state of its own; it follows "
        "the item. Go to the item.",
    ),
)


def refusals(
    item: DexterityContent,
    transition: Transition,
    stated: Parameters | None = None,
    user: Any = None,
) -> tuple[Refusal, ...]:
    """Every reason against the transition; empty when it may happen.

    Without `stated` only the person is judged: whether it is theirs to try.
    """
    who = roles_on_item(item, user)
    found = api.content.get_state(item, default="")
    if not found:
        return (FOLLOWS_ITEM,)
    state = State(found)
    refusal = who_refuses(item, transition, state, who)
    if refusal is not None:
        return (refusal,)
    if stated is None:
        return ()
    return tuple(what_refuses(item, transition, state, stated, who))


def take_step(
    item: DexterityContent, transition: Transition, stated: Parameters, **more: Any
) -> None:
    """Do what nothing speaks against. Raises Refused, and what doActionFor raises."""
    Refused.raise_for(*refusals(item, transition, stated))
    tool = api.portal.get_tool("portal_workflow")
    tool.doActionFor(item, transition.value, **asdict(stated), **more)


def take_stated_step(
    item: DexterityContent, transition: Transition, sent: Mapping[str, Any]
) -> None:
    """The same with what a form or a body sent: every reason is told at once."""
    stated, wrong = read_statements(sent)
    if wrong:
        raise Refused(*wrong, *refusals(item, transition, stated))
    take_step(item, transition, stated)


def open_transitions(
    item: DexterityContent, user: Any = None
) -> tuple[Transition, ...]:
    """The transitions a person can try on the item now."""
    return tuple(one for one in Transition if not refusals(item, one, user=user))


class EditorialRules(BrowserView):
    """What the guards of the workflow ask."""

    def allows(self, transition: str) -> bool:
        return not refusals(self.context, Transition(transition))


class RefusedTransition(Refused, WorkflowException):
    """The rules refuse a step of the workflow."""


@on_policy_sites
def enforce_rules(item: IEditorialItem, event: IBeforeTransitionEvent) -> None:
    """Before every transition, whatever way it came in: raise RefusedTransition where
    the rules refuse.
    """
    if event.transition is None:
        return
    stated: Parameters = parameters_of(event.kwargs)
    transition = Transition(event.transition.id)
    details = _details(item, transition, stated)
    if event.kwargs.get("together"):
        # One statement of the person covered several items (see editorial/bulk).
        details["together"] = True
    event.kwargs["details"] = details
    RefusedTransition.raise_for(*refusals(item, transition, stated))


def _details(
    item: IEditorialItem, transition: Transition, stated: Parameters
) -> dict[str, Any]:
    """What history and record keep; `approved` where one act reviews and publishes.

    Of what is withdrawn the day it came out, or would have.
    """
    facts = stated.stated()
    state = State(api.content.get_state(item))
    who = roles_on_item(item)
    if transition is Transition.PUBLISH and state is not State.APPROVED:
        alone = is_emergency(item, transition, state, who)
        facts["emergency" if alone else "approved"] = True
    if transition is Transition.WITHDRAW:
        facts.pop(EFFECTIVE, None)
        day = getattr(item, "effective_date", None)
        facts |= {EFFECTIVE: day.asdatetime().isoformat()} if day is not None else {}
    return facts
