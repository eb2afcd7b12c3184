"""Time stamps that others gave seals (RFC 3161), compared with the seals of a log."""

from .subcommand import Argument
from .subcommand import CouldNotRun
from argparse import Namespace
from bacgiang.policy import _
from collections.abc import Mapping
from pathlib import Path
from zope.i18nmessageid import Message


ARGUMENTS = (
    Argument(
        "--stamps",
        type=Path,
        metavar="FOLDER",
        help=_(
            "command_stamps",
            default="folder with time stamps of the seals (<log>-<day>.tst), which are "
            "verified, too",
        ),
    ),
    Argument(
        "--authority",
        type=Path,
        metavar="PEM",
        help=_(
            "command_authority",
            default="certificates of the time-stamping authorities that you trust",
        ),
    ),
)


def check_stamps(
    options: Namespace, log: str, digests: Mapping[str, str]
) -> tuple[list[Message], list[Message]]:
    """What the stamps say of seals (their digests by day), and what does not hold.

    Raises CouldNotRun without the certificates that are needed.
    """
    told: list[Message] = []
    findings: list[Message] = []
    if options.stamps is None:
        return told, findings
    # Imported late: without stamps nothing but the standard library is needed.
    from ...base.time_stamps import authorities_in
    from ...base.time_stamps import NoStamp
    from ...base.time_stamps import stamped_at

    try:
        authorities = authorities_in(options.authority.read_bytes())
    except (AttributeError, OSError, ValueError):
        raise CouldNotRun(
            _(
                "command_no_authority",
                default="Give the certificates of the authorities as a PEM file, with "
                "--authority.",
            )
        ) from None
    for day, digest in sorted(digests.items()):
        file = options.stamps / f"{log}-{day}.tst"
        if not file.is_file():
            continue
        facts = {"day": day}
        try:
            moment = stamped_at(file.read_bytes(), bytes.fromhex(digest), authorities)
        except NoStamp:
            findings.append(
                _(
                    "command_other_stamp",
                    default="The time stamp of ${day} is not over this seal.",
                    mapping=facts,
                )
            )
            continue
        facts["moment"] = moment.isoformat()
        told.append(
            _(
                "command_stamped",
                default="The seal of ${day} was there at ${moment}, says the "
                "authority.",
                mapping=facts,
            )
        )
    return told, findings
