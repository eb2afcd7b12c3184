"""Letters to followers: what is new, and a way out by one click (RFC 8058)."""

from ...base.date_labels import day_label
from ...base.english.addresses import addresses_of
from ...base.english.words import called_in
from ...citizen.letters.letter import Letter
from ...citizen.letters.letter import way_out
from ...citizen.letters.outbox import Waiting
from ...citizen.letters.words import page_url
from ...citizen.letters.words import said
from ..draft.bylines import byline_in
from ..receipt.drafts_seen import public_draft
from ..timing.store import consultation_store
from ..versions.store import draft_versions
from .events import is_timely
from .events import kind_of
from .events import Told
from .followers import followers
from .places import document_words
from .topics import topic_title
from bacgiang.policy import _
from collections.abc import Mapping
from datetime import datetime
from plone.dexterity.content import DexterityContent
from zope.i18nmessageid import Message


SUBJECTS: Mapping[str, Message] = {
    Told.OPENED: _("follow_opened_subject", default="Open for opinions: ${title}"),
    Told.EXTENDED: _("follow_extended_subject", default="Extended to ${day}: ${title}"),
    Told.CLOSING_SOON: _(
        "follow_soon_subject", default="Opinions until ${day}: ${title}"
    ),
    Told.CLOSED: _("follow_closed_subject", default="Closed for opinions: ${title}"),
    Told.ANSWERED: _("follow_answered_subject", default="Opinions answered: ${title}"),
    Told.ADOPTED: _("follow_adopted_subject", default="Adopted: ${title}"),
    Told.DROPPED: _("follow_dropped_subject", default="Dropped: ${title}"),
    Told.NEW_VERSION: _("follow_version_subject", default="New version: ${title}"),
}
TEXTS: Mapping[str, Message] = {
    Told.OPENED: _(
        "follow_opened_text",
        default="""This draft is open for opinions to the end of ${day}:

${title}
${unit}

${url}""",
    ),
    Told.EXTENDED: _(
        "follow_extended_text",
        default="""Opinions on this draft are taken longer, to the end of ${day}:

${title}
${unit}

${url}""",
    ),
    Told.CLOSING_SOON: _(
        "follow_soon_text",
        default="""A few days are left: opinions on this draft are taken to the end of
${day}.

${title}
${unit}

${url}""",
    ),
    Told.CLOSED: _(
        "follow_closed_text",
        default="""Opinions on this draft were taken to the end of ${day}. They are now
being answered:

${title}
${unit}

${url}""",
    ),
    Told.ANSWERED: _(
        "follow_answered_text",
        default="""The report on this draft was issued, with answers to all opinions:

${title}
${unit}

${url}""",
    ),
    Told.ADOPTED: _(
        "follow_adopted_text",
        default="""This draft was adopted: ${document}. Its page leads to the document
and shows what became of each provision:

${title}
${unit}

${url}""",
    ),
    Told.DROPPED: _(
        "follow_dropped_text",
        default="""This draft was dropped. Its page says why:

${title}
${unit}

${url}""",
    ),
    Told.NEW_VERSION: _(
        "follow_version_text",
        default="""This draft has a new version (version ${version}):

${title}
${unit}

${url}""",
    ),
}
CLOSING = _(
    "follow_closing",
    default="""

--
You follow: ${topic}
To get no more of these letters, and to have your address erased:
${stop}""",
)


def follower_letter(
    site: DexterityContent, waiting: Waiting, now: datetime
) -> Letter | None:
    """`who`: token of the follower; `about`: UID; `what`: mark of the event."""
    follower = followers(site).get(waiting.who)
    consultation = consultation_store(site).get(waiting.about)
    version = draft_versions(site).last_number(waiting.about)
    if follower is None or consultation is None:
        return None
    if not is_timely(waiting.what, consultation, version, now):
        return None
    draft = public_draft(waiting.about)
    if draft is None:
        return None
    language, kind = follower.language, kind_of(waiting.what)
    facts = {
        "title": called_in(language, draft),
        "unit": byline_in(language, draft),
        "url": addresses_of(draft).get(language, draft.absolute_url()),
        "day": day_label(consultation.last_day, language),
        "version": version,
        "document": document_words(consultation.outcome, language),
    }
    stop = page_url(language, "stop-following", token=waiting.who)
    closing = {"topic": topic_title(follower.topic, language), "stop": stop}
    return Letter(
        to=follower.email,
        subject=said(SUBJECTS[kind], language, facts),
        text=said(TEXTS[kind], language, facts) + said(CLOSING, language, closing),
        headers=way_out(stop),
    )
