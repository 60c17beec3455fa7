"""A file that a stranger handed in, sent on to somebody who may read it: saved, never shown."""

from flask import Response

# What a stranger wrote may run and load nothing, should a reader open it in place all the same.
POLICY = "default-src 'none'; sandbox"


def sent_pdf(data: bytes) -> Response:
    """Return a PDF as a download that no cache keeps and that tells nothing of its name."""
    sent = Response(data, content_type="application/pdf")
    sent.headers["Content-Disposition"] = 'attachment; filename="answer.pdf"'
    sent.headers["Content-Security-Policy"] = POLICY
    sent.headers["X-Content-Type-Options"] = "nosniff"
    sent.headers["Cache-Control"] = "private, no-store"
    return sent
