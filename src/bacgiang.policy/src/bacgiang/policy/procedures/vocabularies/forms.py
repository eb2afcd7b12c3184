"""`bacgiang.ProcedureForms`: numbers of forms, to name one beside a paper."""

from ..procedure.schema import IProcedure
from .choices import named_values
from plone import api
from Products.CMFCore.indexing import processQueue
from typing import Any
from zope.annotation.interfaces import IAnnotations
from zope.globalrequest import getRequest
from zope.interface import provider
from zope.schema.interfaces import IVocabularyFactory
from zope.schema.vocabulary import SimpleVocabulary


KEY = "bacgiang.procedure_forms"


@provider(IVocabularyFactory)
def procedure_forms(context: Any) -> SimpleVocabulary:
    """Forms that whoever asks may see, and those that the procedure names already.

    A form asks three times for each row of papers: it is answered anew once something
    was indexed or removed.
    """
    papers, request = _papers(context), getRequest()
    processQueue()
    catalog = api.portal.get_tool("portal_catalog")
    named = frozenset(row.get("form") or "" for row in papers)
    user = api.user.get_current().getId()
    key = (catalog.getCounter(), user, named)
    kept = {} if request is None else IAnnotations(request).setdefault(KEY, {})
    if key not in kept:
        numbers = {one.procedure_code for one in catalog(portal_type="ProcedureForm")}
        said = sorted(one for one in numbers | named if one)
        kept[key] = named_values({number: number for number in said})
    return kept[key]


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
