"""`@@mail-preferences`: a person switches editorial mail on or off."""

from ...base.act_page.act_page import ActPage
from bacgiang.policy import _
from plone import api
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile


SAVED = _("message_mail_preferences_saved", default="Your choice is kept.")


class MailPreferences(ActPage):
    """One choice, kept as the member property `editorial_mail`."""

    template = ViewPageTemplateFile("mail_preferences.pt")

    def act(self) -> None:
        chosen = self.form_value("editorial_mail") == "1"
        api.user.get_current().setMemberProperties({"editorial_mail": chosen})
        self.redirect(self.action, SAVED)

    @property
    def switched_on(self) -> bool:
        return bool(api.user.get_current().getProperty("editorial_mail", True))
