/* The page: everything it asks of the server goes through the JavaScript client that shops use. */
import {
  uploadImage,
  getUserUploadedList,
  deleteUserPhoto,
  getImageSettings,
  getPrintQuality,
} from '../sdk/photo-intake.js';

const PAGE_SIZE = 24;
const LONGEST_PAGE = 1000;
const UPLOADS_AT_ONCE = 2;
const GRADES_AT_ONCE = 4;
const MEGABYTE = 1048576;
const MEMORY = 'photo-intake';
const FORMATS = {JPG: 'JPEG', TIF: 'TIFF', WEBP: 'WebP'};
const CREDENTIALS = ['websiteId', 'webApiClientKey', 'userId'];

const $ = (id) => document.getElementById(id);

/** What the page knows; settings are there while it is connected. */
const state = {credentials: {}, settings: null, search: '', total: 0};

/* Words */

const format = new Intl.NumberFormat('en', {maximumFractionDigits: 1});
const pixels = new Intl.NumberFormat('en', {useGrouping: false});

/** A line does not end within it. */
function unbroken(text) {
  return text.replaceAll(' ', '\u00a0');
}

function amount(bytes) {
  return bytes < MEGABYTE ? `${Math.round(bytes / 1024)} KB` : `${format.format(bytes / MEGABYTE)} MB`;
}

/** Rounded down, so that no print is promised that is larger than the photo bears. */
function size({Width, Height}, unit) {
  const down = (side) => format.format(unit === 'mm' ? Math.floor(side + 1e-6) : Math.floor(side * 10 + 1e-6) / 10);
  return unbroken(`${down(Width)} × ${down(Height)} ${unit === 'in' ? 'inch' : unit}`);
}

function dimensions(photo) {
  return `${unbroken(`${pixels.format(photo.Width)} × ${pixels.format(photo.Height)}`)} pixels`;
}

/** All that an error envelope says, as sentences. */
function words(envelope) {
  const details = envelope.Errors ?? [];
  if (details.length === 0) {
    return sentence(envelope.Message);
  }
  return details.map((detail) => `${sentence(detail.Message)} ${sentence(detail.Fix)}`).join(' ');
}

function sentence(text) {
  return /[.!?]$/.test(text ?? '') ? text : `${text ?? 'Something went wrong'}.`;
}

/** A grade and what it means for this print. */
function gradeWords(quality, photo) {
  const {Excellent, Good, Acceptable} = quality.LargestPrints;
  const unit = quality.Unit;
  const verdict = {
    Excellent: () => `Excellent: sharp up to ${size(Excellent, unit)}.`,
    Good: () => `Good at this size; excellent up to ${size(Excellent, unit)}.`,
    Acceptable: () => `Acceptable: a little soft at this size; good up to ${size(Good, unit)}.`,
    Poor: () => `Too small for this size: at most ${size(Acceptable, unit)} looks acceptable.`,
  }[quality.Grade]();
  return `${verdict} ${cropWords(quality, photo)}`;
}

function cropWords(quality, photo) {
  const cut = [
    [quality.CroppedWidth, photo.Width, 'width'],
    [quality.CroppedHeight, photo.Height, 'height'],
  ].filter(([part]) => part > 0).map(([part, whole, side]) => `${percent(part / whole)} of its ${side} is cut off.`);
  return cut.join(' ') || 'Nothing is cut off.';
}

function percent(part) {
  return unbroken(part < 0.01 ? 'Less than 1 %' : `${Math.round(part * 100)} %`);
}

function announce(text) {
  $('status').textContent = text;
}

function show(element, text) {
  element.textContent = text;
  element.hidden = text === '';
}

/* Connection: from the address's fragment, which is never sent, or from what this tab remembers */

function remembered() {
  try {
    return JSON.parse(sessionStorage.getItem(MEMORY)) ?? {};
  } catch {
    return {};
  }
}

function remember() {
  try {
    sessionStorage.setItem(MEMORY, JSON.stringify({...state.credentials, print: printValues()}));
  } catch {
    // A browser that keeps nothing asks again.
  }
}

/** What the fragment holds, which then leaves the address bar. */
function fromFragment() {
  const found = {};
  for (const [key, value] of new URLSearchParams(location.hash.slice(1))) {
    const name = CREDENTIALS.find((each) => each.toLowerCase() === key.toLowerCase());
    if (name) {
      found[name] = value;
    }
  }
  if (location.hash) {
    history.replaceState(null, '', location.pathname + location.search);
  }
  return found;
}

function fillIn(credentials) {
  for (const name of CREDENTIALS) {
    $('connect').elements[name].value = credentials[name] ?? '';
  }
}

async function connect() {
  const fields = $('connect').elements;
  state.credentials = Object.fromEntries(CREDENTIALS.map((name) => [name, fields[name].value.trim()]));
  state.settings = null;
  state.total = 0;
  $('photos').replaceChildren();
  remember();
  show($('connection-problem'), '');
  $('connection').classList.remove('open');
  const {credentials} = state;
  try {
    const {Data: settings} = await getImageSettings(credentials);
    if (credentials !== state.credentials) {
      return;
    }
    describeLimits(settings);
    state.settings = settings;
    await list();
  } catch (error) {
    if (credentials === state.credentials) {
      refuse(words(error.envelope));
    }
    return;
  }
  const {websiteId, userId} = credentials;
  $('connection-summary').textContent = `Website ${websiteId}, user ${userId}`;
  $('connection').classList.add('open');
  $('connection').open = false;
  startUploads();
}

function refuse(text) {
  state.settings = null;
  $('connection').open = true;
  show($('connection-problem'), text);
  $('photos').replaceChildren();
  $('more').hidden = true;
  $('count').textContent = '';
  $('gallery-note').textContent = '';
}

function describeLimits(settings) {
  const extensions = settings.ImageExtensions.split(',').map((extension) => extension.trim()).filter(Boolean);
  $('files').accept = extensions.map((extension) => `.${extension.toLowerCase()}`).join(',');
  const names = [...new Set(extensions.map((extension) => FORMATS[extension] ?? extension))];
  const most = settings.MaxPhotosPerUser;
  $('limits').textContent = `${names.join(', ')}, up to ${format.format(settings.FileSize)} MB each.`
    + (most ? ` Up to ${most} photos in all.` : '');
}

/* Uploads */

const waiting = [];
let underWay = 0;

function add(files) {
  for (const file of files) {
    waiting.push(newUpload(file));
  }
  $('uploads').hidden = $('upload-list').children.length === 0;
  startUploads();
}

function newUpload(file) {
  const row = $('upload-row').content.firstElementChild.cloneNode(true);
  const find = (name) => row.querySelector(name);
  const upload = {file, row, find, abort: null};
  find('.name').textContent = file.name;
  find('progress').setAttribute('aria-label', `Upload of ${file.name}`);
  const preview = find('.preview');
  const url = URL.createObjectURL(file);
  preview.onload = () => URL.revokeObjectURL(url);
  preview.onerror = () => {
    URL.revokeObjectURL(url);
    preview.replaceWith(Object.assign(document.createElement('span'), {className: 'preview'}));
  };
  preview.src = url;
  for (const [name, act] of [['cancel', cancel], ['retry', retry], ['dismiss', dismiss]]) {
    const button = find(`.${name}`);
    button.setAttribute('aria-label', `${button.textContent}: ${file.name}`);
    button.addEventListener('click', () => act(upload));
  }
  setPhase(upload, 'waiting', state.settings ? 'Waiting' : 'Waiting until it is known whose photos these are');
  $('upload-list').append(row);
  return upload;
}

/** Waiting and sending uploads can be cancelled, failed ones tried again, finished ones dismissed. */
function setPhase(upload, phase, text) {
  const ended = phase === 'done' || phase === 'failed';
  const hadFocus = upload.row.contains(document.activeElement);
  upload.row.className = `row ${phase}`;
  upload.find('.state').textContent = text;
  upload.find('progress').hidden = ended;
  upload.find('.cancel').hidden = ended;
  upload.find('.retry').hidden = phase !== 'failed' || upload.hopeless === true;
  upload.find('.dismiss').hidden = !ended;
  $('clear').hidden = !document.querySelector('.row.done, .row.failed');
  if (hadFocus && ended) {
    upload.find(upload.find('.retry').hidden ? '.dismiss' : '.retry').focus();
  }
  if (ended) {
    announce(`${upload.file.name}: ${text}`);
  }
}

function startUploads() {
  while (state.settings && underWay < UPLOADS_AT_ONCE && waiting.length > 0) {
    underWay++;
    send(waiting.shift()).finally(() => {
      underWay--;
      startUploads();
    });
  }
}

async function send(upload) {
  const {file} = upload;
  const most = state.settings.FileSize;
  if (file.size > most * MEGABYTE) {
    upload.hopeless = true;
    const size = format.format(Math.ceil((file.size * 10) / MEGABYTE) / 10);
    setPhase(upload, 'failed', `This file has ${size} MB; at most ${format.format(most)} MB are taken.`);
    return;
  }
  upload.abort = new AbortController();
  upload.owner = state.credentials;
  setPhase(upload, 'sending', 'Sending');
  try {
    const {Data: photo} = await uploadImage({
      ...upload.owner,
      ...printWanted(),
      file,
      signal: upload.abort.signal,
      progressCallback: (progress) => advance(upload, progress),
    });
    finish(upload, photo);
  } catch (error) {
    setPhase(upload, 'failed', upload.abort.signal.aborted ? 'Cancelled.' : words(error.envelope));
  }
}

function advance(upload, {loaded, total, percent}) {
  upload.find('progress').value = percent;
  upload.find('.state').textContent = percent < 100
    ? `${percent} %: ${amount(loaded)} of ${amount(total)}`
    : 'Sent; being checked';
}

function finish(upload, photo) {
  const type = photo.MimeType.replace('image/', '').toUpperCase();
  const kind = FORMATS[type] ?? type;
  Object.assign(upload.row, {photo, owner: upload.owner});
  setPhase(upload, 'done', `Kept: ${dimensions(photo)}, ${photo.DPI} DPI, ${kind}.`);
  if (photo.PrintQuality) {
    showGrade(upload.find('.grade'), photo.PrintQuality, photo);
  }
  refresh();
}

function cancel(upload) {
  const place = waiting.indexOf(upload);
  if (place >= 0) {
    waiting.splice(place, 1);
    setPhase(upload, 'failed', 'Cancelled.');
  } else {
    upload.abort?.abort();
  }
}

function retry(upload) {
  upload.find('progress').value = 0;
  setPhase(upload, 'waiting', state.settings ? 'Waiting' : 'Waiting until it is known whose photos these are');
  upload.find('.cancel').focus();
  waiting.push(upload);
  startUploads();
}

function dismiss(upload) {
  const next = upload.row.nextElementSibling?.querySelector('button:not([hidden])');
  upload.row.remove();
  tidyUploads();
  (next ?? ($('uploads').hidden ? $('gallery-title') : $('uploads-title'))).focus();
}

function clearFinished() {
  document.querySelectorAll('.row.done, .row.failed').forEach((row) => row.remove());
  tidyUploads();
  ($('uploads').hidden ? $('gallery-title') : $('uploads-title')).focus();
}

function tidyUploads() {
  $('uploads').hidden = $('upload-list').children.length === 0;
  $('clear').hidden = !document.querySelector('.row.done, .row.failed');
}

/* Gallery */

let listing = new AbortController();

/** Shows the newest photos, as many as are shown already; rejects where the server refuses. */
function list() {
  const pages = Math.max(1, Math.ceil($('photos').children.length / PAGE_SIZE));
  return showPage(Math.min(pages * PAGE_SIZE, LONGEST_PAGE), 1, showInstead);
}

/** Shows the next page below; what has come or gone since may move its border, so no photo is shown twice. */
function showMore() {
  const before = $('photos').lastElementChild;
  const next = Math.floor($('photos').children.length / PAGE_SIZE) + 1;
  return showPage(PAGE_SIZE, next, showBelow).then(() => {
    before?.nextElementSibling?.querySelector('a').focus();
  });
}

async function showPage(pageSize, pageIndex, showPhotos) {
  listing.abort();
  listing = new AbortController();
  const {signal} = listing;
  try {
    const {Data: page} = await getUserUploadedList({
      ...state.credentials, pageSize, pageIndex, searchKey: state.search, signal});
    state.total = page.AssetCount;
    showPhotos(page.AssetList);
    countPhotos();
  } catch (error) {
    if (!signal.aborted) {
      throw error;
    }
  }
}

/** As list, where a failure is told beside what is shown. */
function refresh() {
  return list().catch(tellInGallery);
}

function tellInGallery(error) {
  $('gallery-note').textContent = words(error.envelope);
}

/** Cards that are there already stay as they are, with what is being done to them. */
function showInstead(photos) {
  const there = cardsById();
  const cards = photos.map((photo) => there.get(String(photo.Id)) ?? newCard(photo));
  const kept = new Set(cards);
  [...there.values()].filter((card) => !kept.has(card)).forEach((card) => card.remove());
  cards.forEach((card, place) => {
    if ($('photos').children[place] !== card) {
      $('photos').insertBefore(card, $('photos').children[place] ?? null);
    }
  });
}

function showBelow(photos) {
  const there = cardsById();
  $('photos').append(...photos.filter((photo) => !there.has(String(photo.Id))).map(newCard));
}

function cardsById() {
  return new Map([...$('photos').children].map((card) => [card.dataset.id, card]));
}

function countPhotos() {
  const shown = $('photos').children.length;
  const total = Math.max(state.total, shown);
  $('count').textContent = total > shown ? `${shown} of ${total}` : String(total);
  $('more').hidden = shown >= total;
  $('gallery-note').textContent = shown > 0 ? ''
    : state.search ? `No photo's name has “${state.search}” in it.` : 'No photos yet. The first one you add shows here.';
}

function newCard(photo) {
  const card = $('photo-card').content.firstElementChild.cloneNode(true);
  card.dataset.id = photo.Id;
  Object.assign(card, {photo, owner: state.credentials});
  const find = (name) => card.querySelector(name);
  const frame = find('.frame');
  frame.href = picture('Standard', photo);
  frame.setAttribute('aria-label', `Open ${photo.ImageName} in a new tab`);
  frame.firstElementChild.src = picture('Thumbnail', photo);
  frame.firstElementChild.alt = photo.ImageName;
  find('.name').textContent = photo.ImageName;
  find('.size').textContent = dimensions(photo);
  const remove = find('.delete');
  const sure = find('.sure');
  remove.setAttribute('aria-label', `Delete ${photo.ImageName}`);
  sure.setAttribute('aria-label', `Delete ${photo.ImageName} for good?`);
  const ask = (asking) => {
    sure.hidden = !asking;
    remove.hidden = asking;
    (asking ? find('.yes') : remove).focus();
  };
  remove.addEventListener('click', () => ask(true));
  find('.no').addEventListener('click', () => ask(false));
  sure.addEventListener('keydown', (event) => event.key === 'Escape' && ask(false));
  find('.yes').addEventListener('click', () => removePhoto(card));
  grade(card);
  return card;
}

/** Relative to this page, wherever the server thinks that it is reached. */
function picture(rendition, photo) {
  const {CompanyPhysicalFolderName: folder} = state.settings;
  return `UserPhoto/${encodeURIComponent(folder)}/Photos/${rendition}/${encodeURIComponent(photo.UniqueName)}`;
}

async function removePhoto(card) {
  const {photo} = card;
  card.querySelector('.yes').disabled = true;
  try {
    await deleteUserPhoto({...card.owner, photoId: photo.Id});
  } catch (error) {
    card.querySelector('.yes').disabled = false;
    show(card.querySelector('.problem'), words(error.envelope));
    return;
  }
  const next = card.nextElementSibling ?? card.previousElementSibling;
  card.remove();
  state.total--;
  countPhotos();
  announce(`${photo.ImageName} is deleted.`);
  (next?.querySelector('.delete:not([hidden])') ?? $('gallery-title')).focus();
  if (next === null && state.total > 0) {
    refresh();
  }
}

/* Print size */

let grading = new AbortController();
const ungraded = [];
let gradesUnderWay = 0;

function printValues() {
  return Object.fromEntries(new FormData($('print')));
}

/** The size to ask for; none while the fields hold none. */
function printWanted() {
  const values = printValues();
  const sides = [values.printWidth, values.printHeight].map((side) => side.trim().replace(',', '.'));
  return sides.every(isSide) ? {...values, printWidth: sides[0], printHeight: sides[1]} : {};
}

function isSide(text) {
  return /^\d{1,6}(\.\d{1,6})?$/.test(text) && Number(text) > 0;
}

function gradeAll() {
  remember();
  tellOfPrint();
  grading.abort();
  grading = new AbortController();
  ungraded.length = 0;
  document.querySelectorAll('.photo, .row.done').forEach(grade);
}

/** Says which sides are no lengths. */
function tellOfPrint() {
  let wrong = false;
  for (const name of ['printWidth', 'printHeight']) {
    const field = $('print').elements[name];
    const isWrong = field.value.trim() !== '' && !isSide(field.value.trim().replace(',', '.'));
    field.setAttribute('aria-invalid', String(isWrong));
    wrong ||= isWrong;
  }
  show($('print-problem'), wrong ? 'Give both sides as numbers above 0, such as 20 or 29.7.' : '');
}

/** Asks for the grade of a card or of an upload that is done, as soon as there are not too many such questions. */
function grade(holder) {
  const place = holder.querySelector('.grade');
  if (printWanted().printWidth === undefined) {
    show(place, '');
    return;
  }
  place.classList.add('stale');
  ungraded.push(holder);
  askForGrades();
}

function askForGrades() {
  while (gradesUnderWay < GRADES_AT_ONCE && ungraded.length > 0) {
    gradesUnderWay++;
    askForGrade(ungraded.shift()).finally(() => {
      gradesUnderWay--;
      askForGrades();
    });
  }
}

async function askForGrade(holder) {
  const {signal} = grading;
  const place = holder.querySelector('.grade');
  try {
    const {Data: quality} = await getPrintQuality({
      ...holder.owner, ...printWanted(), photoId: holder.photo.Id, signal});
    showGrade(place, quality, holder.photo);
  } catch (error) {
    if (!signal.aborted && holder.isConnected) {
      place.className = 'grade unknown';
      show(place, words(error.envelope));
    }
  }
}

function showGrade(place, quality, photo) {
  place.className = `grade ${quality.Grade.toLowerCase()}`;
  show(place, gradeWords(quality, photo));
}

/* What people do */

function soon(act, milliseconds) {
  let timer;
  return () => {
    clearTimeout(timer);
    timer = setTimeout(act, milliseconds);
  };
}

function holdsFiles(event) {
  return event.dataTransfer?.types.includes('Files');
}

/** The whole page takes files; how deep the pointer is in it says whether they are still over it. */
function takeDrops() {
  let depth = 0;
  const held = (by) => {
    depth = Math.max(0, depth + by);
    document.body.classList.toggle('held', depth > 0);
  };
  for (const [type, act] of [
    ['dragenter', () => held(1)],
    ['dragleave', () => held(-1)],
    ['dragover', (event) => (event.dataTransfer.dropEffect = 'copy')],
    ['drop', (event) => {
      held(-depth);
      add(event.dataTransfer.files);
    }],
  ]) {
    document.addEventListener(type, (event) => {
      if (holdsFiles(event)) {
        event.preventDefault();
        act(event);
      }
    });
  }
}

function start() {
  const memory = remembered();
  for (const [name, value] of Object.entries(memory.print ?? {})) {
    if ($('print').elements[name]) {
      $('print').elements[name].value = value;
    }
  }
  tellOfPrint();
  const open = (credentials) => {
    fillIn(credentials);
    if (CREDENTIALS.every((name) => credentials[name])) {
      connect();
    }
  };
  /** Whoever made a link must not put a tab's photos in another's place, and so get what is uploaded next, unasked. */
  const follow = (present, link) => {
    const wanted = {...present, ...link};
    const replaces = present.userId && ['websiteId', 'userId'].some((name) => wanted[name] !== present[name]);
    $('switch').hidden = !replaces;
    if (!replaces) {
      open(wanted);
      return;
    }
    if (!state.settings) {
      open(present);
    }
    $('switch-question').textContent = `This link opens the photos of user ${wanted.userId} of website `
      + `${wanted.websiteId}. This tab has those of user ${present.userId} of website ${present.websiteId} open.`;
    $('switch-yes').onclick = () => {
      $('switch').hidden = true;
      open(wanted);
    };
    $('switch-no').focus();
  };
  follow(memory, fromFragment());
  window.addEventListener('hashchange', () => follow(state.credentials, fromFragment()));
  $('switch-no').addEventListener('click', () => {
    $('switch').hidden = true;
  });
  $('connect').addEventListener('submit', (event) => {
    event.preventDefault();
    connect();
  });
  $('files').addEventListener('change', () => {
    add($('files').files);
    $('files').value = '';
  });
  $('clear').addEventListener('click', clearFinished);
  $('more').addEventListener('click', () => showMore().catch(tellInGallery));
  $('search').addEventListener('submit', (event) => event.preventDefault());
  $('search').addEventListener('input', soon(() => {
    state.search = $('search').elements.searchKey.value.trim();
    $('photos').replaceChildren();
    refresh().then(() => announce(`${state.total} found`));
  }, 250));
  $('print').addEventListener('submit', (event) => event.preventDefault());
  $('print').addEventListener('input', soon(gradeAll, 250));
  $('turn').addEventListener('click', () => {
    const {printWidth, printHeight} = $('print').elements;
    [printWidth.value, printHeight.value] = [printHeight.value, printWidth.value];
    gradeAll();
  });
  takeDrops();
}

start();
