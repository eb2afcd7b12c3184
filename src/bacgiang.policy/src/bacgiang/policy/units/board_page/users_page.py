"""Plone's pages of accounts, where they say something in English alone."""

from ..people.all_units import above
from ..people.kept_apart import roles_of
from bacgiang.policy import _
from collections.abc import Callable
from collections.abc import Set
from html import unescape
from importlib.resources import files
from plone import api
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


UNTICKED = frozenset({"Authenticated"})
"""Everybody has it: the page has no box for it."""
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

    def manageUser(  # noqa: N802  (its name is Plone's)
        self, users: Any = None, resetpassword: Any = (), delete: Any = ()
    ) -> None:
        """Plone's page sends the roles of an account's groups as well. Given to the
        account itself they would outlast the group; those of some groups nobody is
        given, and not even what was changed beside them would be kept.
        """
        changed = []
        for user in users or ():
            own = roles_of({user.id})
            of_groups = roles_of(above(user.id) - {user.id}) - own
            user.roles = [one for one in user.get("roles", []) if one not in of_groups]
            is_asked = user.id in delete or hasattr(user, "resetpassword")
            if is_asked or self._is_changed(user, own):
                changed.append(user)
        super().manageUser(changed, resetpassword, delete)

    def _is_changed(self, user: Any, own: Set[str]) -> bool:
        """Rows of accounts that are not theirs to change are sent as well."""
        untouched = UNTICKED if self.is_zope_manager else UNTICKED | {"Manager"}
        email = getattr(user, "email", None)
        member = api.user.get(userid=user.id) if email is not None else None
        is_new = member is not None and member.getProperty("email") != email
        return is_new or bool((own ^ set(user.roles)) - untouched)

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
