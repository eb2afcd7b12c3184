"""A dialogue does not go off by a date: its questions and answers would go with it,
without ground and notice, by one person alone.
"""

from ..base.refusal import Refusal
from ..editorial.workflow.item_rules import item_rule
from ..editorial.workflow.item_rules import Step
from ..editorial.workflow.parameters import State
from ..editorial.workflow.parameters import Transition
from .behavior import times_of
from bacgiang.policy import _
from collections.abc import Iterator
from plone import api
from plone.dexterity.content import DexterityContent


STAYS = Refusal(
    "dialogue_stays",
    _(
        "dialogue_refusal_stays",
        default="An online dialogue stays with its questions and answers and does not "
        "expire. Leave the end empty. To take it off, withdraw it: that tells readers "
        "why.",
    ),
    "expires",
)


@item_rule(Transition.PUBLISH, Transition.RESTORE)
def end_refuses(item: DexterityContent, step: Step) -> Iterator[Refusal]:
    """As of registers (`editorial/registers/staying`): an end that the act states, or
    that the item brings along; of a public one it may still be taken away.
    """
    is_public = api.content.get_state(item, default="") == State.PUBLISHED.value
    brought = None if is_public else item.expiration_date
    has_end = step.stated.expires is not None or brought is not None
    if has_end and times_of(item) is not None:
        yield STAYS
