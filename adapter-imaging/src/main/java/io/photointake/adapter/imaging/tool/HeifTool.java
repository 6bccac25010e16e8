package io.photointake.adapter.imaging.tool;

import io.photointake.adapter.imaging.process.Programs;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A program that makes a PNG of a HEIC or an AVIF file.
 *
 * @param program where it lies
 */
record HeifTool(Kind kind, Path program) {
    /** The child's file names; what a client sends never becomes a name. */
    static final String INPUT = "photo";

    static final String OUTPUT = "picture.png";

    /** The kinds of program there are, the better one first: compressing the PNG costs four times the decoding. */
    enum Kind {
        /** libvips' own command line. It decodes the primary picture and can leave the PNG uncompressed. */
        VIPS("vips") {
            @Override
            List<String> arguments() {
                return List.of("heifload", INPUT, OUTPUT + "[compression=0,filter=none]");
            }
        },
        /** libheif's example, renamed in version 1.18. Of a file with several pictures it makes several files. */
        LIBHEIF("heif-dec heif-convert") {
            @Override
            List<String> arguments() {
                return List.of(INPUT, OUTPUT);
            }
        };

        private final String names;

        Kind(String names) {
            this.names = names;
        }

        abstract List<String> arguments();
    }

    /** What there is on this machine, the best first. */
    static List<HeifTool> on(Programs programs) {
        return Stream.of(Kind.values())
                .flatMap(kind -> Stream.of(kind.names.split(" "))
                        .flatMap(name -> programs.find(name).stream())
                        .limit(1)
                        .map(program -> new HeifTool(kind, program)))
                .toList();
    }

    /** The tool at a place; what is not called vips is taken for one of libheif's. */
    static HeifTool at(Path program) {
        boolean vips = String.valueOf(program.getFileName()).startsWith("vips");
        return new HeifTool(vips ? Kind.VIPS : Kind.LIBHEIF, program);
    }

    List<String> command() {
        return Stream.concat(Stream.of(program.toString()), kind.arguments().stream())
                .toList();
    }

    /** One thread of its own and few heaps: images are decoded side by side already. */
    static Map<String, String> environment() {
        return Map.of("VIPS_CONCURRENCY", "1", "VIPS_BLOCK_UNTRUSTED", "1", "MALLOC_ARENA_MAX", "2");
    }

    @Override
    public String toString() {
        return program.toString();
    }
}
