package io.photointake.adapter.imaging.tool;

import io.photointake.adapter.imaging.process.BoundedChild;
import io.photointake.adapter.imaging.process.Programs;
import io.photointake.domain.image.ByteSize;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Where to look for decoders of HEIC and AVIF, and what they may take.
 *
 * @param programs of this machine
 * @param tool the only one to try, absent for all that are found
 * @param time the longest that one picture may take by the clock
 * @param memory the most address space a child process may have
 * @param temporaryFiles the folder for temporary files
 */
public record HeifSearch(Programs programs, Optional<Path> tool, Duration time, ByteSize memory, Path temporaryFiles) {
    List<HeifTool> candidates() {
        if (!BoundedChild.isPossible(programs)) {
            return List.of();
        }
        return tool.map(program -> List.of(HeifTool.at(program))).orElseGet(() -> HeifTool.on(programs));
    }

    HeifLimits limits() {
        return new HeifLimits(time, memory);
    }
}
