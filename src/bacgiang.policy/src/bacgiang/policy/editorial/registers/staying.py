"""What stands in a register does not go off by a date.

A draft takes the opinions on it along, a document what it says of others, and whoever
sets a date states no ground and leaves no notice. To take one off is to withdraw it.
"""

from ...base.refusal import Refusal
from ..workflow.item_rules import item_rule
from ..workflow.item_rules import Step
from ..workflow.parameters import State
from ..workflow.parameters import Transition
from bacgiang.policy import _
from collections.abc import Iterator
from plone import api
from plone.dexterity.content import DexterityContent


STAYS = Refusal(
    "stays_in_register",
    _(
        "refusal_record_stays",
        default="A draft, a legal document or a procedure stays in its register and "
        "does not expire. Leave the end empty. To take it off, withdraw it: that "
        "tells readers why.",
    ),
    "expires",
)


@item_rule(Transition.PUBLISH, Transition.RESTORE)
def end_refuses(item: DexterityContent, step: Step) -> Iterator[Refusal]:
    if brings_end(item, step):
        yield STAYS


def brings_end(item: DexterityContent, step: Step) -> bool:
    """Whether the act states an end, or the item or working copy brings one along.

    Of what is published already another time is set (`scheduling/changing`): an end
    that it has from before may be taken away so.
    """
    is_public = api.content.get_state(item, default="") == State.PUBLISHED.value
    brought = None if is_public else item.expiration_date
    return step.stated.expires is not None or brought is not None
