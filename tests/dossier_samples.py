"""Dossiers as they stand in the log once they were sent."""

from bacgiang.policy.base.dates import now_utc
from bacgiang.policy.citizen.attachments.files import attached
from bacgiang.policy.citizen.attachments.files import blobs_of
from bacgiang.policy.citizen.attachments.files import SentFile
from bacgiang.policy.citizen.attachments.files import uploads_of
from bacgiang.policy.citizen.attachments.store import attachment_store
from bacgiang.policy.citizen.contacts.sent import contact_of
from bacgiang.policy.citizen.contacts.sent import SentIdentity
from bacgiang.policy.citizen.contacts.store import contact_store
from bacgiang.policy.citizen.submissions.submission import Submission
from bacgiang.policy.citizen.submissions.submissions import submissions
from bacgiang.policy.dossiers.answers.store import answer_store
from bacgiang.policy.dossiers.answers.store import Sealed
from bacgiang.policy.dossiers.cases.catching_up import refresh
from bacgiang.policy.dossiers.content.content import ABOUT
from bacgiang.policy.dossiers.content.content import Content
from bacgiang.policy.dossiers.content.content import KIND
from bacgiang.policy.dossiers.content.content import Paper
from bacgiang.policy.dossiers.content.content import to_payload
from bacgiang.policy.dossiers.procedure_form.store import form_store
from bacgiang.policy.procedures.limit import Limit
from form_samples import item
from io import BytesIO
import json
from petition_samples import PNG
from uuid import uuid4


FORM = {"items": [item("said", "text"), item("paper", "file")]}


def sent_dossier(
    unit: str, words: str, email: str = "", procedure: str = "", principal: str = ""
) -> Submission:
    """Of a procedure of its own unless one (UID) is given; answer, paper and applicant
    are called `words`, who is applied for `principal`. Who gives an address wants to be
    told.
    """
    log, procedure = submissions(), procedure or uuid4().hex
    form_store().keep(procedure, json.dumps(FORM), now_utc())
    uploads = uploads_of([SentFile(f"{words}.png", BytesIO(PNG))])
    files = attached(uploads, ["image/png"])
    on_behalf = {"principal_name": principal} if principal else {}
    sealed = Sealed({"said": words, **on_behalf})
    content = Content(
        procedure=procedure,
        procedure_code="MAU.99",
        form=1,
        unit=unit,
        answers=sealed.digest,
        limit=Limit.of("3", "working-day"),
        papers=(Paper("paper", files[0]),),
    )
    key = uuid4().hex
    found = log.accept(KIND, f"{ABOUT}{unit}", to_payload(content), key)
    identity = SentIdentity(
        name=words,
        phone="0912345678",
        email=email,
        use_of_data=True,
        notices=bool(email),
        messages=bool(email),
    )
    contact = contact_of(identity, unit, found.received, "sample")
    contact_store().keep(found.code, contact, found.received)
    answer_store().keep(found.code, sealed, found.received)
    attachment_store().keep(found.code, blobs_of(uploads, files), found.received)
    refresh([found.code])
    return found
