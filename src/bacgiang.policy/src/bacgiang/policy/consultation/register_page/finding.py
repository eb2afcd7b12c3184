"""Ask the catalog what a reader asks the register of drafts."""

from ...search.searching import find as find_in
from ...search.searching import Found
from ..timing.consultation import ConsultationState
from ..timing.states import uids_in
from .asked import Asked
from plone import api
from typing import Any


PORTAL_TYPE = "LegalDraft"


def query_of(asked: Asked) -> dict[str, Any]:
    """The catalog query; whoever asks sees what they may see, published or not."""
    query: dict[str, Any] = {"portal_type": PORTAL_TYPE}
    for name in ("unit_code", "legal_fields"):
        if getattr(asked, name):
            query[name] = getattr(asked, name)
    if asked.issue_year:
        query["issue_year"] = int(asked.issue_year)
    if asked.state:
        query["UID"] = uids_in(ConsultationState(asked.state)) or [""]
    if asked.text:
        query["SearchableText"] = asked.text
    else:
        query["sort_on"], query["sort_order"] = "effective", "descending"
    return query


def find(asked: Asked) -> Found:
    """What was found; its order is made when asked for."""
    return find_in(api.portal.get_tool("portal_catalog"), query_of(asked))
