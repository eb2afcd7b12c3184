"""The facet of drafts: where their consultation stands now (4.1e)."""

from ...search.facets import ValueCount
from ...search.question.facet import IFacet
from ...search.searching import Found
from ..timing.consultation import ConsultationState
from ..timing.states import state_of
from ..timing.states import STATE_TITLES
from ..timing.states import uids_in
from ..timing.store import consultation_store
from bacgiang.policy import _
from collections import Counter
from typing import Any
from zope.i18n import translate
from zope.interface import implementer
from ZPublisher.HTTPRequest import HTTPRequest


@implementer(IFacet)
class StateFacet:
    """The state is no index: it is computed from the clock at the request."""

    title = _("label_search_consultation", default="Public consultation")
    order = 21
    is_by_count = False

    def is_value(self, value: str) -> bool:
        return value in tuple(ConsultationState)

    def conditions(self, values: tuple[str, ...]) -> dict[str, Any]:
        uids = [uid for one in values for uid in uids_in(ConsultationState(one))]
        return {"UID": uids or [""]}

    def counted(self, found: Found) -> list[ValueCount]:
        store = consultation_store()
        states = (state_of(store.get(uid)) for uid in found.uids_of("LegalDraft"))
        counts = Counter(state for state in states if state is not None)
        return [
            ValueCount(state.value, counts[state])
            for state in ConsultationState
            if counts[state]
        ]

    def value_title(self, value: str, language: str, request: HTTPRequest) -> str:
        title = STATE_TITLES[ConsultationState(value)]
        return str(translate(title, context=request, target_language=language))
