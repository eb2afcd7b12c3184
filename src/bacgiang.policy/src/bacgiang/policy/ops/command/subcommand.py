"""What a subcommand is, and how it says that it could not do its work."""

from argparse import ArgumentParser
from argparse import Namespace
from collections.abc import Callable
from dataclasses import dataclass
from enum import IntEnum


class ExitCode(IntEnum):
    """What the shell is told. The values are stable."""

    FINE = 0
    FINDINGS = 1
    COULD_NOT_RUN = 2


class CouldNotRun(Exception):
    """The work could not be done; the message says why and what to do."""


@dataclass(frozen=True)
class Subcommand:
    """`bacgiang <name>`. `run` gets what `add_arguments` asked for.

    It returns the exit code and raises CouldNotRun.
    """

    name: str
    summary: str
    add_arguments: Callable[[ArgumentParser], None]
    run: Callable[[Namespace], ExitCode]
