"""`bacgiang export`: a whole register of a portal into a folder, by its API (7.2b).

Of documents a folder for every record, with its facts, text and originals; `bacgiang
import` takes it into another portal. What is there already is not fetched again.
"""

from .passwords import password_of
from .subcommand import CouldNotRun
from .subcommand import ExitCode
from .subcommand import Subcommand
from argparse import ArgumentParser
from argparse import Namespace
from pathlib import Path
from typing import TYPE_CHECKING


if TYPE_CHECKING:
    from .bulk.progress import Progress
    from .bulk.register_client import RegisterClient

REGISTERS = ("legal-documents", "directives")
PROCEDURES = "procedures"


def add_arguments(parser: ArgumentParser) -> None:
    parser.add_argument(
        "register", choices=(*REGISTERS, PROCEDURES), help="the register to take out"
    )
    parser.add_argument(
        "folder",
        type=Path,
        metavar="FOLDER",
        help="where to put it; procedures also into FILE.xlsx, FILE.json or FILE.zip",
    )
    parser.add_argument("--url", required=True, help="address of the portal")
    parser.add_argument(
        "--user", help="account whose records are taken out (the public's without it)"
    )
    parser.add_argument(
        "--password-file",
        type=Path,
        metavar="FILE",
        help="file whose first line is the password; asked for without it",
    )


def run(options: Namespace) -> ExitCode:
    # Imported late: the other subcommands need none of it.
    from .bulk.progress import Progress
    from .bulk.register_client import RegisterClient
    from .export_procedures import export_procedures

    progress = Progress(None)
    password = ""
    if options.user:
        password = password_of(options.user, options.password_file)
    client = RegisterClient(
        options.url, options.user or None, password, say=progress.say
    )
    client.sign_in()
    try:
        if options.register == PROCEDURES:
            return export_procedures(client, options.folder, progress)
        return _take_out(client, f"@{options.register}", options.folder, progress)
    except OSError as error:
        raise CouldNotRun(
            f"{error.filename or options.folder} cannot be written ({error.strerror})."
        ) from None
    finally:
        progress.end()


def _take_out(
    client: "RegisterClient", service: str, folder: Path, progress: "Progress"
) -> ExitCode:
    from .bulk.fetching import NotTakenOut
    from .bulk.register_client import NotThere
    from .bulk.register_client import PortalFailed
    from .bulk.register_pages import RegisterPages
    from .documents.export_index import ExportIndex
    from .documents.taking_out import TakingOut

    pages = RegisterPages(client, service, sort="oldest", facets="0")
    taking = TakingOut(client, folder)
    folder.mkdir(parents=True, exist_ok=True)
    index = ExportIndex(folder)
    fetched = failed = 0
    try:
        progress.total = pages.count()
        with index.writing():
            for row in pages:
                try:
                    line, is_new = taking.take(row)
                    index.add(line)
                    fetched += is_new
                except NotThere:
                    progress.say(f"{row['@id']} has gone meanwhile.")
                except (NotTakenOut, PortalFailed) as error:
                    failed += 1
                    progress.say(f"{row['@id']} was left out. {_words(error)}")
                progress.step()
    except (NotThere, PortalFailed):
        raise CouldNotRun(
            f"{client.url} does not give its {service}: is that the portal's address?"
        ) from None
    progress.end()
    print(
        f"{progress.done} records: {fetched} fetched, {failed} left out, the others "
        f"were there. Index: {index.path}"
    )
    if not pages.complete:
        print("The register changed all the while: run the command again.")
    return ExitCode.FINDINGS if failed or not pages.complete else ExitCode.FINE


def _words(error: Exception) -> str:
    status = getattr(error, "status", None)
    return f"The portal fails on it (answer {status})." if status else str(error)


EXPORT = Subcommand(
    name="export",
    summary="Take a whole register of a portal out into a folder.",
    add_arguments=add_arguments,
    run=run,
)
