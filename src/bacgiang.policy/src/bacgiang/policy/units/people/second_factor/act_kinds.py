"""Kinds of act on second factors."""

from ....base.acts.kinds import ActDetail
from ....base.acts.kinds import ActKinds
from bacgiang.policy import _


APP, PASSKEY = "app", "passkey"

KINDS = ActKinds(
    {
        "factor": ActDetail(
            _("act_detail_factor", default="second factor"),
            values={
                APP: _("act_factor_app", default="app with codes"),
                PASSKEY: _("act_factor_passkey", default="passkey"),
            },
        ),
        "left": ActDetail(_("act_detail_codes_left", default="recovery codes left")),
    }
)

FACTOR_ADDED = KINDS.add(
    "second_factor_added", _("act_second_factor_added", default="Second factor set up")
)
FACTOR_REMOVED = KINDS.add(
    "second_factor_removed",
    _("act_second_factor_removed", default="Second factor removed"),
)
FACTORS_RESET = KINDS.add(
    "second_factor_reset",
    _("act_second_factor_reset", default="Second factor of an account taken off"),
)
CODES_MADE = KINDS.add(
    "recovery_codes_made", _("act_recovery_codes_made", default="Recovery codes made")
)
CODE_USED = KINDS.add(
    "recovery_code_used", _("act_recovery_code_used", default="Recovery code used")
)
