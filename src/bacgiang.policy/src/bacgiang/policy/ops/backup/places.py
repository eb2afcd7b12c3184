"""Keys and what they open, in one place: whoever gets that place needs nothing else."""

from .settings import backup_settings
from .settings import FILE
from .settings import is_set
from .settings import WrongSetting
from bacgiang.policy import _
from collections.abc import Iterator
from pathlib import Path
from zope.i18nmessageid import Message


def keys_placed(data: Path) -> Iterator[Message]:
    """What nobody has decided of where keys are backed up; of settings that cannot be
    read, others tell.
    """
    try:
        if not is_set(data):
            return
        settings = backup_settings(data)
    except WrongSetting:
        return
    facts = {"file": str(data / FILE)}
    if not settings.keys_to:
        yield _(
            "doctor_keys_beside",
            default="Backups of keys go to the place of the database that they open: "
            "${place}. Whoever gets it, and the password, reads personal data, those "
            "erased of late too. Say in ${file} where they go: keys_to, another place, "
            "or the same where that is meant.",
            mapping={**facts, "place": settings.to},
        )
    if settings.second and not settings.second_keys_to:
        yield _(
            "doctor_keys_once",
            default="Keys, secrets and e-mails are not copied to the second place, "
            "${place}: they would lie beside the database that they open. They are in "
            "the first place alone, and lost with it. Say in ${file} where else they "
            "go: second_keys_to, a third place, or the same where that is meant.",
            mapping={**facts, "place": settings.second},
        )
        yield from _left_from_before(settings.second)


def _left_from_before(second: str) -> Iterator[Message]:
    """Keys that went there once; nothing removes them there any more."""
    left = Path(second) / "keys"
    if left.is_dir():
        yield _(
            "doctor_keys_left",
            default="${place} holds keys of earlier backups, also of data that are "
            "erased, and nothing removes them any more. Once they are copied "
            "elsewhere, delete that folder.",
            mapping={"place": str(left)},
        )
