"""What the record of acts tells of steps of the workflow."""

from ...base.acts.kinds import ActDetail
from ...base.acts.kinds import ActKinds
from .parameters import Confirmation
from .titles import GROUND_TITLES
from bacgiang.policy import _


CONFIRMATION_TITLES = {
    Confirmation.CONFIRMED: _("act_value_confirmed", default="confirmed"),
    Confirmation.UNCONFIRMED: _(
        "act_value_unconfirmed", default="not confirmed, reference news"
    ),
}
DETAILS = ActKinds(
    {
        "confirmation": ActDetail(
            _("act_detail_confirmation", default="accuracy"), values=CONFIRMATION_TITLES
        ),
        "ground": ActDetail(
            _("act_detail_ground", default="ground"), values=GROUND_TITLES
        ),
    }
)
