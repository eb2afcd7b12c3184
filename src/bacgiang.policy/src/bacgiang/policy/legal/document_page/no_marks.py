"""Nothing under the title of a document."""

from plone.app.layout.viewlets import ViewletBase


class NoMarks(ViewletBase):
    """The unit that keeps a record did not issue the document, and the day on which the
    portal took it in is none of the document's own: both stand among the facts.
    """

    def render(self) -> str:
        return ""
