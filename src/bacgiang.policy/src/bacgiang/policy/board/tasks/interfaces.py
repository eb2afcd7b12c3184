"""A kind of task between offices, registered."""

from ...base.refusal import Refusal
from ...base.tasks.interfaces import ITaskSource
from .parts import Act
from .record import OfficeTask
from collections.abc import Iterable
from zope.interface import Attribute


class IOfficeTasks(ITaskSource):
    """A utility under the kind's code."""

    kind = Attribute("parts.Kind")

    def refuses(task: OfficeTask, act: Act) -> Iterable[Refusal]:  # noqa: N805
        """What the kind's own rules say against an act, who does it and when apart."""

    def seen(task: OfficeTask) -> str:  # noqa: N805
        """It as whoever reads it sees it, with what stands beside it."""
