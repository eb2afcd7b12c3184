"""One form taken in with its files: made, changed, left as it is, or refused (4.1c)."""

from ...base.known_fields import Shape
from ...base.known_fields import unknown_fields
from ...base.known_fields import unknown_in
from ...base.refusal import Refused
from ...base.uploads.digest import digest_of
from ...editorial.incoming.uploads.fields import judge
from ...editorial.incoming.uploads.fields import mark_inspected
from ...editorial.intake.bulk_service import NOT_AN_OBJECT
from ...editorial.intake.outcome import Outcome
from ...editorial.intake.outcome import Result
from ..form import formats
from ..form.form import IProcedureForm
from ..form.numbers import NUMBERS
from ..procedure.adding import NO_REGISTER
from ..procedure.conversion import decision_values
from ..procedure.placing import place
from ..register.registers import form_register
from ..vocabularies.fields import field_token
from .changing import change
from .form_facts import FormFacts
from .form_facts import read_facts
from .refusals import WRONG_FILES
from base64 import b64decode
from binascii import Error as NotBase64
from io import BytesIO
from plone import api
from plone.dexterity.content import DexterityContent
from plone.dexterity.utils import createContent
from plone.namedfile.file import NamedBlobFile
from typing import Any
from zope.schema import getFields


FILES: Shape = {
    "items": {"properties": dict.fromkeys(("filename", "content_type", "data"), {})}
}


def take_in_form(item: DexterityContent, unit: str) -> Result:
    """Take a form in for a unit, whose right to do so was asked before."""
    if not isinstance(item, dict):
        raise Refused(NOT_AN_OBJECT)
    facts = read_facts(item)
    files = _files(item.get("files"))
    register = form_register(api.portal.get())
    if register is None:
        return Result(Outcome.REFUSED, refusals=(NO_REGISTER,))
    form = createContent("ProcedureForm", **_values(facts), **files)
    form.owner_unit = unit
    known = NUMBERS.seen(form)
    if known is None:
        placed = place(register, form, facts.number)
        return Result(Outcome.MADE, placed.UID(), placed.absolute_url())
    return _bring(known, facts, files)


def _bring(known: Any, facts: FormFacts, files: dict[str, Any]) -> Result:
    values = {
        name: value
        for name, value in _values(facts).items()
        if getattr(known, name, None) != value
    }
    for name in formats.FORMATS:
        if _digest(getattr(known, name, None)) != _digest(files.get(name)):
            values[name] = files.get(name)
    if not values:
        return Result(Outcome.SAME, known.UID(), known.absolute_url())
    return change(known, IProcedureForm, values, tuple(values))


def _values(facts: FormFacts) -> dict[str, Any]:
    return {
        "title": facts.title,
        "number": facts.number,
        "field": field_token(facts.field) or None,
        "text_language": facts.language,
        **decision_values(facts.decision),
    }


def _digest(file: Any) -> str:
    return digest_of(file) if file is not None else ""


def _files(rows: Any) -> dict[str, Any]:
    """Stored files by format. Raises Refused."""
    if not isinstance(rows, list) or len(rows) > len(formats.FORMATS):
        raise Refused(WRONG_FILES)
    Refused.raise_for(*unknown_fields(unknown_in(rows, FILES, "files.")))
    files = dict(map(_file, rows))
    if not files:
        raise Refused(formats.NO_FILE)
    return files


def _file(row: Any) -> tuple[str, Any]:
    try:
        filename = str(row["filename"]).rsplit("/", 1)[-1].strip()[:255]
        data = b64decode(row["data"], validate=True)
    except (KeyError, TypeError, ValueError, AttributeError, NotBase64) as error:
        raise Refused(WRONG_FILES) from error
    name = filename.rpartition(".")[2].casefold()
    if not data or name not in formats.FORMATS:
        raise Refused(WRONG_FILES if not data else formats.wrong_format("docx"))
    verdict = judge(BytesIO(data), filename, getFields(IProcedureForm)[name])
    if verdict.refusal is not None:
        raise Refused(verdict.refusal)
    if verdict.media_type != formats.FORMATS[name]:
        raise Refused(formats.wrong_format(name))
    file = NamedBlobFile(data, contentType=verdict.media_type, filename=filename)
    mark_inspected(file, verdict)
    return name, file
