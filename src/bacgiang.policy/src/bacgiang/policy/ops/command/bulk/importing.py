"""What every import does around its run: options checked, signed in, the end told."""

from ..passwords import password_of
from ..subcommand import CouldNotRun
from .batches import MOST_ITEMS
from .outcomes import Outcome
from .progress import Progress
from .register_client import RegisterClient
from .report import Report
from .sending import Destination
from argparse import Namespace
from pathlib import Path


def check_batch(options: Namespace) -> None:
    """Raises CouldNotRun."""
    if not 1 <= options.batch <= MOST_ITEMS:
        raise CouldNotRun(f"--batch is a number from 1 to {MOST_ITEMS}.")


def report_path(options: Namespace, source_name: str) -> Path:
    """Where the report goes."""
    if options.report:
        return Path(options.report)
    ending = "dry-run.jsonl" if options.dry_run else "import.jsonl"
    return Path(f"{source_name}.{ending}")


def signed_in(options: Namespace, progress: Progress) -> RegisterClient:
    """The portal as the account sees it. Raises CouldNotRun."""
    password = password_of(options.user, options.password_file)
    client = RegisterClient(options.url, options.user, password, say=progress.say)
    client.sign_in()
    return client


def destination(
    client: RegisterClient, service: str, options: Namespace
) -> Destination:
    """Where the records go, and how they are to be taken in."""
    return Destination(client, service, options.unit, options.dry_run, options.submit)


def tell(report: Report, progress: Progress, dry_run: bool) -> None:
    """Print what became of the inputs."""
    counts = ", ".join(f"{report.counts[one]} {one.value}" for one in Outcome)
    dry = "Dry run, nothing was changed. " if dry_run else ""
    print(f"{dry}{progress.done} inputs: {counts}.")
    if report.earlier:
        print(f"Of these {report.earlier} were taken in by an earlier run.")
    if report.findings:
        print(f"To be looked at: {report.findings}.")
    print(f"{progress.rate:.1f} a second. Report: {report.path}")
