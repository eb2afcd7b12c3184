"""Read the seed files: facts in YAML, no code."""

from functools import cache
import os
from pathlib import Path
from typing import Any
import yaml


class SeedMissing(RuntimeError):
    """The folder of seed files is not where it is said to be."""


def seed_folder() -> Path:
    """The folder named by SEED, else `instance/seed` of the checkout."""
    named = os.environ.get("SEED")
    folder = Path(named) if named else _checkout() / "instance" / "seed"
    if not (folder / "units.yaml").exists():
        raise SeedMissing(
            f"No units.yaml in {folder}. Set SEED to the folder of the seed files."
        )
    return folder


def _checkout() -> Path:
    for parent in Path(__file__).resolve().parents:
        if (parent / "instance" / "seed").is_dir():
            return parent
    return Path.cwd()


@cache
def _load(path: Path) -> Any:
    # In C: a tenth of the time (PyYAML's wheels all have it).
    return yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)


def load_seed(name: str) -> Any:
    """Content of a seed file, such as `units.yaml` or `sample/content.yaml`.

    Parsed once per process: callers must not change what they get.
    """
    return _load(seed_folder() / name)


def host_here(name: str | None) -> str | None:
    """A host name of the seed files, below this installation's own domain (DOMAIN)."""
    domain = load_seed("units.yaml")["domain"]
    if not name or not name.endswith(f".{domain}"):
        return name
    return name.removesuffix(domain) + (os.environ.get("DOMAIN") or domain)
