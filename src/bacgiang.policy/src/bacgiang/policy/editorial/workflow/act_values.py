"""What the record of acts calls the statements of a step."""

from ..acts.value_titles import ValueTitles
from .parameters import Confirmation
from .titles import GROUND_TITLES
from bacgiang.policy import _


GROUNDS = ValueTitles({ground.value: title for ground, title in GROUND_TITLES.items()})
CONFIRMATIONS = ValueTitles(
    {
        Confirmation.CONFIRMED.value: _("act_value_confirmed", default="confirmed"),
        Confirmation.UNCONFIRMED.value: _(
            "act_value_unconfirmed", default="not confirmed, reference news"
        ),
    }
)
