"""The check for marks of secrecy and for personal data before publication (4.2a)."""
