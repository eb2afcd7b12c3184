"""`bacgiang move-in` and `bacgiang move-out`.

RelStorage's own `zodbconvert` copies in the same way; here every object, every blob and
every receipt is looked at afterwards, and what is not empty is left alone.
"""

from ...private_data import OTHERS
from ..opened_data import DATA
from ..opened_data import open_data
from ..opened_data import opened_site
from ..opened_data import SITE
from ..subcommand import Argument
from ..subcommand import CouldNotRun
from ..subcommand import ExitCode
from ..subcommand import Subcommand
from ..words import say
from argparse import Namespace
from bacgiang.policy import _
import os
from pathlib import Path
from typing import Any
from typing import TYPE_CHECKING


if TYPE_CHECKING:
    # Other commands need no database.
    from .ends import End


def move_in(options: Namespace) -> ExitCode:
    return _move(options, _file(options), _cluster(options))


def move_out(options: Namespace) -> ExitCode:
    return _move(options, _cluster(options), _file(options))


def _file(options: Namespace) -> "End":
    from .ends import End

    return End(options.instance, options.data)


def _cluster(options: Namespace) -> "End":
    from .ends import End

    # As the folder of an instance: blobs on their way pass through it.
    return End(options.cluster, options.data / "instances" / "moving")


def _move(options: Namespace, source: "End", target: "End") -> ExitCode:
    from .copying import copy
    from .ends import NOTHING
    from .ends import opened

    os.umask(OTHERS)
    os.environ["RECORD_KEYS"] = str((options.data / "keys").resolve())
    with opened(source) as one, opened(target) as other:
        if one.lastTransaction() == NOTHING:
            raise CouldNotRun(
                _("command_move_nothing", default="There is nothing to move.")
            )
        if other.lastTransaction() != NOTHING:
            raise CouldNotRun(
                _(
                    "command_move_not_empty",
                    default="There is a portal already where it is to be moved: "
                    "nothing was changed.",
                )
            )
        copy(one, other, _tell_copied)
        if not _is_same(one, other):
            return ExitCode.FINDINGS
    return _verify(options, target)


def _is_same(one: Any, other: Any) -> bool:
    from .comparing import compare

    found = compare(one, other, tell_compared)
    for number in found.differing[:20]:
        say(
            _(
                "command_move_differs",
                default="Object ${number} is not the same.",
                mapping={"number": f"{number:#x}"},
            )
        )
    say(
        _(
            "command_move_compared",
            default="Objects: ${objects}, blobs among them: ${blobs}, not the same: "
            "${differing}.",
            mapping={
                "objects": str(found.objects),
                "blobs": str(found.blobs),
                "differing": str(len(found.differing)),
            },
        )
    )
    return not found.differing


def _verify(options: Namespace, target: "End") -> ExitCode:
    """Of the portal as it is now: every receipt, as citizens verify theirs."""
    open_data(Namespace(instance=target.instance, data=target.data))
    from ....upgrades.starting import ensure_keys
    from .receipts import verify_receipts

    with opened_site(options) as site:
        ensure_keys(site)
        verified = verify_receipts(site)
    say(
        _(
            "command_move_receipts",
            default="Receipts: ${receipts}, of which do not hold: ${failed}.",
            mapping={
                "receipts": str(verified.receipts),
                "failed": str(len(verified.failed)),
            },
        )
    )
    for code in verified.failed[:20]:
        say(code)
    return ExitCode.FINDINGS if verified.failed else ExitCode.FINE


def _tell_copied(objects: int) -> None:
    say(
        _(
            "command_move_copied",
            default="Copied: ${objects}",
            mapping={"objects": str(objects)},
        )
    )


def tell_compared(objects: int) -> None:
    say(
        _(
            "command_move_looked_at",
            default="Compared: ${objects}",
            mapping={"objects": str(objects)},
        )
    )


ARGUMENTS = (
    DATA,
    Argument(
        "--instance",
        type=Path,
        default=Path("instance"),
        help=_(
            "command_move_instance",
            default="folder with etc/zope.conf of the single instance (instance)",
        ),
    ),
    Argument(
        "--cluster",
        type=Path,
        default=Path("parts/cluster"),
        help=_(
            "command_move_cluster",
            default="folder with etc/zope.conf of the cluster (parts/cluster)",
        ),
    ),
    SITE,
)

MOVE_IN = Subcommand(
    name="move-in",
    summary=_(
        "command_move_in",
        default="Copy a portal from its file into the cluster's database; check it.",
    ),
    arguments=ARGUMENTS,
    run=move_in,
)

MOVE_OUT = Subcommand(
    name="move-out",
    summary=_(
        "command_move_out",
        default="Copy a portal from the cluster's database into a file; check it.",
    ),
    arguments=ARGUMENTS,
    run=move_out,
)
