// The JavaScript client under Node, as a running server serves it. The environment names the server, a website's key, and a
// folder with photos.
import assert from 'node:assert/strict';
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {createServer} from 'node:http';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, test} from 'node:test';
import {pathToFileURL} from 'node:url';
import vm from 'node:vm';

const {SERVER, KEY, PHOTOS} = process.env;
const CALLS = ['uploadUserPhotos', 'uploadImage', 'getUserUploadedList', 'deleteUserPhoto', 'getImageSettings',
  'updateUserId', 'getPrintQuality'];

let client;
let users = 0;
const folder = mkdtempSync(join(tmpdir(), 'client'));
const open = [];

before(async () => {
  const file = join(folder, 'photo-intake.mjs');
  writeFileSync(file, await served('/sdk/photo-intake.js'));
  client = await import(pathToFileURL(file));
});

after(() => {
  open.forEach((server) => server.close());
  rmSync(folder, {recursive: true});
});

async function served(path) {
  return (await fetch(SERVER + path)).text();
}

/** Options of a user whom no other test has. */
function shop(more) {
  return {baseUrl: SERVER, websiteId: 1001, webApiClientKey: KEY, userId: `user-${++users}`, ...more};
}

function photo(name = 'beach.jpg', as = name) {
  const bytes = readFileSync(join(PHOTOS, name));
  return Object.assign(new Blob([bytes], {type: 'image/jpeg'}), {name: as});
}

async function refused(promise) {
  const error = await promise.then(
    (envelope) => assert.fail(`not refused: ${JSON.stringify(envelope)}`),
    (reason) => reason);
  assert.ok(error instanceof client.PhotoIntakeError, `${error?.stack}`);
  assert.equal(error.envelope.Response, 'Error');
  assert.equal(error.envelope.Data, null);
  assert.equal(error.errorCode, error.envelope.ErrorCode);
  return error.envelope;
}

/** A server that answers as told; gives its address. */
async function serverThat(answers) {
  const server = createServer(answers);
  open.push(server);
  await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
  server.unref();
  return `http://127.0.0.1:${server.address().port}`;
}

test('an upload gives the envelope to callback and promise, and tells of its progress', async () => {
  const told = [];
  const steps = [];

  const envelope = await client.uploadImage(shop({
    file: photo(), dpi: 240, progressCallback: (step) => steps.push(step), successCallback: (each) => told.push(each),
    errorCallback: () => assert.fail()}));

  assert.deepEqual(Object.keys(envelope), ['Response', 'Message', 'Data', 'ErrorCode']);
  assert.equal(envelope.Response, 'Success');
  assert.equal(envelope.Data.ImageName, 'beach.jpg');
  assert.equal(envelope.Data.DPI, 240);
  assert.equal(envelope.Data.MimeType, 'image/jpeg');
  assert.equal(told.length, 1);
  assert.equal(told[0], envelope);
  const {size} = photo();
  assert.deepEqual(steps, [{loaded: 0, total: size, percent: 0}, {loaded: size, total: size, percent: 100}]);
  assert.deepEqual(
    Buffer.from(await (await fetch(envelope.Data.OriginalURL)).arrayBuffer()), readFileSync(join(PHOTOS, 'beach.jpg')));
});

test('the names of options match in any case', async () => {
  const envelope = await client.uploadImage({
    BASEURL: SERVER, WebsiteId: '1001', webApiclientKey: KEY, FrontAppUserID: 'case', Dpi: 99, POSTEDFILE: photo()});

  assert.equal(envelope.Data.DPI, 99);
  const list = await client.getUserUploadedList(shop({userId: undefined, FRONTAPPUSERID: 'case'}));
  assert.equal(list.Data.AssetCount, 1);
});

test('files come as a blob, as bytes, in lists, and in whatever has files', async () => {
  const bytes = readFileSync(join(PHOTOS, 'beach.jpg'));
  for (const file of [photo(), bytes, new Uint8Array(bytes).buffer, [photo()], {length: 1, 0: photo()},
    {files: [photo()]}, [{files: {length: 1, 0: photo()}}], new Set([photo()])]) {
    assert.equal((await client.uploadImage(shop({file}))).Response, 'Success');
  }
});

test('version 2 takes several files, and moves an older user\'s photos', async () => {
  const guest = shop({isGuest: true});
  const one = await client.uploadUserPhotos({...guest, file: photo()});
  assert.equal(one.Message, null);
  assert.equal(one.Data.ImageName, 'beach');

  const ann = shop({oldExternalUserId: guest.userId, files: [photo('sea.jpg'), photo('beach.jpg', 'Straße.jpg')]});
  const both = await client.uploadUserPhotos(ann);

  assert.deepEqual(both.Data.map((each) => each.ImageName), ['sea', 'Straße']);
  assert.equal((await client.getUserUploadedList(ann)).Data.AssetCount, 3);
  assert.equal((await client.getUserUploadedList(guest)).Data.AssetCount, 0);
});

test('what is no file among files fails the call, and nothing is stored', async () => {
  const ann = shop();
  for (const files of [['beach.jpg'], [photo(), 'sea.jpg'], [photo(), 7]]) {
    const {ErrorCode, Message} = await refused(client.uploadUserPhotos({...ann, files}));
    assert.equal(ErrorCode, '0');
    assert.equal(Message, 'Invalid file');
  }
  assert.equal((await client.getUserUploadedList(ann)).Data.AssetCount, 0);
});

test('lists pages, newest first, and searches', async () => {
  const ann = shop();
  for (const name of ['one.jpg', 'two.jpg', '100%.jpg']) {
    await client.uploadImage({...ann, file: photo('beach.jpg', name)});
  }
  const names = async (more) => (await client.getUserUploadedList({...ann, ...more})).Data.AssetList.map(
    (asset) => asset.ImageName);

  assert.deepEqual(await names(), ['100%', 'two', 'one']);
  assert.deepEqual(await names({pageSize: 2, pageIndex: 2}), ['one']);
  assert.deepEqual(await names({searchKey: 'WO'}), ['two']);
  assert.deepEqual(await names({searchKey: '%'}), ['100%']);
});

test('deletes once', async () => {
  const ann = shop();
  const photoId = (await client.uploadImage({...ann, file: photo()})).Data.Id;

  const envelope = await client.deleteUserPhoto({...ann, photoId});
  const again = await refused(client.deleteUserPhoto({...ann, photoId}));

  assert.equal(envelope.Message, 'The Image has been successfully deleted.');
  assert.equal(again.ErrorCode, '404');
  assert.equal(again.Errors[0].Field, 'photoId');
});

test('moves a user\'s photos', async () => {
  const guest = shop();
  await client.uploadImage({...guest, file: photo()});

  const envelope = await client.updateUserId({...shop(), oldUserId: guest.userId, newUserId: 'new user & more'});

  assert.equal(envelope.Message, 'User id updated successfully.');
  assert.equal((await client.getUserUploadedList(shop({userId: 'new user & more'}))).Data.AssetCount, 1);
});

test('tells how a photo prints, at its upload and later', async () => {
  const print = {printWidth: 1, PRINTHEIGHT: '2', unit: 'inch', fit: 'fit'};
  const ann = shop();
  const atUpload = (await client.uploadImage({...ann, ...print, file: photo()})).Data;
  const both = (await client.uploadUserPhotos({...ann, ...print, files: [photo(), photo('sea.jpg')]})).Data;

  const {Data: later} = await client.getPrintQuality({...ann, ...print, photoId: atUpload.Id});

  assert.equal(later.PrintWidth, 1);
  assert.equal(later.PrintHeight, 2);
  assert.equal(later.Fit, 'fit');
  assert.equal(later.EffectiveDPI, 96);
  assert.equal(later.Grade, 'Poor');
  assert.deepEqual(atUpload.PrintQuality, later);
  assert.deepEqual(both.map((each) => each.PrintQuality), [later, later]);
  assert.equal((await refused(client.getPrintQuality({...ann, photoId: atUpload.Id}))).ErrorCode, '400');
  assert.equal((await refused(client.getPrintQuality({...shop(), ...print, photoId: atUpload.Id}))).ErrorCode, '404');
});

test('reads the settings', async () => {
  const {Data} = await client.getImageSettings(shop());

  assert.equal(Data.FileSize, 25);
  assert.equal(Data.CompanyPhysicalFolderName, 'Shop');
});

test('what is missing or wrong is answered by the server', async () => {
  const ann = shop({file: photo()});
  const code = async (call, options) => (await refused(client[call](options))).ErrorCode;

  for (const call of CALLS) {
    assert.equal(await code(call, {baseUrl: SERVER}), '372,226', call);
  }
  assert.equal(await code('uploadImage', {...ann, websiteId: 'x', webApiClientKey: ' '}), '221,226');
  assert.equal(await code('uploadImage', {...ann, websiteId: null, webApiClientKey: 'schlüssel\n…'}), '372,234');
  assert.equal(await code('uploadImage', {...ann, userId: undefined}), '261');
  assert.equal(await code('uploadImage', {...ann, dpi: 'many'}), '265');
  assert.equal(await code('uploadImage', {...ann, file: undefined}), '262');
  assert.equal(await code('uploadImage', {...ann, file: 'photo.jpg'}), '262');
  assert.equal(await code('uploadImage', {...ann, file: [photo(), photo()]}), '262');
  assert.equal(await code('uploadImage', {...ann, file: photo('wrong.jpg')}), '262');
  assert.equal(await code('uploadUserPhotos', {...ann, file: []}), '262');
});

// The test runner fails a test that leaves a rejection unhandled.
test('an error reaches the callback as the server sent it, and nobody else if the promise is not used', async () => {
  const told = [];
  await new Promise((ended) => {
    client.uploadImage(shop({
      webApiClientKey: 'wrong',
      file: photo(),
      successCallback: () => assert.fail(),
      errorCallback: (envelope) => ended(told.push(envelope)),
    }));
  });
  await new Promise(setImmediate);

  assert.equal(told.length, 1);
  assert.deepEqual(Object.keys(told[0]), ['Response', 'Message', 'Data', 'ErrorCode', 'Errors']);
  assert.equal(told[0].Message, 'Invalid webApiClientKey');
  assert.equal(told[0].ErrorCode, '234');
});

test('callbacks are found by their names', async (t) => {
  globalThis.myShop = {told: [], done(envelope) { this.told.push(envelope); }};
  globalThis.failed = (envelope) => globalThis.myShop.told.push(envelope);
  const complaint = t.mock.method(console, 'error', () => {});

  const envelope = await client.getImageSettings(shop({successCallback: 'myShop.done', errorCallback: 'failed'}));
  const error = await refused(client.getImageSettings(shop({websiteId: 7, SUCCESSCALLBACK: 'done', errorcallback: 'failed'})));

  assert.deepEqual(globalThis.myShop.told, [envelope, error]);
  assert.equal(complaint.mock.callCount(), 1);
  assert.match(complaint.mock.calls[0].arguments[0], /"done"/);
});

test('a callback\'s own error is not the call\'s', async (t) => {
  const complaint = t.mock.method(console, 'error', () => {});
  const broken = () => { throw new Error('the shop\'s'); };

  const envelope = await client.uploadImage(shop({file: photo(), progressCallback: broken, successCallback: broken,
    errorCallback: () => assert.fail('no error of the call')}));
  const error = await refused(client.getImageSettings(shop({websiteId: 7, errorCallback: broken})));

  assert.equal(envelope.Response, 'Success');
  assert.equal(error.ErrorCode, '221');
  assert.equal(complaint.mock.callCount(), 4);
});

test('a call can be aborted before, while it waits, and by a time that is over', async () => {
  let asked;
  const waiting = new Promise((resolve) => { asked = resolve; });
  const silent = await serverThat(() => asked());
  const controller = new AbortController();
  const told = [];

  const call = client.uploadImage(shop({
    baseUrl: silent, file: photo(), signal: controller.signal, errorCallback: (envelope) => told.push(envelope)}));
  await waiting;
  controller.abort();
  const aborted = await refused(call);
  const unsent = await refused(client.getImageSettings(shop({baseUrl: silent, signal: AbortSignal.abort()})));
  const late = await refused(client.getImageSettings(shop({baseUrl: silent, timeout: 50})));
  const signalled = await refused(client.getImageSettings(shop({baseUrl: silent, signal: AbortSignal.timeout(50)})));

  assert.equal(aborted.Message, 'Aborted');
  assert.equal(aborted.ErrorCode, '0');
  assert.deepEqual(told, [aborted]);
  assert.equal(unsent.Message, 'Aborted');
  assert.equal(late.Message, 'Timed out');
  assert.equal(signalled.Message, 'Timed out');
});

test('a server that cannot be reached, or breaks off, is an error envelope', async () => {
  const address = await serverThat((request) => request.socket.destroy());
  const told = [];

  const broken = await refused(client.getImageSettings(
    shop({baseUrl: address, errorCallback: (envelope) => told.push(envelope)})));
  open.pop().close();
  const closed = await refused(client.uploadImage(shop({baseUrl: address, file: photo()})));

  for (const envelope of [broken, closed]) {
    assert.equal(envelope.Message, 'Network failure');
    assert.equal(envelope.ErrorCode, '0');
    assert.equal(envelope.Errors[0].Code, '0');
  }
  assert.deepEqual(told, [broken]);
});

test('what is no envelope is an error envelope', async () => {
  for (const body of ['<html>Bad gateway</html>', '', '[]', 'null', '7', '{}', '{"Response":"Maybe"}']) {
    const address = await serverThat((request, response) => {
      request.resume().on('end', () => response.writeHead(418).end(body));
    });

    const envelope = await refused(client.uploadImage(shop({baseUrl: address, file: photo()})));

    assert.equal(envelope.Message, 'Unreadable answer', body);
    assert.equal(envelope.ErrorCode, '0');
    assert.match(envelope.Errors[0].Message, /418/);
  }
});

test('what a proxy says is told in the words of a shopper', async () => {
  for (const [status, message, words] of [
    [413, 'File too large', /larger than this shop accepts/],
    [429, 'Too many requests', /too many attempts/],
    [502, 'Server busy', /cannot be reached/],
    [503, 'Server busy', /busy/],
    [504, 'Timed out', /too long/],
  ]) {
    const address = await serverThat((request, response) => {
      request.resume().on('end', () => response.writeHead(status).end('<html>of a proxy</html>'));
    });

    const envelope = await refused(client.uploadImage(shop({baseUrl: address, file: photo()})));

    assert.equal(envelope.Message, message);
    assert.equal(envelope.ErrorCode, '0');
    assert.match(envelope.Errors[0].Message, words);
    assert.doesNotMatch(envelope.Errors[0].Message + envelope.Errors[0].Fix, /proxy|status|\d/);
  }
});

test('the envelope counts, and not the status', async () => {
  const address = await serverThat((request, response) => response.end('{"Response":"Error","Message":"M","ErrorCode":"9"}'));

  const error = await client.getImageSettings(shop({baseUrl: address})).catch((reason) => reason);

  assert.deepEqual(error.envelope, {Response: 'Error', Message: 'M', ErrorCode: '9'});
});

test('no call has its credentials in its address', async () => {
  const seen = [];
  const address = await serverThat((request, response) => {
    seen.push(request);
    request.resume().on('end', () => response.end('{"Response":"Success","Data":null}'));
  });

  for (const call of CALLS) {
    await client[call](shop({baseUrl: `${address}/under/a/path/?x#y`, websiteId: 4711, file: photo(), photoId: 1}));
  }

  assert.deepEqual(seen.map(({method, url}) => `${method} ${url.split('?')[0].replace('/under/a/path/api/', '')}`), [
    'POST 2/UploadPhoto/UploadUserPhotos', 'POST 4/UploadImage/UploadImage', 'GET 4/UploadImage/GetUserUploadedList',
    'DELETE 4/UploadImage/DeleteUserPhoto', 'GET 4/UploadImage/GetImageSettings', 'PUT 4/User/UpdateUserId',
    'GET 4/UploadImage/GetPrintQuality']);
  for (const {url, headers} of seen) {
    assert.ok(!url.includes('4711') && !url.includes(KEY), url);
    assert.equal(headers.websiteid, '4711');
    assert.equal(headers.webapiclientkey, KEY);
  }
});

test('an address that is none is told of, and nothing is thrown', async () => {
  for (const baseUrl of [undefined, 'photos.example', 'file:///etc', 'ftp://photos.example']) {
    const envelope = await refused(client.getImageSettings({baseUrl}));
    assert.equal(envelope.Message, 'Invalid baseUrl');
    assert.equal(envelope.ErrorCode, '0');
  }
  for (const options of [undefined, null, 7, 'text']) {
    assert.equal((await refused(client.uploadImage(options))).Message, 'Invalid baseUrl');
  }
});

test('the same functions are exported, global, and declared', async () => {
  const types = await served('/sdk/photo-intake.d.ts');
  const declared = [...types.matchAll(/^export declare (?:function|class) (\w+)/gm)].map((found) => found[1]);
  const names = [...CALLS, 'PhotoIntakeError'].sort();

  assert.deepEqual(Object.keys(client).sort(), names);
  assert.deepEqual(declared.sort(), names);
  assert.deepEqual(Object.keys(globalThis.PhotoIntake).sort(), names);
  for (const name of names) {
    assert.equal(globalThis.PhotoIntake[name], client[name]);
  }
});

test('the classic script sets the global, and knows where it came from', async () => {
  const src = `${SERVER}/sdk/photo-intake.global.js`;
  const page = vm.createContext({
    AbortController, Blob, FormData, URL, clearTimeout, console, document: {currentScript: {src}}, fetch, setTimeout});

  vm.runInContext(await served('/sdk/photo-intake.global.js'), page);

  const {Data} = await page.PhotoIntake.getImageSettings(shop({baseUrl: undefined}));
  assert.equal(Data.FileSize, 25);
  assert.equal(typeof page.PhotoIntake.uploadImage, 'function');
  assert.equal(page.scriptUrl, undefined, 'nothing else becomes global');
});
