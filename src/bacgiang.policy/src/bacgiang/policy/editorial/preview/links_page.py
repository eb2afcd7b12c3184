"""Preview links are made and revoked, both recorded, on `…/@@preview-links`."""

from ...base.act_page.act_page import ActPage
from ...base.acts.actor import current_actor
from ...base.acts.recording import record_act
from ...base.dates import now_utc
from ...base.refusal import Refused
from ..acts.kinds import SHARE
from ..items import IEditorialItem
from ..workflow.parameters import CLOSING_GROUNDS
from ..workflow.parameters import Transition
from ..workflow.statements import parameters_of
from ..working_copy.rules import working_copy_of
from . import rules
from .store import digest_of
from .store import LIFETIME
from .store import preview_store
from .store import PreviewLink
from .store import Revocation
from bacgiang.policy import _
from bacgiang.policy.text.unicode_form import normalize
from plone import api
from plone.dexterity.content import DexterityContent
from plone.uuid.interfaces import IUUID
from Products.DCWorkflow.interfaces import IAfterTransitionEvent
from Products.Five import BrowserView
from secrets import token_urlsafe
from typing import Any
from uuid import uuid4


def make_link(item: DexterityContent, recipient: str) -> str:
    """Address of a new link, told this once. The caller has asked the rules."""
    token = token_urlsafe(32)
    now = now_utc()
    link = PreviewLink(
        identifier=uuid4().hex,
        item=IUUID(item),
        digest=digest_of(token),
        recipient=recipient,
        made_by=current_actor(),
        made_at=now,
        expires_at=now + LIFETIME,
    )
    preview_store().add(link)
    _record(item, link, "made")
    return f"{api.portal.get().absolute_url()}/@@preview/{token}"


def revoke_link(item: DexterityContent, identifier: str) -> bool:
    """End a link of the item; False when the item has no such link."""
    store = preview_store()
    for link in store.of_item(IUUID(item)):
        if link.identifier == identifier:
            store.revoke(link, Revocation(now_utc(), current_actor()))
            _record(item, link, "revoked")
            return True
    return False


def end_links(item: IEditorialItem, event: IAfterTransitionEvent) -> None:
    """With what a closing ground closes, item and copy, its links end for good."""
    withdraws = event.transition and event.transition.id == Transition.WITHDRAW
    if not withdraws or parameters_of(event.kwargs).ground not in CLOSING_GROUNDS:
        return
    for one in filter(None, (item, working_copy_of(item))):
        for link in preview_store().of_item(IUUID(one)):
            if preview_store().is_valid(link, now_utc()):
                revoke_link(one, link.identifier)


def _record(item: DexterityContent, link: PreviewLink, deed: str) -> None:
    details = {
        "preview_link": link.identifier,
        "deed": deed,
        "recipient": link.recipient,
        "expires": link.expires_at.isoformat(timespec="seconds"),
    }
    record_act(SHARE, item, details=details)


class PreviewLinksPage(ActPage):
    """Lists links, makes one, revokes one."""

    on_board = False
    made = ""
    max_recipient = rules.MAX_RECIPIENT

    def prepare(self) -> None:
        Refused.raise_for(rules.person_refuses(self.context), status=403)
        self.on_board = True
        self.store, self.now = preview_store(), now_utc()

    def act(self) -> Any:
        return self._revoke() if "revoke" in self.request.form else self._make()

    def _make(self) -> str:
        recipient = normalize(self.form_value("recipient")).strip()
        valid = sum(map(self.is_valid, self.links()))
        Refused.raise_for(rules.link_refuses(self.context, recipient, valid))
        self.made = make_link(self.context, recipient)
        return self.template()

    def _revoke(self) -> None:
        revoked = revoke_link(self.context, self.form_value("revoke"))
        told = _("message_link_revoked", default="The link no longer works.")
        self.redirect(self.action, told if revoked else None)

    @property
    def possible(self) -> bool:
        return rules.can_be_previewed(self.context)

    def links(self) -> tuple[PreviewLink, ...]:
        return self.store.of_item(IUUID(self.context))

    def is_valid(self, link: PreviewLink) -> bool:
        in_time = self.store.is_valid(link, self.now)
        return in_time and not self.maker_left(link)

    def maker_left(self, link: PreviewLink) -> bool:
        return rules.maker_left(self.context, link)


class PreviewPossible(BrowserView):
    """Whether the page of links is offered to whoever asks (condition of an action)."""

    def __call__(self) -> bool:
        return (
            rules.can_be_previewed(self.context)
            and rules.person_refuses(self.context) is None
        )
