"""A private cluster on this machine, for trying it out and for its tests.

    instance/cluster.py start | stop | renew | move-in | move-out

Run by `make cluster` with PORT, DATA, SITE, SAMPLE and INSTANCES. Everything it needs
is in DATA and in parts/cluster; nothing of the machine's own services is touched. An
installation uses the same templates with systemd (docs/operators.md, "A cluster").
"""

from bacgiang.policy.ops.installation import take_settings
from cluster_balancer import Balancer
from cluster_database import Database
from cluster_database import PROGRAMS as POSTGRESQL
import getpass
import os
from pathlib import Path
import pwd
import shutil
from start import ADMIN
from start import given_secret
from start import secret
import subprocess
import sys
import time
from urllib.error import URLError
from urllib.request import urlopen


ROOT = Path(__file__).resolve().parent.parent
PROGRAMS = ROOT / ".venv" / "bin"
SUPERVISED = ROOT / "parts" / "cluster" / "etc" / "supervisord.conf"
NEEDED = (POSTGRESQL / "postgres", "haproxy", "varnishd", "nginx", "openssl")
DOMAIN = "bacgiang.localhost"
FIRST_START = 900.0
"""Seconds that the first instance may take to create the site."""
# The socket of PostgreSQL is in DATA, and the system bounds its path.
LONGEST = 80


class Cluster:
    """Where its parts are. Ports: nginx has PORT, the others those above it."""

    def __init__(self, data: Path, port: int, instances: int) -> None:
        self.data, self.run, self.instances = data, data / "run", instances
        self.https, self.http, self.varnish, self.haproxy = range(port, port + 4)
        self.instance_ports = {n: port + 10 + n for n in range(1, instances + 1)}
        self.balancer = Balancer(self.run / "haproxy.sock")
        self.is_root = os.geteuid() == 0
        user = "postgres" if self.is_root else None
        self.database = Database(data / "postgresql", self.run / "postgresql", user)

    @property
    def settings(self) -> dict[str, str]:
        """What an installation says in a file that extends cluster.cfg."""
        servers = [
            f"server instance-{number} 127.0.0.1:{port}"
            for number, port in self.instance_ports.items()
        ]
        return {
            "cluster:data": str(self.data),
            "cluster:run": str(self.run),
            "cluster:database": f"dbname=bacgiang user=bacgiang "
            f"host={self.run / 'postgresql'}",
            "cluster:servers": "\n    ".join(servers),
            "cluster:balancer": f"127.0.0.1:{self.haproxy}",
            "cluster:balancer-port": str(self.haproxy),
            "cluster:balancer-socket": str(self.run / "haproxy.sock"),
            "cluster:balancer-identity": "",
            "cluster:varnish": f"127.0.0.1:{self.varnish}",
            "cluster:postgresql-user": self.user_of("postgres"),
            "cluster:varnish-user": self.user_of("varnish"),
            "hosts:domain": DOMAIN,
            "hosts:listen": f"127.0.0.1:{self.http}",
            "hosts:listen-secure": f"127.0.0.1:{self.https}",
            "hosts:port": str(self.https),
            "hosts:secure-port": f":{self.https}",
            "hosts:certificate": str(self.data / "tls" / "certificate.pem"),
            "hosts:certificate-key": str(self.data / "tls" / "key.pem"),
            "hosts:cache": str(self.run / "nginx-files"),
            "hosts:log": str(self.data / "log" / "nginx-visits.log"),
            "hosts:errors": str(self.data / "log" / "nginx-faults.log"),
        }

    def user_of(self, program: str) -> str:
        """Who runs it: PostgreSQL refuses to run as root."""
        return program if self.is_root else getpass.getuser()

    @property
    def supervisor(self) -> Path | None:
        """Its process in /proc; None while there is none."""
        try:
            process = Path("/proc", (self.run / "supervisord.pid").read_text().strip())
            named = (process / "cmdline").read_bytes()
        except (FileNotFoundError, ProcessLookupError):
            return None
        return process if b"supervisord" in named else None

    def start(self) -> None:
        self._start_database()
        try:
            self._start_parts()
        except BaseException:
            self.stop()
            raise

    def move(self, command: str) -> int:
        """Call `bacgiang` where PostgreSQL runs alone; its exit code."""
        self._start_database()
        try:
            called = [str(ROOT / "bin" / "bacgiang"), command, "--data", str(self.data)]
            return subprocess.run(called, cwd=ROOT, check=False).returncode
        finally:
            self.stop()

    def _start_database(self) -> None:
        self._prepare()
        self._write_configuration()
        environment = {**os.environ, "DATA": str(self.data), "HOME": str(self.data)}
        environment["INSTANCES"] = str(self.instances)
        environment["PUBLIC_URL"] = f"https://www.{DOMAIN}:{self.https}"
        supervisor = [str(PROGRAMS / "supervisord"), "-c", str(SUPERVISED)]
        subprocess.run(supervisor, env=environment, cwd=self.data, check=True)
        self.tell("start", "postgresql")
        self.database.create()

    def _start_parts(self) -> None:
        print("The first instance …", flush=True)
        self.tell("start", "instance:1")
        self.wait_for(1)
        for number in range(2, self.instances + 1):
            self.tell("start", f"instance:{number}")
        for number in range(2, self.instances + 1):
            self.wait_for(number)
        self.tell("start", "haproxy", "varnish", "nginx")
        self.wait_for_front()

    def stop(self) -> None:
        """All processes end, the front first."""
        process = self.supervisor
        if process is None:
            return
        for part in ("nginx", "varnish", "haproxy", "instance:*"):
            self.tell("stop", part)
        self.tell("shutdown")
        while process.exists():
            time.sleep(0.1)

    def renew(self) -> None:
        """Start each instance again with the code there is now, one after another."""
        for number in self.instance_ports:
            name = f"instance-{number}"
            print(f"{name} …", flush=True)
            self.balancer.drain(name)
            self.tell("restart", f"instance:{number}")
            self.wait_for(number)
            self.balancer.readmit(name)

    def tell(self, *words: str) -> None:
        command = [str(PROGRAMS / "supervisorctl"), "-c", str(SUPERVISED)]
        environment = {**os.environ, "INSTANCES": str(self.instances)}
        done = subprocess.run(
            [*command, *words], env=environment, capture_output=True, text=True
        )
        if done.returncode:
            said = f"{done.stdout}{done.stderr}"
            sys.exit(f"{' '.join(words)}: {said}See {self.data}/log.")

    def wait_for(self, number: int) -> None:
        """Until an instance answers."""
        self._wait(self.instance_ports[number], f"Instance {number}")

    def wait_for_front(self) -> None:
        """Until the whole way through Varnish answers."""
        self._wait(self.varnish, "Varnish")

    def _wait(self, port: int, name: str) -> None:
        end = time.monotonic() + FIRST_START
        while time.monotonic() < end:
            try:
                with urlopen(f"http://127.0.0.1:{port}/@@ok", timeout=5):  # noqa: S310
                    return
            except (URLError, OSError):
                time.sleep(0.2)
        sys.exit(f"{name} does not answer. See {self.data}/log.")

    def _prepare(self) -> None:
        missing = [str(one) for one in NEEDED if shutil.which(one) is None]
        if missing:
            sys.exit(
                f"{', '.join(missing)}: not there. On Debian 13:\n"
                "apt install postgresql-17 haproxy varnish nginx openssl gcc"
            )
        if len(str(self.run)) > LONGEST:
            sys.exit(f"{self.data}: choose a shorter DATA, sockets have to be in it.")
        if self.supervisor is not None:
            sys.exit(f"It runs already on {self.data}: make cluster-stop")
        for name in ("log", "tls", "run/postgresql", "run/varnish", "postgresql"):
            (self.data / name).mkdir(parents=True, exist_ok=True)
        if self.is_root:
            # PostgreSQL and Varnish pass through; what is in it is shut to them.
            self.data.chmod(0o711)
            self.run.chmod(0o711)
            for name in ("run/postgresql", "postgresql"):
                self._give(self.data / name, "postgres")
            self._give(self.run / "varnish", "varnish")
        secret(self.data / "admin-password", given_secret("ADMIN_PASSWORD"))
        secret(self.data / "sample-password", given_secret("SAMPLE_PASSWORD"))
        self._make_certificate()

    def _give(self, folder: Path, user: str) -> None:
        found = pwd.getpwnam(user)
        os.chown(folder, found.pw_uid, found.pw_gid)

    def _make_certificate(self) -> None:
        folder = self.data / "tls"
        if (folder / "key.pem").exists():
            return
        command = ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes"]
        command += ["-days", "365", "-subj", f"/CN={DOMAIN}"]
        command += ["-addext", f"subjectAltName=DNS:{DOMAIN},DNS:*.{DOMAIN}"]
        command += ["-keyout", str(folder / "key.pem")]
        command += ["-out", str(folder / "certificate.pem")]
        subprocess.run(command, check=True, capture_output=True)

    def _write_configuration(self) -> None:
        (ROOT / "parts").mkdir(exist_ok=True)
        command = [str(PROGRAMS / "buildout"), "-q", "-c", "cluster.cfg"]
        command += [f"{name}={value}" for name, value in self.settings.items()]
        # It holds no secrets, and is read by whoever each part runs as.
        subprocess.run(command, cwd=ROOT, check=True, umask=0o022)
        self.database.prepare()


def main() -> None:
    os.umask(0o077)
    take_settings(ROOT)
    data = Path(os.environ["DATA"]).resolve()
    cluster = Cluster(
        data, int(os.environ["PORT"]), int(os.environ.get("INSTANCES", "2"))
    )
    if sys.argv[1:] == ["stop"]:
        cluster.stop()
    elif sys.argv[1:] == ["renew"]:
        cluster.renew()
    elif sys.argv[1:] in (["move-in"], ["move-out"]):
        sys.exit(cluster.move(sys.argv[1]))
    elif sys.argv[1:] == ["start"]:
        cluster.start()
        print(f"Address:        https://www.{DOMAIN}:{cluster.https}/")
        print(f"Varnish:        http://localhost:{cluster.varnish}/")
        print(f"Administrator:  {ADMIN}, password in {data / 'admin-password'}")
        print(f"Logs:           {data / 'log'}")
        print("It goes on until: make cluster-stop")
    else:
        sys.exit(__doc__)


if __name__ == "__main__":
    main()
