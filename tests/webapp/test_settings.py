"""Settings: read once, unknown ones refused with the nearest name, secrets not shown."""

from pathlib import Path

import pytest

from webapp.settings import BadSetting, Settings


def test_without_variables_the_site_runs_on_sqlite_in_var() -> None:
    settings = Settings.from_environment({"PATH": "/bin"})

    assert settings.database_url == f"sqlite:///{Path('var').absolute() / 'ytterby.sqlite3'}"
    assert settings.is_loopback


def test_an_unknown_variable_is_refused_with_the_nearest_name() -> None:
    with pytest.raises(BadSetting, match="Did you mean YTTERBY_DATABASE"):
        Settings.from_environment({"YTTERBY_DATABSE": "x"})


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("YTTERBY_WORKERS", "two"),
        ("YTTERBY_MAIL", "pigeon"),
        ("YTTERBY_MAIL_TLS", "yes"),
        ("YTTERBY_URL", "learn.example.org"),
        ("YTTERBY_URL", "https://learn.example.org/"),
        ("YTTERBY_DATABASE", "mysql://x"),
    ],
)
def test_a_value_of_the_wrong_kind_is_refused_with_what_to_write(name: str, value: str) -> None:
    with pytest.raises(BadSetting, match=name):
        Settings.from_environment({name: value})


def test_several_content_folders_are_given_like_a_path() -> None:
    settings = Settings.from_environment({"YTTERBY_CONTENT": "/private:content"})

    assert settings.content == (Path("/private"), Path("content"))


def test_a_password_in_the_database_address_is_not_shown() -> None:
    settings = Settings(database="postgresql://ytterby:hunter2@db/ytterby")

    assert "hunter2" not in repr(settings)


def test_a_public_address_is_not_loopback() -> None:
    assert not Settings(url="https://learn.example.org").is_loopback
    assert Settings(url="http://[::1]:8000").is_loopback
