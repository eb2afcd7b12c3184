"""Where a dialogue stands, as those of its translations say that others have agreed
to: questions hang on their group (`behavior.key_of`).

A draft is written by somebody alone: it opens nothing again, and lets nobody answer.
Links of before led across boards, too: the dialogue is that board's whose page was
public first, whatever another links to it.
"""

from ..base.dates import in_utc
from ..editorial.acts.kinds import PUBLISH
from ..editorial.acts.store import act_store
from ..editorial.one_board import in_group
from ..editorial.one_board import of_other_boards
from ..editorial.same_board import same_board
from ..editorial.workflow.parameters import State
from .behavior import key_of
from .behavior import Phase
from .behavior import phase_of
from datetime import datetime
from plone import api
from plone.dexterity.content import DexterityContent


ONCE_PUBLIC = frozenset({State.PUBLISHED.value, State.WITHDRAWN.value})
"""Nobody changes one of these alone."""


def was_public(item: DexterityContent) -> bool:
    return api.content.get_state(item, default="") in ONCE_PUBLIC


def is_run_by_its_board(item: DexterityContent) -> bool:
    """Whether the board of this page decides on the questions that hang on its group.

    Of one that is or was public.
    """
    # One index takes both: what was deleted is in none.
    asked = {"review_state": sorted(ONCE_PUBLIC)}
    others = of_other_boards(item, key_of(item), **asked)
    return not others or _came_out(item) < min(map(_came_out, others))


def _came_out(item: DexterityContent) -> tuple[datetime, str]:
    """By the record, which nobody dates back; what a package brought is in none."""
    acts = act_store().of_item(item.UID())
    first = (act.time for act in acts if act.kind == PUBLISH)
    at = next(first, None) or in_utc(item.effective().asdatetime())
    return at, item.UID()


def phase_for_acts(item: DexterityContent, now: datetime | None = None) -> Phase | None:
    """None where it is no dialogue of its board's, or was never public."""
    if not was_public(item) or phase_of(item, now) is None:
        return None
    return phase_for_readers(item, now) if is_run_by_its_board(item) else None


def phase_for_readers(
    item: DexterityContent, now: datetime | None = None
) -> Phase | None:
    """None where it is no dialogue; over as soon as it is in one of the languages that
    readers have it in from its board.
    """
    phase = phase_of(item, now)
    if phase is None or phase is Phase.OVER:
        return phase
    others = in_group(key_of(item), review_state=State.PUBLISHED.value)
    phases = {phase_of(one, now) for one in others if same_board(one, item)}
    return Phase.OVER if Phase.OVER in phases else phase
