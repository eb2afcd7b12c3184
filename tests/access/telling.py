"""Whether an answer tells anything of what is not public."""

from .items import SECRET
from .items import SECRET_ID
import gzip
from html import unescape
import json
import re
from requests import Response
from urllib.parse import unquote


# A withdrawn item's own address tells the public what was taken off (7.2e).
NOTICE = 410
NOTICE_OF = re.compile(r"-withdrawn-\d")


def words_of(answer: Response) -> str:
    """The whole answer as text, however it is packed."""
    body = answer.content
    if body[:2] == b"\x1f\x8b":
        body = gzip.decompress(body)
    text = unescape(body.decode("utf-8", "replace"))
    if "json" in answer.headers.get("Content-Type", ""):
        text += json.dumps(_parsed(answer), ensure_ascii=False)
    return unquote(f"{text} {answer.headers}")


def _parsed(answer: Response) -> object:
    try:
        return answer.json()
    except ValueError:
        return None


def tells(answer: Response, site: str, asked: str = "", words: str = "") -> list[str]:
    """What the answer gives away of a site that the question did not hold already.

    `words`: those of the answer, where they are known.
    """
    secret = SECRET[site]
    said = words or words_of(answer)
    question = unquote(f"{answer.request.url} {asked}")
    if answer.status_code == NOTICE and NOTICE_OF.search(question):
        said = said.replace(f"{secret} tên", "")
    told = (secret, SECRET_ID[site])
    return [word for word in told if word in said and word not in question]
