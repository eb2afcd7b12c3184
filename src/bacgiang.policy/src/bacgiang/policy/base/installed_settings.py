"""What an installation says of itself: `settings.ini` in DATA.

The file is the installation's: no release and no command writes it.
"""

from configparser import ConfigParser
from configparser import Error
import os
from pathlib import Path


FILE = "settings.ini"


class WrongSetting(ValueError):
    """What stands in the file is no setting; the message names file and setting."""


def data_folder() -> Path:
    """Of several instances on one machine what they share, not the instance's own."""
    return Path(os.environ.get("SHARED_DATA") or os.environ.get("DATA") or ".")


def settings_in(file: Path) -> ConfigParser:
    """What stands in the file; nothing where there is none. Raises WrongSetting."""
    parser = ConfigParser(interpolation=None)
    # Names of the environment are told apart by case.
    parser.optionxform = str  # type: ignore[assignment, method-assign]
    try:
        parser.read(file, encoding="utf-8")
    except (Error, UnicodeDecodeError) as error:
        raise WrongSetting(f"{file}: {error}") from None
    return parser
