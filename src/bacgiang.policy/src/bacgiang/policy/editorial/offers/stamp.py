"""What is decided on about an offer, in one word: the item and what was said of it."""

from ...base.refusal import Refused
from ...base.uploads.digest import digest_of
from ..stamps.as_seen import CHANGED_SINCE_SEEN
from ..stamps.as_seen import SEEN
from ..stamps.as_seen import stamp_of
from .seeing import is_shown_to_board
from .seeing import VIEW_WORK
from .store import offer_store
from collections.abc import Mapping
from hashlib import sha256
from plone import api
from plone.dexterity.content import DexterityContent
from plone.uuid.interfaces import IUUID
from typing import Any


def offer_stamp(item: DexterityContent) -> str:
    """SHA-256, in hex, of the item, as far as who asks may see it, and its offers."""
    record = offer_store().record(IUUID(item))
    sees = is_shown_to_board(item) or api.user.has_permission(VIEW_WORK, obj=item)
    said = [stamp_of(item) if sees else ""]
    if record is not None:
        said += [repr(one) for one in record.offers]
        said += [digest_of(record.picture)] if record.picture is not None else []
        if record.proposed is not None:
            said.append(f"waiting {digest_of(record.proposed.picture)}")
    return sha256("\n".join(said).encode()).hexdigest()


def require_offer_seen_if_sent(item: DexterityContent, sent: Mapping[str, Any]) -> None:
    """What a program says it has read is compared. Raises Refused."""
    if SEEN in sent and sent[SEEN] != offer_stamp(item):
        raise Refused(CHANGED_SINCE_SEEN)
