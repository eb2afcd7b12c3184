"""The version that the public reads, and what its provisions are called."""

from ...law.provision_titles import provision_title
from .store import draft_versions
from .store import KeptVersion
from plone.dexterity.content import DexterityContent


def last_version(draft: DexterityContent) -> KeptVersion | None:
    """The version that the public reads; None before there is one."""
    return draft_versions().last(draft.UID())


def title_in(kept: KeptVersion, wid: str) -> str:
    """What a provision is called ("Khoản 2 Điều 5"), or the question's own words; ""
    for the whole draft and for what the version does not hold.
    """
    eid = kept.places.eids.get(wid, "")
    return kept.questions.get(wid) or (provision_title(eid) if eid else "")
