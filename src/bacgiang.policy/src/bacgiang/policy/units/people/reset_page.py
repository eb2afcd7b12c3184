"""`@@mail_password`: what the form for a forgotten password sends."""

from .asking_for_reset import ask_for_reset
from Products.Five import BrowserView
from zope.component import getMultiAdapter


class MailPassword(BrowserView):
    """Plone's page, with one answer for every name."""

    def __call__(self) -> str | None:
        if self.request.method != "POST":
            address = f"{self.context.absolute_url()}/mail_password_form"
            self.request.response.redirect(address)
            return None
        login = self.request.form.get("userid", "")
        if isinstance(login, str) and login:
            ask_for_reset(login, self.request)
        answer = getMultiAdapter(
            (self.context, self.request), name="mail_password_response"
        )
        return answer()
