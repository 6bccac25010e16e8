package io.photointake.adapter.http.upload;

/** What to do about a value that the versions share. */
final class Fixes {
    static final String USER_ID = "Send the shopper's id, 1 to 128 characters";
    static final String OLD_USER_ID = "Send the id the shopper had before, or leave oldExternalUserId out";
    static final String DPI = "Send a whole number such as 300, or leave the DPI out";

    private Fixes() {}
}
