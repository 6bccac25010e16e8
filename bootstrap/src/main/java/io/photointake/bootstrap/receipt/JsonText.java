package io.photointake.bootstrap.receipt;

/** JSON that commands print. */
public final class JsonText {
    private JsonText() {}

    /** Plain ASCII, whatever encoding the console has. */
    public static String quoted(String text) {
        StringBuilder json = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char each = text.charAt(i);
            if (each == '"' || each == '\\') {
                json.append('\\').append(each);
            } else if (each < ' ' || each > '~') {
                json.append("\\u%04x".formatted((int) each));
            } else {
                json.append(each);
            }
        }
        return json.append('"').toString();
    }
}
