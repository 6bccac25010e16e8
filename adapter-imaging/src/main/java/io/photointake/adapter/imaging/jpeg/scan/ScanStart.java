package io.photointake.adapter.imaging.jpeg.scan;

import io.photointake.adapter.imaging.container.JpegFrame;

/**
 * All that is known where the data of a scan starts.
 *
 * @param tables as they are now, changed by what comes later
 * @param jfif whether the file is JFIF, which makes three components luminance and chrominance
 * @param position in the file
 */
public record ScanStart(JpegFrame frame, JpegScan scan, JpegTables tables, boolean jfif, long position) {}
