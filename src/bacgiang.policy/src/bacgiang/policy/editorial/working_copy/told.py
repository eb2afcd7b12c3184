"""That an item is a working copy, or has one: said to members, in their language."""

from ...units.people.own_language.parts import InWordsOfMember
from plone.app.iterate.browser.info import BaselineInfoViewlet
from plone.app.iterate.browser.info import CheckoutInfoViewlet


class _Told(InWordsOfMember):
    """On a page of readers its language is said, where it is not the page's."""

    def render(self) -> str:
        said = super().render()
        if not self.spoken or not said.strip():
            return said
        return f'<div lang="{self.spoken}">{said}</div>'


class CopyTold(_Told, CheckoutInfoViewlet):
    """Of what it is the copy."""


class BaselineTold(_Told, BaselineInfoViewlet):
    """Who works on the copy."""
