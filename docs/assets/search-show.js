// Search: shows what search.js finds, in the field of the header or on the page of the search.
(function () {
  "use strict";
  var fold = window.kbFold, index = window.kbSearchIndex, find = window.kbSearch.find, holds = window.kbSearch.holds, isPart = window.kbSearch.isPart;
  var SHOWN = 40, LENGTH = 190, BEFORE = 70, SAY_AFTER = 400, NAME = 0, WHOSE = 1;
  var KIND = 0, PLACE = 1, TITLE = 2, ADDRESS = 3, NAMES = 5, WORDS = 6, OURS = 7;

  function element(tag, name, text) {
    var made = document.createElement(tag);
    if (name) made.className = name;
    if (text) made.textContent = text;
    return made;
  }

  // Where the words stand in a text, as places in the text as it is written.
  function spans(text, words) {
    var plain = "", from = [], found = [];
    Array.prototype.forEach.call(text, function (letter, place) {
      var small = fold(letter);
      for (var i = 0; i < small.length; i += 1) from.push(place);
      plain += small;
    });
    words.forEach(function (word) {
      for (var at = plain.indexOf(word); at >= 0; at = plain.indexOf(word, at + 1)) {
        if (!at || !isPart(plain, at - 1)) found.push([from[at], from[at + word.length - 1] + 1]);
      }
    });
    return found.sort(function (one, other) { return one[0] - other[0]; });
  }

  // The words worth marking: not the "of" between two others.
  function telling(words) {
    var long = words.filter(function (word) { return word.length > 2 || /\d/.test(word); });
    return long.length ? long : words;
  }

  // A piece of a text around the words found, cut between words, with those words marked; a title stands whole.
  function piece(text, words, whole) {
    var found = spans(text, words), start = found.length && !whole ? Math.max(0, found[0][0] - BEFORE) : 0;
    var end = whole ? text.length : Math.min(text.length, start + LENGTH);
    while (start > 0 && !/\s/.test(text.charAt(start - 1))) start -= 1;
    while (end < text.length && !/\s/.test(text.charAt(end))) end += 1;
    var made = element("span"), at = start;
    if (start) made.append("… ");
    found.forEach(function (span) {
      if (span[0] < at || span[1] > end) return;
      made.append(text.slice(at, span[0]));
      made.appendChild(element("mark", "", text.slice(span[0], span[1])));
      at = span[1];
    });
    made.append(text.slice(at, end));
    if (end < text.length) made.append(" …");
    return made;
  }

  // The text of an entry that holds most of the words: the source's before ours, and neither mixed with the other.
  function snippet(row, words) {
    var texts = (row[WORDS] || []).map(function (text) { return [text, index.kinds[row[KIND]][WHOSE]]; });
    if (row[OURS]) texts.push([row[OURS], ""]);
    if ((row[NAMES] || []).length) texts.push(["“" + row[NAMES].join("”, “") + "”", "Named in the source"]);
    if (!texts.length) return null;
    var best = texts.map(function (each) {
      return words.filter(function (word) { return holds(fold(each[0]), word); }).length;
    });
    var chosen = texts[best.indexOf(Math.max.apply(null, best))];
    var made = element("p", row[WORDS] && chosen[1] ? "kb-hit__text kb-hit__text--source" : "kb-hit__text");
    if (chosen[1]) made.appendChild(element("span", "kb-hit__whose", chosen[1] + ": "));
    made.appendChild(piece(chosen[0], words));
    return made;
  }

  function hit(row, words, base) {
    var made = element("li", "kb-hit"), link = element("a", "kb-hit__title"), kind = index.kinds[row[KIND]], text = snippet(row, words);
    link.href = base + "/" + row[ADDRESS];
    link.appendChild(piece(row[TITLE], words, true));
    made.appendChild(link);
    made.appendChild(element("p", "kb-hit__place", kind[NAME] + (index.places[row[PLACE]] === row[TITLE] ? "" : " · " + index.places[row[PLACE]])));
    if (text) made.appendChild(text);
    return made;
  }

  // What an everyday word leads to: ours, and without words of the text, but for a bare line of the source page.
  function advice(each, base) {
    var made = element("div", "kb-meant"), list = element("ul", "kb-meant__list");
    made.appendChild(element("p", "kb-meant__words", "For “" + each.words.join("”, “") + "” see (our choice, not the text’s words):"));
    list.append.apply(list, each.rows.map(function (row) {
      var one = hit(row, [], base), text = one.querySelector(".kb-hit__text");
      if (text && row[ADDRESS].indexOf("source.html") < 0) text.remove();
      return one;
    }));
    made.appendChild(list);
    return made;
  }

  // What is said of the result, aloud too.
  function said(found, listed) {
    var count = found.rows.length, words = [];
    if (!found.typed.length) return "";
    if (!count && found.everyday.length) return "This text has no such word. What is shown may help.";
    if (!count) return "Nothing found: this text has no such word. Try another, or look through the situations below.";
    words.push(count === 1 ? "1 result" : count + " results");
    if (count > listed) words.push("; the first " + listed + " are shown");
    words.push(".");
    found.words.forEach(function (word, place) {
      if (word !== found.typed[place]) words.push(" “" + found.typed[place] + "” is nowhere; shown for “" + word + "”.");
    });
    if (!found.whole) words.push(" None holds all of the words.");
    found.missing.forEach(function (word) { words.push(" “" + word + "” is no word of this text."); });
    return words.join("");
  }

  function start(box) {
    var field = box.querySelector("input"), base = (box.getAttribute("data-base") || ".").replace(/\/$/, ""), panel = element("div", "kb-search__panel");
    var status = element("p", "kb-search__status"), help = element("div", "kb-search__help"), list = element("ol", "kb-search__list"), more = element("button", "kb-search__more", "Show more");
    var found = find(""), shown = [], timer;
    status.setAttribute("role", "status");
    list.setAttribute("aria-label", "Search results");
    more.type = "button";
    panel.append(status, help, list, more);
    box.appendChild(panel);

    function add() {
      var next = list.children.length, rows = shown.slice(next, next + SHOWN);
      list.append.apply(list, rows.map(function (row) { return hit(row, telling(found.words), base); }));
      more.hidden = list.children.length === shown.length;
      return next;
    }

    function show() {
      found = find(field.value);
      shown = found.rows.length || found.everyday.length || !found.typed.length ? found.rows : window.kbSearch.situations();
      help.replaceChildren.apply(help, found.everyday.map(function (each) { return advice(each, base); }));
      list.replaceChildren();
      add();
      panel.hidden = !found.typed.length;
      panel.scrollTop = 0;
      clearTimeout(timer);
      // Said when typing pauses, so that a screen reader is not interrupted at every letter.
      timer = setTimeout(function () { status.textContent = said(found, list.children.length); }, SAY_AFTER);
    }

    function links() {
      return Array.prototype.slice.call(panel.querySelectorAll("a"));
    }

    function step(event) {
      var all = links(), at = all.indexOf(document.activeElement);
      if (event.key === "Escape" && box.hasAttribute("data-over")) {
        panel.hidden = true;
        field.focus();
      } else if (event.key === "Enter" && event.target === field && all.length) {
        event.preventDefault();
        all[0].focus();
      } else if (event.key === "ArrowDown" && !panel.hidden && at + 1 < all.length) {
        event.preventDefault();
        all[at + 1].focus();
      } else if (event.key === "ArrowUp" && at >= 0) {
        event.preventDefault();
        (all[at - 1] || field).focus();
      }
    }

    function leave(event) {
      if (!box.contains(event.target)) panel.hidden = true;
    }

    field.addEventListener("input", show);
    more.addEventListener("click", function () {
      var next = add();
      list.children[next].querySelector("a").focus();
      status.textContent = said(found, list.children.length);
    });
    box.addEventListener("keydown", step);
    if (box.hasAttribute("data-over")) {
      field.addEventListener("focus", function () { panel.hidden = !field.value.trim(); });
      document.addEventListener("focusin", leave);
      document.addEventListener("click", leave);
    }
    panel.hidden = true;
    if (field.value) show();
  }

  window.kbSearch.start = start;
})();
