"""Become one instance of several: by its number, with DATA saying where they are.

    instance/cluster_instance.py 1

Run by systemd and supervisor. `DATA/instances/N` is the instance's own (logs, its pid,
the blobs it has at hand); what all of a machine share stands in DATA. The first one
creates the site where there is none; data of an earlier release are taken over by
`bacgiang upgrade`, before instances with newer code start.
"""

from bacgiang.policy.ops.compiled_pages import kept_compiled
from bacgiang.policy.ops.installation import take_settings
from bacgiang.policy.ops.translations import IN_ENVIRONMENT
import os
from pathlib import Path
from start import secret
import sys


ROOT = Path(__file__).resolve().parent.parent
CONFIGURATION = ROOT / "parts" / "cluster" / "etc"
SHARED = ("keys", "mail", "secrets", "signature-roots", "uploads")
SECRETS = ("admin-password", "sample-password")


def own_folder(data: Path, number: str) -> Path:
    """Make it, with names in it that lead to what is shared."""
    folder = data / "instances" / number
    for name in ("log", "blobs"):
        (folder / name).mkdir(parents=True, exist_ok=True)
    for name in SHARED:
        (data / name).mkdir(mode=0o700, exist_ok=True)
    for name in (*SHARED, *SECRETS):
        if not (folder / name).is_symlink():
            (folder / name).symlink_to(data / name)
    return folder


def address_of(number: str) -> str:
    """Where HAProxy expects it, from HAProxy's own configuration."""
    name = f"instance-{number}"
    for line in (CONFIGURATION / "haproxy.cfg").read_text().splitlines():
        words = line.split()
        if words[:2] == ["server", name]:
            return words[2]
    sys.exit(f"{CONFIGURATION / 'haproxy.cfg'} names no {name}.")


def main() -> None:
    os.umask(0o077)
    take_settings(ROOT)
    number = sys.argv[1]
    data = Path(os.environ["DATA"]).resolve()
    folder, address = own_folder(data, number), address_of(number)
    # Under which instances know a sender again, of whom they count together.
    secret(data / "secrets" / "counts", None)
    os.environ.update(
        DATA=str(folder),
        RECORD_KEYS=str(data / "keys"),
        # What is backed up, and how it is opened.
        SHARED_DATA=str(data),
        INSTANCE=str(CONFIGURATION.parent),
        # A file that is sent in parts comes to whichever instance is free.
        TUS_TMP_FILE_DIR=str(data / "uploads"),
        CLOCK="1",
        INSTANCE_HOME=str(ROOT / "instance"),
        PORT=address.rpartition(":")[2],
        TZ="Asia/Ho_Chi_Minh",
        PYTHONUNBUFFERED="1",
        **IN_ENVIRONMENT,
        **kept_compiled(folder),
    )
    if base := os.environ.get("METRICS"):
        os.environ["METRICS"] = str(int(base) + int(number) - 1)
    os.environ.setdefault("SEED", str(ROOT / "instance" / "seed"))
    if number == "1":
        os.environ["CREATE_SITE"] = "1"
        secret(data / "admin-password", None)
    os.chdir(ROOT)
    server, config = ROOT / "bin" / "runwsgi", CONFIGURATION / "wsgi.ini"
    os.execv(server, [str(server), str(config), f"http_address={address}"])


if __name__ == "__main__":
    main()
