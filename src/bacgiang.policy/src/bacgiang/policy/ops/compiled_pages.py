"""Templates stay compiled from one start to the next.

To compile them is most of a first page's time.
"""

from importlib.metadata import version
from pathlib import Path
from shutil import rmtree


BOOT = Path("/proc/sys/kernel/random/boot_id")


def kept_compiled(data: Path) -> dict[str, str]:
    """For the environment of a process, before it imports Zope.

    The folder is this release's, and of this boot of the machine: what a power cut left
    half written is never read. Folders of others are removed. Where the system does not
    tell its boots, nothing is kept.
    """
    if not BOOT.exists():
        return {}
    all_kept = data / "compiled-pages"
    own = all_kept / f"{version('bacgiang.policy')}-{BOOT.read_text().strip()}"
    own.mkdir(parents=True, exist_ok=True)
    for other in all_kept.iterdir():
        if other != own:
            rmtree(other, ignore_errors=True)
    return {"CHAMELEON_CACHE": str(own)}
