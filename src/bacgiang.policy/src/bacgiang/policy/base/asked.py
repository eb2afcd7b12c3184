"""Questions to the catalog that can be asked again, told to whoever wants to know.

    asked(catalog, lambda catalog: found_by(catalog, …))

Almost every commit of an editor changes some tree of the catalog, and almost every page
reads it. What was made of a page's answers is right all the same as long as the same
questions are answered alike; `caching/` notes them for that.
"""

from collections.abc import Callable
from collections.abc import Iterator
from contextlib import contextmanager
from threading import local
from typing import Any
from typing import Protocol
from typing import TypeVar


Answered = TypeVar("Answered")
"""Compared by `==`."""


class NotesQuestions(Protocol):
    reads_indexes: bool
    """Set where somebody reads an index outside of any question."""

    def enter_catalog(self) -> None:
        """What is read from now on is read by a question."""

    def leave_catalog(self) -> None: ...

    def note(self, catalog: Any, ask: Callable[[Any], Any], answer: Any) -> None:
        """Asked of a catalog again, `ask` gives `answer` as long as nothing changed."""

    def note_item(self, catalog: Any, number: int) -> None:
        """The columns of a record are used."""

    def note_path(self, catalog: Any, number: int, path: str) -> None:
        """The path of a record is used."""


class _OfThread(local):
    noted_by: NotesQuestions | None = None
    depth = 0


of_thread = _OfThread()


@contextmanager
def question() -> Iterator[NotesQuestions | None]:
    """While a question is asked; who notes it: nobody where none does, or where it is
    asked as part of another one.
    """
    noted_by = of_thread.noted_by
    if noted_by is None or of_thread.depth:
        yield None
        return
    noted_by.enter_catalog()
    of_thread.depth += 1
    try:
        yield noted_by
    finally:
        of_thread.depth -= 1
        noted_by.leave_catalog()


def asked(
    catalog: Any,
    ask: Callable[[Any], Answered],
    first: Callable[[], Answered] | None = None,
) -> Answered:
    """The answer to a question.

    `ask` must give the same of a catalog in the same state, whoever calls it and when,
    and hold no object of the database: it is called with another connection. `first`
    gives it this time, where that is less work.
    """
    with question() as noted_by:
        answer = ask(catalog) if first is None else first()
        if noted_by is not None:
            noted_by.note(catalog, ask, answer)
    return answer
