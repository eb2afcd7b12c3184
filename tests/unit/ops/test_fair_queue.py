"""Whose turn it is, without a portal."""

from bacgiang.policy import ops
from bacgiang.policy.ops.fair_threads.dispatcher import FairDispatcher
from bacgiang.policy.ops.fair_threads.dispatcher import Turn
from bacgiang.policy.ops.fair_threads.ending import is_never_ended
from bacgiang.policy.ops.fair_threads.ending import NEVER_RIGHT_IN
from dataclasses import dataclass
from dataclasses import field
from pathlib import Path
import re
from threading import Event
from threading import Semaphore
from typing import Any
import waitress


@dataclass
class Asked:
    headers: dict[str, str]


@dataclass
class Connection:
    """As waitress's: answers only when told to."""

    session: str
    begun: Semaphore = field(default_factory=lambda: Semaphore(0))
    go_on: Event = field(default_factory=Event)

    @property
    def requests(self) -> list[Asked]:
        return [Asked({"COOKIE": f"__ac={self.session}"})]

    def service(self) -> None:
        self.begun.release()
        self.go_on.wait(60)


def let_in(dispatcher: FairDispatcher, session: str) -> Turn:
    waiting: Any = dispatcher.queue
    waiting.append(Connection(session))
    turn: Turn = waiting.popleft()
    return turn


def test_who_was_let_in_is_not_sent_away_for_a_newcomer() -> None:
    dispatcher = FairDispatcher(0)
    dispatcher.share = 2
    assert dispatcher.learn(let_in(dispatcher, "first").work, "anna")
    dispatcher.at_work.clear()
    known = [let_in(dispatcher, "first").work for _one in range(2)]
    new = [let_in(dispatcher, "second").work for _one in range(2)]
    # All are known to be hers before the others have been asked for.
    assert [dispatcher.learn(one, "anna") for one in new] == [False, False]
    assert [dispatcher.learn(one, "anna") for one in known] == [True, True]


def test_all_who_waited_as_newcomers_are_next() -> None:
    dispatcher = FairDispatcher(4)
    begun = Semaphore(0)
    first = [Connection("first", begun) for _one in range(2)]
    waiting = [Connection(one, begun) for one in ("second", "third")]
    try:
        for one in [*first, *waiting]:
            dispatcher.add_task(one)
        assert begun.acquire(timeout=60)
        assert begun.acquire(timeout=60)
        assert not begun.acquire(timeout=0.2)
        dispatcher.learn(next(iter(dispatcher.at_work)), "anna")
        assert begun.acquire(timeout=60)
        assert begun.acquire(timeout=60)
    finally:
        for one in [*first, *waiting]:
            one.go_on.set()
        dispatcher.shutdown()


TAKES_ONE = re.compile(r"\.acquire\(")
STANDARD = frozenset({"concurrent.futures", "queue", "subprocess", "tempfile"})
"""Of Python's own, what is used by pages and takes a lock, or starts something."""
APART = (
    "AccessControl",
    "OFS",
    "Products",
    "babel",
    "chameleon",
    "plone",
    "pytz",
    "zope",
)
NOT_FOR_REQUESTS = frozenset(
    {
        "Products.Transience.Transience",
        "plone.cachepurging.purger",
        "zope.sendmail.queue",
    }
)


NOTES_IT = re.compile(r"\blocal\(\)|\((?:threading\.)?local\)")
STARTS_ANEW = frozenset(
    {
        # For each request, or as what is made; or a value that is worked out again.
        "plone.app.contentrules.handlers",
        "plone.app.theming.policy",
        "plone.supermodel.debug",
        "zope.component.hooks",
        "zope.globalrequest.local",
        "zope.security._definitions",
        "zope.sendmail.mailer",
    }
)
PACKAGES = Path(waitress.__file__).parents[1]


def modules(folder: Path, package: str, which: re.Pattern[str] = TAKES_ONE) -> set[str]:
    """Those below that take a lock otherwise than by `with`; or what is asked for."""
    return {
        ".".join((package, *file.relative_to(folder).with_suffix("").parts))
        for file in folder.rglob("*.py")
        if "test" not in str(file.relative_to(folder))
        and which.search(file.read_text(encoding="utf-8", errors="replace"))
    }


def test_nobody_is_ended_between_taking_a_lock_and_noting_it() -> None:
    """It would never be given back: `with` is safe, and what is named there."""
    own = modules(Path(ops.__path__[0]).parent, "bacgiang.policy")
    assert "bacgiang.policy.ops.write_turns" in own
    others = {name for one in APART for name in modules(PACKAGES / one, one)}
    assert "plone.dexterity.synchronize" in others
    never = own | (others - NOT_FOR_REQUESTS) | STANDARD
    assert sorted(name for name in never if not is_never_ended(name)) == []


def test_what_is_noted_in_a_thread_is_known() -> None:
    """Ended right there it could stay: what is new here is to be judged."""
    noting = {
        name
        for one in ("Products", "plone", "zope")
        for name in modules(PACKAGES / one, one, NOTES_IT)
    }
    assert sorted(noting - STARTS_ANEW - NEVER_RIGHT_IN) == []
    assert noting & NEVER_RIGHT_IN
