// What shops write in TypeScript, and what they must not.
import {
  uploadImage, uploadUserPhotos, getUserUploadedList, deleteUserPhoto, getImageSettings, updateUserId, getPrintQuality,
  PhotoIntakeError,
} from './photo-intake.js';
import type {Failure, Progress} from './photo-intake.js';

export async function everything(input: HTMLInputElement, list: FileList, blob: Blob, signal: AbortSignal): Promise<string> {
  const shop = {websiteId: 1001, webApiClientKey: 'key', userId: 'ann'};
  const uploaded = await uploadImage({...shop, file: input, printWidth: 30, printHeight: 20, unit: 'cm', fit: 'fill', signal,
    progressCallback: (progress: Progress) => progress.percent.toFixed(), timeout: 1000});
  const grade: 'Excellent' | 'Good' | 'Acceptable' | 'Poor' | undefined = uploaded.Data.PrintQuality?.Grade;
  const both = await uploadUserPhotos({...shop, files: list, oldExternalUserId: 'guest', isGuest: false});
  const ids = (Array.isArray(both.Data) ? both.Data : [both.Data]).map((photo) => photo.Id);
  void uploadImage({...shop, postedFile: [blob], successCallback: (e) => { e.Data.OriginalURL.trim(); },
    errorCallback: (e: Failure) => { e.Errors?.[0]?.Fix.trim(); }});
  void uploadImage({...shop, file: new Uint8Array(3), successCallback: 'shop.done', errorCallback: 'shop.failed'});
  const page = await getUserUploadedList({...shop, pageSize: 10, pageIndex: 1, searchKey: 'x'});
  await deleteUserPhoto({...shop, photoId: page.Data.AssetList[0]?.Id ?? 1});
  const settings = await getImageSettings(shop);
  await updateUserId({...shop, oldUserId: 'a', newUserId: 'b'});
  const quality = await getPrintQuality({...shop, photoId: ids[0] ?? null, printWidth: '8', printHeight: 10});
  try {
    await uploadImage();
  } catch (error) {
    if (error instanceof PhotoIntakeError) {
      return error.envelope.Message + error.errorCode;
    }
  }
  // @ts-expect-error a unit that there is not
  void getPrintQuality({...shop, unit: 'feet'});
  // @ts-expect-error no file
  void uploadImage({...shop, file: 7});
  return `${grade ?? ''} ${settings.Data.CompanyPhysicalFolderName} ${quality.Data.LargestPrints.Good.Width}`;
}
