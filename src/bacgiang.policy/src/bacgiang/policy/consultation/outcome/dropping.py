"""A draft is dropped by two persons: nothing takes it back, and no opinion comes."""

from ..act_kinds import CONSULTATION_DROP
from ..timing.consultation import Outcome
from ..timing.second_person import DROP
from ..timing.second_person import is_agreed
from ..timing.second_person import require_declared
from .ending import drop
from .ending import why_dropped
from plone.dexterity.content import DexterityContent


def drop_by_two(
    draft: DexterityContent, reason: str, *, is_declared: bool
) -> Outcome | None:
    """Propose it, None; or drop the draft, where somebody else has proposed it with the
    same reason. Another reason is another proposal.

    `is_declared`: that the reason discloses no secret (4.2a). Raises Refused; nothing
    is changed then.
    """
    said = why_dropped(draft, reason)
    require_declared(is_declared)
    if not is_agreed(draft, DROP, {"reason": said}, said, CONSULTATION_DROP):
        return None
    return drop(draft, said)
