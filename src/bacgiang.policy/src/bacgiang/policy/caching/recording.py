"""While an answer is made: on what it rests, and whether it may be kept at all."""

from ..base.asked import of_thread
from ..base.dates import now_utc
from ..base.keeping import Keeping
from ..base.read_state import has_written
from ..base.read_state import start_of
from .answer import Grounds
from .asked import said_in
from .catalog_use import CatalogUse
from .catalog_use import columns
from .catalog_use import Question
from .commits import Commits
from .listening import commits_of
from .moments import next_moment
from .packages import EVERY_CATALOG
from .packages import other_kinds
from .packages import packages_of
from .packages import used_by_question
from .reads import as_reads
from .reads import holds_any
from .reads import Marks
from .reads import numbers_of
from .reads import Reads
from .remembered import parts_of
from .remembered import Remembered
from .remembered import remembered_of
from .rules import keeping_of
from .rules import may_be_kept
from Acquisition import aq_parent
from collections.abc import Callable
from collections.abc import Hashable
from collections.abc import Iterable
from datetime import datetime
from datetime import UTC
from itertools import chain
import logging
from persistent import Persistent
from plone.registry.interfaces import IRegistry
from Products.CMFPlone.interfaces import IPloneSiteRoot
import transaction
from typing import Any
from ZODB.utils import u64
from zope.component import getUtility
from zope.traversing.interfaces import IBeforeTraverseEvent
from ZPublisher.HTTPRequest import HTTPRequest


logger = logging.getLogger(__name__)

NAME = "bacgiang.caching.recording"
"""Where the environment of a request carries its recording."""

LANGUAGES_SET = "plone.available_languages"

MOST = 1000
"""Marks, two for each question and item; a page that asks more rests on the catalog as
it is.
"""


class Recording:
    """`reads` is None until the answer was found fit to be kept.

    `catalog_reads`: what only questions used; `catalogs`: what was asked, by the path
    of the catalog.
    """

    def __init__(self) -> None:
        self.reads: Reads | None = None
        self._transaction: Any = None

    def start(self, site: Any, request: HTTPRequest) -> bool:
        """Called when the site is entered: again by a request inside this one, which
        changes nothing, and when this one is tried again. Whether it began.
        """
        if self._transaction is transaction.get():
            return False
        self._transaction = transaction.get()
        self.reads = None
        self.commits: Commits | None = commits_of(site._p_jar.db())
        if self.commits is None:
            return False
        # What the clock says is asked from now on.
        self._began = now_utc()
        self.site = site.getPhysicalPath()
        self.database = site._p_jar.db()
        self.catalogs: dict[tuple[str, ...], CatalogUse] = {}
        self.catalog_reads: Reads = as_reads(())
        self.until: datetime
        self._is_repeatable = True
        self._request = request
        self._is_whole = True
        self._is_alone: bool | None = None
        self._parts_until = datetime.max.replace(tzinfo=UTC)
        self._connection = site._p_jar
        self._start = start_of(self._connection)
        self._own: set[int] = set()
        self._recalled: set[int] = set()
        self._answered: list[tuple[Hashable, Any, Reads]] = []
        self._only_searched: set[int] = set()
        self._packages = set(EVERY_CATALOG)
        self._passages_of_catalog: set[int] = set()
        self.reads_indexes = False
        self._marks = Marks(self._connection)
        self._marks.put()
        of_thread.noted_by = self
        return True

    def finish(self, request: HTTPRequest) -> None:
        """Called when everything is rendered, before anything is committed."""
        try:
            self._judge(request)
        except Exception:
            # The answer is made; that it cannot be kept must not take it from anybody.
            logger.exception("An answer could not be kept.")
            self.reads = None
        finally:
            of_thread.noted_by = None
            del self._request

    def _judge(self, request: HTTPRequest) -> None:
        if has_written(self._connection):
            return
        is_kept = may_be_kept(request)
        if not (is_kept or self._answered):
            return
        until = self._until()
        # Pages that nobody keeps are told what others asked, and tell it.
        self._remember(until)
        if is_kept and self._is_whole and self._gather():
            self.until, self.reads = until, as_reads(self._own)
            # Behind what was gathered: the page does not rest on it.
            said_in.learn(getUtility(IRegistry).get(LANGUAGES_SET) or ())

    def _judges(self) -> Commits | None:
        """The commits by which it is judged what this page is told of others; None
        where it is told nothing: of what it writes itself, and while it sees a commit
        that has not been heard of (RelStorage's are asked for four times a second).
        """
        commits = self.commits
        if commits is None or has_written(self._connection):
            return None
        return commits if commits.has_heard_of(self._start) else None

    def _until(self) -> datetime:
        """When time alone may change the page, or a part that it was given."""
        return min(next_moment(self._began), self._parts_until)

    def _remember(self, until: datetime) -> None:
        """For other pages, what this one was answered to questions with a name."""
        if self.commits is None or not self._answered:
            return
        position = self.commits.position_at(self._start)
        if position is None:
            return
        known = remembered_of(self.database)
        for key, answer, reads in self._answered:
            grounds = Grounds(self.commits, position, until.timestamp(), reads)
            known.keep(key, Remembered(answer, grounds))

    def grounds(self) -> Grounds | None:
        """On what the answer rests; None where a commit has changed some of it."""
        if self.commits is None or self.reads is None:
            return None
        position, changed = self.commits.changed_from(self._start)
        if changed is None or holds_any(self.reads, changed):
            return None
        if holds_any(self.catalog_reads, changed):
            return None
        return Grounds(
            self.commits,
            position,
            self.until.timestamp(),
            self.reads,
            self.catalog_reads,
            self.catalogs,
            self.site,
            self.database,
        )

    # What `base/asked` tells.

    @property
    def is_for_nobody_else(self) -> bool:
        if self._is_alone is None:
            if self._request.get("PUBLISHED") is None:
                return False
            self._is_alone = keeping_of(self._request) is not Keeping.ASK_AGAIN
            self._is_whole = self._is_whole and not self._is_alone
        return self._is_alone

    def enter_catalog(self) -> None:
        if self.reads_indexes:
            # What was used outside of searches is told apart before searches use it.
            self.note_before_letting_go()
        if self._marks.count < MOST:
            self._marks.put()
            self._passages_of_catalog.add(self._marks.count - 1)
        else:
            self._is_repeatable = False

    def leave_catalog(self) -> None:
        if self._is_repeatable:
            self._marks.put()

    def used_in_question(self) -> list[Persistent] | None:
        return self._marks.since_last() if self._is_repeatable else None

    def note(
        self,
        catalog: Any,
        ask: Callable[[Any], Any],
        answer: Any,
        key: Hashable = None,
        at_hand: Iterable[Persistent] = (),
        is_recalled: bool = False,
    ) -> None:
        name = None if key is None else self._name(catalog, key)
        self._use_of(catalog).questions.append(Question(ask, answer, name))
        if name is None or is_recalled or not self._is_repeatable:
            return
        used = self._marks.since_last()
        if used is None:
            return
        reads = used_by_question(catalog, chain(at_hand, used), self._packages)
        if reads is not None:
            self._answered.append((name, answer, reads))

    def recall(self, catalog: Any, key: Hashable) -> Any:
        if self._judges() is None:
            return None
        name, now = self._name(catalog, key), now_utc().timestamp()
        known = remembered_of(self.database).recall(name, now)
        if known is None:
            return None
        self._recalled.update(known.grounds.reads)
        return known.answer

    def made_once(self, key: Hashable, make: Callable[[], Any]) -> Any:
        commits = self._judges()
        if commits is None:
            return make()
        name, now = (self.site, key), now_utc().timestamp()
        known = parts_of(self.database).recall(name, now)
        if known is not None:
            self._take(known)
            return known.answer
        made = make()
        until = self._until()
        position = commits.position_at(self._start)
        if (
            position is not None
            and not has_written(self._connection)
            and self._is_whole
            and self._gather()
        ):
            part = self._part(made, commits, position, until)
            parts_of(self.database).keep(name, part)
        return made

    def _part(
        self, made: Any, commits: Commits, position: int, until: datetime
    ) -> Remembered:
        """With all that the page used so far: some of it may be at hand in the request,
        and is not read again for the part.
        """
        grounds = Grounds(
            commits,
            position,
            until.timestamp(),
            as_reads(self._own),
            self.catalog_reads,
            {path: use.copy() for path, use in self.catalogs.items()},
        )
        return Remembered(made, grounds, frozenset(self._packages))

    def _take(self, part: Remembered) -> None:
        """The page rests on what its part does."""
        self._own.update(part.grounds.reads)
        self._recalled.update(part.grounds.catalog_reads)
        until = datetime.fromtimestamp(part.grounds.until, UTC)
        self._parts_until = min(self._parts_until, until)
        self._packages |= part.packages
        for path, use in part.grounds.catalogs.items():
            self.catalogs.setdefault(path, CatalogUse()).take(use)

    def _name(self, catalog: Any, key: Hashable) -> Hashable:
        return (aq_parent(catalog).getPhysicalPath(), key)

    def note_item(self, catalog: Any, number: int) -> None:
        noted = self._use_of(catalog).columns
        if number not in noted:
            noted[number] = columns(catalog.data.get(number))

    def note_path(self, catalog: Any, number: int, path: str) -> None:
        self._use_of(catalog).paths[number] = path

    def note_use(self, used: Persistent) -> None:
        self._own.add(u64(used._p_oid))

    def note_before_letting_go(self) -> None:
        if self.is_for_nobody_else:
            # Nobody is going to ask on what it rests.
            self._is_whole = self.reads_indexes = False
        elif self._gather():
            self._marks = Marks(self._connection)
            self._marks.put()
            self._passages_of_catalog.clear()

    def _use_of(self, catalog: Any) -> CatalogUse:
        path = aq_parent(catalog).getPhysicalPath()
        if path not in self.catalogs:
            self.catalogs[path] = CatalogUse()
            self._packages |= packages_of(catalog)
        return self.catalogs[path]

    def _gather(self) -> bool:
        """Sort what was used so far; False where it is not known any more."""
        passages = self._marks.passages()
        if passages is None:
            self.reads = None
            return False
        only_searched = self._only_searched
        only_searched |= self._recalled
        packages = self._packages
        for number, passage in enumerate(passages):
            if not self._is_repeatable or number not in self._passages_of_catalog:
                self._own.update(numbers_of(passage))
                continue
            others = other_kinds(passage, packages)
            rest = [one for one in passage if type(one) in others] if others else []
            own = set(numbers_of(rest))
            only_searched |= set(numbers_of(passage)) - own
            self._own |= own
        self.catalog_reads = as_reads(only_searched - self._own)
        self.reads_indexes = False
        return True


def begin_recording(site: Any, event: IBeforeTraverseEvent) -> None:
    """Registered for everything: such are called before those for sites alone, which
    read settings that are then at hand for the whole request.
    """
    request: HTTPRequest = event.request
    recording = request.environ.get(NAME)
    if recording is None or not IPloneSiteRoot.providedBy(site) or site._p_jar is None:
        return
    if recording.start(site, request):
        # Of all that is called before the commit, the hooks are the last.
        transaction.get().addBeforeCommitHook(recording.finish, (request,))
