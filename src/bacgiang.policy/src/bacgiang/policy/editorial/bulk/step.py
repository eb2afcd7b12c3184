"""One step of the workflow, stated once by a person for many items.

Every item is asked about by the rules as if it stood alone; what is stated holds for
each, and each item's act is recorded. A statement that can only be about one item is
not taken: an emergency, a ground for going on despite a mark of secrecy, a leader on
whose behalf the item is issued, a correction.
"""

from ...base.refusal import Refused
from ..workflow.parameters import Parameters
from ..workflow.parameters import Transition
from ..workflow.statements import parameters_of
from ..working_copy.rules import baseline_of
from .reasons import NO_SUCH_STEP
from .reasons import on_item_alone
from collections.abc import Mapping
from plone.dexterity.content import DexterityContent
from typing import Any


OF_ONE_ITEM = (
    "emergency",
    "secrecy_ground",
    "secrecy_document",
    "correction",
    "on_behalf_of",
    "on_behalf_capacity",
    "on_behalf_document",
)


def stated_for_all(sent: Mapping[str, Any]) -> Parameters:
    """What a person states for all items. Raises Refused."""
    stated = parameters_of(sent)
    stated_of_one = (name for name in OF_ONE_ITEM if getattr(stated, name))
    Refused.raise_for(*map(on_item_alone, stated_of_one))
    return stated


def step_named(name: Any) -> Transition:
    """Raises Refused where there is no such step."""
    if name not in [*Transition]:
        raise Refused(NO_SUCH_STEP)
    return Transition(name)


def goes_on_with(item: DexterityContent, transition: str) -> Any:
    """What is there after the step: a copy goes into the published item."""
    baseline = baseline_of(item) if transition == Transition.PUBLISH else None
    return item if baseline is None else baseline
