"""Rows of the province's one-stop site of 2016: procedures of districts and communes.

Each row has eleven texts, typed in by many hands and not always in the right field.
``scope`` and ``status`` have one value in all of them and are not explained anywhere;
``sel_spec_code`` repeats the ways; keys that are figures are left over from a form.
"""

from bacgiang.policy.procedures.reading import remark
from bacgiang.policy.procedures.reading.basis import own_mention
from bacgiang.policy.procedures.reading.basis import read_document
from bacgiang.policy.procedures.reading.local_audiences import read_audiences
from bacgiang.policy.procedures.reading.local_bodies import Bodies
from bacgiang.policy.procedures.reading.local_bodies import read_bodies
from bacgiang.policy.procedures.reading.local_papers import read_papers
from bacgiang.policy.procedures.reading.local_ways import PAPERS_HEADING
from bacgiang.policy.procedures.reading.local_ways import read_ways
from bacgiang.policy.procedures.reading.source_row import SourceRow
from bacgiang.policy.procedures.record.cleaning import clean_line
from bacgiang.policy.procedures.record.procedure_record import BasisDocument
from bacgiang.policy.procedures.record.procedure_record import ProcedureRecord
from bacgiang.policy.procedures.record.procedure_record import Result
from bacgiang.policy.procedures.record.procedure_record import Way
from collections.abc import Mapping
from dataclasses import replace
import re


SOURCE = "Một cửa điện tử tỉnh Bắc Giang, 2016"
CODES = {"scope": "3", "status": "1"}
"""The only values of these keys; another would have to be looked into."""

LEFT_OVER = frozenset({"File", "1111"})
"""Values under the keys 1, 2 and 3: labels and trials of a form."""

_BULLET = re.compile(r"\A\s*(?:[-–+•]|\d{1,2}[.)](?!\d))\s*")
_LEVELS = (
    ("province", re.compile(r"UBND tỉnh|cấp tỉnh|(?:^|[,;.\n] ?)Sở ")),
    (
        "district",
        re.compile(r"huyện|thành phố|Phòng |phòng |Văn phòng|Hạt Kiểm lâm|Ban Chỉ đạo"),
    ),
    ("commune", re.compile(r"cấp xã|UBND xã|UBND các xã|phường")),
)


def is_local_2016(row: Mapping[str, object]) -> bool:
    """Tell whether a row is one of the site of 2016."""
    return "linh_vuc_code" in row and "name" in row and "code" in row


def read_local_2016(values: Mapping[str, object]) -> remark.Reading:
    """Return the record of a row."""
    row = SourceRow(values)
    row.take("linh_vuc_code")
    for key, known in CODES.items():
        value = row.take(key)
        if value and value != known:
            row.remark(remark.RemarkCode.UNKNOWN_VALUE, key, value)
    bodies = read_bodies(row)
    ways = read_ways(row)
    papers = read_papers(row)
    audiences, audiences_note = read_audiences(row)
    results, results_note = _results(row)
    record = ProcedureRecord(
        code=clean_line(row.take("code")),
        title=clean_line(row.take("name")),
        field=clean_line(row.take("linh_vuc")),
        levels=_levels(row, bodies, ways),
        audiences=audiences,
        audiences_note=audiences_note,
        carried_out_by=bodies.carrying_out,
        competent_body=bodies.competent,
        authorised_body=bodies.authorised,
        coordinating_body=bodies.coordinating,
        steps=row.take("txta_trinh_tu_thuc_hien"),
        ways=ways,
        papers=tuple(papers.papers),
        papers_note="\n".join(papers.note),
        sets=papers.sets,
        results=results,
        results_note=results_note,
        legal_basis=_basis(row),
        source=SOURCE,
    )
    row.note_rest(LEFT_OVER)
    return remark.finish(replace(record, note="\n".join(row.notes)), row.remarks)


def _levels(row: SourceRow, bodies: Bodies, ways: tuple[Way, ...]) -> tuple[str, ...]:
    """Return the levels that the bodies that carry it out belong to."""
    words = bodies.carrying_out or bodies.competent
    words = words or "\n".join(dict.fromkeys(way.description for way in ways))
    levels = tuple(level for level, pattern in _LEVELS if pattern.search(words))
    if words and not levels:
        row.remark(remark.RemarkCode.LEVEL_NOT_TOLD, "levels", words)
    return levels


def _results(row: SourceRow) -> tuple[tuple[Result, ...], str]:
    text = row.take("txta_ket_qua")
    if PAPERS_HEADING.match(text):
        row.remark(remark.RemarkCode.WRONG_CONTENT, "results", text)
        return (), text
    lines = [line for line in text.split("\n") if line.strip()]
    if len(lines) > 1 and not all(_BULLET.match(line) for line in lines):
        row.remark(remark.RemarkCode.RESULTS_NOT_SPLIT, "results", text)
        lines = [text]
    names = [_BULLET.sub("", line).strip().rstrip(" ;.") for line in lines]
    return tuple(Result(name) for name in names if name), ""


def _basis(row: SourceRow) -> tuple[BasisDocument, ...]:
    """Return a document for every line that begins one."""
    titles: list[str] = []
    for line in row.take("txta_can_cu_phap_ly").split("\n"):
        if _BULLET.match(line) or not titles:
            titles.append(_BULLET.sub("", line).strip())
        elif line.strip():
            titles[-1] += f"\n{line.strip()}"
    documents = []
    for title in filter(None, (title.rstrip(" ;.") for title in titles)):
        document = read_document(title)
        documents.append(document)
        _remark_document(row, document)
    return tuple(documents)


def _remark_document(row: SourceRow, document: BasisDocument) -> None:
    if "\n|" in document.title:
        row.remark(remark.RemarkCode.BASIS_NOT_SPLIT, "legal_basis", document.title)
    elif not document.number:
        row.remark(
            remark.RemarkCode.BASIS_WITHOUT_NUMBER, "legal_basis", document.title
        )
    parts = re.split(r";\s+", document.title)
    if any(own_mention(part) for part in parts[1:]):
        row.remark(remark.RemarkCode.SEVERAL_DOCUMENTS, "legal_basis", document.title)
