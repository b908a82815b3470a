"""axe-core on a page that was thinned to one or two of each thing: what repeats a thousand times is looked at twice."""

from __future__ import annotations

from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Page

THIN = """() => {
    const seen = {};
    const own = e => `${e.tagName}.${[...e.classList].sort().join('.')}[${e.getAttribute('role')},${e.type}]<${e.parentElement.tagName}.${e.parentElement.className}`;
    const known = e => (seen[own(e)] || 0) >= 2;
    const thin = parent => [...parent.children].forEach(child => {
        const whole = child.matches('svg, label, thead, .kb-filter, header, footer');
        if (!whole && known(child) && [...child.querySelectorAll('*')].every(known)) return child.remove();
        for (const each of whole ? [child, ...child.querySelectorAll('*')] : [child]) seen[own(each)] = (seen[own(each)] || 0) + 1;
        if (!whole && !child.matches('a, button, summary')) thin(child);
    });
    thin(document.body);
}"""
"""Take away every part of a page that holds no element (by tag, classes, role and parent) that was not there twice before; what names something else stays whole."""

OPEN = "() => document.querySelectorAll('details').forEach(details => { details.open = true; })"

RUN = """async rules => {
    const run = rules ? {runOnly: {type: 'rule', values: rules}} : {rules: {'target-size': {enabled: true}}};
    const found = await axe.run({...run, resultTypes: ['violations']});
    return found.violations.map(each => [each.id, each.nodes.slice(0, 3).map(node => node.target.join(' '))]);
}"""

IN_OTHER_COLOURS = ["color-contrast", "link-in-text-block"]
"""The rules whose answer hangs on colours: all that another colour scheme can change."""

WIDE, NARROW = {"width": 1280, "height": 900}, {"width": 360, "height": 740}

STATES = {
    "closed": (WIDE, "screen", "light", None),
    "light, wide": (WIDE, "screen", "light", None),
    "dark, wide": (WIDE, "screen", "dark", IN_OTHER_COLOURS),
    "print, wide": (WIDE, "print", "light", None),
    "light, narrow": (NARROW, "screen", "light", None),
    "dark, narrow": (NARROW, "screen", "dark", IN_OTHER_COLOURS),
    "print, narrow": (NARROW, "print", "light", IN_OTHER_COLOURS),
}
"""Window, medium and colours, and the rules that are run; None is all of them. In every state but the first, what opens is open."""


def faults(tab: Page) -> dict[str, list]:
    """What axe-core finds on the page that stands in a tab, by state: rule, and where. The page is not whole afterwards."""
    tab.evaluate(THIN)
    tab.evaluate(AXE_SCRIPT)
    found = {}
    for state, (window, medium, colours, rules) in STATES.items():
        tab.set_viewport_size(window)
        tab.emulate_media(media=medium, color_scheme=colours, reduced_motion="reduce")
        if state != "closed":
            tab.evaluate(OPEN)
        if answer := tab.evaluate(RUN, rules):
            found[state] = answer
    return found
