"""Certificates on paper: printed by WeasyPrint, sealed by a signature a PDF reader can check."""
