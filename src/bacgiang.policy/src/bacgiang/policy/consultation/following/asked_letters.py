"""Letters that somebody asked for in a form: to confirm a wish, and lost codes."""

from ...base.date_labels import stamp_label
from ...citizen.codes.tracking_code import written
from ...citizen.contacts.store import contact_store
from ...citizen.following.letters import letter_to_confirm
from ...citizen.keys.reading import reading_key
from ...citizen.letters.letter import Letter
from ...citizen.letters.outbox import Waiting
from ...citizen.letters.words import page_url
from ...citizen.letters.words import said
from ...citizen.receipts_page.describing import public_title
from ...citizen.submissions.submissions import submissions
from .code_requests import code_requests
from .followers import followers
from .topics import topic_title
from bacgiang.policy import _
from collections.abc import Iterator
from datetime import datetime
from plone.dexterity.content import DexterityContent


# More than one person sends; the newest are named.
MOST = 200

CONFIRM_SUBJECT = _(
    "follow_confirm_subject", default="Please confirm that you follow drafts"
)
CODES_SUBJECT = _("codes_again_subject", default="Your tracking codes")
CODES_TEXT = _(
    "codes_again_text",
    default="""You asked for the tracking codes of what was sent in with this address:

${codes}

If it was not you who asked, ignore this letter: nobody else was told the codes.""",
)


def confirm_letter(
    site: DexterityContent, waiting: Waiting, now: datetime
) -> Letter | None:
    """Asks whether an address is to follow (double opt-in). `who`: token of the wish,
    which stays until it is confirmed or its time is over.
    """
    asked = followers(site).asked(waiting.who, now)
    topic = topic_title(asked.topic, asked.language) if asked is not None else ""
    if asked is None or not topic:
        return None
    return letter_to_confirm(
        asked, waiting.who, CONFIRM_SUBJECT, topic, "confirm-following"
    )


def codes_letter(
    site: DexterityContent, waiting: Waiting, now: datetime
) -> Letter | None:
    """The codes of everything that was sent in with an address. `who`: digest of the
    address in `code_requests`.
    """
    asked = code_requests(site).get(waiting.who)
    lines = list(_lines(site, asked.email, asked.language)) if asked is not None else []
    if asked is None or not lines:
        return None
    return Letter(
        to=asked.email,
        subject=said(CODES_SUBJECT, asked.language, {}),
        text=said(CODES_TEXT, asked.language, {"codes": "\n\n".join(lines)}),
    )


def _lines(site: DexterityContent, email: str, language: str) -> Iterator[str]:
    """A few lines for each submission, the newest first."""
    log = submissions(site)
    found = [log.get(code) for code in contact_store(site).codes_of_email(email)]
    known = [one for one in found if one is not None]
    known.sort(key=lambda one: one.received, reverse=True)
    for one in known[:MOST]:
        code = written(one.code)
        title = public_title(one, language)
        at = stamp_label(one.received, language)
        url = page_url(language, "receipt", code=code, key=reading_key(one.code))
        yield "\n".join(part for part in (code, f"{at} {title}".strip(), url) if part)
