"""`@@broken-links` of an item: which they are, and a button that looks again."""

from ...base.act_page.act_page import ActPage
from ...base.date_labels import day_label
from ...base.frame_language import frame_language
from ..working_copy.change_page import ChangePage
from .checking import check_item
from .checking import Outside
from .inside import address_in_words
from .store import BrokenLink
from .store import link_store
from bacgiang.policy import _
from plone import api
from plone.restapi.services import Service
from plone.uuid.interfaces import IUUID
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile
from typing import Any


MENDED = _("message_links_mended", default="No link of this item is broken any more.")
NONE_FOUND = _("message_links_none", default="No broken link was found.")
STILL = _("message_links_broken", default="These links lead nowhere.")


class BrokenLinksPage(ActPage):
    """For the board. Looking again asks no other host."""

    template = ViewPageTemplateFile("broken_links.pt")

    def act(self) -> None:
        known = bool(self.links())
        broken = check_item(IUUID(self.context), Outside(0))
        told = MENDED if known else NONE_FOUND
        self.redirect(self.action, STILL if broken else told)

    def links(self) -> tuple[BrokenLink, ...]:
        return link_store().get(IUUID(self.context))

    def address_in_words(self, link: BrokenLink) -> str:
        if link.is_outside:
            return link.address
        return address_in_words(self.context, link.address)

    @property
    def checked(self) -> str:
        """The day of the last check in words, "" before any."""
        language = frame_language()
        return day_label(link_store().checked(IUUID(self.context)), language)

    @property
    def is_read(self) -> bool:
        """What is not published is not checked."""
        return api.content.get_state(self.context, "") == "published"

    def change_url(self) -> str:
        """Where the text is changed, "" for who cannot."""
        change = ChangePage(self.context, self.request)
        return change.address() if change.offered() else ""


class BrokenLinksGet(Service):
    """`GET @broken-links`: the same as data."""

    def reply(self) -> dict[str, Any]:
        items = [
            {"address": one.address, "words": one.words, "outside": one.is_outside}
            for one in link_store().get(IUUID(self.context))
        ]
        return {"@id": f"{self.context.absolute_url()}/@broken-links", "items": items}
