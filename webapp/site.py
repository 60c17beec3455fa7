"""Puts the site together: hangs the doors on the shell, nothing else."""

from datetime import timedelta

from flask import Flask
from werkzeug.middleware.proxy_fix import ProxyFix

from webapp.accounts.routes import door as accounts
from webapp.admin.routes import door as admin
from webapp.api.routes import door as api
from webapp.browse.routes import door as browse
from webapp.kit import Kit, secret
from webapp.learn.routes import door as learn
from webapp.shell import (
    access,
    addresses,
    errors,
    headers,
    limits,
    onward,
    request,
    strangers,
    templates,
)
from webapp.shell.cookies import Cookies
from webapp.shell.i18n.folding import Site
from webapp.teach import reading
from webapp.teach.routes import door as teach
from webapp.team.routes import door as team
from webapp.verify.routes import door as verify

DOORS = (browse, learn, teach, verify, team, accounts, admin, api)
MEGABYTE = 1024 * 1024


def create_app(kit: Kit) -> Flask:
    """Return the site as a WSGI application."""
    app = Site("webapp", static_folder=None, template_folder=None)
    app.config.update(
        SECRET_KEY=secret(kit.settings.secret_path),
        SESSION_COOKIE_NAME="ytterby",
        SESSION_COOKIE_SAMESITE="Lax",
        SESSION_COOKIE_SECURE=kit.settings.is_https,
        PERMANENT_SESSION_LIFETIME=timedelta(days=30),
        SESSION_REFRESH_EACH_REQUEST=False,
        MAX_CONTENT_LENGTH=kit.settings.upload_mb * MEGABYTE,
        MAX_FORM_MEMORY_SIZE=2 * MEGABYTE,
        TEMPLATES_AUTO_RELOAD=False,
    )
    app.session_interface = Cookies()
    headers.install(app, kit.settings)
    request.install(app, kit)
    templates.install(app)
    errors.install(app)
    access.install(app)
    addresses.install(app)
    limits.install(app, kit.settings)
    for door in DOORS:
        app.register_blueprint(door)
    reading.install(app, kit)
    strangers.install(app, kit)
    onward.install(app)
    hops = kit.settings.proxies
    if hops:
        app.wsgi_app = ProxyFix(app.wsgi_app, x_for=hops, x_proto=hops, x_host=hops)  # type: ignore[method-assign]
    return app
