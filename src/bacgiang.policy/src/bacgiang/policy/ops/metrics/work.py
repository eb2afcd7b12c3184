"""What a request did, for the line of a slow one: nothing of whom, nothing of words.

The filter that counts requests stands outside of everything that knows; so it puts a
`Work` into the environment, and who knows fills it in.
"""

from ...base.catalog_time import catalog_time
from Acquisition import aq_base
from dataclasses import dataclass
from Products.CMFPlone.Portal import PloneSite
from typing import Any
from zope.traversing.interfaces import IBeforeTraverseEvent
from ZPublisher.HTTPRequest import HTTPRequest
from ZPublisher.interfaces import IPubEvent


KEY = "bacgiang.work"
RUN_IT = frozenset({"Manager", "Site Administrator"})
UNKNOWN = "nothing of a site"


@dataclass
class Work:
    """Counts as they stood when the site was reached, below 0; in the end what came of
    them. `template` is the kind of content and the name of what was published on it.
    """

    loads: int = 0
    questions: int = 0
    seconds: float = 0.0
    template: str = UNKNOWN
    user: str = "nobody"

    def __str__(self) -> str:
        return (
            f"{self.template} for {self.user}: {self.loads} objects loaded, "
            f"{self.seconds:.1f} s in {self.questions} questions to the catalog"
        )


def begin(site: PloneSite, event: IBeforeTraverseEvent) -> None:
    """A request may reach the site several times: the first one counts."""
    work = getattr(event.request, "environ", {}).get(KEY)
    if work is None or work.loads:
        return
    # Those of the connection, and of the thread: they go on from request to request.
    work.loads = -site._p_jar.getTransferCounts()[0]
    work.questions, work.seconds = -catalog_time.questions, -catalog_time.seconds


def end(event: IPubEvent) -> None:
    """When it is committed, or failed for good: objects are still what they were."""
    request = event.request
    work = request.environ.get(KEY)
    if work is None or not work.loads or getattr(event, "retry", False):
        return
    work.loads += _loads(request)
    work.questions += catalog_time.questions
    work.seconds += catalog_time.seconds
    work.template, work.user = _template(request.get("PUBLISHED")), _user(request)


def _loads(request: HTTPRequest) -> int:
    jar = request["PARENTS"][-1]._p_jar
    return int(jar.getTransferCounts()[0])


def _template(published: Any) -> str:
    """Names of views are the code's; those of content are their authors'."""
    view = aq_base(getattr(published, "__self__", published))
    context = aq_base(getattr(view, "context", view))
    kind = str(getattr(context, "portal_type", type(context).__name__))
    named = published if view is context else view
    name = "" if aq_base(named) is context else getattr(named, "__name__", "")
    return f"{kind}/{name}" if name else kind


def _user(request: HTTPRequest) -> str:
    user = request.get("AUTHENTICATED_USER")
    if user is None or user.getId() is None:
        return "a visitor"
    return "an administrator" if RUN_IT & set(user.getRoles()) else "an account"
