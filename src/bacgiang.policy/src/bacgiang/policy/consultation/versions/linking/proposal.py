"""What an editor is asked to confirm of a new text of a draft."""

from ....law.tree import all_provisions
from ....law.tree import LegalText
from ..links import LinkKind
from ..links import links_from_json
from ..links import ProvisionLink
from ..pairing import Pairing
from ..pairing import propose
from ..store import KeptVersion
from ..taken import last_public
from collections.abc import Sequence
from dataclasses import dataclass
from plone.dexterity.content import DexterityContent


# Before the digest of a text whose links are decided in part.
UNCONFIRMED = "unconfirmed:"


@dataclass(frozen=True)
class Proposal:
    """The last public version, the text in work, and which follows from which."""

    version: KeptVersion
    old: LegalText
    new: LegalText
    digest: str
    pairing: Pairing
    is_confirmed: bool


def has_new_text(draft: DexterityContent) -> bool:
    """Whether the text differs from that of a version that was public."""
    last = last_public(draft)
    if last is None or last.text is None or draft.structure is None:
        return False
    return bool(draft.structure.digest != last.version.digest)


def are_confirmed(draft: DexterityContent) -> bool:
    """Whether somebody confirmed how this very text follows from the last."""
    return bool(draft.links_digest == draft.structure.digest)


def proposal_for(draft: DexterityContent) -> Proposal | None:
    """None where there is nothing to be linked: no earlier text, or the same."""
    last = last_public(draft)
    if last is None or last.text is None or not has_new_text(draft):
        return None
    old, new, digest = last.text.tree, draft.structure.tree, draft.structure.digest
    if draft.links_digest in (digest, f"{UNCONFIRMED}{digest}"):
        pairing = pairing_from(links_from_json(draft.provision_links), old, new)
    else:
        pairing = propose(old, new)
    return Proposal(last, old, new, digest, pairing, are_confirmed(draft))


def pairing_from(
    links: Sequence[ProvisionLink], old: LegalText, new: LegalText
) -> Pairing:
    """The pairing that links between two texts say, those left out as kept."""
    known = {one.wid for one in all_provisions(old)}
    named: dict[str, tuple[str, ...]] = {}
    # What is merged names all it comes from, the main one first.
    for one in sorted(links, key=lambda link: link.kind is not LinkKind.MERGED):
        for wid in one.new:
            named.setdefault(wid, one.old)
    origins = {}
    for provision in all_provisions(new):
        wid = provision.wid
        olds = named.get(wid, (wid,))
        origins[provision.eid] = tuple(one for one in olds if one in known)
    return Pairing(origins, heirs_in(old, new))


def heirs_in(old: LegalText, new: LegalText) -> dict[str, str]:
    """Who has which identity of the old text now."""
    known = {one.wid for one in all_provisions(old)}
    return {one.wid: one.eid for one in all_provisions(new) if one.wid in known}
