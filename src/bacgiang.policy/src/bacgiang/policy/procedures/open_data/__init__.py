"""The published procedures as open data: XLSX, CSV, JSON, and what the fields mean."""
