"""Text of scanned pages (OCR), by tesseract and pdftoppm where they are installed."""
