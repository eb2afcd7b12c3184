"""Who may apply, in the rows of 2016: "Tổ chức, cá nhân.", and freer words."""

from bacgiang.policy.procedures.reading.remark import RemarkCode
from bacgiang.policy.procedures.reading.source_row import SourceRow
import re


WORDS = {
    "cá nhân": "individual",
    "hộ gia đình": "household",
    "tổ chức": "organisation",
    "doanh nghiệp": "enterprise",
    "hợp tác xã": "cooperative",
    "cộng đồng dân cư": "community",
}
"""Words that say no more than their token does."""

_BEGINNINGS = {
    "hợp tác xã": "cooperative",
    "cộng đồng dân cư": "community",
    "làng": "community",
    "tổ dân phố": "community",
    "ubnd": "authority",
    "uỷ ban nhân dân": "authority",
    "ủy ban nhân dân": "authority",
    "hội đồng": "authority",
}
_BETWEEN = re.compile(r"[,;/]|\s(?:và|hoặc)\s")


def read_audiences(row: SourceRow) -> tuple[tuple[str, ...], str]:
    """Return the tokens, and the words where they say more than the tokens."""
    text = row.take("doi_tuong_thuc_hien").lstrip(": ")
    said = _BETWEEN.split(text.lower().rstrip(" .;"))
    parts = [part for part in map(str.strip, said) if part]
    if all(part in WORDS for part in parts):
        return tuple(dict.fromkeys(WORDS[part] for part in parts)), ""
    known = WORDS | _BEGINNINGS
    tokens = []
    for part in parts:
        beginning = next((each for each in known if part.startswith(each)), None)
        if beginning is None:
            # What follows belongs to words that are not understood.
            break
        tokens.append(known[beginning])
    if not tokens:
        row.remark(RemarkCode.AUDIENCE_NOT_KNOWN, "audiences", text)
    return tuple(dict.fromkeys(tokens)), text
