"""The programs that recognise text: Debian's tesseract-ocr-vie and poppler-utils."""

from dataclasses import dataclass
import shutil
import subprocess


LANGUAGE = "vie"
SECONDS = 10.0


@dataclass(frozen=True, slots=True)
class Tools:
    """Paths of pdftoppm, which draws a page, and of tesseract, which reads it."""

    draw: str
    read: str


def tools() -> Tools | None:
    """None where a program is missing, or tesseract has not learnt Vietnamese."""
    draw, read = shutil.which("pdftoppm"), shutil.which("tesseract")
    if draw is None or read is None or LANGUAGE not in _languages(read):
        return None
    return Tools(draw, read)


def _languages(path: str) -> list[str]:
    try:
        said = subprocess.run(
            [path, "--list-langs"], capture_output=True, timeout=SECONDS, check=False
        )
    except (OSError, subprocess.TimeoutExpired):
        return []
    # Versions before 4 list them on standard error.
    return (said.stdout + said.stderr).decode("utf-8", "replace").split()
