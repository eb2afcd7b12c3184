"""Write the texts that are not of the corpus, from copies of where they stand.

    .venv/bin/python tests/legal_truth/elsewhere.py FOLDER

FOLDER holds Git repositories as `owner+name` or `owner+name/repo`, with the commit that
the truth names. Pages that were stored as Markdown or HTML are made plain text: the page
around the document is cut off, paragraphs that it joined are parted again. Of a document
whose source is a page on the web the text is saved by hand, and the command says so.
"""

import lxml.html
from pathlib import Path
import re
import subprocess
import sys
import unicodedata
import yaml


TESTS = Path(__file__).parents[1]
sys.path[:0] = [str(TESTS.parent), str(TESTS)]

from tests.legal_truth.texts import ELSEWHERE  # noqa: E402
from tests.legal_truth.truths import HALVES  # noqa: E402


_HEAD = re.compile(r"^(?:ỦY BAN NHÂN DÂN|BỘ \w+)", re.MULTILINE)
_SIGNED = re.compile(r"^(?:TM\. ỦY BAN NHÂN DÂN|KT\. BỘ TRƯỞNG).*\n", re.MULTILINE)
_HEADING = re.compile(r"^(\*\*Điều \d+\.[^*]{1,200}\*\*)\n", re.MULTILINE)
_STARTS = (
    r"Căn cứ (?:Luật|Nghị|các|Thông|Quyết)|Theo đề nghị|Điều \d+\. |QUYẾT ĐỊNH:"
    r"|(?<!Điều )\d{1,2}\. (?:Sửa|Bổ|Bãi|Thay|Tại|Quyết định|Chánh)|[a-zđ]\) (?:Bãi|Sửa)"
)
_PARTED = (
    (r"^(QUYẾT ĐỊNH|THÔNG TƯ) (?=[^:])", r"\1\n"),
    (rf" (?={_STARTS})", "\n"),
)
_ENDS = (
    (r"(?<=[;,]) - |(?<=Nơi nhận:) - ", "\n- "),
    (r" (?=KT\. ?CHỦ TỊCH|PHÓ CHỦ TỊCH|Độc lập|THỨ TRƯỞNG|PHÓ THỦ TƯỚNG|-{6})", "\n"),
    (r"(CHỦ TỊCH|THỨ TRƯỞNG|THỦ TƯỚNG) (?=[A-ZĐ][a-zà-ỹ])", r"\1\n"),
    (r"^(ỦY BAN NHÂN DÂN) (TỈNH|THÀNH)", r"\1\n\2"),
)


def plain(page: str) -> str:
    """The text of a document that was stored as Markdown."""
    page = _HEADING.sub(r"\1\n\n", page.replace("\r", ""))
    lines = []
    for block in re.split(r"\n\s*\n|\n(?=\|)|(?<=\|)\n", page):
        text = " ".join(line.strip().strip("|") for line in block.split("\n"))
        text = re.sub(r"\*+", "", text)
        text = re.sub(r"\\([.\-_*#>()\[\]])", r"\1", text)
        text = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", text)
        text = " ".join(text.split()).strip(" |")
        if not re.fullmatch(r"[-| :]*", text):
            lines.append(text)
    whole = "\n".join(lines) + "\n"
    if "Đang tải văn bản" in whole:
        head, end = _HEAD.search(whole), _SIGNED.search(whole)
        whole = whole[head.start() if head else 0 : end.end() if end else None]
        whole = _parted(whole, _PARTED)
    return _parted(whole, _ENDS)


_BREAK = "\ue000"


def plain_html(page: str) -> str:
    """The text of a document on a page of thuvienphapluat.vn."""
    (content,) = lxml.html.fromstring(page).find_class("content1")[:1]
    for each in content.iter("br"):
        each.tail = f"{_BREAK}{each.tail or ''}"
    blocks = (each.text_content() for each in content.iter("p"))
    found = (" ".join(line.split()) for each in blocks for line in each.split(_BREAK))
    lines = [line for line in found if line and not re.fullmatch(r"[-*_ ]+", line)]
    return "\n".join(lines) + "\n"


def _parted(text: str, rules: tuple[tuple[str, str], ...]) -> str:
    for pattern, written in rules:
        text = re.sub(pattern, written, text, flags=re.MULTILINE)
    return text


def _stored(folder: Path, source: dict[str, str]) -> str:
    repository = folder / source["repository"].replace("/", "+")
    inner = repository / "repo"
    place = f"{source['commit']}:{source['path']}"
    command = ["git", "-C", str(inner if inner.is_dir() else repository), "show", place]
    return subprocess.run(command, capture_output=True, check=True, text=True).stdout


def main(folder: Path) -> None:
    ELSEWHERE.mkdir(parents=True, exist_ok=True)
    for half in HALVES.values():
        for path in sorted(half.glob("*.yaml")):
            data = yaml.safe_load(path.read_text(encoding="utf-8"))
            if "source" not in data:
                continue
            target = ELSEWHERE / data["file"]
            if "page" in data["source"]:
                if not target.is_file():
                    print(f"to be saved by hand as {target}: {data['source']['page']}")
                continue
            text = _stored(folder, data["source"])
            if data["source"]["path"].endswith(".md"):
                text = plain(text)
            elif data["source"]["path"].endswith(".html"):
                text = plain_html(text)
            text = unicodedata.normalize("NFC", text)
            target.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    if len(sys.argv) != 2:
        raise SystemExit(__doc__)
    main(Path(sys.argv[1]))
