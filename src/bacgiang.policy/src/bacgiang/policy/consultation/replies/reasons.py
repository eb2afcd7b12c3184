"""Why a reply cannot be entered, in words."""

from ...base.refusal import Refusal
from bacgiang.policy import _


NOT_YOURS = Refusal(
    "not_yours",
    _(
        "refusal_reply_not_yours",
        default="Only the board of the unit in charge of the draft enters replies.",
    ),
    status=403,
)
NOT_CUT = Refusal(
    "paste_not_cut",
    _(
        "refusal_reply_not_cut",
        default="The text of the letter is pasted and not cut into opinions yet: it "
        "would be lost. Cut it, or empty the field.",
    ),
    "paste",
)
NOT_PUBLIC_YET = Refusal(
    "draft_not_public",
    _(
        "refusal_reply_not_public",
        default="The draft was not published yet. Replies are entered to a published "
        "version.",
    ),
)
REPORT_ISSUED = Refusal(
    "report_issued",
    _(
        "refusal_reply_report_issued",
        default="The report on this draft was issued. Nothing can be entered or "
        "corrected any more.",
    ),
    status=409,
)
NO_SENDER = Refusal(
    "no_sender",
    _(
        "refusal_reply_no_sender",
        default="Name the organisation or the person it came from.",
    ),
    "organisation",
)
TWO_SENDERS = Refusal(
    "two_senders",
    _(
        "refusal_reply_two_senders",
        default="Name an organisation or a person, not both. Whoever signed for the "
        "organisation stands in “Signed by”.",
    ),
    "person",
)
WRONG_CHANNEL = Refusal(
    "wrong_channel",
    _(
        "refusal_reply_channel",
        default="Say how it came: letter, e-mail or meeting.",
    ),
    "channel",
)
WRONG_VERSION = Refusal(
    "wrong_version",
    _("refusal_reply_version", default="The draft has no such version."),
    "version",
)
NO_ARRIVED = Refusal(
    "no_arrived",
    _("refusal_reply_no_arrived", default="Give the day on which it arrived."),
    "arrived",
)
NOT_ARRIVED_YET = Refusal(
    "arrived_later",
    _("refusal_reply_arrived_later", default="This day is still to come."),
    "arrived",
)
DATED_AFTER = Refusal(
    "dated_after",
    _(
        "refusal_reply_dated_after",
        default="The letter is dated later than it arrived. Correct one of the two.",
    ),
    "dated",
)
NO_POINTS = Refusal(
    "no_points",
    _("refusal_reply_no_points", default="Enter one opinion at least."),
    "points",
)
UNKNOWN_BODY = Refusal(
    "unknown_body",
    _(
        "refusal_reply_unknown_body",
        default="This body is not among those that were asked.",
    ),
    "asked_body",
)
KEY_USED = Refusal(
    "key_used",
    _(
        "refusal_reply_key",
        default="This form was sent already, with other content. Open the list of "
        "replies and correct the one that was kept.",
    ),
    "key",
    status=409,
)
WRONG_KEY = Refusal(
    "wrong_key",
    _("refusal_reply_wrong_key", default="The key has 16 to 200 characters."),
    "key",
)
TOO_LARGE = Refusal(
    "too_large",
    _(
        "refusal_reply_too_large",
        default="This is too much for one reply. Enter it as two.",
    ),
    "points",
)
UNKNOWN_REPLY = Refusal(
    "unknown_reply",
    _(
        "refusal_reply_unknown",
        default="There is no entered reply with this code on this draft.",
    ),
    status=404,
)
WITHDRAWN = Refusal(
    "withdrawn",
    _(
        "refusal_reply_withdrawn",
        default="The sender withdrew this reply. It cannot be corrected.",
    ),
)
DECIDED = Refusal(
    "reply_decided",
    _(
        "refusal_reply_decided",
        default="It was decided on and stands as it is until two persons put it back: "
        "propose to in the queue of opinions; once somebody else confirms that, "
        "correct it.",
    ),
    status=409,
)
WRONG_FILE = Refusal(
    "wrong_file",
    _(
        "refusal_reply_file",
        default="A file has “filename” and “data” (Base64, not empty).",
    ),
    "files",
)
UNKNOWN_PROVISION = _(
    "refusal_reply_provision",
    default="This version of the draft has no “${said}”. Choose a provision of the "
    "list, or leave it empty for the whole draft.",
)
SEVERAL_PROVISIONS = _(
    "refusal_reply_several",
    default="“${said}” fits several provisions. Write which one: ${found}.",
)
WRONG_DAY = _("refusal_reply_day", default="This is no day. Write it like 05/03/2026.")
TOO_LONG = _(
    "refusal_reply_long", default="This is too long: at most ${most} characters."
)
TOO_MANY = _("refusal_reply_many", default="At most ${most} opinions make one reply.")
NO_TEXT_VALUE = _("refusal_reply_not_text", default="This has to be a text.")
ENTERED_ALREADY = Refusal(
    "entered_already",
    _(
        "refusal_reply_entered_already",
        default="A letter of this organisation with this number and date was entered "
        "already. Correct that one.",
    ),
    "number",
    status=409,
)
