"""`bacgiang upgrade`: take the data of an earlier release over, or say what that does.

For an administrator whose instances do not do it when they start (`make run` does), and
for a look beforehand. No portal may be running on a database that is one file.
"""

from ..private_data import OTHERS
from .opened_data import ARGUMENTS
from .opened_data import no_site
from .opened_data import open_data
from .subcommand import Argument
from .subcommand import CouldNotRun
from .subcommand import ExitCode
from .subcommand import Subcommand
from .words import say
from argparse import Namespace
from bacgiang.policy import _
import logging
import os
import sys


def run(options: Namespace) -> ExitCode:
    # What it writes beside the data is for their owner, as they are.
    os.umask(OTHERS)
    open_data(options)
    return _upgrade(options)


def _upgrade(options: Namespace) -> ExitCode:
    """As an instance does when it starts, told line by line."""
    from ...base.data_release.age import Age
    from ...base.data_release.age import age_of
    from ...release import __version__
    from ...upgrades.running import is_behind
    from ...upgrades.running import upgrade
    from ...upgrades.starting import copy_of
    from ...upgrades.starting import ensure_keys
    from ...upgrades.starting import release_of
    from ...upgrades.starting import unreadable
    from ...upgrades.told import logger
    import Zope2

    app = Zope2.app()
    try:
        site = app.get(options.site)
        if site is None:
            raise no_site(options.site)
        age = age_of(site)
        if age is Age.UNREADABLE:
            raise CouldNotRun(unreadable(site))
        ensure_keys(site)
        release = release_of(site)
        if not is_behind(site):
            say(
                _(
                    "command_nothing_to_do",
                    default="Data of release ${release}: nothing to do for ${own}.",
                    mapping={"release": release, "own": __version__},
                )
            )
            return ExitCode.FINE
        say(
            _(
                "command_data_of_release",
                default="Data of release ${release}; this is ${own}.",
                mapping={"release": release, "own": __version__},
            )
        )
        logger.addHandler(logging.StreamHandler(sys.stdout))
        logger.setLevel(logging.INFO)
        logger.propagate = False
        if not options.dry_run:
            copy_of(app, release, is_copied=options.copied)
        upgrade(app, options.site, dry_run=options.dry_run)
    finally:
        app._p_jar.close()
    say(
        _("command_nothing_changed", default="Nothing was changed.")
        if options.dry_run
        else _("command_upgraded", default="Upgraded.")
    )
    return ExitCode.FINE


UPGRADE = Subcommand(
    name="upgrade",
    summary=_(
        "command_upgrade",
        default="Take the data of an earlier release over to this one.",
    ),
    arguments=(
        Argument(
            "--dry-run",
            action="store_true",
            help=_(
                "command_upgrade_dry_run",
                default="do it, tell it, and throw it away: the data stay as they are",
            ),
        ),
        Argument(
            "--copied",
            action="store_true",
            help=_(
                "command_copied",
                default="you have a copy of the data (needed where the portal "
                "cannot make one)",
            ),
        ),
        *ARGUMENTS,
    ),
    run=run,
)
