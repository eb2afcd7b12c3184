"""What is beside the database: keys of personal data, secrets, what an installation
sets. It opens the database, or says how it runs; so it has a place of its own.
"""

from ....base.installed_settings import FILE as SETTINGS
from ...installation import own_files
from ...installation import SEED
from .repository import HOST
from .repository import Repository
import os
from pathlib import Path


KEYS = "keys"
"""Tag, and folder beside the database: the keys of personal data, and their journal."""
BESIDE = "beside"
INSTALLATION = "installation"
"""Tag, and folder of what is put back, at the paths it had, for whoever installs."""
TAGS = (KEYS, BESIDE, INSTALLATION)
PASSWORDS = ("admin-password", "sample-password")
FOLDERS = ("secrets", "signature-roots", "mail", SEED, SETTINGS, *PASSWORDS)
"""What else is in the folder of data and is nowhere else."""
ROOT = Path(os.sep)


def save_beside(data: Path, repository: Repository) -> None:
    keys = Path(os.environ.get("RECORD_KEYS") or data / KEYS)
    own = own_files(Path(os.environ.get("PROJECT") or "."), data)
    for tag, where, names in (
        (KEYS, keys, ("keys", "erased")),
        (BESIDE, data, FOLDERS),
        (INSTALLATION, ROOT, [str(one.relative_to(ROOT)) for one in own]),
    ):
        found = [name for name in names if (where / name).exists()]
        if found:
            repository.follow(
                "backup", "--host", HOST, "--tag", tag, *found, folder=where
            )


def restore_beside(repository: Repository, folder: Path) -> None:
    """The newest of it, whatever day the database is of: keys are never used twice, and
    the journal must tell of every one that was erased since.
    """
    repository.unlock()
    for tag in TAGS:
        where = folder if tag == BESIDE else folder / tag
        found = repository.snapshots(tag)
        if found:
            where.mkdir(mode=0o700, exist_ok=True)
            repository.restore(found[-1]["id"], where)
