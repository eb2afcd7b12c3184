"""Sending a petition or question: page, service, what must hold."""
