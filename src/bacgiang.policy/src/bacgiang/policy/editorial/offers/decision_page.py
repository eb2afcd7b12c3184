"""`…/@@decide-offer/<uid>` on the language roots: read an offered item, decide on it.

The page stands with the main site because the main board has no way into a unit's
unpublished items: it reads the offered one here, as long as it is offered, and nothing
else.
"""

from ...base.named_below import NamedBelow
from ...base.uploads.blob import blob_of
from ..visibility.judging import IJudgesItself
from ..visibility.state_now import title_for_item
from ..withdrawal.closing import is_closed
from ..withdrawal.closing import is_closed_uid
from .acting_page import OfferActingPage
from .changes import differences
from .delivery import deliver
from .offer import OfferAct
from .offer import UNIT_ACTS
from .offered_text import offered_text
from .offered_text import part_url
from .offers_page import require_main_reviewer
from .places import decision_url
from .places import item_with
from .places import sections_for
from .rules import place_refuses
from .seeing import is_main_reviewer
from .seeing import is_shown_to_board
from .seeing import may_know
from .snapshot import shown
from .store import offer_store
from .store import OfferRecord
from .titles import PORTIONS
from collections.abc import Iterator
from functools import cached_property
from plone.uuid.interfaces import IUUID
from Products.Five import BrowserView
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile
from typing import Any
from zExceptions import Unauthorized
from zope.interface import implementer
from zope.publisher.interfaces import NotFound


class DecisionPage(NamedBelow, OfferActingPage):
    """Reads: `<uid>`; `<uid>/picture` and `<uid>/part/<id>` deliver what it shows."""

    template = ViewPageTemplateFile("decide.pt")
    acts = frozenset(OfferAct) - UNIT_ACTS
    most_names = 3

    def prepare(self) -> None:
        require_main_reviewer(self.context)
        if not self.named or self.record is None or self.item is None:
            raise NotFound(self, "/".join(self.names), self.request)

    def is_submitted(self) -> bool:
        return super().is_submitted() and not self.names[1:]

    def show(self) -> Any:
        if not self.names[1:]:
            return super().show()
        blob = self._blob(*self.names[1:])
        if blob is None:
            raise NotFound(self, "/".join(self.names), self.request)
        return deliver(blob, self.request.response)

    def _blob(self, kind: str, name: str = "") -> Any | None:
        if (kind, name) == ("main-picture", ""):
            return self.record.picture if self.record else None
        if (kind, name) == ("waiting-picture", ""):
            waiting = self.record.proposed if self.record else None
            return waiting.picture if waiting else None
        if not self.is_shown:
            return None
        if (kind, name) == ("picture", ""):
            return blob_of(self.item)
        told = dict(self._told_parts()) if kind == "part" else {}
        return blob_of(told[name]) if name in told else None

    @cached_property
    def item(self) -> Any:
        return item_with(self.named)

    @cached_property
    def record(self) -> OfferRecord | None:
        return offer_store().record(self.named)

    @cached_property
    def is_shown(self) -> bool:
        """Whether text and pictures are open to the main board now."""
        return is_shown_to_board(self.item)

    @property
    def action(self) -> str:
        return decision_url(self.context, self.named)

    def title(self) -> str:
        if is_closed_uid(self.named):
            return ""
        if self.is_shown or self.record is None:
            return str(self.item.Title())
        return self.record.current.title

    def item_state(self) -> Any:
        return title_for_item(self.item)

    def text(self) -> str:
        return offered_text(self.item, self.action)

    def has_picture(self) -> bool:
        return blob_of(self.item) is not None

    def parts(self) -> list[dict[str, str]]:
        return [
            {"title": one.Title() or name, "url": part_url(self.action, name)}
            for name, one in self._told_parts()
        ]

    def _told_parts(self) -> Iterator[tuple[str, Any]]:
        """All but what a secret has closed since it came into the item."""
        for name, one in self.item.objectItems():
            if not is_closed(one):
                yield name, one

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
            {"title": PORTIONS[portion], "lines": lines, "is_cut": is_cut}
            for portion, (lines, is_cut) in (
                (portion, shown(lines))
                for portion, lines in differences(self.item).items()
            )
        ]

    def value(self, name: str, default: str) -> str:
        """What a field holds: what was sent, else what is kept."""
        return self.form_value(name) if name in self.request.form else default


@implementer(IJudgesItself)
class DecisionRedirect(BrowserView):
    """`@@decide-offer` on the item itself leads the main board to its page."""

    def is_for_them(self) -> bool:
        return is_main_reviewer(self.context) and may_know(self.context)

    def __call__(self) -> None:
        if not self.is_for_them():
            raise Unauthorized("Only the main board decides on what units offer.")
        target = decision_url(self.context, IUUID(self.context))
        self.request.response.redirect(target)
