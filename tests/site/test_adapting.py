"""Every kind of page bends to its reader: narrow windows, large and widely spaced text, the system's colours, no motion, fingers."""

import pytest
from kinds import framed, kinds
from visiting import settle, spoiled

NARROW = {"width": 320, "height": 640}
PHONE = {"width": 360, "height": 640}
OPEN = "() => document.querySelectorAll('details').forEach(details => { details.open = true; })"

TWICE = "() => { document.documentElement.style.fontSize = 2 * parseFloat(getComputedStyle(document.documentElement).fontSize) + 'px'; }"
SPACED = """() => { const style = new CSSStyleSheet();
    style.replaceSync('* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-bottom: 2em !important }');
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, style]; }"""
"""The spacing that WCAG 1.4.12 names."""

WAYS = {
    "at 320 px": (NARROW, "() => null"),
    "with text twice as large": ({"width": 1280, "height": 900}, TWICE),
    "with text twice as large on a phone": ({"width": 640, "height": 900}, TWICE),
    "with wide spacing": (PHONE, SPACED),
}

LOST = """() => {
    const out = [], scrolls = element => element.closest('.kb-scroll, pre, .md-sidebar, .md-header__title, .kb-quiz__say, .md-skip, thead, [hidden]');
    if (document.documentElement.scrollWidth > innerWidth || document.body.scrollWidth > innerWidth) out.push('the page scrolls sideways: ' + document.body.scrollWidth);
    document.querySelectorAll('body *').forEach(element => {
        const box = element.getBoundingClientRect();
        if (!box.width || !box.height || scrolls(element) || element.closest('svg, label[for=header-search]')) return;
        const style = getComputedStyle(element);
        if (style.visibility === 'hidden') return;
        if (box.right > innerWidth + 1 || box.left < -1) out.push('out of the window: ' + element.outerHTML.slice(0, 80));
        if (/hidden|clip/.test(style.overflow) && element.scrollHeight > element.clientHeight + 2 && element.innerText && element !== document.body) out.push('cut off: ' + element.outerHTML.slice(0, 80));
    });
    return out.slice(0, 4);
}"""
"""What a reader cannot get at: what stands out of the window, and what is cut off in its box. What scrolls by itself is not lost."""


def lost(tab, address: str, window: dict, change: str) -> list[str]:
    """What is lost on a page, opened, in a window, after a change of its text."""
    tab.set_viewport_size(window)
    tab.goto(address)
    tab.evaluate(OPEN)
    tab.evaluate(change)
    return tab.evaluate(LOST)


@pytest.mark.parametrize("way", WAYS)
def test_nothing_is_lost(tab, address, site, way):
    assert {path: found for path in kinds(site) if (found := lost(tab, address + path, *WAYS[way]))} == {}


FAULTS = {
    "at 320 px": ".kb-crumbs { min-width: 30rem }",
    "with text twice as large": ".kb-crumbs { height: 20px; overflow: hidden }",
    "with wide spacing": ".kb-footer p { height: 2.6em; overflow: hidden }",
}


def spoiled_by(site, tmp_path, style: str, path: str = "law/carriers.html"):
    """The address of a law page, in a copy of the site, with a style added."""
    copy = spoiled(site, tmp_path / "site", path, "</head>", '<link rel="stylesheet" href="../assets/fault.css"></head>')
    (copy / "assets/fault.css").write_text(style)
    return (copy / path).as_uri()


@pytest.mark.parametrize("way", FAULTS)
def test_what_is_lost_is_found(tab, site, tmp_path, way):
    assert lost(tab, spoiled_by(site, tmp_path, FAULTS[way]), *WAYS[way])


LOOKS = """() => {
    const looks = {};
    document.querySelectorAll('.kb-chip:not(.kb-chip--rule)').forEach(chip => {
        const style = getComputedStyle(chip), kind = [...chip.classList].find(name => name.startsWith('kb-chip--'));
        looks[kind] = [style.borderTopStyle, style.borderTopWidth, style.borderLeftWidth, style.borderTopLeftRadius].join(' ');
    });
    return looks;
}"""
UNSEEN_BUTTONS = """() => [...document.querySelectorAll('button, .kb-leave, .md-typeset input:not([type=radio], [type=checkbox]), .md-typeset select')].filter(each => each.offsetWidth
    && !each.matches('.kb-menu') && ['', '-top'].every(side => parseFloat(getComputedStyle(each).getPropertyValue(`border${side}-width`)) < 1)).map(each => each.outerHTML.slice(0, 80))"""


@pytest.fixture
def forced(browser):
    """A tab whose system sets its own colours."""
    context = browser.new_context(forced_colors="active", viewport={"width": 1280, "height": 900})
    yield context.new_page()
    context.close()


def test_in_forced_colours_each_kind_of_rule_has_a_border_of_its_own(forced, address):
    forced.goto(address + "matrix.html")
    looks = forced.evaluate(LOOKS)
    assert len(looks) >= 5
    assert len(set(looks.values())) == len(looks), looks


@pytest.mark.parametrize("path", ["index.html", "matrix.html", "quizzes/shelter-staff.html", "search.html"])
def test_in_forced_colours_buttons_and_fields_have_an_edge(forced, address, path):
    forced.goto(address + path)
    assert forced.evaluate(UNSEEN_BUTTONS) == []


def test_in_forced_colours_pictures_take_the_colour_of_words(forced, address, site):
    for path in kinds(site):
        forced.goto(address + path)
        for picture in forced.locator(".kb-picture svg").all()[:2]:
            colours = picture.evaluate("svg => [...new Set([svg, ...svg.querySelectorAll('*')].flatMap(each => { const style = getComputedStyle(each); return [style.fill, style.stroke]; }))].filter(each => /^rgb/.test(each))")
            assert colours == [forced.evaluate("getComputedStyle(document.body).color")], path


def test_in_forced_colours_the_sign_that_something_opens_is_seen(forced, address):
    forced.goto(address + "law/shelters.html")
    sign = "() => getComputedStyle(document.querySelector('main details.kb-details > summary'), '::after').backgroundColor"
    assert forced.evaluate(sign) != forced.evaluate("() => getComputedStyle(document.querySelector('main details.kb-details')).backgroundColor")


def test_in_forced_colours_a_fault_is_found(forced, site, tmp_path):
    style = "main details > summary::after { forced-color-adjust: auto !important } .kb-chip { border: 2px solid !important; border-radius: 0 !important } .kb-leave { border: 0 !important }"
    forced.goto(spoiled_by(site, tmp_path, style, "law/shelters.html"))
    sign = "() => getComputedStyle(document.querySelector('main details.kb-details > summary'), '::after').backgroundColor"
    assert forced.evaluate(sign) == forced.evaluate("() => getComputedStyle(document.querySelector('main details.kb-details')).backgroundColor")
    looks = forced.evaluate(LOOKS)
    assert len(set(looks.values())) == 1 < len(looks)
    assert forced.evaluate(UNSEEN_BUTTONS)


MOVING = """() => [...document.querySelectorAll('*')].flatMap(each => ['', '::before', '::after'].map(part => [each, getComputedStyle(each, part || null)]))
    .filter(([, style]) => style.animationName !== 'none' || style.transitionDuration.split(',').some(time => parseFloat(time) > 0) || style.scrollBehavior === 'smooth')
    .map(([each]) => each.outerHTML.slice(0, 60)).slice(0, 3)"""


def test_nothing_moves_where_less_motion_is_wished(tab, address, site):
    tab.emulate_media(reduced_motion="reduce")
    moving = {}
    for path in kinds(site):
        tab.goto(address + path)
        if found := tab.evaluate(MOVING):
            moving[path] = found
    assert moving == {}
    tab.emulate_media(reduced_motion="no-preference")
    tab.goto(address + "index.html")
    assert tab.evaluate(MOVING), "the theme's own motion, which the wish takes away"


COVERED = """end => {
    scrollTo(0, end ? document.documentElement.scrollHeight : 0);
    const bar = document.querySelector('[data-leave]').getBoundingClientRect(), walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT), out = [];
    while (walker.nextNode()) {
        const node = walker.currentNode, range = document.createRange();
        if (!node.data.trim() || !node.parentElement.checkVisibility({visibilityProperty: true}) || node.parentElement.closest('[data-leave], .md-sidebar, .md-skip, script, .kb-quiz__say')) continue;
        range.selectNodeContents(node);
        for (const box of range.getClientRects()) if (box.width && box.bottom > bar.top + 1 && box.top < bar.bottom && box.right > bar.left && box.left < bar.right) { out.push(node.data.trim().slice(0, 60)); break; }
    }
    return out;
}"""
"""The words that lie under "leave" when a page is scrolled to its end (where "leave" is below) or stands at its top (where it is above): they could never be read."""
UNDER_IT = [{"width": 320, "height": 256}, PHONE, {"width": 740, "height": 360}, {"width": 900, "height": 700}]
OVER_IT = [{"width": 960, "height": 700}, {"width": 1280, "height": 900}]


@pytest.mark.parametrize("window", [*UNDER_IT, *OVER_IT], ids=lambda window: f"{window['width']}x{window['height']}")
def test_no_words_end_under_leave(tab, address, site, window):
    tab.set_viewport_size(window)
    covered = {}
    for path in framed(site):
        tab.goto(address + path)
        if found := tab.evaluate(COVERED, window in UNDER_IT):
            covered[path] = found
    assert covered == {}


def test_words_under_leave_are_found(tab, site, tmp_path):
    tab.set_viewport_size(PHONE)
    tab.goto(spoiled_by(site, tmp_path, ".kb-footer { padding-bottom: 0 !important }"))
    assert tab.evaluate(COVERED, True)


def test_a_part_that_a_link_leads_to_stands_free_under_the_header(tab, address):
    for window in (PHONE, {"width": 1280, "height": 900}):
        tab.set_viewport_size(window)
        tab.goto(address + "law/shelters.html#thirty-days")
        settle(tab)
        assert tab.evaluate("() => document.getElementById('thirty-days').getBoundingClientRect().top - document.querySelector('.md-header').getBoundingClientRect().bottom") > 0
