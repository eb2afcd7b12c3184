"""Records of laws, procedures and consultations."""

from ...citizen.submissions.submissions import submissions
from ...consultation.report.docx_writing import write_docx
from ...consultation.report.labels import Words
from ...consultation.report.open_data_view import may_be_read
from ...consultation.report.open_data_view import write_json
from ...consultation.report.open_records import open_records
from ...consultation.report.shown_rows import shown_rows
from ...consultation.report.store import issued_report_store
from ...consultation.timing.store import consultation_store
from ...consultation.versions.store import draft_versions
from ...legal.documents.structured_text import IHoldsText
from ...legal.relations.store import relation_store
from ...legal.text_correction.versions import version_store as corrections
from ...procedures.procedure.schema import IProcedure
from ...procedures.record.procedure_record import Decision
from ...procedures.versions.store import version_store as procedure_versions
from ...procedures.versions.version import Version
from ..formats.ocfl import Source
from .records import as_json
from .state import plain_name
from .values import StoredFile
from collections.abc import Mapping
from dataclasses import asdict
from dataclasses import replace
from datetime import date
from datetime import datetime
from io import BytesIO
import json
from plone.dexterity.content import DexterityContent
from plone.uuid.interfaces import IUUID
from typing import Any
from zope.globalrequest import getRequest


class _Of:
    def __init__(self, item: DexterityContent) -> None:
        self.item, self.uid = item, str(IUUID(item))

    def take(self, files: Mapping[str, bytes]) -> None:
        """Nothing: it follows from the item, or stays in the package."""


class RecordsOfText(_Of):
    """Its text as Akoma Ntoso, its relations, and what corrections changed in it."""

    def __call__(self) -> Mapping[str, bytes]:
        files: dict[str, bytes] = {}
        text = IHoldsText(self.item).structure
        if text is not None:
            files["text.akn.xml"] = text.akn
        if relations := relation_store().from_record(self.uid):
            files["relations.json"] = as_json(relations)
        if changed := list(corrections().of_item(self.uid)):
            files["corrections.json"] = as_json(changed)
        return files


class RecordsOfProcedure(_Of):
    """Every published version, with its files and the decision it rests on."""

    def __call__(self) -> Mapping[str, Source]:
        files: dict[str, Source] = {}
        for version in procedure_versions().of(self.uid):
            place = f"versions/{version.number}"
            bare = asdict(replace(version, content="", files={}))
            said = {**bare, "content": version.data}
            del said["files"]
            files[f"{place}/version.json"] = as_json(said)
            for name, file in version.files.items():
                called = plain_name(file.filename or name)
                files[f"{place}/{name}/{called}"] = StoredFile(file)
        return files

    def take(self, files: Mapping[str, bytes]) -> None:
        """Every version of a procedure; the files of a form are in its fields, too.

        What this portal has published stays as it is. Raises InvalidRecord.
        """
        place, end = "records/versions/", "/version.json"
        there = {one.number for one in procedure_versions().of(self.uid)}
        for path in files:
            if path.startswith(place) and path.endswith(end):
                said = json.loads(files[path])
                decision = said["decision"]
                version = Version(
                    number=said["number"],
                    published=datetime.fromisoformat(said["published"]),
                    content=json.dumps(said["content"], ensure_ascii=False),
                    decision=decision and _decision(decision),
                )
                if IProcedure.providedBy(self.item):
                    version.record()
                elif not isinstance(version.data, dict):
                    raise ValueError(path)
                if version.number not in there:
                    procedure_versions().keep(self.uid, version)


def _decision(said: Mapping[str, Any]) -> Decision:
    days = {
        name: date.fromisoformat(said[name]) if said[name] else None
        for name in ("issue_date", "effective_from")
    }
    return Decision(**{**said, **days})


class RecordsOfDraft(_Of):
    """Its dates, public versions, opinions as they are published, report, and seals."""

    def __call__(self) -> Mapping[str, bytes]:
        files: dict[str, bytes] = {}
        consultation = consultation_store().get(self.uid)
        if consultation is not None:
            outcome = consultation.outcome
            told = outcome and replace(outcome, name=outcome.told_name)
            named = replace(consultation, outcome=told)
            files["consultation.json"] = as_json(named)
        for kept in draft_versions().kept(self.uid):
            place = f"versions/{kept.version.number}"
            files[f"{place}/version.json"] = as_json(kept.version)
            if kept.text is not None:
                files[f"{place}/text.akn.xml"] = kept.text.akn
        files["balance.json"] = as_json(submissions().balance(self.uid))
        if may_be_read(self.item):
            said = BytesIO()
            write_json(open_records(self.uid), said)
            files["opinions.json"] = said.getvalue()
        report = issued_report_store().get(self.uid)
        if report is not None:
            said, head = BytesIO(), report.head
            rows = shown_rows(self.uid, report.rows(), 0, head.issued)
            write_docx(head, rows, Words(getRequest(), "vi"), said)
            files["report.docx"] = said.getvalue()
        return files
