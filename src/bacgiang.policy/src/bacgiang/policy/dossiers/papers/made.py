"""A paper as a file that is answered."""

from ...base.filled_papers.filling import Facts
from ...base.filled_papers.made import paper_by
from ...base.media_types import DOCX
from ...citizen.contacts.contact import Contact
from ...citizen.keys.reading import reading_key
from ...citizen.letters.words import page_url
from ...citizen.submissions.submission import Submission
from .facts import facts_of
from .kinds import Offered
from .kinds import PaperKind
from .store import ours
from .store import template_store
from functools import partial
from io import BytesIO
import segno
from ZPublisher.HTTPRequest import HTTPRequest


FORMATS = {"pdf": "application/pdf", "docx": DOCX}


def paper_for_applicant(found: Submission, offered: Offered, contact: Contact) -> Facts:
    """With a code that leads to the receipt: whoever has it reads all of it."""
    key = reading_key(found.code)
    made = segno.make(page_url("vi", "receipt", code=found.code, key=key), micro=False)
    target = BytesIO()
    made.save(target, kind="png", scale=6)
    return facts_of(found, offered, contact, target.getvalue())


def answer_paper(
    request: HTTPRequest, unit: str, kind: PaperKind, facts: Facts, form: str
) -> bytes:
    """`form`: "pdf" or "docx"; anything else is a PDF. By the template of the unit;
    raises Refused where none is made in time.
    """
    form = form if form in FORMATS else "pdf"
    own = template_store().get(unit, kind)
    made = paper_by(own, partial(ours, kind), facts, to_pdf=form == "pdf")
    return answer_file(request, f"{kind.value}.{form}", made)


def answer_file(request: HTTPRequest, name: str, data: bytes) -> bytes:
    """Always a download."""
    headers = {
        "Content-Type": FORMATS[name.rpartition(".")[2]],
        "Content-Disposition": f'attachment; filename="{name}"',
        "Content-Security-Policy": "sandbox; default-src 'none'",
    }
    for header, value in headers.items():
        request.response.setHeader(header, value)
    return data
