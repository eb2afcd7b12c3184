"""Which of all asks are asked now: a few each day, all before a release, or parts of them.

`DOORS_SHARE=12 DOORS_PART=3` asks the third of twelve parts, `DOORS_PART=3,4` two of them;
all parts together are the whole. Where `DOORS_ASKED` names a folder, what was asked of the
same code without a finding stands there afterwards, and is not asked again: an interrupted
run goes on.
"""

from .every_way import Way
from functools import cache
from hashlib import sha256
import os
from pathlib import Path
from tiers import IS_RELEASE
from tiers import TURN
from zlib import crc32


# One in so many is asked on a day, of doors and of names of methods.
DOORS_A_DAY, NAMES_A_DAY = 2400, 10
SHARE = int(os.environ.get("DOORS_SHARE", "1"))
PARTS = [int(one) for one in os.environ.get("DOORS_PART", "1").split(",")]
ASKED = os.environ.get("DOORS_ASKED", "")
ROOT = Path(__file__).resolve().parents[2]
# What is asked, and who asks.
SOURCES = ("versions.cfg", "instance/seed", "src", "tests/access", "tests/*.py")
NO_SOURCES = {".pyc", ".mo"}

if not {*PARTS} <= {*range(1, SHARE + 1)}:
    raise ValueError(f"DOORS_PART={PARTS} are not of DOORS_SHARE={SHARE} parts")
if SHARE > 1 and "DOORS_PART" not in os.environ:
    raise ValueError(f"DOORS_PART says which of DOORS_SHARE={SHARE} parts are asked")


def is_today(role: str, place: str, way: Way, share: int = DOORS_A_DAY) -> bool:
    asked = f"{TURN} {role} {place} {way.method} {way.name}"
    return crc32(asked.encode()) % share == 0


def is_in_part(part: int, role: str, kind: str, place: str, way: Way) -> bool:
    asked = f"{role} {kind} {place} {way.method} {way.name}"
    return crc32(asked.encode()) % SHARE == part - 1


def is_name_asked(part: int, role: str, place: str, name: str) -> bool:
    way = Way("GET", name, False)
    if IS_RELEASE:
        return is_in_part(part, role, "", place, way)
    return is_today(role, place, way, NAMES_A_DAY)


@cache
def of_this_code() -> Path:
    """The list of what was asked, of the code as it is now."""
    digest = sha256()
    for pattern in SOURCES:
        for place in sorted(ROOT.glob(pattern)):
            for file in sorted(place.rglob("*")) if place.is_dir() else [place]:
                if file.is_file() and file.suffix not in NO_SOURCES:
                    digest.update(f"{file.relative_to(ROOT)}\n".encode())
                    digest.update(file.read_bytes())
    return ROOT / ASKED / f"{digest.hexdigest()[:16]}.txt"


def line(part: int, asked: tuple[str, ...]) -> str:
    return "\t".join((f"{part} of {SHARE}", *asked))


def was_asked(part: int, *asked: str) -> bool:
    """Whether a run of this part came by without a finding."""
    if not ASKED or not of_this_code().exists():
        return False
    said = of_this_code().read_text(encoding="utf-8").splitlines()
    return line(part, asked) in said


def note_asked(part: int, *asked: str) -> None:
    if ASKED:
        of_this_code().parent.mkdir(parents=True, exist_ok=True)
        with of_this_code().open("a", encoding="utf-8") as file:
            file.write(line(part, asked) + "\n")
