"""What letters after a step say, for one item and for many."""

from .letter import OfMany
from bacgiang.policy import _
from dataclasses import dataclass
from zope.i18nmessageid import Message


@dataclass(frozen=True)
class Matter:
    """What a letter is about: its words for one item and for many, and what to do."""

    subject: Message
    text: Message
    of_many: OfMany
    act: str


SUBMITTED = Matter(
    _("letter_to_review_subject", default="An item waits for review: ${unit}"),
    _(
        "letter_to_review_text",
        default="An item of ${unit} has been submitted and waits for review:",
    ),
    OfMany(
        _(
            "letter_many_to_review_subject",
            default="${count} items wait for review: ${unit}",
        ),
        _(
            "letter_many_to_review_text",
            default="${count} items of ${unit} have been submitted and wait for "
            "review:",
        ),
    ),
    "@@act/approve",
)
APPROVED = Matter(
    _("letter_to_publish_subject", default="An item waits for publication: ${unit}"),
    _(
        "letter_to_publish_text",
        default="An item of ${unit} has been approved and waits for publication:",
    ),
    OfMany(
        _(
            "letter_many_to_publish_subject",
            default="${count} items wait for publication: ${unit}",
        ),
        _(
            "letter_many_to_publish_text",
            default="${count} items of ${unit} have been approved and wait for "
            "publication:",
        ),
    ),
    "@@act/publish",
)
# What stands on a desk is not published but offered.
APPROVED_ON_DESK = Matter(
    APPROVED.subject,
    _(
        "letter_to_offer_text",
        default="An item of ${unit} has been approved and can be offered to the main "
        "site:",
    ),
    OfMany(
        APPROVED.of_many.subject,
        _(
            "letter_many_to_offer_text",
            default="${count} items of ${unit} have been approved and can be offered "
            "to the main site:",
        ),
    ),
    "@@offer",
)
RETURNED = Matter(
    _("letter_returned_subject", default="An item was returned to you: ${unit}"),
    _(
        "letter_returned_text",
        default="An item of ${unit} was returned to be worked on:",
    ),
    OfMany(
        _(
            "letter_many_returned_subject",
            default="${count} items were returned to you: ${unit}",
        ),
        _(
            "letter_many_returned_text",
            default="${count} items of ${unit} were returned to be worked on:",
        ),
    ),
    "edit",
)
RESTORED = Matter(
    _("letter_restored_subject", default="An item is a draft again: ${unit}"),
    _(
        "letter_restored_text",
        default="A withdrawn item of ${unit} was restored as a draft:",
    ),
    OfMany(
        _(
            "letter_many_restored_subject",
            default="${count} items are drafts again: ${unit}",
        ),
        _(
            "letter_many_restored_text",
            default="${count} withdrawn items of ${unit} were restored as drafts:",
        ),
    ),
    "edit",
)

TAKEN_BACK = Matter(
    _("letter_taken_back_subject", default="An item was taken back: ${unit}"),
    _(
        "letter_taken_back_text",
        default="An item of ${unit} that waited for review was taken back by its "
        "author; there is nothing to do for now:",
    ),
    OfMany(
        _(
            "letter_many_taken_back_subject",
            default="${count} items were taken back: ${unit}",
        ),
        _(
            "letter_many_taken_back_text",
            default="${count} items of ${unit} that waited for review were taken back:",
        ),
    ),
    "view",
)
PUBLISHED = Matter(
    _("letter_published_subject", default="Your item was published: ${unit}"),
    _("letter_published_text", default="An item of yours was published on ${unit}:"),
    OfMany(
        _(
            "letter_many_published_subject",
            default="${count} of your items were published: ${unit}",
        ),
        _(
            "letter_many_published_text",
            default="${count} items of yours were published on ${unit}:",
        ),
    ),
    "view",
)
SCHEDULED = Matter(
    _("letter_scheduled_subject", default="Your item is scheduled: ${unit}"),
    _(
        "letter_scheduled_text",
        default="An item of yours on ${unit} has a time of publication; it says when:",
    ),
    OfMany(
        _(
            "letter_many_scheduled_subject",
            default="${count} of your items are scheduled: ${unit}",
        ),
        _(
            "letter_many_scheduled_text",
            default="${count} items of yours on ${unit} have a time of publication:",
        ),
    ),
    "view",
)
WITHDRAWN = Matter(
    _("letter_withdrawn_subject", default="Your item was withdrawn: ${unit}"),
    _(
        "letter_withdrawn_text",
        default="An item of yours on ${unit} was withdrawn; readers are told so:",
    ),
    OfMany(
        _(
            "letter_many_withdrawn_subject",
            default="${count} of your items were withdrawn: ${unit}",
        ),
        _(
            "letter_many_withdrawn_text",
            default="${count} items of yours on ${unit} were withdrawn:",
        ),
    ),
    "view",
)
TO_CONFIRM = Matter(
    _(
        "letter_to_confirm_subject",
        default="A second person has to confirm a publication: ${unit}",
    ),
    _(
        "letter_to_confirm_text",
        default="An item of ${unit} was published by one person alone in an emergency "
        "and waits to be confirmed:",
    ),
    OfMany(
        _(
            "letter_many_to_confirm_subject",
            default="${count} publications wait to be confirmed: ${unit}",
        ),
        _(
            "letter_many_to_confirm_text",
            default="${count} items of ${unit} were published by one person alone in "
            "an emergency and wait to be confirmed:",
        ),
    ),
    "@@confirm-emergency",
)
