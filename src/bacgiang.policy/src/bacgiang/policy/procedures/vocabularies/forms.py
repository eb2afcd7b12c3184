"""`bacgiang.ProcedureForms`: numbers of forms, to name one beside a paper."""

from ..procedure.schema import IProcedure
from .choices import named_values
from plone import api
from typing import Any
from zope.globalrequest import getRequest
from zope.interface import provider
from zope.schema.interfaces import IVocabularyFactory
from zope.schema.vocabulary import SimpleVocabulary


@provider(IVocabularyFactory)
def procedure_forms(context: Any) -> SimpleVocabulary:
    """Forms that whoever asks may see, and those that the procedure names already."""
    catalog = api.portal.get_tool("portal_catalog")
    numbers = {one.procedure_code for one in catalog(portal_type="ProcedureForm")}
    numbers.update(row.get("form") or "" for row in _papers(context))
    return named_values({number: number for number in sorted(numbers) if number})


def _papers(context: Any) -> list[dict[str, Any]]:
    """The papers of the procedure at hand; a row of a form does not know its own."""
    for one in (context, _published_for()):
        if IProcedure.providedBy(one):
            return one.papers or []
    return []


def _published_for() -> Any:
    request = getRequest()
    published = request.get("PUBLISHED") if request is not None else None
    return getattr(getattr(published, "__self__", published), "context", None)
