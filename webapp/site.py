"""Puts the site together: hangs the doors on the shell, nothing else."""

from datetime import timedelta
from importlib.util import find_spec

from flask import Flask
from werkzeug.middleware.proxy_fix import ProxyFix

from webapp.kit import Kit, secret
from webapp.shell import access, errors, headers, request, templates

DOORS = ("accounts", "admin", "browse", "learn", "teach", "verify", "api")


def create_app(kit: Kit) -> Flask:
    """Return the site as a WSGI application."""
    app = Flask("webapp", static_folder=None, template_folder=None)
    app.config.update(
        SECRET_KEY=secret(kit.settings.secret_path),
        SESSION_COOKIE_NAME="ytterby",
        SESSION_COOKIE_SAMESITE="Lax",
        SESSION_COOKIE_SECURE=kit.settings.is_https,
        PERMANENT_SESSION_LIFETIME=timedelta(days=30),
        SESSION_REFRESH_EACH_REQUEST=False,
        MAX_CONTENT_LENGTH=kit.settings.upload_mb * 1024 * 1024,
        MAX_FORM_MEMORY_SIZE=2 * 1024 * 1024,
        TEMPLATES_AUTO_RELOAD=False,
    )
    headers.install(app, kit.settings)
    request.install(app, kit)
    templates.install(app)
    errors.install(app)
    access.install(app)
    for name in DOORS:
        if find_spec(f"webapp.{name}") and find_spec(f"webapp.{name}.routes"):
            try:
                module = __import__(f"webapp.{name}.routes", fromlist=["door"])
            except ImportError as missing:
                print("door", name, "is not whole yet:", missing)
                continue
            app.register_blueprint(module.door)
    hops = kit.settings.proxies
    if hops:
        app.wsgi_app = ProxyFix(app.wsgi_app, x_for=hops, x_proto=hops, x_host=hops)  # type: ignore[method-assign]
    return app
