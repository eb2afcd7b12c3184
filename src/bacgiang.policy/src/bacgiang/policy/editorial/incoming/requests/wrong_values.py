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
from traceback import walk_tb
from types import TracebackType
from typing import Any
from ZPublisher.HTTPRequest import HTTPRequest


logger = logging.getLogger(__name__)

OWN = "bacgiang."
MOST_TOLD = 1_000
WRITER = "json.encoder"
READERS = (
    "plone.app.content.",
    "plone.app.dexterity.",
    "plone.app.layout.",
    "plone.app.multilingual.",
    "plone.app.querystring.",
    "plone.app.uuid.",
    "plone.app.versioningbehavior.",
    "plone.app.vocabularies.",
    "plone.app.workflow.",
    "plone.app.z3cform.",
    # What reads “yes” and “no”.
    "plone.base.utils",
    "plone.batching.",
    "plone.dexterity.browser.",
    "plone.formwidget.",
    "plone.namedfile.",
    "plone.rest.",
    "plone.restapi.",
    "Products.CMFEditions.",
    "Products.CMFPlone.browser.search",
    "Products.PluginIndexes.",
    "Products.ZCatalog.",
    "Products.ZCTextIndex.",
    "z3c.form.",
    "zope.browserpage.",
    "ZPublisher.",
)


def reader_of(traceback: TracebackType | None) -> str | None:
    """The reader of input in which an error arose, None where it was other code.

    Of the frames that are a reader's or this project's the last one counts. What cannot
    be written as JSON is no input.
    """
    frames = walk_tb(traceback)
    names = [frame.f_globals.get("__name__", "") for frame, _line in frames]
    if WRITER in names:
        return None
    known = [name for name in names if name.startswith((OWN, *READERS))]
    return known[-1] if known and not known[-1].startswith(OWN) else None


def has_input(request: HTTPRequest) -> bool:
    """Whether a query, a body, a view's name or what follows it could be wrong.

    A page may be asked of what it is not for, or without what it needs to be told.
    """
    environ = request.environ
    path = environ.get("PATH_INFO", "")
    length = environ.get("CONTENT_LENGTH") or "0"
    has_more = bool(environ.get("QUERY_STRING")) or length != "0"
    return has_more or "@" in path or "++" in path or _is_named(request, path)


def _is_named(request: HTTPRequest, path: str) -> bool:
    """Whether the address leads to a view by its name, if it leads anywhere."""
    published = request.get("PUBLISHED")
    if published is None:
        # It failed while it was walked.
        return True
    return path.rstrip("/").rpartition("/")[2] == getattr(published, "__name__", None)


_told: set[tuple[str, str]] = set()


def _log_once(reader: str, raised: BaseException | None) -> None:
    """What is met again fills no log: whoever asks can ask at any rate."""
    met = (reader, type(raised).__name__)
    if met not in _told and len(_told) < MOST_TOLD:
        _told.add(met)
        logger.info("Input refused by %s", reader, exc_info=raised)


class WrongValues(SeenExceptionView):
    """View of the errors Python raises for values of the wrong kind."""

    def __call__(self) -> Any:
        # The publisher hands on errors by name (DateTime's SyntaxError becomes
        # Python's) as new ones that have no traceback.
        raised = sys.exc_info()[1]
        reader = reader_of(raised.__traceback__) if raised is not None else None
        if reader is not None and has_input(self.request):
            _log_once(reader, raised)
            return answer_refused(RefusedInput(WRONG_VALUES), self.request)
        return super().__call__()
