// Search: finds entries of the index for what is typed, and shows them. No request, nothing sent, nothing kept.
(function () {
  "use strict";
  var fold = window.kbFold, index = window.kbSearchIndex, SHOWN = 40, LENGTH = 190, BEFORE = 70, SAY_AFTER = 400;
  var KIND = 0, PLACE = 1, TITLE = 2, ADDRESS = 3, KEYS = 4, NAMES = 5, WORDS = 6, OURS = 7;
  var hits = {}, entries = index.entries.map(folded);

  // What is compared, in the order of its weight; everything together tells quickly that a word is nowhere.
  function folded(row) {
    var parts = [row[TITLE], (row[NAMES] || []).join(" | "), index.places[row[PLACE]] + " " + index.kinds[row[KIND]][0], (row[WORDS] || []).join(" "), row[OURS] || ""].map(fold);
    var keys = (row[KEYS] || []).map(fold);
    return { row: row, parts: parts, keys: keys, whole: [parts[0]].concat((row[WORDS] || []).concat(row[NAMES] || []).map(fold)), all: keys.concat(parts).join("\n") };
  }

  var WHOLE = [60, 50, 25, 12, 10], START = [30, 25, 12, 6, 5];

  // Whether a letter or digit stands at a place of a folded text.
  function isPart(text, at) {
    var code = text.charCodeAt(at), letter;
    if (code !== code) return false;
    if (code < 128) return (code >= 97 && code <= 122) || (code >= 48 && code <= 57);
    letter = text.charAt(at);
    return letter !== letter.toUpperCase();
  }

  // How well a text holds a word: 2 as a whole word, 1 at the start of a longer one, 0 not at all.
  function holds(text, word) {
    for (var best = 0, at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
      if (at && isPart(text, at - 1)) continue;
      if (!isPart(text, at + word.length)) return 2;
      best = 1;
    }
    return best;
  }

  function weight(entry, word) {
    if (entry.all.indexOf(word) < 0) return 0;
    var most = 0, how, place;
    for (place = 0; place < entry.keys.length; place += 1) {
      how = entry.keys[place];
      if (how === word) most = 200;
      else if (most < 40 && how.indexOf(word) === 0) most = 40;
    }
    if (entry.whole.indexOf(word) >= 0) most = 100;
    for (place = 0; place < entry.parts.length; place += 1) {
      if ((how = holds(entry.parts[place], word))) most = Math.max(most, how === 2 ? WHOLE[place] : START[place]);
    }
    return most;
  }

  // The weight of a word in every entry; kept while the page stands. Only what holds a word's beginning can hold the word.
  function weights(word) {
    var before = hits[word.slice(0, -1)], made = hits[word], number, found;
    if (!made) {
      made = hits[word] = { some: false, of: new Uint8Array(entries.length) };
      for (number = 0; number < entries.length; number += 1) {
        if (before && !before.of[number]) continue;
        found = weight(entries[number], word);
        made.of[number] = found;
        if (found) made.some = true;
      }
    }
    return made;
  }

  function wordsIn(query) {
    var words = fold(query).split(/[\s,;:!?()\[\]"'\u201c\u201d\u201e\u00ab\u00bb\/#|]+/).map(function (word) {
      return word.replace(/^[.\-]+|[.\-]+$/g, "");
    });
    return words.filter(function (word, place) { return word && words.indexOf(word) === place; });
  }

  // A word that is nowhere is shortened from its end: "passports" finds "passport".
  function known(word) {
    for (var short = word; short.length > 3 && !/\d/.test(word); short = short.slice(0, -1)) {
      if (weights(short).some) return short;
    }
    return word;
  }

  // What is found for a query: what holds most of the words, best first; the words it was found by; whether these are all.
  function find(query) {
    var typed = wordsIn(query), title = fold(query).trim(), words = typed.map(known), lists = words.map(weights), found = [], most = 1, number, list, sum, held;
    for (number = 0; words.length && number < entries.length; number += 1) {
      for (sum = 0, held = 0, list = 0; list < lists.length; list += 1) {
        if (lists[list].of[number]) { held += 1; sum += lists[list].of[number]; }
      }
      // What holds more of the words comes first, then what is called just so, then what holds them in a better place, then what
      // stands first.
      if (held && held >= most) {
        if (held > most) { most = held; found = []; }
        if (entries[number].parts[0] === title) sum += 1000;
        found.push({ row: entries[number].row, sum: sum, number: number });
      }
    }
    found.sort(function (one, other) { return other.sum - one.sum || one.number - other.number; });
    return { typed: typed, words: words, whole: most >= words.length, rows: found.map(function (each) { return each.row; }) };
  }

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
    var texts = (row[WORDS] || []).map(function (text) { return [text, index.kinds[row[KIND]][1]]; });
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
    var made = element("li", "kb-hit"), link = element("a", "kb-hit__title"), text = snippet(row, words);
    link.href = base + "/" + row[ADDRESS];
    link.appendChild(piece(row[TITLE], words, true));
    made.appendChild(link);
    made.appendChild(element("p", "kb-hit__place", index.kinds[row[KIND]][0] + (index.places[row[PLACE]] === row[TITLE] ? "" : " · " + index.places[row[PLACE]])));
    if (text) made.appendChild(text);
    return made;
  }

  // What is said of the result, aloud too.
  function said(found) {
    var count = found.rows.length, words = [];
    if (!found.typed.length) return "";
    if (!count) return "Nothing found. Try another word, or look in the contents.";
    words.push(count === 1 ? "1 result" : count + " results");
    if (count > SHOWN) words.push("; the first " + SHOWN + " are shown");
    words.push(".");
    found.words.forEach(function (word, place) {
      if (word !== found.typed[place]) words.push(" “" + found.typed[place] + "” is nowhere; shown for “" + word + "”.");
    });
    if (!found.whole) words.push(" None holds all of the words.");
    return words.join("");
  }

  function start(box) {
    var field = box.querySelector("input"), base = (box.getAttribute("data-base") || ".").replace(/\/$/, ""), panel = element("div", "kb-search__panel");
    var status = element("p", "kb-search__status"), list = element("ol", "kb-search__list"), more = element("button", "kb-search__more", "Show more");
    var found = find(""), timer;
    status.setAttribute("role", "status");
    list.setAttribute("aria-label", "Search results");
    more.type = "button";
    panel.append(status, list, more);
    box.appendChild(panel);

    function add() {
      var next = list.children.length, rows = found.rows.slice(next, next + SHOWN);
      list.append.apply(list, rows.map(function (row) { return hit(row, telling(found.words), base); }));
      more.hidden = list.children.length === found.rows.length;
      return next;
    }

    function show() {
      found = find(field.value);
      list.replaceChildren();
      add();
      panel.hidden = !found.typed.length;
      panel.scrollTop = 0;
      clearTimeout(timer);
      // Said when typing pauses, so that a screen reader is not interrupted at every letter.
      timer = setTimeout(function () { status.textContent = said(found); }, status.textContent ? SAY_AFTER : 0);
    }

    function links() {
      return Array.prototype.slice.call(list.querySelectorAll("a"));
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
      links()[next].focus();
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

  window.kbSearch = { find: find, start: start };
})();
