"""What this room needs at set-up beside its stores."""

from ...base.stores.site_installer import SiteInstaller
from .mail_host import install_mail_host
from .mail_host import remove_mail_host
from .password_policy import install_password_policy
from .password_policy import remove_password_policy


mail_host = SiteInstaller("mail_host", install_mail_host, remove_mail_host)
password_policy = SiteInstaller(
    "password_policy", install_password_policy, remove_password_policy
)
