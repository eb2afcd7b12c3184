"""`@@mail_password`: what the form for a forgotten password sends; the way there."""

from ...base.path_of import path_of
from .asking_for_reset import ask_for_reset
from plone import api
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


class SignInHelp(BrowserView):
    """Plone's own page of help names a form that the portal has closed, and the link to
    it leaves the language in which somebody signs in.
    """

    def __call__(self) -> None:
        site = api.portal.get()
        came_by = path_of(self.request.get("HTTP_REFERER")).split("/")
        known = api.portal.get_tool("portal_languages").getSupportedLanguages()
        languages = [one for one in came_by if one in known and one in site]
        root = site[(languages or [api.portal.get_default_language()])[0]]
        self.request.response.redirect(f"{root.absolute_url()}/mail_password_form")
