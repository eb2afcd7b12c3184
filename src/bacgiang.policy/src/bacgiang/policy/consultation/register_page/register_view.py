"""`@@draft_register_view`: drafts by state, unit and field (4.1e)."""

from ...base.english.days import shown_day
from ...base.english.tongue import tongue
from ...editorial.visibility.state_now import is_read
from ...editorial.visibility.state_now import title_for_brain
from ...search.page.hits import in_english
from ...search.register_page.register_view import RegisterView
from ...search.searching import find
from ...units.register.names import unit_name
from ..timing.consultation import ConsultationState
from ..timing.states import STATE_TITLES
from ..timing.states import uids_in
from ..timing.store import consultation_store
from .query import DraftQuery
from .query import DRAFTS
from bacgiang.policy import _
from collections.abc import Iterator
from collections.abc import Mapping
from datetime import datetime
from datetime import UTC
from functools import cached_property
from plone import api
from typing import Any
from zope.i18nmessageid import Message


ADD = "bacgiang.policy: Add draft"


class DraftRegisterView(RegisterView):
    """Drafts, and the states of their consultations."""

    tongue = staticmethod(tongue)
    portal_type = DRAFTS
    query_class = DraftQuery
    unit_condition = "unit_code"
    facet_titles: Mapping[str, Message] = {
        "unit_code": _("label_draft_unit", default="Unit")
    }

    @cached_property
    def now(self) -> datetime:
        return datetime.now(UTC)

    def brains(self) -> list[Any]:
        """Those that are open first, the newest first in each part; with words, as they
        were found.
        """
        end, query = self.query.start + self.page_size, self.unit_query
        if query.text or query.state:
            return list(super().brains())
        uids = uids_in(ConsultationState.OPEN, self.now)
        asked = {**query.catalog_query(self.portal_type), "UID": uids or [""]}
        is_open = find(api.portal.get_tool("portal_catalog"), asked)
        first = is_open.brains(0, len(uids))
        found = self.found.brains(0, end + len(first))
        rest = [one for one in found if one.UID not in uids]
        return [*first, *rest][self.query.start : end]

    def rows(self) -> Iterator[dict[str, Any]]:
        """Drafts of the page; `state` is "" before one was public."""
        for brain in self.brains():
            consultation = consultation_store().get(brain.UID)
            state = consultation.state(self.now) if consultation else None
            is_public = is_read(brain)
            title, summary = in_english(brain, "", self.request)
            yield {
                "title": brain.Title,
                "english": title,
                "description": summary or brain.Description,
                "url": brain.getURL(),
                "unit": unit_name(brain.unit_code),
                "state": state.value if state else "",
                "state_title": STATE_TITLES[state] if state else "",
                "last_day": shown_day(consultation.last_day) if consultation else "",
                "days_left": (consultation.end - self.now).days
                if consultation and state is ConsultationState.OPEN
                else None,
                "work": "" if is_public else title_for_brain(brain),
            }

    def states(self) -> list[tuple[Any, str, bool]]:
        """Every state with its address, and whether it is chosen."""
        return [
            (
                title,
                self.url_of(self.query.replace(state="" if chosen else state)),
                chosen,
            )
            for state, title in STATE_TITLES.items()
            for chosen in (self.query.state == state,)
        ]

    def value_title(self, name: str, value: Any) -> str:
        return unit_name(value)

    def add_url(self) -> str:
        if not api.user.has_permission(ADD, obj=self.context):
            return ""
        return f"{self.context.absolute_url()}/++add++LegalDraft"
