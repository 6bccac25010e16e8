package io.photointake.adapter.imaging.container;

import io.photointake.adapter.imaging.bytes.ByteView;

/** A chunk of a WebP file: four characters and little-endian data. */
public record RiffChunk(String name, ByteView body) {}
