"""`@@plain-text`: the text of a document, to keep."""

from ...law.tree import pieces
from Products.Five import BrowserView
from zope.publisher.interfaces import NotFound


class PlainTextView(BrowserView):
    """One paragraph a line, UTF-8; 404 for a record without a text."""

    def __call__(self) -> bytes:
        structure = self.context.structure
        if structure is None:
            raise NotFound(self.context, self.__name__, self.request)
        response = self.request.response
        response.setHeader("Content-Type", "text/plain; charset=utf-8")
        name = f"{self.context.getId()}.txt"
        response.setHeader("Content-Disposition", f"attachment; filename={name}")
        lines = (piece for piece in pieces(structure.tree) if piece)
        return ("\n".join(lines) + "\n").encode()
