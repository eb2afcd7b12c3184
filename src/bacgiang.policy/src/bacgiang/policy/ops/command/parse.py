"""`bacgiang parse`: the structure of legal documents in files, without a site (4.1b).

Reads TXT, HTML, DOCX, ODT, PDF with a text layer, DOC and RTF, in whatever encoding.
"""

from .subcommand import Argument
from .subcommand import CouldNotRun
from .subcommand import ExitCode
from .subcommand import Subcommand
from .words import in_words
from argparse import Namespace
from bacgiang.policy import _
from collections.abc import Callable
from collections.abc import Mapping
import json
import os
from pathlib import Path
import sys
from typing import TYPE_CHECKING
from zope.i18nmessageid import Message


if TYPE_CHECKING:
    from ...text.files import FileText

ENDINGS = {"outline": "txt", "text": "txt", "json": "json", "akn": "xml"}


def run(options: Namespace) -> ExitCode:
    files: list[Path] = options.files
    if options.output is None and options.format == "akn" and len(files) > 1:
        raise CouldNotRun(
            _(
                "command_give_output",
                default="Give --output: several files make several XML documents.",
            )
        )
    if options.output is not None and len({one.name for one in files}) < len(files):
        raise CouldNotRun(
            _(
                "command_two_of_one_name",
                default="Two files have one name: parse them into two folders.",
            )
        )
    worst = ExitCode.FINE
    for path in files:
        try:
            worst = max(worst, _parse(path, options))
        except BrokenPipeError:
            # Whoever read the output has seen enough; what is left goes nowhere.
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            break
    return worst


def _parse(path: Path, options: Namespace) -> ExitCode:
    # Imported late: the other subcommands need none of it.
    from ...text.files import DEFAULT_LIMITS
    from ...text.files import FileError
    from ...text.files import read_text
    from ...text.files import Remark
    from .documents.file_words import fault_words

    try:
        with path.open("rb") as file:
            data = file.read(DEFAULT_LIMITS.size + 1)
    except OSError as error:
        _say(
            _(
                "command_not_opened",
                default="${path} cannot be opened (${why}).",
                mapping={"path": str(path), "why": str(error.strerror)},
            )
        )
        return ExitCode.COULD_NOT_RUN
    try:
        found = read_text(data, path.name)
    except FileError as error:
        _say(
            _(
                "command_not_read",
                default="${path} could not be read. ${why}",
                mapping={"path": str(path), "why": fault_words(Remark(error.fault))},
            )
        )
        return ExitCode.FINDINGS
    for remark in found.warnings:
        _say(f"{path}: {fault_words(remark)}")
    _write(options, path, FORMATS[options.format](path, found))
    return ExitCode.FINE if found.whole else ExitCode.FINDINGS


def _say(message: Message | str) -> None:
    print(f"bacgiang: {in_words(message)}", file=sys.stderr)


def _write(options: Namespace, path: Path, text: str) -> None:
    if options.output is not None:
        options.output.mkdir(parents=True, exist_ok=True)
        target = options.output / f"{path.name}.{ENDINGS[options.format]}"
        target.write_bytes(f"{text}\n".encode())
        return
    is_titled = len(options.files) > 1 and options.format in ("outline", "text")
    title = f"==> {path} <==\n" if is_titled else ""
    sys.stdout.buffer.write(f"{title}{text}\n".encode())
    sys.stdout.buffer.flush()


def _as_text(path: Path, found: "FileText") -> str:
    return found.text


def _as_outline(path: Path, found: "FileText") -> str:
    from ...law.outline import outline
    from ...law.parsing import parse

    return outline(parse(found.text)).rstrip("\n")


def _as_json(path: Path, found: "FileText") -> str:
    from ...law.json_form import as_json
    from ...law.parsing import parse

    document = {
        "file": str(path),
        "kind": found.kind.value,
        "encodings": [encoding.value for encoding in found.encodings],
        "warnings": [remark.fault.value for remark in found.warnings],
        **as_json(parse(found.text)),
    }
    return json.dumps(document, ensure_ascii=False)


def _as_akn(path: Path, found: "FileText") -> str:
    from ...law.akn import write_akn
    from ...law.parsing import parse

    return write_akn(parse(found.text)).decode().rstrip("\n")


FORMATS: Mapping[str, Callable[[Path, "FileText"], str]] = {
    "outline": _as_outline,
    "text": _as_text,
    "json": _as_json,
    "akn": _as_akn,
}

PARSE = Subcommand(
    name="parse",
    summary=_(
        "command_parse", default="Show the structure of legal documents in files."
    ),
    arguments=(
        Argument(
            "files",
            type=Path,
            nargs="+",
            metavar="FILE",
            help=_("command_files", default="files to read"),
        ),
        Argument(
            "--format",
            choices=tuple(ENDINGS),
            default="outline",
            help=_(
                "command_format",
                default="outline (default), text, json (a line a file) or akn "
                "(Akoma Ntoso 3.0)",
            ),
        ),
        Argument(
            "--output",
            type=Path,
            metavar="FOLDER",
            help=_(
                "command_output",
                default="write a file for each FILE there, instead of printing",
            ),
        ),
    ),
    run=run,
)
