"""What may stand among the proxies that are believed."""

from .lines import each_line
from bacgiang.policy import _
from ipaddress import ip_network


trusted_proxies = each_line(
    lambda line: ip_network(line.strip()),
    _(
        "error_setting_proxy",
        default="“${line}” is no network address. Write one a line, for example "
        "10.1.2.3 or 10.1.2.0/24.",
    ),
)
