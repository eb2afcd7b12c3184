"""`delete_confirmation`: what goes, what will lead nowhere, and the way back."""

from ...base.policy_sites import has_policy
from ...base.refusal import RefusedInput
from ...units.sites.belonging import site_of
from ...units.sites.belonging import unit_code_of
from ...units.sites.finding import find_site
from ...units.sites.protection import deletion_refused
from ..items import holder_of
from ..items import IEditorialItem
from ..once_public import why_stays
from .settings import kept_for
from plone import api
from plone.app.content.browser.actions import DeleteConfirmationForm
from plone.app.iterate.interfaces import IWorkingCopy
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile
from typing import Any


class AskBeforeDeleting(DeleteConfirmationForm):
    """The form of Plone in words that say what becomes of the item."""

    template = ViewPageTemplateFile("delete_confirmation.pt")

    def update(self) -> None:
        """Refuses before it asks. Raises RefusedInput for what stays."""
        if has_policy():
            RefusedInput.raise_for(deletion_refused(self.context))
            if IEditorialItem.providedBy(self.context):
                RefusedInput.raise_for(why_stays(self.context))
        super().update()

    @property
    def title(self) -> str:
        return self.context.Title() or self.context.getId()

    @property
    def parts(self) -> int:
        """How many pages, pictures and files go with it."""
        path = "/".join(self.context.getPhysicalPath())
        return max(len(api.portal.get_tool("portal_catalog")(path=path)) - 1, 0)

    @property
    def is_working_copy(self) -> bool:
        return bool(IWorkingCopy.providedBy(self.context))

    @property
    def is_kept(self) -> bool:
        """Whether it can be put back, as `retaining` keeps it."""
        return (
            has_policy()
            and IEditorialItem.providedBy(self.context)
            and holder_of(self.context) is None
            and not self.is_working_copy
        )

    @property
    def days(self) -> int:
        return kept_for().days

    @property
    def deleted_url(self) -> str:
        """Of the site where it is put back: of a record that of its unit."""
        portal = api.portal.get()
        language = "en" if self.context.Language() == "en" else "vi"
        site = site_of(self.context) or find_site(unit_code_of(self.context))
        return f"{(site or portal[language]).absolute_url()}/@@deleted"

    def links_here(self) -> list[dict[str, Any]]:
        """Pages elsewhere whose links would lead nowhere, as far as they are seen."""
        info = api.content.get_view(
            "delete_confirmation_info", self.context, self.request
        )
        if not info.linkintegrity_enabled:
            return []
        found = {
            source["uid"]: source
            for breach in info.get_breaches()
            for source in breach["sources"]
            if source["accessible"]
        }
        return list(found.values())
