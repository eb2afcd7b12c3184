"""The results of the national portal: name and code of each, then words and notes."""

from bacgiang.policy.procedures.reading.national_table import stated
from bacgiang.policy.procedures.reading.national_table import without_furniture
from bacgiang.policy.procedures.reading.remark import RemarkCode
from bacgiang.policy.procedures.reading.source_row import SourceRow
from bacgiang.policy.procedures.record.cleaning import clean_text
from bacgiang.policy.procedures.record.procedure_record import Result
import re


CODE = "Mã: "
KEYWORDS = "Từ khóa"
NOTE = "Mô tả"

_CODE = r"(?:KQ[.-][A-Z]\d{2}[.-](?:KQ)?\d{5,6}|[A-Z]\d{2}-KQ\d{5,6}|[A-Z]{4})"
_RESULT_CODE = re.compile(rf"{CODE}(?P<code>{_CODE})")


def read_results(row: SourceRow, text: str) -> tuple[tuple[Result, ...], str, str]:
    """Return the results, the words to look for and the note."""
    head, keywords, note = _parts(without_furniture(text))
    names = stated(clean_text(head))
    results = []
    end = 0
    for match in _RESULT_CODE.finditer(names):
        results.append(Result(clean_text(names[end : match.start()]), match["code"]))
        end = match.end()
    rest = clean_text(names[end:])
    if rest:
        row.remark(RemarkCode.RESULTS_NOT_SPLIT, "results", rest)
        results.append(Result(rest))
    return tuple(results), stated(keywords), stated(note)


def _parts(body: str) -> tuple[str, str, str]:
    """Return results, words and note; all are results where no note follows."""
    head, _, tail = body.partition(KEYWORDS)
    keywords, mark, note = tail.partition(NOTE)
    if not mark:
        return body, "", ""
    return head, clean_text(keywords), clean_text(note)
