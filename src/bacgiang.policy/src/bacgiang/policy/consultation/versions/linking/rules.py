"""A new text is not submitted before it is known what became of each provision."""

from ....base.refusal import Refusal
from ....editorial.workflow.item_rules import IItemRules
from ....editorial.workflow.parameters import Parameters
from ....editorial.workflow.parameters import State
from ....editorial.workflow.parameters import Transition
from ...draft.schema import ILegalDraft
from ...timing.store import consultation_store
from ..taken import public_uid
from .proposal import are_confirmed
from .proposal import has_new_text
from .refusals import LINKS_NOT_CONFIRMED
from .refusals import TEXT_AFTER_END
from collections.abc import Iterator
from typing import Any
from zope.component import adapter
from zope.interface import implementer


GOES_ON = frozenset({Transition.SUBMIT, Transition.APPROVE, Transition.PUBLISH})


@implementer(IItemRules)
@adapter(ILegalDraft)
class LinksConfirmed:
    """Opinions on a provision would be lost otherwise."""

    def __init__(self, draft: Any) -> None:
        self.draft = draft

    def refusals(
        self, transition: Transition, state: State, stated: Parameters
    ) -> Iterator[Refusal]:
        if transition not in GOES_ON or not has_new_text(self.draft):
            return
        consultation = consultation_store().get(public_uid(self.draft))
        if consultation is not None and consultation.outcome is not None:
            yield TEXT_AFTER_END
        elif not are_confirmed(self.draft):
            yield LINKS_NOT_CONFIRMED
