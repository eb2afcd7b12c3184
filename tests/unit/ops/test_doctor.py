"""`bacgiang doctor` names what is wrong; the start refuses with the same sentences."""

from bacgiang.policy.ops import interpreter
from bacgiang.policy.ops.before_start import obstacles
from bacgiang.policy.ops.before_start.tail import cut_off_tail
from bacgiang.policy.ops.command.main import main
from collections.abc import Callable
from collections.abc import Iterator
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding
from datetime import datetime
from datetime import timedelta
from datetime import UTC
import os
from pathlib import Path
import pytest
import shutil
import socket
import time
import transaction
from ZODB import DB
from ZODB.FileStorage import FileStorage


pytestmark = pytest.mark.regulation("14", "15.2")

DAY = timedelta(days=1)
HOSTS = ("bacgiang.gov.vn", "*.bacgiang.gov.vn")


def certificate(*names: str, ends: timedelta = 90 * DAY) -> bytes:
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, names[0])])
    now = datetime.now(UTC)
    made = x509.CertificateBuilder(
        name, name, key.public_key(), 1, now - DAY, now + ends
    )
    named = x509.SubjectAlternativeName([x509.DNSName(one) for one in names])
    signed = made.add_extension(named, critical=False).sign(key, hashes.SHA256())
    return signed.public_bytes(Encoding.PEM)


@pytest.fixture
def port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An installation with nothing wrong, backups aside: none are set up."""
    monkeypatch.setenv("PROJECT", str(tmp_path))
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    data, nginx = tmp_path / "var", tmp_path / "parts" / "nginx"
    for folder in (data / "filestorage", data / "keys", nginx):
        folder.mkdir(parents=True)
    data.chmod(0o700)
    (data / "keys").chmod(0o700)
    (data / "admin-password").write_text("mat-khau-rat-dai\n")
    (data / "admin-password").chmod(0o600)
    commit(data, "một", "hai")
    (tmp_path / "installation.cfg").write_text("[buildout]\nextends = buildout.cfg\n")
    (tmp_path / ".venv").mkdir()
    (tmp_path / ".venv" / "ready").touch()
    pem = tmp_path / "portal.pem"
    pem.write_bytes(certificate(*HOSTS))
    (nginx / "tls.conf").write_text(f"ssl_certificate {pem};\n")
    names = "server_name _;\n  server_name bacgiang.gov.vn *.bacgiang.gov.vn;\n"
    names += "  server_name www.bacgiang.gov.vn;\n"
    (nginx / "https.conf").write_text(names)
    return tmp_path


def commit(data: Path, *names: str) -> None:
    database = DB(str(data / "filestorage" / "Data.fs"))
    connection = database.open()
    for name in names:
        connection.root()[name] = name
        transaction.commit()
    database.close()


@pytest.fixture
def said(
    project: Path,
    port: int,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> Callable[[], tuple[int, list[str]]]:
    # It measures, and does not tell of this installation but of the machine's Python.
    monkeypatch.setattr(interpreter, "is_parser_slow", lambda: False)

    def ask() -> tuple[int, list[str]]:
        code = main(["doctor", "--data", str(project / "var"), "--port", str(port)])
        found = capsys.readouterr().out.splitlines()
        return code, [one for one in found if "No backups are set up" not in one]

    return ask


@pytest.fixture
def listening(port: int) -> Iterator[None]:
    with socket.socket() as one:
        one.bind(("127.0.0.1", port))
        one.listen()
        yield


def test_a_sound_installation_is_called_so(
    said: Callable[[], tuple[int, list[str]]],
) -> None:
    assert said()[1] == []


def test_a_port_that_is_taken(
    said: Callable[[], tuple[int, list[str]]], listening: None, port: int
) -> None:
    code, (found,) = said()
    assert code == 1 and f"Port {port} is taken" in found


def unreadable_folder(project: Path) -> None:
    (project / "var" / "log").write_text("a file where a folder should be")


def no_room(project: Path) -> None:
    obstacles.ROOM = 1 << 60


def no_password(project: Path) -> None:
    (project / "var" / "admin-password").write_text("\n")


def garbage(project: Path) -> None:
    with (project / "var" / "filestorage" / "Data.fs").open("ab") as file:
        file.write(b"garbage behind it" * 50)


def open_to_others(project: Path) -> None:
    (project / "var" / "keys").chmod(0o755)


def certificate_gone(project: Path) -> None:
    (project / "portal.pem").unlink()


def certificate_ends(project: Path) -> None:
    (project / "portal.pem").write_bytes(certificate(*HOSTS, ends=5 * DAY))


def certificate_of_others(project: Path) -> None:
    (project / "portal.pem").write_bytes(certificate("bacgiang.gov.vn"))


def configuration_is_old(project: Path) -> None:
    os.utime(project / ".venv" / "ready", (0, 0))


def backup_settings(project: Path) -> None:
    (project / "var" / "settings.ini").write_text("[backup]\nkeep_days = nhiều\n")


def seals_settings(project: Path) -> None:
    (project / "var" / "settings.ini").write_text("[seals]\nfax = 0204\n")


def letters_kept(project: Path) -> None:
    (project / "var" / "mail").mkdir()
    (project / "var" / "mail" / "1.eml").touch()


def letters_wait(project: Path) -> None:
    queue = project / "var" / "mail" / "queue" / "new"
    queue.mkdir(parents=True)
    (queue / "1").touch()
    os.utime(queue / "1", (0, 0))


@pytest.mark.parametrize(
    ("plant", "words"),
    [
        (unreadable_folder, "var/log ("),
        (no_room, "MB are free"),
        (no_password, "holds no password"),
        (garbage, "stand 850 bytes"),
        (open_to_others, "can be read by other accounts"),
        (certificate_gone, "cannot be read"),
        (certificate_ends, "holds until"),
        (certificate_of_others, "is not for *.bacgiang.gov.vn, www.bacgiang.gov.vn"),
        (configuration_is_old, "was written before"),
        (backup_settings, "settings of backups cannot be read"),
        (seals_settings, "Seals are sent nowhere"),
        (letters_kept, "1 letters are kept as files"),
        (letters_wait, "1 letters wait for the mail host"),
    ],
)
def test_a_fault_is_named(
    said: Callable[[], tuple[int, list[str]]],
    project: Path,
    plant: Callable[[Path], None],
    words: str,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(obstacles, "ROOM", obstacles.ROOM)
    plant(project)
    code, (found,) = said()
    assert code == 1 and words in found and found.startswith("✗ ")


def test_of_a_cluster_its_own_front_is_looked_at(
    said: Callable[[], tuple[int, list[str]]], project: Path
) -> None:
    """The files of a single portal are written beside it, with nobody's settings."""
    (project / "installation.cfg").write_text("[buildout]\nextends = cluster.cfg\n")
    (project / ".venv" / "ready").touch()
    shutil.copytree(
        project / "parts" / "nginx", project / "parts" / "cluster" / "nginx"
    )
    (project / "parts" / "nginx" / "tls.conf").write_text("ssl_certificate /none;\n")
    assert said()[0] == 1 and said()[1] == []
    (project / "parts" / "cluster" / "nginx" / "tls.conf").write_text(
        "ssl_certificate /none;\n"
    )
    assert "cannot be read" in said()[1][0]


def test_it_makes_nothing(
    said: Callable[[], tuple[int, list[str]]], project: Path
) -> None:
    """Of a cluster no file holds the data; who asks may be root."""
    data = project / "var"
    shutil.rmtree(data / "filestorage")
    before = sorted(data.rglob("*"))
    assert said()[1] == []
    assert sorted(data.rglob("*")) == before
    assert [*obstacles.obstacles(project / "not" / "there")] == []
    assert not (project / "not").exists()


def test_a_portal_that_runs_is_no_fault(
    said: Callable[[], tuple[int, list[str]]], project: Path, listening: None
) -> None:
    storage = FileStorage(str(project / "var" / "filestorage" / "Data.fs"))
    try:
        assert said() == (1, ["The portal runs on these data."])
        told = [*obstacles.obstacles(project / "var")]
        assert [str(one) for one in told] == ["obstacle_runs"]
    finally:
        storage.close()


@pytest.mark.parametrize("lost", [1, 20, 90])
def test_a_write_that_never_ended_is_kept_apart(project: Path, lost: int) -> None:
    """And what was whole before is there, with moments that are none to come."""
    data = project / "var"
    file = data / "filestorage" / "Data.fs"
    whole = file.stat().st_size
    commit(data, "ba")
    os.truncate(file, file.stat().st_size - lost)
    left = file.read_bytes()[whole:]
    told = cut_off_tail(data)
    assert told is not None and Path(told.mapping["file"]).read_bytes() == left
    assert file.stat().st_size == whole and cut_off_tail(data) is None
    commit(data, "bốn")
    assert names_in(file) == {"một", "hai", "bốn"}


def test_garbage_stamps_no_later_transaction_with_its_moment(project: Path) -> None:
    data = project / "var"
    garbage(project)
    assert cut_off_tail(data) is not None
    commit(data, "ba")
    file = data / "filestorage" / "Data.fs"
    assert cut_off_tail(data) is None and names_in(file) == {"một", "hai", "ba"}


def test_a_clock_that_was_set_back_loses_nothing(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What was written in hours that are still to come is whole all the same."""
    data = project / "var"
    ahead = time.time() + 7200
    with monkeypatch.context() as later:
        later.setattr("ZODB.BaseStorage.time.time", lambda: ahead)
        commit(data, "ba")
    assert cut_off_tail(data) is None
    garbage(project)
    assert cut_off_tail(data) is not None
    assert names_in(data / "filestorage" / "Data.fs") == {"một", "hai", "ba"}


def names_in(file: Path) -> set[str]:
    database = DB(str(file))
    try:
        return set(database.open().root())
    finally:
        database.close()


def test_keys_beside_what_they_open_are_named_until_it_is_meant(
    project: Path, said: Callable[[], tuple[int, list[str]]]
) -> None:
    first, second = project / "first", project / "second"
    (second / "keys").mkdir(parents=True)
    settings = project / "var" / "settings.ini"
    places = {"to": first}

    def found() -> list[str]:
        lines = "\n".join(f"{name} = {place}" for name, place in places.items())
        settings.write_text(f"[backup]\n{lines}\n", encoding="utf-8")
        return [one for one in said()[1] if "last good backup" not in one]

    (beside,) = found()
    assert str(first) in beside and "keys_to" in beside
    places |= {"keys_to": project / "keys", "second": second}
    once, left = found()
    assert str(second) in once and "second_keys_to" in once
    assert str(second / "keys") in left
    # It was said: the same place, though it is not the best one.
    places |= {"keys_to": first, "second_keys_to": second}
    assert found() == []
