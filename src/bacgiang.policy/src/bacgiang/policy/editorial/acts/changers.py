"""Who changed an item's text since it was last approved (design, decision 5)."""

from ...base.acts.actor import SYSTEM
from ...base.acts.kinds import text_changing_kinds
from .kinds import ACCEPT
from .kinds import APPROVE
from .kinds import CHECK_IN
from .kinds import CONFIRM
from .kinds import SUBMIT
from .store import act_store
from plone.dexterity.content import DexterityContent
from plone.uuid.interfaces import IUUID


APPROVALS = frozenset({APPROVE, CONFIRM})


def changers_since_approval(item: DexterityContent) -> frozenset[str]:
    """User ids, from the record of acts and not from the editable `creators`."""
    return _changers(IUUID(item))


def _changers(uid: str) -> frozenset[str]:
    changers: set[str] = set()
    changing = text_changing_kinds()
    for act in act_store().of_item(uid):
        if act.kind in APPROVALS or act.details.get("approved"):
            changers.clear()
        elif act.kind in changing and act.actor != SYSTEM:
            changers.add(act.actor)
            if original := act.details.get("original"):
                # Who copies wrote nothing: the words are of whoever wrote them there.
                changers |= _changers(original)
        elif act.kind == ACCEPT and "original" in act.details:
            # Made of an offer: nobody's change, but of an emergency's words that no
            # second person has confirmed yet.
            changers |= _changers(act.details["original"])
        elif act.kind == CHECK_IN:
            # Merged unapproved, in an emergency: whoever wrote the copy wrote the text.
            changers |= _changers(act.details.get("working_copy", ""))
    return frozenset(changers)


def has_ground_for_what_is_there(item: DexterityContent) -> bool:
    """Whether a head said why marks of secrecy may go on, and nothing changed since."""
    has_ground, changing = False, {*text_changing_kinds(), CHECK_IN}
    for act in act_store().of_item(IUUID(item)):
        if act.details.get("secrecy_ground"):
            has_ground = True
        elif act.kind in changing:
            has_ground = False
    return has_ground


def last_submitter(item: DexterityContent) -> str | None:
    """Who submitted the item last, None when nobody has."""
    acts = act_store().of_item(IUUID(item))
    submitters = [act.actor for act in acts if act.kind == SUBMIT]
    return submitters[-1] if submitters else None
