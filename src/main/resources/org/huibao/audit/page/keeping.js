// Where a review is kept: in this browser, for this set. A file opened from a disk may be refused that.
const KEPT_UNDER = ['huibao.review', D.county, D.job, D.period].map(encodeURIComponent).join('/') + '/';
const REVIEWER = 'huibao.reviewer';

/** What the browser keeps under a key; nothing where it keeps nothing, or refuses to say. */
function kept(key) {
  try {
    return localStorage.getItem(key);
  } catch (refused) {
    review.unkept = true;
    return null;
  }
}

function keep(key, text) {
  try {
    localStorage.setItem(key, text);
    return true;
  } catch (refusedOrFull) {
    return false;
  }
}

/** Merged with what another window on the same set has kept since. */
function keepReview() {
  const stored = kept(KEPT_UNDER + D.run);
  // Reading a thousand ticks takes as long as all the rest.
  const other = stored && stored !== review.text && readReview(stored, '');
  if (other && !other.problem) mergeReview(other);
  review.text = reviewText();
  review.unkept = !keep(KEPT_UNDER + D.run, review.text);
}

/** Reviews of other sets of this job and period, the last that was worked on first. */
function otherReviews() {
  try {
    return Object.keys(localStorage).filter(key => key.startsWith(KEPT_UNDER) && key !== KEPT_UNDER + D.run)
      .map(key => ({ key, read: readReview(localStorage.getItem(key) || '', key) }))
      .filter(each => !each.read.problem)
      .map(each => ({ ...each, at: [...each.read.ticks, ...each.read.remarks].reduce((last, note) => (note.at > last ? note.at : last), '') }))
      .sort((a, b) => (a.at < b.at ? 1 : -1));
  } catch (refused) {
    review.unkept = true;
    return [];
  }
}

function beginReview() {
  review.reviewer = reviewName(kept(REVIEWER) || '');
  const own = kept(KEPT_UNDER + D.run);
  const read = own ? readReview(own, '') : null;
  if (read && !read.problem) {
    mergeReview(read);
  } else if (!review.unkept) {
    // Two sets may have been open side by side: what was noted on either goes on.
    const [last, ...older] = otherReviews();
    if (last) {
      [last, ...older].forEach(each => mergeReview(each.read));
      review.carried = last.read.run || last.key.slice(KEPT_UNDER.length);
      review.unkept = !keep(KEPT_UNDER + D.run, reviewText());
    }
    forgetOldReviews();
  }
  addEventListener('storage', event => {
    if (event.key !== KEPT_UNDER + D.run || !event.newValue) return;
    const other = readReview(event.newValue, '');
    if (!other.problem && mergeReview(other)) dispatchEvent(new Event('reviewed'));
  });
  addEventListener('beforeunload', event => {
    if (review.unkept && review.unsaved) event.preventDefault();
  });
}

/** What they hold was taken over by the sets that came after them. */
function forgetOldReviews() {
  try {
    otherReviews().slice(OLDER_KEPT).forEach(each => localStorage.removeItem(each.key));
  } catch (refused) {
    review.unkept = true;
  }
}

function saveFile(name, content, type) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([content], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60000);
}

/** A name that every system takes for a file. */
function fileName(text) {
  return text.replace(/[\\/:*?"<>|\s.]+/g, '_').replace(/^_+|_+$/g, '') || '_';
}

function saveReview() {
  withReviewer(() => {
    saveFile('review-' + fileName(review.reviewer) + '.json', reviewText(), 'application/json');
    review.unsaved = false;
  });
}

/** Reads a colleague's file and says what came of it. */
async function loadReview(file) {
  let read;
  try {
    read = file.size > LARGEST_REVIEW ? { problem: ['review.too-large', file.name] } : readReview(await file.text(), file.name);
  } catch (unreadable) {
    // A folder can be dropped like a file.
    read = { problem: ['review.damaged', file.name] };
  }
  if (read.problem) {
    review.said = { problem: read.problem };
  } else {
    const news = mergeReview(read);
    review.said = { name: file.name, people: [...new Set([...read.ticks, ...read.remarks].map(note => note.by))], news, left: read.left, run: read.run === D.run ? '' : read.run };
    changedReview();
  }
  location.hash = 'tab=review';
  dispatchEvent(new Event('reviewed'));
}
