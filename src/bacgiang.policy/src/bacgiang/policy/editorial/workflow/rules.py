"""The one place that decides whether an act of the workflow may happen, and why not.

The workflow's guards, the page, the API and scripts all ask here.
"""

from ...base.refusal import Refusal
from .actor_rules import who_refuses
from .item_roles import roles_on_item
from .parameters import Parameters
from .parameters import State
from .parameters import Transition
from .statement_rules import what_refuses
from bacgiang.policy import _
from plone import api
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
    item: Any,
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


def open_transitions(item: Any, user: Any = None) -> tuple[Transition, ...]:
    """The transitions a person can try on the item now."""
    return tuple(one for one in Transition if not refusals(item, one, user=user))


class EditorialRules(BrowserView):
    """What the guards of the workflow ask."""

    def allows(self, transition: str) -> bool:
        return not refusals(self.context, Transition(transition))
