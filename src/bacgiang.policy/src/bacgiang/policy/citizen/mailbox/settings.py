"""Which mail box is read: `[mailbox]` of `settings.ini` in DATA.

Its password stands in a file of its own, never in the database.
"""

from ...base.installed_settings import FILE
from ...base.installed_settings import settings_in
from ...base.installed_settings import WrongSetting
from dataclasses import dataclass
from pathlib import Path
import re


SECTION = "mailbox"
PASSWORD = "mailbox-password"  # noqa: S105  # a file's name
_FOLDER = re.compile(r"[A-Za-z0-9][A-Za-z0-9 ._/-]{0,99}", re.ASCII)


@dataclass(frozen=True)
class MailboxSettings:
    """Asked over TLS; `authority`: file (PEM) of who vouches for the server, "" for
    those the system knows. Letters come into `folder`; what is not taken goes into
    `refused_folder`. `unit`: code of the one whose board enters them, "" for the main
    board.
    """

    host: str
    user: str
    password_file: Path
    port: int = 993
    folder: str = "INBOX"
    refused_folder: str = "Refused"
    authority: str = ""
    unit: str = ""

    def password(self) -> str:
        """Raises WrongSetting."""
        try:
            return self.password_file.read_text(encoding="utf-8").strip()
        except (OSError, UnicodeDecodeError):
            raise WrongSetting(f"{self.password_file} cannot be read") from None


def mailbox_settings(data: Path) -> MailboxSettings | None:
    """Of an installation; None where it names no mail box. Raises WrongSetting."""
    file = data / FILE
    parser = settings_in(file)
    if not parser.has_section(SECTION):
        return None
    said = dict(parser[SECTION])
    known = MailboxSettings.__dataclass_fields__
    wrong = sorted(set(said) - set(known))
    wrong += [name for name in ("host", "user") if not said.get(name)]
    wrong += [
        name
        for name in ("folder", "refused_folder")
        if name in said and not _FOLDER.fullmatch(said[name])
    ]
    port = said.pop("port", "993")
    if not (port.isascii() and port.isdigit() and 0 < int(port) < 65536):
        wrong.append("port")
    if wrong:
        raise WrongSetting(f"{file}: [{SECTION}] {', '.join(wrong)}?")
    named = said.pop("password_file", "") or data / "secrets" / PASSWORD
    return MailboxSettings(**said, port=int(port), password_file=Path(named))
