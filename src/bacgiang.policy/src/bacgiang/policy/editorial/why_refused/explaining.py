"""Say why a place cannot be worked on: its state, its board, the person's level."""

from ...units.boards.board import board_at_work
from ...units.boards.titles import LEVEL_TITLES
from ...units.levels import Level
from ...units.people.recipients import members_at
from ...units.register.names import unit_name
from ...units.sites.belonging import unit_code_of
from ..items import holder_of
from ..items import IEditorialItem
from ..queues.next_hands import now_with
from ..visibility.moments import Moment
from ..visibility.moments import moment_of
from ..visibility.state_now import title_for_item
from ..workflow.parameters import State
from bacgiang.policy import _
from collections.abc import Iterator
from plone import api
from plone.dexterity.content import DexterityContent
from zope.globalrequest import getRequest
from zope.i18n import translate
from zope.i18nmessageid import Message


OTHER_BOARD = _(
    "why_other_board",
    default="This belongs to ${unit}; only its own board works on it, and you are not "
    "on that board.",
)
LEVEL = _(
    "why_level",
    default="Your level of access on ${unit} (${levels}) does not include this.",
)
OF_STATE = {
    State.PENDING: _(
        "why_pending",
        default="The item waits for review: meanwhile its author does not change it. "
        "Whoever submitted it can take it back; a reviewer can return it.",
    ),
    State.APPROVED: _(
        "why_approved",
        default="The item was approved: a change would need another approval. A "
        "reviewer or publisher can return it.",
    ),
    State.PUBLISHED: _(
        "why_published",
        default="A published item is not changed directly. Choose “Edit in a working "
        "copy” in the bar: you change a copy, which takes the place of the published "
        "text once it is approved.",
    ),
    State.WITHDRAWN: _(
        "why_withdrawn",
        default="The item was withdrawn. A publisher can restore it as a draft.",
    ),
}
NOT_DELETED = _(
    "why_not_deleted",
    default="What is published is withdrawn, not deleted: open it and choose "
    "“Withdraw” in the menu of its state. Readers are told why it is gone.",
)
# What readers do not see, or see no more, is not called published.
UNSEEN = _(
    "why_unseen",
    default="What is called “${state}” is not changed directly. Choose “Edit in a "
    "working copy” in the bar: you change a copy, which takes the place of this text "
    "once it is approved and published.",
)
UNSEEN_NOT_DELETED = _(
    "why_unseen_not_deleted",
    default="What is called “${state}” is withdrawn, not deleted: open it and choose "
    "“Withdraw” in the menu of its state.",
)
ASK = _("why_ask", default="Ask: ${people} (${unit}).")
ASK_OFFICE = _("why_ask_office", default="Ask the administrators of the portal.")


def why_not(
    place: DexterityContent, user_id: str, deletes: bool = False
) -> Iterator[Message]:
    """The rule first, then whom to ask; the person may see the place.

    `deletes`: whether the person wanted to delete it.
    """
    code = unit_code_of(place)
    unit = unit_name(code)
    mine = board_at_work(code).active_of(user_id)
    levels = sorted({Level(one.level) for _key, one in mine})
    if not mine:
        yield Message(OTHER_BOARD, mapping={"unit": unit})
    else:
        # What stands in an item follows its state.
        of_state = list(_of_state(holder_of(place) or place, deletes))
        yield from of_state
        if Level.HEAD in levels and of_state:
            # Nobody has a higher level: nothing but the state is in the way.
            return
        if Level.UPDATE not in levels or not of_state:
            said = ", ".join(_in_words(LEVEL_TITLES[level]) for level in levels)
            yield Message(LEVEL, mapping={"unit": unit, "levels": said})
    heads = members_at(code, (Level.HEAD,))
    others = [one.fullname for one in heads if one.user_id != user_id]
    facts = {"people": ", ".join(others), "unit": unit}
    yield Message(ASK, mapping=facts) if others else ASK_OFFICE


def _of_state(place: DexterityContent, deletes: bool) -> Iterator[Message]:
    state = api.content.get_state(place, default="")
    if not IEditorialItem.providedBy(place) or state not in list(OF_STATE):
        return
    if state == State.PUBLISHED:
        yield _of_published(place, deletes)
    else:
        yield OF_STATE[State(state)]
    said = now_with(place)
    if said is not None:
        yield said


def _of_published(place: DexterityContent, deletes: bool) -> Message:
    if moment_of(place) is Moment.DURING:
        return NOT_DELETED if deletes else OF_STATE[State.PUBLISHED]
    said = UNSEEN_NOT_DELETED if deletes else UNSEEN
    return Message(said, mapping={"state": _in_words(title_for_item(place))})


def _in_words(message: Message | str) -> str:
    return translate(message, context=getRequest())
