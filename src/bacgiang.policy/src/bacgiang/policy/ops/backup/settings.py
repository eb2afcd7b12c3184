"""What an installation says of its backups: `[backup]` of `settings.ini` in DATA.

The file is the installation's: no release and no command writes it. It stands beside
the database, as backups are made, and put back, where there is none.
"""

from ...base.installed_settings import FILE
from ...base.installed_settings import settings_in
from ...base.installed_settings import WrongSetting
from dataclasses import dataclass
from dataclasses import field
from pathlib import Path


SECTION = "backup"
ENVIRONMENT = "backup-environment"
"""Section of variables that restic gets, as a store of objects asks for them."""
CACHE = "RESTIC_CACHE_DIR"
PASSWORD = "backup-password"  # noqa: S105  # a file's name
_NUMBERS = (
    "every_minutes",
    "drill_days",
    "too_old_hours",
    "keep_all_days",
    "keep_daily_days",
    "keep_days",
    "keep_keys_days",
)


@dataclass(frozen=True)
class BackupSettings:
    """Places are written as restic writes them (a folder, `sftp:…`, `s3:…`, `rest:…`);
    each gets two repositories, `database` and `keys`. `second` may be "".
    """

    to: str
    password_file: Path
    second: str = ""
    second_forgets: bool = True
    """Whether the portal may remove old backups in the second place; it may not where
    that only takes in what is added."""
    keys_to: str = ""
    """Where the keys of personal data go instead of `to`."""
    second_keys_to: str = ""
    """Where they are copied to; "" for nowhere. They open what `second` holds, so they
    go there only where it is named here as well."""
    every_minutes: int = 0
    """Between two backups by the clock; 0: none."""
    drill_days: int = 0
    too_old_hours: int = 26
    keep_all_days: int = 2
    keep_daily_days: int = 30
    keep_days: int = 90
    """After these no backup of the database is left."""
    keep_keys_days: int = 7
    """After these an erased key is in no backup."""
    environment: dict[str, str] = field(default_factory=dict)


def backup_settings(data: Path) -> BackupSettings:
    """Of an installation; where it says nothing, a folder beside its data.

    Raises WrongSetting.
    """
    file = data / FILE
    parser = settings_in(file)
    said = dict(parser[SECTION]) if parser.has_section(SECTION) else {}
    known = set(BackupSettings.__dataclass_fields__) - {"environment"}
    if unknown := sorted(set(said) - known):
        raise WrongSetting(f"{file}: [{SECTION}] {', '.join(unknown)}?")
    numbers = {
        name: _number(file, name, said[name]) for name in _NUMBERS if name in said
    }
    data = data.resolve()
    # A service may write to its data alone.
    environment = {CACHE: str(data / "restic-cache")} if data.is_dir() else {}
    if parser.has_section(ENVIRONMENT):
        environment |= parser[ENVIRONMENT]
    return BackupSettings(
        to=said.get("to") or f"{data}-backup",
        password_file=Path(said.get("password_file") or data / "secrets" / PASSWORD),
        second=said.get("second", ""),
        second_forgets=said.get("second_forgets", "yes") != "no",
        keys_to=said.get("keys_to", ""),
        second_keys_to=said.get("second_keys_to", ""),
        environment=environment,
        **numbers,
    )


def is_set(data: Path) -> bool:
    """Whether the installation says anything of backups. Raises WrongSetting."""
    return settings_in(data / FILE).has_section(SECTION)


def _number(file: Path, name: str, said: str) -> int:
    if not said.isdecimal():
        raise WrongSetting(f"{file}: {name} = {said}?")
    return int(said)
