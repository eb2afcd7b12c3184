"""Letters to authors: what became of what they sent."""

from ...base.english.words import called_in
from ...citizen.codes.tracking_code import written
from ...citizen.contacts.looking_up import language_of_author
from ...citizen.contacts.looking_up import notice_address
from ...citizen.keys.reading import reading_key
from ...citizen.letters.letter import Letter
from ...citizen.letters.outbox import Waiting
from ...citizen.letters.words import known_language
from ...citizen.letters.words import page_url
from ...citizen.letters.words import said
from ...citizen.submissions.states import State
from ...citizen.submissions.submission import Submission
from ...citizen.submissions.submissions import submissions
from ..cases.reasons import reason_title
from ..receipt.drafts_seen import public_draft
from ..timing.consultation import Outcome
from ..timing.store import consultation_store
from .channels import NoticeKind
from .places import document_words
from bacgiang.policy import _
from collections.abc import Mapping
from datetime import datetime
from plone.dexterity.content import DexterityContent
from zope.i18nmessageid import Message


SUBJECTS: Mapping[str, Message] = {
    NoticeKind.PUBLISHED: _(
        "notice_published_subject", default="Your opinion was published: ${code}"
    ),
    NoticeKind.WITHHELD: _(
        "notice_withheld_subject", default="Your opinion is not published: ${code}"
    ),
    NoticeKind.ANSWERED: _(
        "notice_answered_subject", default="Your opinion was answered: ${code}"
    ),
    NoticeKind.ADOPTED: _(
        "notice_adopted_subject",
        default="The draft you gave an opinion on was adopted: ${code}",
    ),
    NoticeKind.DROPPED: _(
        "notice_dropped_subject",
        default="The draft you gave an opinion on was dropped: ${code}",
    ),
}
TEXTS: Mapping[str, Message] = {
    NoticeKind.PUBLISHED: _(
        "notice_published_text",
        default="""Your opinion on the draft

${title}

was published. Its receipt:

${url}""",
    ),
    NoticeKind.WITHHELD: _(
        "notice_withheld_text",
        default="""Your opinion on the draft

${title}

is not published. The reason: ${reason}

It is answered all the same, to you alone. On its receipt you can ask once that it be
looked at again:

${url}""",
    ),
    NoticeKind.ANSWERED: _(
        "notice_answered_text",
        default="""Your opinion on the draft

${title}

was answered by the unit that drafts it. You find the answer on the receipt:

${url}""",
    ),
    NoticeKind.ADOPTED: _(
        "notice_adopted_text",
        default="""The draft you gave an opinion on,

${title}

was adopted: ${document}. The receipt leads to what became of the provision:

${url}""",
    ),
    NoticeKind.DROPPED: _(
        "notice_dropped_text",
        default="""The draft you gave an opinion on,

${title}

was dropped. Its page says why. Your receipt:

${url}""",
    ),
}
CLOSING = _(
    "notice_closing",
    default="""

--
You get this letter because you agreed to it when you sent the opinion. To get no more
of them, or to have your data erased:

${url}""",
)


def outcome_of(uid: str) -> Outcome | None:
    consultation = consultation_store().get(uid)
    return consultation.outcome if consultation is not None else None


def author_letter(
    site: DexterityContent, waiting: Waiting, now: datetime
) -> Letter | None:
    """`who`: tracking code; `what`: kind of notice."""
    found = submissions(site).get(waiting.who)
    if found is None or not _is_true(found, waiting.what):
        return None
    address = notice_address(waiting.who)
    draft = public_draft(found.subject) if address else None
    if draft is None:
        return None
    language = known_language(language_of_author(waiting.who))
    code = written(waiting.who)
    facts = {
        "code": code,
        "title": called_in(language, draft),
        "reason": reason_title(found.reason) if found.reason else "",
        "url": page_url(language, "receipt", code=code, key=reading_key(waiting.who)),
        "document": document_words(outcome_of(found.subject), language),
    }
    stop = {"url": page_url(language, "opinion-consent", code=code)}
    text = said(TEXTS[waiting.what], language, facts)
    return Letter(
        to=address,
        subject=said(SUBJECTS[waiting.what], language, facts),
        text=text + said(CLOSING, language, stop),
    )


def _is_true(found: Submission, what: str) -> bool:
    """Whether it still is as the notice says."""
    fates = {NoticeKind.PUBLISHED: State.PUBLISHED, NoticeKind.WITHHELD: State.WITHHELD}
    fate = fates.get(NoticeKind(what))
    return found.state is fate if fate else found.state is not State.WITHDRAWN
