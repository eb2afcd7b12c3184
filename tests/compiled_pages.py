"""Pytest plugin: pages are compiled once, not by each process and each portal anew.

What was compiled is found by what it was made of; `make` throws it away when the
packages change.
"""

from chameleon.loader import ModuleLoader
from chameleon.template import BaseTemplate
import os
from pathlib import Path


FOLDER = Path(__file__).resolve().parent.parent / ".venv" / "compiled-pages"

FOLDER.mkdir(parents=True, exist_ok=True)
# For the portals that tests start, and for this process, where it is too late to say so.
os.environ["CHAMELEON_CACHE"] = str(FOLDER)
BaseTemplate.loader = ModuleLoader(str(FOLDER))
