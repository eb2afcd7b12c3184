"""The profiles a portal is made of, and those they need."""

from ..base.stores.interfaces import ISiteInstaller
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from Products.GenericSetup.tool import SetupTool
from Products.GenericSetup.tool import UNKNOWN
from zope.component import getUtilitiesFor


POLICY = "bacgiang.policy:default"
LANGUAGES = "bacgiang.policy:languages"
THEME = "bacgiang.theme:default"
PROFILES = (POLICY, LANGUAGES, THEME)
"""In the order in which they are applied."""


def needed(setup: SetupTool) -> Iterator[str]:
    """Profiles of others that ours declare, each before what needs it."""
    seen: set[str] = set(PROFILES)
    for profile in PROFILES:
        for one in setup.getProfileDependencyChain(f"profile-{profile}"):
            name = one.removeprefix("profile-")
            if name not in seen:
                seen.add(name)
                yield name


def is_applied(setup: SetupTool, profile: str) -> bool:
    return bool(setup.getLastVersionForProfile(profile) != UNKNOWN)


def files_of(setup: SetupTool, profile: str) -> Iterator[Path]:
    """The files of a profile."""
    folder = Path(setup.getProfileInfo(f"profile-{profile}")["path"])
    yield from sorted(one for one in folder.rglob("*.xml") if one.is_file())


def shape_of(setup: SetupTool) -> str:
    """Digest of all that is installed: a change of it without a number is seen, too."""
    digest = sha256()
    for profile in PROFILES:
        for file in files_of(setup, profile):
            digest.update(file.name.encode() + b"\0" + file.read_bytes() + b"\0")
    for name, one in sorted(getUtilitiesFor(ISiteInstaller)):
        digest.update(f"{name} {getattr(one, 'version', 0)}\0".encode())
    return digest.hexdigest()
