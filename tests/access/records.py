"""Records of registers in every state: they stand together, whoever is in charge."""

from bacgiang.policy.consultation.draft.kinds import PaperKind
from bacgiang.policy.consultation.draft.paper_upload import add_paper
from bacgiang.policy.consultation.register.registers import draft_register
from bacgiang.policy.editorial.registers.placing import year_folder
from bacgiang.policy.law.parsing import parse
from bacgiang.policy.legal.documents.structured_text import structured
from bacgiang.policy.ops.seeding.word_file import word_file
from bacgiang.policy.procedures.form.formats import FORMATS
from bacgiang.policy.procedures.register.registers import form_register
from bacgiang.policy.procedures.register.registers import procedure_register
from bacgiang.policy.units.owning import apply_owner
from datetime import datetime
from datetime import timedelta
from datetime import UTC
from plone import api
from plone.dexterity.utils import addContentToContainer
from plone.dexterity.utils import createContent
from plone.namedfile.file import NamedBlobFile
from typing import Any


# The day on which every draft opens, read once: its year is the folder they stand in.
OPENS = datetime.now(UTC) - timedelta(days=1)
PERIOD = timedelta(days=90)
TEXT = "Điều 1. {word} phạm vi\n1. {word} nội dung khoản một.\n2. {word} khoản hai."


def draft_year(portal: Any) -> Any:
    return draft_register(portal)[str(OPENS.year)]


REGISTERS = {
    "Procedure": procedure_register,
    "ProcedureForm": form_register,
    "LegalDraft": draft_year,
}
# Every register: that of drafts holds theirs by years.
PLACES = {**REGISTERS, "DraftRegister": draft_register}


def register_of(portal: Any, portal_type: str) -> Any:
    return PLACES[portal_type](portal)


def add_record(portal: Any, code: str, portal_type: str, name: str, word: str) -> Any:
    """A draft of a unit; the word stands in every text, the file and its name."""
    values = FIELDS[portal_type](name, word)
    if portal_type == "LegalDraft":
        year_folder(draft_register(portal), OPENS.year)
    with api.env.adopt_user(username=f"{code}-update"):
        record = createContent(portal_type, id=name, language="vi", **values)
        record.owner_unit = code
        apply_owner(record)
        register = register_of(portal, portal_type)
        added = addContentToContainer(register, record, checkConstraints=False)
        if portal_type == "LegalDraft":
            _add_text(added, word)
            add_paper(added, f"{word} tờ trình", PaperKind.SUBMISSION, _file(word))
    return added


def paper_of(draft: Any) -> Any:
    """The accompanying paper of a draft made here."""
    (paper,) = draft.objectValues()
    return paper


def _file(word: str) -> NamedBlobFile:
    return NamedBlobFile(
        word_file([f"{word} nội dung"]),
        contentType=FORMATS["docx"],
        filename=f"{word}.docx",
    )


def _add_text(draft: Any, word: str) -> None:
    draft.structure = structured(parse(TEXT.format(word=word)))
    draft.confirmed_digest = draft.structure.digest
    draft.reindexObject()


def _procedure(name: str, word: str) -> dict[str, Any]:
    return {
        "code": name,
        "title": f"{word} tên thủ tục",
        "steps": f"{word} trình tự",
        "audiences": ["citizen"],
        "papers": [{"name": f"{word} giấy tờ"}],
        "decision_kind": "publish",
        "decision_number": f"{word} quyết định",
    }


def _form(name: str, word: str) -> dict[str, Any]:
    return {
        "number": name,
        "title": f"{word} tên mẫu đơn",
        "docx": _file(word),
        "decision_kind": "publish",
        "decision_number": f"{word} quyết định",
    }


def _legal_draft(name: str, word: str) -> dict[str, Any]:
    return {
        "title": f"{word} tên dự thảo",
        "description": f"{word} tóm tắt",
        "reasons": f"{word} sự cần thiết",
        "questions": f"{word} câu hỏi?",
        "version_note": f"{word} điểm mới",
        "draft_kind": "legal-document",
        "becomes_type": "decision",
        "becomes_issuer": f"{word} cơ quan ban hành",
        "drafting_body": f"{word} cơ quan soạn thảo",
        "contact_name": f"{word} đầu mối",
        "opens": OPENS,
        "closes": (OPENS + PERIOD).date(),
    }


FIELDS = {
    "Procedure": _procedure,
    "ProcedureForm": _form,
    "LegalDraft": _legal_draft,
}
