/* The session with a learning system, in SCORM 1.2 and SCORM 2004. Loaded by the launch page alone: one page owns the session,
   opens it once and closes it once. It knows no page and no words; launch.js shows what it tells.

   var session = kbScorm(version, facts, tell)      version "1.2" or "2004"; tell(what, {code}) is called when something goes wrong
     facts: {edition, mark, questions: [{question, id, type, text, ids}]}      as generator/lms/answers.py makes them
     session.open()      "open", "not-open" (no system found) or "refused"; then session.mode is "normal", "review" or "browse",
                         session.mark is the pass mark that counts, session.place where the learner stopped,
                         session.quiz the saved round ("" when there is none), session.replaced whether one was thrown away
     session.answered(answers, state)   answers: details of kbquiz:answer; state: text of kbquiz:state. Writes and commits.
     session.result(detail)             detail of kbquiz:finish; only a round of the whole set counts. Writes and commits.
     session.at(place)                  where the learner is; written with the next commit
     session.save()                     commits what is not yet committed
     session.close()                    once; later calls do nothing
     session.recorded()                 {n, of, percent, passed}: what the system was told so far

   In review and browse mode nothing is written. A result never gets worse: passed stays passed, the best score stays, and the
   record of a question goes from wrong to right only.

   Saved state (cmi.suspend_data), parts divided by "~":  kb1, the edition of the questions, the number of records that were
   there before this edition, the questions on record in that order (two base-36 digits each), their results (1 right, 0 wrong),
   the round as quiz.js writes it. A state of another edition is thrown away. */
(function () {
  "use strict";
  var MARK = "kb1", DEPTH = 20;
  var VERSIONS = {
    "1.2": {
      api: "API", call: {open: "LMSInitialize", close: "LMSFinish", get: "LMSGetValue", set: "LMSSetValue", commit: "LMSCommit", error: "LMSGetLastError"},
      mode: "cmi.core.lesson_mode", place: "cmi.core.lesson_location", exit: "cmi.core.exit", time: "cmi.core.session_time",
      score: "cmi.core.score.", mark: "cmi.student_data.mastery_score", room: 4096,
      response: "student_response", when: "time", wrong: "wrong", comma: ",", dot: "."
    },
    "2004": {
      api: "API_1484_11", call: {open: "Initialize", close: "Terminate", get: "GetValue", set: "SetValue", commit: "Commit", error: "GetLastError"},
      mode: "cmi.mode", place: "cmi.location", exit: "cmi.exit", time: "cmi.session_time",
      score: "cmi.score.", mark: "cmi.scaled_passing_score", room: 64000,
      response: "learner_response", when: "timestamp", wrong: "incorrect", comma: "[,]", dot: "[.]"
    }
  };
  /* SCORM 1.2 has one field for completion and success; a status may only be replaced by one further on. */
  var RANK = ["", "not attempted", "browsed", "incomplete", "failed", "completed", "passed"];

  function two(number) { return ("0" + number).slice(-2); }
  function seconds(number) { return (number < 10 ? "0" : "") + number.toFixed(2); }

  /* ---- finding the system ---- */

  function inside(from, name) {
    // A window of another origin refuses to be looked into; there is nothing for us behind it.
    try { return (from && from[name]) || null; } catch (error) { return null; }
  }

  function above(from, name) {
    for (var depth = 0; from && depth < DEPTH; depth += 1) {
      if (inside(from, name)) return from[name];
      if (inside(from, "parent") === from) return null;
      from = inside(from, "parent");
    }
    return null;
  }

  function find(from, name) {
    // Up through the frames; then the same from the window that opened this one or the topmost one, and so on.
    for (var depth = 0; from && depth < DEPTH; depth += 1) {
      var found = above(from, name);
      if (found) return found;
      from = inside(from, "opener") || inside(inside(from, "top"), "opener");
    }
    return null;
  }

  /* ---- formats ---- */

  function duration(version, milliseconds) {
    var all = Math.floor(milliseconds / 10) / 100, hours = Math.floor(all / 3600), minutes = Math.floor(all / 60) % 60, rest = all % 60;
    if (version === "1.2") return ("000" + Math.min(hours, 9999)).slice(-4) + ":" + two(minutes) + ":" + seconds(rest);
    return "PT" + hours + "H" + minutes + "M" + rest.toFixed(2) + "S";
  }

  function moment(version) {
    var now = new Date();
    if (version === "1.2") return [two(now.getHours()), two(now.getMinutes()), two(now.getSeconds())].join(":");
    // Some systems take a zone only behind a fraction, and a fraction of two digits at most.
    return now.toISOString().replace(/(\.\d\d)\d*/, "$1");
  }

  function response(names, type, ids, shorter) {
    function short(id) { return shorter[id] || id; }
    return ids.map(function (id) { return type === "matching" ? id.split(".").map(short).join(names.dot) : short(id); }).join(names.comma);
  }

  window.kbScorm = function (version, facts, tell) {
    var names = VERSIONS[version], old = version === "1.2", api = null, open = false, dirty = false, told = {};
    var written = {}, base = 0, asked = [], results = [], status = "", best = null, started = 0, interactions = true;
    var session = {mode: "normal", mark: facts.mark, place: "", quiz: "", replaced: false};

    function call(name, one, two) {
      // The system's own code may throw; that is an answer too.
      try {
        return name === "set" ? api[names.call.set](one, two) : name === "error" ? api[names.call.error]() : api[names.call[name]](one);
      } catch (error) { return name === "error" ? "?" : "false"; }
    }
    function code() { return String(call("error")); }
    function fine(answer) { return /^(true|1)$/.test(String(answer)) || (String(answer) !== "false" && code() === "0"); }
    function lost() {
      if (!told.lost) tell("lost", {code: code()});
      told.lost = true;
    }
    function get(name) {
      var value = call("get", name);
      return value === undefined || value === null || String(value) === "false" ? "" : String(value);
    }
    function known(name) { return (written[name] = get(name)); }
    function writes() { return open && session.mode === "normal"; }
    function set(name, value) {
      // Only what is new; what the system refused is tried again the next time.
      value = String(value);
      if (!writes() || written[name] === value) return true;
      if (!fine(call("set", name, value))) return false;
      written[name] = value;
      dirty = true;
      return true;
    }
    function put(name, value) { if (!set(name, value)) lost(); }
    function commit() {
      if (!writes() || !dirty) return;
      if (fine(call("commit", ""))) dirty = false; else lost();
    }

    /* ---- the saved state ---- */

    function pack() {
      return [MARK, facts.edition, base, asked.map(function (at) { return ("0" + at.toString(36)).slice(-2); }).join(""), results.join(""), session.quiz].join("~");
    }

    function unpack(text) {
      var parts = text.split("~");
      if (parts[0] !== MARK || parts[1] !== facts.edition || parts.length !== 6) { session.replaced = text !== ""; return; }
      base = +parts[2];
      asked = (parts[3].match(/../g) || []).map(function (two) { return parseInt(two, 36); });
      results = parts[4].split("").map(Number);
      session.quiz = parts[5];
    }

    function keep() {
      var text = pack();
      if (text.length <= names.room) put("cmi.suspend_data", text); else lost();
    }

    function count() {
      var number = parseInt(get("cmi.interactions._count"), 10);
      interactions = number >= 0;
      // A new state, or a system that began a new attempt and kept the state: records start behind those that are there.
      if (!asked.length || number < base + asked.length) { base = number || 0; asked = []; results = []; }
    }

    /* ---- opening and closing ---- */

    session.open = function () {
      api = find(window, names.api);
      if (!api) return "not-open";
      if (!fine(call("open", "")) && !(!old && code() === "103")) { tell("refused", {code: code()}); return "refused"; }
      open = true;
      started = Date.now();
      var mode = get(names.mode), mark = parseFloat(get(names.mark)), score;
      session.mode = mode === "review" || mode === "browse" ? mode : "normal";
      if (!old) mark *= 100;
      if (mark >= 0 && mark <= 100) session.mark = Math.round(mark * 100) / 100;
      session.place = known(names.place);
      unpack(known("cmi.suspend_data"));
      count();
      score = parseFloat(known(names.score + "raw"));
      best = isNaN(score) ? null : score;
      status = known(old ? "cmi.core.lesson_status" : "cmi.success_status");
      if (old) rise("incomplete"); else if (known("cmi.completion_status") !== "completed") put("cmi.completion_status", "incomplete");
      // Always: a system that ends an attempt when a course is finished would forget that it was passed.
      put(names.exit, "suspend");
      commit();
      return "open";
    };

    function rise(next) {
      if (RANK.indexOf(next) <= RANK.indexOf(status)) return;
      if (set("cmi.core.lesson_status", next)) status = next; else lost();
    }

    session.close = function () {
      if (!open) return;
      if (writes()) {
        put(names.time, duration(version, Date.now() - started));
        keepPlace();
        commit();
      }
      open = false;
      call("close", "");
    };

    /* ---- what is recorded ---- */

    function keepPlace() { if (session.place) put(names.place, session.place.slice(0, 255)); }

    session.at = function (place) { session.place = place; };
    session.save = function () { keepPlace(); commit(); };

    session.answered = function (answers, state) {
      if (state) session.quiz = state;
      if (!writes()) return;
      answers.forEach(record);
      keep();
      keepPlace();
      commit();
    };

    function record(detail) {
      var at = -1, place, fact, path, good = detail.correct ? 1 : 0;
      facts.questions.forEach(function (each, index) { if (each.question === detail.question) at = index; });
      place = asked.indexOf(at);
      if (at < 0 || !interactions || (place >= 0 && results[place] >= good)) return;
      fact = facts.questions[at];
      path = "cmi.interactions." + (base + (place < 0 ? asked.length : place)) + ".";
      if (place < 0) {
        if (!set(path + "id", fact.id)) {
          // Answers are optional in SCORM 1.2; a system that keeps none says so with 401.
          if (/^40[12]$/.test(code())) interactions = false; else lost();
          return;
        }
        place = asked.push(at) - 1;
        put(path + "type", fact.type);
        put(path + "correct_responses.0.pattern", response(names, fact.type, detail.right, fact.ids));
        if (!old) put(path + "description", fact.text);
      }
      put(path + names.when, moment(version));
      if (detail.chosen.length) put(path + names.response, response(names, fact.type, detail.chosen, fact.ids));
      put(path + "result", good ? "correct" : names.wrong);
      results[place] = good;
    }

    session.result = function (detail) {
      if (!writes() || detail.of !== facts.questions.length) return;
      // Down to a hundredth, never up: a score just under the mark must not reach it.
      var percent = Math.floor(10000 * detail.score / detail.of) / 100, passed = percent >= session.mark;
      if (best === null || percent > best) {
        put(names.score + "min", 0);
        put(names.score + "max", 100);
        if (!old) put(names.score + "scaled", Math.floor(10000 * detail.score / detail.of) / 10000);
        if (set(names.score + "raw", percent)) best = percent; else lost();
      }
      if (old) rise(passed ? "passed" : "failed"); else succeed(passed ? "passed" : "failed");
      commit();
    };

    function succeed(next) {
      put("cmi.completion_status", "completed");
      if (status === "passed") return;
      if (set("cmi.success_status", next)) status = next; else lost();
    }

    session.recorded = function () {
      return {n: asked.length, of: facts.questions.length, percent: best, passed: status === "passed"};
    };

    return session;
  };
})();
