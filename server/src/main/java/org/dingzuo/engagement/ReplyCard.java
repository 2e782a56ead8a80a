package org.dingzuo.engagement;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import javax.imageio.ImageIO;
import org.dingzuo.foundation.media.HouseFont;
import org.dingzuo.foundation.words.Phrases;
import org.dingzuo.foundation.words.Spoken;
import org.dingzuo.kernel.Language;
import org.springframework.stereotype.Component;

/** Draws an answer as a picture that can be sent where links cannot: the wish, its price and date, and a code to scan. */
@Component
public class ReplyCard {
    private static final int WIDTH = 1080;
    private static final int HEIGHT = 1440;
    private static final int MARGIN = 96;
    private static final int CODE = 360;
    private static final Color PAPER = new Color(0xFAF8F3);
    private static final Color INK = new Color(0x1E1B16);
    private static final Color SOFT_INK = new Color(0x6B655A);
    private static final Color DYE = new Color(0x264E70);
    private static final Color HAIRLINE = new Color(0xDDD6C8);

    private final Phrases phrases;

    ReplyCard(Phrases phrases) {
        this.phrases = phrases;
    }

    /** A PNG of 1080 x 1440. @param link whole address that the code opens */
    public byte[] draw(Reply reply, String studio, String link, Language language) {
        var image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        try {
            pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
            pen.setColor(PAPER);
            pen.fillRect(0, 0, WIDTH, HEIGHT);
            var y = head(pen, reply, studio);
            choices(pen, reply, y);
            foot(pen, reply, link, language);
        } finally {
            pen.dispose();
        }
        return png(image);
    }

    private static int head(Graphics2D pen, Reply reply, String studio) {
        write(pen, studio, MARGIN, 150, 40, SOFT_INK);
        write(pen, fitted(pen, reply.design(), 84, WIDTH - 2 * MARGIN), MARGIN, 270, 84, INK);
        pen.setColor(DYE);
        pen.fillRect(MARGIN, 312, 120, 6);
        return 400;
    }

    private static void choices(Graphics2D pen, Reply reply, int top) {
        var y = top;
        for (var chosen : reply.chosen()) {
            if (y > 760) {
                return;
            }
            write(pen, chosen.group(), MARGIN, y, 34, SOFT_INK);
            write(pen, fitted(pen, chosen.choice(), 44, WIDTH - 2 * MARGIN - 240), MARGIN + 240, y, 44, INK);
            y += 84;
        }
    }

    private void foot(Graphics2D pen, Reply reply, String link, Language language) {
        pen.setColor(HAIRLINE);
        pen.fillRect(MARGIN, 860, WIDTH - 2 * MARGIN, 2);
        write(pen, Spoken.money(reply.total()), MARGIN, 990, 96, INK);
        write(
                pen,
                phrases.say(language, "card.shipBy", Map.of("day", Spoken.day(reply.shipBy(), language))),
                MARGIN,
                1080,
                44,
                DYE);
        write(
                pen,
                phrases.say(language, "card.arriveBy", Map.of("day", Spoken.day(reply.arriveBy(), language))),
                MARGIN,
                1146,
                36,
                SOFT_INK);
        write(pen, phrases.say(language, "card.scan"), MARGIN, 1318, 32, SOFT_INK);
        code(pen, link, WIDTH - MARGIN - CODE, HEIGHT - MARGIN - CODE);
    }

    private static void write(Graphics2D pen, String text, int x, int y, float size, Color colour) {
        pen.setFont(HouseFont.sized(size));
        pen.setColor(colour);
        pen.drawString(text, x, y);
    }

    private static String fitted(Graphics2D pen, String text, float size, int width) {
        var metrics = pen.getFontMetrics(HouseFont.sized(size));
        var shown = text;
        while (metrics.stringWidth(shown) > width && shown.length() > 1) {
            shown = shown.substring(0, shown.offsetByCodePoints(shown.length(), shown.endsWith("…") ? -2 : -1)) + "…";
        }
        return shown;
    }

    private static void code(Graphics2D pen, String link, int x, int y) {
        var dots = encoded(link);
        var size = CODE / dots.getWidth();
        pen.setColor(Color.WHITE);
        pen.fillRect(x, y, CODE, CODE);
        pen.setColor(INK);
        var offset = (CODE - size * dots.getWidth()) / 2;
        for (int row = 0; row < dots.getHeight(); row++) {
            for (int column = 0; column < dots.getWidth(); column++) {
                if (dots.get(column, row)) {
                    pen.fillRect(x + offset + column * size, y + offset + row * size, size, size);
                }
            }
        }
    }

    private static BitMatrix encoded(String link) {
        try {
            return new QRCodeWriter()
                    .encode(
                            link,
                            BarcodeFormat.QR_CODE,
                            1,
                            1,
                            Map.of(EncodeHintType.MARGIN, 2, EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M));
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException("A link of " + link.length() + " characters fits into no code", tooLong);
        }
    }

    private static byte[] png(BufferedImage image) {
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
