"""WSGI filter: what is kept is given out before Zope is entered."""

from ..base.asked import of_thread
from .answer import Answer
from .answer import Headers
from .asked import Asked
from .asked import asked
from .asked import hand_on
from .making import make_answer
from .memory import KeptAnswers
from .recording import NAME
from .recording import Recording
from collections.abc import Callable
from collections.abc import Hashable
from collections.abc import Iterable
import re
from threading import Event
from threading import Lock
from time import time
from typing import Any


Application = Callable[[dict[str, Any], Callable[..., Any]], Iterable[bytes]]

OK, NOT_MODIFIED = "200 OK", "304 Not Modified"
_NOT_PACKED = re.compile(r"gzip\s*;\s*q=0(?:\.0*)?\s*(?:,|$)", re.IGNORECASE)
# Said by a Varnish (`instance/etc/cluster/varnish.vcl.in`), and to it: what it may give
# out for a moment without asking.
KEEPS_TOO = "HTTP_SURROGATE_CAPABILITY"
FOR_A_MOMENT = ("Surrogate-Control", "max-age=1")
MEGABYTE = 1024 * 1024
# Seconds that a second visitor waits for what is being made for a first one.
PATIENCE = 5
# A quarter is for addresses with a question, of which there is no end.
SHARE_OF_QUESTIONS = 4
# What a browser keeps from the first answer; the rest it is not told again.
TOLD_AGAIN = frozenset({"etag", "cache-control", "vary", "content-location"})


class AnswersFromMemory:
    """`threads`: of the server; all but two may wait for an answer that is made."""

    def __init__(self, app: Application, most_bytes: int, threads: int) -> None:
        self.app = app
        part = most_bytes // SHARE_OF_QUESTIONS
        self._pages, self._questions = KeptAnswers(most_bytes - part), KeptAnswers(part)
        self._making: dict[Hashable, Event] = {}
        self._lock = Lock()
        self._may_wait = max(threads - 2, 0)

    def __call__(
        self, environ: dict[str, Any], start_response: Callable[..., Any]
    ) -> Iterable[bytes]:
        key = asked(environ)
        if key is None:
            return self.app(environ, start_response)
        kept = self._questions if environ.get("QUERY_STRING") else self._pages
        answer = kept.of(key, time()) or self._waited_for(kept, key)
        if answer is not None:
            return _give(answer, environ, start_response)
        hand_on(environ, key)
        try:
            return self._made(kept, key, environ, start_response)
        finally:
            of_thread.noted_by = None
            with self._lock:
                done = self._making.pop(key, None)
            if done is not None:
                done.set()

    def _waited_for(self, kept: KeptAnswers, key: Asked) -> Answer | None:
        """What another thread is making already; None where this one is to make it.

        Nobody waits for what may turn out not to be kept.
        """
        with self._lock:
            done = self._making.get(key)
            if done is None:
                self._making[key] = Event()
                return None
            if self._may_wait <= 0 or not kept.was_kept(key):
                return None
            self._may_wait -= 1
        done.wait(PATIENCE)
        with self._lock:
            self._may_wait += 1
        return kept.of(key, time())

    def _made(
        self,
        kept: KeptAnswers,
        key: Asked,
        environ: dict[str, Any],
        start_response: Callable[..., Any],
    ) -> Iterable[bytes]:
        recording = environ[NAME] = Recording()
        told: list[Any] = []

        def start(status: str, headers: Headers, *more: Any) -> Callable[..., Any]:
            told[:] = [status, headers, more]
            return _not_written

        # The body is made as a whole: a part of the answer is no answer.
        environ["REQUEST_METHOD"], method = "GET", environ["REQUEST_METHOD"]
        made = self.app(environ, start)
        environ["REQUEST_METHOD"] = method
        status, headers, more = told
        if status != OK or more or recording.reads is None:
            start_response(status, headers, *more)
            return made if method == "GET" else _emptied(made)
        try:
            body = b"".join(made)
        finally:
            if hasattr(made, "close"):
                made.close()
        grounds = recording.grounds()
        if grounds is None:
            # Something of it was changed while it was made.
            start_response(status, headers)
            return [body] if method == "GET" else []
        answer = make_answer(headers, body, grounds)
        kept.keep(key, answer)
        return _give(answer, environ, start_response)


def _give(
    answer: Answer, environ: dict[str, Any], start_response: Callable[..., Any]
) -> Iterable[bytes]:
    more: Headers = []
    if KEEPS_TOO in environ and answer.grounds.commits.is_current():
        more = [FOR_A_MOMENT]
    stated = environ.get("HTTP_IF_NONE_MATCH", "")
    if stated and answer.etag in stated:
        again = [one for one in answer.plain.headers if one[0].lower() in TOLD_AGAIN]
        start_response(NOT_MODIFIED, again + more)
        return []
    codings = environ.get("HTTP_ACCEPT_ENCODING", "")
    is_packed = "gzip" in codings and not _NOT_PACKED.search(codings)
    sent = answer.packed if is_packed else answer.plain
    start_response(OK, sent.headers + more)
    return [] if environ["REQUEST_METHOD"] == "HEAD" else [sent.body]


def _emptied(made: Iterable[bytes]) -> Iterable[bytes]:
    """What a HEAD is answered with."""
    if hasattr(made, "close"):
        made.close()
    return []


def _not_written(_bytes: bytes) -> None:
    raise NotImplementedError("The portal gives its answers as a whole.")


def make_filter(
    app: Application, global_config: dict[str, str], megabytes: str, threads: str
) -> Application:
    """Paste filter-app factory; 0 megabytes: nothing is kept."""
    if int(megabytes) == 0:
        return app
    return AnswersFromMemory(app, int(megabytes) * MEGABYTE, int(threads))
