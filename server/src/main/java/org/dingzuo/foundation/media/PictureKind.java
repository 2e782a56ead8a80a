package org.dingzuo.foundation.media;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What the first bytes say that a file is, and how much of it this house opens. Its heap is small (320 MB by default), so a large
 *  picture is read with rows and columns left out; the WebP reader cannot do that and gets a lower bound. */
enum PictureKind {
    JPEG("jpeg", 65_000_000, 12_500_000),
    PNG("png", 40_000_000, 6_500_000),
    WEBP("webp", 9_000_000, 9_000_000);

    private static final byte[] JPEG_START = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};
    private static final byte[] PNG_START = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};

    final String format;
    final long mostPixels;
    private final long mostDecoded;

    PictureKind(String format, long mostPixels, long mostDecoded) {
        this.format = format;
        this.mostPixels = mostPixels;
        this.mostDecoded = mostDecoded;
    }

    /** Every how many rows and columns a picture of this size is read, so that what is decoded stays within bounds. */
    int readEvery(long pixels) {
        return (int) Math.ceil(Math.sqrt(pixels / (double) mostDecoded));
    }

    static @Nullable PictureKind of(byte[] file) {
        if (startsWith(file, JPEG_START)) {
            return JPEG;
        }
        if (startsWith(file, PNG_START)) {
            return PNG;
        }
        return "RIFF".equals(ascii(file, 0, 4)) && "WEBP".equals(ascii(file, 8, 4)) ? WEBP : null;
    }

    static boolean isHeic(byte[] file) {
        return "ftyp".equals(ascii(file, 4, 4)) && ascii(file, 8, 4).matches("hei[cxms]|hev[cx]|mif1|msf1");
    }

    private static boolean startsWith(byte[] file, byte[] start) {
        return file.length >= start.length && Arrays.equals(file, 0, start.length, start, 0, start.length);
    }

    private static String ascii(byte[] file, int from, int length) {
        return file.length < from + length ? "" : new String(file, from, length, StandardCharsets.US_ASCII);
    }
}
