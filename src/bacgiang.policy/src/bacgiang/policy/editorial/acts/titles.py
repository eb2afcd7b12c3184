"""What acts are called, for people."""

from .act import ActKind
from bacgiang.policy import _
from zope.i18nmessageid import Message


KIND_TITLES: dict[ActKind, Message] = {
    ActKind.CREATE: _("act_create", default="Created"),
    ActKind.MODIFY: _("act_modify", default="Changed"),
    ActKind.DELETE: _("act_delete", default="Deleted"),
    ActKind.PUT_BACK: _("act_put_back", default="Put back after deletion"),
    ActKind.MOVE: _("act_move", default="Moved or renamed"),
    ActKind.SHARE: _("act_share", default="Access changed"),
    ActKind.SUBMIT: _("act_submit", default="Submitted for review"),
    ActKind.RETRACT: _("act_retract", default="Taken back"),
    ActKind.RETURN: _("act_return", default="Returned to the author"),
    ActKind.APPROVE: _("act_approve", default="Approved"),
    ActKind.PUBLISH: _("act_publish", default="Published"),
    ActKind.WITHDRAW: _("act_withdraw", default="Withdrawn"),
    ActKind.RESTORE: _("act_restore", default="Restored as a draft"),
    ActKind.CHECK_OUT: _("act_check_out", default="Working copy made"),
    ActKind.CHECK_IN: _("act_check_in", default="Working copy merged"),
    ActKind.CANCEL_CHECK_OUT: _(
        "act_cancel_check_out", default="Working copy given up"
    ),
    ActKind.CONFIRM: _("act_confirm", default="Confirmed afterwards"),
    ActKind.CONFIRM_REFERENCE: _(
        "act_confirm_reference", default="Reference news confirmed"
    ),
    ActKind.CORRECT: _("act_correct", default="Corrected"),
    ActKind.OFFER: _("act_offer", default="Offered to the main site"),
    ActKind.ACCEPT: _("act_accept", default="Accepted for the main site"),
    ActKind.DECLINE: _("act_decline", default="Declined for the main site"),
    ActKind.END_ACCEPTANCE: _("act_end_acceptance", default="Taken off the main site"),
    ActKind.WITHDRAW_OFFER: _("act_withdraw_offer", default="Offer withdrawn"),
    ActKind.BOARD_ADD: _("act_board_add", default="Level given"),
    ActKind.BOARD_END: _("act_board_end", default="Level ended"),
    ActKind.INVITE: _("act_invite", default="Invited to the board"),
    ActKind.HAND_OVER: _("act_hand_over", default="Work handed over"),
    ActKind.UNIT_OPEN: _("act_unit_open", default="Unit opened"),
    ActKind.UNIT_CHANGE: _("act_unit_change", default="Unit changed"),
    ActKind.UNIT_MERGE: _("act_unit_merge", default="Unit merged"),
    ActKind.UNIT_CLOSE: _("act_unit_close", default="Unit closed"),
    ActKind.HOME_ARRANGE: _("act_home_arrange", default="Home page arranged"),
    ActKind.PROMOTION_CONFIRM: _(
        "act_promotion_confirm", default="Confirmation of a promotion put on file"
    ),
    ActKind.SITE_LOOK: _("act_site_look", default="Look of the site chosen"),
    ActKind.SIGN_IN: _("act_sign_in", default="Signed in"),
    ActKind.RELATION: _("act_relation", default="Relation between documents decided"),
    ActKind.CONTACT_SEEN: _("act_contact_seen", default="Personal data looked up"),
    ActKind.CONTACT_ERASED: _("act_contact_erased", default="Personal data erased"),
    ActKind.CONTACT_EXPIRED: _(
        "act_contact_expired", default="Personal data erased on schedule"
    ),
    ActKind.CONSULTATION_EXTEND: _(
        "act_consultation_extend", default="Consultation extended"
    ),
    ActKind.CONSULTATION_END: _("act_consultation_end", default="Consultation ended"),
    ActKind.OPINION_DECIDE: _("act_opinion_decide", default="Opinions decided on"),
    ActKind.OPINION_MASK: _("act_opinion_mask", default="Words of an opinion masked"),
    ActKind.OPINION_ENTER: _("act_opinion_enter", default="Reply entered"),
    ActKind.ANSWER_DRAFT: _("act_answer_draft", default="Answer drafted"),
    ActKind.ANSWER_APPROVE: _("act_answer_approve", default="Answer approved"),
    ActKind.ANSWER_PUBLISH: _("act_answer_publish", default="Answers published"),
    ActKind.REPORT_ISSUE: _("act_report_issue", default="Final report issued"),
}

# The same msgids as in the workflows' definitions.
STATE_TITLES: dict[str, Message] = {
    "draft": _("Draft"),
    "pending": _("Pending review"),
    "approved": _("Approved"),
    "published": _("Published"),
    "withdrawn": _("Withdrawn"),
    "desk": _("Desk"),
    "open": _("Open"),
    "closed": _("Closed"),
    "closed_desk": _("Closed desk"),
}

THE_PORTAL = _("act_by_the_portal", default="The portal itself")
HIDDEN_ITEM = _("act_hidden_item", default="An item you may not see")
YES = _("label_yes", default="Yes")
NO = _("label_no", default="No")
