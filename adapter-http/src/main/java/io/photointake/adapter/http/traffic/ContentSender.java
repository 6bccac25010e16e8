package io.photointake.adapter.http.traffic;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.util.concurrent.CompletableFuture;

/**
 * Sends stored bytes to a client that may take them slowly, or not at all, without a thread that waits. (Jetty's own
 * {@code HttpOutput.sendContent} of a channel never tells its callback of success.)
 */
public final class ContentSender implements WriteListener {
    private static final int PIECE = 32 * 1024;

    private final ServletOutputStream out;
    private final SeekableByteChannel content;
    private final ByteBuffer piece;
    private final CompletableFuture<Void> sent = new CompletableFuture<>();
    private long left;

    private ContentSender(ServletOutputStream out, SeekableByteChannel content, long length) {
        this.out = out;
        this.content = content;
        this.left = length;
        this.piece = ByteBuffer.allocate((int) Math.min(PIECE, Math.max(1, length)));
    }

    /**
     * Sends some bytes as the body of an answer whose headers are set; the request must go on asynchronously, and nothing
     * may have been written.
     *
     * @param content at its first byte; closed in any case
     */
    public static CompletableFuture<Void> send(
            HttpServletRequest request, HttpServletResponse response, SeekableByteChannel content, long length)
            throws IOException {
        Exchange.of(request.getAttribute(Exchange.attribute())).answer().writeDirectly();
        ContentSender sender = new ContentSender(response.getOutputStream(), content, length);
        CompletableFuture<Void> closed = sender.sent.whenComplete((nothing, failure) -> sender.close());
        sender.out.setWriteListener(sender);
        return closed;
    }

    @Override
    public void onWritePossible() throws IOException {
        while (!sent.isDone() && out.isReady()) {
            if (left == 0) {
                sent.complete(null);
                return;
            }
            piece.clear().limit((int) Math.min(piece.capacity(), left));
            int read = content.read(piece);
            if (read < 0) {
                throw new IOException("the picture is shorter than its size");
            }
            left -= read;
            out.write(piece.array(), 0, read);
        }
    }

    @Override
    public void onError(Throwable failure) {
        sent.completeExceptionally(failure);
    }

    private void close() {
        try {
            content.close();
        } catch (IOException onlyRead) {
            // Nothing was written that could be lost.
        }
    }
}
