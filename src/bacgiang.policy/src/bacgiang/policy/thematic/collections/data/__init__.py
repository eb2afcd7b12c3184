"""Collections as open data: CSV, XLSX, JSON, what their fields mean, the catalogue."""
