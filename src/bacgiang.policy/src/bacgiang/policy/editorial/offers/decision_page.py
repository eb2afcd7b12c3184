"""`…/@@decide-offer/<uid>` on the language roots: read an offered item, decide on it.

The page stands with the main site because the main board has no way into a unit's
unpublished items: it reads the offered one here, as long as it is offered, and nothing
else.
"""

from ...base.act_page.act_page import ActPage
from ...base.act_page.form_page import NOT_POSSIBLE_YET
from ...base.date_labels import stamp_label
from ...base.state_titles import state_title
from ...units.register.names import unit_name
from ...units.sites.belonging import unit_code_of
from ..visibility.judging import IJudgesItself
from .changes import differences
from .delivery import blob_of
from .delivery import deliver
from .offer import OfferAct
from .offered_text import offered_text
from .offered_text import part_url
from .offers_page import require_main_reviewer
from .performing import perform
from .places import decision_url
from .places import item_with
from .places import sections_for
from .rules import open_acts
from .rules import place_refuses
from .seeing import is_closed
from .seeing import is_main_reviewer
from .seeing import is_shown_to_board
from .seeing import may_know
from .statements import statement_of
from .store import offer_store
from .store import OfferRecord
from .titles import PORTIONS
from .view_facts import history_of
from .view_facts import OfferFacts
from bacgiang.policy import _
from functools import cached_property
from plone import api
from plone.uuid.interfaces import IUUID
from Products.Five import BrowserView
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile
from typing import Any
from zExceptions import Unauthorized
from zope.interface import implementer
from zope.publisher.interfaces import IPublishTraverse
from zope.publisher.interfaces import NotFound


DONE = {
    OfferAct.ACCEPT: _("message_accepted", default="The item is accepted."),
    OfferAct.DECLINE: _("message_declined", default="The offer is declined."),
    OfferAct.END: _("message_acceptance_ended", default="The acceptance is ended."),
    OfferAct.WORDS: _("message_words_kept", default="The main site's words are kept."),
    OfferAct.NOTE: _("message_change_noted", default="The change is noted."),
}


@implementer(IPublishTraverse)
class DecisionPage(ActPage):
    """Reads: `<uid>`; `<uid>/picture` and `<uid>/part/<id>` deliver what it shows."""

    template = ViewPageTemplateFile("decide.pt")
    reasons_heading = NOT_POSSIBLE_YET

    def __init__(self, context: Any, request: Any) -> None:
        super().__init__(context, request)
        self.path: list[str] = []

    def publishTraverse(self, request: Any, name: str) -> "DecisionPage":  # noqa: N802
        if len(self.path) >= 3:
            raise NotFound(self, name, request)
        self.path.append(name)
        return self

    def prepare(self) -> None:
        require_main_reviewer(self.context)
        if not self.path or self.record is None or self.item is None:
            raise NotFound(self, "/".join(self.path), self.request)

    def is_submitted(self) -> bool:
        on_page = super().is_submitted() and not self.path[1:]
        return on_page and self.form_value("act") in DONE

    def show(self) -> Any:
        return self._deliver() if self.path[1:] else super().show()

    def act(self) -> None:
        act = OfferAct(self.form_value("act"))
        perform(self.item, act, statement_of(self.request.form))
        self.redirect(self.action, DONE[act])

    def _deliver(self) -> Any:
        blob = self._blob(self.path[1:])
        if blob is None:
            raise NotFound(self, "/".join(self.path), self.request)
        self.request.response.setHeader("Cache-Control", "private, no-store")
        return deliver(blob, self.request.response)

    def _blob(self, path: list[str]) -> Any | None:
        if path == ["main-picture"]:
            return self.record.picture if self.record else None
        if not self.is_shown:
            return None
        if path == ["picture"]:
            return blob_of(self.item)
        is_part = path[0] == "part" and path[1:] and path[1] in self.item.objectIds()
        return blob_of(self.item[path[1]]) if is_part else None

    @cached_property
    def item(self) -> Any:
        return item_with(self.path[0])

    @cached_property
    def record(self) -> OfferRecord | None:
        return offer_store().record(self.path[0])

    @cached_property
    def is_shown(self) -> bool:
        """Whether text and pictures are open to the main board now."""
        return is_shown_to_board(self.item)

    @property
    def action(self) -> str:
        return decision_url(self.context, self.path[0])

    @property
    def queue_url(self) -> str:
        return f"{self.context.absolute_url()}/@@offers"

    def title(self) -> str:
        if is_closed(self.path[0]):
            return ""
        if self.is_shown or self.record is None:
            return str(self.item.Title())
        return self.record.current.title

    def unit_name(self) -> str:
        return unit_name(unit_code_of(self.item))

    def item_state(self) -> Any:
        return state_title(api.content.get_state(self.item))

    def text(self) -> str:
        return offered_text(self.item, self.action)

    def has_picture(self) -> bool:
        return blob_of(self.item) is not None

    def parts(self) -> list[dict[str, str]]:
        return [
            {"title": one.Title() or name, "url": part_url(self.action, name)}
            for name, one in self.item.objectItems()
        ]

    def current(self) -> OfferFacts:
        return self.history()[0]

    @cached_property
    def _history(self) -> tuple[OfferFacts, ...]:
        return history_of(self.item)

    def history(self) -> tuple[OfferFacts, ...]:
        return self._history

    @cached_property
    def acts(self) -> tuple[str, ...]:
        return tuple(act.value for act in open_acts(self.item))

    def may(self, act: str) -> bool:
        return act in self.acts

    def why_not_in_place(self) -> str:
        """Why the item can only be taken over as an own item, "" when it need not."""
        refusal = place_refuses(self.item)
        return refusal.in_words(self.request) if refusal is not None else ""

    def sections(self) -> list[dict[str, str]]:
        return [
            {"uid": IUUID(section), "title": section.Title()}
            for section in sections_for(self.item)
        ]

    def differences(self) -> list[dict[str, Any]]:
        return [
            {"title": PORTIONS[portion], "lines": lines}
            for portion, lines in differences(self.item).items()
        ]

    moment = staticmethod(stamp_label)

    def value(self, name: str, default: str) -> str:
        """What a field holds: what was sent, else what is kept."""
        return self.form_value(name) if name in self.request.form else default


@implementer(IJudgesItself)
class DecisionRedirect(BrowserView):
    """`@@decide-offer` on the item itself leads the main board to its page."""

    def __call__(self) -> None:
        if not is_main_reviewer(self.context) or not may_know(self.context):
            raise Unauthorized("Only the main board decides on what units offer.")
        target = decision_url(self.context, IUUID(self.context))
        self.request.response.redirect(target)
