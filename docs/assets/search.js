// Search: finds entries of the index for what is typed. No request, nothing sent, nothing kept. search-show.js puts them on the page.
(function () {
  "use strict";
  var fold = window.kbFold, index = window.kbSearchIndex, FEW = 10, CORE = 4, NAME = 0, ROLE = 2;
  var KIND = 0, PLACE = 1, TITLE = 2, ADDRESS = 3, KEYS = 4, NAMES = 5, WORDS = 6, OURS = 7;
  var hits = {}, entries = index.entries.map(folded), endings = index.endings.map(fold);
  var everyday = index.everyday.map(function (each) {
    return { phrases: each[0].map(function (words) { return { words: words, parts: wordsIn(words).map(forms) }; }), see: each[1] };
  });

  // What is compared, in the order of its weight; everything together tells quickly that a word is nowhere.
  function folded(row) {
    var parts = [row[TITLE], (row[NAMES] || []).join(" | "), index.places[row[PLACE]] + " " + index.kinds[row[KIND]][NAME], (row[WORDS] || []).join(" "), row[OURS] || ""].map(fold);
    var keys = (row[KEYS] || []).map(fold);
    return { row: row, last: index.kinds[row[KIND]][ROLE] === "last", parts: parts, keys: keys, whole: [parts[0]].concat((row[WORDS] || []).concat(row[NAMES] || []).map(fold)), all: keys.concat(parts).join("\n") };
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

  // A word and what it is without each of the endings that make no difference, the longest first.
  function forms(word) {
    var without = endings.filter(function (ending) { return word.length > ending.length && word.slice(-ending.length) === ending; });
    return [word].concat(without.map(function (ending) { return word.slice(0, -ending.length); }));
  }

  // A word that is nowhere is looked for without its ending: "passports" finds "passport". Nothing else is cut off: "journalist" is no "journey".
  function known(word) {
    var found = forms(word).filter(function (form, place) { return (!place || form.length >= CORE) && weights(form).some; });
    return found.length ? found[0] : word;
  }

  // What is found for a query: what holds most of the words, best first; the words it was found by; whether these are all.
  function find(query) {
    var typed = wordsIn(query), title = fold(query).trim(), words = typed.map(known), lists = words.map(weights);
    var called = [], says = { most: 1, rows: [] }, asks = { most: 1, rows: [] }, number, list, sum, held, group;
    for (number = 0; words.length && number < entries.length; number += 1) {
      for (sum = 0, held = 0, list = 0; list < lists.length; list += 1) {
        if (lists[list].of[number]) { held += 1; sum += lists[list].of[number]; }
      }
      if (!held) continue;
      group = entries[number].last ? asks : says;
      if (entries[number].parts[0] === title) called.push({ row: entries[number].row, sum: sum, number: number });
      else if (held >= group.most) {
        if (held > group.most) { group.most = held; group.rows = []; }
        group.rows.push({ row: entries[number].row, sum: sum, number: number });
      }
    }
    return {
      typed: typed, words: words, missing: typed.filter(function (word, place) { return !lists[place].some; }), everyday: meant(typed),
      whole: called.length > 0 || Math.max(says.most, asks.most) >= words.length, rows: inOrder(called, says, asks)
    };
  }

  // What is called just so comes first, then what says something, then what only asks, as far as each holds most of the words;
  // in each, what holds them in a better place, then what stands first. Where only questions hold them all, the few best others
  // come before.
  function inOrder(called, says, asks) {
    [called, says.rows, asks.rows].forEach(function (found) {
      found.sort(function (one, other) { return other.sum - one.sum || one.number - other.number; });
    });
    var others = asks.rows.length && asks.most > says.most ? says.rows.slice(0, FEW) : says.rows;
    var last = says.rows.length && says.most > asks.most ? [] : asks.rows;
    return called.concat(others, last).map(function (each) { return each.row; });
  }

  // The everyday words in what is typed, and the entries that they lead to.
  function meant(typed) {
    var all = [].concat.apply([], typed.map(forms));
    function isTyped(part) { return part.some(function (form) { return all.indexOf(form) >= 0; }); }
    return everyday.map(function (each) {
      var found = each.phrases.filter(function (phrase) { return phrase.parts.every(isTyped); });
      return { words: found.map(function (phrase) { return phrase.words; }), rows: found.length ? each.see.map(function (at) { return index.entries[at]; }) : [] };
    }).filter(function (each) { return each.rows.length; });
  }

  // Every situation of every guide: shown where nothing is found.
  function situations() {
    return index.entries.filter(function (row) { return index.kinds[row[KIND]][ROLE] === "situation"; });
  }

  window.kbSearch = { find: find, situations: situations, holds: holds, isPart: isPart };
})();
