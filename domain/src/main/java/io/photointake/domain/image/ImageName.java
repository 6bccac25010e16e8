package io.photointake.domain.image;

/**
 * The name a shopper knows a photo by: what was posted, made harmless. It is shown, never used as a path. Invisible
 * format characters, such as joiners and marks of writing direction, are kept: emoji and scripts need them.
 *
 * @param value 1 to 255 code points without control characters or path separators
 */
public record ImageName(String value) {
    private static final int MAX_CODE_POINTS = 255;
    private static final int LONGEST_EXTENSION = 16;
    private static final ImageName UNNAMED = new ImageName("image");

    /** @throws IllegalArgumentException if the text breaks the record's rule; use {@link #ofPosted} for what clients send */
    public ImageName {
        if (value.isEmpty()
                || value.codePointCount(0, value.length()) > MAX_CODE_POINTS
                || !value.equals(clean(value))) {
            throw new IllegalArgumentException("not an image name");
        }
    }

    /**
     * The name to keep of a posted file name, whatever it is: its last path segment without control characters, cut to
     * 255 code points before its extension; {@code image} if nothing is left, or only dots.
     */
    public static ImageName ofPosted(String posted) {
        String name = clean(posted);
        return name.chars().allMatch(c -> c == '.') ? UNNAMED : new ImageName(cut(name));
    }

    /** The name without its last extension; {@code image} if nothing is left. */
    public String withoutExtension() {
        int dot = value.lastIndexOf('.');
        String name = dot < 0 ? value : value.substring(0, dot).strip();
        return name.isEmpty() ? UNNAMED.value : name;
    }

    private static String clean(String posted) {
        String segment = posted.substring(Math.max(posted.lastIndexOf('/'), posted.lastIndexOf('\\')) + 1);
        return segment.codePoints()
                .filter(ImageName::isKept)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .strip();
    }

    private static boolean isKept(int codePoint) {
        int type = Character.getType(codePoint);
        return !Character.isISOControl(codePoint) && type != Character.SURROGATE;
    }

    private static String cut(String name) {
        int length = name.codePointCount(0, name.length());
        if (length <= MAX_CODE_POINTS) {
            return name;
        }
        int dot = name.lastIndexOf('.');
        int extension = dot < 0 ? 0 : name.codePointCount(dot, name.length());
        if (extension > LONGEST_EXTENSION) {
            extension = 0;
        }
        int keep = name.offsetByCodePoints(0, MAX_CODE_POINTS - extension);
        String tail = extension == 0 ? "" : name.substring(dot);
        return name.substring(0, keep).strip() + tail;
    }
}
