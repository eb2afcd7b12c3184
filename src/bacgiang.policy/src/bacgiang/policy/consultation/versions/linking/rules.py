"""A new text is not submitted before it is known what became of each provision."""

from ....base.refusal import Refusal
from ....editorial.workflow.item_rules import item_rule
from ....editorial.workflow.item_rules import Step
from ....editorial.workflow.parameters import Transition
from ...timing.store import consultation_store
from ..taken import public_uid
from .proposal import are_confirmed
from .proposal import has_new_text
from .refusals import LINKS_NOT_CONFIRMED
from .refusals import TEXT_AFTER_END
from collections.abc import Iterator
from plone.dexterity.content import DexterityContent


@item_rule(Transition.SUBMIT, Transition.APPROVE, Transition.PUBLISH)
def links_refuse(draft: DexterityContent, step: Step) -> Iterator[Refusal]:
    """Opinions on a provision would be lost otherwise."""
    if not has_new_text(draft):
        return
    consultation = consultation_store().get(public_uid(draft))
    if consultation is not None and consultation.outcome is not None:
        yield TEXT_AFTER_END
    elif not are_confirmed(draft):
        yield LINKS_NOT_CONFIRMED
