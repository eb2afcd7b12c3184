"""Many replies in one workbook: an empty sheet, its reading, a preview, then all."""
