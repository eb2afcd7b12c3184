"""What steps and statements of the workflow are called."""

from .parameters import Confirmation
from .parameters import Transition
from .parameters import WithdrawalGround
from bacgiang.policy import _
from collections.abc import Mapping
from zope.i18nmessageid import Message


TRANSITION_TITLES: Mapping[Transition, Message] = {
    Transition.SUBMIT: _("Submit for review"),
    Transition.RETRACT: _("Take back"),
    Transition.RETURN: _("Return to the author"),
    Transition.APPROVE: _("Approve"),
    Transition.PUBLISH: _("Publish"),
    Transition.WITHDRAW: _("Withdraw"),
    Transition.RESTORE: _("Restore as a draft"),
}

GROUND_TITLES: Mapping[WithdrawalGround, Message] = {
    WithdrawalGround.INACCURATE: _("Inaccurate"),
    WithdrawalGround.UNNECESSARY: _("Unnecessary"),
    WithdrawalGround.AGAINST_RULES: _("Against the rules"),
    WithdrawalGround.SECRECY: _("Discloses a secret (closes everything at once)"),
    WithdrawalGround.PERSONAL_DATA: _("Personal data (closes everything at once)"),
    WithdrawalGround.OTHER: _("Another ground"),
}

CONFIRMATION_TITLES: Mapping[Confirmation, Message] = {
    Confirmation.CONFIRMED: _("Confirmed by the competent authority"),
    Confirmation.UNCONFIRMED: _("Not confirmed: goes out as reference news"),
}
