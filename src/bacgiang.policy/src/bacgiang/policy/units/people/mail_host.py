"""The portal's mail host: delivers after commit and never stops an act.

Everything Plone itself sends (password reset, content rules) comes through here, too.
With a mail host set, messages go into a queue in the data folder from which Zope's own
queue thread sends them and tries again; without one they become files.
"""

from ...base.acts.actor import client_address
from ...base.letter_rates import letter_rates
from ...base.letter_rates import TOO_MANY_LETTERS
from ...base.refusal import Refused
from ...base.stores.site_installer import SiteInstaller
from .mail_files import FileMailer
from .mail_files import mail_folder
from .mail_files import writes_to_files
from .mail_queue import QueueThread
from AccessControl.class_init import InitializeClass
from email.utils import parseaddr
import os
from pathlib import Path
from plone import api
from Products.CMFPlone.Portal import PloneSite
from Products.MailHost.interfaces import IMailHost
from Products.MailHost.MailHost import MailHost
from Products.MailHost.MailHost import queue_threads
import tempfile
from threading import Lock
from typing import Any
from zope.sendmail.delivery import DirectMailDelivery
from zope.sendmail.delivery import QueuedMailDelivery


TOOL_ID = "MailHost"
_starting = Lock()


def queue_folder() -> Path:
    """Where messages wait for the mail host."""
    return (mail_folder() or Path(tempfile.gettempdir())) / "queue"


class PortalMailHost(MailHost):
    """Plone's mail host with another way of delivering."""

    def _send(
        self,
        mfrom: str,
        mto: list[str],
        messageText: Any,  # noqa: N803  (the mail host's own name for it)
        immediate: bool = False,
    ) -> None:
        recipients = [mto] if isinstance(mto, str) else mto
        _refuse_strangers(recipients)
        if writes_to_files():
            mailer = FileMailer()
            if immediate:
                mailer.send(mfrom, recipients, messageText)
            else:
                DirectMailDelivery(mailer).send(mfrom, recipients, messageText)
        elif immediate:
            super()._send(mfrom, recipients, messageText, immediate=True)
        else:
            self._queue(mfrom, recipients, messageText)

    def _queue(self, mfrom: str, mto: list[str], message: Any) -> None:
        folder = queue_folder()
        folder.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        QueuedMailDelivery(str(folder)).send(mfrom, mto, message)
        if not os.environ.get("MAILHOST_QUEUE_ONLY"):
            self._startQueueProcessorThread()
            # The thread keeps the settings it was started with.
            queue_threads[self._getThreadKey()].setMailer(self._makeMailer())

    def _startQueueProcessorThread(self) -> None:  # noqa: N802
        """Zope's, with the portal's thread: started before, no other one is."""
        with _starting:
            key = self._getThreadKey()
            if key not in queue_threads:
                thread = QueueThread()
                thread.setMailer(self._makeMailer())
                thread.setQueuePath(self.smtp_queue_directory)
                thread.start()
                queue_threads[key] = thread

    @property
    def smtp_queue_directory(self) -> str:
        return str(queue_folder())

    @smtp_queue_directory.setter
    def smtp_queue_directory(self, value: str) -> None:
        """Zope's mail host sets it; here the data folder decides."""


InitializeClass(PortalMailHost)


def _refuse_strangers(recipients: list[str]) -> None:
    """Whatever way a visitor found to have a letter sent: it has the caps of all.

    What asked for its letter before (`letter_rates.allow`) has been counted.
    """
    if not client_address() or not api.user.is_anonymous():
        return
    for receiver in recipients:
        address = parseaddr(receiver)[1] or receiver
        if letter_rates.was_allowed(address) or letter_rates.allow(address):
            continue
        raise Refused(TOO_MANY_LETTERS)


def _replace(site: PloneSite, host: MailHost) -> None:
    site._delOb(TOOL_ID)
    site._setOb(TOOL_ID, host)
    manager = site.getSiteManager()
    manager.unregisterUtility(provided=IMailHost)
    manager.registerUtility(host, provided=IMailHost)


def install_mail_host(site: PloneSite) -> bool:
    """Put the portal's mail host in the place of Plone's, once."""
    if isinstance(site[TOOL_ID].aq_base, PortalMailHost):
        return False
    _replace(site, PortalMailHost(TOOL_ID))
    return True


def remove_mail_host(site: PloneSite) -> None:
    """Put Plone's own mail host back."""
    if isinstance(site[TOOL_ID].aq_base, PortalMailHost):
        _replace(site, MailHost(TOOL_ID))


mail_host = SiteInstaller("mail_host", install_mail_host, remove_mail_host)
