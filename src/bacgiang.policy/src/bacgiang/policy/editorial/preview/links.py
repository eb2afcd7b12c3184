"""Make and revoke preview links; both are recorded."""

from ...base.acts.actor import current_actor
from ...base.acts.recording import record_act
from ..acts.kinds import SHARE
from .store import digest_of
from .store import LIFETIME
from .store import preview_store
from .store import PreviewLink
from .store import Revocation
from datetime import datetime
from datetime import UTC
from plone import api
from plone.uuid.interfaces import IUUID
from secrets import token_urlsafe
from typing import Any
from uuid import uuid4


def make_link(item: Any, recipient: str) -> str:
    """Address of a new link, told this once. The caller has asked the rules."""
    token = token_urlsafe(32)
    now = datetime.now(UTC)
    link = PreviewLink(
        identifier=uuid4().hex,
        item=IUUID(item),
        digest=digest_of(token),
        recipient=recipient,
        made_by=current_actor(),
        made_at=now,
        expires_at=now + LIFETIME,
    )
    preview_store().add(link)
    _record(item, link, "made")
    return f"{api.portal.get().absolute_url()}/@@preview/{token}"


def revoke_link(item: Any, identifier: str) -> bool:
    """End a link of the item; False when the item has no such link."""
    store = preview_store()
    for link in store.of_item(IUUID(item)):
        if link.identifier == identifier:
            store.revoke(link, Revocation(datetime.now(UTC), current_actor()))
            _record(item, link, "revoked")
            return True
    return False


def _record(item: Any, link: PreviewLink, deed: str) -> None:
    details = {
        "preview_link": link.identifier,
        "deed": deed,
        "recipient": link.recipient,
        "expires": link.expires_at.isoformat(timespec="seconds"),
    }
    record_act(SHARE, item, details=details)
