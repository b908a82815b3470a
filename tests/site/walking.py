"""Walking through a page with the keyboard: what has the focus, and how much of it a reader sees."""

from __future__ import annotations

from collections.abc import Iterator

from playwright.sync_api import Page

FOCUS = """() => {
    const found = document.activeElement;
    if (!found || found === document.body) return null;
    const style = getComputedStyle(found), parts = [...found.getClientRects()].filter(box => box.width && box.height);
    let points = 0, seen = 0, outside = 0;
    for (const box of parts) for (const x of [.1, .5, .9]) for (const y of [.2, .5, .8]) {
        const at = [box.left + box.width * x, box.top + box.height * y];
        const top = document.elementFromPoint(...at);
        points += 1;
        if (!top) outside += 1;
        else if (found.contains(top) || top.contains(found)) seen += 1;
    }
    return {
        what: found.outerHTML.slice(0, 120), points, seen, outside,
        ring: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2,
    };
}"""
"""The element with the focus: how many of the points in its boxes can be seen (nothing lies over them), and whether it has a ring."""


def walk(tab: Page, key: str = "Tab", most: int = 900) -> Iterator[dict]:
    """Press Tab through a whole page. Raises AssertionError when the page does not end."""
    for _ in range(most):
        tab.keyboard.press(key)
        found = tab.evaluate(FOCUS)
        if found is None:
            return
        yield found
    raise AssertionError(f"{key} was pressed {most} times and the page did not end")


def hidden(steps: list[dict]) -> list[str]:
    """What had the focus and was covered wholly, or had no ring. A box larger than the window is covered only where none of it is seen."""
    return [step["what"] for step in steps if not step["seen"] or not step["ring"]]


def press_to(tab: Page, selector: str, most: int = 120) -> None:
    """Press Tab until the focus is on `selector`, and see that it shows."""
    for _ in range(most):
        tab.keyboard.press("Tab")
        if tab.evaluate("selector => document.activeElement.matches(selector)", selector):
            assert hidden([tab.evaluate(FOCUS)]) == []
            return
    raise AssertionError(f"{most} times Tab do not lead to {selector}")
