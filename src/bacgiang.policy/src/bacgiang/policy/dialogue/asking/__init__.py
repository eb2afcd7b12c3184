"""Sending a question: page, service, what must hold."""
