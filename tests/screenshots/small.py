"""Pictures of the guide are kept with the sources, so they are made small."""

from __future__ import annotations

from pathlib import Path
from PIL import Image


WIDTH = 960
MOST_BYTES = 60_000
COLOURS = (96, 64, 48, 32, 24)


def make_small(path: Path) -> None:
    """Write a PNG anew: at most WIDTH wide, with as many colours as MOST_BYTES let."""
    picture = Image.open(path).convert("RGB")
    if picture.width > WIDTH:
        height = round(picture.height * WIDTH / picture.width)
        picture = picture.resize((WIDTH, height), Image.Resampling.LANCZOS)
    for colours in COLOURS:
        few = picture.quantize(colours, dither=Image.Dither.NONE)
        few.save(path, optimize=True)
        if path.stat().st_size <= MOST_BYTES:
            return
