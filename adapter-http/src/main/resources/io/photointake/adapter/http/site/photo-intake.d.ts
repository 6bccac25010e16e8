/** Types of photo-intake.js. */

/** The names of options match in any case at run time; here they stand as this client's documentation writes them. */
export interface Credentials {
  /** The website that calls. */
  websiteId?: number | string | null;
  /** A key of the website's company. */
  webApiClientKey?: string | null;
}

/** What every call takes. */
export interface CallOptions<E extends Success = Success> extends Credentials {
  /** The service's address; where the script came from unless given. */
  baseUrl?: string | null;
  /** A function, or the name of one that is reachable from the global object, such as `'shop.onUploaded'`. */
  successCallback?: ((envelope: E) => void) | string | null;
  /** As successCallback, for what went wrong, on the server or on the way to it. */
  errorCallback?: ((envelope: Failure) => void) | string | null;
  /** Ends the call early, with the Message `Aborted`. */
  signal?: AbortSignal | null;
  /** Milliseconds after which the call ends with the Message `Timed out`; never unless given. */
  timeout?: number | null;
}

/** Whose photos a call is about; both names mean the same. */
export interface UserOptions {
  userId?: string | number | null;
  frontAppUserId?: string | number | null;
}

/** How large a photo is to be printed: both sides or none. */
export interface PrintOptions {
  printWidth?: number | string | null;
  printHeight?: number | string | null;
  /** `inch` unless given. */
  unit?: LengthUnit | null;
  /** `fill` unless given: the photo covers the print, and what stands over is cut off; `fit`: all of it is printed. */
  fit?: Placement | null;
}

export type LengthUnit = 'inch' | 'in' | 'mm' | 'cm';
export type Placement = 'fill' | 'fit';

/** A file, its bytes, an input element, or a list of such. */
export type FileSource =
  | Blob
  | ArrayBuffer
  | ArrayBufferView
  | { readonly files: ArrayLike<Blob> | null }
  | ArrayLike<Blob>
  | Iterable<Blob>;

/** The three names mean the same. */
export interface FileOptions {
  file?: FileSource | null;
  files?: FileSource | null;
  postedFile?: FileSource | null;
}

/** How much of an upload has been sent, the form around the files included (but for the first step, before all bytes). */
export interface Progress {
  readonly loaded: number;
  readonly total: number;
  /** A whole number from 0 to 100, rounded down. */
  readonly percent: number;
}

export interface UploadOptions<E extends Success = Success>
  extends CallOptions<E>, UserOptions, PrintOptions, FileOptions {
  dpi?: number | string | null;
  /** Whether the user is a guest; not unless told. */
  isGuest?: boolean | string | number | null;
  /** In browsers as the bytes go out; in Node at the start and at the end. */
  progressCallback?: ((progress: Progress) => void) | string | null;
}

export interface UploadUserPhotosOptions extends UploadOptions<Success<UserPhoto | UserPhoto[]>> {
  /** A user whose photos become this one's with the upload. */
  oldExternalUserId?: string | number | null;
}

export type UploadImageOptions = UploadOptions<Success<UploadedImage>>;

export interface ListOptions extends CallOptions<Success<AssetPage>>, UserOptions {
  pageSize?: number | string | null;
  /** From 1. */
  pageIndex?: number | string | null;
  searchKey?: string | null;
}

export interface DeleteOptions extends CallOptions<Success<null>>, UserOptions {
  photoId?: number | string | null;
}

export type SettingsOptions = CallOptions<Success<ImageSettings>>;

export interface UpdateUserIdOptions extends CallOptions<Success<null>> {
  oldUserId?: string | number | null;
  newUserId?: string | number | null;
  /** Whether the new id is a guest's. */
  isGuest?: boolean | string | number | null;
}

export interface PrintQualityOptions extends CallOptions<Success<PrintQuality>>, UserOptions, PrintOptions {
  photoId?: number | string | null;
}

/** The answer of a call that did what it was asked for. */
export interface Success<D = unknown> {
  readonly Response: 'Success';
  readonly Message: string | null;
  readonly Data: D;
  readonly ErrorCode: '' | null;
}

/** The answer of a call that did not; ErrorCode is `"0"` where no server told of it. */
export interface Failure {
  readonly Response: 'Error';
  readonly Message: string;
  readonly Data: null;
  /** One code, or several joined by commas. */
  readonly ErrorCode: string;
  readonly Errors?: readonly ErrorDetail[];
}

export interface ErrorDetail {
  readonly Code: string;
  readonly Field: string;
  readonly Message: string;
  readonly Fix: string;
}

interface Photo {
  readonly Id: number;
  readonly ImageName: string;
  readonly Width: number;
  readonly Height: number;
  readonly DPI: number;
  readonly Extension: string;
  readonly MimeType: string;
  readonly PhotoCode: string;
  /** Only where a print size was given. */
  readonly PrintQuality?: PrintQuality;
}

/** What version 2 of the API says of a stored photo. */
export interface UserPhoto extends Photo {
  readonly UniqueImageName: string;
}

/** What version 4 of the API says of a stored photo. */
export interface UploadedImage extends Photo {
  readonly UniqueName: string;
  readonly OriginalURL: string;
  readonly StandardURL: string;
}

export interface AssetPage {
  /** Of all pages. */
  readonly AssetCount: number;
  readonly AssetList: readonly Asset[];
}

export interface Asset {
  readonly Id: number;
  readonly UniqueName: string;
  readonly ImageName: string;
  readonly Width: number;
  readonly Height: number;
  readonly IsPrintImagePresent: boolean;
  readonly PrintImageUniqueName: string | null;
  readonly EmbStitchCount: number;
  readonly EmbColorCount: number;
  readonly ThreadList: null;
  readonly IsProductionReady: boolean;
}

export interface ImageSettings {
  /** In megabytes of 1,048,576 bytes. */
  readonly FileSize: number;
  /** Such as `JPEG,JPG,PNG`. */
  readonly ImageExtensions: string;
  readonly Dimension: Size;
  readonly MaxPixels: number;
  readonly ImageDPI: number | null;
  readonly MinDPI?: number;
  readonly MaxDPI?: number;
  readonly MaxPhotosPerUser?: number | null;
  readonly AllowedOrigins?: readonly string[];
  readonly PrintThresholds?: { readonly Excellent: number; readonly Good: number; readonly Acceptable: number };
  readonly UserPhotoImageWidth: number;
  readonly UserPhotoImageHeight: number;
  readonly CompanyPhysicalFolderName: string;
}

export interface Size {
  readonly Width: number;
  readonly Height: number;
}

/** How a photo looks printed; all sides are in its Unit. */
export interface PrintQuality {
  readonly PrintWidth: number;
  readonly PrintHeight: number;
  readonly Unit: LengthUnit;
  readonly Fit: Placement;
  readonly EffectiveDPI: number;
  readonly Grade: 'Excellent' | 'Good' | 'Acceptable' | 'Poor';
  /** Pixels of the photo's width that lie outside the print. */
  readonly CroppedWidth: number;
  /** Pixels of the photo's height that lie outside the print. */
  readonly CroppedHeight: number;
  /** The largest print of the whole photo at each grade. */
  readonly LargestPrints: { readonly Excellent: Size; readonly Good: Size; readonly Acceptable: Size };
}

/** What a promise is rejected with. */
export declare class PhotoIntakeError extends Error {
  constructor(envelope: Failure, options?: { cause?: unknown });
  readonly name: 'PhotoIntakeError';
  /** What errorCallback gets. */
  readonly envelope: Failure;
  readonly errorCode: string;
}

/** Stores one to twenty files, all or none; Data is an object for one file, an array for several. */
export declare function uploadUserPhotos(
  options?: UploadUserPhotosOptions): Promise<Success<UserPhoto | UserPhoto[]>>;

/** Stores one file. */
export declare function uploadImage(options?: UploadImageOptions): Promise<Success<UploadedImage>>;

/** A page of a user's photos, newest first. */
export declare function getUserUploadedList(options?: ListOptions): Promise<Success<AssetPage>>;

/** Removes a photo and all its pictures. */
export declare function deleteUserPhoto(options?: DeleteOptions): Promise<Success<null>>;

/** What the website takes. */
export declare function getImageSettings(options?: SettingsOptions): Promise<Success<ImageSettings>>;

/** Moves all photos of one user to another. */
export declare function updateUserId(options?: UpdateUserIdOptions): Promise<Success<null>>;

/** How a stored photo looks printed at a size. */
export declare function getPrintQuality(options?: PrintQualityOptions): Promise<Success<PrintQuality>>;

/** The global of classic scripts. */
export as namespace PhotoIntake;
