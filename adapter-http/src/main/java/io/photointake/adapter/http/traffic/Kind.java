package io.photointake.adapter.http.traffic;

import java.util.Locale;
import org.eclipse.jetty.server.Request;
import org.jspecify.annotations.Nullable;

/** What a request is about, as far as that decides whom it may hold up. */
enum Kind {
    HEALTH(Integer.MAX_VALUE),
    /** Only until its credentials are known; then it asks for a place among the uploads. */
    UPLOAD(32),
    PICTURE(48),
    /** Fewer than the database has readers, because a search may keep one busy for long. */
    SEARCH(2),
    /** Each may write for long, and there is one writer. */
    MOVE(2),
    CALL(48),
    OTHER(16);

    /** How many requests of the kind may be on a thread at a time. */
    final int atOnce;

    Kind(int atOnce) {
        this.atOnce = atOnce;
    }

    /** Threads that all kinds can hold together. */
    static int threads() {
        int sum = 0;
        for (Kind kind : values()) {
            sum += kind == HEALTH ? 0 : kind.atOnce;
        }
        return sum;
    }

    static Kind of(Request request) {
        String path = request.getHttpURI().getPath();
        return of(
                request.getMethod(),
                path == null ? "" : path.toLowerCase(Locale.ROOT),
                request.getHttpURI().getQuery());
    }

    private static Kind of(String method, String path, @Nullable String query) {
        if (path.equals("/healthz") || path.equals("/readyz")) {
            return HEALTH;
        }
        if (path.startsWith("/userphoto/")) {
            return PICTURE;
        }
        if (path.endsWith("/updateuserid")) {
            return MOVE;
        }
        if (!path.startsWith("/api/")) {
            return OTHER;
        }
        if (path.endsWith("/uploadimage") || path.endsWith("/uploaduserphotos")) {
            return method.equals("POST") ? UPLOAD : CALL;
        }
        boolean searches = query != null && query.toLowerCase(Locale.ROOT).contains("searchkey=");
        return searches && path.endsWith("/getuseruploadedlist") ? SEARCH : CALL;
    }
}
