"""`/contact-info`, to which stock pages and old links lead: the contact page."""

from ..organisation.marker import IContactSection
from plone import api
from Products.Five import BrowserView
from zExceptions import NotFound


class ContactInfo(BrowserView):
    """Leads to the main site's, in the language of the address."""

    def __call__(self) -> None:
        root = api.portal.get().get(api.portal.get_current_language())
        found = filter(IContactSection.providedBy, root.objectValues() if root else ())
        page = next(iter(found), None)
        if page is None:
            raise NotFound("contact-info")
        self.request.response.redirect(page.absolute_url(), status=301)
