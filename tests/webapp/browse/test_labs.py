"""Labs without an account: computed at once, kept nowhere."""

from tests.browser import Browser

LAB = "/labs/sx-cascade"


def test_the_labs_are_listed_with_their_roles(open_door: Browser) -> None:
    assert "Solvent Extraction Chemist" in open_door.get("/labs").text


def test_a_lab_runs_with_its_defaults(open_door: Browser) -> None:
    page = open_door.get(LAB)

    assert "Outcome" in page.text
    assert len(page.root.all("svg", class_="plot-wide")) == len(
        page.root.all("svg", class_="plot-narrow")
    )
    assert "A teaching model, not for design or operation." in page.text


def test_the_settings_stand_in_the_address(open_door: Browser) -> None:
    page = open_door.get(f"{LAB}?n=20")

    assert page.root.one("input", name="n").attrs["value"] == "20"


def test_a_setting_out_of_range_says_the_range(open_door: Browser) -> None:
    page = open_door.get(f"{LAB}?n=4000")

    assert "No result with these settings" in page.text
    assert "10 to 60" in page.text


def test_a_setting_that_is_no_number_is_shown_at_its_field(open_door: Browser) -> None:
    page = open_door.get(f"{LAB}?n=many")

    assert page.root.one("input", name="n").attrs["aria-invalid"] == "true"
    assert page.root.one("div", id="error-summary")


def test_an_unknown_lab_is_not_found(open_door: Browser) -> None:
    assert open_door.get("/labs/nothing").status == 404
