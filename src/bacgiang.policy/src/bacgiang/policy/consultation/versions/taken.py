"""Identities that were public once: no other provision may ever have them."""

from ...editorial.working_copy.rules import baseline_of
from ...legal.documents.structured_text import ITakenIdentities
from ..draft.schema import ILegalDraft
from .store import draft_versions
from .store import KeptVersion
from plone.dexterity.content import DexterityContent
from zope.component import adapter
from zope.interface import implementer


def public_uid(draft: DexterityContent) -> str:
    """UID under which versions are kept: for a working copy, that of its draft."""
    return (baseline_of(draft) or draft).UID()


def last_public(draft: DexterityContent) -> KeptVersion | None:
    """The newest version that was public, also asked of a working copy."""
    return draft_versions().last(public_uid(draft))


@adapter(ILegalDraft)
@implementer(ITakenIdentities)
def taken_identities(draft: DexterityContent) -> frozenset[str]:
    """wIds of all provisions of all versions: opinions may be on them."""
    kept = draft_versions().kept(public_uid(draft))
    return frozenset(wid for one in kept for wid in one.places.eids)
