"""WSGI filter: of the requests named, one at a time in this process.

Taking an opinion in is all work of the processor. Threads of one interpreter that do it
together hand the interpreter to and fro, hold the storage while they wait for it, and
each reads again what the others wrote; one after the other they are done sooner
(docs/performance.md). The other threads stay free for readers. Nobody is sent away;
what takes long to make has its turns in `base/made_in_turn`.
"""

from collections.abc import Callable
from collections.abc import Iterable
from threading import Lock
from typing import Any


Application = Callable[[dict[str, Any], Callable[..., Any]], Iterable[bytes]]


class OneAtATime:
    """Lets requests of one method, whose last name is one of `names`, pass singly."""

    def __init__(self, app: Application, method: str, names: frozenset[str]) -> None:
        self.app = app
        self.method = method
        self.names = names
        self._turn = Lock()

    def __call__(
        self, environ: dict[str, Any], start_response: Callable[..., Any]
    ) -> Iterable[bytes]:
        if not self._waits(environ):
            return self.app(environ, start_response)
        # Zope has committed and given its connection back when it returns.
        with self._turn:
            return self.app(environ, start_response)

    def _waits(self, environ: dict[str, Any]) -> bool:
        if environ.get("REQUEST_METHOD") != self.method:
            return False
        last = environ.get("PATH_INFO", "").rstrip("/").rpartition("/")[2]
        return last in self.names


def make_filter(
    app: Application, global_config: dict[str, str], method: str, names: str
) -> OneAtATime:
    """Paste filter-app factory; `names` are separated by spaces."""
    return OneAtATime(app, method, frozenset(names.split()))
