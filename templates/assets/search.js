/* Search on the search page, and nothing else. Without this script the list from A to Z on that page does the job.
   It reads search.json and the parts of it that it needs. */
(function () {
  "use strict";

  var form = document.querySelector("form[data-index]");
  var found = document.getElementById("found");
  var results = document.getElementById("results");
  var site = window.yousaid;
  if (!form || !found || !results || !site || !window.fetch) return;

  var STOP = " a an and are at be by for from how i in is it of on or our the to was we what when with you your ";
  var SHOWN = 20;
  var root = form.getAttribute("data-root"), folder = root + "search/";
  /* What stands between words; some browsers of 2018 do not know letters by their class. */
  var BETWEEN;
  try {
    BETWEEN = new RegExp("[^\\p{L}\\p{N}]+", "u");
  } catch (unknown) {
    BETWEEN = /[\s!-/:-@[-`{-~\u00a0-\u00bf\u2000-\u206f]+/;
  }

  /* The words of a text: small letters, no accents. */
  function split(text) {
    var plain = text.toLowerCase().normalize("NFD").replace(/[\u0300-\u036f'’]/g, "");
    return plain.split(BETWEEN).filter(Boolean);
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

  /* A word fits the beginning of another, or a part of it; "=…" is one word for a group of words and fits only itself. */
  function fits(wanted, word) {
    if (wanted[0] === "=" || word[0] === "=") return word === wanted;
    var one = stem(wanted), two = stem(word);
    return two === one || (one.length > 2 && two.indexOf(one) === 0) || (one.length > 3 && two.indexOf(one) > 0);
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

  /* The question as words, with one word for each group: "car park" is "=carpark", and so is "parking". */
  function ask(asked, same) {
    var text = " " + split(asked).join(" ") + " ";
    same.forEach(function (group) {
      group.slice(1).sort(function (a, b) { return b.length - a.length; }).forEach(function (form) {
        text = text.split(" " + form + " ").join(" " + group[0] + " ");
      });
    });
    return text.split(" ").filter(function (word) { return word && STOP.indexOf(" " + word + " ") < 0; });
  }

  function part(word) {
    return /^[0-9a-z]/.test(word) ? word[0] : "other";
  }

  /* The numbers of the answers that hold every word of the question, the best first. */
  function search(query, words, match) {
    var fitting = query.map(function (wanted) { return words.filter(function (word) { return match(wanted, word); }); });
    var needed = [].concat.apply([], fitting).map(part);
    return site.parts(folder + "words", needed).then(function (held) {
      var totals = null;
      fitting.forEach(function (list) {
        var best = {};
        list.forEach(function (word) {
          var rows = held[part(word)][word];
          for (var at = 0; at < rows.length; at += 2) best[rows[at]] = Math.max(best[rows[at]] || 0, rows[at + 1]);
        });
        var before = totals;
        totals = {};
        Object.keys(best).forEach(function (row) { if (!before || before[row]) totals[row] = best[row] + (before ? before[row] : 0); });
      });
      return Object.keys(totals || {}).map(Number).sort(function (a, b) { return totals[b] - totals[a] || a - b; });
    });
  }

  function tell(count, loose) {
    found.textContent = count
      ? (loose ? "We found no “" + asked + "”. We show words that are close: " : "") +
        count + (count === 1 ? " answer" : " answers") + (loose ? "." : " about “" + asked + "”.") +
        (count > SHOWN ? " The first " + SHOWN + " are here." : "")
      : "We found nothing about “" + asked + "”. Try another word, or look in the list below.";
  }

  function answer(index) {
    var words = index.words.split(" "), query = ask(asked, index.same), loose = false;
    return search(query, words, fits).then(function (hits) {
      loose = !hits.length;
      return hits.length ? hits : search(query, words, near);
    }).then(function (hits) {
      return site.answers(folder, index.size, hits.slice(0, SHOWN)).then(function (rows) {
        site.show(results, root, rows);
        tell(hits.length, loose);
      });
    });
  }

  var asked = (new URLSearchParams(window.location.search).get("q") || "").trim();
  form.elements.q.value = asked;
  if (!asked) return;
  site.read(form.getAttribute("data-index"))
    .then(answer)
    .then(function () { document.title = "“" + asked + "” – " + document.title; })
    .catch(function () {
      found.textContent = "Search does not work here. Please look in the list below.";
    });
})();
