/* Search on the search page, and nothing else. Without this script the list from A to Z on that page does the job.
   It reads search.json from this site, keeps nothing and sends nothing. */
(function () {
  "use strict";

  var form = document.querySelector("form[data-index]");
  var found = document.getElementById("found");
  var results = document.getElementById("results");
  if (!form || !found || !results || !window.fetch) return;

  var STOP = " a an and are at be by for from how i in is it of on or our the to was we what when with you your ";
  var WEIGHT = { title: 6, service: 3, place: 3, themes: 3, summary: 2, reply: 1, status: 2 };

  /* The words of a text: small letters, no accents. */
  function split(text) {
    var plain = text.toLowerCase().normalize("NFD").replace(/[\u0300-\u036f'’]/g, "");
    return plain.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
  }

  /* A word without its plural or its ending. */
  function stem(word) {
    if (word.length < 4) return word;
    var short = word
      .replace(/(ss|us|is)$/, "$1!").replace(/ies$/, "y").replace(/([^aeiou]|e)s$/, "$1").replace(/s$/, "").replace(/!$/, "");
    var cut = short.replace(/(ing|ed|ers?)$/, "");
    if (cut.length < 3) cut = short;
    return cut.replace(/([bdfgmnprt])\1$/, "$1").replace(/e$/, "");
  }

  /* "parking", "car park" and "carparks" meet: a word fits a part of a word, or two words that stand together. */
  function fits(wanted, list) {
    return list.some(function (word, place) {
      if (word === wanted || (wanted.length > 2 && word.indexOf(wanted) === 0)) return true;
      if (wanted.length > 3 && word.indexOf(wanted) > 0) return true;
      return place > 0 && list[place - 1] + word === wanted;
    });
  }

  /* Whether two words differ by one letter: one wrong, missing, extra, or two that changed places. */
  function near(one, two) {
    if (Math.abs(one.length - two.length) > 1 || Math.min(one.length, two.length) < 4) return false;
    var start = 0, end = 0;
    while (start < one.length && one[start] === two[start]) start += 1;
    while (end < Math.min(one.length, two.length) - start && one[one.length - 1 - end] === two[two.length - 1 - end]) end += 1;
    var a = one.slice(start, one.length - end), b = two.slice(start, two.length - end);
    return (a.length < 2 && b.length < 2) || (a.length === 2 && a[0] === b[1] && a[1] === b[0]);
  }

  function score(row, query, loose) {
    var total = 0;
    var all = query.every(function (wanted) {
      var best = 0;
      Object.keys(WEIGHT).forEach(function (name) {
        var list = row.words[name];
        var hit = loose ? list.some(function (word) { return near(wanted, word); }) : fits(stem(wanted), list.map(stem));
        if (hit && WEIGHT[name] > best) best = WEIGHT[name];
      });
      total += best;
      return best > 0;
    });
    return all ? total : 0;
  }

  function search(rows, query, loose) {
    return rows
      .map(function (row) { return { row: row, score: score(row, query, loose) }; })
      .filter(function (hit) { return hit.score > 0; })
      .sort(function (a, b) { return b.score - a.score; })
      .map(function (hit) { return hit.row; });
  }

  function show(rows) {
    results.textContent = "";
    rows.slice(0, 50).forEach(function (row) {
      var item = element("li", "row"), title = element("h2", "row__title"), link = element("a", "");
      link.href = form.getAttribute("data-root") + row.url;
      link.textContent = row.title;
      title.appendChild(link);
      item.appendChild(title);
      if (row.summary) item.appendChild(element("p", "row__said", row.summary));
      item.appendChild(element("p", "row__foot", [row.status, row.place].filter(Boolean).join(", ")));
      results.appendChild(item);
    });
  }

  function element(name, kind, text) {
    var made = document.createElement(name);
    if (kind) made.className = kind;
    if (text) made.textContent = text;
    return made;
  }

  function answer(rows, asked) {
    var query = split(asked).filter(function (word) { return STOP.indexOf(" " + word + " ") < 0; });
    var hits = query.length ? search(rows, query, false) : [];
    var loose = !hits.length && query.length > 0;
    if (loose) hits = search(rows, query, true);
    show(hits);
    found.textContent = hits.length
      ? (loose ? "We found no “" + asked + "”. We show words that are close: " : "") +
        hits.length + (hits.length === 1 ? " answer" : " answers") + (loose ? "." : " about “" + asked + "”.") +
        (hits.length > 50 ? " The first 50 are here." : "")
      : "We found nothing about “" + asked + "”. Try another word, or look in the list below.";
  }

  var asked = (new URLSearchParams(window.location.search).get("q") || "").trim();
  form.elements.q.value = asked;
  if (!asked) return;
  fetch(form.getAttribute("data-index"), { credentials: "omit" })
    .then(function (reply) { return reply.json(); })
    .then(function (index) {
      index.answers.forEach(function (row) {
        row.words = {};
        Object.keys(WEIGHT).forEach(function (name) { row.words[name] = split(row[name] || ""); });
      });
      answer(index.answers, asked);
      document.title = "“" + asked + "” – " + document.title;
    })
    .catch(function () {
      found.textContent = "Search does not work here. Please look in the list below.";
    });
})();
