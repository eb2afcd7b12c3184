"""The board's page of an item's preview links, `…/@@preview-links`."""

from ...base.act_page.act_page import ActPage
from ...base.date_labels import stamp_label
from ...base.refusal import Refused
from .links import make_link
from .links import revoke_link
from .rules import can_be_previewed
from .rules import link_refuses
from .rules import MAX_RECIPIENT
from .rules import person_refuses
from .store import preview_store
from .store import PreviewLink
from bacgiang.policy import _
from bacgiang.policy.text.unicode_form import normalize
from dataclasses import dataclass
from datetime import datetime
from datetime import UTC
from plone import api
from plone.uuid.interfaces import IUUID
from Products.Five import BrowserView
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile
from typing import Any


@dataclass(frozen=True)
class ShownLink:
    """A link with what became of it: valid, expired or revoked."""

    link: PreviewLink
    is_valid: bool
    is_revoked: bool


class PreviewLinksPage(ActPage):
    """Lists links, makes one, revokes one."""

    template = ViewPageTemplateFile("links_page.pt")
    on_board = False
    made = ""
    max_recipient = MAX_RECIPIENT

    def prepare(self) -> None:
        refusal = person_refuses(self.context)
        if refusal is not None:
            raise Refused(refusal, status=403)
        self.on_board = True

    def act(self) -> Any:
        return self._revoke() if "revoke" in self.request.form else self._make()

    def _make(self) -> str:
        recipient = normalize(self.form_value("recipient")).strip()
        valid = sum(1 for shown in self.links() if shown.is_valid)
        refusal = link_refuses(self.context, recipient, valid)
        if refusal is not None:
            raise Refused(refusal)
        self.made = make_link(self.context, recipient)
        return self.template()

    def _revoke(self) -> None:
        revoked = revoke_link(self.context, self.form_value("revoke"))
        told = _("message_link_revoked", default="The link no longer works.")
        self.redirect(self.action, told if revoked else None)

    @property
    def possible(self) -> bool:
        return can_be_previewed(self.context)

    def links(self) -> list[ShownLink]:
        store = preview_store()
        now = datetime.now(UTC)
        return [
            ShownLink(
                link=link,
                is_valid=store.is_valid(link, now),
                is_revoked=store.revocation(link) is not None,
            )
            for link in store.of_item(IUUID(self.context))
        ]

    def moment(self, at: datetime) -> str:
        return stamp_label(at, api.portal.get_current_language())


class PreviewPossible(BrowserView):
    """Whether the page of links is offered to whoever asks (condition of an action)."""

    def __call__(self) -> bool:
        return can_be_previewed(self.context) and person_refuses(self.context) is None
