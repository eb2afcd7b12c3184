"""A draft goes on only with a text that was confirmed, or with questions."""

from ...base.refusal import Refusal
from ...editorial.workflow.item_rules import item_rule
from ...editorial.workflow.item_rules import Step
from ...editorial.workflow.parameters import Transition
from ..draft.kinds import DraftKind
from ..versions.version import questions_of
from .confirming import is_confirmed
from bacgiang.policy import _
from collections.abc import Iterator
from plone.dexterity.content import DexterityContent


@item_rule(Transition.SUBMIT, Transition.APPROVE, Transition.PUBLISH)
def text_refuses(draft: DexterityContent, step: Step) -> Iterator[Refusal]:
    """What is to be commented must be there, and be what was drafted."""
    if draft.structure is not None:
        if not is_confirmed(draft):
            yield NOT_CONFIRMED
    elif lacks_text(draft):
        yield NO_TEXT


def lacks_text(draft: DexterityContent) -> bool:
    """Whether there is nothing to comment in a draft that should have a text."""
    is_legal = draft.draft_kind == DraftKind.LEGAL_DOCUMENT.value
    return is_legal and draft.structure is None and not questions_of(draft.questions)


NOT_CONFIRMED = Refusal(
    "draft_text_not_confirmed",
    _(
        "refusal_draft_text_not_confirmed",
        default="Nobody has confirmed the text of this draft since it was read from "
        "its file or changed. Open “Text of the draft”, compare it with the original "
        "and confirm it.",
    ),
    "structure",
    page="@@draft-text",
)
NO_TEXT = Refusal(
    "draft_without_text",
    _(
        "refusal_draft_without_text",
        default="There is nothing to comment: the draft has neither a text nor "
        "questions. Upload the text under “Text of the draft”, or write questions.",
    ),
    "structure",
    page="@@draft-text",
)
