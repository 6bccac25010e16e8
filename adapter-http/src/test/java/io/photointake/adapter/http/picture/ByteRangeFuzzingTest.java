package io.photointake.adapter.http.picture;

import io.photointake.adapter.http.live.FuzzSeeds;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ByteRangeFuzzingTest {
    @TestFactory
    List<DynamicTest> answersToAKeptFile() {
        return FuzzSeeds.fed("byte-range", ByteRangeFuzzing::fuzzerTestOneInput);
    }
}
