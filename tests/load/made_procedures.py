"""Make any number of procedures out of the real ones of the corpus.

A made procedure is a real one, whole, with another code and a name that no other has: a
few words of another procedure's name stand behind its own. Units that carry it out are
drawn from the unit register, so that facets have what to count.
"""

from bacgiang.policy.procedures.reading.detecting import read_row
from bacgiang.policy.procedures.record.json_form import to_json
from collections.abc import Iterator
import json
from made_documents import CORPUS
from pathlib import Path
from random import Random
from typing import Any
import yaml


LISTS = ("bacgiang_tthc_2016.jsonl", "tthc_national_sample.jsonl")
UNITS = Path(__file__).parents[2] / "instance" / "seed" / "units.yaml"
WORDS = (3, 6)
SERVICE_LEVELS = ("full", "partial", "information")
Record = dict[str, Any]


def real_procedures(corpus: Path = CORPUS) -> list[Record]:
    """The records of the corpus that can be read, in the JSON form of our own."""
    lines = [
        line
        for name in LISTS
        for line in (corpus / "lists" / name).read_text(encoding="utf-8").splitlines()
        if line.strip()
    ]
    records = (read_row(json.loads(line)).record for line in lines)
    return [to_json(one) for one in records if one is not None]


def made_procedures(real: list[Record], count: int, seed: int = 1) -> Iterator[Record]:
    """Yield records for `POST @procedures`; those of one seed are always the same."""
    random = Random(seed)  # noqa: S311
    units = [one["code"] for one in yaml.safe_load(UNITS.read_text("utf-8"))["units"]]
    names: set[str] = set()
    for place in range(count):
        own, other = real[place % len(real)], random.choice(real)
        name = _name(own["title"], other["title"].split(), random)
        while name in names:
            name = _name(name, random.choice(real)["title"].split(), random)
        names.add(name)
        yield {
            **own,
            "code": f"{1 + place % 3}.{900_000 + place:06d}",
            "title": name,
            "doers": random.sample(units, random.randint(1, 3)),
            "service_level": random.choice(SERVICE_LEVELS),
            "source_id": f"made-{seed}-{place}",
        }


def _name(own: str, words: list[str], random: Random) -> str:
    length = random.randint(*WORDS)
    start = random.randint(0, max(0, len(words) - length))
    return f"{own} {' '.join(words[start : start + length])}".strip()
