"""A public draft on which a board has everything to do, for the tries of its acts."""

from .items import item_of
from .items import SECRET
from .person import path_of
from answer_samples import close
from answer_samples import word
from bacgiang.policy.base.dates import today
from bacgiang.policy.citizen.attachments.files import AttachedFile
from bacgiang.policy.citizen.attachments.store import attachment_store
from bacgiang.policy.citizen.codes.board_names import board_name
from bacgiang.policy.citizen.submissions.states import Event
from bacgiang.policy.citizen.submissions.submissions import submissions
from bacgiang.policy.consultation.cases.catching_up import catch_up
from bacgiang.policy.consultation.replies.asking import add_bodies
from bacgiang.policy.consultation.replies.asking import NewBody
from bacgiang.policy.consultation.replies.confirming import confirm_bodies
from bacgiang.policy.consultation.replies.entering import enter
from bacgiang.policy.consultation.replies.parsing import ReplyReader
from bacgiang.policy.consultation.responses.approving import approve_answers
from bacgiang.policy.consultation.responses.approving import publish_answers
from bacgiang.policy.consultation.responses.store import response_store
from case_samples import give_contact
from case_samples import point
from case_samples import send_and_list
from dataclasses import dataclass
from datetime import datetime
from datetime import UTC
from draft_version_samples import check_out
from plone import api
from plone.namedfile.file import NamedBlobFile
import transaction
from typing import Any


UNIT = "so-y-te"
WORD = SECRET[UNIT]
FILE = b"%PDF-1.4 " + WORD.encode()
COPY_TEXT = "Điều 1. {word} phạm vi mới\n1. {word} một.\n2. {word} hai.\n3. {word} ba."


@dataclass(frozen=True)
class Ground:
    """A draft open for opinions, its working copy, and what lies on the board's desk.

    `opinion`: code of one that waits, its words not public; `reply`: code of one that
    the board entered; `body`: one that was asked. What is not public holds the word.
    """

    draft: Any
    copy: Any
    opinion: str
    reply: str
    body: str

    @property
    def path(self) -> str:
        return path_of(self.draft)

    @property
    def copy_path(self) -> str:
        return path_of(self.copy)

    @property
    def reply_name(self) -> str:
        """By which addresses name the reply."""
        return board_name(self.reply)

    def entries(self) -> int:
        """As the board saw the opinion."""
        return len(submissions().require(self.opinion).entries)

    def seen(self) -> dict[str, Any]:
        return {"id": board_name(self.opinion), "entries": self.entries()}

    def stamps(self) -> dict[str, str]:
        """Stamps of the answers, by identifier."""
        answers = response_store().of(self.draft.UID()).all()
        return {one.identifier: one.stamp() for one in answers}


def reply_body(organisation: str) -> dict[str, Any]:
    return {
        "organisation": organisation,
        "number": "15/STP",
        "signer": f"{WORD} người ký",
        "arrived": today().isoformat(),
        "channel": "letter",
        "points": [{"provision": "Điều 1", "stance": "disagree", "text": "Nên bỏ."}],
    }


def make_ground(portal: Any) -> Ground:
    draft = item_of(portal, UNIT, "LegalDraft", "published")
    name = f"{WORD}.pdf"
    kept = AttachedFile(name, "application/pdf", len(FILE), "0" * 64)
    opinion = send_and_list(draft, point(f"{WORD} ý kiến.", "art_1"), files=(kept,))
    blob = NamedBlobFile(FILE, "application/pdf", name)
    attachment_store().keep(opinion, (blob,), datetime.now(UTC))
    give_contact(draft, opinion)
    with api.env.adopt_user(username=f"{UNIT}-update"):
        reply = ReplyReader(draft, reply_body("Sở Tư pháp (mẫu)")).read(())
        entered = enter(draft, reply)
        (body,) = add_bodies(draft, [NewBody("Sở Tài chính (mẫu)", today(), None)])
    with api.env.adopt_user(username=f"{UNIT}-review"):
        confirm_bodies(draft, {body.identifier: body.digest})
    copy = check_out(draft, COPY_TEXT.format(word=WORD))
    transaction.commit()
    return Ground(draft, copy, opinion, entered.code, body.identifier)


def word_answers(ground: Ground) -> None:
    """The board has worded an answer to either submission."""
    for code in (ground.opinion, ground.reply):
        word(ground.draft, f"opinion:{board_name(code)}")


def approve(ground: Ground) -> None:
    word_answers(ground)
    with api.env.adopt_user(username=f"{UNIT}-head"):
        approve_answers(ground.draft, ground.stamps())


def answer_all(ground: Ground) -> None:
    """It is over, and nobody is left without a decision and an answer."""
    for code in (ground.opinion, ground.reply):
        submissions().decide(code, Event.PUBLISHED)
    catch_up(api.portal.get())
    approve(ground)
    with api.env.adopt_user(username=f"{UNIT}-head"):
        publish_answers(ground.draft)
    close(ground.draft)
