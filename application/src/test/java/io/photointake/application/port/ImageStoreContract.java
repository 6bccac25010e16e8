package io.photointake.application.port;

import static io.photointake.application.port.ImageStoreFixture.FOLDER;
import static io.photointake.application.port.ImageStoreFixture.byteAt;
import static io.photointake.application.port.ImageStoreFixture.bytes;
import static io.photointake.application.port.ImageStoreFixture.newName;
import static io.photointake.application.port.ImageStoreFixture.read;
import static io.photointake.application.port.ImageStoreFixture.renditions;
import static io.photointake.application.port.ImageStoreFixture.stage;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.photointake.domain.image.ByteSize;
import io.photointake.domain.image.Rendition;
import io.photointake.domain.image.UniqueName;
import io.photointake.domain.installation.InstallationId;
import io.photointake.domain.site.CompanyFolder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every image store promises. */
public interface ImageStoreContract {
    /** The store under test, empty when the test begins; the same whenever one test asks. */
    ImageStore store();

    /** Another store that shares nothing with the one under test. */
    ImageStore unrelatedStore();

    /** Leaves a staged file in the store under test as a process does that dies. */
    void abandon(byte[] content) throws IOException;

    /** How many files are staged in the store under test. */
    long staged();

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 65_535, 65_536, 65_537, 5 << 20})
    default void givesBackWhatWasCommittedToTheLastBit(int length) throws IOException {
        byte[] original = bytes(length, 1);
        Renditions renditions = renditions(1);
        UniqueName name = commit(original, renditions);

        assertHolds(name, original, renditions);
    }

    @Test
    default void letsStagedContentBeReadManyTimes() throws IOException {
        byte[] original = bytes(100_000, 2);
        try (StagedContent staged = stage(store(), original)) {
            assertEquals(new ByteSize(original.length), staged.size());
            assertArrayEquals(original, read(staged));
            assertArrayEquals(original, read(staged));
            assertEquals(original[99_999], byteAt(staged, 99_999));
        }
    }

    @Test
    default void leavesTheStreamToItsOwner() throws IOException {
        ByteArrayInputStream stream = new ByteArrayInputStream(bytes(10, 3)) {
            @Override
            public void close() {
                throw new AssertionError("closed a stream of somebody else's");
            }
        };
        try (StagedContent staged = store().stage(stream)) {
            assertEquals(new ByteSize(10), staged.size());
        }
    }

    @Test
    default void passesAFailingStreamsExceptionAndKeepsNothing() {
        IOException failure = new IOException("the client went away");
        InputStream broken = new SequenceInputStream(new ByteArrayInputStream(bytes(200_000, 4)), failing(failure));

        assertSame(failure, assertThrows(IOException.class, () -> store().stage(broken)));
        assertNothingStaged();
    }

    @Test
    default void throwsClosedContentAway() throws IOException {
        StagedContent staged = stage(store(), bytes(10, 5));
        staged.close();
        staged.close();

        assertThrows(IOException.class, staged::open);
        assertNothingStaged();
    }

    @Test
    default void refusesToCommitClosedContent() throws IOException {
        StagedContent staged = stage(store(), bytes(10, 6));
        staged.close();

        assertThrows(IllegalArgumentException.class, () -> store().commit(FOLDER, newName(), staged, renditions(6)));
        assertNothingCommitted();
    }

    @Test
    default void usesStagedContentUpInACommit() throws IOException {
        byte[] original = bytes(10, 7);
        Renditions renditions = renditions(7);
        UniqueName name = newName();
        StagedContent staged = stage(store(), original);
        store().commit(FOLDER, name, staged, renditions);
        staged.close();

        assertThrows(IOException.class, staged::open);
        assertHolds(name, original, renditions);
        assertThrows(IllegalArgumentException.class, () -> store().commit(FOLDER, newName(), staged, renditions(8)));
        assertNothingStaged();
    }

    @Test
    default void refusesStagedContentOfAnotherStore() throws IOException {
        try (StagedContent foreign = stage(unrelatedStore(), bytes(10, 9))) {
            assertThrows(
                    IllegalArgumentException.class, () -> store().commit(FOLDER, newName(), foreign, renditions(9)));
            assertEquals(new ByteSize(10), foreign.size());
        }
    }

    @Test
    default void refusesATakenNameAndKeepsWhatWasThere() throws IOException {
        byte[] first = bytes(1000, 10);
        UniqueName name = commit(first, renditions(10));

        byte[] second = bytes(1000, 11);
        StagedContent staged = stage(store(), second);
        assertThrows(ImageStoreException.class, () -> store().commit(FOLDER, name, staged, renditions(11)));

        assertHolds(name, first, renditions(10));
        assertArrayEquals(second, read(staged));
        staged.close();
        assertNothingStaged();
    }

    @Test
    default void commitsUnderAnotherNameWhatATakenNameRefused() throws IOException {
        UniqueName taken = commit(bytes(10, 12), renditions(12));
        byte[] original = bytes(20, 13);
        StagedContent staged = stage(store(), original);
        assertThrows(ImageStoreException.class, () -> store().commit(FOLDER, taken, staged, renditions(13)));

        UniqueName free = newName();
        store().commit(FOLDER, free, staged, renditions(13));
        assertHolds(free, original, renditions(13));
    }

    @RepeatedTest(10)
    default void letsOneOfManyCommitsOfANameWin() throws Exception {
        UniqueName name = newName();
        CyclicBarrier start = new CyclicBarrier(16);
        List<Callable<Boolean>> rivals = IntStream.range(0, 16)
                .mapToObj(number -> (Callable<Boolean>) () -> commitAs(name, number, start))
                .toList();
        List<Boolean> won = inParallel(rivals);

        assertEquals(1, won.stream().filter(Boolean::booleanValue).count());
        int winner = won.indexOf(true);
        assertHolds(name, bytes(5000, winner), renditions(winner));
        assertNothingStaged();
    }

    @Test
    default void keepsApartWhatManyThreadsCommit() throws Exception {
        List<UniqueName> names =
                IntStream.range(0, 64).mapToObj(number -> newName()).toList();
        List<Callable<Boolean>> uploads = IntStream.range(0, names.size())
                .mapToObj(number -> (Callable<Boolean>) () -> commitAs(names.get(number), number))
                .toList();

        assertFalse(inParallel(uploads).contains(false));
        for (int number = 0; number < names.size(); number++) {
            assertHolds(names.get(number), bytes(5000, number), renditions(number));
        }
        assertEquals(Set.copyOf(names), namesBefore(later()));
    }

    @Test
    default void findsNothingUnderANameNobodyCommitted() throws IOException {
        commit(bytes(10, 14), renditions(14));
        for (Rendition rendition : Rendition.values()) {
            assertTrue(store().open(FOLDER, newName(), rendition).isEmpty());
        }
    }

    @Test
    default void keepsCompaniesApart() throws IOException {
        UniqueName name = commit(bytes(10, 15), renditions(15));

        assertTrue(store().open(new CompanyFolder("other"), name, Rendition.ORIGINAL)
                .isEmpty());
    }

    @Test
    default void deletesAllPicturesOfANameAndNoOthers() throws IOException {
        UniqueName gone = commit(bytes(10, 16), renditions(16));
        UniqueName kept = commit(bytes(10, 17), renditions(17));
        store().delete(FOLDER, gone);
        store().delete(FOLDER, gone);
        store().delete(FOLDER, newName());

        for (Rendition rendition : Rendition.values()) {
            assertTrue(store().open(FOLDER, gone, rendition).isEmpty());
        }
        assertHolds(kept, bytes(10, 17), renditions(17));
        assertEquals(Set.of(kept), namesBefore(later()));
    }

    @Test
    default void committingAgainAfterDeletionIsANewPhoto() throws Exception {
        UniqueName name = commit(bytes(10, 18), renditions(18));
        store().delete(FOLDER, name);

        assertTrue(commitAs(name, 19));
        assertHolds(name, bytes(5000, 19), renditions(19));
    }

    @Test
    default void cannotOpenAPictureThatWentAfterItWasFound() throws IOException {
        UniqueName name = commit(bytes(10, 20), renditions(20));
        ContentSource found = store().open(FOLDER, name, Rendition.ORIGINAL).orElseThrow();
        store().delete(FOLDER, name);

        try {
            assertArrayEquals(bytes(10, 20), read(found), "whoever may still read it reads the old bytes");
        } catch (IOException gone) {
            assertTrue(store().open(FOLDER, name, Rendition.ORIGINAL).isEmpty());
        }
    }

    @Test
    default void tellsNamesByTheTimeOfTheirCommit() throws IOException {
        UniqueName name = commit(bytes(10, 21), renditions(21));

        assertEquals(Set.of(name), namesBefore(later()));
        assertEquals(Set.of(), namesBefore(earlier()));
    }

    @Test
    default void tellsNothingThatIsOnlyStaged() throws IOException {
        try (StagedContent staged = stage(store(), bytes(10, 22))) {
            assertEquals(new ByteSize(10), staged.size());
            assertNothingCommitted();
        }
    }

    @Test
    default void letsItsReaderDeleteWhileItTellsNames() throws IOException {
        for (int number = 0; number < 20; number++) {
            commit(bytes(10, number), renditions(number));
        }
        try (Stream<StoredName> names = store().committedBefore(later())) {
            names.forEach(name -> store().delete(name.folder(), name.name()));
        }
        assertNothingCommitted();
    }

    @Test
    default void discardsOnlyWhatADeadProcessStagedBeforeTheInstant() throws IOException {
        abandon(bytes(10, 23));
        UniqueName name = commit(bytes(10, 24), renditions(24));

        assertEquals(new Discarded(0, 0), store().discardStagedBefore(earlier()));
        assertEquals(1, staged());
        assertEquals(new Discarded(1, 0), store().discardStagedBefore(later()));
        assertEquals(0, staged());
        assertHolds(name, bytes(10, 24), renditions(24));
    }

    @Test
    default void keepsWhatALivingProcessHasStagedHoweverOldTheClockMakesIt() throws IOException {
        try (StagedContent underWay = stage(store(), bytes(10, 25))) {
            assertEquals(new Discarded(0, 0), store().discardStagedBefore(later()));
            assertArrayEquals(bytes(10, 25), read(underWay));
        }
        assertNothingStaged();
    }

    @Test
    default void tellsNoNameWhoseUploadIsStillUnderWay() throws IOException {
        UniqueName name = newName();
        try (StagedContent staged = stage(store(), bytes(10, 26))) {
            store().commit(FOLDER, name, staged, renditions(26));
            assertNothingCommitted();
        }
        assertEquals(Set.of(name), namesBefore(later()));
    }

    @Test
    default void aQuarantinedPhotoIsOutOfReachUntilItIsTakenBack() throws IOException {
        UniqueName name = commit(bytes(10, 27), renditions(27));
        UniqueName other = commit(bytes(10, 28), renditions(28));
        Instant since = Instant.parse("2026-03-04T05:06:07.89Z");

        store().quarantine(FOLDER, name, since);
        store().quarantine(FOLDER, name, since.plusSeconds(60));

        for (Rendition rendition : Rendition.values()) {
            assertTrue(store().open(FOLDER, name, rendition).isEmpty());
        }
        assertEquals(Set.of(other), namesBefore(later()));
        assertEquals(
                List.of(new QuarantinedName(new StoredName(FOLDER, name), Instant.parse("2026-03-04T05:06:07Z"))),
                quarantined());

        assertTrue(store().restore(FOLDER, name));
        assertHolds(name, bytes(10, 27), renditions(27));
        assertEquals(List.of(), quarantined());
        assertTrue(store().restore(FOLDER, name), "again it does nothing");
        assertEquals(Set.of(name, other), namesBefore(later()));
    }

    @Test
    default void neverOverwritesWhatIsThereWithWhatWasInQuarantine() throws Exception {
        UniqueName name = commit(bytes(10, 29), renditions(29));
        store().quarantine(FOLDER, name, Instant.now());
        assertTrue(commitAs(name, 30));

        assertFalse(store().restore(FOLDER, name));
        assertHolds(name, bytes(5000, 30), renditions(30));
        assertThrows(ImageStoreException.class, () -> store().quarantine(FOLDER, name, Instant.now()));
        assertHolds(name, bytes(5000, 30), renditions(30));

        store().delete(FOLDER, name);
        assertTrue(store().restore(FOLDER, name));
        assertHolds(name, bytes(10, 29), renditions(29));
    }

    @Test
    default void purgesFromQuarantineAlone() throws IOException {
        UniqueName gone = commit(bytes(10, 31), renditions(31));
        UniqueName kept = commit(bytes(10, 32), renditions(32));
        store().quarantine(FOLDER, gone, Instant.now());
        store().quarantine(FOLDER, newName(), Instant.now());

        store().purge(FOLDER, gone);
        store().purge(FOLDER, gone);
        store().purge(FOLDER, kept);

        assertEquals(List.of(), quarantined());
        assertTrue(store().restore(FOLDER, gone));
        assertTrue(store().open(FOLDER, gone, Rendition.ORIGINAL).isEmpty());
        assertHolds(kept, bytes(10, 32), renditions(32));
    }

    @Test
    default void letsItsReaderRestoreAndPurgeWhileItTellsTheQuarantine() throws IOException {
        for (int number = 0; number < 20; number++) {
            store().quarantine(FOLDER, commit(bytes(10, number), renditions(number)), Instant.now());
        }
        try (Stream<QuarantinedName> names = store().quarantined()) {
            Iterator<QuarantinedName> each = names.iterator();
            for (int number = 0; each.hasNext(); number++) {
                StoredName stored = each.next().stored();
                if (number % 2 == 0) {
                    assertTrue(store().restore(stored.folder(), stored.name()));
                } else {
                    store().purge(stored.folder(), stored.name());
                }
            }
        }
        assertEquals(List.of(), quarantined());
        assertEquals(10, namesBefore(later()).size());
    }

    @Test
    default void belongsToTheInstallationThatMarksItFirst() {
        assertEquals(Optional.empty(), store().installation());
        InstallationId first = new InstallationId(UUID.randomUUID());

        assertEquals(first, store().claim(first));
        assertEquals(first, store().claim(new InstallationId(UUID.randomUUID())));
        assertEquals(Optional.of(first), store().installation());
        assertNothingStaged();
        assertNothingCommitted();
    }

    @Test
    default void isReadyAndKeepsNothingOfTheTest() {
        assertTrue(store().isReady());
        assertNothingStaged();
        assertNothingCommitted();
    }

    private UniqueName commit(byte[] original, Renditions renditions) throws IOException {
        UniqueName name = newName();
        try (StagedContent staged = stage(store(), original)) {
            store().commit(FOLDER, name, staged, renditions);
        }
        return name;
    }

    private boolean commitAs(UniqueName name, int number) throws Exception {
        return commitAs(name, number, new CyclicBarrier(1));
    }

    /** Commits the contents that go with the number, together with the others; false if the name is taken. */
    private boolean commitAs(UniqueName name, int number, CyclicBarrier start) throws Exception {
        try (StagedContent staged = stage(store(), bytes(5000, number))) {
            start.await(1, TimeUnit.MINUTES);
            store().commit(FOLDER, name, staged, renditions(number));
            return true;
        } catch (ImageStoreException taken) {
            return false;
        }
    }

    private void assertHolds(UniqueName name, byte[] original, Renditions renditions) throws IOException {
        assertPicture(name, Rendition.ORIGINAL, original);
        assertPicture(name, Rendition.STANDARD, renditions.standard().encoded());
        assertPicture(name, Rendition.THUMBNAIL, renditions.thumbnail().encoded());
    }

    private void assertPicture(UniqueName name, Rendition rendition, byte[] expected) throws IOException {
        ContentSource content = store().open(FOLDER, name, rendition).orElseThrow();
        assertEquals(new ByteSize(expected.length), content.size());
        assertArrayEquals(expected, read(content));
    }

    private void assertNothingStaged() {
        assertEquals(0, staged());
    }

    private List<QuarantinedName> quarantined() {
        try (Stream<QuarantinedName> names = store().quarantined()) {
            return names.toList();
        }
    }

    private void assertNothingCommitted() {
        assertEquals(Set.of(), namesBefore(later()));
    }

    private Set<UniqueName> namesBefore(Instant instant) {
        try (Stream<StoredName> names = store().committedBefore(instant)) {
            List<StoredName> told = names.toList();
            assertEquals(told.size(), Set.copyOf(told).size(), "a name was told twice");
            return told.stream().map(StoredName::name).collect(Collectors.toSet());
        }
    }

    private static Instant later() {
        return Instant.now().plus(Duration.ofHours(1));
    }

    private static Instant earlier() {
        return Instant.now().minus(Duration.ofHours(1));
    }

    private static InputStream failing(IOException failure) {
        return new InputStream() {
            @Override
            public int read() throws IOException {
                throw failure;
            }

            @Override
            public int read(byte[] target, int offset, int length) throws IOException {
                throw failure;
            }
        };
    }

    private static <T> List<T> inParallel(List<Callable<T>> tasks) throws InterruptedException, ExecutionException {
        ExecutorService threads = Executors.newFixedThreadPool(16);
        try {
            List<T> results = new ArrayList<>();
            for (Future<T> future : threads.invokeAll(tasks)) {
                results.add(future.get());
            }
            return results;
        } finally {
            threads.shutdown();
        }
    }
}
