"""Website Bắc Giang: content, access, workflow, registers and services."""

from .base.pickles.finder import install
from zope.i18nmessageid import MessageFactory


PACKAGE_NAME = "bacgiang.policy"

_ = MessageFactory("bacgiang")

# Before the package's other modules: some of them answer for classes that left them.
install()
