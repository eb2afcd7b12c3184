"""Start the portal: prepare its data folder, say who the administrator is, serve.

Run by `make run` with PORT, DATA, SITE, SAMPLE, SAMPLE_PASSWORD and ADMIN_PASSWORD, or
with what `installation.cfg` says. The passwords go on in files of DATA alone, not in
the environment of the server.
"""

from bacgiang.policy.base.seed_files import brings
from bacgiang.policy.base.seed_files import default_folder
from bacgiang.policy.base.seed_files import load_seed
from bacgiang.policy.base.seed_files import seed_folder
from bacgiang.policy.base.seed_files import SeedMissing
from bacgiang.policy.ops.before_start.obstacles import obstacles
from bacgiang.policy.ops.before_start.tail import cut_off_tail
from bacgiang.policy.ops.command.words import in_words
from bacgiang.policy.ops.command.words import say
from bacgiang.policy.ops.compiled_pages import kept_compiled
from bacgiang.policy.ops.installation import SEED
from bacgiang.policy.ops.installation import take_settings
from bacgiang.policy.ops.translations import IN_ENVIRONMENT
import os
from pathlib import Path
import secrets
import sys


ROOT = Path(__file__).resolve().parent.parent
ADMIN = "admin"
COULD_NOT_START = 2
OF_MAKE = ("MAKEFLAGS", "MFLAGS", "MAKEOVERRIDES")
"""In which make repeats what stands on its command line."""


def prepare(data: Path) -> None:
    """Create the folders Zope expects; only their owner may look in."""
    for name in ("filestorage", "blobstorage", "log", "mail"):
        (data / name).mkdir(parents=True, exist_ok=True)


def secret(path: Path, given: str | None) -> None:
    """Keep a password in `path` (mode 0600), made or given the first time."""
    if not path.exists():
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            file.write((given or secrets.token_urlsafe(18)) + "\n")


def given_secret(name: str) -> str | None:
    """A password out of the environment, where nothing of it stays."""
    for one in OF_MAKE:
        os.environ.pop(one, None)
    return os.environ.pop(name, None)


def print_samples(password_file: Path) -> None:
    """Say which sample accounts there are; their names follow one pattern."""
    print(f"Samples:        invented accounts, one password, in {password_file}")
    accounts = load_seed("sample/accounts.yaml")["accounts"]
    for unit in dict.fromkeys(one["unit"] for one in accounts if one["level"]):
        names = (one["username"] for one in accounts if one["unit"] == unit)
        print(f"                {unit}: {', '.join(names)}")
    others = (one for one in accounts if one["site_role"])
    told = (f"{one['username']} ({one['site_role']})" for one in others)
    print(f"                {', '.join(told)}".replace("_", " "))
    print("                Only to try things out: once a main host is set, this")
    print("                password opens no account. SAMPLE=0 makes none.")


def main() -> None:
    os.umask(0o077)
    take_settings(ROOT)
    chosen = os.environ.setdefault("SEED", str(ROOT / "instance" / "seed"))
    try:
        own_seed = seed_folder() != default_folder()
    except SeedMissing as missing:
        print(missing, file=sys.stderr)
        sys.exit(COULD_NOT_START)
    data = Path(os.environ["DATA"]).resolve()
    port = os.environ["PORT"]
    ports = filter(None, (port, os.environ.get("METRICS")))
    in_the_way = [in_words(one) for one in obstacles(data, *map(int, ports))]
    if in_the_way:
        print("\n".join(in_the_way), file=sys.stderr)
        sys.exit(COULD_NOT_START)
    told = cut_off_tail(data)
    if told is not None:
        say(told)
    # Packing may have been cut off between the two names of the database.
    names = (data / "filestorage" / name for name in ("Data.fs", "Data.fs.old"))
    first_time = not any(name.exists() for name in names)
    prepare(data)
    if first_time and own_seed:
        folder = Path(chosen)
        named = str(folder.resolve()) if folder.is_dir() else chosen
        (data / SEED).write_text(f"{named}\n", encoding="utf-8")
    password_file = data / "admin-password"
    secret(password_file, given_secret("ADMIN_PASSWORD"))
    sample = os.environ["SAMPLE"] == "1"
    given = given_secret("SAMPLE_PASSWORD")
    sample_file = data / "sample-password"
    if sample:
        secret(sample_file, given)
    print(f"Address:        http://localhost:{port}/")
    print(f"Administrator:  {ADMIN}, password in {password_file}")
    if sample and brings("sample/accounts.yaml"):
        print_samples(sample_file)
    if first_time:
        print("Creating the site, this takes a moment …")
    sys.stdout.flush()
    os.environ.update(
        DATA=str(data),
        CLOCK="1",
        CREATE_SITE="1",
        INSTANCE_HOME=str(ROOT / "instance"),
        INSTANCE=str(ROOT / "instance"),
        PORT=str(port),
        PUBLIC_URL=f"http://localhost:{port}",
        # Logs, and Zope's dates without a zone, are read by people in the province.
        TZ="Asia/Ho_Chi_Minh",
        PYTHONUNBUFFERED="1",
        **IN_ENVIRONMENT,
    )
    for name, value in kept_compiled(data).items():
        os.environ.setdefault(name, value)
    os.chdir(ROOT)
    # Not that of buildout, which may still be at work.
    server = Path(sys.executable).with_name("runwsgi")
    config = ROOT / "instance" / "etc" / "wsgi.ini"
    os.execv(server, [str(server), str(config), f"http_address=localhost:{port}"])


if __name__ == "__main__":
    main()
