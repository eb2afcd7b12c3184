"""Scans made in a test: pictures of text in a PDF, and programs that stand for OCR."""

from collections.abc import Sequence
from functools import cache
from io import BytesIO
from pathlib import Path
from PIL import Image
from PIL import ImageDraw
from PIL import ImageFont
import pytest
import shutil
import subprocess


A4 = (1654, 2339)
"""Dots of a page at 200 to the inch."""
TESSERACT = """#!/bin/sh
if [ "$1" = --list-langs ]; then echo eng; echo vie; exit; fi
cat
"""
PDFTOPPM = """#!/bin/sh
cat >/dev/null
while [ "$1" != -f ]; do shift; done
[ -f "{pages}/$2" ] && cat "{pages}/$2"
"""


def scan(*pages: Sequence[str]) -> bytes:
    """A PDF whose pages are pictures of lines of text, which nothing but OCR reads."""
    letters = ImageFont.truetype(font(), 36) if font() else ImageFont.load_default()
    pictures = []
    for lines in pages:
        picture = Image.new("L", A4, 255)
        for number, line in enumerate(lines):
            place = (150, 150 + 70 * number)
            ImageDraw.Draw(picture).text(place, line, fill=0, font=letters)
        pictures.append(picture)
    out = BytesIO()
    pictures[0].save(
        out, "PDF", resolution=200.0, save_all=True, append_images=pictures[1:]
    )
    return out.getvalue()


@cache
def font() -> str:
    """A typeface with Vietnamese letters; "" where fontconfig knows none."""
    if not shutil.which("fc-match"):
        return ""
    asked = ["fc-match", "-f", "%{file}", "sans:lang=vi"]
    return subprocess.run(asked, capture_output=True, text=True, check=False).stdout


def pretend_tools(
    monkeypatch: pytest.MonkeyPatch, folder: Path, pages: Sequence[str]
) -> None:
    """Put programs on the path that “recognise” these texts, a page each."""
    texts = folder / "pages"
    texts.mkdir(parents=True)
    for number, text in enumerate(pages, 1):
        (texts / str(number)).write_text(text, encoding="utf-8")
    draws = PDFTOPPM.replace("{pages}", str(texts))
    for name, script in (("tesseract", TESSERACT), ("pdftoppm", draws)):
        (folder / name).write_text(script, encoding="utf-8")
        (folder / name).chmod(0o755)
    monkeypatch.setenv("PATH", f"{folder}:/usr/bin:/bin")
