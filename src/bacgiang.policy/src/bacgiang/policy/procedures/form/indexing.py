"""What the catalog is told of a form."""

from ...search.attachments.extracted import extracted_text
from ...text.collation import first_letter as letter_of
from ...text.collation import sort_key
from ..versions.indexing import status_today
from ..versions.indexing import turns_on
from .form import IProcedureForm
from plone.indexer.decorator import indexer
from typing import Any


@indexer(IProcedureForm)
def form_searchable_text(form: Any) -> str:
    """Number, name, and the words of one of its files: all say the same."""
    files = form.files()
    texts = (extracted_text(file) for file in files.values())
    return " \n".join([form.number or "", form.title or "", next(texts, "")])


@indexer(IProcedureForm)
def procedure_field(form: Any) -> str:
    return form.field or ""


@indexer(IProcedureForm)
def procedure_code(form: Any) -> str:
    return form.number or ""


@indexer(IProcedureForm)
def sortable_title(form: Any) -> str:
    return sort_key(form.title or "")


@indexer(IProcedureForm)
def first_letter(form: Any) -> str:
    return letter_of(form.title or "")


@indexer(IProcedureForm)
def effect_today(form: Any) -> str:
    return status_today(form)


@indexer(IProcedureForm)
def effect_until(form: Any) -> int:
    return turns_on(form)
