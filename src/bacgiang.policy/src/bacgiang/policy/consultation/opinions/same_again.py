"""Whether what is sent under a known key is what was sent under it before."""

from ...citizen.attachments.files import are_the_same
from ...citizen.attachments.files import SentFile
from ...citizen.contacts.contact import Contact
from ...citizen.contacts.sent import is_the_same
from ...citizen.contacts.store import contact_store
from ...citizen.submissions.submission import Submission
from .content import Content
from .content import from_payload
from .content import KIND
from .input import SentOpinion
from collections.abc import Sequence
from dataclasses import astuple


def is_the_same_opinion(
    found: Submission,
    draft: str,
    sent: SentOpinion,
    contact: Contact,
    files: Sequence[SentFile],
) -> bool:
    """`found`: what the key was given; `draft`: UID. What was erased meanwhile cannot
    be compared, and is no difference.
    """
    if (found.kind, found.subject) != (KIND, draft):
        return False
    payload = found.entries[0].payload
    if payload is not None and not _says_the_same(from_payload(payload), sent, files):
        return False
    kept = contact_store().get(found.code)
    # What was corrected later is no other form.
    return found.version > 1 or is_the_same(kept, contact)


def _says_the_same(
    first: Content, sent: SentOpinion, files: Sequence[SentFile]
) -> bool:
    return (
        first.author == sent.identity.author
        and are_the_same(first.files, files)
        and list(map(astuple, first.points)) == list(map(astuple, sent.points))
    )
