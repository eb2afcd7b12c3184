"""Seals kept outside of the portal: what a verification is worth (docs/sealing.md)."""

from ...sealing.errors import ExportError
from ...sealing.export_lines import line_bytes
from ...sealing.export_lines import parse_line
from ...sealing.seals import DaySeal
from ..whole_file import whole_file
from .finding_words import export_fault
from .subcommand import CouldNotRun
from bacgiang.policy import _
from collections.abc import Iterable
from pathlib import Path


LINE_BYTES = 4096
MOST_LINES = 200_000


def read_seals(path: Path) -> list[DaySeal]:
    """The seals in a file of lines `{"seal":{…}}`, as a sealed export holds them.

    Raises CouldNotRun when there is another line, or a seal that is not intact.
    """
    seals: list[DaySeal] = []
    with path.open("rb") as file:
        for number in range(1, MOST_LINES + 1):
            line = file.readline(LINE_BYTES)
            if not line:
                return seals
            seals.append(_seal(line, number, path))
    raise CouldNotRun(
        _(
            "command_too_many_lines",
            default="${path} has more than ${most} lines.",
            mapping={"path": str(path), "most": str(MOST_LINES)},
        )
    )


def _seal(line: bytes, number: int, path: Path) -> DaySeal:
    try:
        seal = parse_line(line.rstrip(b"\r\n"), number)
    except ExportError as error:
        raise CouldNotRun(
            _(
                "command_no_seals",
                default="${path} is no file of seals. ${why}",
                mapping={"path": str(path), "why": export_fault(error)},
            )
        ) from None
    if not isinstance(seal, DaySeal) or not seal.is_intact:
        raise CouldNotRun(
            _(
                "command_no_seal",
                default="${path} is no file of seals. Line ${number}: not a seal.",
                mapping={"path": str(path), "number": str(number)},
            )
        )
    return seal


def write_seals(path: Path, seals: Iterable[DaySeal]) -> None:
    """Write a file that `read_seals` reads, whole or not at all."""
    with whole_file(path) as file:
        file.writelines(map(line_bytes, seals))
