package io.photointake.adapter.http.picture;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.photointake.adapter.http.answer.Answers;
import io.photointake.adapter.http.answer.Cors;
import io.photointake.adapter.http.envelope.ProtocolError;
import io.photointake.adapter.http.traffic.ContentSender;
import io.photointake.application.library.OpenImage;
import io.photointake.application.print.OpenPrintFile;
import io.photointake.domain.image.Rendition;
import io.photointake.domain.image.UniqueName;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.NoSuchFileException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Sends a picture: whole or in part, or only word that the client's copy is still good. */
final class PictureHandler implements Handler {
    private final OpenImage openImage;
    private final OpenPrintFile openPrintFile;
    private final Answers answers;
    private final Cors cors;

    PictureHandler(OpenImage openImage, OpenPrintFile openPrintFile, Answers answers, Cors cors) {
        this.openImage = openImage;
        this.openPrintFile = openPrintFile;
        this.answers = answers;
        this.cors = cors;
    }

    @Override
    public void handle(Context ctx) throws IOException {
        Optional<ServedPicture> found = find(ctx);
        if (found.isEmpty()) {
            answers.refuse(ctx, ProtocolError.ofStatus(HttpServletResponse.SC_NOT_FOUND));
            return;
        }
        ServedPicture picture = found.get();
        Cors.narrow(ctx, picture.website().origins());
        if (picture.validators().isCurrent(ctx.req())) {
            describe(ctx, picture);
            ctx.res().setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            ctx.res().setContentLengthLong(picture.content().size().bytes());
            return;
        }
        send(ctx, picture);
    }

    private Optional<ServedPicture> find(Context ctx) {
        return UniqueName.parse(ctx.pathParam("name"))
                .flatMap(name -> find(ctx.pathParam("folder"), ctx.pathParam("rendition"), name));
    }

    private Optional<ServedPicture> find(String folder, String kind, UniqueName name) {
        if (ServedPicture.PRINT_FOLDER.equalsIgnoreCase(kind)) {
            return openPrintFile.open(folder, name).map(ServedPicture::of);
        }
        return Rendition.parse(kind)
                .flatMap(rendition -> openImage.open(folder, rendition, name))
                .map(ServedPicture::of);
    }

    private void send(Context ctx, ServedPicture picture) throws IOException {
        long size = picture.content().size().bytes();
        ByteRange range = ByteRange.ALL;
        boolean headOnly = ctx.req().getMethod().equals("HEAD");
        if (!headOnly && picture.validators().allowRange(ctx.req())) {
            range = ByteRange.parse(ctx.header("Range"), size);
        }
        if (range.isUnsatisfiable()) {
            ctx.res().setHeader("Content-Range", "bytes */" + size);
            answers.refuse(ctx, ProtocolError.ofStatus(HttpServletResponse.SC_REQUESTED_RANGE_NOT_SATISFIABLE));
            return;
        }
        // Opened before the headers are set: if the bytes are gone, the answer is an error without them.
        Optional<SeekableByteChannel> opened = open(ctx, picture);
        if (opened.isEmpty()) {
            answers.refuse(ctx, ProtocolError.ofStatus(HttpServletResponse.SC_NOT_FOUND));
            return;
        }
        SeekableByteChannel channel = opened.get();
        boolean handedOver = false;
        try {
            describe(ctx, picture);
            long length = range.lengthOf(size);
            if (range.isPart()) {
                ctx.res().setStatus(HttpServletResponse.SC_PARTIAL_CONTENT);
                ctx.res().setHeader("Content-Range", range.header(size));
            }
            ctx.res().setContentLengthLong(length);
            if (!headOnly) {
                channel.position(range.first());
                ctx.future(() -> sendContent(ctx, channel, length));
                handedOver = true;
            }
        } finally {
            if (!handedOver) {
                channel.close();
            }
        }
    }

    private static CompletableFuture<Void> sendContent(Context ctx, SeekableByteChannel channel, long length) {
        try {
            return ContentSender.send(ctx.req(), ctx.res(), channel, length);
        } catch (IOException failure) {
            return CompletableFuture.failedFuture(failure);
        }
    }

    /** The bytes; absent if the photo was deleted since it was looked up. */
    private Optional<SeekableByteChannel> open(Context ctx, ServedPicture picture) throws IOException {
        try {
            return Optional.of(picture.content().open());
        } catch (NoSuchFileException gone) {
            if (find(ctx).isEmpty()) {
                return Optional.empty();
            }
            throw gone;
        }
    }

    private void describe(Context ctx, ServedPicture picture) {
        HttpServletResponse response = ctx.res();
        response.setContentType(picture.format().mimeType());
        response.setHeader("Accept-Ranges", "bytes");
        response.setHeader("Cache-Control", picture.caching());
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
        response.setHeader("Cross-Origin-Resource-Policy", "cross-origin");
        picture.validators().describe(response);
        cors.allow(ctx);
    }
}
