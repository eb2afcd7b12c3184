"""The table of papers of the national portal: paper, form, number of copies.

"Tờ khai (mẫu NA5)NA5.doc1 bản chính,1 bản saoHộ chiếu1 bản chính": a row ends with its
count, after which the next begins without a blank; "02 bản chính" in a name is padded,
or goes on after a blank. A heading of a case stands before each table.
"""

from bacgiang.policy.procedures.reading.file_names import has_file
from bacgiang.policy.procedures.reading.file_names import split_files
from bacgiang.policy.procedures.reading.form_mark import form_mark
from bacgiang.policy.procedures.reading.national_table import stated
from bacgiang.policy.procedures.reading.remark import RemarkCode
from bacgiang.policy.procedures.reading.source_row import SourceRow
from bacgiang.policy.procedures.record.cleaning import clean_line
from bacgiang.policy.procedures.record.cleaning import clean_text
from bacgiang.policy.procedures.record.procedure_record import Paper
import re


HEADING = "Tên giấy tờMẫu đơn, tờ khaiSố lượng"
NO_GROUP = "--"

_COUNT = re.compile(
    r",?(?:(?<=\d)(?P<last>\d)|(?<!\d)(?P<originals>0|[1-9]\d?)) bản chính"
    r"(?:,(?P<copies>\d{1,2}) bản sao)?(?=[^\s.,;:)\]]|\Z)"
)
_BULLET = re.compile(r"\A[-+•]\s*")


def read_papers(row: SourceRow, text: str) -> tuple[tuple[Paper, ...], str]:
    """Return the papers, and what of the text is none of them."""
    body = stated(text)
    if not body:
        return (), ""
    first, *tables = body.split(HEADING)
    if not tables:
        row.remark(RemarkCode.PAPERS_NOT_SPLIT, "papers", body)
        return (), body
    papers: list[Paper] = []
    group = _group(first)
    for table in tables:
        end = 0
        for match in _counts(table):
            papers.append(_paper(row, table[end : match.start()], group, match))
            end = match.end()
        group = _group(table[end:])
    if group:
        row.remark(RemarkCode.PAPERS_NOT_SPLIT, "papers", group)
    return tuple(papers), group


def _counts(table: str) -> list[re.Match[str]]:
    """List the counts that end rows: a padded one (02 bản chính) belongs to a name."""
    return [
        match
        for match in _COUNT.finditer(table)
        if not (match["last"] and _is_padded(table, match))
    ]


def _is_padded(table: str, match: re.Match[str]) -> bool:
    start = match.start("last")
    return table[start - 1] == "0" and not table[start - 2 : start - 1].isdecimal()


def _group(text: str) -> str:
    plain = clean_text(text).removesuffix(NO_GROUP)
    return plain.lstrip("*-+ ").rstrip(" :")


def _paper(row: SourceRow, cell: str, group: str, match: re.Match[str]) -> Paper:
    name, files = split_files(cell)
    if has_file(name):
        row.remark(RemarkCode.FILE_NOT_SPLIT, "papers", name)
    if match["last"]:
        row.remark(RemarkCode.FIGURES_RUN_TOGETHER, "papers", cell[-40:] + match[0])
    originals = int(match["last"] or match["originals"])
    copies = int(match["copies"]) if match["copies"] else None
    title = tidy_name(name)
    if not originals and not copies:
        row.remark(RemarkCode.PAPER_WITHOUT_COUNT, "papers", title)
    return Paper(
        name=title,
        group=group,
        originals=originals,
        copies=copies,
        form_files=tuple(dict.fromkeys(clean_line(each) for each in files)),
        form=form_mark(title),
    )


def tidy_name(text: str) -> str:
    """Return the name of a paper without the bullet before and the sign after it."""
    plain = _BULLET.sub("", clean_text(text))
    return plain if plain.endswith("...") else plain.rstrip(" ;,./")
