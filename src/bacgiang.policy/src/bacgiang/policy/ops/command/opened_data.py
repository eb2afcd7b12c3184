"""The database of a portal, opened by a command beside it."""

from ...base.dates import TIME_ZONE
from ..translations import IN_ENVIRONMENT
from .subcommand import Argument
from .subcommand import CouldNotRun
from argparse import Namespace
from bacgiang.policy import _
from collections.abc import Iterator
from contextlib import contextmanager
import os
from pathlib import Path
import time
from typing import Any


DATA = Argument(
    "--data",
    type=Path,
    default=Path(os.environ.get("DATA") or "instance/var"),
    help=_("command_data_folder", default="folder of the data (DATA, or instance/var)"),
)
INSTANCE = Argument(
    "--instance",
    type=Path,
    default=Path(os.environ.get("INSTANCE") or "instance"),
    help=_(
        "command_backup_instance",
        default="folder with etc/zope.conf (INSTANCE, or instance; parts/cluster of a "
        "cluster)",
    ),
)
SITE = Argument(
    "--site",
    default=os.environ.get("SITE") or "bacgiang",
    help=_("command_site_id", default="id of the site (SITE, or bacgiang)"),
)
ARGUMENTS = (
    DATA,
    INSTANCE,
    SITE,
)
"""Where the data are and which of their sites is meant."""


@contextmanager
def opened_site(options: Namespace) -> Iterator[Any]:
    """The site that is meant, of data that are open, as the system works in it.

    What was not committed is given up at the end. Raises CouldNotRun.
    """
    # Imported late: the other commands need no Zope.
    from ...base.scheduler.inside import as_system
    import transaction
    from zope.component.hooks import setSite
    import Zope2

    app = Zope2.app()
    try:
        with as_system(app) as wrapped:
            site = wrapped.get(options.site)
            if site is None:
                raise no_site(options.site)
            setSite(site)
            yield site
    finally:
        transaction.abort()
        app._p_jar.close()


def open_data(options: Namespace) -> None:
    """Zope with the database open and no job running. Raises CouldNotRun."""
    conf = conf_of(options.instance)
    os.environ["DATA"] = str(options.data.resolve())
    os.environ["INSTANCE_HOME"] = str(options.instance.resolve())
    os.environ.update(IN_ENVIRONMENT)
    # As instances have it: indexes of dates without a zone are filled here, too.
    os.environ.setdefault("TZ", TIME_ZONE)
    time.tzset()
    # The scheduler's jobs are not for this process.
    os.environ.pop("CLOCK", None)
    _open(conf)


def conf_of(instance: Path) -> Path:
    """The configuration in an instance's folder. Raises CouldNotRun."""
    conf = instance.resolve() / "etc" / "zope.conf"
    if not conf.is_file():
        raise CouldNotRun(
            _(
                "command_no_conf",
                default="There is no ${conf}. Name its folder by --instance.",
                mapping={"conf": str(conf)},
            )
        )
    return conf


def portal_runs() -> CouldNotRun:
    """What is said where another process has the database."""
    return CouldNotRun(
        _(
            "command_portal_runs",
            default="The portal runs on these data: stop it first.",
        )
    )


def wrong_setting(error: Exception) -> CouldNotRun:
    """What is said of a configuration that cannot be read."""
    return CouldNotRun(
        _(
            "command_wrong_setting",
            default="This setting cannot be read: ${why}",
            mapping={"why": str(error)},
        )
    )


def no_site(site: str) -> CouldNotRun:
    """What is said where the data do not hold it."""
    return CouldNotRun(
        _(
            "command_no_site",
            default="There is no site “${site}” in these data.",
            mapping={"site": site},
        )
    )


def _open(conf: Path) -> None:
    # Imported late: the other commands need no Zope.
    from zc.lockfile import LockError
    import Zope2
    from Zope2.Startup.run import configure_wsgi

    try:
        configure_wsgi(str(conf))
        Zope2.app()._p_jar.close()
    except LockError:
        raise portal_runs() from None
