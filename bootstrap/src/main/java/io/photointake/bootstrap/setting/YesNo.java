package io.photointake.bootstrap.setting;

/** Whether a rule applies. */
enum YesNo {
    YES,
    NO;

    static String text(boolean yes) {
        return yes ? "yes" : "no";
    }
}
