"""The pictures of the editors' guide (docs/bien-tap-vien.md), taken into docs/pictures."""

from __future__ import annotations

from .picture import Picture


GUIDE: tuple[Picture, ...] = ()
