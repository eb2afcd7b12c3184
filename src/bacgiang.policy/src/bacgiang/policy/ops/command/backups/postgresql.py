"""Databases of PostgreSQL made, filled and dropped, with its own programs."""

from ..subcommand import CouldNotRun
from bacgiang.policy import _
import os
from pathlib import Path
import shutil
import subprocess


DEBIAN = Path("/usr/lib/postgresql")
"""Where each version has its programs; the ones in PATH are those of the oldest."""


def program(name: str) -> str:
    """The newest there is: it reads what older servers have. Raises CouldNotRun."""
    versions = sorted(DEBIAN.glob(f"*/bin/{name}"), key=lambda one: int(one.parts[-3]))
    found = str(versions[-1]) if versions else shutil.which(name)
    if not found:
        raise CouldNotRun(
            _(
                "command_no_program",
                default="${program} is not there. On Debian: apt install "
                "postgresql-client-17",
                mapping={"program": name},
            )
        )
    return found


def without_password(dsn: str) -> tuple[str, dict[str, str]]:
    """Words of libpq, and the environment with the password: others see arguments."""
    from psycopg2.extensions import make_dsn
    from psycopg2.extensions import parse_dsn

    said = parse_dsn(dsn)
    password = said.pop("password", None)
    return make_dsn(**said), {"PGPASSWORD": password} if password else {}


def named(dsn: str, name: str) -> str:
    """The same server's database of another name."""
    from psycopg2.extensions import make_dsn

    return str(make_dsn(dsn, dbname=name))


def make(dsn: str, name: str) -> None:
    """An empty database on the server of another one. Raises CouldNotRun."""
    run(dsn, "createdb", "--maintenance-db={dsn}", name)


def drop(dsn: str, name: str) -> None:
    """Whoever uses it. Raises CouldNotRun."""
    run(dsn, "dropdb", "--maintenance-db={dsn}", "--if-exists", "--force", name)


def is_empty(dsn: str) -> bool:
    """Whether nobody has a table in it. Raises CouldNotRun."""
    asked = "SELECT count(*) FROM pg_tables WHERE schemaname = 'public'"
    return run(dsn, "psql", "--dbname={dsn}", "-Atc", asked).strip() == "0"


def fill(dsn: str, dump: Path) -> None:
    """From a dump; all of it or nothing. Raises CouldNotRun."""
    how = ("--no-owner", "--no-privileges", "--single-transaction", "--exit-on-error")
    run(dsn, "pg_restore", "--dbname={dsn}", *how, str(dump))


def run(dsn: str, name: str, *arguments: str) -> str:
    """What it printed. Raises CouldNotRun."""
    shown, password = without_password(dsn)
    command = [program(name), *(one.replace("{dsn}", shown) for one in arguments)]
    done = subprocess.run(
        command,
        env={**os.environ, **password},
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        raise CouldNotRun(
            _(
                "command_program_failed",
                default="${program} failed: ${why}",
                mapping={"program": name, "why": done.stderr.strip()},
            )
        )
    return done.stdout
