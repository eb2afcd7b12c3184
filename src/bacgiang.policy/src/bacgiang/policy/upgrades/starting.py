"""Before an instance serves: are these data for this code, and are they up to date?"""

from ..base.data_release.age import Age
from ..base.data_release.age import age_of
from ..base.data_release.mark import mark_of
from ..base.erasable.mark import keys_mark
from ..base.erasable.place import key_folder
from ..release import __version__
from .copying import keep_copy
from .copying import NoCopy
from .running import is_behind
from .running import upgrade
import os
from pathlib import Path
from plone.dexterity.content import DexterityContent
from typing import Any
from zope.annotation.interfaces import IAnnotations
import Zope2


UNREADABLE = """
These data were written by release {release} of the portal, for which this code, release
{own}, is too old. Start release {release} or a later one. To go back to this release,
take the copy that was made before the upgrade (docs/operators.md, "Upgrades").
"""
BEHIND = """
These data are of release {release}; this is {own}. Upgrade them first, once for all
instances: bin/bacgiang upgrade (docs/operators.md, "Upgrades").
"""
NO_COPY = """
These data are of release {release}; this is {own}. They are kept in {storage}, of which
this program makes no copy: make one with the database's own tools, then start again
with DATA_COPIED=1 in the environment, or run bin/bacgiang upgrade --copied.
"""
OTHER_KEYS = """
The keys in {folder} are not those of these data: everything personal in them would read
as erased. Put the folder of the keys back that goes with the database
(docs/operators.md, "Keys of personal data"), or name it in RECORD_KEYS.
"""
FIRST = "1.0.0"
"""What data without a mark are of."""


class CannotStart(SystemExit):
    """The message says why, and what to do."""


def ensure_current(site_id: str, *, may_upgrade: bool) -> None:
    """Check the data, and take them over where that is this instance's task.

    Raises CannotStart. A site that is not there yet is no concern of this.
    """
    app = Zope2.app()
    try:
        site = app.get(site_id)
        if site is None:
            return
        if age_of(site) is Age.UNREADABLE:
            raise CannotStart(unreadable(site))
        ensure_keys(site)
        release = release_of(site)
        if not is_behind(site):
            return
        if not may_upgrade:
            raise CannotStart(BEHIND.format(release=release, own=__version__))
        say(f"Data:           of release {release}; this is {__version__}")
        copy_of(app, release, is_copied=os.environ.get("DATA_COPIED") == "1")
        say("Upgrading the data …")
        upgrade(app, site_id)
        say("Upgraded.")
    finally:
        app._p_jar.close()


def ensure_keys(site: DexterityContent) -> None:
    """Raises CannotStart where the keys belong to other data."""
    mark = IAnnotations(site).get(keys_mark.key)
    if mark is not None and not mark.is_of_these_keys:
        raise CannotStart(OTHER_KEYS.format(folder=key_folder()))


def release_of(site: DexterityContent) -> str:
    """The release that wrote the data last."""
    mark = mark_of(site)
    return FIRST if mark is None else mark.release


def unreadable(site: DexterityContent) -> str:
    """Why this code must not touch these data, and what to do."""
    return UNREADABLE.format(release=release_of(site), own=__version__)


def copy_of(app: Any, release: str, *, is_copied: bool) -> None:
    """Make a copy, or see to it that somebody has. Raises CannotStart."""
    folder = Path(os.environ.get("DATA") or ".").resolve()
    try:
        kept = keep_copy(app._p_jar.db(), folder)
    except NoCopy as storage:
        if not is_copied:
            said = {"release": release, "own": __version__, "storage": storage}
            raise CannotStart(NO_COPY.format(**said)) from None
    else:
        say(f"Copy:           {kept} (delete it when all is well)")


def say(line: str) -> None:
    """To whoever started the instance."""
    print(line, flush=True)
