/* What the search and the choices on the page of all answers share: they read parts of the index of this site, each
   once, and show answers as rows. Nothing is kept, and nothing is sent. */
window.yousaid = (function () {
  "use strict";

  var had = {};

  /* A part of the index; one that was read before is not fetched again. */
  function read(address) {
    had[address] = had[address] || fetch(address, { credentials: "omit" }).then(function (reply) {
      return reply.json();
    }).catch(function (fault) {
      delete had[address];
      throw fault;
    });
    return had[address];
  }

  /* Several parts, by name. */
  function parts(start, names) {
    var all = {};
    return Promise.all(names.map(function (name) {
      return read(start + "-" + name + ".json").then(function (part) { all[name] = part; });
    })).then(function () { return all; });
  }

  /* What is shown of answers, by their numbers, of which each part holds as many as `size`. */
  function answers(folder, size, numbers) {
    function part(number) { return Math.floor(number / size); }
    return parts(folder + "answers", numbers.map(part)).then(function (all) {
      return numbers.map(function (number) { return all[part(number)][number % size]; });
    });
  }

  /* Adds answers to a list as rows. */
  function show(list, root, rows) {
    rows.forEach(function (row) {
      var item = element("li", "row"), title = element("h2", "row__title"), link = element("a", "", row.title);
      link.href = root + row.url;
      title.appendChild(link);
      item.appendChild(title);
      if (row.summary) item.appendChild(element("p", "row__said", row.summary));
      item.appendChild(foot(row));
      list.appendChild(item);
    });
  }

  function foot(row) {
    var made = element("p", "row__foot");
    [mark(row.outcome, row.status), row.date && element("span", "", row.date), row.place && element("span", "", row.place),
      row.late && mark("late", row.late)].forEach(function (piece) {
      if (!piece) return;
      made.appendChild(piece);
      made.appendChild(document.createTextNode(" "));
    });
    return made;
  }

  /* A copy of the page's own pattern for a mark, with its words. */
  function mark(name, words) {
    var patterns = document.getElementById("marks");
    var made = patterns && patterns.content && patterns.content.querySelector('[data-mark="' + name + '"]');
    if (!made) return element("span", "", words);
    made = made.cloneNode(true);
    made.lastElementChild.textContent = words;
    return made;
  }

  function element(name, kind, words) {
    var made = document.createElement(name);
    if (kind) made.className = kind;
    if (words) made.textContent = words;
    return made;
  }

  return { read: read, parts: parts, answers: answers, show: show, element: element };
})();
