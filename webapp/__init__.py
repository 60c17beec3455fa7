"""The site. Imports nothing: checker and verifier run where Flask is not installed."""
