"""What both portals show: the sections and news of the project's own seed."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any
import yaml


SEED = Path(__file__).resolve().parents[2] / "instance" / "seed"
NEWS = "tin-tuc"
PICTURES = "pictures"
"""Folder of the stock portal's files with the pictures of its news."""


@dataclass(frozen=True)
class News:
    identifier: str
    title: str
    description: str
    body: str
    picture: dict[str, str] | None
    """Its scene and what it shows in words, as the sample's pictures are drawn of."""

    @property
    def picture_name(self) -> str:
        return f"{self.identifier}.webp"


@dataclass(frozen=True)
class Content:
    """Vietnamese sections of the main site by id, and the news of its first list."""

    sections: dict[str, str]
    news: tuple[News, ...]


def _load(name: str) -> Any:
    return yaml.safe_load((SEED / name).read_text(encoding="utf-8"))


def same_content() -> Content:
    """Sections shown in the menu, and every published piece of the main site's news."""
    sections = {
        row["vi"]["id"]: row["vi"]["title"]
        for row in _load("site_map.yaml")["main_site"]
        if row["navigation"]
    }
    news = tuple(
        News(
            row["id"], row["title"], row["description"], row["body"], row.get("picture")
        )
        for row in _load("sample/content.yaml")["items"]
        if row["language"] == "vi"
        and row["state"] == "published"
        and row["section"] == NEWS
        and (row["unit"] == "ubnd" or row["offer"] == "accepted")
    )
    return Content(sections, news)
