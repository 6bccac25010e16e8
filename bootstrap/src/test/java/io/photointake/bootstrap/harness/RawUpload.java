package io.photointake.bootstrap.harness;

import io.photointake.bootstrap.contract.Contract;
import io.photointake.bootstrap.contract.Exchange;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A version 4 upload byte by byte over a socket, for clients that are slow, or send more than anybody wants. */
public final class RawUpload implements AutoCloseable {
    private static final int PIECE = 1 << 16;
    private static final String PATH = "/api/4/UploadImage/UploadImage";

    private final Socket socket;
    private final OutputStream out;
    private final String credentials;
    private final CompletableFuture<String> answer;
    private byte[] rest = {};

    private RawUpload(Socket socket, int website, String key) throws IOException {
        this.socket = socket;
        this.out = socket.getOutputStream();
        this.credentials = "websiteId: " + website + "\r\nwebApiClientKey: " + key + "\r\n";
        this.answer = CompletableFuture.supplyAsync(() -> read(socket));
    }

    /** A connection that has sent nothing yet. */
    public static RawUpload of(Site site, int port) throws IOException {
        return new RawUpload(new Socket(InetAddress.getLoopbackAddress(), port), Site.WEBSITE, site.key());
    }

    /** Sends an upload up to the middle of its file. */
    public void begin(byte[] photo) throws IOException {
        byte[] body = body(photo);
        head("Content-Length: " + body.length);
        int middle = body.length / 2;
        out.write(body, 0, middle);
        out.flush();
        rest = Arrays.copyOfRange(body, middle, body.length);
    }

    /** Sends the other half. */
    public void finish() throws IOException {
        out.write(rest);
        out.flush();
    }

    /**
     * Sends a file of zeros in chunks, without saying how long it will be, until all is sent or the server hangs up.
     *
     * @return how many bytes went out
     */
    public long flood(long bytes) throws IOException {
        head("Transfer-Encoding: chunked");
        chunk(opening().getBytes(StandardCharsets.UTF_8));
        byte[] piece = new byte[PIECE];
        long sent = 0;
        try {
            while (sent < bytes) {
                chunk(piece);
                sent += piece.length;
            }
            chunk(closing().getBytes(StandardCharsets.UTF_8));
            out.write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        } catch (IOException hungUp) {
            return sent;
        }
        return sent;
    }

    /** The answer with its head, as soon as the server has closed the connection. */
    public String answer() {
        String text = answer.orTimeout(40, TimeUnit.SECONDS).join();
        Contract.check(Exchange.parse("POST", PATH, text));
        return text;
    }

    /** Waits until nobody listens at the port any more. */
    public static void awaitRefusal(int port) throws IOException {
        while (true) {
            try {
                new Socket(InetAddress.getLoopbackAddress(), port).close();
                ServerProcess.pause();
            } catch (ConnectException refused) {
                return;
            }
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private void head(String length) throws IOException {
        String head = "POST " + PATH + "?userId=slow HTTP/1.1\r\nHost: localhost\r\n" + credentials
                + "Connection: close\r\nContent-Type: " + Form.CONTENT_TYPE + "\r\n" + length + "\r\n\r\n";
        out.write(head.getBytes(StandardCharsets.UTF_8));
    }

    private void chunk(byte[] bytes) throws IOException {
        out.write((Integer.toHexString(bytes.length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.write(bytes);
        out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
    }

    private static byte[] body(byte[] photo) {
        byte[] opening = opening().getBytes(StandardCharsets.UTF_8);
        byte[] closing = closing().getBytes(StandardCharsets.UTF_8);
        byte[] body = Arrays.copyOf(opening, opening.length + photo.length + closing.length);
        System.arraycopy(photo, 0, body, opening.length, photo.length);
        System.arraycopy(closing, 0, body, opening.length + photo.length, closing.length);
        return body;
    }

    private static String opening() {
        return "--" + Form.BOUNDARY
                + "\r\nContent-Disposition: form-data; name=\"postedFile\"; filename=\"x.jpg\"\r\n\r\n";
    }

    private static String closing() {
        return "\r\n--" + Form.BOUNDARY + "--\r\n";
    }

    private static String read(Socket socket) {
        StringBuilder text = new StringBuilder();
        byte[] buffer = new byte[PIECE];
        try {
            for (int read = socket.getInputStream().read(buffer);
                    read >= 0;
                    read = socket.getInputStream().read(buffer)) {
                text.append(new String(buffer, 0, read, StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            if (text.isEmpty()) {
                throw new UncheckedIOException(e);
            }
        }
        return text.toString();
    }
}
