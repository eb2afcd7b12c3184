"""Whoever approves, publishes or confirms does so with what they saw, and nothing else.

What was shown has a stamp. Pages and the API require it of these steps; with others a
program's is compared where it is sent, as `If-Match` is.
"""

from ...base.acts.kinds import text_changing_kinds
from ...base.refusal import Refusal
from ...base.refusal import Refused
from ..acts.kinds import CHECK_IN
from ..acts.kinds import PUBLISH
from ..acts.store import act_store
from ..items import IContentHolder
from ..visibility.seen import WORK
from .version import version_of
from bacgiang.policy import _
from collections.abc import Mapping
from hashlib import sha256
from plone import api
from plone.dexterity.content import DexterityContent
from plone.uuid.interfaces import IUUID
from typing import Any


SEEN = "seen"
CHANGED_SINCE_SEEN = Refusal(
    "changed_meanwhile",
    _(
        "refusal_changed_since_seen",
        default="This was changed after you opened the page. Nothing was done: read it "
        "as it is now, then decide.",
    ),
    SEEN,
    status=412,
)


def stamp_of(item: DexterityContent) -> str:
    """SHA-256, in hex, of the item with its pictures and files.

    The acts that made it what it is are in it, too: some rooms keep what an item says
    elsewhere, and what a head publishes alone is confirmed act by act.
    """
    kinds = text_changing_kinds() | {CHECK_IN, PUBLISH}
    acts = act_store().of_item(IUUID(item))
    parts = item.objectValues() if IContentHolder.providedBy(item) else ()
    said = [
        version_of(item),
        *(f"{one.getId()} {version_of(one)}" for one in parts),
        *(one.identifier for one in acts if one.kind in kinds),
    ]
    return sha256("\n".join(said).encode()).hexdigest()


def stamp_told(item: DexterityContent) -> dict[str, str]:
    """The stamp under its name, for those who work on the item; nothing for others."""
    works = api.user.has_permission(WORK, obj=item)
    return {SEEN: stamp_of(item)} if works else {}


def unseen(item: DexterityContent, seen: object) -> Refusal | None:
    """Why nothing may be done on what was seen with a stamp; None where it is that."""
    return None if seen == stamp_of(item) else CHANGED_SINCE_SEEN


def require_seen(item: DexterityContent, sent: Mapping[str, Any]) -> None:
    """What a program says it has read is what is there. Raises Refused."""
    Refused.raise_for(unseen(item, sent.get(SEEN)))


def require_seen_if_sent(item: DexterityContent, sent: Mapping[str, Any]) -> None:
    """What a program says it has read is compared. Raises Refused."""
    if SEEN in sent:
        Refused.raise_for(unseen(item, sent[SEEN]))
