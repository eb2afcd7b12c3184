"""Pages, papers and services of reports."""
