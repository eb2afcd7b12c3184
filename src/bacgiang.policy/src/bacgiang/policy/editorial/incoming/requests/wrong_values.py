"""Values of the wrong kind, where Plone's own code takes them without looking: 400.

plone.restapi, the form converters and the text index meet a number where they expect a
list, or a date of the year 99999, with whatever Python raises then. In these readers of
input, and only there, such an error says that the input is wrong. It is logged all the
same, so that an error of their own does not stay hidden.
"""

from ....base.refusal import RefusedInput
from ....base.refused_view import answer_refused
from ...visibility.error_page import SeenExceptionView
from .reasons import WRONG_VALUES
import logging
import sys
from types import TracebackType
from typing import Any


logger = logging.getLogger(__name__)

OWN = "bacgiang."
READERS: tuple[str, ...] = (
    "plone.restapi.",
    "plone.app.z3cform.",
    "plone.app.querystring.",
)
READERS += ("plone.app.content.", "plone.app.vocabularies.", "plone.batching.")
READERS += ("plone.formwidget.", "plone.namedfile.", "plone.app.uuid.", "z3c.form.")
READERS += ("Products.CMFPlone.browser.search", "Products.ZCTextIndex.", "ZPublisher.")
READERS += ("Products.PluginIndexes.", "Products.ZCatalog.", "plone.app.layout.")
READERS += ("plone.app.dexterity.", "plone.dexterity.browser.", "plone.rest.")


def reader_of(traceback: TracebackType | None) -> str | None:
    """The reader of input in which an error arose, None where it was other code.

    Of the frames that are a reader's or this project's the last one counts.
    """
    found: str | None = None
    while traceback is not None:
        name = traceback.tb_frame.f_globals.get("__name__", "")
        if name.startswith(OWN):
            found = None
        elif name.startswith(READERS):
            found = name
        traceback = traceback.tb_next
    return found


def has_input(request: Any) -> bool:
    """Whether a query, a body or what follows a view's name could be wrong."""
    environ = request.environ
    length = environ.get("CONTENT_LENGTH") or "0"
    path = environ.get("PATH_INFO", "")
    names_view = "@" in path or "++" in path
    return bool(environ.get("QUERY_STRING")) or length != "0" or names_view


class WrongValues(SeenExceptionView):
    """View of the errors Python raises for values of the wrong kind."""

    def __call__(self) -> Any:
        # The publisher hands on errors by name (DateTime's SyntaxError becomes
        # Python's) as new ones that have no traceback.
        raised = sys.exc_info()[1]
        reader = reader_of(raised.__traceback__) if raised is not None else None
        if reader is not None and has_input(self.request):
            logger.info("Input refused by %s", reader, exc_info=raised)
            return answer_refused(RefusedInput(WRONG_VALUES), self.request)
        return super().__call__()
