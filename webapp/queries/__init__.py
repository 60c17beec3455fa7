"""One function for each page's data: returns frozen dataclasses, never open rows."""
