"""That an item is a working copy, or has one: said to members, in their language."""

from ...units.people.own_language.parts import ToldToMembers
from plone.app.iterate.browser.info import BaselineInfoViewlet
from plone.app.iterate.browser.info import CheckoutInfoViewlet


class CopyTold(ToldToMembers, CheckoutInfoViewlet):
    """Of what it is the copy."""


class BaselineTold(ToldToMembers, BaselineInfoViewlet):
    """Who works on the copy."""
