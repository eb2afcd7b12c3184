"""What can be commented in a version: its provisions, and its questions."""

from ...law.provision_titles import provision_title
from .store import draft_versions
from .store import KeptVersion
from plone.uuid.interfaces import IUUID
from typing import Any


def last_version(draft: Any) -> KeptVersion | None:
    """The version that the public reads; None before there is one."""
    return draft_versions().last(IUUID(draft))


def eid_by_wid(kept: KeptVersion) -> dict[str, str]:
    """Where each provision stands, by who it is, in the order of the text."""
    return kept.places.eids


def is_commentable(kept: KeptVersion, wid: str) -> bool:
    """Whether an opinion may name this in the version; "" is the whole draft."""
    return not wid or wid in eid_by_wid(kept) or bool(_question(kept, wid))


def title_in(kept: KeptVersion, wid: str) -> str:
    """What a provision is called ("Khoản 2 Điều 5"), or the question's own words; ""
    for the whole draft and for what the version does not hold.
    """
    question = _question(kept, wid)
    if question:
        return question
    eid = eid_by_wid(kept).get(wid, "")
    return provision_title(eid) if eid else ""


def _question(kept: KeptVersion, wid: str) -> str:
    return next((one.text for one in kept.version.questions if one.wid == wid), "")
