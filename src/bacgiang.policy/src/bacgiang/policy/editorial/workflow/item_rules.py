"""What a kind of item asks of itself before a step of the workflow."""

from ...base.refusal import Refusal
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


def item_refuses(
    item: Any, transition: Transition, state: State, stated: Parameters
) -> Iterator[Refusal]:
    """Ask every rule that is registered for the item."""
    for rules in subscribers((item,), IItemRules):
        yield from rules.refusals(transition, state, stated)
