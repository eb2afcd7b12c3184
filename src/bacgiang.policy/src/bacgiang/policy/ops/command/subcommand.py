"""What a subcommand is, and how it says that it could not do its work."""

from argparse import Namespace
from collections.abc import Callable
from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum
from typing import Any


class ExitCode(IntEnum):
    """What the shell is told. The values are stable."""

    FINE = 0
    FINDINGS = 1
    COULD_NOT_RUN = 2


class CouldNotRun(Exception):
    """The work could not be done; the message says why and what to do."""


class Argument:
    """An argument or option, as argparse takes it."""

    def __init__(self, *names: str, **options: Any) -> None:
        self.names = names
        self.options = options


@dataclass(frozen=True)
class Subcommand:
    """`bacgiang <name>`. `run` gets what was given for `arguments`; of `one_of` one is
    asked for.

    It returns the exit code and raises CouldNotRun.
    """

    name: str
    summary: str
    run: Callable[[Namespace], ExitCode]
    arguments: Sequence[Argument]
    one_of: Sequence[Argument] = ()
