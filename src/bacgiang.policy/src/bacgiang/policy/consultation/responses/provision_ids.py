"""Identities that an answer may name: of every version, and of what was adopted."""

from ...law.tree import all_provisions
from ..timing.store import consultation_store
from ..versions.store import draft_versions
from plone.app.uuid.utils import uuidToObject


def known_wids(uid: str) -> frozenset[str]:
    """Identities of provisions and questions of all versions of a draft."""
    versions = draft_versions()
    found: set[str] = set()
    for version in versions.of(uid):
        found.update(one.wid for one in version.questions)
        kept = versions.get(uid, version.number)
        found.update(kept.places.eids if kept is not None else ())
    return frozenset(found)


def adopted_wids(uid: str) -> frozenset[str]:
    """Identities of the document that the draft became; none before it did."""
    consultation = consultation_store().get(uid)
    outcome = consultation.outcome if consultation is not None else None
    uid = outcome.document if outcome is not None else ""
    # Whoever answers may not see a document that another board holds back.
    document = uuidToObject(uid, unrestricted=True) if uid else None
    structure = getattr(document, "structure", None)
    if structure is None:
        return frozenset()
    return frozenset(one.wid for one in all_provisions(structure.tree))
