"""Recognise the text of pages of a PDF, apart and within bounds (10.3, 15.2)."""

from bacgiang.policy.text.files.child_process import read_in_child
from bacgiang.policy.text.recognition.tools import Tools
from bacgiang.policy.text.unicode_form import normalize


_WORKER = "bacgiang.policy.text.recognition.worker"
SECONDS_A_PAGE = 40.0
MEMORY = 1_500 * 1024 * 1024
STARTING = 10.0


def recognise(data: bytes, first: int, last: int, tools: Tools) -> list[str | None]:
    """Texts (NFC) of the pages from `first` to `last`, counted from 1, a line a line.

    None for a page that cannot be drawn, or took longer than `SECONDS_A_PAGE`.
    """
    bounds = [first, last, SECONDS_A_PAGE, MEMORY]
    arguments = [*map(str, bounds), tools.draw, tools.read]
    count = last - first + 1
    seconds = STARTING + SECONDS_A_PAGE * count
    records, _in_time = read_in_child(_WORKER, arguments, data, seconds)
    texts = {one["page"]: one["text"] for one in records if "page" in one}
    found = (texts.get(page) for page in range(first, last + 1))
    return [normalize(one) if isinstance(one, str) else None for one in found]
