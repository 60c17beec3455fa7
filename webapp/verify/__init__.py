"""The verifier's door: check a certificate by number or file, without an account."""
