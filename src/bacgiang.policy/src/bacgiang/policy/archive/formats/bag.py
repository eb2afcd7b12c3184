"""A folder as a bag (BagIt 1.0, RFC 8493), and the signature beside it.

The signature is over the manifest of the bag's own files, which holds the digest of the
manifest of all others; so it stands for everything, and no manifest names it.
"""

from collections.abc import Callable
from collections.abc import Mapping
import json
import logging
from pathlib import Path


# It tells each file by its name, which a draft's files have of their own.
logging.getLogger("bagit").setLevel(logging.WARNING)

SIGNED = "tagmanifest-sha512.txt"
SIGNATURE = "signature.json"


def make_bag(
    folder: Path, facts: Mapping[str, str], sign: Callable[[bytes], Mapping[str, str]]
) -> None:
    """Make a bag of a folder: what it holds becomes its payload, in `data/`.

    `facts` go into `bag-info.txt`; `sign` gives what is said of a signature.
    """
    import bagit

    bag = bagit.make_bag(str(folder), dict(facts), checksums=["sha512"])
    bag.validate()
    said = {"signed": SIGNED, **sign((folder / SIGNED).read_bytes())}
    text = json.dumps(said, ensure_ascii=False, indent=1) + "\n"
    (folder / SIGNATURE).write_text(text, encoding="utf-8", newline="\n")


def check_bag(folder: Path) -> dict[str, str]:
    """What `bag-info.txt` says of a bag that is whole. Raises ValueError."""
    import bagit

    try:
        bag = bagit.Bag(str(folder))
        bag.validate()
    except bagit.BagError as error:
        raise ValueError(str(error)) from error
    return {name: str(value) for name, value in bag.info.items()}


def signature_of(folder: Path) -> tuple[dict[str, str], bytes]:
    """What is said of the signature, and the bytes that were signed."""
    said = json.loads((folder / SIGNATURE).read_text(encoding="utf-8"))
    return said, (folder / SIGNED).read_bytes()
