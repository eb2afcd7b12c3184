"""What other folders ask before a step of the workflow: of the item, of the person."""

from ...base.refusal import Refusal
from .item_roles import ItemRoles
from .parameters import Parameters
from .parameters import State
from .parameters import Transition
from collections.abc import Callable
from collections.abc import Iterable
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from plone.dexterity.content import DexterityContent
from typing import Any
from typing import NamedTuple
from zope.component import subscribers
from zope.interface import implementer
from zope.interface import Interface


class IItemRules(Interface):
    """A subscription adapter of an item: the rules of the room that owns its type."""

    def refusals(
        transition: Transition,  # noqa: N805
        state: State,
        stated: Parameters,
    ) -> Iterator[Refusal]:
        """What speaks against the step; nothing where it may happen."""


class Step(NamedTuple):
    """A step that is to be taken."""

    transition: Transition
    state: State
    stated: Parameters


Rule = Callable[[Any, Step], Iterable[Refusal]]


@implementer(IItemRules)
@dataclass(frozen=True)
class ItemRule:
    """A rule that is asked at some steps, of one item."""

    rule: Rule
    transitions: frozenset[Transition]
    item: Any

    def refusals(
        self, transition: Transition, state: State, stated: Parameters
    ) -> Iterator[Refusal]:
        if transition in self.transitions:
            yield from self.rule(self.item, Step(transition, state, stated))


def item_rule(*transitions: Transition) -> Callable[[Rule], Callable[[Any], ItemRule]]:
    """Make of a function the factory of a rule that is asked at these transitions.

    ZCML registers it as a subscriber that provides `IItemRules`.
    """
    return lambda rule: partial(ItemRule, rule, frozenset(transitions))


class IActorRules(Interface):
    """A subscription adapter of an item: whom another folder keeps from a step."""

    def refusal(transition: Transition, who: ItemRoles) -> Refusal | None:  # noqa: N805
        """Why this person may not do it; None where nothing forbids."""


def item_refuses(
    item: DexterityContent, transition: Transition, state: State, stated: Parameters
) -> Iterator[Refusal]:
    """Ask every rule that is registered for the item."""
    for rules in subscribers((item,), IItemRules):
        yield from rules.refusals(transition, state, stated)


def fields_asked(
    item: DexterityContent, transition: Transition, state: State
) -> dict[str, Refusal]:
    """What the rules of the item's room want stated, by the name of the statement."""
    reasons = item_refuses(item, transition, state, Parameters())
    return {reason.field: reason for reason in reasons if reason.field}


def actor_refuses(
    item: DexterityContent, transition: Transition, who: ItemRoles
) -> Refusal | None:
    """The first rule that keeps the person from the step, None without any."""
    asked = (
        rules.refusal(transition, who) for rules in subscribers((item,), IActorRules)
    )
    return next((refusal for refusal in asked if refusal is not None), None)
