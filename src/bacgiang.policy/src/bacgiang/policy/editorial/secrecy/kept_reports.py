"""Reports of the secrecy check, kept for the process under what was checked (4.2a).

The rules of one step ask for the report several times, and those of the next step
again; reading a PDF takes seconds. A report is named by the digest of every word and
byte it rests on, so that another text is another question. The rules are part of the
program: what is kept never outlives them.

What a file did to its reader may be of the moment, so that is kept for a while only;
it is kept at all, or a file made to be slow would cost its time at each question.
"""

from ...base.kept import Kept
from .check import SecrecyReport
from bacgiang.policy.text.files.faults import Fault
from collections.abc import Callable
from time import monotonic


KEPT = 1000
"""Reports kept; the one longest unasked is forgotten first. Each is a few short lines,
or a few hundred where many numbers were found."""

PASSING = frozenset({Fault.TOO_SLOW, Fault.BROKEN})
"""Troubles that may be of the moment: another time the file may be read to its end."""

WHILE = 600
"""Seconds, at most, for which a report with one of these is kept."""

_kept: Kept[SecrecyReport] = Kept(KEPT)
_of_late: Kept[SecrecyReport] = Kept(KEPT)


def kept_report(digest: str, check: Callable[[], SecrecyReport]) -> SecrecyReport:
    """The report on what has this digest, made where none is kept."""
    moment = (digest, int(monotonic() // WHILE))
    return _kept.of(
        digest, lambda: _of_late.of(moment, check, _is_passing), _is_lasting
    )


def _is_passing(report: SecrecyReport) -> bool:
    return any(one.kind in PASSING for one in report.unchecked)


def _is_lasting(report: SecrecyReport) -> bool:
    return not _is_passing(report)
