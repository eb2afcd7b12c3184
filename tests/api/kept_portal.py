"""The portal with and without answers from memory, for tests of them."""

from bacgiang.policy.caching.filter import AnswersFromMemory
from bacgiang.policy.ops.site_root import SiteRoot
from bacgiang.policy.testing_people import STATEMENTS
from collections import Counter
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from difflib import unified_diff
from made_once import make_item
from plone import api
from plone.app.testing.interfaces import PLONE_SITE_ID
import transaction
from typing import Any
from typing import NamedTuple
from wsgiref.util import setup_testing_defaults
from ZPublisher.httpexceptions import HTTPExceptionHandler
from ZPublisher.WSGIPublisher import publish_module


PAGES = (
    "/vi",
    "/en",
    "/vi/tin-tuc",
    "/vi/du-thao",
    "/vi/van-ban",
    "/vi/lien-he",
    "/vi/du-lieu",
    "/vi/viec",
    "/vi/to-chuc/so-y-te",
    "/en/organisation/so-y-te",
    "/vi/don-vi/so-y-te",
    "/vi/don-vi/so-y-te/tin-tuc",
    "/vi/don-vi/huyen-hiep-hoa",
    "/vi/don-vi/so-y-te/tin-tuc/rss.xml",
    "/++api++/vi/don-vi/so-y-te/tin-tuc",
    "/++api++/vi/@search?portal_type=News+Item&sort_on=effective",
    "/++api++/@legal-documents",
    "/++api++/vi/@navigation?expand.navigation.depth=2",
)
API = "/++api++"
GZIP = {"HTTP_ACCEPT_ENCODING": "gzip"}
NEWS = "/vi/don-vi/so-y-te/tin-tuc"
ROUNDS = 4


class Answer(NamedTuple):
    status: str
    fields: dict[str, str]
    body: bytes


# A request leaves its thread without a site.
elsewhere = ThreadPoolExecutor(1)


def answered(server: Any, path: str, method: str = "GET", **environ: Any) -> Answer:
    return elsewhere.submit(answer_here, server, path, method, environ).result()


def answer_here(server: Any, path: str, method: str, environ: dict[str, Any]) -> Answer:
    said: list[Any] = []
    path, _mark, query = path.partition("?")
    request = {
        "REQUEST_METHOD": method,
        # The layer has no virtual hosts.
        "PATH_INFO": f"/{PLONE_SITE_ID}{path}",
        "QUERY_STRING": query,
        "HTTP_ACCEPT": "application/json" if path.startswith(API) else "text/html",
        "SERVER_PROTOCOL": "HTTP/1.1",
        **environ,
    }
    setup_testing_defaults(request)

    def start(status: str, fields: list[tuple[str, str]], *_more: Any) -> None:
        said[:] = [status, {name.lower(): value for name, value in fields}]

    body = b"".join(server(request, start))
    return Answer(*said, body)


class Portal:
    """The portal with and without memory, and what was asked of Zope."""

    def __init__(self) -> None:
        self.made: Counter[str] = Counter()
        self.asked = 0
        portal = SiteRoot(
            HTTPExceptionHandler(publish_module), PLONE_SITE_ID, (PLONE_SITE_ID,)
        )

        def counted(environ: dict[str, Any], start: Any) -> Any:
            self.made[environ["PATH_INFO"]] += 1
            return portal(environ, start)

        self.anew = portal
        self.kept = AnswersFromMemory(counted, 64 * 2**20, threads=4)

    def told(self) -> str:
        return f"{self.asked} answers, {self.made.total()} of them made"

    def get(self, path: str, **environ: str) -> Answer:
        self.asked += 1
        return answered(self.kept, path, **environ)

    def is_kept(self, path: str, **environ: str) -> bool:
        """Whether the path is answered without asking Zope."""
        before = self.made.total()
        self.get(path, **environ)
        return self.made.total() == before

    def assert_true(self, paths: Iterable[str] = PAGES) -> None:
        """Asked now, memory and Zope say the same."""
        for path in paths:
            # Between the two a moment may pass, on a busy machine one after another;
            # what is wrong is so every time.
            for _again in range(ROUNDS):
                differs = self._differs(path)
                if not differs:
                    break
            else:
                raise AssertionError(f"{path}: {differs}")

    def _differs(self, path: str) -> str:
        """How what is kept differs from what would be made, "" where it does not."""
        shown, made = self.get(path), answered(self.anew, path)
        if (shown.status, shown.body) == (made.status, made.body):
            return ""
        lines = (one.body.decode().splitlines() for one in (shown, made))
        return f"{shown.status}, {made.status}\n" + "\n".join(unified_diff(*lines, n=0))


def published(site: Any, code: str = "so-y-te", **fields: Any) -> Any:
    item = make_item(site["vi"]["don-vi"][code]["tin-tuc"], code, "published", **fields)
    transaction.commit()
    return item


def path_of(item: Any) -> str:
    return "/" + "/".join(item.getPhysicalPath()[2:])


def transition(item: Any, user: str, name: str) -> None:
    with api.env.adopt_user(username=user):
        tool = api.portal.get_tool("portal_workflow")
        tool.doActionFor(item, name, **STATEMENTS.get(name, {}))
    transaction.commit()
