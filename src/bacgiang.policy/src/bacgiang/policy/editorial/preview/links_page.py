"""The board's page of an item's preview links, `…/@@preview-links`."""

from ...base.refusal import Refusal
from ...units.sites.dates import local_minute
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
from plone.protect import CheckAuthenticator
from plone.uuid.interfaces import IUUID
from Products.Five import BrowserView
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile


@dataclass(frozen=True)
class ShownLink:
    """A link with what became of it: valid, expired or revoked."""

    link: PreviewLink
    is_valid: bool
    is_revoked: bool


class PreviewLinksPage(BrowserView):
    """Lists links, makes one, revokes one."""

    template = ViewPageTemplateFile("links_page.pt")
    reasons: tuple[Refusal, ...] = ()
    made = ""
    max_recipient = MAX_RECIPIENT

    def __call__(self) -> str | None:
        self.request.response.setHeader("Cache-Control", "no-store")
        refusal = person_refuses(self.context)
        self.on_board = refusal is None
        if refusal is not None:
            return self._show(403, refusal)
        if self.request.method == "POST":
            CheckAuthenticator(self.request)
            return self._revoke() if "revoke" in self.request.form else self._make()
        return self.template()

    def _make(self) -> str:
        recipient = normalize(self._sent("recipient")).strip()
        valid = sum(1 for shown in self.links() if shown.is_valid)
        refusal = link_refuses(self.context, recipient, valid)
        if refusal is not None:
            return self._show(400, refusal)
        self.made = make_link(self.context, recipient)
        return self.template()

    def _revoke(self) -> str | None:
        if revoke_link(self.context, self._sent("revoke")):
            api.portal.show_message(
                _("message_link_revoked", default="The link no longer works."),
                request=self.request,
            )
        address = f"{self.context.absolute_url()}/@@preview-links"
        self.request.response.redirect(address, status=303)
        return None

    def _show(self, status: int, reason: Refusal) -> str:
        self.reasons = (reason,)
        self.request.response.setStatus(status, lock=1)
        return self.template()

    def _sent(self, name: str) -> str:
        value = self.request.form.get(name, "")
        return value if isinstance(value, str) else ""

    @property
    def possible(self) -> bool:
        return can_be_previewed(self.context)

    def links(self) -> list[ShownLink]:
        store = preview_store(api.portal.get())
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
        return local_minute(at, api.portal.get_current_language())

    def words(self, reason: Refusal) -> str:
        return reason.in_words(self.request)


class PreviewPossible(BrowserView):
    """Whether the page of links is offered to whoever asks (condition of an action)."""

    def __call__(self) -> bool:
        return can_be_previewed(self.context) and person_refuses(self.context) is None
