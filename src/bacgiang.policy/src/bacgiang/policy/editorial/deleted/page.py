"""`@@deleted`, “Thùng rác”: what was deleted here and can be put back."""

from ...base.act_page.act_page import ActPage
from ...base.date_labels import stamp_label
from .listing import deleted_at
from .listing import DeletedRow
from .listing import find_deleted
from .restoring import restore
from bacgiang.policy import _
from datetime import datetime
from plone import api
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile
from zope.publisher.interfaces import NotFound


class DeletedPage(ActPage):
    """Lists; puts one back."""

    template = ViewPageTemplateFile("deleted.pt")

    def act(self) -> None:
        found = find_deleted(self.context, self.form_value("uid"))
        if found is None:
            raise NotFound(self.context, "deleted", self.request)
        item = restore(*found)
        message = _("message_put_back", default="It is back in its place, as a draft.")
        self.redirect(f"{item.absolute_url()}/view", message)

    def rows(self) -> list[DeletedRow]:
        return deleted_at(self.context)

    def moment(self, at: datetime) -> str:
        return stamp_label(at, api.portal.get_current_language())

    def kind(self, row: DeletedRow) -> str:
        types = api.portal.get_tool("portal_types")
        return types[row.kind].Title() if row.kind in types else row.kind
