"""Plone's pages of accounts, where they say something in English alone."""

from bacgiang.policy import _
from collections.abc import Callable
from html import unescape
from importlib.resources import files
from plone.app.users.browser.schemaeditor import MemberSchemaContext
from Products.CMFPlone.controlpanel import browser
from Products.CMFPlone.controlpanel.browser.usergroups_usersoverview import (
    UsersOverviewControlPanel,
)
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile
import re
from typing import Any
from xml.sax.saxutils import quoteattr
from zope.i18n import translate
from zope.i18nmessageid import Message
from ZPublisher.HTTPRequest import HTTPRequest


PLONES = files(browser) / "usergroups_usersoverview.pt"
# Plone's template builds these titles of tick boxes out of strings.
BOX = re.compile(r'title="(?P<does>Reset password of|Remove) user (?P<name>[^"]*)"')
SAID = {
    "Reset password of": _(
        "title_reset_password_of", default="Reset password: ${name}"
    ),
    "Remove": _("title_remove_user", default="Remove account: ${name}"),
}


class UsersOverview(UsersOverviewControlPanel):
    """`@@usergroup-userprefs`."""

    page = ViewPageTemplateFile(str(PLONES))

    def index(self) -> str:
        return BOX.sub(self._in_words, self.page())

    def _in_words(self, found: re.Match[str]) -> str:
        facts = {"name": unescape(found["name"])}
        said = Message(SAID[found["does"]], mapping=facts)
        return f"title={quoteattr(translate(said, context=self.request))}"


class MemberFields(MemberSchemaContext):
    """`@@member-fields`: the title of a window is taken as it stands."""

    Title: Callable[[], str]

    def __init__(self, context: Any, request: HTTPRequest) -> None:
        super().__init__(context, request)
        title = translate(self.Title(), context=request)
        self.Title = lambda: title
