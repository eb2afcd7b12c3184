"""The letter with the codes of everything that was sent in with an address."""

from ...base.date_labels import stamp_label
from ...citizen.codes.tracking_code import written
from ...citizen.contacts.store import contact_store
from ...citizen.submissions.submissions import submissions
from ..receipt.drafts_seen import public_draft
from .code_requests import code_requests
from .letter import Letter
from .outbox import Waiting
from .places import page_url
from .places import said
from bacgiang.policy import _
from collections.abc import Iterator
from datetime import datetime
from typing import Any


# More than one person sends; the newest are named.
MOST = 200

SUBJECT = _("codes_again_subject", default="Your tracking codes")
TEXT = _(
    "codes_again_text",
    default="""You asked for the tracking codes of what was sent in with this address:

${codes}

If it was not you who asked, ignore this letter: nobody else was told the codes.""",
)


class CodeLetters:
    """`who`: digest of the address in `code_requests`."""

    remembers = False

    def letter(self, site: Any, waiting: Waiting, now: datetime) -> Letter | None:
        asked = code_requests(site).get(waiting.who)
        if asked is None:
            return None
        lines = list(_lines(site, asked.email, asked.language))
        if not lines:
            return None
        return Letter(
            to=asked.email,
            subject=said(SUBJECT, asked.language, {}),
            text=said(TEXT, asked.language, {"codes": "\n\n".join(lines)}),
        )

    def settle(self, site: Any, waiting: Waiting, now: datetime) -> None:
        code_requests(site).settle(waiting.who, now)


def _lines(site: Any, email: str, language: str) -> Iterator[str]:
    """A few lines for each submission, the newest first."""
    log = submissions(site)
    found = [log.get(code) for code in contact_store(site).codes_of_email(email)]
    known = [one for one in found if one is not None]
    known.sort(key=lambda one: one.received, reverse=True)
    for one in known[:MOST]:
        code = written(one.code)
        draft = public_draft(one.subject)
        title = draft.title if draft is not None else ""
        at = stamp_label(one.received)
        url = page_url(language, "receipt", code=code)
        yield "\n".join(part for part in (code, f"{at} {title}".strip(), url) if part)
