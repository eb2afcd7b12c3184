"""Who changed an item's text since it was last approved (design, decision 5)."""

from ...base.acts.actor import SYSTEM
from ...base.acts.kinds import text_changing_kinds
from .act import Act
from .kinds import ACCEPT
from .kinds import APPROVE
from .kinds import CAME_OUT_OF
from .kinds import CHECK_IN
from .kinds import CONFIRM
from .kinds import SUBMIT
from .kinds import VERSION_UNTIL
from .store import act_store
from .store import EVER
from collections.abc import Collection
from collections.abc import Iterator
from datetime import datetime
from datetime import timedelta
from plone.dexterity.content import DexterityContent
from plone.uuid.interfaces import IUUID


APPROVALS = frozenset({APPROVE, CONFIRM})
UP_TO_NOW = EVER[1]
A_SECOND = timedelta(seconds=1)


def changers_since_approval(item: DexterityContent) -> frozenset[str]:
    """User ids, from the record of acts and not from the editable `creators`.

    Who copies, moves or brings back wrote nothing: the words are of whoever wrote them
    there, up to that moment, whatever was approved of that later.
    """
    changing, changers = text_changing_kinds(), set[str]()
    known: dict[str, list[Act]] = {}
    seen: dict[tuple[str, int], datetime] = {}
    waiting = [(IUUID(item), UP_TO_NOW, UP_TO_NOW)]
    while waiting:
        uid, until, settled = waiting.pop()
        if uid not in known:
            known[uid] = list(act_store().of_item(uid))
        begin = _approved(known[uid], settled)
        before = seen.get((uid, begin))
        if before is not None and until <= before:
            continue
        seen[uid, begin] = until
        for act in known[uid][begin:]:
            if act.time > until:
                break
            if act.kind in changing and act.actor != SYSTEM:
                changers.add(act.actor)
            waiting += _made_from(act, changing)
    return frozenset(changers)


def _approved(acts: list[Act], until: datetime) -> int:
    """How many acts of an item are settled by its last approval up to a moment."""
    settled = 0
    for number, act in enumerate(acts, 1):
        if act.time > until:
            break
        if act.kind in APPROVALS or act.details.get("approved"):
            settled = number
    return settled


def _made_from(
    act: Act, changing: Collection[str]
) -> Iterator[tuple[str, datetime, datetime]]:
    """UIDs of what came into the item by an act, up to when it had been changed, and up
    to when an approval of it counts.
    """
    details = act.details
    if act.kind in changing and details.get("original"):
        yield details["original"], act.time, act.time
    if details.get(CAME_OUT_OF):
        yield details[CAME_OUT_OF], act.time, act.time
    if details.get(VERSION_UNTIL):
        # Versions are kept in whole seconds: what was written in the last of them
        # counts, what was approved in it does not.
        moment = datetime.fromisoformat(details[VERSION_UNTIL])
        yield act.item, moment + A_SECOND, moment
    if act.kind == ACCEPT and details.get("original"):
        # Made of an offer: nobody's change, but of an emergency's words that no second
        # person has confirmed yet.
        yield details["original"], UP_TO_NOW, UP_TO_NOW
    if act.kind == CHECK_IN and details.get("working_copy"):
        # Merged unapproved, in an emergency: whoever wrote the copy wrote the text.
        yield details["working_copy"], UP_TO_NOW, UP_TO_NOW


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
