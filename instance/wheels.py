"""Gather what the portal is made of into one folder: to install it without a network.

Run by `make wheels`, where there is one, on the same system and with the same Python;
`make build WHEELS=…` takes everything from that folder.
"""

import os
from pathlib import Path
from setup import BUILD_TOOLS
from setup import call
from setup import pins
from setup import ROOT
from setup import VENV
import subprocess


OWN = ("-e src/bacgiang.theme", "-e src/bacgiang.policy", "-e .[cluster]")
"""Of these the checkout holds the source; with what a cluster wants besides."""


def needed(uv_version: str) -> list[str]:
    """Every distribution with its version, as set-up would install them."""
    asked = "\n".join((*OWN, *BUILD_TOOLS, f"uv=={uv_version}"))
    command = (
        VENV / "bin" / "uv",
        "pip",
        "compile",
        "-q",
        "--no-header",
        "--no-build-isolation",
    )
    found = subprocess.run(
        [*command, "--no-annotate", "-c", VENV / "constraints.txt", "-"],
        cwd=ROOT,
        input=asked,
        stdout=subprocess.PIPE,
        text=True,
        check=True,
    )
    return [one for one in found.stdout.splitlines() if not one.startswith("-e ")]


def main() -> None:
    folder = Path(os.environ.get("WHEELS") or ROOT / "wheels").resolve()
    listed = VENV / "wheels.txt"
    listed.write_text("\n".join(needed(pins()["uv"])) + "\n", encoding="utf-8")
    # Wheels are made of what comes as source: no compiler is needed where they go.
    pip = (VENV / "bin" / "python", "-m", "pip", "wheel", "-q", "--no-deps")
    call(*pip, "-r", listed, "-w", folder)
    print(f"{len(list(folder.glob('*.whl')))} wheels in {folder}")


if __name__ == "__main__":
    main()
