package org.dingzuo.foundation.media;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** What a JPEG's segments say, read without decoding a pixel.
 *  @param orientation 1 to 8 as in Exif: how the camera was held
 *  @param scans passes over the picture; a file with hundreds of them keeps a decoder busy for minutes
 *  @param whole the end marker is there */
record JpegOutline(int orientation, int scans, boolean whole) {
    private static final int EXIF = 0x45786966;
    private static final int ORIENTATION = 0x0112;

    static JpegOutline of(byte[] jpeg) {
        var in = ByteBuffer.wrap(jpeg).position(2);
        int orientation = 1;
        int scans = 0;
        while (in.remaining() >= 2) {
            int marker = nextMarker(in);
            if (marker < 0) {
                break;
            }
            if (marker == 0xD9) {
                return new JpegOutline(orientation, scans, true);
            }
            if (marker == 0x01 || marker >= 0xD0 && marker <= 0xD7) {
                continue;
            }
            if (in.remaining() < 2) {
                break;
            }
            int length = in.getShort() & 0xFFFF;
            if (length < 2 || in.remaining() < length - 2) {
                break;
            }
            if (marker == 0xE1) {
                orientation = orientationIn(in.slice(in.position(), length - 2), orientation);
            }
            if (marker == 0xDA) {
                scans++;
            }
            in.position(in.position() + length - 2);
        }
        return new JpegOutline(orientation, scans, false);
    }

    /** Also leaps over a scan's own bytes, in which FF is followed by 00 or a restart mark. */
    private static int nextMarker(ByteBuffer in) {
        while (in.remaining() >= 2) {
            if (in.get() != (byte) 0xFF) {
                continue;
            }
            int marker = in.get() & 0xFF;
            if (marker == 0xFF) {
                in.position(in.position() - 1);
            } else if (marker != 0x00) {
                return marker;
            }
        }
        return -1;
    }

    private static int orientationIn(ByteBuffer segment, int otherwise) {
        try {
            if (segment.getInt() != EXIF || segment.getShort() != 0) {
                return otherwise;
            }
            var tiff = segment.slice();
            tiff.order(tiff.getShort(0) == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
            int directory = tiff.getInt(4);
            int entries = tiff.getShort(directory) & 0xFFFF;
            for (int entry = 0; entry < entries; entry++) {
                int at = directory + 2 + entry * 12;
                if ((tiff.getShort(at) & 0xFFFF) == ORIENTATION) {
                    int value = tiff.getShort(at + 8) & 0xFFFF;
                    return value >= 1 && value <= 8 ? value : otherwise;
                }
            }
            return otherwise;
        } catch (BufferUnderflowException | IndexOutOfBoundsException nonsense) {
            return otherwise;
        }
    }
}
