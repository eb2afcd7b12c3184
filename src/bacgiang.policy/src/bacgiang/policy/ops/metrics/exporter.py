"""What Prometheus asks for, on a port of this machine's own.

The findings, jobs and queues are looked at while it asks, in memory and on disk alone:
what only the database tells is noted by the clock (`note`).
"""

from ...base.installed_settings import data_folder
from ...base.scheduler.events import SiteEntered
from ...base.scheduler.runs import run_store
from ...units.people.mail_host import queue_folder
from ..backup.results import results
from ..backup.results import Work
from collections.abc import Iterator
import os
from prometheus_client import Gauge
from prometheus_client import REGISTRY
from prometheus_client import start_http_server
from prometheus_client.core import GaugeMetricFamily
from prometheus_client.registry import Collector
import shutil


JOBS = Gauge("portal_job_last_run_timestamp_seconds", "Last runs", ["job_name"])


class OnDisk(Collector):
    """Room, letters that wait, the last good backup."""

    def collect(self) -> Iterator[GaugeMetricFamily]:
        data = data_folder()
        free, letters = shutil.disk_usage(data).free, (queue_folder() / "new").glob("*")
        yield GaugeMetricFamily("portal_data_free_bytes", "Room for data", free)
        waiting = sum(1 for _one in letters)
        yield GaugeMetricFamily("portal_letters_waiting", "For the mail host", waiting)
        good = results(data, Work.BACKUP).good
        if good is not None:
            yield GaugeMetricFamily(
                "portal_backup_last_good_timestamp_seconds",
                "When the last good backup was made",
                good.at.timestamp(),
            )


def note(event: SiteEntered) -> None:
    """The clock enters the site at each tick, in a transaction of its own."""
    if not os.environ.get("METRICS"):
        return
    for name, at in run_store(event.site).items():
        JOBS.labels(name).set(at.timestamp())


def start_exporter() -> None:
    """Where METRICS names a port of this machine's own."""
    port = os.environ.get("METRICS")
    if port:
        REGISTRY.register(OnDisk())
        start_http_server(int(port), addr="127.0.0.1")
