"""Drafts over plone.restapi: everything their page says."""
