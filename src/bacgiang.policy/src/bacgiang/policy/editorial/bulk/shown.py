"""What of many items was shown when a step for them was chosen: a stamp of each."""

from ...base.json_text import json_object
from ..items import IEditorialItem
from ..stamps.as_seen import stamp_of
from ..workflow.parameters import State
from collections.abc import Iterable
from collections.abc import Iterator
from itertools import islice
from plone import api
from plone.dexterity.content import DexterityContent
from plone.uuid.interfaces import IUUID
from typing import Any


WAITING = [State.PENDING.value, State.APPROVED.value]
MOST = 200
"""As many as go on in one step; of more nobody has read each."""


def stamps_of(chosen: Iterable[Any]) -> dict[str, str]:
    """By UID, of what waits to be approved or published among objects and in them."""
    found = {IUUID(one): one for one in islice(_waiting(chosen), MOST)}
    return {uid: stamp_of(one) for uid, one in found.items()}


def stamps_in(sent: str) -> dict[str, Any]:
    """The same as a form sent it back; empty for anything else."""
    return json_object(sent)


def _waiting(chosen: Iterable[Any]) -> Iterator[DexterityContent]:
    for obj in chosen:
        if IEditorialItem.providedBy(obj):
            if api.content.get_state(obj, default="") in WAITING:
                yield obj
            continue
        inside = {"path": "/".join(obj.getPhysicalPath()), "review_state": WAITING}
        for brain in api.content.find(**inside, show_inactive=True):
            found = brain.getObject()
            if IEditorialItem.providedBy(found):
                yield found
