"""Questions to the catalog that can be asked again, told to whoever wants to know.

    asked(catalog, lambda catalog: found_by(catalog, …))

Almost every commit of an editor changes some tree of the catalog, and almost every page
reads it. What was made of a page's answers is right all the same as long as the same
questions are answered alike; `caching/` notes them for that.
"""

from collections.abc import Callable
from collections.abc import Hashable
from collections.abc import Iterable
from collections.abc import Iterator
from contextlib import contextmanager
from DateTime import DateTime
from persistent import Persistent
from threading import local
from typing import Any
from typing import Protocol
from typing import TypeVar
from zope.component.hooks import getSite


MOMENT = "effectiveRange"
AHEAD_OF_MEMORY = 5_000
"""Objects more than a connection is to keep, before it is asked to let them go."""
A_MINUTE = 1 / 24 / 60
"""In days, as moments of Zope's are counted."""
Answered = TypeVar("Answered")
"""Compared by `==`."""


class NotesQuestions(Protocol):
    reads_indexes: bool
    """Set where somebody reads outside of questions what one of them may read, too."""

    @property
    def is_for_nobody_else(self) -> bool:
        """Whether what is made is kept by nobody, such as a page of hits: no record or
        path need be noted."""

    def enter_catalog(self) -> None:
        """What is read from now on is read by a question."""

    def leave_catalog(self) -> None: ...

    def note(
        self,
        catalog: Any,
        ask: Callable[[Any], Any],
        answer: Any,
        key: Hashable = None,
        at_hand: Iterable[Persistent] = (),
        is_recalled: bool = False,
    ) -> None:
        """Asked of a catalog again, `ask` gives `answer` as long as nothing changed;
        questions of one `key` are one. `at_hand`: what it rests on, too. `is_recalled`:
        the answer is that of another page.
        """

    def recall(self, catalog: Any, key: Hashable) -> Any:
        """The answer that another page was given to the question; None where it is not
        known, or may be another one by now.
        """

    def made_once(self, key: Hashable, make: Callable[[], Any]) -> Any:
        """What `make` gave another page, or gives this one (`base/made_once`)."""

    def used_in_question(self) -> list[Persistent] | None:
        """What the question used since it began; None where that is not known."""

    def note_item(self, catalog: Any, number: int) -> None:
        """The columns of a record are used."""

    def note_use(self, used: Persistent) -> None:
        """An object is used outside of any question."""

    def note_before_letting_go(self) -> None:
        """Objects that were used so far may go out of memory."""

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


def as_of_now(query: dict[str, Any]) -> Callable[[], dict[str, Any]]:
    """Gives a query as it is to be asked whenever it is asked again: what asks for what
    is public at the moment, does so then for that moment.
    """
    said = query.get(MOMENT)
    if not isinstance(said, DateTime) or abs(said - DateTime()) > A_MINUTE:
        return lambda: query
    return lambda: {**query, MOMENT: DateTime()}


def rests_on(used: Persistent) -> None:
    """Said by who tells from an object whether what is kept elsewhere still holds:
    what is made now rests on it, whatever is asked later.
    """
    getattr(used, "used", None)
    if of_thread.noted_by is not None and not of_thread.depth:
        of_thread.noted_by.note_use(used)


def used_in_question() -> list[Persistent] | None:
    """What the question used since it began; None where that is not known, outside of
    questions, too. Who keeps what it found for other questions says it of each of them
    (`at_hand`). Nothing where nobody notes.
    """
    noted_by = of_thread.noted_by
    if noted_by is None:
        return []
    return noted_by.used_in_question() if of_thread.depth else None


def let_go(connection: Any) -> None:
    """Called every so often by what reads through thousands of objects: those that were
    not used for longest go out of memory, once enough are there.
    """
    cache = connection._cache
    if cache.cache_non_ghost_count < cache.cache_size + AHEAD_OF_MEMORY:
        return
    if of_thread.noted_by is not None:
        of_thread.noted_by.note_before_letting_go()
    connection.cacheGC()


def asked(
    catalog: Any,
    ask: Callable[[Any], Answered],
    first: Callable[[], Answered] | None = None,
    reads_more: bool = False,
    key: Hashable = None,
    at_hand: Iterable[Persistent] = (),
) -> Answered:
    """The answer to a question.

    `ask` must give the same of a catalog in the same state, whoever calls it and when,
    and hold no object of the database: it is called with another connection. `first`
    gives it this time, where that is less work. `reads_more`: trees that are none of
    the catalog's, such as settings and stores. `key`: names a question that pages of
    many addresses ask, with all that it depends on, whoever asks included; its answer
    is not None, and nobody changes it. `at_hand`: what an earlier question used, whose
    answer this one begins with.
    """
    if reads_more and of_thread.noted_by is not None and not of_thread.depth:
        of_thread.noted_by.reads_indexes = True
    with question() as noted_by:
        if noted_by is None:
            return ask(catalog) if first is None else first()
        known = None if key is None else noted_by.recall(catalog, key)
        if known is not None:
            answer: Answered = known
        else:
            answer = ask(catalog) if first is None else first()
        noted_by.note(catalog, ask, answer, key, at_hand, known is not None)
    return answer


def asked_of_site(ask: Callable[[], Answered]) -> Answered:
    """The same of a store of the site that is asked for one of many: what it keeps of
    others stands in the same trees, and is no matter of the answer.

    Nobody may read these trees for the same page in another way.
    """
    return asked(catalog_of_site(), lambda _catalog: ask())


def catalog_of_site() -> Any:
    """What questions are asked of; pages ask so often that the way to it counts."""
    return getSite().portal_catalog._catalog
