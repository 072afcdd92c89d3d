'use strict';
(function () {
  const data = JSON.parse(document.getElementById('data').textContent);
  const words = data.words;
  const order = ['proved', 'likely', 'guess', 'none', 'left'];
  const buttons = [];
  let kept = '';
  let open = -1;

  function make(tag, kind, text) {
    const made = document.createElement(tag);
    if (kind) made.className = kind;
    if (text !== undefined) made.textContent = text;
    return made;
  }

  function numbered(line, into) {
    let at = 0;
    for (let i = 0; i < (line.count || 0); i++) {
      const id = line.first + i;
      const number = data.numbers[id];
      into.append(line.text.slice(at, number.start));
      // No element button: a line may then not begin with the comma behind it.
      const placed = number.grade === 'left' && number.placeholder ? ' placed' : '';
      const button = make('span', 'n ' + number.grade + placed, line.text.slice(number.start, number.end));
      button.setAttribute('role', 'button');
      button.tabIndex = 0;
      button.title = placed ? number.placeholder : words[number.grade];
      button.addEventListener('click', () => show(id));
      button.addEventListener('keydown', event => {
        if (event.key === 'Enter' || event.key === ' ') {
          event.preventDefault();
          show(id);
        }
      });
      buttons[id] = button;
      into.append(button);
      at = number.end;
    }
    into.append(line.text.slice(at));
    return into;
  }

  function table(lines, from) {
    const number = lines[from].cell[0];
    const part = lines[from].part;
    const body = make('tbody');
    let row = null;
    let cell = null;
    let last = [-1, -1];
    let at = from;
    for (; at < lines.length && lines[at].cell && lines[at].cell[0] === number && lines[at].part === part; at++) {
      const place = lines[at].cell;
      if (!row || place[1] !== last[0]) {
        row = body.appendChild(make('tr'));
        last = [place[1], -1];
        row.next = 0;
      }
      if (place[2] !== last[1]) {
        for (; row.next < place[2]; row.next++) row.append(make('td'));
        cell = row.appendChild(make('td'));
        cell.colSpan = place[3];
        row.next = place[2] + place[3];
        last[1] = place[2];
      }
      cell.append(numbered(lines[at], make('p')));
    }
    const shown = make('table');
    shown.append(body);
    const wide = make('div', 'wide');
    wide.append(shown);
    return { shown: wide, next: at };
  }

  function report() {
    const article = make('article');
    for (let i = 0; i < data.lines.length;) {
      const line = data.lines[i];
      if (line.cell) {
        const made = table(data.lines, i);
        article.append(made.shown);
        i = made.next;
      } else {
        article.append(numbered(line, make('p', i === 0 ? 'title' : line.level > 0 ? 'heading' : '')));
        i++;
      }
    }
    return article;
  }

  function listed(into, title, texts) {
    if (!texts.length) return;
    into.append(make('h3', '', title));
    const list = into.appendChild(make('ul'));
    texts.forEach(text => list.append(make('li', '', text)));
  }

  function valued(into, title, text, code) {
    if (!text) return;
    into.append(make('h3', '', title));
    into.appendChild(make('p')).append(code ? make('code', '', text) : text);
  }

  function show(id) {
    if (buttons[open]) buttons[open].classList.remove('on');
    open = id;
    const number = data.numbers[id];
    buttons[id].classList.add('on');
    aside.textContent = '';
    aside.append(make('h2', '', buttons[id].textContent));
    aside.append(make('span', 'grade ' + number.grade, words[number.grade]));
    if (number.grade !== 'left' || !number.placeholder) aside.append(make('p', 'hint', words[number.grade + '-means']));
    valued(aside, words.indicator, number.name && number.code ? number.name + '  ' + number.code : number.name);
    valued(aside, words.formula, number.formula, true);
    valued(aside, words.place, number.place);
    valued(aside, words.format, number.placeholder, true);
    listed(aside, words.reasons, number.reasons);
    if (number.grade !== 'left') aside.append(make('h3', '', words.others));
    if (number.grade !== 'left' && !number.others.length) aside.append(make('p', 'hint', words.none));
    number.others.forEach(other => {
      const shown = aside.appendChild(make('div', 'other', other.name + '  ' + other.share + '%'));
      shown.append(make('small', '', other.place));
    });
    const steps = aside.appendChild(make('div', 'steps'));
    [[-1, '‹'], [1, '›']].forEach(([way, text]) => {
      const step = steps.appendChild(make('button', '', text));
      step.type = 'button';
      step.addEventListener('click', () => walk(way));
    });
    location.replace('#' + id);
  }

  function walk(way) {
    for (let at = open + way; at >= 0 && at < data.numbers.length; at += way) {
      if (kept ? data.numbers[at].grade === kept : data.numbers[at].grade !== 'left') {
        show(at);
        buttons[at].scrollIntoView({ block: 'center' });
        return;
      }
    }
  }

  function keep(grade, chip) {
    kept = kept === grade ? '' : grade;
    header.querySelectorAll('.chip').forEach(each => each.classList.toggle('on', kept !== '' && each === chip));
    main.classList.toggle('dim', kept !== '');
    buttons.forEach((button, id) => button.classList.toggle('kept', data.numbers[id].grade === kept));
    if (kept) {
      open = open >= 0 && data.numbers[open].grade === kept ? open : -1;
      if (open < 0) walk(1);
    }
  }

  document.title = words.heading + ' · ' + data.title;
  const page = document.getElementById('page');
  const header = page.appendChild(make('header'));
  header.append(make('h1', '', words.heading + ' · ' + data.title));
  order.forEach(grade => {
    const chip = header.appendChild(make('button', 'chip ' + grade));
    chip.type = 'button';
    chip.title = words[grade + '-means'];
    chip.append(make('i'), words[grade], make('b', '', String(data.grades[grade])));
    chip.addEventListener('click', () => keep(grade, chip));
  });
  const main = page.appendChild(make('main'));
  if (data.notices.length) {
    const notices = main.appendChild(make('div', 'notices'));
    notices.append(make('h2', '', words.notices));
    data.notices.forEach(notice => notices.append(make('p', '', notice)));
  }
  main.append(report());
  const aside = page.appendChild(make('aside'));
  aside.append(make('p', 'hint', words.click));
  document.addEventListener('keydown', event => {
    if (event.key === 'ArrowRight' || event.key === 'ArrowLeft') walk(event.key === 'ArrowRight' ? 1 : -1);
  });
  const asked = Number(location.hash.slice(1));
  if (location.hash && data.numbers[asked]) {
    show(asked);
    buttons[asked].scrollIntoView({ block: 'center' });
  }
}());
