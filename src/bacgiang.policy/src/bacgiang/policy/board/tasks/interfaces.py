"""A kind of task between offices, registered."""

from ...base.tasks.interfaces import ITaskSource
from zope.interface import Attribute


class IOfficeTasks(ITaskSource):
    """A utility under the kind's code."""

    kind = Attribute("parts.Kind")
