"""Why something about a task between offices is refused: `reasons.yaml` says it."""

from ...base.declared_refusals import refusals_in
from ...base.refusal import Refusal
from ...editorial.stamps.as_seen import CHANGED_SINCE_SEEN
from collections.abc import Callable


MOST_TITLE = 300
MOST_WORDS = 5000
MOST_LINE = 300

CHANGED = CHANGED_SINCE_SEEN
__getattr__: Callable[[str], Refusal] = refusals_in(__file__)
