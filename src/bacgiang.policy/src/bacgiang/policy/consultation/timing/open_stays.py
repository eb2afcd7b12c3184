"""What an open consultation told readers stays as they were told, as its days do."""

from ...base.dates import now_utc
from ...base.refusal import Refusal
from ...base.refusal import those_that_hold
from ...editorial.workflow.item_rules import item_rule
from ...editorial.workflow.item_rules import Step
from ...editorial.workflow.parameters import Transition
from ...editorial.working_copy.rules import baseline_of
from ..draft.kinds import Showing
from ..draft.kinds import Way
from .store import consultation_of
from bacgiang.policy import _
from collections.abc import Iterator
from plone.dexterity.content import DexterityContent


WAY_STAYS = Refusal(
    "open_way_stays",
    _(
        "refusal_open_way_stays",
        default="Opinions are being taken here, on the portal: that way stays until "
        "the consultation is over. To stop it, withdraw the draft: that tells readers "
        "why.",
    ),
    "ways",
)
SHOWING_STAYS = Refusal(
    "open_showing_stays",
    _(
        "refusal_open_showing_stays",
        default="Opinions that were published are on the page already, and do not go "
        "while the consultation is open: leave them to be shown at once.",
    ),
    "showing",
)


@item_rule(Transition.SUBMIT, Transition.APPROVE, Transition.PUBLISH)
def open_refuses(draft: DexterityContent, step: Step) -> Iterator[Refusal]:
    """Asked of a working copy: what is withdrawn first tells that it was."""
    public = baseline_of(draft)
    if public is None:
        return
    known = consultation_of(public)
    if known is None or not known.is_open(now_utc()):
        return
    portal, at_once = Way.PORTAL.value, Showing.AT_ONCE.value
    yield from those_that_hold(
        {
            WAY_STAYS: portal in (public.ways or ())
            and portal not in (draft.ways or ()),
            SHOWING_STAYS: public.showing == at_once and draft.showing != at_once,
        }
    )
