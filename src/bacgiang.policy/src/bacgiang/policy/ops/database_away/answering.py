"""WSGI filter around Zope: one answer, 503, wherever a request meets that the database
is away: as its connection is opened, in the middle, or when it commits. And before
anything is sent to a database whose disk is full, or can only be read: whoever only
reads is answered.
"""

from .kinds import bare_kinds
from .kinds import kinds
from collections.abc import Callable
from collections.abc import Iterable
import logging
from typing import Any


logger = logging.getLogger(__name__)

READING = frozenset({"GET", "HEAD", "OPTIONS"})
Application = Callable[[dict[str, Any], Callable[..., Any]], Iterable[bytes]]


class DatabaseAway:
    """`errors`: what the database's driver raises; `bare`: these, none below them."""

    def __init__(
        self,
        app: Application,
        errors: tuple[type[Exception], ...],
        bare: tuple[type[Exception], ...] = (),
    ) -> None:
        self.app, self.errors, self.bare = app, errors, bare

    def __call__(
        self, environ: dict[str, Any], start_response: Callable[..., Any]
    ) -> Iterable[bytes]:
        # Plone must not be imported before Zope has been configured.
        from ..health.ready import has_room
        from ..health.ready import takes_files
        from .page import answer
        from .page import AWAY
        from .page import FULL
        from .page import READ_ALONE

        if environ["REQUEST_METHOD"] not in READING:
            if not has_room():
                logger.warning("No room is left where the data are: nothing is taken")
                return answer(environ, start_response, FULL)
            if not takes_files():
                logger.warning("Where the data are can only be read: nothing is taken")
                return answer(environ, start_response, READ_ALONE)
        try:
            return self.app(environ, start_response)
        except (*self.errors, *self.bare) as error:
            if not isinstance(error, self.errors) and type(error) not in self.bare:
                raise
            logger.warning("The database is away: %s", type(error).__name__)
        return answer(environ, start_response, AWAY)


def make_filter(app: Application, global_config: dict[str, str]) -> DatabaseAway:
    return DatabaseAway(app, kinds(), bare_kinds())
