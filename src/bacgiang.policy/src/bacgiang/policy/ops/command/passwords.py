"""An account's password, never from the command line, where others could see it."""

from .subcommand import CouldNotRun
from getpass import getpass
from pathlib import Path
import sys


def password_of(user: str, file: Path | None) -> str:
    """First line of `file`, or what is typed when there is none.

    Raises CouldNotRun when there is neither file nor terminal.
    """
    if file is None:
        if not sys.stdin.isatty():
            raise CouldNotRun("Give --password-file: there is no terminal to ask at.")
        return getpass(f"Password of {user}: ")
    try:
        text = file.read_text(encoding="utf-8")
    except UnicodeDecodeError:
        raise CouldNotRun(f"{file} cannot be read (not UTF-8).") from None
    password = text.split("\n", 1)[0].rstrip("\r")
    if not password:
        raise CouldNotRun(f"{file} holds no password in its first line.")
    return password
