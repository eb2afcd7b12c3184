"""What the catalog is told of a form: its version of today."""

from ...search.attachments.extracted import extracted_text
from ...text.collation import first_letter as letter_of
from ...text.collation import sort_key
from ..versions.indexing import status_today
from ..versions.indexing import turns_on
from ..versions.of_form import version_on
from .form import IProcedureForm
from plone.indexer.decorator import indexer
from typing import Any


@indexer(IProcedureForm)
def title(form: Any) -> str:
    return _said(form, "title")


@indexer(IProcedureForm)
def form_searchable_text(form: Any) -> str:
    """Number, name, and the words of one of its files: all say the same."""
    version = version_on(form)
    files = version.files if version is not None else form.files()
    texts = (extracted_text(file) for file in files.values())
    said = (_said(form, "number"), _said(form, "title"), next(texts, ""))
    return " \n".join(said)


@indexer(IProcedureForm)
def procedure_field(form: Any) -> str:
    return _said(form, "field")


@indexer(IProcedureForm)
def procedure_code(form: Any) -> str:
    return form.number or ""


@indexer(IProcedureForm)
def sortable_title(form: Any) -> str:
    return sort_key(_said(form, "title"))


@indexer(IProcedureForm)
def first_letter(form: Any) -> str:
    return letter_of(_said(form, "title"))


@indexer(IProcedureForm)
def effect_today(form: Any) -> str:
    return status_today(form)


@indexer(IProcedureForm)
def effect_until(form: Any) -> int:
    return turns_on(form)


def _said(form: Any, name: str) -> str:
    version = version_on(form)
    said = version.data[name] if version is not None else getattr(form, name, None)
    return str(said or "")
