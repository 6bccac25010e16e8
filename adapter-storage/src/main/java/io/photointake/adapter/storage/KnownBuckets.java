package io.photointake.adapter.storage;

import java.util.concurrent.atomic.AtomicIntegerArray;

/** Which of a company's directories are durable: a bit for each bucket, and one for each outer pair of digits. */
final class KnownBuckets {
    private static final int WORDS = Bucket.PAIRS / Integer.SIZE;

    private final AtomicIntegerArray inner = new AtomicIntegerArray(Bucket.PAIRS * WORDS);
    private final AtomicIntegerArray outer = new AtomicIntegerArray(WORDS);

    /** Whether the bucket's directories, and all above them, are durable. */
    boolean hasInner(Bucket bucket) {
        return (inner.get(innerWord(bucket)) & bit(bucket.inner())) != 0;
    }

    /** Whether the directories above the bucket's are durable. */
    boolean hasOuter(Bucket bucket) {
        return (outer.get(outerWord(bucket)) & bit(bucket.outer())) != 0;
    }

    void add(Bucket bucket) {
        outer.accumulateAndGet(outerWord(bucket), bit(bucket.outer()), (before, added) -> before | added);
        inner.accumulateAndGet(innerWord(bucket), bit(bucket.inner()), (before, added) -> before | added);
    }

    /** Forgets the bucket and what is above it. */
    void remove(Bucket bucket) {
        inner.accumulateAndGet(innerWord(bucket), bit(bucket.inner()), (before, removed) -> before & ~removed);
        outer.accumulateAndGet(outerWord(bucket), bit(bucket.outer()), (before, removed) -> before & ~removed);
    }

    private static int innerWord(Bucket bucket) {
        return bucket.outer() * WORDS + wordOf(bucket.inner());
    }

    private static int outerWord(Bucket bucket) {
        return wordOf(bucket.outer());
    }

    private static int wordOf(int pair) {
        return pair / Integer.SIZE;
    }

    private static int bit(int pair) {
        return 1 << (pair % Integer.SIZE);
    }
}
