"""Weeks and events as readers see them: pages, calendars, files for calendars."""
