"""`@@deleted`, “Thùng rác”: what was deleted here and can be put back."""

from ...base.date_labels import stamp_label
from ...base.refusal import Refusal
from ...base.refusal import Refused
from .listing import deleted_at
from .listing import DeletedRow
from .listing import find_deleted
from .restoring import restore
from bacgiang.policy import _
from datetime import datetime
from plone import api
from plone.protect import CheckAuthenticator
from Products.Five import BrowserView
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile
from zope.publisher.interfaces import NotFound


class DeletedPage(BrowserView):
    """Lists; puts one back."""

    template = ViewPageTemplateFile("deleted.pt")
    reasons: tuple[Refusal, ...] = ()

    def __call__(self) -> str | None:
        self.request.response.setHeader("Cache-Control", "no-store")
        if self.request.method != "POST":
            return self.template()
        CheckAuthenticator(self.request)
        uid = self.request.form.get("uid")
        found = find_deleted(self.context, uid) if isinstance(uid, str) else None
        if found is None:
            raise NotFound(self.context, "deleted", self.request)
        try:
            item = restore(*found)
        except Refused as refused:
            self.reasons = refused.refusals
            self.request.response.setStatus(400, lock=1)
            return self.template()
        message = _("message_put_back", default="It is back in its place, as a draft.")
        api.portal.show_message(message, request=self.request)
        self.request.response.redirect(f"{item.absolute_url()}/view", status=303)
        return None

    @property
    def action(self) -> str:
        return f"{self.context.absolute_url()}/@@deleted"

    def rows(self) -> list[DeletedRow]:
        return deleted_at(self.context)

    def moment(self, at: datetime) -> str:
        return stamp_label(at, api.portal.get_current_language())

    def kind(self, row: DeletedRow) -> str:
        types = api.portal.get_tool("portal_types")
        return types[row.kind].Title() if row.kind in types else row.kind

    def words(self, reason: Refusal) -> str:
        return reason.in_words(self.request)
