"""Write an act into the record: the recorder that `base/acts` asks for."""

from ...base.acts.actor import client_address
from ...base.acts.actor import current_actor
from ...base.acts.actor import SYSTEM
from ...units.people.tokens.act_kinds import BY_TOKEN
from ...units.people.tokens.plugin import token_of_request
from ...units.register.unit import Unit
from ...units.sites.belonging import unit_code_of
from .act import Act
from .following import acts_to_name
from .following import note_act
from .people import name_borne
from .store import act_store
from Acquisition import aq_chain
from Acquisition import aq_inner
from datetime import datetime
from datetime import UTC
from plone.dexterity.content import DexterityContent
from plone.protect.utils import safeWrite
from plone.uuid.interfaces import IUUID
from typing import Any
from uuid import uuid4
from zope.globalrequest import getRequest


def answering_unit(item: DexterityContent) -> str:
    """Code of the unit an act on `item` is done for: the site's, or the register's."""
    for parent in aq_chain(aq_inner(item)):
        if isinstance(parent, Unit):
            return parent.code
    return unit_code_of(item)


def _by_token() -> dict[str, str]:
    """Which program acts, where one does by a token of the person's."""
    request = getRequest()
    token = token_of_request(request) if request is not None else None
    return {BY_TOKEN: token.identifier} if token is not None else {}


def append_act(
    kind: str,
    item: DexterityContent,
    *,
    unit: str | None,
    uid: str | None,
    actor: str | None,
    state_before: str,
    state_after: str,
    reason: str,
    details: dict[str, Any] | None,
) -> Act:
    """What `base.acts.recording.record_act` hands over, written into the record."""
    store, who = act_store(), actor or current_actor()
    act = Act(
        identifier=uuid4().hex,
        time=datetime.now(UTC),
        actor=who,
        actor_name=name_borne(who),
        unit=unit if unit is not None else answering_unit(item),
        kind=kind,
        item=uid or (IUUID(item, None) if item is not None else None) or "",
        path="/".join(item.getPhysicalPath()) if item is not None else "",
        state_before=state_before,
        state_after=state_after,
        reason=reason,
        # A visitor has no account to answer for: the record, which nothing erases,
        # would tie their address to what they sent, or asked to have erased.
        address=client_address() if who != SYSTEM else "",
        after=" ".join(acts_to_name(store)),
        details={**(details or {}), **_by_token()},
    )
    kept = store.append(act)
    note_act(store, kept)
    # A forged request gains nothing by a line in the record of who sent it; without
    # this a reading that is recorded would be taken for a forged change.
    safeWrite(store.page_of(kept))
    return kept
