package io.photointake.adapter.http.body;

import io.photointake.adapter.http.live.FuzzSeeds;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class MultipartFuzzingTest {
    @TestFactory
    List<DynamicTest> answersToAKeptFile() {
        return FuzzSeeds.fed("multipart", MultipartFuzzing::fuzzerTestOneInput);
    }
}
