"""`@@deleted`, “Thùng rác”: what was deleted here and can be put back."""

from ...base.act_page.act_page import ActPage
from ...units.people.accounts import name_of
from .listing import deleted_at
from .listing import find_deleted
from .listing import Found
from .restoring import restore
from .settings import until
from .store import DeletedItem
from bacgiang.policy import _
from plone import api
from zope.publisher.interfaces import NotFound


class DeletedPage(ActPage):
    """Lists; puts one back."""

    def act(self) -> None:
        found = find_deleted(self.context, self.form_value("uid"))
        if found is None:
            raise NotFound(self.context, "deleted", self.request)
        item = restore(*found)
        message = _("message_put_back", default="It is back in its place, as a draft.")
        self.redirect(f"{item.absolute_url()}/view", message)

    until = staticmethod(until)
    person = staticmethod(name_of)

    def rows(self) -> list[Found]:
        return deleted_at(self.context)

    def kind(self, kept: DeletedItem) -> str:
        types, kind = api.portal.get_tool("portal_types"), kept.item.portal_type
        return types[kind].Title() if kind in types else kind
