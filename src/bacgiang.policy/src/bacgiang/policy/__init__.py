"""Website Bắc Giang: content, access, workflow, registers and services."""

from zope.i18nmessageid import MessageFactory


PACKAGE_NAME = "bacgiang.policy"

_ = MessageFactory("bacgiang")
