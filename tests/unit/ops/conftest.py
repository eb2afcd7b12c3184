"""A portal made for tests of the command: what it is sent, and what it answers."""

from bacgiang.policy.ops.command.main import main
from collections.abc import Callable
from collections.abc import Iterator
from dataclasses import dataclass
from dataclasses import field
from functools import partial
import json
from pathlib import Path
import pytest
from served import Answer
from served import serving
from typing import Any


def as_json(body: Any, status: int = 200) -> Answer:
    return status, {"Content-Type": "application/json"}, json.dumps(body).encode()


def made(item: dict[str, Any], number: int) -> dict[str, Any]:
    """As the intake answers for an item that it made a record of."""
    return {
        "source_id": item["source_id"],
        "outcome": "made",
        "UID": f"{number:032x}",
        "@id": f"http://elsewhere/vi/van-ban/2011/{number}",
        "changes": [],
        "reasons": [],
    }


@dataclass
class MadePortal:
    """Answers as it is told; `posted` and `asked` are what came in."""

    url: str = ""
    posted: list[dict[str, Any]] = field(default_factory=list)
    sizes: list[int] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)
    items: list[dict[str, Any]] = field(default_factory=list)
    on_post: Callable[[dict[str, Any]], Answer | None] = lambda body: None
    on_get: Callable[[str], Answer] = lambda path: as_json([])
    on_item: Callable[[dict[str, Any], int], dict[str, Any]] = made

    def get(self, path: str, headers: Any) -> Answer:
        self.asked.append(path)
        return self.on_get(path)

    def post(self, path: str, data: bytes) -> Answer:
        body = json.loads(data)
        self.sizes.append(len(data))
        self.posted.append({**body, "path": path})
        answer = self.on_post(body)
        if answer is not None:
            return answer
        results = []
        for item in body["items"]:
            self.items.append(item)
            results.append(self.on_item(item, len(self.items)))
        return as_json({"items": results})


@pytest.fixture
def portal() -> Iterator[MadePortal]:
    made_portal = MadePortal()
    with serving(made_portal.get, made_portal.post) as made_portal.url:
        yield made_portal


@pytest.fixture
def taking_in(portal: Any, password_file: Path, tmp_path: Path, waits: Any) -> Any:
    """By a register what runs `import` for it: exit code and lines of the report by
    source come back.
    """
    report = tmp_path / "report.jsonl"

    def run(register: str, *arguments: Any) -> tuple[int, dict[str, dict[str, Any]]]:
        code = main(
            [
                *("import", register, *map(str, arguments)),
                *("--url", portal.url, "--user", "ubnd-update"),
                *("--password-file", str(password_file), "--report", str(report)),
            ]
        )
        lines = report.read_text().splitlines() if report.exists() else []
        found = [json.loads(line) for line in lines]
        assert len({one["source_id"] for one in found}) == len(found)
        return code, {one["source_id"]: one for one in found}

    return lambda register: partial(run, register)


@pytest.fixture
def waits(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """Seconds the command would have waited; no time passes."""
    from bacgiang.policy.ops.command.bulk import register_client

    waited: list[float] = []
    monkeypatch.setattr(register_client, "sleep", waited.append)
    return waited


@pytest.fixture
def password_file(tmp_path: Path) -> Path:
    path = tmp_path / "password"
    path.write_text("Mat-khau-thu-1\n", encoding="utf-8")
    return path
