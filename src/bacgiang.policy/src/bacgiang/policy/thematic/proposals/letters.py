"""What is written to who proposes: to confirm it, and what the board decided."""

from ...citizen.letters.letter import Letter
from ...citizen.letters.outbox import outbox
from ...citizen.letters.outbox import Waiting
from ...citizen.letters.words import page_url
from ...citizen.letters.words import said
from ...citizen.letters.writer import LetterWriter
from ...editorial.visibility.seen import is_public
from .store import proposals
from .store import proposers
from .store import read_topic
from bacgiang.policy import _
from datetime import datetime
from plone.app.uuid.utils import uuidToObject
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
UNSHOWN = _("proposal_unshown_record", default="a record that is not shown now")
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
    record = (
        uuidToObject(read_topic(asked.topic)[0], unrestricted=True) if asked else None
    )
    # Who asked saw it; meanwhile it may have been closed.
    if asked is None or record is None or not is_public(record):
        return None
    url = page_url(asked.language, CONFIRM, token=waiting.who)
    text = said(CONFIRM_TEXT, asked.language, {"title": record.title, "url": url})
    return Letter(asked.email, said(CONFIRM_SUBJECT, asked.language, {}), text)


def answer_letter(
    site: DexterityContent, waiting: Waiting, now: datetime
) -> Letter | None:
    to, proposal = proposers(site).get(waiting.who), proposals(site).get(waiting.who)
    record = (
        uuidToObject(proposal.uid, unrestricted=True) if proposal is not None else None
    )
    if to is None or proposal is None:
        return None
    shown = record if record is not None and is_public(record) else None
    facts = {
        "title": shown.title if shown is not None else UNSHOWN,
        "url": (shown if shown is not None else site).absolute_url(),
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
