"""A dialogue does not go off by a date: its questions and answers would go with it,
without ground and notice, by one person alone.
"""

from ..base.refusal import Refusal
from ..editorial.registers.staying import brings_end
from ..editorial.workflow.item_rules import item_rule
from ..editorial.workflow.item_rules import Step
from ..editorial.workflow.parameters import Transition
from .behavior import times_of
from bacgiang.policy import _
from collections.abc import Iterator
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
    if brings_end(item, step) and times_of(item) is not None:
        yield STAYS
