package io.photointake.adapter.http.parameter;

/** What to do about a value that several calls take. */
public final class Fixes {
    public static final String USER_ID = "Send the shopper's id, 1 to 128 characters";
    public static final String OLD_USER_ID = "Send the id the shopper had before, or leave oldExternalUserId out";
    public static final String DPI = "Send a whole number such as 300, or leave the DPI out";

    public static final String PHOTO_ID = "Send the Id of the photo, as its upload and the list have told it";
    public static final String GUEST = "Send isGuest as true or false";
    public static final String PRINT_SIDE =
            "Send printWidth and printHeight as numbers above 0 such as 8.5, with a point and without their unit";
    public static final String UNIT = "Send unit as inch, mm or cm, or leave it out for inch";
    public static final String FIT = "Send fit as fill or fit, or leave it out for fill";

    private Fixes() {}
}
