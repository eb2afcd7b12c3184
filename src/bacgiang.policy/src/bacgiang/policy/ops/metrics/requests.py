"""WSGI filter: requests by kind, from memory or made, with their status and seconds.

It stands before all others, so that what memory gives out is counted, too.
"""

from ...base.addresses_of_api import is_of_api
from ...caching.filter import GIVEN
from .work import KEY
from .work import Work
from collections.abc import Callable
from collections.abc import Iterable
from enum import StrEnum
import logging
import os
from prometheus_client import Counter
from prometheus_client import Histogram
from time import perf_counter
from typing import Any
from ZPublisher.interfaces import IPubFailure


Application = Callable[[dict[str, Any], Callable[..., Any]], Iterable[bytes]]

logger = logging.getLogger(__name__)

SLOW = 3.0
"""Seconds after which a request is logged with what it did (`work`)."""
REQUESTS = Counter("portal_requests", "Requests answered", ["kind", "origin", "status"])
SECONDS = Histogram(
    "portal_request_seconds",
    "Seconds until an answer was made",
    ["kind", "origin"],
    buckets=(0.001, 0.005, 0.025, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30),
)
FAILURES = Counter(
    "portal_transactions_failed",
    "Transactions that did not commit: conflicts are tried again",
    ["what"],
)


RETRIED, GIVEN_UP = "retried", "given up"
# From the start, so that the first one is a growth.
for what in (RETRIED, GIVEN_UP):
    FAILURES.labels(what)


class Kind(StrEnum):
    """What was asked for."""

    API = "api"
    FILE = "file"
    PAGE = "page"
    SENT = "sent"


FILES = ("/++plone++", "/++theme++", "/++resource++", "/@@images/", "/@@download/")


def kind_of(environ: dict[str, Any]) -> Kind:
    path = environ.get("PATH_INFO", "")
    if environ.get("REQUEST_METHOD") not in ("GET", "HEAD"):
        return Kind.SENT
    if is_of_api(path) or "json" in environ.get("HTTP_ACCEPT", ""):
        return Kind.API
    return Kind.FILE if any(one in path for one in FILES) else Kind.PAGE


class Counted:
    """Counts what passes."""

    def __init__(self, app: Application) -> None:
        self.app = app

    def __call__(
        self, environ: dict[str, Any], start_response: Callable[..., Any]
    ) -> Iterable[bytes]:
        kind = kind_of(environ)
        told = ["500"]

        def start(status: str, *more: Any) -> Any:
            told[:] = [status[:3]]
            return start_response(status, *more)

        work = environ[KEY] = Work()
        begun = perf_counter()
        try:
            return self.app(environ, start)
        finally:
            seconds = perf_counter() - begun
            origin = "memory" if environ.get(GIVEN) else "made"
            REQUESTS.labels(kind, origin, told[0]).inc()
            SECONDS.labels(kind, origin).observe(seconds)
            if seconds > SLOW:
                logger.warning("Slow: %s %s, %.1f s: %s", kind, told[0], seconds, work)


def make_filter(app: Application, global_config: dict[str, str]) -> Application:
    """Paste filter-app factory."""
    return Counted(app) if os.environ.get("METRICS") else app


def count_failure(event: IPubFailure) -> None:
    """Conflicts are tried again three times; then they are given up."""
    kind = getattr(event.exc_info[0], "__name__", "")
    if event.retry:
        FAILURES.labels(RETRIED).inc()
    elif "Conflict" in kind:
        FAILURES.labels(GIVEN_UP).inc()
