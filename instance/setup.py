"""Fill .venv from versions.cfg and write scripts and configuration with buildout.

Run by `make`; needs nothing but Python's standard library. uv installs every
distribution in seconds; zc.buildout then finds all of them already there.
"""

from configparser import RawConfigParser
import gzip
from hashlib import sha256
from importlib.metadata import version
from importlib.util import find_spec
import io
import json
import os
from pathlib import Path
import platform
import re
import shutil
import subprocess
import sys
import tomllib
from urllib.parse import urljoin
from urllib.request import Request
from urllib.request import urlopen
from zipfile import BadZipFile
from zipfile import ZipFile


ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
READY = VENV / "ready"
"""Stands there once scripts and configuration are written, for make."""
BUILD_BACKEND = ("editables", "hatchling")
BUILD_TOOLS = (*BUILD_BACKEND, "setuptools", "setuptools-scm", "wheel")
BUILD_TOOLS += ("zc.buildout", "zc.recipe.egg", "plone.recipe.zope2instance")
BUILD_TOOLS += ("collective.recipe.template",)
BUILT_LATER = ("bagit",)
"""Distributions without a wheel: what serves loads them when it needs them."""
OWN = ("src/bacgiang.theme", "src/bacgiang.policy")
INDEX = "https://pypi.org/simple/uv/"
INDEX_CHOSEN = ("UV_DEFAULT_INDEX", "UV_INDEX_URL", "PIP_INDEX_URL", "PIP_NO_INDEX")
COMPILED_FIRST = ("plone", "Products", "openpyxl", "docx", "icalendar", "zope", "z3c")
"""Packages of which a start reads most."""


def stop(message: str) -> None:
    sys.exit(f"\nSet-up stopped: {message}\n")


def pins() -> dict[str, str]:
    """Versions by distribution name, from versions.cfg."""
    parser = RawConfigParser()
    parser.optionxform = str
    parser.read(ROOT / "versions.cfg", encoding="utf-8")
    return dict(parser["versions"])


def call(*command: str | Path) -> None:
    done = subprocess.run([str(part) for part in command], cwd=ROOT, check=False)
    if done.returncode:
        stop(f"“{' '.join(str(part) for part in command[:4])} …” failed (see above).")


def source(wheels: str | None) -> tuple[str, ...]:
    """Options for pip and uv: a folder of wheels (`make wheels`), and no network."""
    if not wheels:
        return ()
    folder = Path(wheels).resolve()
    if not any(folder.glob("*.whl")):
        stop(f"there are no wheels in {folder} (WHEELS).")
    # Buildout calls pip, too, to develop what the checkout holds.
    os.environ |= {"PIP_NO_INDEX": "1", "PIP_FIND_LINKS": str(folder)}
    return ("--no-index", "--find-links", str(folder))


def has_pip() -> bool:
    """Whether this Python has a pip that installs elsewhere: one more for .venv would
    take longer to put there than all it is needed for. Debian's has none.
    """
    found = re.match(r"(\d+)\.(\d+)", version("pip") if find_spec("pip") else "")
    return found is not None and tuple(map(int, found.groups())) >= (22, 3)


def fetched(address: str) -> bytes:
    kinds = {"Accept": "application/vnd.pypi.simple.v1+json", "Accept-Encoding": "gzip"}
    with urlopen(Request(address, headers=kinds), timeout=30) as answer:
        packed = answer.headers.get("Content-Encoding") == "gzip"
        return gzip.decompress(answer.read()) if packed else answer.read()


def uv_of_index(beginning: str) -> bytes:
    """The wheel of uv whose name begins so; nothing where another index was chosen."""
    if any(name in os.environ for name in INDEX_CHOSEN):
        return b""
    files = json.loads(fetched(INDEX))["files"]
    file = next(one for one in files if one["filename"].startswith(beginning))
    wheel = fetched(urljoin(INDEX, file["url"]))
    return wheel if sha256(wheel).hexdigest() == file["hashes"]["sha256"] else b""


def unpack_uv(uv: Path, uv_version: str, wheels: str | None) -> bool:
    """Put uv's program there as pip would, in a seventh of its time; whether that could
    be done here.
    """
    if platform.libc_ver()[0] != "glibc":
        return False
    beginning = f"uv-{uv_version}-py3-none-manylinux_2_17_{platform.machine()}."
    try:
        if wheels:
            wheel = next(Path(wheels).glob(f"{beginning}*whl")).read_bytes()
        else:
            wheel = uv_of_index(beginning)
        program = ZipFile(io.BytesIO(wheel)).read(f"uv-{uv_version}.data/scripts/uv")
    except (OSError, ValueError, LookupError, StopIteration, BadZipFile):
        return False
    uv.write_bytes(program)
    uv.chmod(0o755)
    return True


def make_environment(uv_version: str, wheels: str | None) -> Path:
    """Create .venv with uv in it; return the path of uv."""
    if sys.version_info < (3, 11):
        stop(f"Python 3.11 or newer is needed, this is {sys.version.split()[0]}.")
    taken_from = source(wheels)
    uv, python = VENV / "bin" / "uv", VENV / "bin" / "python"
    if not python.exists():
        call(sys.executable, "-m", "venv", "--without-pip", VENV)
    if not (uv.exists() or unpack_uv(uv, uv_version, wheels)):
        own = (sys.executable, "-m", "pip", "--python", python)
        by_own = has_pip()
        if (
            not by_own
            and subprocess.run((python, "-m", "ensurepip"), check=False).returncode
        ):
            stop("Python has no pip. On Debian: apt install python3-venv")
        pip = own if by_own else (python, "-m", "pip")
        options = ("install", "-q", "--disable-pip-version-check", *taken_from)
        call(*pip, *options, f"uv=={uv_version}")
    return uv


def write_constraints(versions: dict[str, str]) -> None:
    path = VENV / "constraints.txt"
    lines = (f"{name}=={version}" for name, version in versions.items())
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def pip_of(uv: Path, wheels: str | None) -> tuple[str | Path, ...]:
    python, constraints = VENV / "bin" / "python", VENV / "constraints.txt"
    return (
        uv,
        "pip",
        "install",
        "-q",
        "-p",
        python,
        "-c",
        constraints,
        *source(wheels),
    )


def wanted() -> list[str]:
    """What our own distributions are made of, themselves and BUILT_LATER left out."""
    files = (ROOT / own / "pyproject.toml" for own in OWN)
    told = (tomllib.loads(file.read_text(encoding="utf-8")) for file in files)
    asked = (one for project in told for one in project["project"]["dependencies"])
    return [one for one in asked if not one.startswith(("bacgiang.", *BUILT_LATER))]


def install_what_serves(pip: tuple[str | Path, ...]) -> None:
    """All that `make run` waits for. One question to uv takes all others' versions."""
    call(*pip, *BUILD_BACKEND, *wanted())
    own = (word for one in OWN for word in ("-e", one))
    call(*pip, "--no-deps", "--no-build-isolation", *own)


def install_the_rest(pip: tuple[str | Path, ...], extra: str | None = None) -> None:
    call(*pip, *BUILD_TOOLS)
    umbrella = f".[{extra}]" if extra else "."
    call(*pip, "--no-build-isolation", "-e", umbrella)


def run_buildout() -> None:
    """Write scripts and configuration; those of an installation last, as it says.

    What it would develop uv has installed so: pip takes three times as long for it as
    buildout does for all else.
    """
    (ROOT / "parts").mkdir(exist_ok=True)
    for name in files_to_build():
        call(VENV / "bin" / "buildout", "-q", "-c", name, "buildout:develop=")


def files_to_build() -> list[str]:
    """An installation's file instead of buildout.cfg, or after it for a cluster.

    The latter writes configuration alone, beside what buildout.cfg writes.
    """
    if (ROOT / "production.cfg").exists() and not (ROOT / "installation.cfg").exists():
        stop("production.cfg is called installation.cfg now: rename it.")
    own = RawConfigParser()
    if not own.read(ROOT / "installation.cfg", encoding="utf-8"):
        return ["buildout.cfg"]
    is_cluster = "cluster.cfg" in own.get("buildout", "extends", fallback="").split()
    return ["buildout.cfg"] * is_cluster + ["installation.cfg"]


def has_another_processor() -> bool:
    return (os.cpu_count() or 1) > 1


def begin_the_rest() -> bool:
    """Let another processor do what is left while the portal is made, which needs none
    of it; whether it does. Only where nothing was written yet: what is changed comes
    first.
    """
    is_written = (ROOT / "bin").exists() or (ROOT / "installation.cfg").exists()
    if is_written or not has_another_processor():
        return False
    subprocess.Popen(
        [sys.executable, __file__, "--rest"],
        stdin=subprocess.DEVNULL,
        start_new_session=True,
    )
    return True


def install_browser() -> None:
    """See to it that a Chromium is there for the browser tests: rather the one without
    windows, which takes half the time.
    """
    if os.environ.get("CHROMIUM") or shutil.which("chromium-headless-shell"):
        return
    if os.geteuid() == 0 and shutil.which("apt-get"):
        subprocess.run(["apt-get", "update", "-qq"], check=False)
        bare = ("apt-get", "install", "-y", "-qq", "--no-upgrade", "fonts-noto-core")
        shell = subprocess.run([*bare, "chromium-headless-shell"], check=False)
        if shell.returncode and not shutil.which("chromium"):
            call(*bare, "chromium")
    elif not shutil.which("chromium"):
        stop(
            "the tests need Chromium. On Debian: apt install chromium-headless-shell. "
            "Elsewhere set CHROMIUM to the path of one."
        )


def install_mail_server() -> None:
    """Dovecot for the tests of letters; without it they are left out, and say so.

    Its package starts a server where systemd runs: there that is for a person to want.
    """
    is_free = os.geteuid() == 0 and not Path("/run/systemd/system").exists()
    if shutil.which("dovecot") or not (is_free and shutil.which("apt-get")):
        return
    call("apt-get", "update", "-qq")
    bare = ("--no-install-recommends", "dovecot-imapd")
    call("apt-get", "install", "-y", "-qq", *bare)


def unpack(program: str, *places: str, advice: str) -> None:
    """See to it that a program is there for the tests.

    Debian's is unpacked into .venv, not installed: nothing starts to serve here.
    """
    folder = VENV / program
    found = [
        *folder.glob(f"usr/*bin/{program}"),
        *filter(Path.exists, map(Path, places)),
    ]
    if os.environ.get(program.upper()) or shutil.which(program) or found:
        return
    folder.mkdir(exist_ok=True)
    if not (shutil.which("apt-get") and _downloads(program, folder)):
        stop(advice)
    (package,) = folder.glob(f"{program}_*.deb")
    call("dpkg", "-x", package, folder)


def _downloads(program: str, folder: Path) -> bool:
    command = ("apt-get", "-qq", "download", program)
    if subprocess.run(command, cwd=folder, check=False).returncode == 0:
        return True
    if os.geteuid() != 0:
        return False
    call("apt-get", "update", "-qq")
    return subprocess.run(command, cwd=folder, check=False).returncode == 0


def compile_everything() -> None:
    """Write the byte code that uv leaves to the first import of each module.

    The tests start many short processes, which would compile the same again and again;
    so would a service, which may not write beside its code.
    """
    compiling = (VENV / "bin" / "python", "-W", "ignore", "-m", "compileall", "-qq")
    compiling += ("-j", "0", "-x", "/tests/")
    # Not checked: some distributions hold files that are wrong on purpose.
    subprocess.run([*compiling, VENV / "lib", ROOT / "src"], check=False)


def begin_to_compile(*folders: Path) -> None:
    """Let another processor write byte code meanwhile. A first start spends as much on
    that as on all else until the portal can be made.
    """
    if not has_another_processor() or "PYTHONDONTWRITEBYTECODE" in os.environ:
        return
    compiling = ("-W", "ignore", "-m", "compileall", "-qq", "-x", "/tests/")
    subprocess.Popen(
        [sys.executable, *compiling, *folders],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )


def main() -> None:
    asked = sys.argv[1:]
    wheels = os.environ.get("WHEELS")
    if "--rest" in asked:
        os.nice(5)
        install_the_rest(pip_of(VENV / "bin" / "uv", wheels))
        run_buildout()
        READY.touch()
        return
    tests, cluster = "--tests" in asked, "--cluster" in asked
    versions = pins()
    print("Installing what the portal is made of …", flush=True)
    if not tests:
        begin_to_compile(ROOT / "src")
    pip = pip_of(make_environment(versions["uv"], wheels), wheels)
    write_constraints(versions)
    install_what_serves(pip)
    if not (tests or cluster):
        installed = next((VENV / "lib").glob("python*/site-packages"))
        begin_to_compile(*(installed / name for name in COMPILED_FIRST))
        if "--run" in asked and begin_the_rest():
            return
    install_the_rest(pip, "test" if tests else "cluster" if cluster else None)
    if tests:
        install_browser()
        install_mail_server()
        unpack(
            "nginx",
            "/usr/sbin/nginx",
            advice="the tests need nginx 1.25.1 or newer. On Debian: apt install "
            "nginx. Elsewhere set NGINX to the path of one.",
        )
        unpack(
            "restic",
            advice="the tests need restic 0.17 or newer. On Debian: apt install "
            "restic. Elsewhere set RESTIC to the path of one.",
        )
        compile_everything()
    elif not cluster:
        run_buildout()
        if (ROOT / "installation.cfg").exists():
            compile_everything()
        READY.touch()


if __name__ == "__main__":
    main()
