package org.dingzuo.foundation.paper;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.io.IOException;
import java.util.Map;

/** A code to scan, drawn as squares and so sharp at any size. */
final class QrDots {
    private QrDots() {}

    /** @throws IllegalArgumentException for a text that fits into no code */
    static void draw(String words, Page page, float x, float top, float side) throws IOException {
        var dots = encoded(words);
        var dot = side / dots.getWidth();
        for (int row = 0; row < dots.getHeight(); row++) {
            for (int column = 0; column < dots.getWidth(); column++) {
                if (dots.get(column, row)) {
                    page.fill(x + column * dot, top + row * dot, dot + 0.05f, dot + 0.05f, Page.INK);
                }
            }
        }
    }

    private static BitMatrix encoded(String words) {
        try {
            return new QRCodeWriter()
                    .encode(
                            words,
                            BarcodeFormat.QR_CODE,
                            1,
                            1,
                            Map.of(EncodeHintType.MARGIN, 0, EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M));
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException(words.length() + " characters fit into no code", tooLong);
        }
    }
}
