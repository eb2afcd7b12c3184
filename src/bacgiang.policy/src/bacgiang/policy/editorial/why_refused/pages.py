"""`insufficient-privileges` tells why; `require_login` leads there or to sign in."""

from ...base.keeping import NeverKept
from ...base.request_language import language_in
from ..visibility.after_sign_in import page_at
from ..visibility.after_sign_in import seen_at
from .administrators import why_administrators
from .explaining import why_not
from plone import api
from Products.CMFPlone.browser.login.login import RequireLoginView
from Products.Five import BrowserView
from typing import Any
from urllib.parse import urlencode
from zope.i18nmessageid import Message


class RequireLogin(RequireLoginView):
    """Plone's own forgets where a member was refused, and in what language."""

    def __call__(self) -> Any:
        came_from = self.request.get("came_from")
        if not isinstance(came_from, str):
            return super().__call__()
        query = urlencode({"came_from": came_from})
        language = language_in(came_from) or api.portal.get_current_language()
        root = f"{api.portal.get().absolute_url()}/{language}"
        page = "login" if api.user.is_anonymous() else "insufficient-privileges"
        self.request.response.redirect(f"{root}/{page}?{query}")
        return None


class WhyRefused(NeverKept, BrowserView):
    """403, with the reasons where the person may see the place of the address."""

    # Members are told, whoever else may ask.
    at_the_desk = True

    def __call__(self) -> str:
        response = self.request.response
        page: str = self.index()
        response.setStatus(403)
        return page

    @property
    def place(self) -> Any:
        came_from = self.request.form.get("came_from")
        if api.user.is_anonymous() or not isinstance(came_from, str):
            return None
        return seen_at(came_from, self.request)

    def reasons(self) -> list[Message]:
        place = self.place
        if place is None:
            return []
        asked = str(self.request.form.get("came_from")).partition("?")[0]
        of_setting = why_administrators(place, page_at(asked, self.request))
        if of_setting is not None:
            return [of_setting]
        user_id = api.user.get_current().getId()
        deletes = asked.rstrip("/").endswith("delete_confirmation")
        return list(why_not(place, user_id, deletes))
