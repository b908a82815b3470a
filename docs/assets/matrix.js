// The filter of the duty matrix. Without scripts the form stays hidden and the table is whole.
(function () {
  "use strict";
  var form = document.getElementById("matrix-filter"), table = document.getElementById("matrix");
  if (!form || !table) return;
  var bodies = Array.prototype.slice.call(table.tBodies), count = document.getElementById("filter-count");
  var PAUSE = 400, saying;

  function matches(row, kind, words) {
    return (!kind || row.dataset.kind === kind) && words.every(function (word) { return row.folded.indexOf(word) >= 0; });
  }

  function apply() {
    var who = form.elements.who.value, kind = form.elements.kind.value, shown = 0;
    var words = window.kbFold(form.elements.words.value).split(/\s+/).filter(Boolean);
    bodies.forEach(function (body) {
      var some = false;
      Array.prototype.forEach.call(body.querySelectorAll("[data-kind]"), function (row) {
        row.folded = row.folded || window.kbFold(row.textContent);
        row.hidden = !((!who || body.dataset.who === who) && matches(row, kind, words));
        if (!row.hidden) { some = true; shown += 1; }
      });
      body.hidden = !some;
    });
    say(shown === 1 ? "1 row" : shown + " rows");
  }

  // When the reader pauses, and only what is new: each change is read aloud.
  function say(words) {
    clearTimeout(saying);
    saying = setTimeout(function () { if (count.textContent !== words) count.textContent = words; }, PAUSE);
  }

  form.hidden = false;
  form.addEventListener("input", apply);
  form.addEventListener("submit", function (event) { event.preventDefault(); });
  form.addEventListener("reset", function () { setTimeout(apply, 0); });
  apply();
})();
