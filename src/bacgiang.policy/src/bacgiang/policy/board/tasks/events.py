"""What happened to a task between offices."""

from .parts import Kind
from .record import OfficeEntry
from .record import OfficeTask
from dataclasses import dataclass


@dataclass(frozen=True)
class OfficeTaskActed:
    """It was asked, or something was done: `entry`, the last of the task's."""

    task: OfficeTask
    kind: Kind
    entry: OfficeEntry
