"""The record of an act of a board on what a citizen sent: named by its receipt."""

from ...base.acts.recording import record_act
from ..submissions.submission import Submission
from typing import Any


def record(
    kind: str,
    course: Any,
    found: Submission,
    reason: str = "",
    unit: str = "",
    **facts: Any,
) -> None:
    """`course`: as it was before the act, whose unit did it unless another is named.
    Empty facts are left out. `reason` is of what stands with the submission nowhere,
    or of what leaves a page: what else stands there is not written here, too, where
    nothing erases it. It may quote what its sender has erased.
    """
    known = {name: value for name, value in facts.items() if value}
    record_act(
        kind,
        unit=unit or course.unit,
        uid=found.subject,
        reason=reason,
        details={"receipt": found.entries[0].digest, **known},
    )
