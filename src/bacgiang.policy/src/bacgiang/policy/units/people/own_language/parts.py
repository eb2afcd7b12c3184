"""Parts of a page that keep a language of their own."""

from ....base.frame_language import framed_in
from .choosing import own_language
from plone.app.layout.viewlets.common import PathBarViewlet
from plone.app.layout.viewlets.toolbar import ToolbarViewletManager
from plone.app.viewletmanager.manager import OrderedViewletManager
from typing import Any


class InWordsOfMember:
    """Speaks to whoever is signed in, on pages of readers, too."""

    request: Any

    @property
    def spoken(self) -> str:
        return own_language(self.request)

    def update(self) -> None:
        with framed_in(self.request, self.spoken):
            super().update()  # type: ignore[misc]

    def render(self) -> str:
        with framed_in(self.request, self.spoken):
            return str(super().render())  # type: ignore[misc]


class ToldToMembers(InWordsOfMember):
    """What members alone are told; its language is said, where it is not the page's."""

    def render(self) -> str:
        said = super().render()
        if not self.spoken or not said.strip():
            return said
        return f'<div lang="{self.spoken}">{said}</div>'


class InWordsOfSite(InWordsOfMember):
    """What is the site's own, on pages of the desk, too."""

    spoken = ""


class OwnToolbar(InWordsOfMember, ToolbarViewletManager):
    """The toolbar; nothing of it is worked out for whom it is not shown."""

    def update(self) -> None:
        if self.context_state.is_toolbar_visible():
            super().update()

    def render(self) -> str:
        return super().render() if self.context_state.is_toolbar_visible() else ""


class OwnMessages(InWordsOfMember, OrderedViewletManager):
    """What was done."""


class OfSite(InWordsOfSite, OrderedViewletManager):
    """Head, menu and foot."""


class OwnPath(InWordsOfSite, PathBarViewlet):
    """Titles of the site, with a few words between."""
