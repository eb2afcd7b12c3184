"""Rows of the national portal of public services, as a crawler saved its pages.

The tables of a page have lost the borders between their cells; what each holds is told
by the shape of the text. ``raw_text`` is the whole page once more and is left out.
"""

from bacgiang.policy.procedures.reading import remark
from bacgiang.policy.procedures.reading.national_basis import read_basis
from bacgiang.policy.procedures.reading.national_papers import read_papers
from bacgiang.policy.procedures.reading.national_results import KEYWORDS
from bacgiang.policy.procedures.reading.national_results import read_results
from bacgiang.policy.procedures.reading.national_table import NOTHING
from bacgiang.policy.procedures.reading.national_table import stated
from bacgiang.policy.procedures.reading.national_ways import read_ways
from bacgiang.policy.procedures.reading.source_row import SourceRow
from bacgiang.policy.procedures.record.cleaning import clean_line
from bacgiang.policy.procedures.record.procedure_record import Decision
from bacgiang.policy.procedures.record.procedure_record import ProcedureRecord
from collections.abc import Mapping
from dataclasses import replace
import re


LEVELS = {
    "Cấp bộ": "central",
    "Cấp tỉnh": "province",
    "Cấp huyện": "district",
    "Cấp xã": "commune",
    "Cơ quan khác": "other",
}
KINDS = {
    "TTHC được giao luật quy định chi tiết": "delegated",
    "TTHC được luật giao quy định chi tiết": "delegated",
    "TTHC không được luật giao cho địa phương quy định hoặc quy định chi tiết": (
        "not-delegated"
    ),
    "TTHC được luật giao cho địa phương quy định hoặc quy định chi tiết": (
        "delegated-local"
    ),
    "TTHC đặc thù": "specific",
    "TTHC nội bộ": "internal",
    "Loại khác": "other",
}
AUDIENCES = {
    "Công dân Việt Nam": "citizen",
    "Người nước ngoài": "foreigner",
    "Người Việt Nam định cư ở nước ngoài": "overseas-vietnamese",
    "Cán bộ, công chức, viên chức": "official",
    "Doanh nghiệp": "enterprise",
    "Doanh nghiệp Việt Nam": "vietnamese-enterprise",
    "Doanh nghiệp có vốn đầu tư nước ngoài": "foreign-invested-enterprise",
    "Hợp tác xã": "cooperative",
    "Tổ chức (không bao gồm doanh nghiệp, HTX)": "organisation",
    "Tổ chức nước ngoài": "foreign-organisation",
    "Tổ chức Đảng": "party-organisation",
    "Đảng viên": "party-member",
}
NOT_READ = ("raw_text", "formality_id")
"""The page once more, and an identifier of the portal's own database."""

_CODE = re.compile(r"(?<![\w.])\d+\.\d{6}(?![\w.])")


def is_national(row: Mapping[str, object]) -> bool:
    """Tell whether a row is one of the national portal."""
    return "ma_thu_tuc" in row and "ten_thu_tuc" in row


def read_national(values: Mapping[str, object]) -> remark.Reading:
    """Return the record of a row."""
    row = SourceRow(values)
    for key in NOT_READ:
        row.take(key)
    conditions, tail = _conditions(row.take("yeu_cau_dieu_kien"))
    said = row.take("ket_qua_xu_ly") + tail
    results, keywords, results_note = read_results(row, said)
    papers, papers_note = read_papers(row, row.take("thanh_phan_ho_so"))
    audiences, other_audiences = _tokens(row.take("doi_tuong_thuc_hien"), AUDIENCES)
    if other_audiences:
        row.remark(remark.RemarkCode.AUDIENCE_NOT_KNOWN, "audiences", other_audiences)
    record = ProcedureRecord(
        code=clean_line(row.take("ma_thu_tuc")),
        title=clean_line(row.take("ten_thu_tuc")),
        field=clean_line(stated(row.take("linh_vuc"))),
        levels=_levels(row),
        kind=_kind(row),
        audiences=audiences,
        audiences_note=other_audiences,
        national_url=row.take("detail_url"),
        carried_out_by=stated(row.take("co_quan_thuc_hien")),
        competent_body=stated(row.take("co_quan_co_tham_quyen")),
        authorised_body=stated(row.take("co_quan_duoc_uy_quyen")),
        coordinating_body=stated(row.take("co_quan_phoi_hop")),
        receiving_address=stated(row.take("dia_chi_tiep_nhan")),
        steps=stated(row.take("trinh_tu_thuc_hien")),
        ways=read_ways(row, row.take("cach_thuc_thuc_hien")),
        papers=papers,
        papers_note=papers_note,
        results=results,
        results_note=results_note,
        conditions=conditions,
        legal_basis=read_basis(row, row.take("can_cu_phap_ly")),
        related=_related(row),
        decision=_decision(row),
        keywords=keywords,
        source=clean_line(row.take("_source")),
    )
    row.note_rest()
    return remark.finish(replace(record, note="\n".join(row.notes)), row.remarks)


def _tokens(text: str, known: Mapping[str, str]) -> tuple[tuple[str, ...], str]:
    """Return the tokens a list stands for, and what in it is not known."""
    rest = stated(text)
    tokens: dict[str, None] = {}
    unknown = []
    while rest:
        names = [name for name in known if _begins(rest, name)]
        # The longest name wins: one of them holds commas itself.
        name = max(names, key=len, default=rest.partition(",")[0])
        if names:
            tokens[known[name]] = None
        else:
            unknown.append(name)
        rest = rest[len(name) :].lstrip(", \n")
    return tuple(tokens), ", ".join(unknown)


def _begins(text: str, name: str) -> bool:
    return text.startswith(name) and text[len(name) : len(name) + 1] in ("", ",")


def _levels(row: SourceRow) -> tuple[str, ...]:
    levels, unknown = _tokens(row.take("cap_thuc_hien"), LEVELS)
    if unknown:
        row.note(remark.RemarkCode.UNKNOWN_VALUE, "levels", unknown)
    return levels


def _kind(row: SourceRow) -> str:
    kind = stated(row.take("loai_thu_tuc"))
    if kind and kind not in KINDS:
        row.note(remark.RemarkCode.UNKNOWN_VALUE, "kind", kind)
    return KINDS.get(kind, "")


def _conditions(text: str) -> tuple[str, str]:
    """Return the conditions, and the tail of the results where it stands with them."""
    head, mark, tail = text.partition(f"{NOTHING}{KEYWORDS}")
    if mark and not head:
        return "", KEYWORDS + tail
    plain = stated(text)
    return ("" if plain.lower().rstrip(".") == "không" else plain), ""


def _related(row: SourceRow) -> tuple[str, ...]:
    text = stated(row.take("thu_tuc_lien_quan"))
    codes = tuple(dict.fromkeys(_CODE.findall(text)))
    if _CODE.sub("", text).strip(" ,;\n"):
        row.note(remark.RemarkCode.NOT_A_CODE, "related", text)
    return codes


def _decision(row: SourceRow) -> Decision | None:
    number = clean_line(stated(row.take("so_quyet_dinh")))
    return Decision("publish", number=number) if number else None
