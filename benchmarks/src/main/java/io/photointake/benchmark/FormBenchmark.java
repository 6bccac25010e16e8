package io.photointake.benchmark;

import io.photointake.adapter.http.body.MultipartParts;
import io.photointake.adapter.http.body.Part;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Receiving a file, without the network: finding its end in the form, and hashing it. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class FormBenchmark {
    private static final String BOUNDARY = "----boundary7MA4YWxkTrZu0gW";

    @Param({"405000", "4000000"})
    private int bytes;

    private byte[] file = {};
    private byte[] form = {};

    @Setup
    public void fill() throws IOException {
        file = new byte[bytes];
        new SplittableRandom(1).nextBytes(file);
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.write(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"postedFile\"; filename=\"photo.jpg\""
                        + "\r\nContent-Type: image/jpeg\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII));
        body.write(file);
        body.write(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.US_ASCII));
        form = body.toByteArray();
    }

    @Benchmark
    public long scan() throws IOException {
        MultipartParts parts = new MultipartParts(
                "multipart/form-data; boundary=" + BOUNDARY, new ByteArrayInputStream(form), Duration.ofMinutes(1));
        Part part = parts.next().orElseThrow();
        byte[] buffer = new byte[64 << 10];
        long count = 0;
        for (int read = part.content().read(buffer);
                read >= 0;
                read = part.content().read(buffer)) {
            count += read;
        }
        return count;
    }

    @Benchmark
    public byte[] hash() throws NoSuchAlgorithmException {
        return MessageDigest.getInstance("SHA-256").digest(file);
    }
}
