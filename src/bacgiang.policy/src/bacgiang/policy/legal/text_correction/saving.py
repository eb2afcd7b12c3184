"""Keep a corrected text: checked, told to who follows the record, with its history."""

from ...base.acts.recording import record_act
from ...base.refusal import Refusal
from ...base.refusal import Refused
from ...editorial.acts.kinds import MODIFY
from ...editorial.workflow.statement_rules import MAX_REASON
from ...editorial.workflow.statement_rules import REASON_TOO_LONG
from ...law.akn import akn_errors
from ...law.tree import LegalText
from ...text.unicode_form import normalize
from ..documents.structured_text import IHoldsText
from ..documents.structured_text import IHoldsTextInWork
from ..documents.structured_text import structured
from ..intake.text_reading import within_bounds
from .versions import Version
from .versions import version_store
from bacgiang.policy import _
from plone import api
from plone.dexterity.content import DexterityContent
from zope.event import notify
from zope.lifecycleevent import Attributes
from zope.lifecycleevent import ObjectModifiedEvent


def text_to_correct(document: DexterityContent) -> LegalText:
    """The text of a record that whoever acts may modify. Raises Refused."""
    if not api.user.has_permission("Modify portal content", obj=document):
        raise Refused(NOT_MODIFIABLE)
    return document.structure.tree if document.structure is not None else LegalText()


def reason_of(document: DexterityContent, given: str) -> str:
    """The reason in its standard form. Raises Refused.

    A text that is still being written needs none.
    """
    reason = normalize(given).strip()
    if not reason and not IHoldsTextInWork.providedBy(document):
        raise Refused(REASON_MISSING)
    if len(reason) > MAX_REASON:
        raise Refused(REASON_TOO_LONG.at("reason"))
    return reason


def keep(
    document: DexterityContent,
    tree: LegalText,
    reason: str,
    *,
    title: str,
    eid: str,
    **piece: str,
) -> Version:
    """Keep the whole text, in which the piece that is called `title` was corrected.

    `piece`: the rest of what its `Version` says, `wid`, `before` and `after`. Raises
    Refused where the text is the same, too long, or no document any more.
    """
    text = structured(within_bounds(tree))
    if text == document.structure:
        raise Refused(NOTHING_CHANGED)
    if akn_errors(text.akn):
        raise Refused(INVALID)
    document.structure = text
    notify(ObjectModifiedEvent(document, Attributes(IHoldsText, "structure")))
    act = record_act(
        MODIFY,
        document,
        reason=reason,
        details={"provision": eid, "what": title},
    )
    of_act = {"identifier": act.identifier, "actor": act.actor, "reason": act.reason}
    version = Version(at=act.time, eid=eid, **of_act, **piece)
    version_store().add(document.UID(), version)
    return version


NOT_MODIFIABLE = Refusal(
    "not_modifiable",
    _(
        "refusal_correction_not_modifiable",
        default="You cannot change this record now. The text of a published record is "
        "corrected in a working copy, that of an approved one after it was returned.",
    ),
)
REASON_MISSING = Refusal(
    "reason_missing",
    _(
        "refusal_correction_reason",
        default="Write why the text is corrected; it is kept in the history.",
    ),
    "reason",
)
NOTHING_CHANGED = Refusal(
    "nothing_changed",
    _(
        "refusal_correction_nothing",
        default="The text is the same as before; nothing was kept.",
    ),
    "text",
)
INVALID = Refusal(
    "document_invalid",
    _(
        "refusal_correction_invalid",
        default="With this text the document would no longer be valid Akoma Ntoso. "
        "Correct number and lines of the provision.",
    ),
    "text",
)
