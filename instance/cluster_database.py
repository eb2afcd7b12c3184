"""The PostgreSQL of a private cluster: a server of its own, reached by a socket."""

import os
from pathlib import Path
import pwd
import subprocess
import sys
import time


PROGRAMS = Path("/usr/lib/postgresql/17/bin")


class Database:
    """`folder`: its files; `socket`: the folder its socket is in; `user`: who runs it
    where that is not whoever calls.
    """

    def __init__(self, folder: Path, socket: Path, user: str | None) -> None:
        self.folder, self.socket, self.user = folder, socket, user

    def prepare(self) -> None:
        if not (self.folder / "PG_VERSION").exists():
            # Who may open the socket, its folder says.
            self._run("initdb", "-D", str(self.folder), "-A", "trust")

    def create(self) -> None:
        """Once the server runs: the database and its owner, where they are missing."""
        address = ("-h", str(self.socket))
        while self._run("pg_isready", *address, must=False):
            time.sleep(0.1)
        there = ("psql", *address, "-d", "bacgiang", "-c", "SELECT 1")
        if self._run(*there, must=False):
            self._run("createuser", *address, "--createdb", "bacgiang")
            self._run("createdb", *address, "-O", "bacgiang", "bacgiang")

    def _run(self, program: str, *arguments: str, must: bool = True) -> int:
        done = subprocess.run(
            [str(PROGRAMS / program), *arguments],
            user=self.user,
            group=pwd.getpwnam(self.user).pw_gid if self.user else None,
            env={"PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8"},
            cwd="/",
            capture_output=True,
            text=True,
            check=False,
        )
        if must and done.returncode:
            sys.exit(f"{program}: {done.stderr}")
        return done.returncode
