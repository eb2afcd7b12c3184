"""The text of a draft: from the uploaded file to what the editor confirms."""
