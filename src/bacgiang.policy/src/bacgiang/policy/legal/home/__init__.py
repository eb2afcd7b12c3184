"""Sections of first pages: new legal documents, directives."""
