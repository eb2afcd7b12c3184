"""What the catalog is told of a form: its version of today."""

from ...search.attachments.searchable_text import text_in
from ..versions.held import shown
from ..versions.in_english import english_today
from .form import IProcedureForm
from plone.indexer.decorator import indexer
from typing import Any


@indexer(IProcedureForm)
def form_searchable_text(form: Any) -> str:
    """Number, name, and the words of one of its files: all say the same."""
    found = shown(form)
    files = found.version.files if found is not None else form.files()
    texts = (text_in(form, file) for file in files.values())
    said = (
        _said(form, "number"),
        form.Title(),
        english_today(form),
        next(texts, ""),
    )
    return " \n".join(said)


@indexer(IProcedureForm)
def procedure_field(form: Any) -> str:
    return _said(form, "field")


@indexer(IProcedureForm)
def procedure_code(form: Any) -> str:
    return form.number or ""


def _said(form: Any, name: str) -> str:
    found = shown(form)
    said = found.version.data[name] if found else getattr(form, name, None)
    return str(said or "")
