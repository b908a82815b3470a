/* Self-check questions. Without this script the same page shows each answer under "Show the answer".

   A set is a <form class="kb-quiz">, made by generator/quizforms. The form brings every word that this script shows
   (data-words), the pass mark in per cent (data-pass-mark), the fingerprint of the set and of the words that it was written
   from (data-edition), and whether the learner may switch remembering on (data-memory="on"). With data-memory="off", as in a
   learning system, this script never touches the browser's storage. Nothing is ever sent anywhere.

   For whoever frames the page, form.kbQuiz is there once the script has run:
     start({mode: "learn"|"test", show: "one"|"all", count: 0})   begin; what is left out is what the learner chose; 0 is all
     state()          the round as a short text, to be kept elsewhere; "" before the first start
     restore(text)    go on from such a text; false, and nothing changes, when it is none or of another edition
   and the form sends these events (they bubble; everything is in event.detail):
     kbquiz:answer    once per question and round, when it is checked:
                      {set, question, kind, norms: [ids], chosen: [ids], right: [ids], correct: true|false,
                       at: place in the round from 1, of: questions in the round, mode, round: 1, 2, …}
                      chosen and right hold ids of options, in the order given for kind "order" (place 1 first),
                      and "left.right" for each line of a "match"; a question without an answer has chosen: []
     kbquiz:finish    {set, edition, mode, round, score, of, percent, passMark, passed, wrong: [question ids], read: [ids]}
                      round 2 and on are "only what I got wrong" or "the same again": whoever keeps a result keeps the best
     kbquiz:state     {state: text} after every change that state() would show

   A state is JSON with one-letter keys; positions are those of the HTML, which the edition's fingerprint guards:
     v version, e edition, m mode, o show, d questions drawn, r those of this round, n number of the round, p position,
     x per drawn question the order of its options, a its answer (a character per field), c what is checked, f finished. */
(function () {
  "use strict";
  var PREFIX = "kb-quiz:", VERSION = 1, HOW_MANY = 36;

  function list(found) { return Array.prototype.slice.call(found); }
  function range(length) { var all = []; while (all.length < length) all.push(all.length); return all; }
  function code(number) { return number.toString(HOW_MANY); }
  function uncode(letter) { return parseInt(letter, HOW_MANY); }
  function filled(words, facts) {
    return words.replace(/\{(\w+)\}/g, function (_, name) { return facts[name]; });
  }
  function shuffled(all) {
    all = all.slice();
    for (var at = all.length - 1; at > 0; at -= 1) {
      var other = Math.floor(Math.random() * (at + 1)), kept = all[at];
      all[at] = all[other];
      all[other] = kept;
    }
    return all;
  }
  function show(element, yes) { if (element) element.hidden = !yes; }
  function lead(element) {
    // Focus alone does not scroll where the element is in sight already, half a page down.
    element.focus();
    element.scrollIntoView();
  }
  function mark(element, name, yes) { element.classList[yes ? "add" : "remove"](name); }

  /* ---- one question ------------------------------------------------------------------------------------------------ */

  function Question(box) {
    function one(selector) { return box.querySelector(selector); }
    this.box = box;
    this.id = box.getAttribute("data-question");
    this.kind = box.getAttribute("data-kind");
    this.norms = box.getAttribute("data-norms").split(" ").filter(Boolean);
    this.tests = box.getAttribute("data-tests").split(" ").filter(Boolean);
    this.heading = one(".kb-q__number");
    this.heading.tabIndex = -1;
    this.fieldset = one("fieldset");
    this.result = one(".kb-q__result");
    this.hint = one(".kb-q__hint");
    this.options = one(".kb-q__options");
    this.rows = list(this.options.children);
    this.fields = this.rows.map(function (row) { return row.querySelector("input, select"); });
    this.selects = this.fields[0].tagName === "SELECT";
    this.button = one(".kb-q__do");
    // Each reason moves beside its option; they are one and the same text with and without scripts.
    var answer = one(".kb-q__answer");
    this.reasons = this.rows.map(function (row) {
      var reason = answer.querySelector('[data-for="' + row.getAttribute("data-option") + '"]');
      row.appendChild(reason);
      return reason;
    });
    this.explanation = one(".kb-q__explanation");
    box.insertBefore(this.explanation, answer);
    box.removeChild(answer);
    this.order = range(this.rows.length);
    this.unmark();
  }

  Question.prototype = {
    arrange: function (order) {
      this.order = order;
      order.forEach(function (at) { this.options.appendChild(this.rows[at]); }, this);
    },
    mix: function () {
      var order = range(this.rows.length), fields = this.fields;
      if (this.kind !== "number") order = shuffled(order);
      // Steps that happen to stand in their right order would give the answer away.
      if (this.kind === "order" && order.every(function (at, place) { return fields[at].getAttribute("data-right") === String(place + 1); })) order.push(order.shift());
      this.arrange(order);
    },
    answer: function () {
      return this.fields.map(function (field) { return field.tagName === "SELECT" ? code(field.selectedIndex) : (field.checked ? "1" : "0"); }).join("");
    },
    fill: function (answer) {
      this.fields.forEach(function (field, at) {
        var value = answer ? uncode(answer.charAt(at)) : 0;
        if (field.tagName === "SELECT") field.selectedIndex = value; else field.checked = value === 1;
      });
    },
    lacks: function () {
      // What keeps the answer from being one: "none", "some", "twice" – or "" when it is whole.
      var answer = this.answer(), kind = this.kind;
      if (/^0*$/.test(answer)) return "none";
      if (this.selects && answer.indexOf("0") >= 0) return "some";
      if (kind === "order" && answer.split("").some(function (place, at) { return answer.indexOf(place) !== at; })) return "twice";
      return "";
    },
    fits: function (field) {
      return field.tagName === "SELECT" ? field.value === field.getAttribute("data-right") : field.checked === (field.getAttribute("data-right") === "1");
    },
    correct: function () { return this.fields.every(this.fits); },
    ids: function (value) {
      // The ids behind an answer; `value` reads a field: "1", a place, an id, or "" where nothing was chosen.
      var kind = this.kind, found = [];
      this.fields.forEach(function (field, at) {
        var id = this.rows[at].getAttribute("data-option"), chosen = value(field);
        if (chosen) found.push({id: kind === "match" ? id + "." + chosen : id, at: kind === "order" ? +chosen : at});
      }, this);
      return found.sort(function (one, other) { return one.at - other.at; }).map(function (each) { return each.id; });
    },
    chosen: function () {
      return this.ids(function (field) { return field.tagName === "SELECT" ? field.value : (field.checked ? "1" : ""); });
    },
    right: function () {
      return this.ids(function (field) { var right = field.getAttribute("data-right"); return right === "0" ? "" : right; });
    },
    unmark: function () {
      this.checked = false;
      this.fieldset.disabled = false;
      this.hint.textContent = "";
      mark(this.box, "is-checked", false);
      this.reasons.concat(this.explanation, this.result).forEach(function (part) { show(part, false); });
      this.rows.forEach(function (row) {
        mark(row, "is-right", false);
        mark(row, "is-wrong", false);
        mark(row, "is-chosen", false);
        list(row.querySelectorAll("details")).forEach(function (details) { details.open = false; });
      });
    },
    mark: function (words) {
      this.checked = true;
      this.fieldset.disabled = true;
      this.hint.textContent = "";
      mark(this.box, "is-checked", true);
      this.reasons.concat(this.explanation, this.result).forEach(function (part) { show(part, true); });
      this.result.textContent = (this.correct() ? words.right : words.wrong) + " " + words.see;
      mark(this.result, "is-right", this.correct());
      this.fields.forEach(function (field, at) { this.markRow(field, this.rows[at], words); }, this);
    },
    markRow: function (field, row, words) {
      var right = field.getAttribute("data-right"), fits = this.fits(field), left = false, says;
      if (this.selects) {
        says = fits ? words["field-right"] : filled(words["field-wrong"], {right: this.words(field, right)});
      } else {
        says = words[right === "1" ? (field.checked ? "key-chosen" : "key-missed") : (field.checked ? "no-chosen" : "no-left")];
        left = right !== "1" && !field.checked;
        fits = right === "1";
      }
      mark(row, "is-chosen", this.selects || field.checked);
      mark(row, "is-right", fits);
      mark(row, "is-wrong", !fits && !left);
      row.querySelector(".kb-q__mark").textContent = says;
    },
    words: function (field, value) {
      return list(field.options).filter(function (option) { return option.value === value; })[0].textContent;
    }
  };

  /* ---- a set ------------------------------------------------------------------------------------------------------- */

  function Quiz(form) {
    var words = JSON.parse(form.getAttribute("data-words"));
    var set = form.getAttribute("data-quiz"), edition = form.getAttribute("data-edition");
    var passMark = +form.getAttribute("data-pass-mark"), memory = form.getAttribute("data-memory") === "on";
    var questions = list(form.querySelectorAll(".kb-q")).map(function (box) { return new Question(box); });
    var now = null, asked = false, remembering = false;

    function one(selector) { return form.querySelector(selector); }
    function button(name) { return one('[data-do="' + name + '"]'); }
    function send(name, detail) { form.dispatchEvent(new CustomEvent("kbquiz:" + name, {bubbles: true, detail: detail})); }
    function say(text) { one(".kb-quiz__say").textContent = text; }
    function note(text) {
      one(".kb-quiz__note").textContent = text;
      show(one(".kb-quiz__note"), text);
      if (text) say(text);
    }
    function round() { return now.round.map(function (at) { return questions[at]; }); }
    function right() { return round().filter(function (question) { return question.checked && question.correct(); }); }
    function wrong() { return now.round.filter(function (at) { return !questions[at].correct(); }); }

    /* Drawing: the questions laid in a line, norm by norm, and every so many-th taken. Each norm gets its share of the draw,
       rounded down or up; a question with several norms counts for its first. */
    function drawn(count) {
      var all = range(questions.length), groups = {}, line = [], step = all.length / count, start = Math.random() * step;
      if (!count || count >= all.length) return all;
      all.forEach(function (at) {
        var norm = questions[at].norms[0] || questions[at].tests[0];
        (groups[norm] = groups[norm] || []).push(at);
      });
      shuffled(Object.keys(groups)).forEach(function (norm) { line = line.concat(shuffled(groups[norm])); });
      return range(count).map(function (place) { return line[Math.floor(start + place * step)]; }).sort(function (one, other) { return one - other; });
    }

    /* ---- showing ---- */

    function paint() {
      var running = !!now, one_ = running && now.show === "one" && !now.finished, last = running && now.at === now.round.length - 1;
      questions.forEach(function (question, at) {
        var place = running ? now.round.indexOf(at) : at;
        mark(question.box, "is-out", place < 0);
        mark(question.box, "is-away", !running || (one_ && place !== now.at));
        if (place >= 0) question.heading.textContent = filled(words.number, {n: place + 1, of: running ? now.round.length : questions.length});
        show(question.button, running && now.mode === "learn" && !question.checked && !now.finished);
      });
      show(one(".kb-quiz__start"), !running);
      show(one(".kb-quiz__result"), running && now.finished);
      show(one(".kb-quiz__steps"), running && !now.finished);
      show(one(".kb-quiz__leave"), running && !now.finished);
      show(button("back"), one_ && now.at > 0);
      show(button("next"), one_ && !last);
      mark(button("next"), "kb-button--main", one_ && (now.mode === "test" || questions[now.round[now.at]].checked));
      show(button("finish-learn"), running && now.mode === "learn" && (!one_ || last));
      show(button("finish-test"), running && now.mode === "test" && (!one_ || last));
    }

    function go(at) {
      now.at = at;
      asked = false;
      note("");
      paint();
      lead(questions[now.round[at]].heading);
      keep();
    }

    /* ---- a round ---- */

    function value(name) {
      return list(form.elements[name].length && !form.elements[name].options ? form.elements[name] : [form.elements[name]])
        .filter(function (field) { return field.type !== "radio" || field.checked; })[0].value;
    }

    function start(wish, at) {
      wish = wish || {};
      var draw = drawn(wish.count === undefined ? +value("count") : wish.count);
      draw.forEach(function (each) { questions[each].mix(); });
      now = {mode: wish.mode || value("mode"), show: wish.show || value("show"), draw: draw, number: 0};
      begin(draw, at);
    }

    function begin(which, at) {
      which.forEach(function (each) { questions[each].fill(""); questions[each].unmark(); });
      now.round = which;
      now.number += 1;
      now.finished = false;
      say("");
      go(Math.max(0, which.indexOf(at)));
    }

    function checkOne(question) {
      question.mark(words);
      send("answer", {
        set: set, question: question.id, kind: question.kind, norms: question.norms, chosen: question.chosen(), right: question.right(),
        correct: question.correct(), at: round().indexOf(question) + 1, of: now.round.length, mode: now.mode, round: now.number
      });
    }

    function learn(question) {
      var lacks = question.lacks(), checked;
      question.hint.textContent = lacks ? words[lacks] : "";
      if (lacks) { say(words[lacks]); return; }
      checkOne(question);
      checked = round().filter(function (each) { return each.checked; });
      say(filled(words.said, {
        n: round().indexOf(question) + 1, verdict: question.correct() ? words.right : words.wrong, right: right().length, checked: checked.length
      }));
      paint();
      lead(question.result);
      keep();
    }

    function finish() {
      var open = [];
      round().forEach(function (question, place) { if (!question.checked && question.lacks()) open.push(filled(words["open-one"], {n: place + 1})); });
      if (open.length && !asked) {
        asked = true;
        note(filled(words.open, {numbers: open.join(", ")}));
        return;
      }
      note("");
      round().forEach(function (question) { if (!question.checked) checkOne(question); });
      now.finished = true;
      result();
      lead(one(".kb-quiz__result .kb-quiz__title"));
      keep();
      send("finish", summary());
    }

    function summary() {
      var score = right().length, of = now.round.length, read = [];
      wrong().forEach(function (at) { questions[at].tests.forEach(function (id) { if (read.indexOf(id) < 0) read.push(id); }); });
      return {
        set: set, edition: edition, mode: now.mode, round: now.number, score: score, of: of, percent: Math.floor(100 * score / of), passMark: passMark,
        passed: 100 * score >= passMark * of, wrong: wrong().map(function (at) { return questions[at].id; }), read: read
      };
    }

    function result() {
      var facts = summary(), of = questions.length, date = new Date(), which = filled(words[now.draw.length < of ? "drawn" : "all"], {n: now.draw.length, of: of});
      var score = filled(now.mode === "learn" ? words.learned : (facts.passed ? words.passed : words.failed), {right: facts.score, of: facts.of, percent: facts.percent, mark: passMark});
      one(".kb-quiz__score").textContent = score;
      say(score);
      show(button("wrong"), facts.wrong.length);
      show(one(".kb-quiz__read"), facts.wrong.length);
      list(form.querySelectorAll(".kb-quiz__read li")).forEach(function (item) {
        var id = item.getAttribute("data-tests"), numbers = [];
        wrong().forEach(function (at) {
          if (questions[at].tests.indexOf(id) >= 0) numbers.push(filled(words["open-one"], {n: now.round.indexOf(at) + 1}));
        });
        show(item, numbers.length);
        item.querySelector(".kb-quiz__for").textContent = "(" + numbers.join(", ") + ")";
      });
      one('[data-record="score"]').textContent = score;
      one('[data-record="drawn"]').textContent = facts.of < now.draw.length ? filled(words.again, {n: facts.of}) : which;
      one('[data-record="mode"]').textContent = words[now.mode];
      if (!one("#record-date").value) {
        one("#record-date").value = [date.getFullYear(), ("0" + (date.getMonth() + 1)).slice(-2), ("0" + date.getDate()).slice(-2)].join("-");
      }
      paint();
    }

    function anew() {
      now = null;
      note("");
      paint();
      one(".kb-quiz__start input").focus();
      keep();
    }

    function print() {
      // Off again after printing; some browsers never say when that was, so the next click ends it too.
      var root = document.documentElement;
      function end() { mark(root, "kb-print-record", false); }
      mark(root, "kb-print-record", true);
      window.addEventListener("afterprint", end);
      form.addEventListener("click", end, true);
      window.print();
    }

    /* ---- keeping ---- */

    function state() {
      if (!now) return "";
      return JSON.stringify({
        v: VERSION, e: edition, m: now.mode, o: now.show, d: now.draw, r: now.round, n: now.number, p: now.at,
        x: now.draw.map(function (at) { return questions[at].order.map(code).join(""); }),
        a: now.draw.map(function (at) { return questions[at].answer(); }),
        c: now.draw.map(function (at) { return questions[at].checked ? "1" : "0"; }).join(""), f: now.finished ? 1 : 0
      });
    }

    function parsed(text) {
      var kept;
      try { kept = JSON.parse(text); } catch (error) { return null; }
      return kept && kept.v === VERSION && kept.e === edition ? kept : null;
    }

    function restore(text) {
      var kept = parsed(text);
      if (!kept || !kept.d) return false;
      now = {mode: kept.m, show: kept.o, draw: kept.d, round: kept.r, number: kept.n, at: kept.p, finished: !!kept.f};
      kept.d.forEach(function (at, place) {
        questions[at].arrange(kept.x[place].split("").map(uncode));
        questions[at].unmark();
        questions[at].fill(kept.a[place]);
        if (kept.c.charAt(place) === "1") questions[at].mark(words);
      });
      if (now.finished) result(); else paint();
      return true;
    }

    function keep() {
      if (remembering) store(function (storage) { storage.setItem(PREFIX + set, state() || JSON.stringify({v: VERSION, e: edition})); });
      if (now) send("state", {state: state()});
    }

    function store(use, quietly) {
      // A browser may refuse its storage, or have none left.
      if (!memory) return null;
      try { return use(window.localStorage); }
      catch (error) {
        remembering = form.elements.remember.checked = false;
        if (!quietly) note(words.cannot);
        return null;
      }
    }

    function remember(yes) {
      remembering = yes;
      note("");
      if (yes) keep(); else store(function (storage) { storage.removeItem(PREFIX + set); });
      if (remembering === yes) note(yes ? words.kept : words.unkept);
    }

    function forget() {
      remembering = form.elements.remember.checked = false;
      store(function (storage) {
        range(storage.length).map(function (at) { return storage.key(at); }).forEach(function (key) {
          if (key.indexOf(PREFIX) === 0) storage.removeItem(key);
        });
      });
      questions.forEach(function (question) { question.fill(""); question.unmark(); });
      anew();
      note(words.forgotten);
    }

    function recall() {
      var text = store(function (storage) { return storage.getItem(PREFIX + set); }, true);
      if (!text) return;
      if (!parsed(text)) {
        store(function (storage) { storage.removeItem(PREFIX + set); });
        note(words.stale);
        return;
      }
      remembering = form.elements.remember.checked = true;
      if (restore(text) && !now.finished) note(words.restored);
    }

    /* ---- what is pressed ---- */

    var press = {
      start: function () { start(); },
      check: function (pressed) { questions.forEach(function (question) { if (question.box.contains(pressed)) learn(question); }); },
      back: function () { go(now.at - 1); },
      next: function () { go(now.at + 1); },
      "finish-learn": finish,
      "finish-test": finish,
      wrong: function () { begin(wrong()); },
      again: function () { begin(now.round); },
      anew: anew,
      print: print,
      forget: forget
    };

    form.addEventListener("click", function (event) {
      var name = event.target.getAttribute("data-do");
      if (name && press[name]) press[name](event.target);
    });
    form.addEventListener("change", function (event) {
      if (event.target.name === "remember") remember(event.target.checked);
      else if (now && !now.finished) { asked = false; keep(); }
    });
    form.addEventListener("submit", function (event) { event.preventDefault(); });

    form.kbQuiz = {start: start, state: state, restore: restore};
    mark(form, "has-script", true);
    show(one(".kb-quiz__plain"), false);
    show(one(".kb-quiz__memory"), memory);
    paint();
    recall();
    questions.forEach(function (question, at) {
      if ("#" + question.box.id !== window.location.hash) return;
      if (!now) start({mode: "learn", show: "one", count: 0}, at);
      else if (now.round.indexOf(at) >= 0 && !now.finished) go(now.round.indexOf(at));
    });
  }

  list(document.querySelectorAll("form.kb-quiz")).forEach(function (form) { Quiz(form); });
})();
