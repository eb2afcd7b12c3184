"""Each thread knows of its own index queue alone whether it is being processed.

The queue is one object for all threads, with a list for each. CMFCore notes in a set of
all threads that it is being processed: meanwhile the searches of others do not see what
they themselves have written (a deleted item is found), and of two that begin at once
the second is answered a KeyError.
"""

from threading import local


class ProcessedQueues(local):
    """A set for each thread, as far as CMFCore asks for one."""

    def __init__(self) -> None:
        self._queues: set[object] = set()

    def __contains__(self, queue: object) -> bool:
        return queue in self._queues

    def add(self, queue: object) -> None:
        self._queues.add(queue)

    def remove(self, queue: object) -> None:
        """Raises KeyError."""
        self._queues.remove(queue)


processed_here = ProcessedQueues()
