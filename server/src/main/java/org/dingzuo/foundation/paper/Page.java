package org.dingzuo.foundation.paper;

import java.awt.Color;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/** One page under the pen. Heights are counted from the top, as people do. */
final class Page implements AutoCloseable {
    static final Color INK = new Color(0x1E1B16);
    static final Color SOFT = new Color(0x6B655A);
    static final Color HAIRLINE = new Color(0xC9C1B2);

    private final PDPageContentStream pen;
    private final float height;
    private final Lettering lettering;

    Page(PDDocument document, PaperSize size, Lettering lettering) throws IOException {
        var page = new PDPage(new PDRectangle(size.width, size.height));
        document.addPage(page);
        this.pen = new PDPageContentStream(document, page, AppendMode.OVERWRITE, true);
        this.height = size.height;
        this.lettering = lettering;
    }

    /** @param words drawable, one line @param base how far below the page's top they stand */
    void write(String words, float x, float base, float points, Color colour) throws IOException {
        if (words.isBlank()) {
            return;
        }
        pen.beginText();
        pen.setFont(lettering.font(), points);
        pen.setNonStrokingColor(colour);
        pen.newLineAtOffset(x, height - base);
        pen.showText(words);
        pen.endText();
    }

    void fill(float x, float top, float width, float high, Color colour) throws IOException {
        pen.setNonStrokingColor(colour);
        pen.addRect(x, height - top - high, width, high);
        pen.fill();
    }

    void frame(float x, float top, float width, float high, Color colour) throws IOException {
        pen.setStrokingColor(colour);
        pen.setLineWidth(0.8f);
        pen.addRect(x, height - top - high, width, high);
        pen.stroke();
    }

    void picture(PDImageXObject picture, float x, float top, float width, float high) throws IOException {
        pen.drawImage(picture, x, height - top - high, width, high);
    }

    @Override
    public void close() throws IOException {
        pen.close();
    }
}
