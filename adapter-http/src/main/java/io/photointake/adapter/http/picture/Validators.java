package io.photointake.adapter.http.picture;

import io.photointake.adapter.http.answer.EntityTag;
import io.photointake.application.library.OpenedImage;
import io.photointake.application.print.OpenedPrintFile;
import io.photointake.domain.image.Rendition;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * By what a client can tell whether its copy of a picture is still good (RFC 9110, section 13).
 *
 * @param modified to the second; absent where nobody knows when the bytes changed last
 */
record Validators(EntityTag etag, Optional<Instant> modified) {
    /** To be changed whenever print files of the same photo and settings come out differently than before. */
    private static final String PRINT_REVISION = "1";

    /** Java's own format for these dates writes single-digit days with one digit, which HTTP does not know. */
    private static final DateTimeFormatter HTTP_DATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.US)
            .withZone(ZoneOffset.UTC);

    static Validators of(OpenedImage picture) {
        String tag = picture.rendition() == Rendition.ORIGINAL
                ? picture.image().accepted().digest().hex()
                : picture.image().uniqueName().guid() + "-"
                        + picture.rendition().folder();
        Instant modified = picture.image().accepted().acceptedAt().truncatedTo(ChronoUnit.SECONDS);
        return new Validators(EntityTag.of(tag), Optional.of(modified));
    }

    /**
     * Those of a print file, which changes with the website's settings as well. Nobody notes when those change, so that a
     * date tells nothing.
     */
    static Validators of(OpenedPrintFile file) {
        String tag = String.join(
                "-",
                file.image().uniqueName().guid().toString(),
                "Print",
                Integer.toString(file.image().accepted().dpi().value()),
                file.site().print().keepsPrivateMetadata() ? "whole" : "clean",
                PRINT_REVISION);
        return new Validators(EntityTag.of(tag), Optional.empty());
    }

    void describe(HttpServletResponse response) {
        response.setHeader("ETag", etag.text());
        modified.ifPresent(instant -> response.setHeader("Last-Modified", httpDate(instant)));
    }

    /** Whether the client's copy is the one there is; an entity tag counts more than a date. */
    boolean isCurrent(HttpServletRequest request) {
        if (request.getHeader("If-None-Match") != null) {
            return etag.isHeldBy(request);
        }
        return date(request.getHeader("If-Modified-Since"))
                .flatMap(since -> modified.filter(instant -> !instant.isAfter(since)))
                .isPresent();
    }

    /** Whether a range may be sent: unless the client asks for it of another version only. */
    boolean allowRange(HttpServletRequest request) {
        String condition = request.getHeader("If-Range");
        return condition == null
                || condition.strip().equals(etag.text())
                || date(condition)
                        .filter(date -> modified.filter(date::equals).isPresent())
                        .isPresent();
    }

    static String httpDate(Instant instant) {
        return HTTP_DATE.format(instant);
    }

    private static Optional<Instant> date(@Nullable String header) {
        if (header == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(header.strip())));
        } catch (DateTimeParseException notDate) {
            return Optional.empty();
        }
    }
}
