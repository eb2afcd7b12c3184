"""What came on paper: nobody alone puts words into mouths of others."""

from ...citizen.submissions.submission import Submission
from ...editorial.acts.store import act_store
from ..act_kinds import OPINION_ENTER
from ..opinions.content import Author
from ..opinions.content import Channel
from ..opinions.content import content_of
from plone import api
from plone.dexterity.content import DexterityContent


def entered_by(draft: DexterityContent, user_id: str) -> frozenset[str]:
    """Digests of the first entries of what a person has entered, or put right."""
    return frozenset(
        str(act.details["receipt"])
        for act in act_store(api.portal.get()).of_item(draft.UID())
        if act.kind == OPINION_ENTER
        and act.actor == user_id
        and "receipt" in act.details
    )


def lacks_letter(found: Submission) -> bool:
    """Whether an organisation is said to have written, and no file shows it."""
    content = content_of(found)
    is_written = content.channel in (Channel.LETTER, Channel.EMAIL)
    return is_written and content.author is Author.ORGANISATION and not content.files
