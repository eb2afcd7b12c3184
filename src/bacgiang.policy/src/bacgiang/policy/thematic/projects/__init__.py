"""Projects that call for investment, in Vietnamese and English (2.2b)."""
