"""What is written to who proposes: to confirm it, and what the board decided."""

from ...citizen.letters.letter import Letter
from ...citizen.letters.outbox import outbox
from ...citizen.letters.outbox import Waiting
from ...citizen.letters.words import page_url
from ...citizen.letters.words import said
from ...citizen.letters.writer import LetterWriter
from .store import proposals
from .store import proposers
from .store import read_topic
from bacgiang.policy import _
from datetime import datetime
from plone import api
from plone.dexterity.content import DexterityContent


CONFIRM, ANSWER = "confirm-proposal", "proposal-answer"
CONFIRM_SUBJECT = _(
    "proposal_confirm_subject", default="Please confirm the changes you propose"
)
CONFIRM_TEXT = _(
    "proposal_confirm_text",
    default="""Somebody, you it seems, proposed changes of this record of the portal:

${title}

To let the board decide on them, open this address within 48 hours and press the button
there:

${url}

If it was not you, ignore this letter: nothing changes, and your address is erased.""",
)
ANSWER_SUBJECT = _("proposal_answer_subject", default="Decided: changes of ${title}")
ACCEPTED_TEXT = _(
    "proposal_accepted_text",
    default="""The board confirmed the changes you proposed of ${title}. They are shown
once the record was reviewed:

${url}

Your address is erased now.""",
)
REFUSED_TEXT = _(
    "proposal_refused_text",
    default="""The board did not take over the changes you proposed of ${title}:

${reason}

${url}

Your address is erased now.""",
)


def confirm_letter(
    site: DexterityContent, waiting: Waiting, now: datetime
) -> Letter | None:
    asked = proposers(site).asked(waiting.who, now)
    record = api.content.get(UID=read_topic(asked.topic)[0]) if asked else None
    if asked is None or record is None:
        return None
    url = page_url(asked.language, CONFIRM, token=waiting.who)
    text = said(CONFIRM_TEXT, asked.language, {"title": record.title, "url": url})
    return Letter(asked.email, said(CONFIRM_SUBJECT, asked.language, {}), text)


def answer_letter(
    site: DexterityContent, waiting: Waiting, now: datetime
) -> Letter | None:
    to, proposal = proposers(site).get(waiting.who), proposals(site).get(waiting.who)
    record = api.content.get(UID=proposal.uid) if proposal is not None else None
    if to is None or proposal is None:
        return None
    facts = {
        "title": record.title if record is not None else proposal.title,
        "url": (record if record is not None else site).absolute_url(),
        "reason": proposal.reason,
    }
    text = REFUSED_TEXT if proposal.reason else ACCEPTED_TEXT
    subject = said(ANSWER_SUBJECT, to.language, facts)
    return Letter(to.email, subject, said(text, to.language, facts))


def tell(token: str, now: datetime) -> None:
    outbox().add(Waiting(token, ANSWER), now)


def _forget(
    site: DexterityContent, waiting: Waiting, now: datetime, is_sent: bool
) -> None:
    proposers(site).stop(waiting.who)
    proposals(site).drop(waiting.who)


confirm = LetterWriter(confirm_letter)
answer = LetterWriter(answer_letter, settled=_forget)
