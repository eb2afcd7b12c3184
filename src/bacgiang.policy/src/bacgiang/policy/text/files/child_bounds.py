"""Bounds that a process which reads a file puts on itself."""

import resource


def bound(seconds: float, memory: int) -> None:
    """End with more than ``seconds`` of work; write no file, take no more memory."""
    cpu = int(seconds) + 1
    resource.setrlimit(resource.RLIMIT_CPU, (cpu, cpu))
    resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
