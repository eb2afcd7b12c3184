"""What clients of the load test send as petitions: each with words, a picture, a proof."""

from base64 import b64encode
from collections.abc import Iterator
from typing import Any
from uuid import uuid4
import zlib


PATH = "/++api++/@petition"
SUBJECTS = ("health", "land", "transport", "other")
WIDTH = 24


def petitions(solved: list[str]) -> Iterator[dict[str, Any]]:
    """Bodies, one for each proof."""
    for number, proof in enumerate(solved):
        yield {
            "idempotency_key": uuid4().hex,
            "matter": "petition",
            "subject": SUBJECTS[number % len(SUBJECTS)],
            "text": f"Phản ánh mẫu số {number} {uuid4().hex}",
            "place": f"Ngõ {number}, phố Mẫu",
            "name": f"Người thử tải {number}",
            "address": f"{number} phố Mẫu",
            "phone": f"0900 {number:06}",
            "consents": {"use_of_data": True},
            "files": [{"filename": "anh.png", "data": picture(number)}],
            "altcha": proof,
        }


def picture(number: int) -> str:
    """A small PNG, another for each number, as the API takes it."""
    row = b"\0" + number.to_bytes(4, "big") * WIDTH
    made = b"\x89PNG\r\n\x1a\n"
    size = (WIDTH).to_bytes(4, "big")
    made += _chunk(b"IHDR", size + size + b"\x08\x06\0\0\0")
    made += _chunk(b"IDAT", zlib.compress(row * WIDTH)) + _chunk(b"IEND", b"")
    return b64encode(made).decode()


def _chunk(name: bytes, data: bytes) -> bytes:
    check = zlib.crc32(name + data).to_bytes(4, "big")
    return len(data).to_bytes(4, "big") + name + data + check
