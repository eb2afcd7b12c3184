"""`@@mail-preferences`: a person switches editorial mail on or off."""

from bacgiang.policy import _
from plone import api
from plone.protect import CheckAuthenticator
from Products.Five import BrowserView
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile


SAVED = _("message_mail_preferences_saved", default="Your choice is kept.")


class MailPreferences(BrowserView):
    """One choice, kept as the member property `editorial_mail`."""

    template = ViewPageTemplateFile("mail_preferences.pt")

    def __call__(self) -> str | None:
        if self.request.method != "POST":
            return self.template()
        CheckAuthenticator(self.request)
        chosen = self.request.form.get("editorial_mail") == "1"
        api.user.get_current().setMemberProperties({"editorial_mail": chosen})
        api.portal.show_message(SAVED, request=self.request)
        self.request.response.redirect(
            f"{self.context.absolute_url()}/@@mail-preferences"
        )
        return None

    @property
    def switched_on(self) -> bool:
        return bool(api.user.get_current().getProperty("editorial_mail", True))
