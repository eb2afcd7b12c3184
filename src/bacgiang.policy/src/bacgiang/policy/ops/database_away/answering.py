"""WSGI filter around Zope: one answer, 503, wherever a request meets that the database
is away: as its connection is opened, in the middle, or when it commits.
"""

from .kinds import kinds
from collections.abc import Callable
from collections.abc import Iterable
import logging
from typing import Any


logger = logging.getLogger(__name__)

Application = Callable[[dict[str, Any], Callable[..., Any]], Iterable[bytes]]


class DatabaseAway:
    """`errors`: what the database's driver raises."""

    def __init__(self, app: Application, errors: tuple[type[Exception], ...]) -> None:
        self.app, self.errors = app, errors

    def __call__(
        self, environ: dict[str, Any], start_response: Callable[..., Any]
    ) -> Iterable[bytes]:
        try:
            return self.app(environ, start_response)
        except self.errors as error:
            logger.warning("The database is away: %s", type(error).__name__)
        # Plone must not be imported before Zope has been configured.
        from .page import answer

        return answer(environ, start_response)


def make_filter(app: Application, global_config: dict[str, str]) -> DatabaseAway:
    return DatabaseAway(app, kinds())
