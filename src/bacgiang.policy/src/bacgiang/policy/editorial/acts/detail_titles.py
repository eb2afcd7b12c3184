"""What the extra facts of an act are called."""

from bacgiang.policy import _
from zope.i18nmessageid import Message


DETAIL_TITLES: dict[str, Message] = {
    "accent": _("act_detail_accent", default="colour"),
    "act": _("act_detail_act", default="what was done"),
    "answer": _("act_detail_answer", default="answer"),
    "appeal": _("act_detail_appeal", default="appeal"),
    "approved": _("act_detail_approved", default="text approved"),
    "banner": _("act_detail_banner", default="banner"),
    "confirmation": _("act_detail_confirmation", default="accuracy"),
    "confirmed_by": _("act_detail_confirmed_by", default="confirmed by"),
    "correction": _("act_detail_correction", default="correction"),
    "count": _("act_detail_count", default="how many"),
    "decision": _("act_detail_decision", default="decided"),
    "declaration": _("act_detail_declaration", default="discloses no secret"),
    "deed": _("act_detail_deed", default="deed"),
    "digest": _("act_detail_digest", default="digest"),
    "derived": _("act_detail_derived", default="item made from it"),
    "effective": _("act_detail_effective", default="public from"),
    "emergency": _("act_detail_emergency", default="emergency"),
    "expires": _("act_detail_expires", default="public until"),
    "from": _("act_detail_from", default="from"),
    "ground": _("act_detail_ground", default="ground"),
    "inherits": _("act_detail_inherits", default="takes over roles from above"),
    "invitation": _("act_detail_invitation", default="invitation"),
    "kind": _("act_detail_kind", default="kind of relation"),
    "languages": _("act_detail_languages", default="languages"),
    "lent_by": _("act_detail_lent_by", default="lent by"),
    "level": _("act_detail_level", default="level"),
    "marks": _("act_detail_marks", default="signs of a secret"),
    "members": _("act_detail_members", default="people concerned"),
    "membership": _("act_detail_membership", default="membership"),
    "memberships": _("act_detail_memberships", default="memberships concerned"),
    "offering_unit": _("act_detail_offering_unit", default="offered by"),
    "on": _("act_detail_on", default="on"),
    "on_behalf_capacity": _("act_detail_on_behalf_capacity", default="capacity"),
    "on_behalf_document": _("act_detail_on_behalf_document", default="consent"),
    "on_behalf_of": _("act_detail_on_behalf_of", default="on behalf of"),
    "opinions": _("act_detail_opinions", default="opinions (digests of receipts)"),
    "open_work": _("act_detail_open_work", default="open items concerned"),
    "original": _("act_detail_original", default="made from"),
    "part": _("act_detail_part", default="file or picture"),
    "person": _("act_detail_person", default="person"),
    "point": _("act_detail_point", default="point"),
    "position": _("act_detail_position", default="position"),
    "presence": _("act_detail_presence", default="site"),
    "preview_link": _("act_detail_preview_link", default="preview link"),
    "provision": _("act_detail_provision", default="provision"),
    "receipt": _("act_detail_receipt", default="receipt"),
    "reason": _("act_detail_reason", default="reason"),
    "recipient": _("act_detail_recipient", default="recipient"),
    "relation": _("act_detail_relation", default="relation"),
    "result": _("act_detail_result", default="result"),
    "roles": _("act_detail_roles", default="roles"),
    "scope": _("act_detail_scope", default="answers"),
    "secrecy_document": _(
        "act_detail_secrecy_document", default="document that declassifies"
    ),
    "secrecy_ground": _(
        "act_detail_secrecy_ground", default="ground for going on despite a mark"
    ),
    "sections": _("act_detail_sections", default="sections shown"),
    "standing": _("act_detail_standing", default="decision"),
    "step": _("act_detail_step", default="step"),
    "subject": _("act_detail_subject", default="document that does it"),
    "successor": _("act_detail_successor", default="successor"),
    "target": _("act_detail_target", default="document it acts on"),
    "text": _("act_detail_text", default="text from"),
    "text_confirmed": _("act_detail_text_confirmed", default="text confirmed"),
    "together": _("act_detail_together", default="stated once for several items"),
    "to": _("act_detail_to", default="to"),
    "transition": _("act_detail_transition", default="step"),
    "type": _("act_detail_type", default="type"),
    "until": _("act_detail_until", default="until"),
    "version": _("act_detail_version", default="version"),
    "withholding": _("act_detail_withholding", default="reason for withholding"),
    "what": _("act_detail_what", default="what"),
    "working_copy": _("act_detail_working_copy", default="working copy"),
}

# Facts whose values are codes of a room of its own. The catalogue has their names as
# `act_value_<fact>_<code>`; a code without one is shown as it is.
CODED = frozenset(
    {"act", "decision", "deed", "presence", "result", "scope", "standing", "text"}
    | {"withholding"}
)

# Facts that name a person by the account's id, or a unit by its code.
PEOPLE = frozenset({"person", "to", "lent_by"})
UNITS = frozenset({"successor", "offering_unit"})


def coded(name: str, code: str) -> Message:
    """What a code of a fact is called."""
    return Message(f"act_value_{name}_{code}", domain="bacgiang", default=code)
