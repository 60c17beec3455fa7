"""The site. Imports nothing, so that the checker and the verifier run where Flask is not installed."""
