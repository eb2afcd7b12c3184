"""What signs in, never from the command line, where others could see it."""

from .subcommand import CouldNotRun
from .words import in_words
from bacgiang.policy import _
from getpass import getpass
from pathlib import Path
import sys
from zope.i18nmessageid import Message


def password_of(user: str, file: Path | None) -> str:
    """First line of `file`, or what is typed when there is none.

    Raises CouldNotRun when there is neither file nor terminal.
    """
    if file is None:
        if not sys.stdin.isatty():
            raise CouldNotRun(
                _(
                    "command_give_password_file_there_is_no",
                    default="Give --password-file: there is no terminal to ask at.",
                )
            )
        return getpass(
            in_words(
                _(
                    "command_password_of",
                    default="Password of ${user}: ",
                    mapping={"user": user},
                )
            )
        )
    return first_line(file, _("command_a_password", default="password"))


def first_line(file: Path, what: Message) -> str:
    """First line of `file`, which holds a `what`. Raises CouldNotRun."""
    try:
        text = file.read_text(encoding="utf-8")
    except UnicodeDecodeError:
        raise CouldNotRun(
            _(
                "command_cannot_be_read_not_utf",
                default="${file} cannot be read (not UTF-8).",
                mapping={"file": str(file)},
            )
        ) from None
    line = text.split("\n", 1)[0].rstrip("\r")
    if not line:
        raise CouldNotRun(
            _(
                "command_holds_no_in_its_first_line",
                default="${file} holds no ${what} in its first line.",
                mapping={"file": str(file), "what": what},
            )
        )
    return line
