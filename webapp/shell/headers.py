"""The headers that every answer carries: what a browser may do with our pages."""

from flask import Flask, Response

from webapp.settings import Settings

POLICY = "; ".join(
    (
        "default-src 'none'",
        "style-src 'self'",
        "script-src 'self'",
        "img-src 'self'",
        "font-src 'self'",
        "connect-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
    )
)
ALWAYS = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
}
TWO_YEARS = 63072000


def install(app: Flask, settings: Settings) -> None:
    """Set the headers on everything that leaves the site."""
    headers = dict(ALWAYS)
    if settings.is_https:
        headers["Strict-Transport-Security"] = f"max-age={TWO_YEARS}; includeSubDomains"

    def add(response: Response) -> Response:
        # Looked through once: `setdefault` would look through all of them for each.
        set_already = {name for name, _ in response.headers}
        for name, value in headers.items():
            if name not in set_already:
                response.headers.add(name, value)
        return response

    app.after_request(add)


def private(response: Response) -> Response:
    """Keep an answer out of search engines, caches and referrers."""
    response.headers["X-Robots-Tag"] = "noindex"
    response.headers["Cache-Control"] = "no-store"
    response.headers["Referrer-Policy"] = "no-referrer"
    return response


def for_all(response: Response, seconds: int) -> Response:
    """Let other sites' pages read an answer that is public anyway, and keep it for a while."""
    response.headers["Access-Control-Allow-Origin"] = "*"
    response.headers["Cross-Origin-Resource-Policy"] = "cross-origin"
    response.headers["Cache-Control"] = f"public, max-age={seconds}"
    return response
