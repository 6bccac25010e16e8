package io.photointake.bootstrap.logging;

/** Text that may hold what a client sent, as a log can show it. */
final class SafeText {
    private SafeText() {}

    /** Without anything that breaks a line, moves the cursor or turns the direction of writing: that is written as a code. */
    static String line(String text) {
        return escape(text, false);
    }

    /** The same for text of several lines, such as a stack: its lines stay, and no part of them looks like a line of the log. */
    static String lines(String text) {
        String escaped = escape(text, true);
        StringBuilder lines = new StringBuilder(escaped.length());
        boolean first = true;
        for (String line : escaped.split("\n", -1)) {
            boolean known = first || line.isEmpty() || line.startsWith("\t") || line.startsWith("Caused by: ");
            lines.append(first ? "" : "\n").append(known ? "" : "\t").append(line);
            first = false;
        }
        return lines.toString();
    }

    private static String escape(String text, boolean keepsLines) {
        if (text.chars().noneMatch(c -> isUnsafe((char) c, keepsLines))) {
            return text;
        }
        StringBuilder safe = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isUnsafe(c, keepsLines)) {
                safe.append("\\u").append(String.format("%04x", (int) c));
            } else {
                safe.append(c);
            }
        }
        return safe.toString();
    }

    private static boolean isUnsafe(char c, boolean keepsLines) {
        if (keepsLines && (c == '\n' || c == '\t')) {
            return false;
        }
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }
}
