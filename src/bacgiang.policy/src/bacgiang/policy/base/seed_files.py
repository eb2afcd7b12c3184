"""Read the seed files: facts in YAML, no code.

A set of them is a folder. What one has no file for is as in `instance/seed`, and so are
the parts that a file with the line `_rest: default` leaves out; it may put rows before
those of a part (`part+`). In all of them `{name}` stands for the value of that name in
the set's `province.yaml`, whose `instead` says who does the work of units that
`instance/seed` names.
"""

from functools import cache
import os
from pathlib import Path
import re
from typing import Any
import yaml


DEFAULT, SETS = Path("instance") / "seed", Path("instance") / "seeds"
PROVINCE, UNITS = "province.yaml", "units.yaml"
REST, MORE = "_rest", "+"


class SeedMissing(RuntimeError):
    """The folder of seed files is not where it is said to be."""


def seed_folder() -> Path:
    """The folder or set of `instance/seeds` that SEED names, else `instance/seed`."""
    named = os.environ.get("SEED")
    if not named:
        return default_folder()
    folders = (Path(named), _checkout() / SETS / named)
    found = next((one for one in folders if (one / UNITS).exists()), None)
    if found is None:
        raise SeedMissing(
            f"No {UNITS} in {named}. Set SEED to the folder of the seed files, or to "
            f"the name of one in {SETS}."
        )
    return found


def default_folder() -> Path:
    return _checkout() / DEFAULT


@cache
def _checkout() -> Path:
    for parent in Path(__file__).resolve().parents:
        if (parent / DEFAULT).is_dir():
            return parent
    return Path.cwd()


def brings(name: str) -> bool:
    """Whether the set has a file of its own: samples are of no other province."""
    return (seed_folder() / name).exists()


def load_seed(name: str) -> Any:
    """Content of a seed file, such as `units.yaml` or `sample/content.yaml`.

    Parsed once per process: callers must not change what they get.
    """
    return _load(seed_folder(), name)


def province(name: str) -> str:
    """What `province.yaml` says: `province` is its name, `portal` that of the portal;
    both have an English one, with `_en` at the end.
    """
    return str(load_seed(PROVINCE)[name])


def host_here(name: str | None) -> str | None:
    """A host name of the seed files, below this installation's own domain (DOMAIN); as
    it is released that is the domain of `instance/seed`, and says nothing.
    """
    domain, own = load_seed(UNITS)["domain"], os.environ.get("DOMAIN")
    is_below = bool(name) and (name == domain or str(name).endswith(f".{domain}"))
    if not own or own == _load(default_folder(), UNITS)["domain"] or not is_below:
        return name
    return str(name).removesuffix(domain) + own


@cache
def _load(folder: Path, name: str) -> Any:
    own = _read(folder, name, folder)
    if own is None:
        return _read(default_folder(), name, folder, needed=True)
    if name == PROVINCE or isinstance(own, dict) and own.get(REST) == "default":
        own = _joined(own, _read(default_folder(), name, folder) or {})
    return own


def _joined(own: dict[str, Any], rest: dict[str, Any]) -> dict[str, Any]:
    """The parts of both, each as the own file has it where it has one; rows below
    `part+` come before those of other tokens that the rest has in the part.
    """
    joined = {**rest, **own}
    joined.pop(REST, None)
    for name in [one for one in own if one.endswith(MORE)]:
        rows, part = joined.pop(name), name.removesuffix(MORE)
        known = {row["token"] for row in rows}
        joined[part] = [
            *rows,
            *(one for one in rest[part] if one["token"] not in known),
        ]
    return joined


def _read(folder: Path, name: str, whose: Path, *, needed: bool = False) -> Any:
    path = folder / name
    if not (needed or path.exists()):
        return None
    text = path.read_text(encoding="utf-8")
    if name != PROVINCE:
        terms = _load(whose, PROVINCE)
        for term, said in terms.items():
            text = text.replace(f"{{{term}}}", str(said))
        for unit, heir in terms.get("instead", {}).items() if folder != whose else ():
            text = re.sub(rf"(?<![\w-]){unit}(?![\w-])", heir, text)
    # In C: a tenth of the time (PyYAML's wheels all have it).
    return yaml.load(text, Loader=yaml.CSafeLoader)
