"""What only requests for information know: the longer term, and what it costs
(law 104/2016/QH13, articles 12, 27, 29 to 31).
"""

from ...base.dates import day_of
from ...base.dates import today
from ...base.refusal import Refused
from ...base.tasks.working_days import calendar
from ...citizen.handling.recording import record
from ...citizen.handling.seen import Seen
from ...citizen.submissions.submission import Submission
from .. import act_kinds
from ..content.content import content_of
from ..content.content import Matter
from ..content.course import Course
from ..content.course import Step
from ..rules.regimes import Regime
from ..rules.regimes import regime_for
from . import reasons
from .recording import readable
from .recording import step
from .seen import open_at
from datetime import date
from plone.dexterity.content import DexterityContent


def require_term(course: Course, regime: Regime | None, due: date | None) -> None:
    """A term that the law on access sets is put off only within it, and only once it is
    the longer one. Raises Refused.
    """
    if regime is None or not regime.extra:
        return
    if due is not None and today() > due:
        raise Refused(reasons.TERM_PASSED)
    if not course.is_gathered and regime.days < regime.several:
        raise Refused(reasons.GATHER_FIRST)


def gather(place: DexterityContent, seen: Seen) -> None:
    """Tell that the information is not at hand, and the term by which it comes."""
    found, course, regime = _request(place, seen)
    if course.is_gathered or regime.days >= regime.several:
        raise Refused(reasons.GATHERED)
    if course.paused is not None:
        raise Refused(reasons.PAUSED)
    # A paper came in before it was entered: its days do not begin anew.
    is_as_it_came = course.arrived == course.received
    since = course.received_on if is_as_it_came else day_of(course.arrived)
    days = calendar()
    if today() > regime.pass_on_by(days, since):
        raise Refused(reasons.TERM_PASSED)
    due = regime.due(days, course.received_on, course.pauses, is_several=True)
    step(found, Step.GATHERED, {"until": due.isoformat()})
    record(act_kinds.INFORMATION_GATHER, course, found, until=due.isoformat())


def tell_fee(place: DexterityContent, seen: Seen, amount: str, words: str) -> None:
    """`amount`: whole đồng, as "12000" or "12.000"; `words`: of what it is made, how
    and by when it is paid.
    """
    found, course, _regime = _request(place, seen)
    digits = amount.strip().replace(".", "")
    is_number = digits.isascii() and digits.isdigit() and len(digits) <= 9
    if not is_number or not int(digits):
        raise Refused(reasons.WRONG_AMOUNT)
    step(found, Step.FEE, {"amount": int(digits), "words": readable(words)})
    record(act_kinds.INFORMATION_FEE, course, found)


def _request(place: DexterityContent, seen: Seen) -> tuple[Submission, Course, Regime]:
    found, course = open_at(place, seen)
    content = content_of(found)
    if content is None or content.matter is not Matter.INFORMATION:
        raise Refused(reasons.NO_REQUEST)
    regime = regime_for(content.terms, course.received_on)
    if regime is None:
        raise Refused(reasons.NO_REQUEST)
    return found, course, regime
