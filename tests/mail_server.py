"""A mail box on a server of its own: Dovecot, over TLS, for one test."""

from __future__ import annotations

from certificates import certify
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from datetime import timedelta
from datetime import UTC
import getpass
import os
from pathlib import Path
from pwd import getpwnam
import shutil
import socket
import subprocess
from tempfile import TemporaryDirectory


USER, PASSWORD = "gopy@example.vn", "bí-mật thử 1"  # pragma: allowlist secret
OWN_USERS = """\
default_internal_user = {me}
default_login_user = {me}
service imap-login {{
  chroot =
}}
service anvil {{
  chroot =
}}
"""
CONFIGURATION = """\
dovecot_config_version = 2.4.0
dovecot_storage_version = 2.4.0
base_dir = {folder}/run
state_dir = {folder}/state
log_path = {folder}/log
protocols = imap
listen = 127.0.0.1
ssl = required
ssl_server_cert_file = {folder}/certificate.pem
ssl_server_key_file = {folder}/certificate.key
mail_driver = maildir
mail_path = {folder}/mail
first_valid_uid = 1
mail_uid = {uid}
mail_gid = {gid}
{users}
passdb static {{
  password = {password}
}}
userdb static {{
}}
service imap-login {{
  inet_listener imap {{
    port = 0
  }}
  inet_listener imaps {{
    port = {port}
    ssl = yes
  }}
}}
"""


def mail_server_binary() -> str | None:
    """Dovecot 2.4 or newer: older ones are configured in other words."""
    found = os.environ.get("DOVECOT") or shutil.which("dovecot")
    if not found:
        return None
    told = subprocess.run([found, "--version"], capture_output=True, check=True)
    return found if told.stdout.split(b".")[:2] >= [b"2", b"4"] else None


class MailServer:
    """`certificate`: file of who vouches for it."""

    def __init__(self, folder: Path, port: int) -> None:
        self.folder = folder
        self.port = port
        self.certificate = folder / "certificate.pem"
        self._mail = folder / "mail"
        self._count = 0

    def deliver(self, letter: bytes) -> None:
        """As a server puts a letter into the mail box."""
        self._count += 1
        new = self._mail / "new"
        new.mkdir(parents=True, exist_ok=True)
        file = new / f"{1_700_000_000 + self._count}.{self._count}.test"
        file.write_bytes(letter)
        owner = self._mail.stat()
        for one in (new, file):
            os.chown(one, owner.st_uid, owner.st_gid)

    def letters(self, folder: str = "") -> list[bytes]:
        """What lies in the mail box, or in a folder of it."""
        place = self._mail / f".{folder}" if folder else self._mail
        found = [one for name in ("new", "cur") for one in (place / name).glob("*")]
        return [one.read_bytes() for one in sorted(found)]


@contextmanager
def mail_server() -> Iterator[MailServer]:
    # Not in a folder of pytest, which lets in nobody else.
    with TemporaryDirectory() as folder:
        yield from _served(Path(folder))


def _served(folder: Path) -> Iterator[MailServer]:
    binary = mail_server_binary()
    assert binary is not None
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    certify(folder, "localhost")
    # Dovecot gives no mail to root; as root it serves as the users of its package.
    me, is_root = getpass.getuser(), os.geteuid() == 0
    owner = getpwnam("nobody" if is_root else me)
    (folder / "mail").mkdir()
    if is_root:
        folder.chmod(0o755)
        os.chown(folder / "mail", owner.pw_uid, owner.pw_gid)
    users = "" if is_root else OWN_USERS.format(me=me)
    file = folder / "dovecot.conf"
    file.write_text(
        CONFIGURATION.format(
            folder=folder,
            port=port,
            uid=owner.pw_uid,
            gid=owner.pw_gid,
            users=users,
            password=PASSWORD,
        )
    )
    server = subprocess.Popen([binary, "-F", "-c", str(file)])
    try:
        _wait(port)
        yield MailServer(folder, port)
    finally:
        server.terminate()
        server.wait(20)


def _wait(port: int) -> None:
    end = datetime.now(UTC) + timedelta(seconds=20)
    while datetime.now(UTC) < end:
        with socket.socket() as tried:
            if tried.connect_ex(("127.0.0.1", port)) == 0:
                return
    raise AssertionError("the mail server does not answer")
