"""How one record of a kind is taken in, whatever way it came: API, command, sheet.

One bad item harms no other: each is taken in or left out whole.
"""

from ...base.refusal import Refusal
from ...base.refusal import Refused
from ...units.register.lookup import get_unit
from ...units.register.lookup import main_unit_code
from ...units.sites.finding import find_site
from ..queues.together import letters_together
from ..workflow.parameters import Parameters
from ..workflow.parameters import Transition
from ..workflow.rules import take_step
from .outcome import Outcome
from .outcome import Result
from bacgiang.policy import _
from collections.abc import Callable
from collections.abc import Iterable
from dataclasses import dataclass
from dataclasses import replace
from plone import api
from Products.CMFPlone.Portal import PloneSite
from time import thread_time
import transaction
from typing import Any
from zExceptions import BadRequest


OF_A_REQUEST = 20.0
"""Seconds of a processor for all items of a request; the one that is begun is ended."""

WRITERS = frozenset({"Contributor", "Manager"})
"""Who administers a site has the permission, as registers are their folders, too; they
write for no board on which they have no level.
"""


@dataclass(frozen=True)
class Intake:
    """`register` finds the register of a site, None on one without; `accept` takes an
    item in as it came by JSON, for the unit of a code, and raises Refused.
    """

    permission_to_add: str
    register: Callable[[PloneSite], Any | None]
    accept: Callable[[Any, str], Result]

    def place(self, unit: str) -> Any | None:
        """Where people of the unit may add such records: its site or desk; of the main
        unit the register. None for nowhere.
        """
        main = unit == main_unit_code()
        return self.register(api.portal.get()) if main else find_site(unit)

    def unit_refuses(self, unit: str) -> Refusal | None:
        """Why whoever acts cannot hand in records for this unit."""
        if get_unit(unit) is None:
            return UNKNOWN_UNIT
        where = self.place(unit)
        allowed = (
            where is not None
            and api.user.has_permission(self.permission_to_add, obj=where)
            and not WRITERS.isdisjoint(api.user.get_roles(obj=where))
        )
        return None if allowed else NOT_YOUR_UNIT

    def take(
        self, item: Any, unit: str, *, dry: bool = False, submits: bool = False
    ) -> Result:
        """Take an item in; in a trial (`dry`) nothing of it stays."""
        return taken(lambda: self.accept(item, unit), dry=dry, submits=submits)

    def take_all(
        self, items: Iterable[Any], unit: str, *, dry: bool, submits: bool
    ) -> list[Result]:
        """Take items in, in their order. A trial judges all that the run judges, what
        is handed in twice, too, and undoes it once each was judged. What comes after
        the time of a request is refused, unread.
        """
        with letters_together() as letters:
            mark = letters.mark()
            savepoint = transaction.savepoint() if dry else None
            began, results = thread_time(), list[Result]()
            for one in items:
                if results and thread_time() - began > OF_A_REQUEST:
                    results.append(Result(Outcome.REFUSED, refusals=(TOO_MUCH,)))
                else:
                    results.append(self.take(one, unit, submits=submits))
            if savepoint is None:
                return results
            savepoint.rollback()
            letters.drop_since(mark)
        made = {one.uid for one in results if one.outcome is Outcome.MADE}
        return [_nameless(one) if one.uid in made else one for one in results]


def taken(
    accept: Callable[[], Result], *, dry: bool = False, submits: bool = False
) -> Result:
    """What came of `accept`; what was refused or tried is undone."""
    with letters_together() as letters:
        savepoint, mark = transaction.savepoint(), letters.mark()
        try:
            result = accept()
            if submits and result.outcome is Outcome.MADE:
                result = _submit(result)
        except Refused as error:
            result = Result(Outcome.REFUSED, refusals=error.refusals)
        except BadRequest as error:
            result = Result(Outcome.REFUSED, refusals=(Refusal("refused", str(error)),))
        if dry and result.outcome is Outcome.MADE:
            result = _nameless(result)
        if dry or result.outcome is Outcome.REFUSED:
            savepoint.rollback()
            letters.drop_since(mark)
        return result


def _nameless(result: Result) -> Result:
    """Without the address of what is not kept."""
    return replace(result, uid="", url="")


def _submit(result: Result) -> Result:
    """Hand the new record to the reviewers; why not, where it has to stay a draft."""
    record = api.content.get(UID=result.uid)
    try:
        take_step(record, Transition.SUBMIT, Parameters())
    except Refused as error:
        return replace(result, refusals=error.refusals)
    return result


TOO_MUCH = Refusal(
    "too_much_at_once",
    _(
        "refusal_too_many_texts_at_once",
        default="The texts before it took all the time that one request has. Send it "
        "again, with fewer others.",
    ),
    "text",
)
UNKNOWN_UNIT = Refusal(
    "unknown_unit",
    _(
        "refusal_documents_unknown_unit",
        default="There is no such unit. Give the code of a unit of the register.",
    ),
    "unit",
)
NOT_YOUR_UNIT = Refusal(
    "not_your_unit",
    _(
        "refusal_records_not_your_unit",
        default="You have no level of access with which to add records for this unit. "
        "Ask the head of its board.",
    ),
    "unit",
    status=403,
)
