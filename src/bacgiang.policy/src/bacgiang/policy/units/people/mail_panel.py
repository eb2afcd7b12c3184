"""The control panel of mail: without a mail host letters are written to files.

Plone's own form offers "localhost" where no host is set and takes no empty one: whoever
saved it unchanged sent letters to a server that is not there. It does not say that it
has saved, either.
"""

from bacgiang.policy import _
from copy import copy
from plone import api
from plone.app.registry.browser import controlpanel
from plone.base import PloneMessageFactory
from Products.CMFPlone.controlpanel.browser.mail import MailControlPanelForm
from Products.CMFPlone.controlpanel.browser.overview import OverviewControlPanel
from typing import Any
from zExceptions import NotFound


HOST = "smtp_host"
SAVED = PloneMessageFactory("Changes saved")


class MailForm(MailControlPanelForm):
    """Plone's form; the host may be empty."""

    def updateFields(self) -> None:  # noqa: N802  (z3c.form's name)
        super().updateFields()
        field = copy(self.fields[HOST].field)
        field.required, field.default = False, None
        field.description = _(
            "help_mail_host",
            default="Name of the server that sends letters. As long as none is given, "
            "each letter is a file in the portal's folder of mail, and nobody gets it.",
        )
        self.fields[HOST].field = field

    def applyChanges(self, data: dict[str, Any]) -> Any:  # noqa: N802
        # The record holds a text: none is an empty one.
        data[HOST] = data.get(HOST) or ""
        changes = super().applyChanges(data)
        api.portal.show_message(SAVED, self.request)
        return changes


class Overview(OverviewControlPanel):
    """Plone's list of panels; it sends nobody to a panel that is refused them."""

    def mailhost_warning(self) -> bool:
        may = api.user.has_permission("Plone Site Setup: Mail", obj=self.context)
        return may and super().mailhost_warning()

    def update(self) -> None:
        """Raise NotFound: by its class it is a form, and it has no fields."""
        raise NotFound(self.__name__)


class MailPanel(controlpanel.ControlPanelFormWrapper):
    form = MailForm
