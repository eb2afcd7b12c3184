"""Who may make a preview link of which item."""

from ...base.refusal import Refusal
from ..items import IContentHolder
from ..secrecy.inspection import inspect_item
from ..withdrawal.closing import is_closed
from ..workflow.actor_rules import NOT_YOUR_LEVEL
from ..workflow.item_roles import roles_on_item
from ..workflow.parameters import State
from .store import PreviewLink
from bacgiang.policy import _
from plone import api
from plone.dexterity.content import DexterityContent
from typing import Any


UNPUBLISHED = frozenset({State.DRAFT.value, State.PENDING.value, State.APPROVED.value})
MOST_VALID = 20
MAX_RECIPIENT = 200

NOT_TO_PREVIEW = Refusal(
    "not_to_preview",
    _(
        "refusal_not_to_preview",
        default="Only an item that is not published yet gets a preview link. Send the "
        "address of the item instead.",
    ),
)
SECRECY_MARK = Refusal(
    "secrecy_mark",
    _(
        "refusal_preview_secrecy_mark",
        default="A mark of secrecy was found. An item that bears one is not sent "
        "around by a link.",
    ),
)
TOO_MANY_LINKS = Refusal(
    "too_many_links",
    _(
        "refusal_too_many_links",
        default="This item has 20 valid links already. Revoke one first.",
    ),
)
RECIPIENT_MISSING = Refusal(
    "recipient_missing",
    _(
        "refusal_recipient_missing",
        default="Say for whom the link is, in at most 200 characters.",
    ),
    "recipient",
)


def person_refuses(item: DexterityContent, user: Any = None) -> Refusal | None:
    """Why this person has nothing to do with the item's links; None for its board."""
    return None if roles_on_item(item, user).on_board else NOT_YOUR_LEVEL


def maker_left(item: DexterityContent, link: PreviewLink) -> bool:
    """Whether whoever made the link has nothing to do with the item any more.

    Asked at the request: a level that was taken, a unit that ended, a closed account.
    """
    maker = api.user.get(userid=link.made_by)
    return maker is None or person_refuses(item, maker) is not None


def can_be_previewed(item: DexterityContent) -> bool:
    """Whether a link may show the item as it stands now."""
    state = api.content.get_state(item, default="")
    is_open = state in UNPUBLISHED and not is_closed(item)
    return IContentHolder.providedBy(item) and is_open


def link_refuses(
    item: DexterityContent, recipient: str, valid_links: int
) -> Refusal | None:
    """Why no link is made; None when nothing forbids."""
    if not can_be_previewed(item):
        return NOT_TO_PREVIEW
    if not recipient or len(recipient) > MAX_RECIPIENT:
        return RECIPIENT_MISSING
    if valid_links >= MOST_VALID:
        return TOO_MANY_LINKS
    return SECRECY_MARK if bears_mark(item) else None


def bears_mark(item: DexterityContent) -> bool:
    """Whether it reads as a secret now: a link that was made before opens no more."""
    return bool(inspect_item(item).marks)
