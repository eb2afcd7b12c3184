"""Where the real texts are: `CORPUS` of the environment, else beside the checkout.

Also a pytest plugin: tests that read them are skipped where they are missing, and that
is said once, at the end of the run.
"""

import os
from pathlib import Path
import pytest


CORPUS = Path(
    os.environ.get("CORPUS") or Path(__file__).parents[2] / "shared" / "corpus"
)
LISTS = CORPUS / "lists"
MISSING = f"the real texts are not at {CORPUS} (set CORPUS)"
"""The reason with which tests are skipped."""


def pytest_report_teststatus(
    report: pytest.TestReport | pytest.CollectReport,
) -> tuple[str, str, str] | None:
    """Count what is skipped for want of the corpus apart, without a line for each."""
    told = report.longrepr
    if report.skipped and isinstance(told, tuple) and MISSING in told[2]:
        return "without the corpus", "s", "SKIPPED"
    return None


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    skipped = terminalreporter.stats.get("without the corpus", ())
    if skipped:
        terminalreporter.write_line(f"{len(skipped)} tests were skipped: {MISSING}.")
