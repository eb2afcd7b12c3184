"""One record taken out of a register into its folder: facts, text, originals."""

from ....base.json_text import json_object
from ...whole_file import whole_file
from ..bulk.fetching import fetch
from ..bulk.fetching import fetch_file
from ..bulk.fetching import NotTakenOut
from ..bulk.file_names import file_name
from ..bulk.register_client import RegisterClient
from .exported import folder_of
from .exported import ORIGINALS_FOLDER
from .exported import RECORD_FILE
from .exported import TEXT
from bacgiang.policy import _
from collections.abc import Iterator
from collections.abc import Mapping
import json
from pathlib import Path
from typing import Any
from urllib.parse import quote


AKN = "application/akn+xml"


class TakingOut:
    """Writes records below `folder`; what is there already is not asked for again.

    A record's file is written last: where it stands, text and originals do, too.
    """

    def __init__(self, client: RegisterClient, folder: Path) -> None:
        self._client = client
        self._folder = folder

    def take(self, row: Mapping[str, Any]) -> tuple[dict[str, Any], bool]:
        """Write the record of a row of the register.

        Returns its line for the index and whether anything is new. Raises NotTakenOut,
        NotThere, PortalFailed, CouldNotRun, OSError.
        """
        path = quote(self._client.path_of(str(row["@id"])))
        try:
            place = folder_of(str(row["@id"]))
        except ValueError:
            raise NotTakenOut(
                _(
                    "command_no_address",
                    default="${url} is no address in the register.",
                    mapping={"url": str(row["@id"])},
                )
            ) from None
        record = self._client.get(path)
        where = self._folder / place
        (where / ORIGINALS_FOLDER).mkdir(parents=True, exist_ok=True)
        before = _known(where / RECORD_FILE)
        is_new = before != record
        if is_new or not (where / TEXT).exists():
            self._text(path, record, before, where / TEXT)
        originals = []
        for said, target in _originals(record, where):
            at = quote(self._client.path_of(str(said["@id"])))
            is_new |= fetch_file(self._client, f"{at}/@@download/file", said, target)
            originals.append(_original_line(said, target, self._folder))
        if is_new:
            written = json.dumps(record, ensure_ascii=False, indent=1)
            with whole_file(where / RECORD_FILE) as file:
                file.write(written.encode())
        return _index_line(row, record, place, originals), is_new

    def _text(
        self,
        path: str,
        record: Mapping[str, Any],
        before: Mapping[str, Any],
        target: Path,
    ) -> None:
        if not record.get("structure"):
            target.unlink(missing_ok=True)
        elif before.get("modified") != record.get("modified") or not target.exists():
            fetch(self._client, f"++api++/{path}/@akn", AKN, target)


def _originals(
    record: Mapping[str, Any], where: Path
) -> Iterator[tuple[Mapping[str, Any], Path]]:
    taken: set[str] = set()
    for said in record.get("originals") or ():
        name = file_name(str(said["filename"]), taken)
        yield said, where / ORIGINALS_FOLDER / name


def _original_line(
    said: Mapping[str, Any], target: Path, folder: Path
) -> dict[str, str]:
    return {
        "file": target.relative_to(folder).as_posix(),
        "filename": str(said["filename"]),
        "kind": str(said["kind"]["token"]),
        "content_type": str(said["content_type"]),
        "sha256": str(said["sha256"]),
    }


def _index_line(
    row: Mapping[str, Any],
    record: Mapping[str, Any],
    place: str,
    originals: list[dict[str, str]],
) -> dict[str, Any]:
    owner = record.get("owner_unit") or {}
    return {
        "source_id": place,
        "record": f"{place}/{RECORD_FILE}",
        "text": f"{place}/{TEXT}" if record.get("structure") else None,
        "originals": originals,
        "unit": owner.get("token"),
        "number": record.get("number"),
        "document_type": row["document_type"]["token"],
        "issuer": record.get("issuer"),
        "issue_date": record.get("issue_date"),
        "title": record.get("title"),
        "review_state": record.get("review_state"),
        "uid": record.get("UID"),
        "url": row["@id"],
    }


def _known(path: Path) -> dict[str, Any]:
    """What an earlier run wrote; nothing where it did not get that far."""
    try:
        return json_object(path.read_bytes())
    except OSError:
        return {}
