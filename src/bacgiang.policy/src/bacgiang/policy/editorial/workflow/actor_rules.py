"""Who may perform a transition, by place, level and earlier deeds. Rules as data.

Each rule answers with the reason for a refusal, or None. State comes first, then the
level, then what the person did to this item before.
"""

from ...base.refusal import Refusal
from ..acts.changers import changers_since_approval
from ..acts.changers import last_submitter
from ..visibility.state_now import title_for_item
from .item_roles import ItemRoles
from .item_rules import actor_refuses
from .parameters import State
from .parameters import Transition
from bacgiang.policy import _
from collections.abc import Callable
from plone.dexterity.content import DexterityContent
from typing import Any


FROM_STATES: dict[Transition, frozenset[State]] = {
    Transition.SUBMIT: frozenset({State.DRAFT}),
    Transition.RETRACT: frozenset({State.PENDING}),
    Transition.RETURN: frozenset({State.PENDING, State.APPROVED}),
    Transition.APPROVE: frozenset({State.PENDING}),
    Transition.PUBLISH: frozenset({State.DRAFT, State.PENDING, State.APPROVED}),
    Transition.WITHDRAW: frozenset({State.PUBLISHED}),
    Transition.RESTORE: frozenset({State.WITHDRAWN}),
}

WRONG_STATE = Refusal(
    "wrong_state",
    _(
        "refusal_wrong_state",
        default="The item is “${state}” now, and this cannot be done in that state.",
    ),
)
NOT_YOUR_LEVEL = Refusal(
    "not_your_level",
    _(
        "refusal_not_your_level",
        default="Your level of access on this site does not include this. Ask the head "
        "of the board.",
    ),
)
OWN_TEXT = Refusal(
    "own_text",
    _(
        "refusal_own_text",
        default="You changed this text since it was last approved; somebody else must "
        "approve it.",
    ),
)
NOT_SUBMITTER = Refusal(
    "not_submitter",
    _(
        "refusal_not_submitter",
        default="Only whoever submitted the item can take it back. A reviewer can "
        "return it.",
    ),
)
EMERGENCY_ONLY = Refusal(
    "emergency_only",
    _(
        "refusal_emergency_only",
        default="This item has not been approved by a second person. In an emergency "
        "the head or a deputy can publish it alone, with a reason; a second person "
        "then confirms it.",
    ),
    "emergency",
)


def _submit(item: DexterityContent, state: State, who: ItemRoles) -> Refusal | None:
    return None if who.updates else NOT_YOUR_LEVEL


def _retract(item: DexterityContent, state: State, who: ItemRoles) -> Refusal | None:
    if who.heads or (who.updates and last_submitter(item) == who.user_id):
        return None
    return NOT_SUBMITTER if who.updates else NOT_YOUR_LEVEL


def _return(item: DexterityContent, state: State, who: ItemRoles) -> Refusal | None:
    may = who.reviews or (state is State.APPROVED and who.publishes)
    return None if may else NOT_YOUR_LEVEL


def _approve(item: DexterityContent, state: State, who: ItemRoles) -> Refusal | None:
    if not who.reviews:
        return NOT_YOUR_LEVEL
    return OWN_TEXT if who.user_id in changers_since_approval(item) else None


def _publish(item: DexterityContent, state: State, who: ItemRoles) -> Refusal | None:
    if state is State.APPROVED:
        return None if who.publishes else NOT_YOUR_LEVEL
    if who.heads:
        return None
    if state is State.PENDING and who.reviews and who.publishes:
        return _approve(item, state, who)
    return NOT_YOUR_LEVEL


def _withdraw(item: DexterityContent, state: State, who: ItemRoles) -> Refusal | None:
    return None if who.publishes or who.heads else NOT_YOUR_LEVEL


RULES: dict[Transition, Callable[[Any, State, ItemRoles], Refusal | None]] = {
    Transition.SUBMIT: _submit,
    Transition.RETRACT: _retract,
    Transition.RETURN: _return,
    Transition.APPROVE: _approve,
    Transition.PUBLISH: _publish,
    Transition.WITHDRAW: _withdraw,
    Transition.RESTORE: _withdraw,
}


def who_refuses(
    item: DexterityContent, transition: Transition, state: State, who: ItemRoles
) -> Refusal | None:
    """Why this person cannot perform the transition now; None when nothing forbids."""
    if state not in FROM_STATES[transition]:
        return wrong_state(item)
    refusal = RULES[transition](item, state, who)
    return refusal or actor_refuses(item, transition, who)


def wrong_state(item: DexterityContent) -> Refusal:
    """That it does not go on from its state, which is named."""
    return WRONG_STATE.at(state=title_for_item(item))


def is_emergency(
    item: DexterityContent, transition: Transition, state: State, who: ItemRoles
) -> bool:
    """Whether publishing now would be a head's act alone, to be confirmed after."""
    if transition is not Transition.PUBLISH or state is State.APPROVED:
        return False
    reviewed_in_one_act = state is State.PENDING and who.reviews and who.publishes
    return not reviewed_in_one_act or _approve(item, state, who) is not None
