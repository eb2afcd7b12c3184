"""Work that need not stay on the processor of the instance."""

import os


def use_all(task: int = 0) -> None:
    """Let a process, or the thread that calls this, run on any processor again; where
    it may not, the system keeps to what is allowed.
    """
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(task, range(os.cpu_count() or 1))
