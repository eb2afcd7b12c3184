"""`@@original_view`: an original is shown on its document's page."""

from Products.Five import BrowserView


class OriginalView(BrowserView):
    """Leads whoever comes here to the document."""

    def __call__(self) -> str:
        document = self.context.__parent__.absolute_url()
        return self.request.response.redirect(f"{document}#{self.context.getId()}")
