"""What other folders ask before a step of the workflow: of the item, of the person."""

from ...base.refusal import Refusal
from .item_roles import ItemRoles
from .parameters import Parameters
from .parameters import State
from .parameters import Transition
from collections.abc import Iterator
from typing import Any
from zope.component import subscribers
from zope.interface import Interface


class IItemRules(Interface):
    """A subscription adapter of an item: the rules of the room that owns its type."""

    def refusals(
        transition: Transition,  # noqa: N805
        state: State,
        stated: Parameters,
    ) -> Iterator[Refusal]:
        """What speaks against the step; nothing where it may happen."""


class IActorRules(Interface):
    """A subscription adapter of an item: whom another folder keeps from a step."""

    def refusal(transition: Transition, who: ItemRoles) -> Refusal | None:  # noqa: N805
        """Why this person may not do it; None where nothing forbids."""


def item_refuses(
    item: Any, transition: Transition, state: State, stated: Parameters
) -> Iterator[Refusal]:
    """Ask every rule that is registered for the item."""
    for rules in subscribers((item,), IItemRules):
        yield from rules.refusals(transition, state, stated)


def actor_refuses(item: Any, transition: Transition, who: ItemRoles) -> Refusal | None:
    """The first rule that keeps the person from the step, None without any."""
    asked = (
        rules.refusal(transition, who) for rules in subscribers((item,), IActorRules)
    )
    return next((refusal for refusal in asked if refusal is not None), None)
