/*
 * The photo-intake client: uploads a shopper's photos, lists, deletes and moves them, reads what a website takes, and
 * tells how large a photo can be printed. For browsers and Node 18 or later; needs nothing else.
 *
 *   import {uploadImage} from 'https://photos.example/sdk/photo-intake.js';
 *   const {Data} = await uploadImage({websiteId: 1001, webApiClientKey: '…', userId: 'ann', file: input.files});
 *
 * Each function takes one object of options, whose keys match in any case, calls successCallback or errorCallback with
 * the server's envelope, and returns a promise of it. Whatever fails on the way is told by an envelope of the same shape
 * with the ErrorCode "0". Types are in photo-intake.d.ts.
 */

let scriptUrl;

/** What a promise is rejected with; its envelope is what errorCallback gets. */
class PhotoIntakeError extends Error {
  constructor(envelope, options) {
    super(envelope.Errors?.[0]?.Message || envelope.Message, options);
    this.name = 'PhotoIntakeError';
    this.envelope = envelope;
    this.errorCode = envelope.ErrorCode;
  }
}

/** Stores one to twenty files, all or none. Data is an object for one file, an array for several. */
function uploadUserPhotos(options) {
  return run(options, (given) => ({
    method: 'POST',
    path: 'api/2/UploadPhoto/UploadUserPhotos',
    query: {
      frontAppUserId: given.get('frontAppUserId', 'userId'),
      ...given.pick('dpi', 'isGuest', 'oldExternalUserId', ...PRINT),
    },
    files: given.files(),
  }));
}

/** Stores one file; Data has the addresses of its pictures. */
function uploadImage(options) {
  return run(options, (given) => ({
    method: 'POST',
    path: 'api/4/UploadImage/UploadImage',
    query: {...given.user(), ...given.pick('dpi', ...PRINT)},
    files: given.files(),
  }));
}

/** A page of a user's photos, newest first. */
function getUserUploadedList(options) {
  return run(options, (given) => ({
    method: 'GET',
    path: 'api/4/UploadImage/GetUserUploadedList',
    query: {...given.user(), ...given.pick('pageSize', 'pageIndex', 'searchKey')},
  }));
}

/** Removes a photo and all its pictures. */
function deleteUserPhoto(options) {
  return run(options, (given) => ({
    method: 'DELETE',
    path: 'api/4/UploadImage/DeleteUserPhoto',
    query: {...given.user(), ...given.pick('photoId')},
  }));
}

/** What the website takes. */
function getImageSettings(options) {
  return run(options, () => ({method: 'GET', path: 'api/4/UploadImage/GetImageSettings', query: {}}));
}

/** Moves all photos of one user to another. */
function updateUserId(options) {
  return run(options, (given) => ({
    method: 'PUT',
    path: 'api/4/User/UpdateUserId',
    query: given.pick('oldUserId', 'newUserId', 'isGuest'),
  }));
}

/** How a stored photo looks printed at a size. */
function getPrintQuality(options) {
  return run(options, (given) => ({
    method: 'GET',
    path: 'api/4/UploadImage/GetPrintQuality',
    query: {...given.user(), ...given.pick('photoId', ...PRINT)},
  }));
}

const PRINT = ['printWidth', 'printHeight', 'unit', 'fit'];

/** The options of one call, found by their names in any case. */
class Given {
  constructor(options) {
    this.values = new Map();
    if (options !== null && typeof options === 'object') {
      for (const key in options) {
        this.values.set(key.toLowerCase(), options[key]);
      }
    }
  }

  /** The value of the first of these names that has one. */
  get(...names) {
    return names.map((name) => this.values.get(name.toLowerCase())).find((value) => !isBlank(value));
  }

  pick(...names) {
    return Object.fromEntries(names.map((name) => [name, this.get(name)]));
  }

  user() {
    return {userId: this.get('userId', 'frontAppUserId')};
  }

  files() {
    return ['file', 'files', 'postedFile'].flatMap((name) => filesIn(this.values.get(name.toLowerCase())));
  }

  /** A function, given as itself or by the name under which a script of the page can reach it. */
  callback(name) {
    const value = this.get(name);
    if (isBlank(value) || typeof value === 'function') {
      return value;
    }
    let owner;
    let found = globalThis;
    for (const step of String(value).split('.')) {
      owner = found;
      found = found?.[step];
    }
    if (typeof found === 'function') {
      return found.bind(owner);
    }
    console.error(`photo-intake: ${name} names "${String(value)}", and there is no such function`);
    return undefined;
  }
}

function isBlank(value) {
  return value === undefined || value === null || (typeof value === 'string' && value.trim() === '');
}

/** The files in a file, a blob, bytes, an input element, or anything that lists such. */
function filesIn(value) {
  if (value === null || typeof value !== 'object') {
    return [];
  }
  if (/^\[object (Blob|File)\]$/.test(Object.prototype.toString.call(value))) {
    return [value];
  }
  if (value instanceof ArrayBuffer || ArrayBuffer.isView(value)) {
    return [new Blob([value])];
  }
  if ('files' in value) {
    return filesIn(value.files);
  }
  return Array.from(value).flatMap(filesListed);
}

/** What is no file among others fails the call: without it the rest would be stored and reported as all. */
function filesListed(value) {
  if (typeof value !== 'object' && !isBlank(value)) {
    throw new Failure(
      'Invalid file',
      `Among the files is "${String(value)}", which is no file`,
      'Give a File, a Blob, bytes, an input element, or a list of such',
    );
  }
  return filesIn(value);
}

/** Makes the call that the options describe, and tells its end once to whoever wants to know. */
function run(options, describe) {
  const given = new Given(options);
  const succeeded = given.callback('successCallback');
  const failed = given.callback('errorCallback');
  const answer = exchange(given, describe).then(
    (envelope) => {
      const isError = envelope.Response === 'Error';
      tell(isError ? failed : succeeded, envelope);
      if (isError) {
        throw new PhotoIntakeError(envelope);
      }
      return envelope;
    },
    (reason) => {
      const failure = reason instanceof Failure ? reason : unreachable(reason);
      tell(failed, failure.envelope);
      throw new PhotoIntakeError(failure.envelope, {cause: failure.cause});
    },
  );
  if (failed) {
    answer.catch(() => {});
  }
  return answer;
}

/** Calls a function of the page's, whose own errors are not the call's. */
function tell(callback, value) {
  if (!callback) {
    return;
  }
  try {
    callback(value);
  } catch (error) {
    if (typeof reportError === 'function') {
      reportError(error);
    } else {
      console.error(error);
    }
  }
}

async function exchange(given, describe) {
  const call = describe(given);
  const request = {
    method: call.method,
    url: address(given, call),
    headers: credentials(given),
    progress: given.callback('progressCallback'),
    files: call.files,
    interruption: new Interruption(given.get('signal'), Number(given.get('timeout'))),
  };
  try {
    request.interruption.check();
    const send = call.files && typeof XMLHttpRequest === 'function' ? sendByXhr : sendByFetch;
    const {status, text} = await send(request);
    return envelopeOf(status, text);
  } finally {
    request.interruption.over();
  }
}

function address(given, call) {
  const base = given.get('baseUrl') ?? defaultBase();
  let url;
  try {
    url = new URL(`${String(base).replace(/[?#].*$/s, '').replace(/\/*$/, '')}/${call.path}`, globalThis.location?.href);
  } catch {
    url = null;
  }
  if (base === undefined || !/^https?:$/.test(url?.protocol ?? '')) {
    throw new Failure(
      'Invalid baseUrl',
      `The service's address is not known: ${base === undefined ? 'there is no baseUrl' : `baseUrl is "${base}"`}`,
      'Give the service\'s address as the option baseUrl, such as https://photos.example',
    );
  }
  for (const [name, value] of Object.entries(call.query)) {
    if (!isBlank(value)) {
      url.searchParams.set(name, String(value));
    }
  }
  return url.href;
}

/** The folder above the one that this script is in, if it came from a server. */
function defaultBase() {
  return /^https?:/.test(scriptUrl ?? '') ? new URL('..', scriptUrl).href : undefined;
}

/** In headers, because addresses end up in logs. What no header can hold is no credential, and is refused as one. */
function credentials(given) {
  const headers = {};
  for (const name of ['websiteId', 'webApiClientKey']) {
    const value = given.get(name);
    if (!isBlank(value)) {
      headers[name] = String(value).trim().replace(/[^\x20-\x7e]/g, '?');
    }
  }
  return headers;
}

function form(files) {
  const data = new FormData();
  for (const file of files) {
    data.append('postedFile', file, typeof file.name === 'string' ? file.name : 'blob');
  }
  return data;
}

function sizeOf(files) {
  return files.reduce((sum, file) => sum + file.size, 0);
}

/** Tells of progress, never twice the same. */
class Progress {
  constructor(callback) {
    this.callback = callback;
    this.last = undefined;
  }

  at(loaded, total) {
    const percent = total > 0 ? Math.floor((loaded * 100) / total) : 100;
    const step = `${loaded}/${total}`;
    if (step !== this.last) {
      this.last = step;
      tell(this.callback, {loaded, total, percent});
    }
  }
}

/** By the one means of browsers that tells how much has been sent. */
function sendByXhr({method, url, headers, progress, files, interruption}) {
  return new Promise((resolve, reject) => {
    const xhr = new XMLHttpRequest();
    xhr.open(method, url);
    for (const [name, value] of Object.entries(headers)) {
      xhr.setRequestHeader(name, value);
    }
    if (progress) {
      const steps = new Progress(progress);
      // At its start browsers know less of the form than of the files in it.
      xhr.upload.addEventListener('loadstart', () => steps.at(0, sizeOf(files)));
      for (const type of ['progress', 'load']) {
        xhr.upload.addEventListener(type, (event) => event.lengthComputable && steps.at(event.loaded, event.total));
      }
    }
    xhr.onload = () => resolve({status: xhr.status, text: xhr.responseText});
    xhr.onerror = () => reject(unreachable());
    interruption.signal.addEventListener('abort', () => {
      xhr.abort();
      reject(interruption.failure());
    });
    xhr.send(form(files));
  });
}

/** Where files are sent by this, in Node, progress is told at the start and at the end. */
async function sendByFetch({method, url, headers, progress, files, interruption}) {
  const total = sizeOf(files ?? []);
  const steps = new Progress(files && progress);
  steps.at(0, total);
  try {
    const body = files && form(files);
    const response = await fetch(url, {method, headers, body, cache: 'no-store', signal: interruption.signal});
    const text = await response.text();
    steps.at(total, total);
    return {status: response.status, text};
  } catch (error) {
    throw interruption.signal.aborted ? interruption.failure() : unreachable(error);
  }
}

/** Whatever ends a call early: the caller's signal, or a time that is over. */
class Interruption {
  constructor(callers, milliseconds) {
    this.controller = new AbortController();
    this.signal = this.controller.signal;
    this.callers = typeof callers?.addEventListener === 'function' ? callers : undefined;
    this.relay = () => this.controller.abort(this.callers.reason);
    if (this.callers?.aborted) {
      this.relay();
    }
    this.callers?.addEventListener('abort', this.relay);
    if (milliseconds > 0 && milliseconds < 2 ** 31) {
      this.timer = setTimeout(
        () => this.controller.abort(new DOMException('The time is over', 'TimeoutError')), milliseconds);
    }
  }

  check() {
    if (this.signal.aborted) {
      throw this.failure();
    }
  }

  failure() {
    const {reason} = this.signal;
    return reason?.name === 'TimeoutError'
      ? new Failure('Timed out', 'The server did not answer in time', 'Try again', reason)
      : new Failure('Aborted', 'The call was aborted', 'Call again', reason);
  }

  over() {
    clearTimeout(this.timer);
    this.callers?.removeEventListener('abort', this.relay);
  }
}

/** An end of a call that no server told of. */
class Failure {
  constructor(message, detail, fix, cause) {
    this.cause = cause;
    this.envelope = {
      Response: 'Error',
      Message: message,
      Data: null,
      ErrorCode: '0',
      Errors: [{Code: '0', Field: 'request', Message: detail, Fix: fix}],
    };
  }
}

function unreachable(cause) {
  return new Failure(
    'Network failure',
    'The server could not be reached, or the connection broke',
    'Check the connection, then try again',
    cause,
  );
}

/** The envelope in an answer; a proxy's own page, or nothing, is none. */
function envelopeOf(status, text) {
  let envelope;
  try {
    envelope = JSON.parse(text);
  } catch (error) {
    throw unreadable(status, error);
  }
  if (envelope?.Response !== 'Success' && envelope?.Response !== 'Error') {
    throw unreadable(status);
  }
  return envelope;
}

/** Answers of what stands before the service, which are not the service's own, in a shopper's words. */
const BY_STATUS = {
  408: ['Timed out', 'Sending the photo took too long', 'Try again, with a better connection if you can'],
  413: ['File too large', 'The photo is larger than this shop accepts', 'Send a smaller photo'],
  429: ['Too many requests', 'There were too many attempts in a short time', 'Wait a minute, then try again'],
  502: ['Server busy', 'The photo service cannot be reached just now', 'Wait a moment, then try again'],
  503: ['Server busy', 'The photo service is busy just now', 'Wait a moment, then try again'],
  504: ['Timed out', 'The photo service took too long to answer', 'Wait a moment, then try again'],
};

function unreadable(status, cause) {
  const [message, detail, fix] = BY_STATUS[status] ?? [
    'Unreadable answer',
    `The answer, of status ${status}, is not one of the photo service's`,
    'Try again; if it fails again, check what stands between here and the service',
  ];
  return new Failure(message, detail, fix, cause);
}

globalThis.PhotoIntake = Object.freeze({
  uploadUserPhotos,
  uploadImage,
  getUserUploadedList,
  deleteUserPhoto,
  getImageSettings,
  updateUserId,
  getPrintQuality,
  PhotoIntakeError,
});

// Only modules know what follows; the classic script is made of what comes before.
scriptUrl = import.meta.url;

export {
  uploadUserPhotos,
  uploadImage,
  getUserUploadedList,
  deleteUserPhoto,
  getImageSettings,
  updateUserId,
  getPrintQuality,
  PhotoIntakeError,
};
