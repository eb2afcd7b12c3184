"""Change what a provision follows from, and confirm how the whole text does."""

from ....base.acts.recording import record_act
from ....base.refusal import Refused
from ....editorial.acts.kinds import MODIFY
from ....law.provision_titles import provision_title
from ....law.tree import all_provisions
from ....legal.documents.structured_text import structured
from ...draft.schema import ILegalDraft
from ..carrying import carry_as
from ..links import links_to_json
from ..links import ProvisionLink
from ..links import worth_keeping
from ..pairing import Pairing
from ..taken import taken_identities
from . import refusals
from .proposal import heirs_in
from .proposal import Proposal
from .proposal import proposal_for
from .proposal import UNCONFIRMED
from collections.abc import Sequence
from plone import api
from plone.dexterity.content import DexterityContent
from typing import Any
from zope.event import notify
from zope.lifecycleevent import Attributes
from zope.lifecycleevent import ObjectModifiedEvent


# What the record of acts calls it, in the language of its readers.
LINKS = "Liên kết điều khoản với phiên bản trước"


def follows_from(
    draft: DexterityContent, eid: str, provision_ids: Sequence[str], digest: str
) -> None:
    """A provision of the new text follows from these of the last version, the main one
    first; from none: it is new. Raises Refused; nothing is changed then.

    `digest` is that of the text as the writer saw it.
    """
    proposal = _asked(draft, digest)
    news = {one.eid for one in all_provisions(proposal.new)}
    olds = {one.wid for one in all_provisions(proposal.old)}
    _know((eid,), news, "eid")
    _know(provision_ids, olds, "old")
    origins = {**proposal.pairing.origins, eid: tuple(dict.fromkeys(provision_ids))}
    _keep(draft, proposal, origins, _told(eid))


def goes_on_in(
    draft: DexterityContent, wid: str, eids: Sequence[str], digest: str
) -> None:
    """A provision of the last version goes on in these of the new text; in none: it is
    dropped. Raises Refused; nothing is changed then.
    """
    proposal = _asked(draft, digest)
    olds = {one.wid: one.eid for one in all_provisions(proposal.old)}
    _know((wid,), olds, "wid")
    _know(eids, {one.eid for one in all_provisions(proposal.new)}, "new")
    origins = {
        eid: tuple(one for one in before if one != wid or eid in eids)
        for eid, before in proposal.pairing.origins.items()
    }
    for eid in eids:
        before = origins.get(eid, ())
        origins[eid] = before if wid in before else (*before, wid)
    _keep(draft, proposal, origins, _told(olds[wid]))


def confirm(draft: DexterityContent, digest: str) -> tuple[ProvisionLink, ...]:
    """Take over the identities as proposed and decided. Raises Refused."""
    proposal = _asked(draft, digest)
    links = _write(draft, proposal, proposal.pairing, is_confirmed=True)
    told = {"what": LINKS, "count": len(links)}
    record_act(MODIFY, draft, details=told)
    return links


def _asked(draft: DexterityContent, digest: str) -> Proposal:
    if not api.user.has_permission("Modify portal content", obj=draft):
        raise Refused(refusals.NOT_MODIFIABLE)
    proposal = proposal_for(draft)
    if proposal is None:
        raise Refused(refusals.NOTHING_TO_LINK)
    if digest != proposal.digest:
        raise Refused(refusals.CHANGED_MEANWHILE)
    return proposal


def _know(named: Sequence[str], known: Any, field: str) -> None:
    for one in named:
        if one not in known:
            raise Refused(refusals.unknown_provision(one, field))


def _told(eid: str) -> dict[str, Any]:
    return {"what": LINKS, "provision": provision_title(eid)}


def _keep(
    draft: DexterityContent,
    proposal: Proposal,
    origins: dict[str, tuple[str, ...]],
    details: dict[str, Any],
) -> None:
    pairing = Pairing(origins, heirs_in(proposal.old, proposal.new))
    _write(draft, proposal, pairing, is_confirmed=False)
    record_act(MODIFY, draft, details=details)


def _write(
    draft: DexterityContent, proposal: Proposal, pairing: Pairing, is_confirmed: bool
) -> tuple[ProvisionLink, ...]:
    used = taken_identities(draft)
    tree, links = carry_as(proposal.old, proposal.new, pairing, used)
    text = structured(tree)
    if text != draft.structure:
        # Identities are no words: who confirmed the text confirmed this one, too.
        if draft.confirmed_digest == draft.structure.digest:
            draft.confirmed_digest = text.digest
        draft.structure = text
        notify(ObjectModifiedEvent(draft, Attributes(ILegalDraft, "structure")))
    draft.provision_links = links_to_json(worth_keeping(links))
    draft.links_digest = text.digest if is_confirmed else f"{UNCONFIRMED}{text.digest}"
    return links
