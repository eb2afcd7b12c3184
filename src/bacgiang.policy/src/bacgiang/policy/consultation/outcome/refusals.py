"""Why a consultation is not ended, or not in this way."""

from ...base.refusal import Refusal
from bacgiang.policy import _


REASON_MISSING = Refusal(
    "reason_missing",
    _(
        "refusal_outcome_reason",
        default="Write why the draft is dropped; it is shown on the draft.",
    ),
    "reason",
)
REASON_TOO_LONG = Refusal(
    "reason_too_long",
    _(
        "refusal_outcome_reason_long",
        default="Shorten the reason to 2,000 characters.",
    ),
    "reason",
)
NAME_MISSING = Refusal(
    "name_missing",
    _(
        "refusal_outcome_name",
        default="Name the document: type and number.",
    ),
    "name",
)
NAME_TOO_LONG = Refusal(
    "name_too_long",
    _("refusal_outcome_name_long", default="Shorten the name to 500 characters."),
    "name",
)
NOT_ISSUED_YET = Refusal(
    "not_issued_yet",
    _(
        "refusal_outcome_not_issued",
        default="The day of issue has not come yet. Correct it, or end the "
        "consultation when the document is issued.",
    ),
    "issued",
)
ISSUED_BEFORE = Refusal(
    "issued_before",
    _(
        "refusal_outcome_issued_before",
        default="The day of issue is before the first day of the consultation. "
        "Correct it.",
    ),
    "issued",
)
NO_DAY = Refusal(
    "no_day",
    _(
        "refusal_outcome_day",
        default="Give the day on which the document was issued.",
    ),
    "issued",
)
NOT_REPORTED = Refusal(
    "not_reported",
    _(
        "refusal_outcome_not_reported",
        default="A draft is adopted after its final report was issued: every opinion "
        "is answered first. Issue the report.",
    ),
)
NOT_FOUND = Refusal(
    "document_not_found",
    _(
        "refusal_outcome_not_found",
        default="The registers have no document with this address, UID or number that "
        "you may see. Check it, or name a document that is not in the registers.",
    ),
    "document",
)
SEVERAL = Refusal(
    "several_documents",
    _(
        "refusal_outcome_several",
        default="Several documents have this number. Give the address of the one you "
        "mean.",
    ),
    "document",
)
OF_OTHERS = Refusal(
    "document_of_others",
    _(
        "refusal_outcome_of_others",
        default="This document is in the charge of another unit, and is not what the "
        "draft says it becomes: its type and issuer are others, or it was issued "
        "before the draft was open. Check the number. If it is right, say that the "
        "draft was adopted and is not in the register, and name the document.",
    ),
    "document",
)
COPY_UNDER_WAY = Refusal(
    "copy_under_way",
    _(
        "refusal_outcome_copy",
        default="Somebody is working on a copy of this document, which would undo what "
        "is kept now. Let it be published or cancelled first.",
    ),
    "document",
)
OTHER_DRAFT = Refusal(
    "other_draft",
    _(
        "refusal_outcome_other_draft",
        default="This document came from another draft already.",
    ),
    "document",
)
LOOK_FIRST = Refusal(
    "look_first",
    _(
        "refusal_outcome_look_first",
        default="Look first at how the provisions of the document follow from the "
        "draft, as they are now, and confirm that.",
    ),
    "digest",
)
WORDS_DIFFER = Refusal(
    "words_differ",
    _(
        "refusal_outcome_words",
        default="The text of the document would not stay the same word by word, so "
        "nothing was changed. Tell the administrator.",
    ),
    "document",
)
IN_THE_REGISTER = Refusal(
    "document_exists",
    _(
        "refusal_outcome_exists",
        default="The register holds a document of this number, day and issuer already. "
        "Choose that one.",
    ),
    "number",
)
UNREADABLE = Refusal(
    "unreadable",
    _(
        "refusal_outcome_unreadable",
        default="Give “adopted”: false with “reason”, or “adopted”: true with one of "
        "“document”, “name” and “record”.",
    ),
)
