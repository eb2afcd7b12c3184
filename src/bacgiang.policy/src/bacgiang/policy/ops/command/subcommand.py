"""What a subcommand is, and how it says that it could not do its work."""

from .words import in_words
from argparse import Namespace
from collections.abc import Callable
from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum
from typing import Any
from zope.i18nmessageid import Message


class ExitCode(IntEnum):
    """What the shell is told. The values are stable."""

    FINE = 0
    FINDINGS = 1
    COULD_NOT_RUN = 2


class CouldNotRun(Exception):
    """The work could not be done; the message says why and what to do."""

    def __init__(self, message: Message | str) -> None:
        super().__init__(in_words(message))


class Argument:
    """An argument or option, as argparse takes it; `help` may be a message."""

    def __init__(self, *names: str, help: Message | str, **options: Any) -> None:
        self.names = names
        self.options = {"help": in_words(help), **options}


@dataclass(frozen=True)
class Subcommand:
    """`bacgiang <name>`. `run` gets what was given for `arguments`; of `one_of` one is
    asked for.

    It returns the exit code and raises CouldNotRun.
    """

    name: str
    summary: Message | str
    run: Callable[[Namespace], ExitCode]
    arguments: Sequence[Argument]
    one_of: Sequence[Argument] = ()
