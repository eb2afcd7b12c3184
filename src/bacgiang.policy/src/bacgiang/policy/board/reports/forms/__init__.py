"""What is asked in reports, for which days, by when: data the office changes."""
