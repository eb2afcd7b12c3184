"""Records of registers in every state: they stand together, whoever is in charge."""

from bacgiang.policy.ops.seeding.word_file import word_file
from bacgiang.policy.procedures.form.formats import FORMATS
from bacgiang.policy.procedures.register.registers import form_register
from bacgiang.policy.procedures.register.registers import procedure_register
from bacgiang.policy.units.owning import apply_owner
from plone import api
from plone.dexterity.utils import addContentToContainer
from plone.dexterity.utils import createContent
from plone.namedfile.file import NamedBlobFile
from typing import Any


REGISTERS = {"Procedure": procedure_register, "ProcedureForm": form_register}


def register_of(portal: Any, portal_type: str) -> Any:
    return REGISTERS[portal_type](portal)


def add_record(portal: Any, code: str, portal_type: str, name: str, word: str) -> Any:
    """A draft of a unit; the word stands in every text, the file and its name."""
    values = {
        "Procedure": _procedure,
        "ProcedureForm": _form,
    }[portal_type](name, word)
    with api.env.adopt_user(username=f"{code}-update"):
        record = createContent(portal_type, id=name, language="vi", **values)
        record.owner_unit = code
        apply_owner(record)
        register = register_of(portal, portal_type)
        return addContentToContainer(register, record, checkConstraints=False)


def _procedure(name: str, word: str) -> dict[str, Any]:
    return {
        "code": name,
        "title": f"{word} tên thủ tục",
        "steps": f"{word} trình tự",
        "audiences": ["citizen"],
        "papers": [{"name": f"{word} giấy tờ"}],
        "decision_number": f"{word} quyết định",
    }


def _form(name: str, word: str) -> dict[str, Any]:
    file = NamedBlobFile(
        word_file([f"{word} nội dung"]),
        contentType=FORMATS["docx"],
        filename=f"{word}.docx",
    )
    return {
        "number": name,
        "title": f"{word} tên mẫu đơn",
        "docx": file,
        "decision_number": f"{word} quyết định",
    }
