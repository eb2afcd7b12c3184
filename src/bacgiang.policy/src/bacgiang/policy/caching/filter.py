"""WSGI filter: what is kept is given out before Zope is entered."""

from ..base.asked import of_thread
from ..base.keeping import Keeping
from .answer import Answer
from .answer import FOR_GOOD
from .answer import Headers
from .answer import Sent
from .asked import answers_in
from .asked import Asked
from .asked import asked
from .asked import Form
from .asked import hand_on
from .making import make_answer
from .making import marked
from .making import packed
from .making import packed_once
from .making import without_length
from .memory import KeptAnswers
from .recording import NAME
from .recording import Recording
from collections.abc import Callable
from collections.abc import Hashable
from collections.abc import Iterable
import re
import sys
from threading import Event
from threading import Lock
from time import time
from typing import Any


Application = Callable[[dict[str, Any], Callable[..., Any]], Iterable[bytes]]

GIVEN = "bacgiang.from_memory"
"""Name in the environment of a request that was answered from memory."""
OK, NOT_MODIFIED = "200 OK", "304 Not Modified"
_NOT_PACKED = re.compile(r"gzip\s*;\s*q=0(?:\.0*)?\s*(?:,|$)", re.IGNORECASE)
# Said by a Varnish (`instance/etc/cluster/varnish.vcl.in`), and to it: what it may give
# out for a moment without asking.
KEEPS_TOO = "HTTP_SURROGATE_CAPABILITY"
FOR_A_MOMENT = ("Surrogate-Control", "max-age=1")
MEGABYTE = 1024 * 1024
# Seconds that a second visitor waits for what is being made for a first one.
PATIENCE = 5
# A quarter is for addresses with a question or a digest, of which there is no end.
SHARE_OF_QUESTIONS = 4
# Seconds for which a thread that makes a page has Python to itself while others want
# it: an answer from memory waits for that several times.
TURN = 0.001
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
        is_endless = bool(key.query) or key.form is Form.FILE
        kept = self._questions if is_endless else self._pages
        answer = kept.of(key, time()) or self._waited_for(kept, key)
        if answer is not None:
            environ[GIVEN] = True
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

        Nobody waits again for what turned out not to be kept.
        """
        with self._lock:
            done = self._making.get(key)
            if done is None:
                self._making[key] = Event()
                return None
            if self._may_wait <= 0 or not kept.is_hopeful(key):
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
        if key.form is Form.FILE:
            environ.pop("wsgi.file_wrapper", None)
            environ.pop("HTTP_IF_MODIFIED_SINCE", None)
        made = self.app(environ, start)
        environ["REQUEST_METHOD"] = method
        status, headers, more = told
        is_for_good = status == OK and Keeping.FOR_GOOD.header in headers
        if key.form is Form.FILE and is_for_good:
            answer = make_answer(headers, _whole(made), FOR_GOOD, Keeping.FOR_GOOD)
            kept.keep(key, answer)
            return _give(answer, environ, start_response)
        if more or not isinstance(made, (list, tuple)):
            # A file, or what failed on the way.
            start_response(status, headers, *more)
            return made if method == "GET" else _emptied(made)
        body = b"".join(made)
        is_fit = status == OK and recording.reads is not None
        is_fit = is_fit and answers_in(key.form, _content_type(headers))
        kept.was_made(key, is_fit)
        grounds = recording.grounds() if is_fit else None
        if grounds is None:
            # Also where something of it was changed while it was made.
            if status == OK and key.form is Form.DATA:
                headers, etag = marked(headers, body)
                if _has_it(environ, etag):
                    # A mark that a service gives itself says nothing of its headers.
                    start_response(NOT_MODIFIED, without_length(headers))
                    return []
            sent = packed_once(headers, body) if _takes_packed(environ) else None
            sent = sent or Sent(headers, body)
            start_response(status, sent.headers)
            return [] if method == "HEAD" else [sent.body]
        answer = make_answer(headers, body, grounds)
        kept.keep(key, answer)
        return _give(answer, environ, start_response)


def _give(
    answer: Answer, environ: dict[str, Any], start_response: Callable[..., Any]
) -> Iterable[bytes]:
    more: Headers = []
    may_end = answer.grounds is not FOR_GOOD
    if KEEPS_TOO in environ and may_end and answer.grounds.commits.is_current():
        more = [FOR_A_MOMENT]
    if _has_it(environ, answer.etag):
        start_response(NOT_MODIFIED, _told_again(answer.plain.headers) + more)
        return []
    sent = packed(answer) if _takes_packed(environ) else answer.plain
    start_response(OK, sent.headers + more)
    return [] if environ["REQUEST_METHOD"] == "HEAD" else [sent.body]


def _has_it(environ: dict[str, Any], etag: str) -> bool:
    return etag in environ.get("HTTP_IF_NONE_MATCH", "")


def _told_again(headers: Headers) -> Headers:
    return [one for one in headers if one[0].lower() in TOLD_AGAIN]


def _takes_packed(environ: dict[str, Any]) -> bool:
    codings = environ.get("HTTP_ACCEPT_ENCODING", "")
    return "gzip" in codings and not _NOT_PACKED.search(codings)


def _content_type(headers: Headers) -> str:
    return next((said for name, said in headers if name.lower() == "content-type"), "")


def _whole(made: Iterable[bytes]) -> bytes:
    try:
        return b"".join(made)
    finally:
        if hasattr(made, "close"):
            made.close()


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
    sys.setswitchinterval(TURN)
    return AnswersFromMemory(app, int(megabytes) * MEGABYTE, int(threads))
