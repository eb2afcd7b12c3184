"""restic, and what it says, as sentences.

A repository is encrypted, holds each piece of data once, and every snapshot in it is a
full backup of which only what is new was written.
"""

from ....base.json_text import parse_json
from ...backup.settings import BackupSettings
from ..subcommand import CouldNotRun
from ..words import say
from bacgiang.policy import _
from collections.abc import Iterator
from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum
import json
import os
from pathlib import Path
import shutil
import subprocess
import tempfile
from typing import Any


PROGRAM = "restic"
HOST = "bacgiang"
"""Of every snapshot: another machine goes on with the same backups."""
TOLD_EACH = 0.1
"""Part of a work after which it is told how far it is."""

Said = dict[str, Any]


class Code(IntEnum):
    """What restic's exit codes mean."""

    NO_REPOSITORY = 10
    LOCKED = 11
    WRONG_PASSWORD = 12


class Failed(CouldNotRun):
    """restic could not do it; `code` is its exit code."""

    def __init__(self, place: str, code: int, why: str) -> None:
        self.code = code
        super().__init__(_failure(place, code, why))


@dataclass(frozen=True)
class Repository:
    """`place` as restic writes it; the password is the first line of a file."""

    place: str
    password_file: Path
    environment: dict[str, str]

    def unlock(self) -> None:
        """Take away what a process that was killed left; of those that live it stays.

        Before anything else: with a lock that was taken for itself alone (to check, to
        remove) restic answers no other question. Raises Failed.
        """
        self.call("unlock")

    def make(self, like: "Repository | None" = None) -> None:
        """Make it, if missing; `like`: one whose pieces can be copied as they are."""
        try:
            self.unlock()
        except Failed as error:
            if error.code != Code.NO_REPOSITORY:
                raise
            copied = (
                () if like is None else ("--copy-chunker-params", *like.as_source())
            )
            self.call("init", *copied)

    def as_source(self) -> tuple[str, ...]:
        return (
            "--from-repo",
            self.place,
            "--from-password-file",
            str(self.password_file),
        )

    def snapshots(self, tag: str) -> list[Said]:
        """The oldest first."""
        found: list[Said] = json.loads(
            self.call("snapshots", "--tag", tag, "--json") or "[]"
        )
        return sorted(found, key=lambda one: str(one["time"]))

    def forget(self, tag: str, *kept: str) -> None:
        """Give up the snapshots of a tag that none of the rules keeps."""
        self.call("forget", "--tag", tag, "--group-by", "", *kept)

    def prune(self) -> None:
        """Remove what no snapshot holds any more, to the last byte."""
        self.call("prune", "--max-unused", "0")

    def restore(self, name: str, folder: Path) -> None:
        """A snapshot, into a folder. Raises Failed."""
        self.follow("restore", name, "--target", str(folder), folder=folder)

    def call(self, *arguments: str) -> str:
        """What it printed. Raises Failed."""
        done = subprocess.run(
            self._command(*arguments),
            env=self._environment(),
            capture_output=True,
            text=True,
            check=False,
        )
        if done.returncode:
            raise Failed(self.place, done.returncode, done.stderr)
        return done.stdout

    def follow(
        self, *arguments: str, folder: Path, environment: dict[str, str] | None = None
    ) -> Said:
        """Work in a folder, told as it goes on; the summary. Raises Failed."""
        with (
            tempfile.TemporaryFile("w+") as errors,
            subprocess.Popen(
                self._command("--json", *arguments),
                env=self._environment() | (environment or {}),
                cwd=folder,
                stdout=subprocess.PIPE,
                stderr=errors,
                text=True,
            ) as process,
        ):
            summary: Said = {}
            for said in _told(_messages(process.stdout or ())):
                if said.get("message_type") == "summary":
                    summary = said
            if process.wait():
                errors.seek(0)
                raise Failed(self.place, process.returncode, errors.read())
        return summary

    def _command(self, *arguments: str) -> list[str]:
        program = shutil.which(os.environ.get("RESTIC") or PROGRAM)
        if program is None:
            raise CouldNotRun(
                _(
                    "command_no_restic",
                    default="restic is not there, which makes the backups. On Debian: "
                    "apt install restic",
                )
            )
        known = ["--repo", self.place, "--password-file", str(self.password_file)]
        # Somebody may be reading: a drill, a copy.
        return [program, *known, "--retry-lock", "2m", *arguments]

    def _environment(self) -> dict[str, str]:
        return {**os.environ, "RESTIC_PROGRESS_FPS": "1", **self.environment}


def database_of(settings: BackupSettings, place: str = "") -> Repository:
    """The repository of the database, at `place` instead of where it is set."""
    return _repository(settings, f"{place or settings.to}/database")


def keys_of(settings: BackupSettings, place: str = "") -> Repository:
    """The one of the keys of personal data, and of what else is beside the database."""
    return _repository(settings, f"{place or settings.keys_to or settings.to}/keys")


def _repository(settings: BackupSettings, place: str) -> Repository:
    return Repository(place, settings.password_file, settings.environment)


def _messages(lines: Sequence[str] | Any) -> Iterator[Said]:
    for line in lines:
        try:
            said = parse_json(line)
        except ValueError:
            continue
        if isinstance(said, dict):
            yield said


def _told(messages: Iterator[Said]) -> Iterator[Said]:
    """Those that are no news of how far it is, which is told."""
    told = 0.0
    for said in messages:
        if said.get("message_type") != "status":
            yield said
        elif (done := float(said.get("percent_done", 0))) >= told + TOLD_EACH:
            told = done
            say(f"  {done:.0%}")


def _failure(place: str, code: int, why: str) -> Any:
    if code == Code.NO_REPOSITORY:
        return _(
            "command_no_backups",
            default="There are no backups in ${place}.",
            mapping={"place": place},
        )
    if code == Code.WRONG_PASSWORD:
        return _(
            "command_backup_password",
            default="The password is not that of the backups in ${place}.",
            mapping={"place": place},
        )
    if code == Code.LOCKED:
        return _(
            "command_backups_locked",
            default="Somebody else works on the backups in ${place}: try again when "
            "that has ended. A machine that is gone counts as at work for half an "
            "hour.",
            mapping={"place": place},
        )
    return _(
        "command_restic_failed",
        default="${place}: restic failed (${why}). Backups that are there stay.",
        mapping={"place": place, "why": _last_words(why)},
    )


def _last_words(printed: str) -> str:
    """Of what restic prints on an error, JSON or not: what it says last."""
    lines = [line for line in printed.splitlines() if line.strip()]
    if not lines:
        return "?"
    # What went wrong with a file tells more than that something did.
    for said in _messages(lines):
        if said.get("message_type") == "error":
            return f"{said.get('item', '')}: {said['error']['message']}"
    (last,) = lines[-1:]
    return next((str(s.get("message", last)) for s in _messages([last])), last).strip()
