"""Whether somebody finds what is sent to a unit."""

from ...base.refusal import Refusal
from ..boards.board import board_with_code
from ..register.directory import directory
from ..register.lookup import main_unit_code
from ..register.names import unit_name
from ..sites.working import has_place_of_work
from .sessions.accounts import folder_of
from bacgiang.policy import _


NOBODY_READS = Refusal(
    "nobody_there",
    _(
        "unit_refusal_nobody_reads",
        default="“${unit}” has nobody on its board who would read it, so it was not "
        "taken in. Write to the unit itself, or try again later.",
    ),
    status=409,
)


def is_answering(code: str) -> bool:
    """Whether it is a unit that works on the portal, with somebody on its board who
    has an account to sign in with: one that was taken away past the portal, in Zope's
    pages or by a script, ends no membership.
    """
    if not has_place_of_work(code):
        return False
    members = {one.user_id for _key, one in board_with_code(code).active()}
    return any(folder_of(one) is not None for one in members)


def is_read_at(code: str) -> bool:
    """Whether somebody finds what strangers send to a unit, or to the one that took
    over from it. At the main board somebody is always looked for: it has what no other
    one takes.
    """
    heir, main = directory().heir_of(code), main_unit_code()
    unit = code if heir is None else heir.code
    return unit == main or is_answering(unit)


def why_not_sent_to(code: str) -> Refusal | None:
    """Why strangers send nothing there; None where somebody reads it."""
    return None if is_read_at(code) else NOBODY_READS.at(unit=unit_name(code))
