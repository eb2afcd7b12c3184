"""The acts of the queue by name, for the page and the API alike."""

from ....base.refusal import Refusal
from ....base.refusal import Refused
from ....citizen.board_refusals import UNKNOWN_ACT
from ..deciding import confirm_withholding
from ..deciding import propose_withholding
from ..deciding import publish
from ..deciding import reject_withholding
from ..deciding import return_to_waiting
from ..deciding import take_back_proposal
from ..group_acts import put_together
from ..group_acts import take_out
from ..masks import mask_store
from ..moderating import Result
from ..moderating import Seen
from ..proposals import RETURN
from ..refusals import CHANGED
from bacgiang.policy import _
from collections.abc import Callable
from collections.abc import Mapping
from collections.abc import Sequence
from plone.dexterity.content import DexterityContent
from typing import Any
from zope.i18nmessageid import Message


PROPOSE, CONFIRM, PUBLISH = "propose", "confirm", "publish"
ACTS: Mapping[str, Callable[[Any, Sequence[Seen]], list[Result]]] = {
    PUBLISH: publish,
    CONFIRM: confirm_withholding,
    "reject": reject_withholding,
    "take-back": take_back_proposal,
    "group": put_together,
    "ungroup": take_out,
}
ACT_NAMES = (PROPOSE, RETURN, *ACTS)
DONE: dict[str, Message] = {
    PUBLISH: _("case_done_publish", default="Published: ${count}."),
    PROPOSE: _("case_done_propose", default="Proposed to withhold: ${count}."),
    CONFIRM: _("case_done_confirm", default="Confirmed: ${count}."),
    "reject": _("case_done_reject", default="Proposals rejected: ${count}."),
    "take-back": _("case_done_take_back", default="Proposals taken back: ${count}."),
    RETURN: _("case_done_return", default="Proposed to put back to waiting: ${count}."),
    "group": _("case_done_group", default="Put into one group: ${count}."),
    "ungroup": _("case_done_ungroup", default="Taken out of their groups: ${count}."),
}
NOTE_NOT_KEPT = Refusal(
    "note_not_kept",
    _(
        "case_refusal_note_not_kept",
        default="You wrote a note to a proposal, but chose another act: it would be "
        "lost. Propose something, or empty the field.",
    ),
    "note",
)


def carry_out(
    draft: DexterityContent,
    name: str,
    chosen: Sequence[Seen],
    reason: str = "",
    note: str = "",
) -> list[Result]:
    """Do it, with a result for each. Raises Refused where none can be done."""
    if name == PROPOSE:
        return propose_withholding(draft, chosen, reason, note)
    if name == RETURN:
        return return_to_waiting(draft, chosen, note)
    if note.strip():
        raise Refused(NOTE_NOT_KEPT)
    if any(one.proposal is None and _is_second(name, one) for one in chosen):
        # A second person agrees to what they have read, and to nothing else.
        raise Refused(CHANGED)
    act = ACTS.get(name)
    if act is None:
        raise Refused(UNKNOWN_ACT)
    return act(draft, chosen)


def _is_second(name: str, one: Seen) -> bool:
    """Whether the act agrees to what another person proposed or hid."""
    return name == CONFIRM or (name == PUBLISH and bool(mask_store().stamp(one.code)))
