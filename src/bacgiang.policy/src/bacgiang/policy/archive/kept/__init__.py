"""Packages that were asked for, made and handed over."""
