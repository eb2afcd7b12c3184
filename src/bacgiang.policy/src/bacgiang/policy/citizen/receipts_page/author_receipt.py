"""The receipt that its author is given, with words for what in it is not theirs.

The content is sealed as it stands, with the marks that protection from abuse set; what
they mean is told beside it.
"""

from ...sealing.canonical import Json
from ..protection.screening import Mark
from ..submissions.receipt import receipt_of
from ..submissions.submission import Submission
from ..submissions.submissions import submissions
from bacgiang.policy import _
from collections.abc import Iterator
from collections.abc import Mapping
from plone import api
from typing import Any
from zope.i18n import translate
from ZPublisher.HTTPRequest import HTTPRequest


NOTES = {
    Mark.NO_PROOF: _(
        "receipt_note_no_proof",
        default="“no_proof” among the marks: the browser sent no proof of its own that "
        "no machine was writing, so a person looked at it before it was shown. It is "
        "no remark on what you wrote.",
    ),
    Mark.TOO_FAST: _(
        "receipt_note_too_fast",
        default="“too_fast” among the marks: it was sent within seconds after the form "
        "was opened, so a person looked at it before it was shown. It is no remark on "
        "what you wrote.",
    ),
}


def author_receipt(submission: Submission, request: HTTPRequest) -> dict[str, Json]:
    """As JSON values; `notes` is there where a content holds marks."""
    portal = api.portal.get().absolute_url()
    receipt = receipt_of(submissions(), submission, portal, for_author=True)
    found = set(_marks(receipt))
    notes = [translate(NOTES[one], context=request) for one in NOTES if one in found]
    return {**receipt, "notes": notes} if notes else receipt


def _marks(receipt: Mapping[str, Any]) -> Iterator[str]:
    for entry in receipt["entries"]:
        yield from entry.get("content", {}).get("payload", {}).get("marks", ())
