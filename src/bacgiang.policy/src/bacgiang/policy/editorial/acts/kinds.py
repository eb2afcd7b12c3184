"""Kinds of act on items of every type, and on what they stand in."""

from ...base.acts.kinds import ActDetail
from ...base.acts.kinds import ActKinds
from ...base.acts.kinds import Shows
from bacgiang.policy import _


EFFECTIVE = "effective"
"""From when on readers have an item, or would have had it: aware, ISO."""
CAME_OUT_OF = "came_out_of"
"""UID of the item that a picture or file, which came into another, was made in."""
VERSION_UNTIL = "version_until"
"""Up to when people had written what was brought back: aware, ISO."""
DETAILS = {
    "act": ActDetail(_("act_detail_act", default="what was done"), Shows.CODE),
    "alike": ActDetail(_("act_detail_alike", default="says the same")),
    "appeal": ActDetail(_("act_detail_appeal", default="appeal")),
    "approved": ActDetail(_("act_detail_approved", default="text approved")),
    "before": ActDetail(_("act_detail_before", default="before")),
    CAME_OUT_OF: ActDetail(_("act_detail_came_out_of", default="came out of")),
    "confirmed_by": ActDetail(_("act_detail_confirmed_by", default="confirmed by")),
    "correction": ActDetail(_("act_detail_correction", default="correction")),
    "count": ActDetail(_("act_detail_count", default="how many")),
    "declaration": ActDetail(
        _("act_detail_declaration", default="discloses no secret")
    ),
    "deed": ActDetail(_("act_detail_deed", default="deed"), Shows.CODE),
    "digest": ActDetail(_("act_detail_digest", default="digest")),
    "derived": ActDetail(_("act_detail_derived", default="item made from it")),
    EFFECTIVE: ActDetail(_("act_detail_effective", default="public from")),
    "emergency": ActDetail(_("act_detail_emergency", default="emergency")),
    "expires": ActDetail(_("act_detail_expires", default="public until")),
    "fields": ActDetail(_("act_detail_fields", default="fields")),
    "from": ActDetail(_("act_detail_from", default="from")),
    "inherits": ActDetail(
        _("act_detail_inherits", default="takes over roles from above")
    ),
    "locked_by": ActDetail(
        _("act_detail_locked_by", default="whose form was open"), Shows.PERSON
    ),
    "marks": ActDetail(_("act_detail_marks", default="signs of a secret")),
    "offering_unit": ActDetail(
        _("act_detail_offering_unit", default="offered by"), Shows.UNIT
    ),
    "on_behalf_capacity": ActDetail(
        _("act_detail_on_behalf_capacity", default="capacity")
    ),
    "on_behalf_document": ActDetail(
        _("act_detail_on_behalf_document", default="consent")
    ),
    "on_behalf_of": ActDetail(_("act_detail_on_behalf_of", default="on behalf of")),
    "original": ActDetail(_("act_detail_original", default="made from")),
    "part": ActDetail(_("act_detail_part", default="file or picture")),
    "picture": ActDetail(_("act_detail_picture", default="picture")),
    "preview_link": ActDetail(_("act_detail_preview_link", default="preview link")),
    "reason": ActDetail(_("act_detail_reason", default="reason")),
    "recipient": ActDetail(_("act_detail_recipient", default="recipient")),
    "roles": ActDetail(_("act_detail_roles", default="roles")),
    "secrecy_document": ActDetail(
        _("act_detail_secrecy_document", default="document that declassifies")
    ),
    "secrecy_ground": ActDetail(
        _("act_detail_secrecy_ground", default="ground for going on despite a mark")
    ),
    "step": ActDetail(_("act_detail_step", default="step")),
    "text": ActDetail(_("act_detail_text", default="text from"), Shows.CODE),
    "together": ActDetail(
        _("act_detail_together", default="stated once for several items")
    ),
    "transition": ActDetail(_("act_detail_transition", default="step")),
    "translation": ActDetail(_("act_detail_translation", default="translation")),
    "type": ActDetail(_("act_detail_type", default="type")),
    "until": ActDetail(_("act_detail_until", default="until")),
    VERSION_UNTIL: ActDetail(
        _("act_detail_version_until", default="brought back as it stood until")
    ),
    "what": ActDetail(_("act_detail_what", default="what")),
    "working_copy": ActDetail(_("act_detail_working_copy", default="working copy")),
}
KINDS = ActKinds(DETAILS)

CREATE = KINDS.add("create", _("act_create", default="Created"), changes_text=True)
MODIFY = KINDS.add("modify", _("act_modify", default="Changed"), changes_text=True)
DELETE = KINDS.add("delete", _("act_delete", default="Deleted"))
PUT_BACK = KINDS.add("put_back", _("act_put_back", default="Put back after deletion"))
MOVE = KINDS.add("move", _("act_move", default="Moved or renamed"))
SHARE = KINDS.add("share", _("act_share", default="Access changed"))
SUBMIT = KINDS.add("submit", _("act_submit", default="Submitted for review"))
RETRACT = KINDS.add("retract", _("act_retract", default="Taken back"))
RETURN = KINDS.add("return", _("act_return", default="Returned to the author"))
APPROVE = KINDS.add("approve", _("act_approve", default="Approved"))
PUBLISH = KINDS.add("publish", _("act_publish", default="Published"))
WITHDRAW = KINDS.add("withdraw", _("act_withdraw", default="Withdrawn"))
RESTORE = KINDS.add("restore", _("act_restore", default="Restored as a draft"))
CHECK_OUT = KINDS.add("check_out", _("act_check_out", default="Working copy made"))
CHECK_IN = KINDS.add("check_in", _("act_check_in", default="Working copy merged"))
CANCEL_CHECK_OUT = KINDS.add(
    "cancel_check_out", _("act_cancel_check_out", default="Working copy given up")
)
CONFIRM = KINDS.add("confirm", _("act_confirm", default="Confirmed afterwards"))
CONFIRM_REFERENCE = KINDS.add(
    "confirm_reference", _("act_confirm_reference", default="Reference news confirmed")
)
CORRECT = KINDS.add("correct", _("act_correct", default="Corrected"))
REMARK = KINDS.add("remark", _("act_remark", default="Remarked on the text"))
UNLOCK = KINDS.add("unlock", _("act_unlock", default="Unlocked"))
OFFER = KINDS.add("offer", _("act_offer", default="Offered to the main site"))
ACCEPT = KINDS.add("accept", _("act_accept", default="Accepted for the main site"))
DECLINE = KINDS.add("decline", _("act_decline", default="Declined for the main site"))
END_ACCEPTANCE = KINDS.add(
    "end_acceptance", _("act_end_acceptance", default="Taken off the main site")
)
WITHDRAW_OFFER = KINDS.add(
    "withdraw_offer", _("act_withdraw_offer", default="Offer withdrawn")
)
TRANSLATION_LINK = KINDS.add(
    "translation_link", _("act_translation_link", default="Linked as a translation")
)
TRANSLATION_UNLINK = KINDS.add(
    "translation_unlink",
    _("act_translation_unlink", default="No translation of it any more"),
)
SIGN_IN = KINDS.add("sign_in", _("act_sign_in", default="Signed in"))
