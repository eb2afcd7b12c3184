"""Bounds that a process which reads a file puts on itself."""

import resource


def bound(seconds: float, memory: int, written: int = 0) -> None:
    """End with more than ``seconds`` of work; take no more memory, write no file, or
    none of more than ``written`` bytes.
    """
    cpu = int(seconds) + 1
    resource.setrlimit(resource.RLIMIT_CPU, (cpu, cpu))
    resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_FSIZE, (written, written))
