"""Where an installation sends its seals: `[seals]` of `settings.ini` in DATA."""

from ...base.installed_settings import FILE
from ...base.installed_settings import settings_in
from ...base.installed_settings import WrongSetting
from dataclasses import dataclass
from dataclasses import fields
from pathlib import Path


SECTION = "seals"


@dataclass(frozen=True)
class Places:
    """Each "" for none. `folder`: of a second party, with a file for each log;
    `address`: is sent them as JSON; `mail`: a mail box; `time_stamps`: an authority
    (RFC 3161).
    """

    folder: str = ""
    address: str = ""
    mail: str = ""
    time_stamps: str = ""

    def named(self) -> dict[str, str]:
        found = {one.name: getattr(self, one.name) for one in fields(self)}
        return {name: value for name, value in found.items() if value}


def places(data: Path) -> Places:
    """Raises WrongSetting."""
    parser = settings_in(data / FILE)
    said = dict(parser[SECTION]) if parser.has_section(SECTION) else {}
    known = {one.name for one in fields(Places)}
    if unknown := sorted(set(said) - known):
        raise WrongSetting(f"{data / FILE}: [{SECTION}] {', '.join(unknown)}?")
    return Places(**said)
