"""A draft's text set, and confirmed by whoever compared it with the original."""

from ...base.acts.recording import record_act
from ...base.refusal import Refusal
from ...base.refusal import Refused
from ...editorial.acts.kinds import MODIFY
from ...law.akn import akn_errors
from ...law.tree import LegalText
from ...legal.documents.structured_text import structured
from ..draft.schema import ILegalDraft
from ..versions.carrying import carry_identities
from ..versions.links import links_to_json
from ..versions.taken import last_public
from ..versions.taken import taken_identities
from .sources import drop_source
from bacgiang.policy import _
from plone import api
from plone.dexterity.content import DexterityContent
from typing import Any
from zope.event import notify
from zope.lifecycleevent import Attributes
from zope.lifecycleevent import ObjectModifiedEvent


PERMISSION = "Modify portal content"


def is_confirmed(draft: DexterityContent) -> bool:
    """Whether the text is, letter by letter, the one that was confirmed."""
    text = draft.structure
    return text is not None and text.digest == draft.confirmed_digest


def set_text(
    draft: DexterityContent, tree: LegalText, confirmed: bool, name: str = ""
) -> None:
    """Make this the draft's text. `name`: of the file it came from.

    Provisions of the version that was public last keep who they are; what becomes of
    each is proposed. Raises Refused for who may not modify the draft, and for what
    is no valid document; nothing is changed then.
    """
    if not api.user.has_permission(PERMISSION, obj=draft):
        raise Refused(NOT_MODIFIABLE)
    last = last_public(draft)
    before = last.own_text if last is not None else None
    old = before.tree if before is not None else None
    tree, links = carry_identities(old, tree, taken_identities(draft))
    text = structured(tree)
    if akn_errors(text.akn):
        raise Refused(INVALID)
    draft.structure = text
    draft.provision_links = links_to_json(links) if old is not None else None
    draft.confirmed_digest = text.digest if confirmed else None
    notify(ObjectModifiedEvent(draft, Attributes(ILegalDraft, "structure")))
    details: dict[str, Any] = {"text": name or "akn/text", "text_confirmed": confirmed}
    record_act(MODIFY, draft, details=details)


def confirm(draft: DexterityContent, digest: str) -> None:
    """Confirm the text with this digest. Raises Refused.

    Refused where the text is another one by now.
    """
    if not api.user.has_permission(PERMISSION, obj=draft):
        raise Refused(NOT_MODIFIABLE)
    if draft.structure is None:
        raise Refused(NOTHING_TO_CONFIRM)
    if draft.structure.digest != digest:
        raise Refused(CHANGED_MEANWHILE)
    drop_source(draft)
    if is_confirmed(draft):
        return
    draft.confirmed_digest = digest
    record_act(MODIFY, draft, details={"text_confirmed": True})


NOT_MODIFIABLE = Refusal(
    "not_modifiable",
    _(
        "refusal_draft_text_not_modifiable",
        default="You cannot change this draft now. The text of a published draft is "
        "changed in a working copy, that of an approved one after it was returned.",
    ),
)
INVALID = Refusal(
    "document_invalid",
    _(
        "refusal_draft_text_invalid",
        default="This text does not make a valid Akoma Ntoso document. Look for "
        "control characters and broken tables, and hand it in again.",
    ),
    "text",
)
NOTHING_TO_CONFIRM = Refusal(
    "nothing_to_confirm",
    _(
        "refusal_draft_nothing_to_confirm",
        default="The draft has no text yet. Upload it first.",
    ),
)
CHANGED_MEANWHILE = Refusal(
    "changed_meanwhile",
    _(
        "refusal_draft_text_meanwhile",
        default="Somebody has changed the text since you opened this page. Look at it "
        "again, then confirm.",
    ),
)
