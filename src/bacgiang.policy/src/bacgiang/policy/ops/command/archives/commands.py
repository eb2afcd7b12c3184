"""`bacgiang archive-check`, `archive-take-in`, `archive-site` (7.2g, 8.4, 14.4).

What does the work is imported when it is asked for: other commands need none of it.
"""

from ..opened_data import ARGUMENTS
from ..subcommand import Argument
from ..subcommand import ExitCode
from ..subcommand import Subcommand
from argparse import Namespace
from bacgiang.policy import _
from pathlib import Path


PACKAGE = Argument(
    "package",
    type=Path,
    help=_("command_archive_package", default="the package: a ZIP, or its folder"),
)
KEY = Argument(
    "--key",
    action="append",
    default=[],
    metavar="HEX",
    help=_(
        "command_archive_key",
        default="public key that may have signed it; the portals' own stand on their "
        "pages of receipts",
    ),
)


def _check(options: Namespace) -> ExitCode:
    from .checking import check

    return check(options)


def _take_in(options: Namespace) -> ExitCode:
    from .checking import take_in

    return take_in(options)


def _keep_site(options: Namespace) -> ExitCode:
    from .web_archive import keep_site

    return keep_site(options)


CHECK = Subcommand(
    name="archive-check",
    summary=_(
        "command_archive_check",
        default="Check an archive package: digests, versions, signature, sealed acts.",
    ),
    arguments=(PACKAGE, KEY),
    run=_check,
)
TAKE_IN = Subcommand(
    name="archive-take-in",
    summary=_(
        "command_archive_take_in",
        default="Bring back what is in an archive package and not on the portal.",
    ),
    arguments=(PACKAGE, KEY, *ARGUMENTS),
    run=_take_in,
)
ARCHIVE_SITE = Subcommand(
    name="archive-site",
    summary=_(
        "command_archive_site",
        default="Keep the public site, as visitors get it, in a WARC file.",
    ),
    arguments=(
        Argument(
            "url",
            help=_("command_archive_site_url", default="address of the portal"),
        ),
        Argument(
            "--below",
            default="/",
            help=_(
                "command_archive_site_below",
                default="path below which pages are kept, a unit's site, say",
            ),
        ),
        Argument(
            "--to",
            type=Path,
            required=True,
            metavar="FILE",
            help=_(
                "command_archive_site_to",
                default="where the file is written (….warc.gz); not over another",
            ),
        ),
        Argument(
            "--wait",
            type=float,
            default=0.1,
            metavar="SECONDS",
            help=_(
                "command_archive_site_wait",
                default="pause between two questions to the portal",
            ),
        ),
    ),
    run=_keep_site,
)
