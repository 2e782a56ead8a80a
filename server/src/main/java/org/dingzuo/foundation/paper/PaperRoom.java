package org.dingzuo.foundation.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.springframework.stereotype.Component;

/** The one door of this package. The same sheets give the same bytes. */
@Component
public class PaperRoom {
    /** The letters' file is shared, and an open document takes some memory: sheets are printed one after another. */
    private static final ReentrantLock PRESS = new ReentrantLock(true);

    /** A PDF with its letters in it.
     *  @param sheets at least one, each on pages of its own
     *  @throws IllegalArgumentException when a QR code's text is too long, or a picture is neither JPEG nor PNG */
    public byte[] print(List<Sheet> sheets) {
        PRESS.lock();
        try (var document = new PDDocument()) {
            var lettering = new Lettering(document);
            document.getDocumentInformation().setTitle(sheets.getFirst().title());
            document.setDocumentId(0L);
            for (var sheet : sheets) {
                new Typesetter(document, sheet, lettering).set();
            }
            var printed = new ByteArrayOutputStream();
            document.save(printed);
            return printed.toByteArray();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } finally {
            PRESS.unlock();
        }
    }

    public byte[] print(Sheet sheet) {
        return print(List.of(sheet));
    }
}
